package lint_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"rapport/rubric"
	"rapport/rubric/lint"
)

func parse(t *testing.T, example string) *rubric.Rubric {
	t.Helper()
	r, ds := rubric.Parse("example.yaml", []byte(lint.Source(example)))
	if err := ds.Err(); err != nil {
		t.Fatal(err)
	}
	return r
}

// Every analyzer finds what its bad example has, on the lines that say so, and
// nothing in its good one.
func TestAnalyzers_Examples(t *testing.T) {
	for _, a := range lint.Analyzers() {
		t.Run(a.Name, func(t *testing.T) {
			only := []lint.Analyzer{a}
			var want, got []int
			for i, line := range strings.Split(lint.Source(a.Bad), "\n") {
				if strings.HasSuffix(line, "# here") {
					want = append(want, i+1)
				}
			}
			for _, d := range lint.Run(parse(t, a.Bad), only) {
				got = append(got, d.Pos.Line)
				if d.Code != a.Name || d.Severity != a.Severity {
					t.Errorf("reports %s of severity %s", d.Code, d.Severity)
				}
				if d.Message == "" || strings.HasSuffix(d.Message, ".") {
					t.Errorf("a message is lower case, without a period: %q", d.Message)
				}
			}
			if len(want) == 0 || !slices.Equal(want, got) {
				t.Errorf("the bad example is found at lines %v, want %v", got, want)
			}
			for _, d := range lint.Run(parse(t, a.Good), only) {
				t.Errorf("the good example is not: %v", d)
			}
		})
	}
}

func TestAnalyzers_AreDocumented(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	seen := map[string]bool{}
	for _, a := range lint.Analyzers() {
		if !name.MatchString(a.Name) || seen[a.Name] {
			t.Errorf("%q is no name, or taken", a.Name)
		}
		seen[a.Name] = true
		if !strings.Contains(a.Doc, ".") || !strings.HasSuffix(a.Doc, ".") {
			t.Errorf("%s: the doc is not made of sentences: %q", a.Name, a.Doc)
		}
	}
	for _, c := range rubric.Codes() {
		if seen[c.ID] {
			t.Errorf("%s is a code of the parser too", c.ID)
		}
	}
	if n := len(seen); n < 15 {
		t.Errorf("%d analyzers, want at least 15", n)
	}
}

// What analyzers find is sorted by place, whichever analyzer found it.
func TestRun_SortsByPlace(t *testing.T) {
	ds := lint.Run(parse(t, "id: a\nask: Be good.\nweight: 1\ncheck: {none: [{phrase: [so, so]}]}\n"), lint.Analyzers())
	if !slices.IsSortedFunc(ds, func(a, b *rubric.Diagnostic) int { return a.Pos.Line - b.Pos.Line }) || len(ds) < 5 {
		t.Errorf("%d diagnostics, or out of order: %v", len(ds), ds)
	}
}

func FuzzRun(f *testing.F) {
	for _, a := range lint.Analyzers() {
		f.Add(lint.Source(a.Bad))
	}
	f.Fuzz(func(t *testing.T, src string) {
		r, ds := rubric.Parse("fuzz.yaml", []byte(src))
		if r == nil || ds.HasErrors() {
			return
		}
		lint.Run(r, lint.Analyzers())
	})
}
