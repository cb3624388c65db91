package workbook

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A sheet is a sheet being written, row by row, or as a grid that is sorted
// when the workbook is packed. Rows and columns count from 1.
type sheet struct {
	b                *book
	name             string
	widths           []float64 // of the columns, in characters
	xml              []byte    // finished rows
	at               int       // the open row
	lastRow, lastCol int
	grid             []cell
	heights          map[int]float64 // of grid rows
}

// A cell is a cell of a grid.
type cell struct {
	row, col, style int
	kind            cellKind
	num             float64
	text, formula   string
}

type cellKind uint8

const (
	blankCell cellKind = iota
	textCell
	numberCell
)

// open begins a row; a height of 0 leaves it to the program that shows it.
func (s *sheet) open(row int, height float64) {
	s.at = row
	s.lastRow = max(s.lastRow, row)
	s.xml = append(s.xml, `<row r="`...)
	s.xml = strconv.AppendInt(s.xml, int64(row), 10)
	if height > 0 {
		s.xml = append(s.xml, `" ht="`...)
		s.xml = strconv.AppendFloat(s.xml, height, 'f', -1, 64)
		s.xml = append(s.xml, `" customHeight="1`...)
	}
	s.xml = append(s.xml, `">`...)
}

// end ends the open row.
func (s *sheet) end() { s.xml = append(s.xml, "</row>"...) }

// reopen goes on with the row that was ended last.
func (s *sheet) reopen() { s.xml = s.xml[:len(s.xml)-len("</row>")] }

func (s *sheet) begin(col, style int) {
	s.lastCol = max(s.lastCol, col)
	s.xml = append(s.xml, `<c r="`...)
	s.xml = appendRef(s.xml, col, s.at)
	if style > 0 {
		s.xml = append(s.xml, `" s="`...)
		s.xml = strconv.AppendInt(s.xml, int64(style), 10)
	}
}

// blank writes a cell that has only a style.
func (s *sheet) blank(col, style int) {
	s.begin(col, style)
	s.xml = append(s.xml, `"/>`...)
}

// text writes a string. It stays a string whatever it looks like.
func (s *sheet) text(col, style int, v string) {
	if v == "" {
		s.blank(col, style)
		return
	}
	s.begin(col, style)
	s.xml = append(s.xml, `" t="inlineStr"><is><t xml:space="preserve">`...)
	s.xml = appendText(s.xml, v)
	s.xml = append(s.xml, `</t></is></c>`...)
}

// num writes a number.
func (s *sheet) num(col, style int, v float64) {
	s.begin(col, style)
	s.xml = append(s.xml, `"><v>`...)
	s.xml = strconv.AppendFloat(s.xml, v, 'f', -1, 64)
	s.xml = append(s.xml, `</v></c>`...)
}

// formula writes a formula with the number it comes to.
func (s *sheet) formula(col, style int, f string, v float64) {
	s.begin(col, style)
	s.xml = append(s.xml, `"><f>`...)
	s.xml = appendText(s.xml, f)
	s.xml = append(s.xml, `</f><v>`...)
	s.xml = strconv.AppendFloat(s.xml, v, 'f', -1, 64)
	s.xml = append(s.xml, `</v></c>`...)
}

// formulaText writes a formula with the string it comes to.
func (s *sheet) formulaText(col, style int, f, v string) {
	s.begin(col, style)
	s.xml = append(s.xml, `" t="str"><f>`...)
	s.xml = appendText(s.xml, f)
	s.xml = append(s.xml, `</f><v>`...)
	s.xml = appendText(s.xml, v)
	s.xml = append(s.xml, `</v></c>`...)
}

// put adds a text to the grid.
func (s *sheet) put(row, col, style int, text string) {
	s.grid = append(s.grid, cell{row: row, col: col, style: style, kind: textCell, text: text})
}

// putNum adds a number to the grid.
func (s *sheet) putNum(row, col, style int, v float64) {
	s.grid = append(s.grid, cell{row: row, col: col, style: style, kind: numberCell, num: v})
}

// putFormula adds a formula with its number to the grid.
func (s *sheet) putFormula(row, col, style int, f string, v float64) {
	s.grid = append(s.grid, cell{row: row, col: col, style: style, kind: numberCell, num: v, formula: f})
}

// putFormulaText adds a formula with its string to the grid.
func (s *sheet) putFormulaText(row, col, style int, f, v string) {
	s.grid = append(s.grid, cell{row: row, col: col, style: style, kind: textCell, text: v, formula: f})
}

// span adds a text over the columns from col to last of a row, merged.
func (s *sheet) span(row, col, last, style int, text string) {
	s.put(row, col, style, text)
	s.join(row, col, row, last, style)
}

// join merges a range whose first cell is in the grid, and gives the others its
// style, for their borders.
func (s *sheet) join(row, col, lastRow, lastCol, style int) {
	for r := row; r <= lastRow; r++ {
		for c := col; c <= lastCol; c++ {
			if r != row || c != col {
				s.grid = append(s.grid, cell{row: r, col: c, style: style})
			}
		}
	}
	if row != lastRow || col != lastCol {
		s.b.do(s.b.f.MergeCell(s.name, ref(col, row), ref(lastCol, lastRow)))
	}
}

// height sets the height of a grid row in points; the greatest given counts.
func (s *sheet) height(row int, points float64) {
	if s.heights == nil {
		s.heights = map[int]float64{}
	}
	s.heights[row] = max(s.heights[row], points)
}

// fit sets the height of a grid row to what text takes in the columns given.
func (s *sheet) fit(row, col, last int, size float64, text string) {
	s.height(row, rowHeight(lines(text, s.width(col, last), size), size))
}

// width is the width in characters of the columns from col to last together.
func (s *sheet) width(col, last int) float64 {
	w := 0.0
	for i := col; i <= last && i <= len(s.widths); i++ {
		w += s.widths[i-1] + 5.0/7
	}
	return w - 5.0/7
}

// flush writes the grid.
func (s *sheet) flush() {
	slices.SortStableFunc(s.grid, func(a, b cell) int {
		if a.row != b.row {
			return a.row - b.row
		}
		return a.col - b.col
	})
	next := 0
	for i := 0; i < len(s.grid); {
		row := s.grid[i].row
		if next == 0 {
			next = row
		}
		for ; next < row; next++ { // rows of space have a height and no cells
			if h := s.heights[next]; h > 0 {
				s.open(next, h)
				s.end()
			}
		}
		next = row + 1
		s.open(row, s.heights[row])
		for ; i < len(s.grid) && s.grid[i].row == row; i++ {
			c := &s.grid[i]
			switch {
			case c.kind == blankCell:
				s.blank(c.col, c.style)
			case c.kind == numberCell && c.formula != "":
				s.formula(c.col, c.style, c.formula, c.num)
			case c.kind == numberCell:
				s.num(c.col, c.style, c.num)
			case c.formula != "":
				s.formulaText(c.col, c.style, c.formula, c.text)
			default:
				s.text(c.col, c.style, c.text)
			}
		}
		s.end()
	}
	s.grid = nil
}

// link makes a cell lead to a place in the workbook.
func (s *sheet) link(row, col int, place string) {
	s.b.do(s.b.f.SetCellHyperLink(s.name, ref(col, row), place, "Location"))
}

// freeze keeps the rows above row and the columns left of col in sight; a
// column of 1 keeps none.
func (s *sheet) freeze(row, col int) {
	p := &excelize.Panes{Freeze: true, YSplit: row - 1, XSplit: col - 1, TopLeftCell: ref(col, row), ActivePane: "bottomLeft"}
	if col > 1 {
		p.ActivePane = "bottomRight"
	}
	s.b.do(s.b.f.SetPanes(s.name, p))
}

// table makes the range a table with a filter. Its header cells must be in the
// sheet too; headers must differ from one another.
func (s *sheet) table(name string, row, col, lastRow int, headers []string) {
	for i, h := range headers {
		s.b.do(s.b.f.SetCellStr(s.name, ref(col+i, row), h))
	}
	no := false
	s.b.do(s.b.f.AddTable(s.name, &excelize.Table{
		Range: ref(col, row) + ":" + ref(col+len(headers)-1, max(lastRow, row+1)),
		Name:  name, StyleName: "TableStyleLight1", ShowRowStripes: &no,
	}))
}

// idsAreText keeps spreadsheets from warning that ids made of digits are text:
// they are meant to be.
func (s *sheet) idsAreText(col, first, last int) {
	s.b.do(s.b.f.AddIgnoredErrors(s.name, ref(col, first)+":"+ref(col, last), excelize.IgnoredErrorsNumberStoredAsText))
}

// columnFor is the width of a column of figures under the given title.
func columnFor(title string) float64 {
	return max(11, min(24, textWidth(title, fontSize*1.1)/7+3))
}

// protect locks all cells but those whose style says input. There is no
// password: the lock is against slips, not against people.
func (s *sheet) protect() {
	s.b.do(s.b.f.ProtectSheet(s.name, &excelize.SheetProtectionOptions{
		AutoFilter: true, FormatColumns: true, FormatRows: true, SelectLockedCells: true, SelectUnlockedCells: true,
	}))
}

// list lets the cells of a range take one of the given words only.
func (s *sheet) list(rng string, words []string, title, hint string) {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = rng
	s.b.do(dv.SetDropList(words))
	dv.SetError(excelize.DataValidationErrorStyleStop, title, "Choose one of: "+strings.Join(words, ", ")+", or leave the cell empty.")
	dv.SetInput(title, hint)
	s.b.do(s.b.f.AddDataValidation(s.name, dv))
}

// print sets up pages: A4, fit to the width, the header rows on every page.
type print struct {
	portrait   bool
	pages      int    // most pages high; 0 as many as it takes
	wide       int    // pages wide; 0 is 1
	area       string // such as A1:M40
	titles     string // rows repeated on each page, such as 5:5; "" none
	columns    string // columns repeated on each page, such as A:C; "" none
	left, foot string // of the footer
}

func (s *sheet) print(p print) {
	f := s.b.f
	orientation, size, wide, high := "landscape", 9, max(1, p.wide), p.pages
	if p.portrait {
		orientation = "portrait"
	}
	fit := true
	s.b.do(f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.b.do(f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high}))
	side, top, edge, yes := 0.4, 0.45, 0.25, true
	s.b.do(f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge, Horizontally: &yes}))
	s.b.do(f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: `&L&8 ` + inFooter(p.left) + `&C&8 ` + inFooter(p.foot) + `&R&8 Page &P of &N`}))
	if p.area != "" {
		s.b.do(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: quoted(s.name) + "!" + absolute(p.area), Scope: s.name}))
	}
	if p.titles != "" {
		from, to, _ := strings.Cut(p.titles, ":")
		refers := quoted(s.name) + "!$" + from + ":$" + to
		if left, right, ok := strings.Cut(p.columns, ":"); ok {
			refers = quoted(s.name) + "!$" + left + ":$" + right + "," + refers
		}
		s.b.do(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: refers, Scope: s.name}))
	}
}

// column is the name of column n, 1 being A.
func column(n int) string {
	name, err := excelize.ColumnNumberToName(n)
	if err != nil {
		return "XFD"
	}
	return name
}

// ref is the name of a cell.
func ref(col, row int) string { return string(appendRef(nil, col, row)) }

func appendRef(b []byte, col, row int) []byte {
	var letters [4]byte
	i := len(letters)
	for n := col; n > 0 && i > 0; n = (n - 1) / 26 {
		i--
		letters[i] = byte('A' + (n-1)%26)
	}
	b = append(b, letters[i:]...)
	return strconv.AppendInt(b, int64(row), 10)
}

// absolute makes the references of a range such as A1:M40 absolute.
func absolute(rng string) string {
	var b strings.Builder
	letter := false
	for i := range len(rng) {
		c := rng[i]
		isLetter := c >= 'A' && c <= 'Z'
		isDigit := c >= '0' && c <= '9'
		if isLetter && !letter || isDigit && letter {
			b.WriteByte('$')
		}
		letter = isLetter
		b.WriteByte(c)
	}
	return b.String()
}

// quoted is a sheet's name as formulas write it.
func quoted(sheet string) string {
	for _, c := range sheet {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			return "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
		}
	}
	return sheet
}
