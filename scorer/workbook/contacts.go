package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/scorer/check"
)

// contactsHead is the header row of the Contacts sheet; the row above it holds
// the sums of the workings.
const contactsHead = 4

// contactColumns say which column of the Contacts sheet holds what. A column of
// 0 is left out. The workings stand to the right of the table.
type contactColumns struct {
	fields      []field
	first, last int // rows of the table's body
	gap         int // the empty column before the workings

	no, contact, leg, date, channel, queue, duration, status, why, score, span, now int
	principles                                                                      []int
	decided, review, file, receipt                                                  int
	points, of, weight                                                              []int // workings
	part, open, count                                                               int
}

func (m *repModel) layOutContacts() {
	k := &m.cols
	var legs, dated, queued, timed, why, spans, review, files bool
	for _, c := range m.contacts {
		dated, queued, timed = dated || !c.Started.IsZero(), queued || c.Queue != "", timed || c.Duration.Known()
		why, spans, review = why || c.Reason != "", spans || wide(c) && c.Status == scorer.Scored, review || c.Review != ""
		legs, files = legs || c.Legs > 1, files || c.Source != ""
	}
	add := func(col *int, title string, width float64, kind fieldKind, there bool) {
		if there {
			k.fields = append(k.fields, field{title, width, kind})
			*col = len(k.fields)
		}
	}
	add(&k.no, "No.", 6, words, true)
	add(&k.contact, "Contact", 18, words, true)
	add(&k.leg, "Leg", 8, words, legs)
	add(&k.date, "Date", 16, words, dated)
	add(&k.channel, "Channel", 10, words, true)
	add(&k.queue, "Queue", 13, words, queued)
	add(&k.duration, "Length", 9, figures, timed)
	add(&k.status, "Status", 12, words, true)
	add(&k.why, "Why no score", 26, words, why)
	add(&k.score, "Score", 8.5, figures, true)
	add(&k.span, "Range", 9, words, spans)
	add(&k.now, "Score now", 9, figures, true)
	for _, p := range m.rubric.Principles {
		k.principles = append(k.principles, 0)
		add(&k.principles[len(k.principles)-1], principleTitle(p), columnFor(principleTitle(p)), figures, true)
	}
	add(&k.decided, "Decided", 11, figures, true)
	add(&k.review, "A person should look", 38, words, review)
	add(&k.file, "File", 22, words, files)
	add(&k.receipt, "Receipt", 14, words, true)
	k.fields = unique(k.fields)
	k.gap = len(k.fields) + 1
	next := k.gap
	column := func() int { next++; return next }
	for range m.rubric.Principles {
		k.points = append(k.points, column())
		k.of = append(k.of, column())
		if m.policy.redistribute {
			k.weight = append(k.weight, column())
		}
	}
	k.part, k.open, k.count = column(), column(), column()
	k.first, k.last = contactsHead+1, contactsHead+max(1, len(m.contacts))
}

func contactsSheet(b *book, m *repModel) {
	k := &m.cols
	var widths []float64
	for _, f := range k.fields {
		widths = append(widths, f.width)
	}
	widths = append(widths, 3)
	for len(widths) < k.count {
		widths = append(widths, 9)
	}
	s := b.sheet(contactsName, widths)
	s.put(1, 1, b.st.title, "Contacts")
	s.height(1, 30)
	s.put(2, 1, b.st.meta, "One row for each conversation, or part of one. “Score now” follows your verdicts on the Evidence sheet. A contact number leads to its evidence.")
	s.put(2, k.points[0], b.st.label, "Workings of the live scores: points and points possible, in 1/10000")
	s.put(3, 1, 0, "")
	for _, cols := range [][]int{k.points, k.of} {
		for p, col := range cols {
			sum := &m.rep.Principles[p]
			v := sum.Points
			if col == k.of[p] {
				v = sum.Of
			}
			s.putFormula(3, col, b.st.work, fmt.Sprintf("SUM(%s:%s)", ref(col, k.first), ref(col, k.last)), float64(v))
		}
	}
	s.flush()
	headers := s.headers(contactsHead, k.fields)
	s.reopen()
	for p, pr := range m.rubric.Principles {
		s.text(k.points[p], b.st.work, pr.ID)
		s.text(k.of[p], b.st.work, "of")
		if k.weight != nil {
			s.text(k.weight[p], b.st.work, "weight")
		}
	}
	s.text(k.part, b.st.work, "decided")
	s.text(k.open, b.st.work, "unknown")
	s.text(k.count, b.st.work, "criteria")
	s.end()
	for i, c := range m.contacts {
		s.contactRow(m, i, c)
	}
	if len(m.contacts) == 0 {
		s.open(k.first, 0)
		s.text(1, b.st.tdMuted, "none")
		s.end()
	}
	s.table("Contacts", contactsHead, 1, k.last, headers)
	s.idsAreText(k.contact, k.first, k.last)
	s.freeze(contactsHead+1, k.contact+1)
	s.protect()
	rng := ref(k.now, k.first) + ":" + ref(k.now, k.last)
	s.colorWhen(rng, fmt.Sprintf("$%s<>$%s", ref(k.now, k.first), ref(k.score, k.first)), b.st.changed)
	s.print(print{area: "A1:" + ref(len(k.fields), k.last), titles: "4:4", left: "Contacts – " + m.who(), foot: m.opt.day()})
}

func (s *sheet) contactRow(m *repModel, i int, c *scorer.Contact) {
	k, e, st := &m.cols, &m.ev, &s.b.st
	row := k.first + i
	n := max(1, lines(c.Call, k.fields[k.contact-1].width, fontSize))
	for _, x := range []struct {
		col  int
		text string
	}{{k.why, c.Reason}, {k.review, c.Review}, {k.file, c.Source}, {k.queue, c.Queue}} {
		if x.col > 0 && x.text != "" {
			n = max(n, lines(x.text, k.fields[x.col-1].width, fontSize))
		}
	}
	s.open(row, rowHeight(n, fontSize))
	if first, ok := m.rowOf[firstMoment(m, i)]; ok {
		s.num(k.no, st.tdLink, float64(i+1))
		s.link(row, k.no, fmt.Sprintf("%s!%s", evidenceName, ref(e.contact, first)))
	} else {
		s.num(k.no, st.tdNo, float64(i+1))
	}
	s.text(k.contact, st.tdText, c.Call)
	if k.leg > 0 {
		text := ""
		if c.Legs > 1 {
			text = fmt.Sprintf("%d of %d", c.Leg+1, c.Legs)
		}
		s.text(k.leg, st.td, text)
	}
	if k.date > 0 {
		if c.Started.IsZero() {
			s.blank(k.date, st.tdDate)
		} else {
			s.num(k.date, st.tdDate, serial(c.Started))
		}
	}
	s.text(k.channel, st.td, c.Channel.String())
	if k.queue > 0 {
		s.text(k.queue, st.tdWrap, c.Queue)
	}
	if k.duration > 0 {
		s.offset(k.duration, c.Duration)
	}
	s.text(k.status, st.td, c.Status.String())
	if k.why > 0 {
		s.text(k.why, st.tdMuted, c.Reason)
	}
	if c.HasScore && !wide(c) {
		s.num(k.score, st.tdScore, points(c.Score))
	} else {
		s.blank(k.score, st.tdScore)
	}
	if k.span > 0 {
		text := ""
		if wide(c) && c.Status == scorer.Scored {
			text = between(scorer.Interval{Low: c.Low, High: c.High})
		}
		s.text(k.span, st.tdCenter, text)
	}
	if eligible(c) {
		s.liveScores(m, row, c)
	} else {
		s.blank(k.now, st.td)
		for _, col := range k.principles {
			s.blank(col, st.td)
		}
		s.blank(k.decided, st.td)
	}
	if k.review > 0 {
		s.text(k.review, st.tdWrap, c.Review)
	}
	if k.file > 0 {
		s.text(k.file, st.tdMuted, c.Source)
	}
	s.text(k.receipt, st.tdMuted, cut(strings.TrimPrefix(c.Receipt, "sha256:"), 12))
	if eligible(c) {
		s.workings(m, row, c)
	}
	s.end()
}

// firstMoment is the first row of evidence of a contact.
func firstMoment(m *repModel, i int) moment {
	for fi := range m.criteria {
		if _, ok := m.rowOf[moment{i, fi}]; ok {
			return moment{i, fi}
		}
	}
	return moment{i, -1}
}

// liveScores writes the score, the principles' scores and the share decided as
// formulas over the workings of the same row.
func (s *sheet) liveScores(m *repModel, row int, c *scorer.Contact) {
	k, st := &m.cols, &s.b.st
	at := func(col int) string { return ref(col, row) }
	var upper, lower []string
	for p := range m.rubric.Principles {
		weight := m.weightCell(p)
		if k.weight != nil {
			weight = at(k.weight[p])
		}
		upper = append(upper, fmt.Sprintf("%s*IF(%s=0,0,MIN(10000,%s*10000/%s))", weight, at(k.of[p]), at(k.points[p]), at(k.of[p])))
		lower = append(lower, fmt.Sprintf("%s*(%s>0)", weight, at(k.of[p])))
	}
	el := &m.rubric.Eligibility
	total := "(" + strings.Join(upper, "+") + ")/(" + strings.Join(lower, "+") + ")"
	for _, cap := range m.callCaps(row) {
		total = "MIN(" + total + "," + cap + ")"
	}
	none := []string{
		fmt.Sprintf("%s+%s=0", at(k.part), at(k.open)),
		strings.Join(m.sumOf(row), "+") + "=0",
		fmt.Sprintf("%s<%d", at(k.count), el.Criteria),
	}
	shown := c.HasScore
	if wide(c) {
		// People see the range until every unknown is decided.
		none = append(none, fmt.Sprintf(`COUNTIFS(%s,%s,%s,"unknown")>0`, m.ev.span(m.ev.no), at(k.no), m.ev.span(m.ev.final)))
		shown = false
	}
	// A division by zero must not be reached, so the test on what is decided
	// comes inside.
	f := fmt.Sprintf(`IF(OR(%s),"",IF(ROUND(%s/(%s+%s),9)<%s,"",ROUND(ROUND(%s,6),0)/100))`,
		strings.Join(none, ","), at(k.part), at(k.part), at(k.open), number(float64(el.Decided)/100), total)
	if shown {
		s.formula(k.now, st.tdCheck, f, points(c.Score))
	} else {
		s.formulaText(k.now, st.tdCheck, f, "")
	}
	for p, col := range k.principles {
		f := fmt.Sprintf(`IF(%s=0,"",ROUND(MIN(10000,%s*10000/%s),0)/100)`, at(k.of[p]), at(k.points[p]), at(k.of[p]))
		if c.Principles[p].Of > 0 {
			s.formula(col, st.tdScore, f, points(c.Principles[p].Score))
		} else {
			s.formulaText(col, st.tdScore, f, "")
		}
	}
	s.formula(k.decided, st.tdPercent, fmt.Sprintf("IF(%s+%s=0,0,ROUND(ROUND(%s/(%s+%s)*10000,6),0)/10000)", at(k.part), at(k.open), at(k.part), at(k.part), at(k.open)), float64(c.Decided)/10000)
}

// sumOf are the cells that hold the points possible of a contact.
func (m *repModel) sumOf(row int) []string {
	var out []string
	for _, col := range m.cols.of {
		out = append(out, ref(col, row))
	}
	return out
}

// callCaps are formulas for the most the score of a contact may be, in basis
// points, one for each criterion with an effect on the whole score.
func (m *repModel) callCaps(row int) []string {
	var out []string
	for i := range m.criteria {
		k := &m.criteria[i]
		if k.OnFail == nil || k.OnFail.Kind != rubric.CapCall && k.OnFail.Kind != rubric.ZeroCall {
			continue
		}
		out = append(out, fmt.Sprintf("IF(%s>0,%d,10000)", m.effectHolds(row, k), k.OnFail.To*100))
	}
	return out
}

// effectHolds is a formula that is above 0 when the effect of k holds in the
// contact of a row.
func (m *repModel) effectHolds(row int, k *criterion) string {
	e := &m.ev
	one := func(state string) string {
		return fmt.Sprintf(`COUNTIFS(%s,%s,%s,"%s",%s,"%s")`, e.span(e.no), ref(m.cols.no, row), e.span(e.criterion), k.ID, e.span(e.effNow), state)
	}
	return one("confirmed") + "+" + one("automatic")
}

// workings writes the sums the live scores are made of.
func (s *sheet) workings(m *repModel, row int, c *scorer.Contact) {
	k, e, st := &m.cols, &m.ev, &s.b.st
	no := ref(k.no, row)
	for p := range m.rubric.Principles {
		sums := &c.Principles[p]
		key := fmt.Sprintf("%s,%s*1000+%d", e.span(e.key), no, p+1)
		of := fmt.Sprintf("ROUND(SUMIFS(%s,%s)*10000,0)", e.span(e.finalOf), key)
		if m.policy.keepNA {
			// A principle counts only when something in it was decided.
			of = fmt.Sprintf(`IF(COUNTIFS(%s,%s,"met")+COUNTIFS(%s,%s,"not_met")=0,0,%s)`, key, e.span(e.final), key, e.span(e.final), of)
		}
		pts := fmt.Sprintf("ROUND(SUMIFS(%s,%s)*10000,0)", e.span(e.finalPoints), key)
		if m.policy.keepNA || m.policy.bonus {
			pts = fmt.Sprintf("IF(%s=0,0,%s)", ref(k.of[p], row), pts)
		}
		for i := range m.criteria {
			x := &m.criteria[i]
			if x.principle == p && x.OnFail != nil && (x.OnFail.Kind == rubric.CapPrinciple || x.OnFail.Kind == rubric.ZeroPrinciple) {
				pts = fmt.Sprintf("IF(%s>0,MIN(%s*%d/100,%s),%s)", m.effectHolds(row, x), ref(k.of[p], row), x.OnFail.To, pts, pts)
			}
		}
		s.formula(k.points[p], st.work, pts, float64(sums.Points))
		s.formula(k.of[p], st.work, of, float64(sums.Of))
		if k.weight != nil {
			total, given := 0, 0.0
			for i := range m.criteria {
				x := &m.criteria[i]
				if x.principle != p {
					continue
				}
				if !x.Bonus {
					total += x.Weight
				}
				if c.Findings[x.index].Verdict == check.NotApplicable {
					_, _, g := m.naCounts(x)
					given += g
				}
			}
			w := m.weightCell(p)
			if total > 0 {
				s.formula(k.weight[p], st.work, fmt.Sprintf("%s*(%d-SUMIFS(%s,%s))/%d", w, total, e.span(e.given), key, total), float64(m.rubric.Principles[p].Weight)*(float64(total)-given)/float64(total))
			} else {
				s.formula(k.weight[p], st.work, w, float64(m.rubric.Principles[p].Weight))
			}
		}
	}
	var part, open float64
	count := 0
	for i := range m.criteria {
		switch c.Findings[i].Verdict {
		case check.Met, check.NotMet:
			part += m.part(&m.criteria[i])
			count++
		case check.Unknown:
			open += m.part(&m.criteria[i])
		}
	}
	sum := func(of int, word string) string {
		return fmt.Sprintf(`SUMIFS(%s,%s,%s,%s,"%s")`, e.span(of), e.span(e.no), no, e.span(e.final), word)
	}
	tally := func(word string) string {
		return fmt.Sprintf(`COUNTIFS(%s,%s,%s,"%s")`, e.span(e.no), no, e.span(e.final), word)
	}
	s.formula(k.part, st.work, "ROUND("+sum(e.part, "met")+"+"+sum(e.part, "not_met")+",6)", round6(part))
	s.formula(k.open, st.work, "ROUND("+sum(e.part, "unknown")+",6)", round6(open))
	s.formula(k.count, st.work, tally("met")+"+"+tally("not_met"), float64(count))
}

// weightCell is where the Summary sheet has the weight of a principle.
func (m *repModel) weightCell(p int) string {
	return summaryName + "!$" + column(summaryWeight) + "$" + strconv.Itoa(summaryFirst+p)
}

// round6 rounds to six decimals as ROUND does.
func round6(v float64) float64 { return float64(int64(v*1e6+0.5)) / 1e6 }
