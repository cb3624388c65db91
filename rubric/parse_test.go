package rubric_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapport/rubric"
)

const small = `rubric: small
version: 1.0.0
principles:
  - id: care
    weight: 1
    criteria:
      - {id: greets, ask: "Greeted?", weight: 1, check: {phrase: [hello]}, on_fail: {cap_call: 40}}
`

func mustParse(t *testing.T, src string) *rubric.Rubric {
	t.Helper()
	r, ds := rubric.Parse("small.yaml", []byte(src))
	if len(ds) > 0 {
		t.Fatal(ds.Err())
	}
	return r
}

func TestParse_Defaults(t *testing.T) {
	r := mustParse(t, small)
	if want := (rubric.Eligibility{RepTurns: 2, CustomerTurns: 2, Words: 40, Seconds: 45, CutOff: "exclude", Decided: 50, Criteria: 4}); r.Eligibility != want {
		t.Errorf("eligibility = %+v, want %+v", r.Eligibility, want)
	}
	var bands []string
	for _, b := range r.Bands {
		bands = append(bands, b.Name)
	}
	if diff := cmp.Diff([]string{"Strong", "On track", "Building", "Needs support"}, bands); diff != "" {
		t.Error(diff)
	}
	c := r.Principles[0].Criteria[0]
	if r.NA != "redistribute_principle" || c.NA != "" || c.Attribution != "rep" || c.Title != "greets" || r.Title != "small" {
		t.Errorf("na %q, criterion na %q, attribution %q, titles %q %q", r.NA, c.NA, c.Attribution, r.Title, c.Title)
	}
	if !c.OnFail.Confirm || c.OnFail.To != 40 {
		t.Errorf("effect = %+v, want one that waits for a person", c.OnFail)
	}
}

// Keys given inside eligibility leave the defaults of the others alone.
func TestParse_EligibilityInPart(t *testing.T) {
	r := mustParse(t, small+"eligibility: {words: 10}\n")
	if want := (rubric.Eligibility{RepTurns: 2, CustomerTurns: 2, Words: 10, Seconds: 45, CutOff: "exclude", Decided: 50, Criteria: 4}); r.Eligibility != want {
		t.Errorf("eligibility = %+v, want %+v", r.Eligibility, want)
	}
}

func TestParse_HashIgnoresLineEnds(t *testing.T) {
	hash := mustParse(t, small).Hash
	for name, src := range map[string]string{
		"crlf": strings.ReplaceAll(small, "\n", "\r\n"),
		"cr":   strings.ReplaceAll(small, "\n", "\r"),
		"bom":  "\uFEFF" + small,
	} {
		if got := mustParse(t, src).Hash; got != hash {
			t.Errorf("%s changes the hash", name)
		}
	}
	if got := mustParse(t, small+"# a comment\n").Hash; got == hash {
		t.Error("the hash does not see a comment")
	}
}

func TestParse_Huge(t *testing.T) {
	tip := strings.Repeat("naïve ", 180_000) // more than 1 MB
	r := mustParse(t, small+"title: "+tip+"\n")
	if r.Title != strings.TrimSpace(tip) {
		t.Error("a long title is not kept whole")
	}
	tests := []struct{ name, src, want string }{
		{"too large", strings.Repeat("#", 16<<20+1), "too-large"},
		{"long unknown key", small + `"` + strings.Repeat("k", 1000) + `": 1`, "unknown-key"},
		{"long word for an enum", small + "na: " + strings.Repeat("z", 1<<20), "not-one-of"},
		{"long line of errors", small + "facts: [" + strings.Repeat("[x],", 100_000) + "]", "wrong-type"},
		{"deep flow", strings.Repeat("[", 100_000), "syntax"},
		{"deep block", strings.Repeat("- ", 9_000), "too-deep"},
		{"many digits", small + "eligibility: {words: " + strings.Repeat("9", 1<<20) + "}", "out-of-range"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, ds := rubric.Parse("huge.yaml", []byte(tt.src))
			checkPlaces(t, ds, []byte(tt.src))
			if !ds.HasErrors() || ds[0].Code != tt.want {
				t.Fatalf("got %d diagnostics, want one of %s first", len(ds), tt.want)
			}
			for _, d := range ds {
				if len(d.Message) > 500 {
					t.Errorf("a message has %d bytes", len(d.Message))
				}
			}
		})
	}
}

// Every code is documented, and some bad file gives it, but for those that
// package yamlpos tests itself.
func TestCodes(t *testing.T) {
	elsewhere := []string{"bad-duration", "missing-value", "too-large", "unsupported-type"}
	documented := map[string]bool{}
	for _, c := range rubric.Codes() {
		if documented[c.ID] {
			t.Errorf("code %s is documented twice", c.ID)
		}
		documented[c.ID] = true
		if !strings.HasSuffix(c.Doc, ".") {
			t.Errorf("code %s: the doc is no sentence: %q", c.ID, c.Doc)
		}
	}
	if !slices.IsSortedFunc(rubric.Codes(), func(a, b rubric.Code) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("codes are not sorted")
	}
	given := map[string]bool{}
	for _, file := range badFiles(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, ds := rubric.Parse(file, src)
		for _, d := range ds {
			given[d.Code] = true
			if !documented[d.Code] {
				t.Errorf("%s: code %s is not documented", file, d.Code)
			}
		}
	}
	for _, c := range elsewhere {
		given[c] = true
	}
	for _, c := range slices.Sorted(maps.Keys(documented)) {
		if !given[c] {
			t.Errorf("no bad file gives %s", c)
		}
	}
}

func TestSchema(t *testing.T) {
	got, err := json.MarshalIndent(rubric.Schema(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	if *update {
		if err := os.WriteFile("testdata/schema.golden.json", got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/schema.golden.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("schema differs (-want +got):\n%s", diff)
	}
	// The checks inside checks are the scorer's business; each place for one
	// refers to it.
	if n := bytes.Count(got, []byte(`"#/$defs/check"`)); n != 3 {
		t.Errorf("%d references to checks, want 3: applies_when, unknown_when, check", n)
	}
}

// Two calls of Schema share nothing, so that the scorer may fill one in.
func TestSchema_Fresh(t *testing.T) {
	rubric.Schema()["$defs"].(map[string]any)["check"] = true
	if len(rubric.Schema()["$defs"].(map[string]any)) != 0 {
		t.Error("schemas share their definitions")
	}
}

func TestSplitTurn(t *testing.T) {
	tests := []struct {
		line, speaker, text string
		ok                  bool
	}{
		{"rep: hello", "rep", "hello", true},
		{"customer:hi: there ", "customer", "hi: there", true},
		{"third party: hm", "third party", "hm", true},
		{"agent: yes", "agent", "yes", true},
		{"Rep: hello", "Rep", "hello", false},
		{"rep:", "rep", "", false},
		{"hello", "hello", "", false},
	}
	for _, tt := range tests {
		speaker, text, ok := rubric.SplitTurn(tt.line)
		if speaker != tt.speaker || text != tt.text || ok != tt.ok {
			t.Errorf("SplitTurn(%q) = %q, %q, %t; want %q, %q, %t", tt.line, speaker, text, ok, tt.speaker, tt.text, tt.ok)
		}
	}
}

func TestCheck_Composition(t *testing.T) {
	for kind, want := range map[string]bool{"all": true, "any": true, "none": true, "not": true, "at_least": true, "phrase": false, "": false} {
		if got := (&rubric.Check{Kind: kind}).Composition(); got != want {
			t.Errorf("Composition of %q = %t", kind, got)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	src, err := os.ReadFile("testdata/good/full.yaml")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, ds := rubric.Parse("full.yaml", src); len(ds) > 0 {
			b.Fatal(ds.Err())
		}
	}
}
