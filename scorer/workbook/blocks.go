package workbook

import (
	"fmt"
	"strings"
)

// strengths writes up to two strengths side by side.
func (s *sheet) strengths(m *repModel, row int) int {
	if len(m.strengths) == 0 {
		return row
	}
	row = s.heading(row, "What works")
	end := row
	for i := range m.strengths {
		from, to := side(i)
		w := &writer{s: s, row: row, from: from, to: to}
		k := &m.strengths[i]
		w.line(s.b.st.bodyBold, 11.6, criterionTitle(k.Criterion))
		if k.named {
			w.line(s.b.st.small, 9, k.rate())
		}
		w.moment(m, "", k.best)
		end = max(end, w.row)
	}
	s.height(end, 8)
	return end + 1
}

// workOn writes at most two things to work on side by side.
func (s *sheet) workOn(m *repModel, row int) int {
	st := &s.b.st
	if len(m.workOn) == 0 {
		return row
	}
	title := "To work on"
	if !m.workOn[0].named {
		title = "Moments to talk about"
	}
	row = s.heading(row, title)
	// Both blocks have the same parts in the same rows, so that rows line up.
	end := row
	for i := range m.workOn {
		from, to := side(i)
		w := &writer{s: s, row: row, from: from, to: to}
		k := &m.workOn[i]
		w.line(st.bodyBold, 11.6, criterionTitle(k.Criterion))
		w.line(st.small, 9, k.Ask)
		if k.named {
			w.line(st.body, 10, k.rate())
		} else if title == "To work on" {
			w.line(st.body, 10, "A moment to talk about, not yet a pattern.")
		}
		if k.hasBest {
			w.moment(m, "Done well: ", k.best)
		} else {
			w.line(st.small, 9, "Done well: not yet in these contacts")
			w.row++
		}
		if k.hasMissed {
			w.moment(m, "Missed: ", k.missed)
		} else {
			w.row += 2
		}
		if k.Tip != "" {
			w.line(st.tip, 10, "Tip: "+k.Tip)
		}
		if k.SayInstead != "" {
			w.line(st.tip, 10, "Say instead: “"+strings.Trim(k.SayInstead, "“”\"")+"”")
		}
		end = max(end, w.row)
	}
	s.height(end, 8)
	return end + 1
}

// side is the stretch of columns of the first and the second block.
func side(i int) (from, to int) {
	if i == 0 {
		return leftFrom, leftTo
	}
	return rightFrom, rightTo
}

// A writer writes a block of text downwards.
type writer struct {
	s             *sheet
	row, from, to int
}

func (w *writer) line(style int, size float64, text string) {
	w.s.span(w.row, w.from, w.to, style, text)
	w.s.fit(w.row, w.from, w.to, size, text)
	w.row++
}

// moment writes a quote, and where it is from as a link to its evidence.
func (w *writer) moment(m *repModel, label string, at moment) {
	w.line(w.s.b.st.quote, 10.4, label+m.words(at))
	place := m.place(at)
	w.s.span(w.row, w.from, w.to, w.s.b.st.link, place)
	w.s.height(w.row, 14)
	if row, ok := m.rowOf[at]; ok {
		w.s.link(w.row, w.from, evidenceName+"!"+ref(m.ev.quote, row))
	}
	w.row++
}

// limits writes the box that says what the workbook cannot tell.
func (s *sheet) limits(m *repModel, row int) int {
	st := &s.b.st
	s.span(row, leftFrom, rightTo, st.panelBold, "What this cannot tell you")
	s.height(row, 18)
	for _, text := range m.cannotTell() {
		row++
		s.span(row, leftFrom, rightTo, st.panel, text)
		s.fit(row, leftFrom, rightTo-1, 10, text)
	}
	return row
}

func (m *repModel) cannotTell() []string {
	met, missed, na, unknown := tally(m.rep)
	asked := met + missed + unknown
	var out []string
	if unknown > 0 {
		out = append(out, fmt.Sprintf("%s of %d (%s) are unknown: the words are there but unclear, masked or unsure. A person should decide them; nothing was assumed.", counted(unknown, "answer", "answers"), asked, shareOf(unknown, asked)))
	}
	if na > 0 {
		out = append(out, fmt.Sprintf("%s of all questions did not come up in their contact (n/a). They count neither way.", ratePercent(na, asked+na)))
	}
	timeless := 0
	for _, c := range m.contacts {
		if !c.Duration.Known() {
			timeless++
		}
	}
	if timeless > 0 {
		out = append(out, fmt.Sprintf("%s no times, so pace, silences and holds cannot be judged there.", counted(timeless, "contact has", "contacts have")))
	}
	if language := m.rubric.Language; language != "" {
		out = append(out, "Tone of voice is not in a transcript, and sarcasm without a telling word is not seen. Only conversations in “"+language+"” are scored.")
	} else {
		out = append(out, "Tone of voice is not in a transcript, and sarcasm without a telling word is not seen.")
	}
	return out
}

// shareOf is k of n as a percentage that is not rounded to nothing.
func shareOf(k, n int) string {
	if k > 0 && k*200 < n {
		return "less than 1 %"
	}
	return ratePercent(k, n)
}
