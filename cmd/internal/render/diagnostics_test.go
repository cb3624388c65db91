package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func at(line, col int) rubric.Position { return rubric.Position{File: "r.yaml", Line: line, Col: col} }

func TestDiagnostics_Text(t *testing.T) {
	long := strings.Repeat("a", 100) + "HERE" + strings.Repeat("b", 100)
	for _, c := range []struct {
		name, src string
		d         rubric.Diagnostic
		want      string
	}{
		{"a word", "ask: x\nwieght: 10\n", rubric.Diagnostic{Pos: at(2, 1), End: at(2, 7), Code: "unknown-key", Message: "unknown key", Suggest: []string{"weight"}},
			"r.yaml:2:1: error: unknown key [unknown-key]\n    2 | wieght: 10\n      | ^^^^^^\n      = did you mean \"weight\"?\n"},
		{"several suggestions", "x", rubric.Diagnostic{Pos: at(1, 1), Code: "c", Message: "m", Suggest: []string{"a", "b", "c"}},
			"r.yaml:1:1: error: m [c]\n    1 | x\n      | ^\n      = did you mean \"a\", \"b\" or \"c\"?\n"},
		{"related", "x\ny", rubric.Diagnostic{Pos: at(2, 1), Severity: yamlpos.Note, Code: "c", Message: "m", Related: []yamlpos.Related{{Pos: at(1, 1), Message: "it is here first"}}},
			"r.yaml:2:1: note: m [c]\n    2 | y\n      | ^\n      = r.yaml:1:1: it is here first\n"},
		{"a place of no length", "abc", rubric.Diagnostic{Pos: at(1, 2), End: at(1, 2), Code: "c", Message: "m"}, "r.yaml:1:2: error: m [c]\n    1 | abc\n      |  ^\n"},
		{"behind the end", "abc", rubric.Diagnostic{Pos: at(1, 4), End: at(1, 4), Code: "c", Message: "m"}, "r.yaml:1:4: error: m [c]\n    1 | abc\n      |    ^\n"},
		{"over several lines", "abc\ndef", rubric.Diagnostic{Pos: at(1, 2), End: at(2, 2), Code: "c", Message: "m"}, "r.yaml:1:2: error: m [c]\n    1 | abc\n      |  ^^\n"},
		{"a tab", "\tabc", rubric.Diagnostic{Pos: at(1, 2), End: at(1, 5), Code: "c", Message: "m"}, "r.yaml:1:2: error: m [c]\n    1 |  abc\n      |  ^^^\n"},
		{"wide characters", "问: 候x", rubric.Diagnostic{Pos: at(1, 4), End: at(1, 5), Code: "c", Message: "m"}, "r.yaml:1:4: error: m [c]\n    1 | 问: 候x\n      |     ^^\n"},
		{"a letter and its accent", "e\u0301x", rubric.Diagnostic{Pos: at(1, 3), End: at(1, 4), Code: "c", Message: "m"}, "r.yaml:1:3: error: m [c]\n    1 | e\u0301x\n      |  ^\n"},
		{"what moves the cursor", "\x1b[2Jx\u202e", rubric.Diagnostic{Pos: at(1, 5), End: at(1, 6), Code: "c", Message: "m\x1b"}, "r.yaml:1:5: error: m\ufffd [c]\n    1 | \ufffd[2Jx\ufffd\n      |     ^\n"},
		{"a long line", long, rubric.Diagnostic{Pos: at(1, 101), End: at(1, 105), Code: "c", Message: "m"},
			"r.yaml:1:101: error: m [c]\n    1 | …" + strings.Repeat("a", 40) + "HERE" + strings.Repeat("b", 76) + "…\n      |  " + strings.Repeat(" ", 40) + "^^^^\n"},
		{"CRLF and a byte order mark", "\uFEFFa\r\nbc\r\n", rubric.Diagnostic{Pos: at(2, 2), End: at(2, 3), Code: "c", Message: "m"}, "r.yaml:2:2: error: m [c]\n    2 | bc\n      |  ^\n"},
		{"no column", "abc", rubric.Diagnostic{Pos: at(1, 0), Code: "syntax", Message: "m"}, "r.yaml:1: error: m [syntax]\n    1 | abc\n"},
		{"no line", "abc", rubric.Diagnostic{Pos: at(0, 0), Code: "c", Message: "m"}, "r.yaml: error: m [c]\n"},
		{"beyond the file", "abc", rubric.Diagnostic{Pos: at(9, 1), Code: "c", Message: "m"}, "r.yaml:9:1: error: m [c]\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Diagnostics{List: rubric.Diagnostics{&c.d}, Sources: map[string][]byte{"r.yaml": []byte(c.src)}}
			var b bytes.Buffer
			d.Text(&b)
			if diff := cmp.Diff(c.want, b.String()); diff != "" {
				t.Errorf("text differs (-want +got):\n%s", diff)
			}
			b.Reset()
			d.Lines(&b)
			if first, _, _ := strings.Cut(c.want, "\n"); b.String() != first+"\n" {
				t.Errorf("the line is %q, want %q", b.String(), first)
			}
		})
	}
}

func TestDiagnostics_Summary(t *testing.T) {
	d := Diagnostics{}
	if got := d.Summary(); got != "no problems" {
		t.Error(got)
	}
	d.List = rubric.Diagnostics{{Severity: yamlpos.Note}, {Severity: yamlpos.Error}, {Severity: yamlpos.Note}}
	if got := d.Summary(); got != "1 error, 2 notes" {
		t.Error(got)
	}
}

func TestDiagnostics_GitHub(t *testing.T) {
	d := Diagnostics{List: rubric.Diagnostics{
		{Pos: rubric.Position{File: "a,b:c.yaml", Line: 2, Col: 3}, Code: "c", Message: "50 % is, it: too\nmuch"},
		{Pos: rubric.Position{File: "r.yaml"}, Severity: yamlpos.Note, Code: "n", Message: "m", Suggest: []string{"x"}},
	}}
	var b bytes.Buffer
	d.GitHub(&b)
	want := "::error file=a%2Cb%3Ac.yaml,line=2,col=3,title=c::50 %25 is, it: too%0Amuch\n::notice file=r.yaml,title=n::m; did you mean \"x\"?\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("output differs (-want +got):\n%s", diff)
	}
}

// SARIF has no place for a line without a number, and columns count characters.
func TestDiagnostics_SARIF(t *testing.T) {
	d := Diagnostics{Tool: "1.0", Codes: []rubric.Code{{ID: "c", Doc: "Why."}}, List: rubric.Diagnostics{
		{Pos: at(2, 3), End: at(2, 5), Code: "c", Message: "m", Related: []yamlpos.Related{{Pos: at(1, 1), Message: "first"}}},
		{Pos: at(0, 0), Code: "c", Message: "m"},
	}}
	var b bytes.Buffer
	if err := d.SARIF(&b); err != nil {
		t.Fatal(err)
	}
	var log struct {
		Runs []struct {
			ColumnKind string
			Tool       struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID, Level string
				Locations     []struct {
					PhysicalLocation struct {
						Region *struct{ StartLine, StartColumn, EndLine, EndColumn int }
					}
				}
				RelatedLocations []struct{ Message struct{ Text string } }
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if run.ColumnKind != "unicodeCodePoints" || len(run.Tool.Driver.Rules) != 1 || len(run.Results) != 2 {
		t.Fatalf("%s", b.Bytes())
	}
	r := run.Results[0]
	if g := r.Locations[0].PhysicalLocation.Region; g == nil || g.StartLine != 2 || g.StartColumn != 3 || g.EndLine != 2 || g.EndColumn != 5 {
		t.Errorf("region %+v", g)
	}
	if r.Level != "error" || r.RuleID != "c" || r.RelatedLocations[0].Message.Text != "first" {
		t.Errorf("result %+v", r)
	}
	if run.Results[1].Locations[0].PhysicalLocation.Region != nil {
		t.Error("a region without a line")
	}
}
