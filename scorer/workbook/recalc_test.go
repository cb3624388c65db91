package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// The tests of this file let LibreOffice work every formula out anew and compare
// what it gets with the values the workbook was written with. They skip where
// soffice is not installed; .ci/recalc insists on it.

// recalculate returns the workbook as LibreOffice saves it after recalculating.
func recalculate(t *testing.T, books map[string][]byte) map[string]*excelize.File {
	t.Helper()
	files := map[string]*excelize.File{}
	for name, file := range saveAgain(t, books) {
		f, err := excelize.OpenFile(file)
		must(t, err)
		t.Cleanup(func() { f.Close() })
		files[name] = f
	}
	return files
}

// saveAgain returns the files that LibreOffice makes of workbooks.
func saveAgain(t *testing.T, books map[string][]byte) map[string]string {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not installed")
	}
	dir := t.TempDir()
	profile, out := filepath.Join(dir, "profile"), filepath.Join(dir, "out")
	must(t, os.MkdirAll(filepath.Join(profile, "user"), 0o755))
	must(t, os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(`<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`), 0o644))
	args := []string{"--headless", "-env:UserInstallation=file://" + profile, "--convert-to", "xlsx", "--outdir", out}
	for name, b := range books {
		file := filepath.Join(dir, name+".xlsx")
		must(t, os.WriteFile(file, b, 0o644))
		args = append(args, file)
	}
	if msg, err := exec.CommandContext(t.Context(), soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, msg)
	}
	files := map[string]string{}
	for name := range books {
		files[name] = filepath.Join(out, name+".xlsx")
	}
	return files
}

// differences compares the value of every formula of a workbook with what
// LibreOffice made of it. It returns how many formulas there were.
func differences(t *testing.T, book []byte, recalculated *excelize.File) (formulas int, diffs []string) {
	t.Helper()
	for i, sheet := range recalculated.GetSheetList() {
		x := readPart(t, book, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
		for _, m := range formulaCell.FindAllStringSubmatch(x, -1) {
			formulas++
			cell, want := m[1], unescape(m[3])
			got, err := recalculated.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
			must(t, err)
			if !sameValue(want, got) {
				diffs = append(diffs, fmt.Sprintf("%s!%s: written %q, recalculated %q: %s", sheet, cell, want, got, unescape(m[2])))
			}
		}
	}
	return formulas, diffs
}

var formulaCell = regexp.MustCompile(`<c r="([A-Z]+[0-9]+)"[^>]*><f>([^<]*)</f><v>([^<]*)</v></c>`)

func sameValue(want, got string) bool {
	if strings.HasPrefix(got, "#") || strings.HasPrefix(got, "Err:") {
		return false
	}
	a, err1 := strconv.ParseFloat(want, 64)
	b, err2 := strconv.ParseFloat(got, 64)
	if err1 != nil || err2 != nil {
		return want == got
	}
	return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a))
}

func unescape(s string) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&").Replace(s)
}

func readPart(t testing.TB, book []byte, name string) string {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	must(t, err)
	rc, err := zr.Open(name)
	must(t, err)
	defer rc.Close()
	b, err := io.ReadAll(rc)
	must(t, err)
	return string(b)
}

// editPart returns the workbook with a part changed.
func editPart(t testing.TB, book []byte, name string, edit func(string) string) []byte {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	must(t, err)
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, e := range zr.File {
		x := readPart(t, book, e.Name)
		if e.Name == name {
			y := edit(x)
			if y == x {
				t.Fatalf("%s: nothing to edit", name)
			}
			x = y
		}
		w, err := zw.Create(e.Name)
		must(t, err)
		_, err = w.Write([]byte(x))
		must(t, err)
	}
	must(t, zw.Close())
	return out.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func write(t testing.TB, s *scorer.Summary, id string, opt Options) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, Rep(&b, s, rep(t, s, id), opt))
	return b.Bytes()
}

// variants are rubrics whose arithmetic takes other ways than the plain one.
func variants() map[string]string {
	bonus := strings.Replace(small, `{id: not-the-reps, ask`, `{id: not-the-reps, bonus: true, ask`, 1)
	return map[string]string{
		"plain":        small,
		"full-credit":  strings.Replace(small, "language: en", "language: en\nna: full_credit", 1),
		"zero":         strings.Replace(small, "language: en", "language: en\nna: zero", 1),
		"redistribute": strings.Replace(small, "language: en", "language: en\nna: redistribute_rubric", 1),
		"bonus":        bonus,
	}
}

func TestRecalc_CachedValuesAreWhatFormulasComeTo(t *testing.T) {
	books := map[string][]byte{}
	dana := transcripts.Party{ID: "r7", Name: "Dana Reyes"}
	for name, src := range variants() {
		books[name] = write(t, summarize(t, src, manyCalls(dana, 60, 65, 3)), "r7", Options{})
	}
	books["few"] = write(t, summarize(t, small, fewCalls()), "r7", Options{})
	var team bytes.Buffer
	must(t, Team(&team, teamSummary(t), Options{}))
	books["team"] = team.Bytes()

	recalculated := recalculate(t, books)
	for name, book := range books {
		n, diffs := differences(t, book, recalculated[name])
		if name != "team" && n < 50 {
			t.Errorf("%s: only %d formulas were compared", name, n)
		}
		for i, d := range diffs {
			if i == 5 {
				t.Errorf("%s: and %d more", name, len(diffs)-5)
				break
			}
			t.Errorf("%s: %s", name, d)
		}
	}

	// A planted wrong value must be caught, else the comparison proves nothing.
	planted := editPart(t, books["few"], "xl/worksheets/sheet4.xml", func(x string) string {
		i := strings.LastIndex(x, "/100))</f><v>")
		j := i + len("/100))</f><v>")
		return x[:j] + "1" + x[j:]
	})
	if _, diffs := differences(t, planted, recalculated["few"]); len(diffs) != 1 || !strings.HasPrefix(diffs[0], "Contacts!") {
		t.Errorf("a planted wrong value gives %q, want one difference on Contacts", diffs)
	}
}

// An override in the sheet must come to what the engine makes of the same
// decision in a review record.
func TestRecalc_OverridesGiveWhatTheEngineGives(t *testing.T) {
	type decision struct {
		contact   int
		criterion string
		now       string
		effect    string
	}
	decisions := []decision{
		{0, "answers-upset", "not_met", ""},
		{1, "takes-ownership", "met", ""},
		{1, "introduces", "na", ""},
		{1, "next-step", "met", ""},
		{1, "stays-courteous", "", "confirmed"},
		{2, "next-step", "unknown", ""},
	}
	dana := transcripts.Party{ID: "r7", Name: "Dana Reyes"}
	calls := append(fewCalls(), manyCalls(dana, 30, 65, 9)...)
	for name, src := range variants() {
		before := summarize(t, src, calls)
		m := newRepModel(before, rep(t, before, "r7"), Options{})
		book := write(t, before, "r7", Options{})
		// The hand-written calls come first by their dates; find their numbers.
		number := map[string]int{}
		for i, c := range m.contacts {
			number[c.Call] = i
		}
		fill := func(x string, col, row int, word string) string {
			blank := regexp.MustCompile(`<c r="` + ref(col, row) + `" s="(\d+)"/>`)
			if !blank.MatchString(x) {
				t.Fatalf("%s: %s is no empty cell", name, ref(col, row))
			}
			return blank.ReplaceAllString(x, `<c r="`+ref(col, row)+`" s="$1" t="inlineStr"><is><t>`+word+`</t></is></c>`)
		}
		edited := editPart(t, book, "xl/worksheets/sheet5.xml", func(x string) string {
			for _, d := range decisions {
				at := moment{number[fewCalls()[d.contact].ID], indexOf(m, d.criterion)}
				row, ok := m.rowOf[at]
				if !ok {
					t.Fatalf("%s: no row for %v", name, d)
				}
				if d.now != "" {
					x = fill(x, m.ev.override, row, d.now)
				} else {
					x = fill(x, m.ev.decide, row, d.effect)
				}
			}
			return x
		})
		f := recalculate(t, map[string][]byte{"edited": edited})["edited"]

		r, _ := rubric.Parse("small.yaml", []byte(src))
		s, _ := scorer.Compile(r, scorer.Config{Reviews: func(_, call string, _ int) []scorer.Decision {
			var out []scorer.Decision
			for _, d := range decisions {
				if fewCalls()[d.contact].ID != call {
					continue
				}
				x := scorer.Decision{Criterion: d.criterion, Who: "coach", Effect: scorer.EffectState(d.effect)}
				if v, ok := check.ParseVerdict(d.now); ok && d.now != "" {
					x.Verdict = &v
				}
				out = append(out, x)
			}
			return out
		}})
		after := scorer.NewSummary(r, true)
		w := s.Worker()
		for _, c := range calls {
			after.Add(w.Score(c), func(card *scorer.Scorecard) *scorer.Contact { return card.Contact(w.View(), true) })
		}
		n := newRepModel(after, rep(t, after, "r7"), Options{})
		value := func(sheet string, col, row int) string {
			v, err := f.GetCellValue(sheet, ref(col, row), excelize.Options{RawCellValue: true})
			must(t, err)
			return v
		}
		for i, c := range n.contacts {
			if wide(m.contacts[i]) || wide(c) {
				continue // shows a range until all is decided
			}
			row, want := m.cols.first+i, ""
			if c.HasScore {
				want = strconv.FormatFloat(points(c.Score), 'f', -1, 64)
			}
			if got := value(contactsName, m.cols.now, row); !sameValue(want, got) {
				t.Errorf("%s: contact %s: score now %q, the engine says %q", name, c.Call, got, want)
			}
		}
		if m.firm {
			if got := value(summaryName, leftFrom, summaryFirst); !sameValue(strconv.FormatFloat(points(n.score), 'f', -1, 64), got) {
				t.Errorf("%s: score on Summary %q, the engine says %v", name, got, points(n.score))
			}
		}
		for p := range r.Principles {
			for k, want := range map[int]int64{m.cols.points[p]: n.rep.Principles[p].Points, m.cols.of[p]: n.rep.Principles[p].Of} {
				if got := value(contactsName, k, contactsHead-1); !sameValue(strconv.FormatInt(want, 10), got) {
					t.Errorf("%s: sum of %s: %q, the engine says %d", name, r.Principles[p].ID, got, want)
				}
			}
		}
	}
}

// What somebody wrote must be found in a file that another program saved.
func TestRecalc_InputSurvivesAnotherProgram(t *testing.T) {
	s := summarize(t, small, fewCalls())
	book := write(t, s, "r7", Options{})
	empty := regexp.MustCompile(`<c r="B9" s="(\d+)"/>`)
	books := map[string][]byte{"untouched": book, "filled": editPart(t, book, "xl/worksheets/sheet2.xml", func(x string) string {
		return empty.ReplaceAllString(x, `<c r="B9" s="$1" t="inlineStr"><is><t>agreed</t></is></c>`)
	})}
	for name, file := range saveAgain(t, books) {
		if got, err := HasInput(file); err != nil || got != (name == "filled") {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func indexOf(m *repModel, id string) int {
	for i := range m.criteria {
		if m.criteria[i].ID == id {
			return i
		}
	}
	return -1
}

// teamSummary is a team of seven.
func teamSummary(t testing.TB) *scorer.Summary {
	var calls []*transcripts.Call
	for i, skill := range []int{95, 90, 60, 62, 20, 70} {
		n := 40
		if i == 5 {
			n = 4
		}
		calls = append(calls, manyCalls(transcripts.Party{ID: fmt.Sprintf("r%d", i+1), Name: fmt.Sprintf("Rep %d", i+1)}, n, skill, uint64(i))...)
	}
	calls = append(calls, manyCalls(transcripts.Party{}, 3, 50, 99)...)
	return summarize(t, small, calls)
}
