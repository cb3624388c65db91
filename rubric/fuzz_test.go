package rubric_test

import (
	"os"
	"path/filepath"
	"testing"

	"rapport/rubric"
)

// FuzzParse: no source makes Parse panic or loop, and every diagnostic stands
// in the file.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/good/*.yaml", "testdata/bad/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(src)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		r, ds := rubric.Parse("f.yaml", src)
		checkPlaces(t, ds, src)
		if r == nil && !ds.HasErrors() {
			t.Fatal("no rubric, and no error says why")
		}
		if r == nil || ds.HasErrors() {
			return
		}
		if len(r.Principles) == 0 || len(r.Bands) == 0 || r.Bands[len(r.Bands)-1].From != 0 {
			t.Error("a rubric without errors lacks principles, or a band at 0")
		}
		for _, p := range r.Principles {
			if p.ID == "" || p.Weight <= 0 || len(p.Criteria) == 0 {
				t.Errorf("principle %q is incomplete without an error", p.ID)
			}
			for _, c := range p.Criteria {
				if c.ID == "" || c.Ask == "" || c.Weight <= 0 || c.Check == nil || c.Check.Kind == "" {
					t.Errorf("criterion %q is incomplete without an error", c.ID)
				}
			}
		}
	})
}
