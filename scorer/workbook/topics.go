package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// A topic is a strength or a thing to work on: a criterion with the moments
// that show it.
type topic struct {
	*criterion
	best, missed moment
	hasBest      bool
	hasMissed    bool
	named        bool // often enough decided to be given a rate
}

// pickTopics chooses at most two strengths and at most two things to work on.
// What is below the least numbers is a moment to talk about, without a rate.
func (m *repModel) pickTopics() {
	var strong, weak, moments, worked []topic
	for i := range m.criteria {
		k := &m.criteria[i]
		t := topic{criterion: k}
		t.best, t.hasBest = m.moment(k, check.Met)
		t.missed, t.hasMissed = m.moment(k, check.NotMet)
		n := k.counts.Decided()
		switch {
		case n >= scorer.MinNamedDecided && k.counts.Met*4 >= n*3 && t.hasBest:
			t.named = true
			strong = append(strong, t)
		case t.hasBest && k.counts.Met >= k.counts.NotMet:
			worked = append(worked, t)
		}
		if !k.repsOwn() || k.Bonus || k.counts.NotMet == 0 {
			continue
		}
		t.named = k.nameable()
		switch {
		case t.named && k.priority > 0:
			weak = append(weak, t)
		case t.hasMissed:
			t.named = false
			moments = append(moments, t)
		}
	}
	slices.SortStableFunc(weak, func(a, b topic) int { return cmp.Compare(b.priority, a.priority) })
	slices.SortStableFunc(moments, func(a, b topic) int {
		return cmp.Compare(b.share*float64(b.counts.NotMet), a.share*float64(a.counts.NotMet))
	})
	m.workOn = atMostTwo(weak, moments)
	// A criterion is not praised and corrected on the same page.
	corrected := func(t topic) bool {
		return slices.ContainsFunc(m.workOn, func(w topic) bool { return w.index == t.index })
	}
	strong, worked = slices.DeleteFunc(strong, corrected), slices.DeleteFunc(worked, corrected)
	slices.SortStableFunc(strong, func(a, b topic) int {
		x, y := scorer.Wilson(a.counts.Met, a.counts.Decided()).Low, scorer.Wilson(b.counts.Met, b.counts.Decided()).Low
		return cmp.Or(cmp.Compare(y, x), cmp.Compare(b.share, a.share))
	})
	slices.SortStableFunc(worked, func(a, b topic) int {
		return cmp.Compare(b.share*float64(b.counts.Met-b.counts.NotMet), a.share*float64(a.counts.Met-a.counts.NotMet))
	})
	m.strengths = atMostTwo(strong, worked)
}

func atMostTwo(first, then []topic) []topic {
	out := append([]topic(nil), first...)
	for i := 0; len(out) < 2 && i < len(then); i++ {
		out = append(out, then[i])
	}
	return out[:min(2, len(out))]
}

// moment returns the contact that shows a verdict best: the one with the
// clearest share and words to quote, the earliest of equals.
func (m *repModel) moment(k *criterion, v check.Verdict) (best moment, ok bool) {
	bestRank := -1
	for ci, c := range m.contacts {
		if !eligible(c) {
			continue
		}
		f := &c.Findings[k.index]
		if v == check.Met && f.Said != transcripts.Rep.String() {
			continue // what the customer said shows nothing of the rep's
		}
		if f.Verdict != v || f.Quote == "" && f.Context == "" && (v == check.Met || f.Why == "") {
			continue
		}
		rank := int(f.Share)
		if v == check.NotMet {
			rank = int(check.Full - f.Share)
			if f.Context != "" {
				rank += 20000
			}
		}
		if f.Quote != "" {
			rank += 40000
		}
		// A few words show less than a sentence does.
		rank += min(len(f.Quote)+len(f.Context), 120) * 20
		if rank > bestRank {
			best, bestRank, ok = moment{ci, k.index}, rank, true
		}
	}
	return best, ok
}

// finding is what a moment shows.
func (m *repModel) finding(at moment) *scorer.Finding {
	return &m.contacts[at.contact].Findings[at.finding]
}

// rate says how often a criterion was met, with its interval.
func (k *criterion) rate() string {
	n := k.counts.Decided()
	w := scorer.Wilson(k.counts.Met, n)
	return fmt.Sprintf("Met in %d of %d contacts where it came up: %s (95 %% interval %s %%)", k.counts.Met, n, ratePercent(k.counts.Met, n), between(w))
}

// place names where a moment is.
func (m *repModel) place(at moment) string {
	c, f := m.contacts[at.contact], m.finding(at)
	var b strings.Builder
	b.WriteString(contactName(c))
	if f.Turn >= 0 {
		b.WriteString(", turn " + strconv.Itoa(f.Turn+1))
	}
	if f.At.Known() {
		b.WriteString(", " + clock(f.At) + " in")
	}
	if !c.Started.IsZero() {
		b.WriteString(", " + c.Started.Format("2 Jan"))
	}
	return b.String()
}

// words are what was said at a moment: the answer, with what it answers; or
// what was left unanswered, with what came nearest.
func (m *repModel) words(at moment) string {
	f := m.finding(at)
	quote, context := oneLine(f.Quote), oneLine(f.Context)
	if quote != "" && f.Said != transcripts.Rep.String() {
		// The evidence is what the rep had to answer.
		quote, context = "", quote
	}
	var parts []string
	if context != "" {
		parts = append(parts, "After “"+shorten(context, 160)+"”")
	}
	switch {
	case quote != "" && context != "":
		parts = append(parts, f.Said+" said “"+shorten(quote, 240)+"”")
	case quote != "":
		parts = append(parts, "“"+shorten(quote, 240)+"”")
	case f.Why != "":
		parts = append(parts, f.Why)
	default:
		parts = append(parts, "nothing answered it")
	}
	if f.Near != "" {
		parts = append(parts, "nearest: "+f.Near)
	}
	return strings.Join(parts, " – ")
}

// shorten cuts s to at most n characters, at a word.
func shorten(s string, n int) string {
	short := cut(s, n)
	if len(short) == len(s) {
		return s
	}
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i]
	}
	return short + " …"
}
