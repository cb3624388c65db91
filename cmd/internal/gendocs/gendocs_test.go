package main

import (
	"errors"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the generated documentation")

func TestGenerated_UpToDate(t *testing.T) {
	const top = "../../.."
	if *update {
		t.Chdir(".") // write moves to the top folder; this moves back at the end
		if err := write(top); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Chdir(top)
	files, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	const advice = "run: go generate ./cmd/..."
	for _, name := range slices.Sorted(maps.Keys(files)) {
		got, err := os.ReadFile(name)
		if err != nil {
			t.Errorf("%s is missing; %s", name, advice)
			continue
		}
		if d := cmp.Diff(string(files[name]), strings.ReplaceAll(string(got), "\r\n", "\n")); d != "" {
			t.Errorf("%s is out of date; %s (-now +committed)\n%s", name, advice, d)
		}
	}
	stale, err := leftovers(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stale {
		t.Errorf("%s documents nothing that is there; %s", name, advice)
	}
}

func TestMarkdown(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "One.\n\nTwo.", "One.\n\nTwo.\n"},
		{"heading and block", "One.\n\nParameters\n  a  b\n\n  c  d", "One.\n\n### Parameters\n\n```\na  b\n\nc  d\n```\n"},
		{"a line in a paragraph is no heading", "One\nsays:\n  x", "One\nsays:\n\n```\nx\n```\n"},
		{"a block with a fence in it", "  ```\n  x\n  ```", "\n````\n```\nx\n```\n````\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, markdown(tt.in)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestRoff_EscapesRequests(t *testing.T) {
	for in, want := range map[string]string{
		".SH X":    `\&.SH X`,
		"'quoted'": `\&'quoted'`,
		`a\b--c`:   `a\eb\-\-c`,
	} {
		if got := roff(in); got != want {
			t.Errorf("roff(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestRefresh(t *testing.T) {
	say := func(args ...string) (string, error) {
		if args[0] == "fail" {
			return "", errors.New("exit 3")
		}
		return strings.Join(args, " ") + "\n2\n3\n", nil
	}
	block := func(body string) string {
		return "Text\n\n```console\n" + body + "```\nmore\n```\n$ rapport not run\n```\n"
	}
	tests := []struct{ name, in, want string }{
		{"new output takes the old one's place", "$ rapport score x\nold\nold\n", "$ rapport score x\nscore x\n2\n3\n"},
		{"no output yet", "$ rapport a\n", "$ rapport a\na\n2\n3\n"},
		{"two commands", "$ rapport a\nx\n$ rapport b | head -1\n", "$ rapport a\na\n2\n3\n$ rapport b | head -1\nb\n…\n"},
		{"tail", "$ rapport b | tail -1\n", "$ rapport b | tail -1\n…\n3\n"},
		{"a cut longer than the output", "$ rapport b | head -3\n", "$ rapport b | head -3\nb\n2\n3\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := refresh(block(tt.in), say)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(block(tt.want), got); d != "" {
				t.Error(d)
			}
			again, err := refresh(got, say)
			if err != nil || again != got {
				t.Errorf("a second run changes the page: %v\n%s", err, cmp.Diff(got, again))
			}
		})
	}
	for _, bad := range []string{"```console\n$ rapport x\n", block("$ rapport fail\n"), block("$ rapport x | sort -1\n"), block("$ rapport x | head -n\n")} {
		if got, err := refresh(bad, say); err == nil {
			t.Errorf("refresh(%q) = %q, want an error", bad, got)
		}
	}
}

// TestReadme_RubricIsValid lints, tests and scores with the rubric of the
// read-me: what people copy from there must work.
func TestReadme_RubricIsValid(t *testing.T) {
	t.Chdir("../../..")
	src, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(strings.ReplaceAll(string(src), "\r\n", "\n"), "```yaml\n")
	rubric, _, closed := strings.Cut(rest, "\n```")
	if !found || !closed {
		t.Fatal("README.md has no rubric")
	}
	file := filepath.Join(t.TempDir(), "readme.yaml")
	if err := os.WriteFile(file, []byte(rubric), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"lint", file, "--fail-on", "warning"},
		{"test", file, "--strict"},
		{"score", "transcripts/samples", "--rubric", file},
	} {
		if _, err := run(args...); err != nil {
			t.Error(err)
		}
	}
}
