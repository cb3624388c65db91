package transcripts

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/xuri/excelize/v2"
)

// A sideTable is a small table that stands beside transcripts: a roster or what
// is known about calls. It is held in memory.
type sideTable struct {
	header []string
	rows   []sideRow
	excel  bool // dates are serial numbers
	d1904  bool // counted from 1904
}

// A sideRow is one row of a sideTable.
type sideRow struct {
	line  int
	cells []string
}

// cell returns the cell of a column, "" when the row is shorter or the column is
// absent.
func (r sideRow) cell(column int) string {
	if column < 0 || column >= len(r.cells) {
		return ""
	}
	return r.cells[column]
}

// column returns the index of the column with one of the names, the earlier name
// winning, or -1. Case, spaces, underscores and dashes do not count.
func (t *sideTable) column(names []string) int {
	for _, name := range names {
		if i := slices.IndexFunc(t.header, func(h string) bool { return FoldLabel(h) == name }); i >= 0 {
			return i
		}
	}
	return -1
}

// readTable reads a table in CSV, TSV, XLSX, JSON, JSON Lines or YAML, told apart
// by content. what names the table in messages.
func readTable(name string, r io.Reader, what string) (*sideTable, error) {
	fail := func(err error) error {
		if _, ok := errors.AsType[*FileError](err); ok {
			return err
		}
		return &FileError{File: name, Err: fmt.Errorf("read %s: %w", what, err)}
	}
	br := bufio.NewReaderSize(r, headSize)
	if start, _ := br.Peek(2); isGzip(start) {
		zr, err := gzip.NewReader(br)
		if err != nil {
			return nil, fail(err)
		}
		br = bufio.NewReaderSize(gzipReader{zr}, headSize)
	}
	head, err := peek(br)
	if err != nil {
		return nil, fail(err)
	}
	var t *sideTable
	switch {
	case len(bytes.TrimSpace(head)) == 0:
		return nil, &FileError{File: name, Err: fmt.Errorf("the %s is empty", what)}
	case bytes.HasPrefix(head, []byte("PK")):
		t, err = readExcelTable(br)
	case kindOfBinary(head) != "":
		return nil, &FileError{File: name, Err: fmt.Errorf("the %s is %s", what, kindOfBinary(head)), Hint: "save it as CSV or XLSX"}
	default:
		var text []byte
		if text, err = io.ReadAll(io.LimitReader(newTextReader(br, head), maxTable+1)); err != nil {
			return nil, fail(err)
		}
		if len(text) > maxTable {
			return nil, fail(fmt.Errorf("it is longer than %d MiB", maxTable>>20))
		}
		trimmed := bytes.TrimSpace(text)
		switch ext := extension(name); {
		case len(trimmed) > 0 && (trimmed[0] == '{' || trimmed[0] == '['):
			t, err = readJSONTable(string(text))
		case ext == ".yaml" || ext == ".yml":
			t, err = readYAMLTable(name, text)
		default:
			t, err = readDelimitedTable(text)
		}
	}
	if err != nil {
		return nil, fail(err)
	}
	for _, row := range t.rows {
		for i, cell := range row.cells {
			row.cells[i] = strings.TrimSpace(cell)
		}
	}
	return t, nil
}

// maxTable is how long a table may be, unpacked.
const maxTable = 256 << 20

// readDelimitedTable reads a table whose cells are separated by the character
// that splits its first line into the most cells.
func readDelimitedTable(text []byte) (*sideTable, error) {
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	delimiter, skipped := rune(0), 0
	first, rest, _ := bytes.Cut(text, []byte("\n"))
	if sep, ok := bytes.CutPrefix(bytes.ToLower(first), []byte("sep=")); ok && len(sep) == 1 {
		delimiter, skipped, text = rune(sep[0]), 1, rest
	} else {
		most := 0
		for _, d := range ",;\t|" {
			if n := bytes.Count(first, []byte(string(d))); n > most {
				delimiter, most = d, n
			}
		}
		if delimiter == 0 {
			delimiter = ','
		}
	}
	cr := csv.NewReader(bytes.NewReader(text))
	cr.Comma, cr.FieldsPerRecord, cr.LazyQuotes = delimiter, -1, true
	t := new(sideTable)
	for {
		cells, err := cr.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := cr.FieldPos(0)
		t.add(line+skipped, cells)
	}
}

// add adds a row, the first one that is not blank as the header.
func (t *sideTable) add(line int, cells []string) {
	if !slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) != "" }) {
		return
	}
	if t.header == nil {
		t.header = cells
		for i, h := range cells {
			cells[i] = strings.TrimSpace(h)
		}
		return
	}
	t.rows = append(t.rows, sideRow{line, cells})
}

// readExcelTable reads the first sheet that has any cells. Cells are taken as
// they are stored, not as they are shown: a long id shows as 1.23E+15.
func readExcelTable(r io.Reader) (*sideTable, error) {
	f, err := excelize.OpenReader(r, excelize.Options{RawCellValue: true, UnzipSizeLimit: maxTable, UnzipXMLSizeLimit: maxTable})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	t := &sideTable{excel: true}
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		t.d1904 = *props.Date1904
	}
	for _, sheet := range f.GetSheetList() {
		rows, err := f.Rows(sheet)
		if err != nil {
			return nil, err
		}
		for line := 1; rows.Next(); line++ {
			cells, err := rows.Columns()
			if err != nil {
				rows.Close()
				return nil, err
			}
			t.add(line, cells)
		}
		if err := errors.Join(rows.Error(), rows.Close()); err != nil {
			return nil, err
		}
		if t.header != nil {
			break
		}
	}
	return t, nil
}

// time reads a cell that holds a point in time.
func (t *sideTable) time(c *Call, column, cell string) time.Time {
	if t.excel {
		if serial, err := strconv.ParseFloat(cell, 64); err == nil && serial > 20000 && serial < 80000 {
			if at, err := excelize.ExcelDateToTime(serial, t.d1904); err == nil {
				warn(c, column+" does not say its time zone; it was taken as UTC")
				return at.Round(time.Second)
			}
		}
	}
	return readTime(c, column, cell)
}

// readJSONTable reads an array of flat objects, or objects one after another.
func readJSONTable(s string) (*sideTable, error) {
	t := new(sideTable)
	columns := make(map[string]int)
	object := func(n *jsonNode, line int) error {
		if !n.is(jsonObject) {
			return fmt.Errorf("line %d: a row is an object, not %s", line, n.kind)
		}
		row := sideRow{line: line}
		for i, key := range n.keys {
			at, ok := columns[key]
			if !ok {
				at = len(t.header)
				columns[key] = at
				t.header = append(t.header, key)
			}
			for len(row.cells) <= at {
				row.cells = append(row.cells, "")
			}
			row.cells[at] = tableCell(&n.kids[i])
		}
		t.rows = append(t.rows, row)
		return nil
	}
	line, counted := 1, 0
	lineAt := func(off int) int {
		line += strings.Count(s[counted:off], "\n")
		counted = off
		return line
	}
	for pos := 0; strings.TrimSpace(s[pos:]) != ""; {
		n, end, err := parseJSON(s[pos:])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", lineAt(pos+err.off), err)
		}
		rows := []jsonNode{*n}
		if n.is(jsonArray) {
			rows = n.kids
		}
		for i := range rows {
			if err := object(&rows[i], lineAt(pos+rows[i].off)); err != nil {
				return nil, err
			}
		}
		pos += end
	}
	return t, nil
}

// tableCell returns a JSON value as the text of a cell: a list of scalars as its
// parts separated by ";", other nested values as JSON.
func tableCell(n *jsonNode) string {
	if s, ok := n.scalar(); ok || n.kind == jsonNull {
		return s
	}
	if n.kind == jsonArray {
		parts := make([]string, len(n.kids))
		for i := range n.kids {
			var ok bool
			if parts[i], ok = n.kids[i].scalar(); !ok {
				return string(n.appendCompact(nil))
			}
		}
		return strings.Join(parts, ";")
	}
	return string(n.appendCompact(nil))
}
