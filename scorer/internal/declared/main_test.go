package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The generated lists must name every kind, format and behavior there is.
func TestLists_AreUpToDate(t *testing.T) {
	for _, c := range []struct{ dir, typ, fn, file string }{
		{"../../check", "Kind", "Kinds", "kinds_list.go"},
		{"../../behavior", "Behavior", "builtin", "behaviors_list.go"},
		{"../../../transcripts", "Format", "Formats", "formats_list.go"},
		{"../../../rubric/lint", "Analyzer", "Analyzers", "analyzers_list.go"},
	} {
		want, err := list(c.dir, c.typ, c.fn)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(c.dir, c.file))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s/%s is stale; run go generate ./...", c.dir, c.file)
		}
	}
}
