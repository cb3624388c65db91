package workbook

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A book is a workbook being written. The first error sticks, and writeTo
// returns it.
type book struct {
	f      *excelize.File
	st     styles
	sheets []*sheet
	err    error
}

func newBook() (*book, error) {
	b := &book{f: excelize.NewFile()}
	// The default font decides how wide a column of a given width is.
	name, size := fontName, fontSize
	font := b.f.Styles.Fonts.Font[0]
	font.Name.Val, font.Sz.Val = &name, &size
	font.Color, font.Scheme, font.Family = nil, nil, nil
	b.st = newStyles(b)
	return b, b.err
}

// do remembers the first error.
func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// sheet adds a sheet whose columns have the given widths in characters.
func (b *book) sheet(name string, widths []float64) *sheet {
	s := &sheet{b: b, name: name, widths: widths}
	if len(b.sheets) == 0 {
		b.do(b.f.SetSheetName("Sheet1", name))
	} else if _, err := b.f.NewSheet(name); err != nil {
		b.do(err)
	}
	b.sheets = append(b.sheets, s)
	for i := 0; i < len(widths); {
		j := i
		for j+1 < len(widths) && widths[j+1] == widths[i] {
			j++
		}
		b.do(b.f.SetColWidth(name, column(i+1), column(j+1), widths[i]))
		i = j + 1
	}
	off, zoom := false, 100.0
	b.do(b.f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &off, ZoomScale: &zoom}))
	return s
}

// writeTo packs the workbook into w.
func (b *book) writeTo(w io.Writer, title, asOf string) error {
	for _, s := range b.sheets {
		s.flush()
	}
	props := &excelize.DocProperties{Creator: creator, LastModifiedBy: creator, Title: cut(title, 200), Language: "en"}
	if d := isoTime(asOf); d != "" {
		props.Created, props.Modified = d, d
	}
	b.do(b.f.SetDocProps(props))
	b.do(b.f.SetAppProps(&excelize.AppProperties{Application: creator}))
	b.f.SetActiveSheet(0)
	if b.err != nil {
		return fmt.Errorf("build workbook: %w", b.err)
	}
	p := parts{}
	b.f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if _, err := b.f.WriteToBuffer(); err != nil {
		return fmt.Errorf("build workbook: %w", err)
	}
	for i, s := range b.sheets {
		part := p[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)]
		if part == nil {
			return fmt.Errorf("build workbook: sheet %q has no part", s.name)
		}
		s.fill(part)
	}
	if core := p["docProps/core.xml"]; core != nil && props.Created == "" {
		undate(core)
	}
	if err := p.pack(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// undate takes the dates out of the properties: excelize's template has one.
func undate(core *bytes.Buffer) {
	s := core.String()
	for _, tag := range []string{"dcterms:created", "dcterms:modified"} {
		from := strings.Index(s, "<"+tag)
		to := strings.Index(s, "</"+tag+">")
		if from >= 0 && to > from {
			s = s[:from] + s[to+len("</"+tag+">"):]
		}
	}
	core.Reset()
	core.WriteString(s)
}

// fill puts the cells of the sheet into its part and states their extent.
func (s *sheet) fill(part *bytes.Buffer) {
	x := part.String()
	from := strings.Index(x, "<sheetData")
	to := from
	if end := strings.Index(x, "</sheetData>"); end >= 0 {
		to = end + len("</sheetData>")
	} else if end := strings.Index(x, "<sheetData/>"); end >= 0 {
		to = end + len("<sheetData/>")
	}
	if from < 0 || to == from {
		return
	}
	head, tail := x[:from], x[to:]
	if i := strings.Index(head, `<dimension ref="`); i >= 0 {
		j := i + len(`<dimension ref="`)
		if k := strings.IndexByte(head[j:], '"'); k >= 0 {
			head = head[:j] + "A1:" + ref(max(1, s.lastCol), max(1, s.lastRow)) + head[j+k:]
		}
	}
	part.Reset()
	part.Grow(len(head) + len(s.xml) + len(tail) + 32)
	part.WriteString(head)
	part.WriteString("<sheetData>")
	part.Write(s.xml)
	part.WriteString("</sheetData>")
	part.WriteString(tail)
}

// name defines a name for a range of a sheet; importers and people find cells
// by it whatever the layout.
func (b *book) name(name, refersTo string) {
	b.do(b.f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: refersTo}))
}
