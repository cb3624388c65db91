package workbook

import "github.com/xuri/excelize/v2"

// The look: one accent color, gray for what stands back, soft yellow for what a
// person fills in. Green and red tints only ever repeat what the cell says.
const (
	fontName = "Arial"
	fontSize = 10.0

	accent    = "1F5C70"
	tint      = "E9F1F3"
	ink       = "22303A"
	muted     = "6B7780"
	rule      = "D5DCE0"
	panel     = "F4F6F7"
	inputFill = "FFF6D6"
	goodInk   = "1E6B45"
	goodFill  = "E4F2EA"
	badInk    = "9A3B26"
	badFill   = "FBE9E3"
)

// styles are the numbers of the cell styles of a book.
type styles struct {
	// Layout sheets.
	title, titleWrap, meta, metaWrap, section, label, body, bodyBold, quote, small, smallRight, big, bigText, band, note, tip, panel, panelBold, link int
	head, headLeft                                                                                                                                    int // of small tables on layout sheets
	item, itemTop, itemWrap, itemNote, headNote, itemRate, itemNum, itemScore, itemText, itemLink                                                     int
	// Tables.
	th, thRight, thInput, tdFew, td, tdText, tdWrap, tdMuted, tdInt, tdNum, tdScore, tdPercent, tdRate, tdDate, tdTime, tdLink, tdNo, tdIndent, tdCenter, tdCheck int
	work                                                                                                                                                          int
	// Input.
	input, inputDate, inputCenter int
	// Conditional formats.
	met, missed, open, gone, changed *int
	// Heatmap.
	heat   [5]int
	heatNo int
	thTurn int
}

type look struct {
	size         float64
	bold, italic bool
	color, fill  string
	h, v         string
	wrap         bool
	format       string
	bottom, box  string
	top          string
	input        bool
	turn         int
	underline    bool
	indent       int
}

func (b *book) style(l look) int {
	if l.size == 0 {
		l.size = fontSize
	}
	if l.color == "" {
		l.color = ink
	}
	if l.v == "" {
		l.v = "center"
	}
	st := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: l.size, Bold: l.bold, Italic: l.italic, Color: l.color},
		Alignment: &excelize.Alignment{Horizontal: l.h, Vertical: l.v, WrapText: l.wrap, TextRotation: l.turn, Indent: l.indent},
	}
	if l.underline {
		st.Font.Underline = "single"
	}
	if l.fill != "" {
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.format != "" {
		st.CustomNumFmt = &l.format
	}
	edge := func(side, color string, weight int) {
		st.Border = append(st.Border, excelize.Border{Type: side, Color: color, Style: weight})
	}
	if l.box != "" {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			edge(side, l.box, 1)
		}
	}
	if l.top != "" {
		edge("top", l.top, 1)
	}
	if l.bottom != "" {
		w := 1
		if l.bottom == accent {
			w = 2
		}
		edge("bottom", l.bottom, w)
	}
	if l.input {
		st.Protection = &excelize.Protection{Locked: false}
	}
	id, err := b.f.NewStyle(st)
	b.do(err)
	return id
}

// conditional returns the number of a conditional style.
func (b *book) conditional(color, fill string, bold, italic bool) *int {
	st := &excelize.Style{Font: &excelize.Font{Color: color, Bold: bold, Italic: italic}}
	if fill != "" {
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
	id, err := b.f.NewConditionalStyle(st)
	b.do(err)
	return &id
}

// topLine is a conditional style: a line in the accent color above the cell.
func topLine() *excelize.Style {
	return &excelize.Style{Border: []excelize.Border{{Type: "top", Color: accent, Style: 1}}}
}

func newStyles(b *book) styles {
	top := look{v: "top", wrap: true}
	with := func(l look, f func(*look)) int { f(&l); return b.style(l) }
	td := look{v: "top", bottom: rule}
	s := styles{
		title:      b.style(look{size: 20, bold: true, color: accent}),
		titleWrap:  b.style(look{size: 20, bold: true, color: accent, wrap: true}),
		metaWrap:   b.style(look{color: muted, wrap: true}),
		meta:       b.style(look{color: muted}),
		section:    b.style(look{size: 11, bold: true, color: accent, bottom: accent, v: "bottom"}),
		label:      b.style(look{size: 9, color: muted, v: "bottom"}),
		body:       b.style(top),
		bodyBold:   b.style(look{size: 11, bold: true, v: "top", wrap: true}),
		quote:      with(top, func(l *look) { l.italic = true; l.color = "3A4852"; l.indent = 1 }),
		small:      b.style(look{size: 9, color: muted, v: "top", wrap: true}),
		smallRight: b.style(look{size: 9, color: muted, h: "right"}),
		big:        b.style(look{size: 40, bold: true, color: accent, format: "0.0", h: "left"}),
		bigText:    b.style(look{size: 20, bold: true, color: muted, h: "left"}),
		band:       b.style(look{size: 12, bold: true, color: accent}),
		note:       b.style(look{size: 9, color: muted, wrap: true, v: "top"}),
		tip:        with(top, func(l *look) { l.color = accent }),
		panel:      b.style(look{fill: panel, v: "top", wrap: true, indent: 1}),
		panelBold:  b.style(look{fill: panel, bold: true, color: accent, indent: 1}),
		link:       b.style(look{size: 9, color: accent, underline: true, v: "top"}),
		head:       b.style(look{size: 9, color: muted, bottom: rule, h: "right", v: "bottom", wrap: true}),
		headLeft:   b.style(look{size: 9, color: muted, bottom: rule, v: "bottom", wrap: true}),
		item:       b.style(look{bottom: rule}),
		itemTop:    b.style(look{bottom: rule, v: "top"}),
		itemWrap:   b.style(look{bottom: rule, wrap: true}),
		itemNote:   b.style(look{bottom: rule, wrap: true, color: muted, indent: 1}),
		headNote:   b.style(look{size: 9, color: muted, bottom: rule, v: "bottom", wrap: true, indent: 1}),
		itemRate:   b.style(look{bottom: rule, h: "right", format: "0.0%"}),
		itemLink:   b.style(look{bottom: rule, color: accent, bold: true}),
		itemNum:    b.style(look{bottom: rule, h: "right", format: "0"}),
		itemScore:  b.style(look{bottom: rule, h: "right", bold: true, format: "0"}),
		itemText:   b.style(look{bottom: rule, h: "right", color: muted}),

		th:        b.style(look{bold: true, color: "FFFFFF", fill: accent, wrap: true, v: "center"}),
		thInput:   b.style(look{bold: true, color: ink, fill: "F3DF9A", wrap: true, v: "center"}),
		thRight:   b.style(look{bold: true, color: "FFFFFF", fill: accent, wrap: true, v: "center", h: "right", indent: 1}),
		tdFew:     with(td, func(l *look) { l.color = muted; l.h = "right"; l.indent = 1 }),
		td:        b.style(td),
		tdText:    with(td, func(l *look) { l.wrap = true; l.format = "@" }),
		tdWrap:    with(td, func(l *look) { l.wrap = true }),
		tdMuted:   with(td, func(l *look) { l.wrap = true; l.color = muted }),
		tdInt:     with(td, func(l *look) { l.format = "0"; l.h = "right"; l.indent = 1 }),
		tdNum:     with(td, func(l *look) { l.format = "0.0"; l.h = "right"; l.indent = 1 }),
		tdScore:   with(td, func(l *look) { l.format = "0.0"; l.h = "right"; l.indent = 1 }),
		tdPercent: with(td, func(l *look) { l.format = "0%"; l.h = "right"; l.indent = 1 }),
		tdRate:    with(td, func(l *look) { l.format = "0.0%"; l.h = "right"; l.indent = 1 }),
		tdDate:    with(td, func(l *look) { l.format = "yyyy-mm-dd hh:mm"; l.h = "left" }),
		tdTime:    with(td, func(l *look) { l.format = "[h]:mm:ss"; l.h = "right"; l.indent = 1 }),
		tdLink:    with(td, func(l *look) { l.color = accent; l.underline = true; l.h = "left" }),
		tdIndent:  with(td, func(l *look) { l.indent = 1; l.h = "left" }),
		tdNo:      with(td, func(l *look) { l.h = "left"; l.color = muted }),
		tdCenter:  with(td, func(l *look) { l.h = "center" }),
		tdCheck:   with(td, func(l *look) { l.bold = true; l.fill = tint; l.h = "right"; l.format = "0.0"; l.indent = 1 }),
		work:      b.style(look{size: 8, color: "98A3AA", format: "0", h: "right", v: "top"}),

		input:       b.style(look{fill: inputFill, box: "E5D7A0", wrap: true, v: "top", input: true}),
		inputCenter: b.style(look{fill: inputFill, box: "E5D7A0", v: "top", input: true}),
		inputDate:   b.style(look{fill: inputFill, box: "E5D7A0", v: "top", h: "left", format: "yyyy-mm-dd", input: true}),

		met:     b.conditional(goodInk, goodFill, false, false),
		missed:  b.conditional(badInk, badFill, true, false),
		open:    b.conditional(muted, panel, false, true),
		gone:    b.conditional("98A3AA", "", false, true),
		changed: b.conditional(accent, tint, true, false),

		heatNo: b.style(look{size: 9, color: muted, h: "center", bottom: "FFFFFF"}),
		thTurn: b.style(look{size: 9, bold: true, color: ink, h: "center", v: "bottom", turn: 60, bottom: accent}),
	}
	for i, fill := range []string{badFill, "F6F1EC", "E9F1F3", "BFD7DE", "2F7085"} {
		color := ink
		if i == 4 {
			color = "FFFFFF"
		}
		s.heat[i] = b.style(look{size: 9, fill: fill, color: color, h: "center", box: "FFFFFF", wrap: true})
	}
	return s
}
