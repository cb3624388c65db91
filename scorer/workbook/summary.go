package workbook

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/transcripts"
)

// The grid of the Summary sheet: a margin, the overall score in B to D, the
// principles from F on. Text blocks stand side by side in B to F and H to M.
const (
	summaryFirst  = 8 // row of the first principle
	summaryTitle  = 6 // columns of the table of principles
	summaryWeight = 7
	summaryScore  = 8
	leftFrom      = 2
	leftTo        = 6
	rightFrom     = 8
	rightTo       = 13
)

func summarySheet(b *book, m *repModel) {
	st := &b.st
	s := b.sheet(summaryName, []float64{1.5, 19, 14, 14, 3, 24, 9, 12, 16, 12, 12, 20, 16})
	s.span(1, leftFrom, rightFrom, st.titleWrap, m.who())
	s.span(1, rightFrom+1, rightTo, st.smallRight, "Coaching summary · "+rubricTitle(m.rubric))
	s.height(1, 34)
	s.fit(1, leftFrom, rightFrom, 21.5, m.who())
	text := m.metaLine()
	s.span(2, leftFrom, rightTo, st.metaWrap, text)
	s.fit(2, leftFrom, rightTo, 10, text)
	row := 3
	text = m.contactsLine()
	s.span(row, leftFrom, rightTo, st.note, text)
	s.fit(row, leftFrom, rightTo, 9, text)
	s.height(4, 8)
	s.put(4, 1, 0, "")
	t := m.trendOf()
	s.overall(m)
	row = s.principles(m, &t)
	row = s.movement(m, &t, row)
	row = s.strengths(m, row)
	row = s.workOn(m, row)
	row = s.limits(m, row)
	s.print(print{pages: 1, area: "A1:" + ref(rightTo, row), left: m.who() + " – " + rubricVersion(m.rubric), foot: m.opt.day()})
	s.protect()
	b.name("Score", summaryName+"!$B$8")
}

// metaLine says who, when and how.
func (m *repModel) metaLine() string {
	var parts []string
	if m.rep.Rep.ID != "" && m.rep.Rep.Name != "" {
		parts = append(parts, m.rep.Rep.ID)
	}
	if m.rep.Team != "" {
		parts = append(parts, "team "+m.rep.Team)
	}
	if p := period(m.rep.First, m.rep.Last); p != "" {
		parts = append(parts, p)
	}
	var n [4]int
	for _, c := range m.contacts {
		n[int(c.Channel)&3]++
	}
	var ch []string
	for _, c := range []transcripts.Channel{transcripts.Voice, transcripts.Chat, transcripts.Email, transcripts.UnknownChannel} {
		if k := n[int(c)&3]; k > 0 {
			word := c.String()
			if c == transcripts.UnknownChannel {
				word = "unknown channel"
			}
			ch = append(ch, strconv.Itoa(k)+" "+word)
		}
	}
	if len(ch) > 0 {
		parts = append(parts, strings.Join(ch, ", "))
	}
	parts = append(parts, "rubric "+rubricVersion(m.rubric))
	if d := m.opt.day(); d != "" {
		parts = append(parts, "as of "+d)
	}
	return strings.Join(parts, "   ·   ")
}

// contactsLine says how many contacts have a score and why others have none.
func (m *repModel) contactsLine() string {
	r := m.rep
	b := fmt.Sprintf("%d of %s scored.", r.Scored, counted(r.Legs(), "contact", "contacts"))
	if reasons := reasonsOf(r.Reasons, 4); reasons != "" {
		b += " Not scored: " + reasons + "."
	}
	if n := m.criticalErrors(); n > 0 {
		b += fmt.Sprintf(" %s beside the score, not in it.", counted(n, "critical error stands", "critical errors stand"))
	}
	if r.ToReview > 0 {
		b += " " + counted(r.ToReview, "contact waits", "contacts wait") + " for a person to look at."
	}
	return b
}

// criticalErrors counts the effects on whole contacts that hold: confirmed by a
// person, or automatic by the rubric.
func (m *repModel) criticalErrors() int {
	n := 0
	for _, c := range m.contacts {
		for i := range c.Effects {
			e := &c.Effects[i]
			if eligible(c) && e.Applies() && (e.Kind == rubric.CapCall || e.Kind == rubric.ZeroCall) {
				n++
			}
		}
	}
	return n
}

// reasonsOf lists why contacts have no score, the most frequent first.
func reasonsOf(reasons map[string]int, most int) string {
	keys := slices.SortedFunc(maps.Keys(reasons), func(a, b string) int {
		return cmp.Or(cmp.Compare(reasons[b], reasons[a]), cmp.Compare(a, b))
	})
	var out []string
	rest := 0
	for i, k := range keys {
		if i >= most {
			rest += reasons[k]
			continue
		}
		out = append(out, fmt.Sprintf("%d × %s", reasons[k], k))
	}
	if rest > 0 {
		out = append(out, fmt.Sprintf("%d for other reasons", rest))
	}
	return strings.Join(out, "; ")
}

// overall writes the tile with the score.
func (s *sheet) overall(m *repModel) {
	st := &s.b.st
	s.span(5, leftFrom, 4, st.section, "Overall")
	s.height(5, 20)
	if m.firm {
		s.putFormula(summaryFirst, leftFrom, st.big, m.overallFormula(), points(m.score))
		s.join(summaryFirst, leftFrom, summaryFirst+2, 4, st.big)
		s.span(summaryFirst+3, leftFrom, 4, st.note, "of 100 · 95 % interval "+between(m.iv.Score))
		f, band := m.bandFormula()
		s.putFormulaText(summaryFirst+4, leftFrom, st.band, f, band)
		s.join(summaryFirst+4, leftFrom, summaryFirst+4, 4, st.band)
		return
	}
	title := "Too few"
	if unshown(m.rep.Eligible()) == "too wide" && m.hasScore {
		title = "Too wide"
	}
	s.put(summaryFirst, leftFrom, st.bigText, title)
	s.join(summaryFirst, leftFrom, summaryFirst+1, 4, st.bigText)
	why := fmt.Sprintf("A score needs %d contacts; there are %d. Talk about moments, not numbers.", scorer.MinContacts, m.rep.Eligible())
	switch {
	case !m.hasScore:
		why = "No question of the rubric was decided."
	case m.rep.Eligible() >= scorer.MinContacts:
		why = fmt.Sprintf("The contacts differ too much for one number: its 95 %% interval is %s, wider than %d points.", between(m.iv.Score), scorer.MaxIntervalWidth/100)
	}
	s.put(summaryFirst+2, leftFrom, st.small, why)
	s.join(summaryFirst+2, leftFrom, summaryFirst+4, 4, st.small)
}

// overallFormula is the principle-first roll-up over the sums of the Contacts
// sheet.
func (m *repModel) overallFormula() string {
	var upper, lower, of []string
	for p := range m.rubric.Principles {
		pt, o := m.sumCells(p)
		upper = append(upper, fmt.Sprintf("%s*IF(%s=0,0,MIN(10000,%s*10000/%s))", m.weightCell(p), o, pt, o))
		lower = append(lower, fmt.Sprintf("%s*(%s>0)", m.weightCell(p), o))
		of = append(of, o)
	}
	return fmt.Sprintf(`IF(%s=0,"",ROUND(ROUND((%s)/(%s),6),0)/100)`, strings.Join(of, "+"), strings.Join(upper, "+"), strings.Join(lower, "+"))
}

// sumCells are where the Contacts sheet has the sums of a principle.
func (m *repModel) sumCells(p int) (points, of string) {
	cell := func(col int) string { return contactsName + "!$" + column(col) + "$" + strconv.Itoa(contactsHead-1) }
	return cell(m.cols.points[p]), cell(m.cols.of[p])
}

// bandFormula names the band of the score, and says when it is close to the
// next.
func (m *repModel) bandFormula() (formula, band string) {
	tail := ""
	for _, b := range m.rubric.Bands {
		if b.From > 0 && m.iv.Score.Crosses(b.From) {
			tail = " – borderline"
		}
	}
	f := `""`
	for _, b := range slices.Backward(m.rubric.Bands) {
		f = fmt.Sprintf(`IF($B$%d>=%d,"%s",%s)`, summaryFirst, b.From, formulaString(b.Name), f)
	}
	band = scorer.Band(m.rubric.Bands, m.score)
	if band == "" {
		return f, ""
	}
	return f + `&"` + tail + `"`, band + tail
}

// formulaString escapes a string inside a formula.
func formulaString(s string) string { return strings.ReplaceAll(s, `"`, `""`) }

// principles writes the table of principles and returns the next free row.
func (s *sheet) principles(m *repModel, t *trend) int {
	st := &s.b.st
	s.span(5, summaryTitle, rightTo, st.section, "Principles")
	s.height(6, 4)
	heads := []string{"", "Weight", "Score", "95 % interval", "Contacts", "", "", ""}
	if m.team != nil {
		heads[5] = "Team"
		if m.firm {
			heads[6] = "Against team"
		}
	}
	if t.principles != nil {
		heads[7] = "Trend"
	}
	if !m.anyFirm() {
		heads[3] = ""
	}
	for i, h := range heads {
		style := st.head
		if i == 0 {
			style = st.headLeft
		}
		s.put(7, summaryTitle+i, style, h)
	}
	s.height(7, 16)
	for p, pr := range m.rubric.Principles {
		row := summaryFirst + p
		s.height(row, 22)
		s.put(row, summaryTitle, st.itemLink, principleTitle(pr))
		s.link(row, summaryTitle, criteriaName+"!"+ref(1, m.criterionRow(p)))
		s.putNum(row, summaryWeight, st.itemNum, float64(pr.Weight))
		sum := &m.rep.Principles[p]
		pts, of := m.sumCells(p)
		score, _ := sum.PrincipleScore()
		firm := m.principleFirm(p)
		if firm {
			s.putFormula(row, summaryScore, st.itemScore, fmt.Sprintf(`IF(%s=0,"",ROUND(MIN(10000,%s*10000/%s),0)/100)`, of, pts, of), points(score))
			s.put(row, summaryScore+1, st.itemText, between(m.iv.Principles[p]))
		} else {
			s.put(row, summaryScore, st.itemText, unshown(sum.Legs))
			s.put(row, summaryScore+1, st.itemText, "")
		}
		s.putFormula(row, summaryScore+2, st.itemNum, fmt.Sprintf(`COUNTIF(%s!$%s$%d:$%s$%d,">0")`, contactsName, column(m.cols.of[p]), m.cols.first, column(m.cols.of[p]), m.cols.last), float64(m.legsWithPoints(p)))
		s.teamColumns(m, row, p, score, firm)
		text := ""
		if t.principles != nil {
			text = t.principles[p]
		}
		s.put(row, summaryScore+5, st.itemText, text)
	}
	row := summaryFirst + max(5, len(m.rubric.Principles))
	for r := summaryFirst; r < row; r++ {
		s.height(r, 22)
	}
	text := scorer.RollUpSentence + " The interval is a bootstrap over contacts with a fixed seed (" + strconv.Itoa(scorer.BootstrapSeed) + ") and does not follow overrides; the scores do."
	s.span(row, summaryTitle, rightTo, st.note, text)
	s.fit(row, summaryTitle, rightTo, 9, text)
	s.put(row, 1, 0, "")
	s.height(row+1, 8)
	return row + 2
}

// principleFirm reports whether the score of a principle may be shown.
func (m *repModel) principleFirm(p int) bool {
	_, ok := m.rep.Principles[p].PrincipleScore()
	return ok && m.iv.OK && scorer.Firm(m.rep.Principles[p].Legs, m.iv.Principles[p])
}

func (m *repModel) anyFirm() bool {
	for p := range m.rubric.Principles {
		if m.principleFirm(p) {
			return true
		}
	}
	return false
}

// heading writes the title of a part, and some air below it.
func (s *sheet) heading(row int, title string) int {
	s.span(row, leftFrom, rightTo, s.b.st.section, title)
	s.height(row, 20)
	s.put(row+1, 1, 0, "")
	s.height(row+1, 4)
	return row + 2
}

// legsWithPoints counts the contacts in which something of a principle that has
// points was decided.
func (m *repModel) legsWithPoints(p int) int {
	n := 0
	for _, c := range m.contacts {
		if eligible(c) && c.Principles[p].Of > 0 {
			n++
		}
	}
	return n
}

// teamColumns writes the team's score and, where it is real, the difference.
func (s *sheet) teamColumns(m *repModel, row, p int, score scorer.Basis, firm bool) {
	st := &s.b.st
	team, diff := "", ""
	if m.team != nil {
		if b, ok := m.team.Team.Principles[p].PrincipleScore(); ok && m.team.Intervals.OK && scorer.Firm(m.team.Team.Principles[p].Legs, m.team.Intervals.Principles[p]) {
			s.putNum(row, summaryScore+3, st.itemNum, points(b))
			if firm {
				d := scorer.Difference(score, m.iv.Principles[p], b, m.team.Intervals.Principles[p])
				switch {
				case !scorer.Real(score-b, d):
					diff = "no real one"
				case score > b:
					diff = "+" + whole(score-b) + " above"
				default:
					diff = "−" + whole(b-score) + " below"
				}
			}
			s.put(row, summaryScore+4, st.itemText, diff)
			return
		}
		team = unshown(m.team.Team.Principles[p].Legs)
	}
	s.put(row, summaryScore+3, st.itemText, team)
	s.put(row, summaryScore+4, st.itemText, diff)
}

// criterionRow is the row of the Criteria sheet of a principle's first
// criterion.
func (m *repModel) criterionRow(p int) int {
	row := criteriaHead + 1
	for i := range p {
		row += len(m.rubric.Principles[i].Criteria)
	}
	return row
}

// movement writes how the score moved by week: a chart with its table when
// there are weeks enough, else one sentence.
func (s *sheet) movement(m *repModel, t *trend, row int) int {
	st := &s.b.st
	row = s.heading(row, "Over time")
	s.span(row, leftFrom, rightTo, st.body, t.text)
	s.height(row, 18)
	shown := 0
	for _, w := range t.weeks {
		if w.shown {
			shown++
		}
	}
	if shown < 2 {
		s.height(row+1, 6)
		return row + 2
	}
	row++
	weeks := t.weeks[max(0, len(t.weeks)-8):]
	top := row
	for i, h := range []string{"Week", "Contacts", "Score"} {
		style := st.head
		if i == 0 {
			style = st.headLeft
		}
		s.put(row, leftFrom+i, style, h)
	}
	for i := range weeks {
		row++
		w := &weeks[i]
		name := w.name()
		if !w.shown {
			// The word cannot stand in the score's cell: a chart takes it for 0.
			name += ", too few"
		}
		s.put(row, leftFrom, st.item, name)
		s.putNum(row, leftFrom+1, st.itemNum, float64(w.rep.Eligible()))
		if w.shown {
			s.putNum(row, leftFrom+2, st.itemScore, points(w.score))
		} else {
			s.grid = append(s.grid, cell{row: row, col: leftFrom + 2, style: st.itemScore})
		}
		s.height(row, 16)
	}
	last := row
	for row < top+7 {
		row++
		s.height(row, 16)
	}
	high := 0.0
	for r := top; r <= row; r++ {
		high += max(s.heights[r], 15)
	}
	wide := 0.0
	for _, w := range s.widths[summaryTitle-1 : rightTo] {
		wide += columnPixels(w)
	}
	span := func(col int) string {
		return fmt.Sprintf("%s!$%s$%d:$%s$%d", summaryName, column(col), top+1, column(col), last)
	}
	s.lineChart(ref(summaryTitle, top), uint(wide), uint(high*96/72), "Score by week (points of 100)", "ISO week", "Score", span(leftFrom), []string{span(leftFrom + 2)},
		"Line chart of the score for each week from "+weeks[0].name()+" to "+weeks[len(weeks)-1].name()+". "+t.text)
	s.height(row+1, 8)
	return row + 2
}
