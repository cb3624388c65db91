package transcripts

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// A sheet is the name of a sheet and its rows.
type sheet struct {
	name string
	rows [][]any
}

// workbook makes an .xlsx file. Cells that are a time.Time are dates with a
// time, and those that are a time.Duration are times of day.
func workbook(t testing.TB, sheets ...sheet) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	dateTime, dayTime := "yyyy-mm-dd hh:mm:ss", "hh:mm:ss"
	moment, err := f.NewStyle(&excelize.Style{CustomNumFmt: &dateTime})
	if err != nil {
		t.Fatal(err)
	}
	day, err := f.NewStyle(&excelize.Style{CustomNumFmt: &dayTime})
	if err != nil {
		t.Fatal(err)
	}
	for n, s := range sheets {
		if n == 0 {
			f.SetSheetName("Sheet1", s.name)
		} else if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		for r, row := range s.rows {
			for c, v := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				style := 0
				switch d := v.(type) {
				case nil:
					continue
				case time.Time:
					v, style = d.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours()/24, moment
				case time.Duration:
					v, style = d.Hours()/24, day
				}
				if err := f.SetCellValue(s.name, cell, v); err != nil {
					t.Fatal(err)
				}
				if style != 0 {
					f.SetCellStyle(s.name, cell, cell, style)
				}
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestXLSX_Readings(t *testing.T) {
	at := time.Date(2026, 3, 4, 10, 15, 0, 0, time.UTC)
	testReadings(t, ".xlsx", []reading{
		{name: "turns below a title, beside other sheets", in: workbook(t,
			sheet{"About", [][]any{{"Export of March"}, {"by", "the", "tool"}}},
			sheet{"Turns", [][]any{{"Export"}, nil, {nil, "Call ID", "Agent Name", "Speaker", "Text"}, {nil, "c1", "Dana", "Agent", "Hello"}, {nil, nil, nil, "Customer", "=1+1"}}},
		), want: `
			call c1 rep=Dana
			rep: Hello
			customer: =1+1`},
		{name: "dates", in: workbook(t, sheet{"T", [][]any{{"call_id", "timestamp", "speaker", "text"}, {"c1", at, "agent", "Hello"}, {"c1", at.Add(7 * time.Second), "customer", "Hi"}}}), warn: "no zone", want: `
			call c1 2026-03-04T10:15:00Z
			rep @0: Hello
			customer @7: Hi`},
		{name: "times of day", in: workbook(t, sheet{"T", [][]any{{"call_id", "time", "speaker", "text"}, {"c1", 10*time.Hour + 15*time.Minute, "agent", "Hello"}, {"c1", 10*time.Hour + 15*time.Minute + 7*time.Second, "customer", "Hi"}}}), want: `
			call c1
			rep @0: Hello
			customer @7: Hi`},
		{name: "offsets as times", in: workbook(t, sheet{"T", [][]any{{"call_id", "start", "speaker", "text"}, {"c1", time.Second, "agent", "Hello"}, {"c1", 65 * time.Second, "customer", "Hi"}}}), want: `
			call c1
			rep @1: Hello
			customer @65: Hi`},
		{name: "seconds, and ids that are long numbers", in: workbook(t, sheet{"T", [][]any{{"call_id", "start", "speaker", "text"}, {123456789012345, 0.5, "agent", "Hello"}, {123456789012345, 4.25, "customer", "Hi"}}}), want: `
			call 123456789012345
			rep @0.5: Hello
			customer @4.25: Hi`},
		{name: "ids that lost digits", in: workbook(t, sheet{"T", [][]any{{"call_id", "speaker", "text"}, {"1.23E+15", "agent", "Hello"}, {"1.23E+15", "customer", "Hi"}}}), warn: "lost digits", want: `
			call 1.23E+15
			rep: Hello
			customer: Hi`},
		{name: "a sheet for each call", in: workbook(t,
			sheet{"Monday", [][]any{{"Speaker", "Text"}, {"Agent", "Hello"}, {"Customer", "Hi"}}},
			sheet{"Tuesday", [][]any{{"Speaker", "Text"}, {"Agent", "Good day"}, {"Customer", "Yes"}}},
		), want: `
			call call Monday
			rep: Hello
			customer: Hi
			call call Tuesday
			rep: Good day
			customer: Yes`},
		{name: "one sheet without an id", in: workbook(t, sheet{"T", [][]any{{nil, "TimeStamp", "Turn", "Speaker", "Sentence"}, {0, nil, 1, "Agent", "Hello 👋"}, {1, nil, 1, "Agent", "Well"}, {2, nil, 2, "Customer", "你好"}}}), want: `
			call call
			rep: Hello 👋
			rep: Well
			customer: 你好`},
		{name: "a row for each call", in: workbook(t, sheet{"T", [][]any{{"call_id", "transcript"}, {"c1", "Agent: Hello there\nCustomer: Hi"}}}), want: `
			call c1
			rep: Hello there
			customer: Hi`},
	})
}

func TestXLSX_Refusals(t *testing.T) {
	good := workbook(t, sheet{"T", [][]any{{"call_id", "speaker", "text"}, {"c1", "agent", "Hello"}}})
	testRefusals(t, []refusal{
		{name: "no sheet has words", file: "a.xlsx", in: workbook(t, sheet{"Roster", [][]any{{"id", "name"}, {"r1", "Dana"}}}), want: []string{"no table", "Roster", "rename"}},
		{name: "cut off", file: "a.xlsx", from: "xlsx", in: good[:len(good)/2], want: []string{"open workbook", "save it again"}},
		{name: "no workbook", file: "a.xlsx", from: "xlsx", in: "Agent: Hello there", want: []string{"open workbook"}},
	})
}

func TestXLSX_EmptySheetsAreNoCalls(t *testing.T) {
	calls, errs := readContent("a.xlsx", workbook(t,
		sheet{"Empty", [][]any{{"call_id", "speaker", "text"}}},
		sheet{"T", [][]any{{"call_id", "speaker", "text"}, {"c1", "agent", "Hello"}}}), nil)
	if len(errs) > 0 || sketch(calls) != "call c1\nrep: Hello\n" {
		t.Errorf("errors %v, calls %s", errs, sketch(calls))
	}
}

func FuzzXLSX(f *testing.F) {
	f.Add([]byte(workbook(f, sheet{"T", [][]any{{"call_id", "start", "speaker", "text"}, {"c1", 0.5, "agent", "Hello"}}})))
	f.Add([]byte("PK\x03\x04xl/"))
	format := xlsx()
	f.Fuzz(func(t *testing.T, b []byte) {
		if !strings.HasPrefix(string(b), "PK") || len(b) > 1<<16 {
			t.Skip()
		}
		format.Sniff(b)
		checkLaw(t, format, b)
	})
}
