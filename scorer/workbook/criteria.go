package workbook

import (
	"fmt"
	"slices"
	"strings"

	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// criteriaHead is the header row of the Criteria sheet.
const criteriaHead = 4

// criteriaSheet writes a row for each criterion, and below it what was measured.
func criteriaSheet(b *book, m *repModel) {
	st := &b.st
	fields := []field{
		{"Principle", 15, words}, {"Criterion", 24, words}, {"Question", 44, words}, {"Weight", 10, figures}, {"Share of score", 9, figures},
		{"Met", 8.5, figures}, {"Not met", 9, figures}, {"N/A", 9, figures}, {"Unknown", 10, figures}, {"Rate", 9.5, figures}, {"95 % interval", 12, words},
	}
	if m.team != nil {
		fields = append(fields, field{"Team rate", 9.5, figures}, field{"Against team", 14, words})
	}
	if m.prioritized() {
		fields = append(fields, field{"Priority", 10.5, figures})
	}
	fields = append(fields, field{"Tip", 44, words})
	var widths []float64
	for _, f := range fields {
		widths = append(widths, f.width)
	}
	s := b.sheet(criteriaName, widths)
	s.put(1, 1, st.title, "Criteria")
	s.height(1, 30)
	note := fmt.Sprintf("Counts over eligible contacts, as scored; overrides show here after the next run. A rate takes %d decided contacts.", scorer.MinOpportunities)
	if m.prioritized() {
		note += " Priority: points of the score it costs a contact at least, by the lower end of the interval of the misses."
	}
	s.put(2, 1, st.meta, note)
	s.height(3, 6)
	s.put(3, 1, 0, "")
	s.flush()
	headers := s.headers(criteriaHead, fields)
	for i := range m.criteria {
		s.criterionRow(m, i, widths)
	}
	last := criteriaHead + len(m.criteria)
	s.table("Criteria", criteriaHead, 1, last, headers)
	s.freeze(criteriaHead+1, 3)
	end := s.measures(m, last+3)
	s.protect()
	titles := ""
	if len(m.criteria) > 32 { // more than a page; below it the header would stand over the measures
		titles = "4:4"
	}
	s.print(print{area: "A1:" + ref(len(fields), max(last, end)), titles: titles, left: "Criteria – " + m.who(), foot: m.opt.day()})
}

func (s *sheet) criterionRow(m *repModel, i int, widths []float64) {
	st := &s.b.st
	k := &m.criteria[i]
	n := max(lines(k.ID, widths[1], fontSize), lines(k.Ask, widths[2], fontSize), lines(k.Tip, widths[len(widths)-1], fontSize))
	s.open(criteriaHead+1+i, rowHeight(n, fontSize))
	col := 0
	next := func() int { col++; return col }
	s.text(next(), st.td, principleTitle(m.rubric.Principles[k.principle]))
	if row, ok := m.worstRow(i); ok {
		s.text(next(), st.tdLink, k.ID)
		s.link(criteriaHead+1+i, col, evidenceName+"!"+ref(m.ev.quote, row))
	} else {
		s.text(next(), st.tdWrap, k.ID)
	}
	s.text(next(), st.tdWrap, k.Ask)
	s.num(next(), st.tdInt, float64(k.Weight))
	if k.Bonus {
		s.text(next(), st.tdFew, "bonus")
	} else {
		s.num(next(), st.tdRate, k.share)
	}
	for _, v := range []int{k.counts.Met, k.counts.NotMet, k.counts.NA, k.counts.Unknown} {
		s.num(next(), st.tdInt, float64(v))
	}
	d := k.counts.Decided()
	if d >= scorer.MinOpportunities {
		s.num(next(), st.tdPercent, float64(k.counts.Met)/float64(d))
		s.text(next(), st.tdCenter, between(scorer.Wilson(k.counts.Met, d))+" %")
	} else {
		text := "too few"
		if d == 0 {
			text = ""
		}
		s.text(next(), st.tdFew, text)
		s.blank(next(), st.td)
	}
	if m.team != nil {
		t := &m.team.Team.Criteria[i]
		if n := t.Decided(); n >= scorer.MinOpportunities {
			s.num(next(), st.tdPercent, float64(t.Met)/float64(n))
			s.text(next(), st.tdMuted, againstTeam(k.counts, t))
		} else {
			s.text(next(), st.tdFew, "too few")
			s.blank(next(), st.tdMuted)
		}
	}
	switch {
	case !m.prioritized():
	case !k.repsOwn():
		s.text(next(), st.tdFew, k.Attribution)
	case k.nameable():
		s.num(next(), st.tdNum, k.priority)
	default:
		s.blank(next(), st.td)
	}
	s.text(next(), st.tdWrap, k.Tip)
	s.end()
}

// worstRow is the row of the Evidence sheet that is looked up first for a
// criterion: a miss, else any.
func (m *repModel) worstRow(criterion int) (row int, ok bool) {
	for i := range m.rows {
		r := &m.rows[i]
		if r.moment.finding != criterion {
			continue
		}
		if r.finding.Verdict == check.NotMet {
			return m.ev.first + i, true
		}
		if !ok {
			row, ok = m.ev.first+i, true
		}
	}
	return row, ok
}

// nameable reports whether the criterion came up and was missed often enough to
// be named as something to work on.
func (k *criterion) nameable() bool {
	return k.counts.Decided() >= scorer.MinNamedDecided && k.counts.NotMet >= scorer.MinNamedMisses
}

// prioritized reports whether the Criteria sheet has priorities to show.
func (m *repModel) prioritized() bool {
	for i := range m.criteria {
		if k := &m.criteria[i]; k.nameable() || !k.repsOwn() {
			return true
		}
	}
	return false
}

// againstTeam says whether a rate really differs from the team's.
func againstTeam(rep, team *scorer.CriterionSummary) string {
	if rep.Decided() < scorer.MinOpportunities {
		return ""
	}
	rate := func(c *scorer.CriterionSummary) scorer.Basis {
		return scorer.Basis((c.Met*20000 + c.Decided()) / (2 * c.Decided()))
	}
	a, b := rate(rep), rate(team)
	d := scorer.Difference(a, scorer.Wilson(rep.Met, rep.Decided()), b, scorer.Wilson(team.Met, team.Decided()))
	switch {
	case !scorer.Real(a-b, d):
		return "no real one"
	case a > b:
		return "+" + whole(a-b) + " above"
	}
	return "−" + whole(b-a) + " below"
}

// measures writes the table of voice and timing figures, channel by channel,
// and returns its last row; nothing when nothing could be measured.
func (s *sheet) measures(m *repModel, row int) int {
	st := &s.b.st
	metrics := check.Metrics()
	channels := []transcripts.Channel{transcripts.Voice, transcripts.Chat, transcripts.Email, transcripts.UnknownChannel}
	values := map[transcripts.Channel][][]int64{}
	for _, c := range m.contacts {
		if !eligible(c) || len(c.Metrics) == 0 {
			continue
		}
		if values[c.Channel] == nil {
			values[c.Channel] = make([][]int64, len(metrics))
		}
		for _, x := range c.Metrics {
			if x.Metric >= 0 && x.Metric < len(metrics) {
				values[c.Channel][x.Metric] = append(values[c.Channel][x.Metric], x.Value)
			}
		}
	}
	if len(values) == 0 {
		return 0
	}
	s.open(row, 22)
	s.text(1, st.section, "Voice and timing")
	s.blank(2, st.section)
	s.blank(3, st.section)
	s.end()
	row += 2
	head := row
	headers := s.headers(row, []field{{"Channel", 0, words}, {"Figure", 0, words}, {"What it is", 0, words}, {"Contacts", 0, figures}, {"Median", 0, figures}, {"Least", 0, figures}, {"Most", 0, figures}})
	for _, ch := range channels {
		for i, v := range values[ch] {
			if len(v) == 0 || v[0] == 0 && slices.Max(v) == 0 {
				continue
			}
			slices.Sort(v)
			row++
			figure := strings.ReplaceAll(metrics[i].Name, "_", " ")
			switch unit := metrics[i].Unit; unit {
			case "":
			case "s":
				figure += ", seconds"
			default:
				figure += ", " + unit
			}
			n := max(lines(figure, s.widths[1], fontSize), lines(metrics[i].Doc, s.widths[2], fontSize))
			s.open(row, rowHeight(n, fontSize))
			s.text(1, st.td, ch.String())
			s.text(2, st.tdWrap, figure)
			s.text(3, st.tdMuted, metrics[i].Doc)
			s.num(4, st.tdInt, float64(len(v)))
			s.num(5, st.tdNum, measured(median(v)))
			s.num(6, st.tdNum, measured(v[0]))
			s.num(7, st.tdNum, measured(v[len(v)-1]))
			s.end()
		}
	}
	s.table("Measures", head, 1, row, headers)
	return row
}

// measured is a measured value as cells hold it, to a tenth.
func measured(thousandths int64) float64 { return float64((thousandths+50)/100) / 10 }

// median is the middle of sorted values, the lower of the two middles.
func median(v []int64) int64 { return v[(len(v)-1)/2] }
