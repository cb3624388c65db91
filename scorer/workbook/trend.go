package workbook

import (
	"fmt"
	"slices"

	"rapport/scorer"
)

// A week is what a rep's contacts of one ISO week came to.
type week struct {
	year, number int
	rep          *scorer.RepSummary
	score        scorer.Basis
	shown        bool // enough contacts for a number
}

// name is the week as calendars write it.
func (w *week) name() string { return fmt.Sprintf("%d-W%02d", w.year, w.number) }

// A trend compares the later weeks with the earlier ones.
type trend struct {
	weeks      []week
	text       string   // one sentence
	principles []string // what became of each principle, nil without a trend
}

// trendOf works out a trend. Weeks are split where the halves are most alike in
// number; each half needs scorer.MinTrendContacts, and only a difference that is
// real is called one.
func (m *repModel) trendOf() trend {
	var t trend
	var dated []*scorer.Contact
	for _, c := range m.contacts {
		if eligible(c) && !c.Started.IsZero() {
			dated = append(dated, c)
		}
	}
	at := func(c *scorer.Contact) [2]int { y, w := c.Started.ISOWeek(); return [2]int{y, w} }
	var keys [][2]int
	for _, c := range dated {
		if k := at(c); !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	before := func(c *scorer.Contact, k [2]int) bool { x := at(c); return slices.Compare(x[:], k[:]) < 0 }
	for _, k := range keys {
		w := week{year: k[0], number: k[1]}
		w.rep = m.rep.Only(func(c *scorer.Contact) bool { return eligible(c) && !c.Started.IsZero() && at(c) == k })
		var ok bool
		w.score, ok = w.rep.Score()
		w.shown = ok && w.rep.Eligible() >= scorer.MinContacts
		t.weeks = append(t.weeks, w)
	}
	if len(keys) < 2 {
		t.text = "No trend yet: all contacts with a date are from one week."
		if len(keys) == 0 {
			t.text = "No trend: the contacts have no dates."
		}
		return t
	}
	split, gap := keys[1], len(dated)+1
	for _, k := range keys[1:] {
		early := 0
		for _, c := range dated {
			if before(c, k) {
				early++
			}
		}
		if d := abs(len(dated) - 2*early); d < gap {
			split, gap = k, d
		}
	}
	half := func(late bool) *scorer.RepSummary {
		return m.rep.Only(func(c *scorer.Contact) bool {
			return eligible(c) && !c.Started.IsZero() && before(c, split) != late
		})
	}
	early, late := half(false), half(true)
	if early.Eligible() < scorer.MinTrendContacts || late.Eligible() < scorer.MinTrendContacts {
		t.text = fmt.Sprintf("No trend yet: it takes %d contacts on each side; there are %d in the earlier weeks and %d in the later ones.", scorer.MinTrendContacts, early.Eligible(), late.Eligible())
		return t
	}
	ie, il := early.Intervals(), late.Intervals()
	se, _ := early.Score()
	sl, _ := late.Score()
	d := scorer.Difference(sl, il.Score, se, ie.Score)
	t.text = fmt.Sprintf("%s: %s in the later weeks (%d contacts, from week %d on), %s in the earlier ones (%d).",
		moved(sl-se, d), whole(sl), late.Eligible(), split[1], whole(se), early.Eligible())
	for i := range m.rubric.Principles {
		a, okA := late.Principles[i].PrincipleScore()
		b, okB := early.Principles[i].PrincipleScore()
		if !okA || !okB || late.Principles[i].Legs < scorer.MinTrendContacts || early.Principles[i].Legs < scorer.MinTrendContacts {
			t.principles = append(t.principles, "too few")
			continue
		}
		t.principles = append(t.principles, arrow(a-b, scorer.Difference(a, il.Principles[i], b, ie.Principles[i])))
	}
	return t
}

// moved says what a difference amounts to.
func moved(d scorer.Basis, i scorer.Interval) string {
	switch {
	case !scorer.Real(d, i):
		return "Steady, within what chance does"
	case d > 0:
		return "Up " + whole(d) + " points"
	}
	return "Down " + whole(-d) + " points"
}

// arrow is a difference in a table: an arrow only where it is real.
func arrow(d scorer.Basis, i scorer.Interval) string {
	switch {
	case !scorer.Real(d, i):
		return "steady"
	case d > 0:
		return "▲ up " + whole(d)
	}
	return "▼ down " + whole(-d)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
