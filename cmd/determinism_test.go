package cmd_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The same rubric, conversations and version give the same bytes, however many
// workers there are, in whatever order the files are named, in any time zone
// and from any folder with the same relative paths.
func TestRun_IsDeterministic(t *testing.T) {
	top := t.TempDir()
	here := filepath.Join(top, "here")
	there := filepath.Join(top, "quite", "another", "place")
	for _, dir := range []string{here, there} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		t.Chdir(dir)
		if code, _, errs := run(t, "demo", "samples"); code != 0 {
			t.Fatalf("demo exits %d: %s", code, errs)
		}
	}
	chatham, err := time.LoadLocation("Pacific/Chatham")
	if err != nil {
		chatham = time.FixedZone("Chatham", 45900)
	}
	files := []string{"samples/calls", "samples/voice-week1.jsonl", "samples/voice-week2.jsonl", "samples/voice-week3-4.jsonl",
		"samples/emails-week1-2.jsonl", "samples/emails-week3-4.jsonl", "samples/chats-week1-2.csv", "samples/chats-week3-4.csv"}
	backwards := slices.Clone(files)
	slices.Reverse(backwards)
	side := []string{"--facts", "samples/facts.yaml", "--macros", "samples/macros.txt", "--roster", "samples/roster.csv", "--metadata", "samples/metadata.csv"}
	variants := []struct {
		name, dir string
		args      []string
		jobs      string
		zone      *time.Location
	}{
		{"one worker", here, files, "1", time.UTC},
		{"eight workers", here, files, "8", time.UTC},
		{"files in another order", here, backwards, "8", time.UTC},
		{"another time zone", here, files, "3", chatham},
		{"another folder", there, backwards, "8", chatham},
	}
	first := ""
	local := time.Local
	t.Cleanup(func() { time.Local = local })
	for i, v := range variants {
		t.Chdir(v.dir)
		time.Local = v.zone
		out := filepath.Join(top, "out", v.name)
		if err := os.MkdirAll(out, 0o755); err != nil {
			t.Fatal(err)
		}
		for _, cmdline := range [][]string{
			{"score", "--out", filepath.Join(out, "r.jsonl")},
			{"score", "--out", filepath.Join(out, "r.csv")},
			{"coach", "--out", filepath.Join(out, "coaching")},
		} {
			args := slices.Concat(cmdline, v.args, side, []string{"--jobs", v.jobs})
			if code, _, errs := run(t, args...); code != 0 {
				t.Fatalf("%s: %s exits %d: %s", v.name, cmdline[0], code, errs)
			}
		}
		for _, cmdline := range [][]string{{"score", "--calls", "--by", "rep"}, {"tag", "--format", "jsonl"}, {"convert"}, {"explain", "--call", "CH-7712"}} {
			args := slices.Concat(cmdline, v.args)
			if cmdline[0] == "score" {
				args = append(args, "--jobs", v.jobs)
			}
			code, stdout, errs := run(t, args...)
			if code != 0 {
				t.Fatalf("%s: %s exits %d: %s", v.name, cmdline[0], code, errs)
			}
			stdout, _, _ = strings.Cut(stdout, "\nNext:\n") // repeats the arguments
			if err := os.WriteFile(filepath.Join(out, cmdline[0]+".out"), []byte(stdout), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if i == 0 {
			first = out
			continue
		}
		if why, err := difference(first, out); err != nil || why != "" {
			t.Errorf("%s differs from %s: %s %v", v.name, variants[0].name, why, err)
		}
	}
}
