package workbook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

var update = flag.Bool("update", false, "rewrite golden files")

// dump writes a workbook as text: every cell with its value, formula and look,
// and what lies around the cells.
func dump(t *testing.T, book []byte) string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	must(t, err)
	defer f.Close()
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	names := f.GetDefinedName()
	slices.SortFunc(names, func(a, b excelize.DefinedName) int {
		return strings.Compare(a.Scope+a.Name, b.Scope+b.Name)
	})
	for _, n := range names {
		line("name %s %s = %s", n.Scope, n.Name, n.RefersTo)
	}
	for _, sheet := range f.GetSheetList() {
		line("\nsheet %s", sheet)
		tables, err := f.GetTables(sheet)
		must(t, err)
		for _, x := range tables {
			line("table %s %s", x.Name, x.Range)
		}
		merged, err := f.GetMergeCells(sheet)
		must(t, err)
		var joined []string
		for _, m := range merged {
			joined = append(joined, m.GetStartAxis()+":"+m.GetEndAxis())
		}
		line("merged %s", strings.Join(joined, " "))
		lists, err := f.GetDataValidations(sheet)
		must(t, err)
		for _, dv := range lists {
			line("list %s %s", dv.Sqref, dv.Formula1)
		}
		formats, err := f.GetConditionalFormats(sheet)
		must(t, err)
		for _, rng := range slices.Sorted(maps.Keys(formats)) {
			for _, x := range formats[rng] {
				line("when %s %s", rng, x.Criteria)
			}
		}
		rows, err := f.Rows(sheet)
		must(t, err)
		for row := 1; rows.Next(); row++ {
			cells, err := rows.Columns(excelize.Options{RawCellValue: true})
			must(t, err)
			for i := range cells {
				at := ref(i+1, row)
				formula, err := f.GetCellFormula(sheet, at)
				must(t, err)
				style, err := f.GetCellStyle(sheet, at)
				must(t, err)
				if cells[i] == "" && formula == "" && style == 0 {
					continue
				}
				text := fmt.Sprintf("%s %q", at, cells[i])
				if formula != "" {
					text += " =" + formula
				}
				line("%s %s", text, lookOf(t, f, style))
			}
		}
		must(t, rows.Close())
	}
	return b.String()
}

// lookOf describes a style in a few words.
func lookOf(t *testing.T, f *excelize.File, id int) string {
	t.Helper()
	st, err := f.GetStyle(id)
	must(t, err)
	var out []string
	if st.Font != nil && st.Font.Bold {
		out = append(out, "bold")
	}
	if st.CustomNumFmt != nil {
		out = append(out, *st.CustomNumFmt)
	}
	if st.Alignment != nil && st.Alignment.WrapText {
		out = append(out, "wrap")
	}
	if st.Protection != nil && !st.Protection.Locked {
		out = append(out, "input")
	}
	return "[" + strings.Join(out, " ") + "]"
}

func TestRep_Golden(t *testing.T) {
	s := summarize(t, small, fewCalls())
	// How checks word their reasons, and receipts, are tested where they are made.
	for i, c := range s.Rep("r7").Contacts {
		c.Receipt = fmt.Sprintf("sha256:%064d", i+1)
		for k := range c.Findings {
			f := &c.Findings[k]
			f.Reason, f.Near, f.Context, f.Why = "", "", "", "why "+f.Criterion.ID
			if f.Verdict == check.NotMet {
				f.Context, f.Near = "What was said before", "turn 2: too early"
			}
		}
	}
	got := dump(t, write(t, s, "r7", Options{AsOf: "2026-04-01", Masked: true}))
	golden := filepath.Join("testdata", "few.golden")
	if *update {
		must(t, os.MkdirAll("testdata", 0o755))
		must(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	must(t, err)
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("run go test -update if this is meant:\n%s", d)
	}
}

func TestRep_SameInputSameBytes(t *testing.T) {
	dana := transcripts.Party{ID: "r7", Name: "Dana Reyes"}
	calls := manyCalls(dana, 40, 70, 5)
	first := write(t, summarize(t, small, calls), "r7", Options{AsOf: "2026-04-01"})
	for range 5 {
		if !bytes.Equal(first, write(t, summarize(t, small, calls), "r7", Options{AsOf: "2026-04-01"})) {
			t.Fatal("a second run gives other bytes")
		}
	}
	back := slices.Clone(calls)
	slices.Reverse(back)
	if !bytes.Equal(first, write(t, summarize(t, small, back), "r7", Options{AsOf: "2026-04-01"})) {
		t.Error("the order in which calls were added shows")
	}
	var a, b bytes.Buffer
	must(t, Team(&a, teamSummary(t), Options{}))
	must(t, Team(&b, teamSummary(t), Options{}))
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("a second team workbook has other bytes")
	}
}

func TestRep_DatesComeFromAsOfOnly(t *testing.T) {
	s := summarize(t, small, fewCalls())
	if core := readPart(t, write(t, s, "r7", Options{}), "docProps/core.xml"); strings.Contains(core, "dcterms:created") || !strings.Contains(core, "Rapport") {
		t.Errorf("without a date: %s", core)
	}
	if core := readPart(t, write(t, s, "r7", Options{AsOf: "2026-04-01"}), "docProps/core.xml"); !strings.Contains(core, "2026-04-01T00:00:00Z") {
		t.Errorf("with a date: %s", core)
	}
}

// Every sheet, table and name must be what a strict reader takes.
func TestRep_IsWellFormed(t *testing.T) {
	evil := []string{
		`=cmd|' /C calc'!A0`, `+1+1`, `-2+3`, `@SUM(A1)`, "\x00\x01\x08 control", `=HYPERLINK("http://x","y")`, `</t></is></c><c r="A1"><f>1</f>`, `_x0041_`,
		"bad \xff utf-8", "tab\tand\nnewline", strings.Repeat("long ", 8000), `]]>&amp;<![CDATA[`,
	}
	var calls []*transcripts.Call
	for i, e := range evil {
		c := call(e, day(i), "I have an exam, and what is the price of it? "+e, 0, 1, 2, 3, 6)
		c.Rep = transcripts.Party{ID: e, Name: e}
		c.Queue, c.Team, c.Source.File = e, e, e
		c.Turns[1].Text = e + " sorry " + e
		calls = append(calls, c)
	}
	s := summarize(t, small, calls)
	inspect := func(name string, book []byte) {
		for i := 1; i <= 6; i++ {
			part := fmt.Sprintf("xl/worksheets/sheet%d.xml", i)
			if i == 6 && name == "team" {
				break
			}
			x := readPart(t, book, part)
			dec := xml.NewDecoder(strings.NewReader(x))
			for {
				if _, err := dec.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%s %s: %v", name, part, err)
				}
			}
			for _, m := range formulaCell.FindAllStringSubmatch(x, -1) {
				if f := unescape(m[2]); strings.Contains(f, "cmd") || strings.Contains(f, "HYPERLINK") {
					t.Errorf("%s %s: a formula out of a transcript: %s", name, m[1], f)
				}
			}
			if n, m := strings.Count(x, "<f>"), len(formulaCell.FindAllString(x, -1)); n != m {
				t.Errorf("%s %s: %d formulas, %d of them with a value", name, part, n, m)
			}
		}
		f, err := excelize.OpenReader(bytes.NewReader(book))
		must(t, err)
		defer f.Close()
		for _, sheet := range f.GetSheetList() {
			tables, err := f.GetTables(sheet)
			must(t, err)
			for _, x := range tables {
				if _, a, ok := parseArea("x!" + x.Range); !ok || a.lastRow <= a.row {
					t.Errorf("%s %s: table %s at %s", name, sheet, x.Name, x.Range)
				}
			}
		}
	}
	for _, r := range s.Reps() {
		var b bytes.Buffer
		must(t, Rep(&b, s, r, Options{}))
		inspect(r.Rep.ID, b.Bytes())
	}
	var b bytes.Buffer
	must(t, Team(&b, s, Options{}))
	inspect("team", b.Bytes())
}

func TestHasInput(t *testing.T) {
	s := summarize(t, small, fewCalls())
	book := write(t, s, "r7", Options{})
	m := newRepModel(s, rep(t, s, "r7"), Options{})
	save := func(b []byte) string {
		file := filepath.Join(t.TempDir(), "book.xlsx")
		must(t, os.WriteFile(file, b, 0o644))
		return file
	}
	if got, err := HasInput(save(book)); err != nil || got {
		t.Errorf("as written: %v, %v", got, err)
	}
	for _, c := range []struct {
		sheet, cell string
		want        bool
	}{
		{evidenceName, ref(m.ev.override, m.ev.first), true},
		{evidenceName, ref(m.ev.reason, m.ev.last), true},
		{evidenceName, ref(m.ev.dispute, m.ev.first+1), true},
		{planName, "B9", true},
		{evidenceName, ref(m.ev.quote, m.ev.first), false},
		{summaryName, "B3", false},
	} {
		f, err := excelize.OpenReader(bytes.NewReader(book))
		must(t, err)
		must(t, f.SetCellStr(c.sheet, c.cell, "agreed"))
		var b bytes.Buffer
		must(t, f.Write(&b))
		f.Close()
		if got, err := HasInput(save(b.Bytes())); err != nil || got != c.want {
			t.Errorf("%s!%s filled: %v, %v, want %v", c.sheet, c.cell, got, err, c.want)
		}
	}
	if _, err := HasInput(filepath.Join(t.TempDir(), "none.xlsx")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	if _, err := HasInput(save([]byte("no workbook"))); err == nil {
		t.Error("a file that is no workbook gives no error")
	}
	var team bytes.Buffer
	must(t, Team(&team, s, Options{}))
	if got, err := HasInput(save(team.Bytes())); err != nil || got {
		t.Errorf("team workbook: %v, %v", got, err)
	}
}

func TestTopics(t *testing.T) {
	dana := transcripts.Party{ID: "r7", Name: "Dana"}
	model := func(calls []*transcripts.Call) *repModel {
		s := summarize(t, small, calls)
		return newRepModel(s, rep(t, s, "r7"), Options{})
	}
	ids := func(topics []topic) (out []string) {
		for _, k := range topics {
			out = append(out, fmt.Sprintf("%s named=%v", k.ID, k.named))
		}
		return out
	}
	// Everything but the process and one step goes well; the process is no topic.
	var calls []*transcripts.Call
	for i := range 12 {
		lines := []int{0, 1, 2, 3}
		if i%2 == 0 {
			lines = append(lines, 6)
		}
		c := call(fmt.Sprintf("c%d", i), day(i), "I have an exam, please help.", lines...)
		c.Rep = dana
		calls = append(calls, c)
	}
	m := model(calls)
	if got, want := ids(m.workOn), []string{"next-step named=true"}; !slices.Equal(got, want) {
		t.Errorf("to work on: %v, want %v", got, want)
	}
	if got := ids(m.strengths); len(got) != 2 || !strings.HasSuffix(got[0], "named=true") {
		t.Errorf("strengths: %v", got)
	}
	// Below the least numbers there are moments, and none of them has a rate.
	m = model(calls[:4])
	if got, want := ids(m.workOn), []string{"next-step named=false"}; !slices.Equal(got, want) {
		t.Errorf("of four contacts: %v, want %v", got, want)
	}
	if m.firm {
		t.Error("a score of four contacts is shown")
	}
	for _, k := range m.strengths {
		if k.named {
			t.Errorf("of four contacts, %s has a rate", k.ID)
		}
	}
}

func TestRank(t *testing.T) {
	m := newTeamModel(teamSummary(t), Options{})
	got := map[string]string{}
	for _, r := range m.reps {
		got[r.id] = r.place
	}
	// Two good ones, two middling ones, a weak one; the sixth has too few, and
	// calls that name nobody are no rep.
	for _, c := range []struct{ id, want string }{{"r5", "5"}, {"r6", ""}, {"", ""}} {
		if got[c.id] != c.want {
			t.Errorf("place of %q: %q, want %q", c.id, got[c.id], c.want)
		}
	}
	if got["r3"] != got["r4"] || got["r3"] == "" || got["r1"] == got["r3"] {
		t.Errorf("places %v", got)
	}
	for i := 1; i < len(m.reps); i++ {
		a, b := &m.reps[i-1], &m.reps[i]
		if !a.ranked || !b.ranked {
			continue
		}
		over := a.iv.Score.Low <= b.iv.Score.High && b.iv.Score.Low <= a.iv.Score.High
		if a.group != b.group && over {
			t.Errorf("%s and %s overlap and have different places", a.id, b.id)
		}
		if a.group == b.group && a.id > b.id {
			t.Errorf("%s stands before %s though nothing tells them apart", a.id, b.id)
		}
	}
}

func TestNewComparison(t *testing.T) {
	if c := NewComparison(summarize(t, small, fewCalls())); c != nil {
		t.Error("one rep is a team")
	}
	s := teamSummary(t)
	c := NewComparison(s)
	if c == nil || c.Reps != 6 {
		t.Fatalf("comparison %+v, want six reps", c)
	}
	with, without := dump(t, write(t, s, "r1", Options{Team: c})), dump(t, write(t, s, "r1", Options{}))
	if !strings.Contains(with, `"Team rate"`) || strings.Contains(without, `"Team rate"`) {
		t.Error("the team's rates are not where they belong")
	}
}

func TestTrend(t *testing.T) {
	dana := transcripts.Party{ID: "r7", Name: "Dana"}
	weeks := func(perHalf, early, late int) trend {
		var calls []*transcripts.Call
		for half, skill := range []int{early, late} {
			for i, c := range manyCalls(dana, perHalf, skill, uint64(half+1)) {
				c.ID = fmt.Sprintf("h%d-%d", half, i)
				c.Started = day(14*half + i%10)
				calls = append(calls, c)
			}
		}
		s := summarize(t, small, calls)
		m := newRepModel(s, rep(t, s, "r7"), Options{})
		return m.trendOf()
	}
	for _, c := range []struct {
		n, early, late int
		want           string
	}{
		{10, 20, 95, "No trend yet"},
		{60, 20, 95, "Up "},
		{60, 95, 20, "Down "},
		{60, 70, 70, "Steady"},
	} {
		if got := weeks(c.n, c.early, c.late); !strings.HasPrefix(got.text, c.want) {
			t.Errorf("%d contacts from %d to %d: %q, want %q", c.n, c.early, c.late, got.text, c.want)
		}
	}
}

func TestSummary_SaysCriticalErrors(t *testing.T) {
	for src, want := range map[string]bool{small: false, strings.Replace(small, "on_fail: {cap_call: 40}", "on_fail: {cap_call: 40, confirm: false}", 1): true} {
		got := dump(t, write(t, summarize(t, src, fewCalls()), "r7", Options{}))
		if strings.Contains(got, "1 critical error stands beside the score") != want {
			t.Errorf("critical errors are said: %v, want %v", !want, want)
		}
	}
}

func TestRep_WithoutContacts(t *testing.T) {
	s := summarize(t, small, []*transcripts.Call{call("c1", day(0), "Hi.")})
	r := rep(t, s, "r7")
	r.Contacts = nil
	var b bytes.Buffer
	must(t, Rep(&b, s, r, Options{}))
	must(t, Team(io.Discard, scorer.NewSummary(s.Rubric, true), Options{}))
	if _, err := excelize.OpenReader(bytes.NewReader(b.Bytes())); err != nil {
		t.Error(err)
	}
}
