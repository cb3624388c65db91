package render

import (
	"fmt"
	"io"

	"rapport/scorer/rubrictest"
)

// Tests are the results of the examples of one rubric.
type Tests struct {
	Rubric  string
	Report  rubrictest.Report
	Sources map[string][]byte
	All     bool // list the validated examples too
}

// Text prints what is not as it should be, and one line that sums it up.
func (t *Tests) Text(w io.Writer) {
	(&Diagnostics{List: t.Report.Diagnostics, Sources: t.Sources}).Text(w)
	for i := range t.Report.Results {
		if r := &t.Report.Results[i]; t.All || r.Outcome != rubrictest.Validated {
			writeTest(w, r)
		}
	}
	for _, k := range t.Report.Untested {
		fmt.Fprintf(w, "%s: untested: %s has no examples\n", k.Node.Field("id").Pos(), k.ID)
	}
	fmt.Fprintln(w, t.Summary())
}

func writeTest(w io.Writer, r *rubrictest.Result) {
	fmt.Fprintf(w, "%s: %s: %s, %s %d: ", r.Pos, r.Outcome, r.Name(), r.Expectation(), r.Number)
	if r.Outcome != rubrictest.Validated {
		fmt.Fprintf(w, "got %s, want %s: ", r.Got, r.Want)
	}
	fmt.Fprintln(w, tame(r.Reason))
	if r.Quote != "" {
		fmt.Fprintf(w, "      turn %d: %q\n", r.Turn+1, r.Quote)
	}
}

// Summary counts outcomes: "customer-care: 154 examples, all validated".
func (t *Tests) Summary() string {
	rep := &t.Report
	s := t.Rubric + ": " + count(len(rep.Results), "example")
	if n := rep.Count(rubrictest.Validated); n == len(rep.Results) && n > 0 {
		s += ", all validated"
	} else {
		for o := rubrictest.Validated; o <= rubrictest.Wrong; o++ {
			if n := rep.Count(o); n > 0 {
				s += fmt.Sprintf(", %d %s", n, o)
			}
		}
	}
	switch n := len(rep.Untested); n {
	case 0:
	case 1:
		s += "; 1 criterion without examples"
	default:
		s += fmt.Sprintf("; %d criteria without examples", n)
	}
	if rep.Diagnostics.HasErrors() {
		s += "; some examples are no tests"
	}
	return s
}

type jsonTests struct {
	Rubric    string           `json:"rubric"`
	OK        bool             `json:"ok"`
	Validated int              `json:"validated"`
	Noisy     int              `json:"noisy"`
	Missing   int              `json:"missing"`
	Wrong     int              `json:"wrong"`
	Results   []jsonTest       `json:"results"`
	Untested  []string         `json:"untested"`
	Problems  []jsonDiagnostic `json:"problems"`
}

type jsonTest struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	Name    string `json:"name"`
	List    string `json:"list"`
	Number  int    `json:"number"`
	Want    string `json:"want"`
	Got     string `json:"got"`
	Outcome string `json:"outcome"`
	Reason  string `json:"reason"`
	Turn    *int   `json:"turn"`
	Quote   string `json:"quote,omitempty"`
}

// TestsJSON prints one object with the tests of all rubrics.
func TestsJSON(w io.Writer, all []*Tests) error {
	out := struct {
		Schema  int         `json:"schema"`
		Rubrics []jsonTests `json:"rubrics"`
	}{1, []jsonTests{}}
	for _, t := range all {
		rep := &t.Report
		j := jsonTests{
			Rubric: t.Rubric, OK: rep.OK(), Results: []jsonTest{}, Untested: []string{}, Problems: jsonDiagnostics(rep.Diagnostics),
			Validated: rep.Count(rubrictest.Validated), Noisy: rep.Count(rubrictest.Noisy), Missing: rep.Count(rubrictest.Missing), Wrong: rep.Count(rubrictest.Wrong),
		}
		for i := range rep.Results {
			r := &rep.Results[i]
			x := jsonTest{
				File: r.Pos.File, Line: r.Pos.Line, Col: r.Pos.Col, Name: r.Name(), List: r.Expectation(), Number: r.Number,
				Want: r.Want.String(), Got: r.Got.String(), Outcome: r.Outcome.String(), Reason: r.Reason, Quote: r.Quote,
			}
			if r.Turn >= 0 {
				x.Turn = &r.Turn
			}
			j.Results = append(j.Results, x)
		}
		for _, k := range rep.Untested {
			j.Untested = append(j.Untested, k.ID)
		}
		out.Rubrics = append(out.Rubrics, j)
	}
	return writeJSON(w, out)
}
