package transcripts

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// xlsxUnpacked bounds what a workbook may unpack to, against zip bombs.
const xlsxUnpacked = 1 << 30

// maxXLSXBytes bounds the packed workbook, which is held in memory.
const maxXLSXBytes = 256 << 20

// xlsx reads workbooks as the tables that their sheets hold.
func xlsx() Format {
	return Format{
		Name: "xlsx",
		Doc: "Excel workbooks with a row for each turn, read like CSV. The header may stand below a title, every sheet with words and " +
			"speakers is read, and dates and times are taken from how Excel counts them.",
		Exts:   []string{".xlsx", ".xlsm"},
		Sign:   "an Excel workbook",
		Binary: true,
		Sniff: func(head []byte) bool {
			return bytes.HasPrefix(head, []byte("PK\x03\x04")) && bytes.Contains(head, []byte("xl/"))
		},
		Read: readXLSX,
	}
}

func readXLSX(r io.Reader, src Source, opt *Options) iter.Seq2[*Call, error] {
	return func(yield func(*Call, error) bool) {
		b, err := io.ReadAll(io.LimitReader(r, maxXLSXBytes+1))
		if err != nil {
			yield(nil, fmt.Errorf("read %s: %w", src.File, err))
			return
		}
		if len(b) > maxXLSXBytes {
			yield(nil, &FileError{File: src.File, Err: fmt.Errorf("the workbook is larger than %d MiB", maxXLSXBytes>>20), Hint: "save it as CSV"})
			return
		}
		src.Format = "xlsx"
		f, err := openWorkbook(b)
		if err != nil {
			yield(nil, &FileError{File: src.File, Err: err, Hint: "open it in a spreadsheet program and save it again as .xlsx or .csv"})
			return
		}
		defer f.Close()
		var tables []*tableCalls
		sheets := f.GetSheetList()
		for _, sheet := range sheets {
			t := newTableCalls(src, opt, ",")
			more, err := readSheet(f, sheet, t, yield)
			if !more {
				return
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if t.ready && len(t.order) > 0 {
				t.unnamed = stem(src.File) + " " + sheet
				tables = append(tables, t)
			}
		}
		switch len(tables) {
		case 0:
			yield(nil, &FileError{File: src.File, Err: fmt.Errorf("%w in the sheets %s", errNoSheet, strings.Join(sheets, ", ")), Hint: tableHint})
			return
		case 1:
			// The name of the file is name enough.
			tables[0].unnamed = ""
		default:
			for _, t := range tables {
				t.nameCall()
			}
		}
		record := 0
		for _, t := range tables {
			more := t.emit(func(c *Call, err error) bool {
				if c != nil {
					record++
					c.Source.Record = record
				}
				return yield(c, err)
			})
			if !more {
				return
			}
		}
	}
}

var errNoSheet = errors.New("no table with columns for words and speakers")

// nameCall gives the call of a table without call ids the name of its sheet.
func (t *tableCalls) nameCall() {
	if tc := t.calls[""]; tc != nil {
		tc.call.ID = t.unnamed
	}
}

// openWorkbook opens a workbook. The library may panic on broken files.
func openWorkbook(b []byte) (f *excelize.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, errors.New("the workbook is damaged")
		}
	}()
	f, err = excelize.OpenReader(bytes.NewReader(b), excelize.Options{UnzipSizeLimit: xlsxUnpacked, UnzipXMLSizeLimit: 64 << 20})
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	return f, nil
}

// readSheet gives the rows of a sheet to t. more is false when the consumer has
// had enough.
func readSheet(f *excelize.File, sheet string, t *tableCalls, yield func(*Call, error) bool) (more bool, err error) {
	defer func() {
		if r := recover(); r != nil {
			more, err = true, &FileError{File: t.src.File, Err: fmt.Errorf("the sheet %q is damaged", sheet), Hint: "save it again, or as CSV"}
		}
	}()
	// The same rows twice: as numbers, which are exact, and as the sheet shows
	// them, which tells dates and times from other numbers.
	raw, err := f.Rows(sheet)
	if err != nil {
		return true, nil // a sheet of charts
	}
	defer raw.Close()
	shown, err := f.Rows(sheet)
	if err != nil {
		return true, nil
	}
	defer shown.Close()
	from1904 := false
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		from1904 = *props.Date1904
	}
	for n := 1; raw.Next() && shown.Next(); n++ {
		cells, err := raw.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return true, &FileError{File: t.src.File, Err: fmt.Errorf("read sheet %q row %d: %w", sheet, n, err), Hint: "save it again, or as CSV"}
		}
		text, err := shown.Columns()
		if err != nil {
			text = cells
		}
		for i := range cells {
			if i < len(text) && text[i] != cells[i] {
				cells[i] = sheetValue(cells[i], text[i], from1904)
			} else {
				cells[i] = wholeNumber(cells[i])
			}
		}
		if err := t.add(cells, n); err != nil {
			if re, ok := errors.AsType[*RecordError](err); ok {
				if !yield(nil, re) {
					return false, nil
				}
				continue
			}
			if !t.ready || t.mode == modeUndecided {
				t.order = nil
				return true, nil // another table: no header of turns
			}
			return true, err
		}
	}
	return true, nil
}

// sheetValue returns the value of a cell whose shown text differs from what is
// stored: a date, a time of day, or a number that is shown rounded.
func sheetValue(raw, shown string, from1904 bool) string {
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil || math.IsNaN(v) || v < 0 || v > 1e7 {
		return wholeNumber(raw)
	}
	clock := strings.Contains(shown, ":")
	date := !strings.Contains(shown, "E+") && strings.ContainsAny(shown, "/-") || strings.ContainsAny(strings.ToLower(shown), "abcdefghijlmnoprstuvy") && strings.IndexFunc(shown, func(r rune) bool { return r >= '0' && r <= '9' }) >= 0
	switch {
	case clock && (v < 1 || !date && v < 400):
		ms := int64(math.Round(v * 86_400_000))
		return fmt.Sprintf("%d:%02d:%02d.%03d", ms/3_600_000, ms/60_000%60, ms/1000%60, ms%1000)
	case (clock || date) && v >= 1:
		at := serialTime(v, from1904)
		if !clock && v == math.Trunc(v) {
			return at.Format("2006-01-02")
		}
		return at.Format("2006-01-02T15:04:05.999")
	}
	return wholeNumber(raw)
}

// wholeNumber writes 1.23456789012E+11 as 123456789012 where no digit is lost:
// a spreadsheet keeps fifteen.
func wholeNumber(raw string) string {
	if !strings.ContainsAny(raw, "eE") || !lostDigits(raw) {
		return raw
	}
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil || v >= 1e15 || v != math.Trunc(v) {
		return raw
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
