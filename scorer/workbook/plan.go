package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"rapport/scorer"
)

// planSheet writes what coach and rep fill in together: what was agreed, who
// does what by when, and that both have read it. Facts are there already;
// judgment is left blank.
func planSheet(b *book, m *repModel) {
	st := &b.st
	s := b.sheet(planName, []float64{1.5, 4, 32, 27, 12, 28, 28, 13, 14})
	const from, to = 2, 9
	var inputs []string
	input := func(row, first, last, style int) {
		s.put(row, first, style, "")
		s.join(row, first, row, last, style)
		inputs = append(inputs, fmt.Sprintf("%s!$%s$%d", planName, column(first), row))
	}
	s.span(1, from, to, st.title, "Plan")
	s.height(1, 32)
	about := m.who() + "   ·   " + m.metaLine()
	s.span(2, from, to, st.metaWrap, about)
	s.fit(2, from, to, 10, about)
	s.span(3, from, to, st.note, "Yellow cells are for you. Everything else is locked, without a password. Begin with what came of the last plan; end with a date.")
	s.height(3, 16)

	row := 5
	s.span(row, from, to, st.section, "The conversation")
	s.height(row, 18)
	row++
	s.span(row, from, 3, st.label, "Coach")
	s.put(row, 4, st.label, "Date")
	s.span(row, 6, to, st.label, "What came of the last plan")
	row++
	input(row, from, 3, st.input)
	input(row, 4, 4, st.inputDate)
	input(row, 6, to, st.input)
	s.height(row, 34)
	row++
	s.span(row, from, to, st.label, "Agreed goal – what will be different for customers")
	s.height(row, 18)
	row++
	input(row, from, to, st.input)
	s.height(row, 34)

	row += 2
	s.span(row, from, to, st.section, "Where things stand")
	s.height(row, 18)
	row++
	s.put(row, 1, 0, "")
	s.height(row, 4)
	for _, text := range m.reality() {
		row++
		s.span(row, from, to, st.body, text)
		s.fit(row, from, to, 10, text)
	}

	row += 2
	s.span(row, from, to, st.section, "Commitments – at most two")
	s.height(row, 18)
	row++
	for i, h := range []string{"", "Behavior", "Baseline", "Target", "What the rep does", "How the coach helps", "Due", "Status"} {
		s.put(row, from+i, st.headLeft, h)
	}
	s.height(row, 16)
	for i := range 2 {
		row++
		s.put(row, 2, st.itemTop, strconv.Itoa(i+1))
		if i < len(m.workOn) {
			k := &m.workOn[i]
			text := criterionTitle(k.Criterion) + " (" + k.ID + ")"
			if k.Tip != "" {
				text += "\n" + k.Tip
			}
			s.put(row, 3, st.tdWrap, text)
			s.fit(row, 3, 3, 10, text)
			base := fmt.Sprintf("Met in %d of %d", k.counts.Met, k.counts.Decided())
			if k.named {
				base += fmt.Sprintf("\n%s, 95 %% interval %s %%", ratePercent(k.counts.Met, k.counts.Decided()), between(scorer.Wilson(k.counts.Met, k.counts.Decided())))
			} else {
				base += "\nnot yet a pattern"
			}
			s.put(row, 4, st.tdWrap, base)
			s.fit(row, 4, 4, 10, base)
		} else {
			input(row, 3, 3, st.input)
			input(row, 4, 4, st.input)
		}
		for col := 5; col <= to; col++ {
			style := st.input
			if col == 8 {
				style = st.inputDate
			}
			input(row, col, col, style)
		}
		s.height(row, 66)
		s.list(ref(to, row), []string{"open", "in progress", "done", "dropped"}, "Status", "Where it stands at the next conversation.")
	}

	row += 2
	s.span(row, from, to, st.section, "The rep's words")
	s.height(row, 18)
	row++
	s.span(row, from, to, st.label, "Comment, also where you disagree. Single verdicts can be disputed on the Evidence sheet.")
	row++
	input(row, from, to, st.input)
	s.height(row, 60)

	row += 2
	s.span(row, from, to, st.section, "Read by")
	s.height(row, 18)
	row++
	for _, h := range []struct {
		from, to int
		text     string
	}{{2, 3, "Rep"}, {4, 4, "Date"}, {5, 5, "The rep"}, {6, 6, "Coach"}, {7, 7, "Date"}, {8, 9, "Next conversation"}} {
		s.span(row, h.from, h.to, st.label, h.text)
	}
	row++
	input(row, 2, 3, st.input)
	input(row, 4, 4, st.inputDate)
	input(row, 5, 5, st.input)
	input(row, 6, 6, st.input)
	input(row, 7, 7, st.inputDate)
	input(row, 8, 9, st.inputDate)
	s.height(row, 30)
	s.list(ref(5, row), []string{"agrees", "agrees in part", "disagrees"}, "The rep", "Reading is not agreeing.")
	row++
	s.span(row, from, to, st.note, "A name here means that the plan was received, not that everything in it is agreed.")
	s.height(row, 16)
	b.name(inputPrefix+planName, strings.Join(inputs, ","))
	s.protect()
	s.print(print{pages: 1, area: "A1:" + ref(to, row), left: "Plan – " + m.who(), foot: m.opt.day()})
}

// reality sums up what the Summary sheet says, as the ground of the
// conversation.
func (m *repModel) reality() []string {
	var out []string
	for i := range m.strengths {
		k := &m.strengths[i]
		text := "Works: " + criterionTitle(k.Criterion)
		if k.named {
			text += fmt.Sprintf(" – met in %d of %d (%s)", k.counts.Met, k.counts.Decided(), ratePercent(k.counts.Met, k.counts.Decided()))
		}
		out = append(out, text)
	}
	for i := range m.workOn {
		k := &m.workOn[i]
		text := "To work on: " + criterionTitle(k.Criterion)
		if k.named {
			text += fmt.Sprintf(" – met in %d of %d (%s)", k.counts.Met, k.counts.Decided(), ratePercent(k.counts.Met, k.counts.Decided()))
		} else {
			text += " – a moment to talk about, not yet a pattern"
		}
		out = append(out, text)
	}
	if len(out) == 0 {
		out = append(out, "Too little was decided to name anything; see the Evidence sheet.")
	}
	return out
}
