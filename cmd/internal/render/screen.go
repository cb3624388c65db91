package render

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"rapport/scorer"
	"rapport/scorer/check"
)

// A Screen is what `rapport score` ends with.
type Screen struct {
	Calls    int // conversations read
	Unread   int // records and files that could not be read
	All      *scorer.RepSummary
	Groups   []*scorer.RepSummary
	GroupBy  string // rep, team or queue; "" for none
	Review   []ReviewItem
	InReview int // how many in all
	Next     []string
}

// A ReviewItem is a leg that a person should look at.
type ReviewItem struct {
	Call, Rep, Why string
	Leg            int
}

// weakest is how many criteria the screen names.
const weakest = 5

// Write prints the screen.
func (s *Screen) Write(w io.Writer) {
	a := s.All
	fmt.Fprintf(w, "%s, %s: %d scored, %d insufficient, %d ineligible, %d unknown", count(s.Calls, "conversation"), count(a.Legs(), "leg"), a.Scored, a.Insufficient, a.Ineligible, a.Unknown)
	if s.Unread > 0 {
		fmt.Fprintf(w, "; %s could not be read", count(s.Unread, "record"))
	}
	fmt.Fprintln(w)
	for _, r := range reasons(a.Reasons, 6) {
		fmt.Fprintf(w, "  %s\n", r)
	}
	fmt.Fprintln(w)
	if score, ok := a.Score(); ok {
		fmt.Fprintf(w, "Score %s of 100", Points(score))
		if low, high, ok := a.Range(); ok && low != high {
			fmt.Fprintf(w, ", %s to %s if every unknown were a miss or a hit", Points(low), Points(high))
		}
		fmt.Fprintf(w, "\n%s\n\n", scorer.RollUpSentence)
	} else {
		fmt.Fprintf(w, "No score: nothing could be decided.\n\n")
	}
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "PRINCIPLE\tWEIGHT\tSCORE\t")
	for i := range a.Principles {
		p := &a.Principles[i]
		v, ok := p.PrincipleScore()
		if !ok {
			fmt.Fprintf(tw, "%s\t%d\t-\tnothing decided\n", p.Principle.Title, p.Principle.Weight)
			continue
		}
		fmt.Fprintf(tw, "%s\t%d\t%s\t%s\n", p.Principle.Title, p.Principle.Weight, Points(v), bar(v))
	}
	tw.Flush()
	s.writeWeakest(w)
	if s.GroupBy != "" {
		s.writeGroups(w)
	}
	if s.InReview > 0 {
		fmt.Fprintf(w, "\nA person should look at %s:\n", count(s.InReview, "conversation"))
		tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
		for _, r := range s.Review {
			fmt.Fprintf(tw, "  %s\t%s\t%s\n", legName(r.Call, r.Leg), orDash(r.Rep), r.Why)
		}
		tw.Flush()
		if n := s.InReview - len(s.Review); n > 0 {
			fmt.Fprintf(w, "  and %d more, in the column \"review\" of --format csv\n", n)
		}
	}
	if len(s.Next) > 0 {
		fmt.Fprintf(w, "\nNext:\n")
		for _, n := range s.Next {
			fmt.Fprintf(w, "  %s\n", n)
		}
	}
}

// writeWeakest names the criteria with the lowest rates among those decided
// often enough to say so.
func (s *Screen) writeWeakest(w io.Writer) {
	const least = 5
	var list []*scorer.CriterionSummary
	for i := range s.All.Criteria {
		if c := &s.All.Criteria[i]; c.Decided() >= least {
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		fmt.Fprintf(w, "\nNo criterion was decided %d times or more: too few to name the weakest.\n", least)
		return
	}
	slices.SortStableFunc(list, func(a, b *scorer.CriterionSummary) int {
		return a.Met*b.Decided() - b.Met*a.Decided()
	})
	fmt.Fprintf(w, "\nWeakest criteria:\n")
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "  CRITERION\tMET\tRATE\t95 % INTERVAL\tN/A\tUNKNOWN")
	for _, c := range list[:min(weakest, len(list))] {
		i := scorer.Wilson(c.Met, c.Decided())
		fmt.Fprintf(tw, "  %s\t%d of %d\t%d %%\t%d–%d %%\t%d\t%d\n", c.Criterion.Title, c.Met, c.Decided(), check.Ratio(int64(c.Met), int64(c.Decided()))/100, (i.Low+50)/100, (i.High+50)/100, c.NA, c.Unknown)
	}
	tw.Flush()
}

func (s *Screen) writeGroups(w io.Writer) {
	fmt.Fprintf(w, "\nBy %s:\n", s.GroupBy)
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintf(tw, "  %s\tLEGS\tELIGIBLE\tSCORE", strings.ToUpper(s.GroupBy))
	for i := range s.All.Principles {
		fmt.Fprintf(tw, "\t%s", strings.ToUpper(s.All.Principles[i].Principle.ID))
	}
	fmt.Fprintln(tw)
	for _, g := range s.Groups {
		name := g.Rep.ID
		if g.Rep.Name != "" && g.Rep.Name != name {
			name = strings.TrimSpace(name + " " + g.Rep.Name)
		}
		fmt.Fprintf(tw, "  %s\t%d\t%d\t%s", orDash(name), g.Legs(), g.Eligible(), scoreOr(g.Score()))
		for i := range g.Principles {
			fmt.Fprintf(tw, "\t%s", scoreOr(g.Principles[i].PrincipleScore()))
		}
		if g.Eligible() < 10 {
			fmt.Fprint(tw, "\ttoo few to compare")
		}
		fmt.Fprintln(tw)
	}
	tw.Flush()
}

func scoreOr(v scorer.Basis, ok bool) string {
	if !ok {
		return "-"
	}
	return Points(v)
}

// reasons lists why legs have no score, most frequent first. Reasons that only
// differ in a number are put together.
func reasons(m map[string]int, most int) []string {
	grouped := map[string]int{}
	for r, n := range m {
		grouped[shape(r)] += n
	}
	type row struct {
		why string
		n   int
	}
	var rows []row
	for r, n := range grouped {
		rows = append(rows, row{r, n})
	}
	slices.SortFunc(rows, func(a, b row) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return strings.Compare(a.why, b.why)
	})
	var out []string
	for _, r := range rows[:min(most, len(rows))] {
		out = append(out, fmt.Sprintf("%d × %s", r.n, r.why))
	}
	return out
}

// shape cuts what differs from leg to leg: "12 words, needs 40" is "fewer than
// 40 words".
func shape(why string) string {
	var n, least int
	var what string
	if k, err := fmt.Sscanf(why, "%d %s needs %d", &n, &what, &least); err == nil && k == 3 {
		return fmt.Sprintf("fewer than %d %s", least, pluralOf(strings.TrimSuffix(what, ",")))
	}
	var who string
	if k, err := fmt.Sscanf(why, "%d %s %s needs %d", &n, &who, &what, &least); err == nil && k == 4 {
		return fmt.Sprintf("fewer than %d %s %s", least, who, pluralOf(strings.TrimSuffix(what, ",")))
	}
	if strings.Contains(why, "decided, ") {
		return "too little could be decided"
	}
	return why
}

func pluralOf(s string) string {
	if strings.HasSuffix(s, "s") {
		return s
	}
	return s + "s"
}

// bar draws a score as up to twenty blocks.
func bar(v scorer.Basis) string { return strings.Repeat("█", int(v+250)/500) }

func count(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func legName(call string, leg int) string {
	if leg == 0 {
		return call
	}
	return fmt.Sprintf("%s/%d", call, leg)
}

// maxReview is how many conversations the screen names.
const maxReview = 8

// Note remembers legs that a person should look at.
func (s *Screen) Note(items []ReviewItem) {
	s.InReview += len(items)
	if n := maxReview - len(s.Review); n > 0 {
		s.Review = append(s.Review, items[:min(n, len(items))]...)
	}
}

// ReviewOf says of a leg why a person should look at it.
func ReviewOf(c *scorer.Scorecard) ReviewItem {
	return ReviewItem{Call: strings.Clone(c.Call.ID), Rep: strings.Clone(cmp.Or(c.Leg.Rep.Name, c.Leg.Rep.ID)), Leg: c.Leg.Index, Why: c.Review}
}
