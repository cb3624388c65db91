package scorer

import (
	"cmp"
	"fmt"
	"strings"

	"rapport/scorer/check"
	"rapport/transcripts"
)

// QuoteLength is the greatest length of a quote in characters.
const QuoteLength = 300

// Quote returns the text that evidence points at, as reports show it: the
// sentences it touches, masked, at most QuoteLength characters.
func (c *Scorecard) Quote(e *check.Evidence, mask bool) string {
	q, _, _ := c.QuoteSpan(e, mask)
	return q
}

// QuoteSpan returns the quote of evidence and which bytes of the turn it shows.
func (c *Scorecard) QuoteSpan(e *check.Evidence, mask bool) (quote string, from, to int) {
	if !e.Found || e.Turn >= len(c.Call.Turns) {
		return "", 0, 0
	}
	text := c.Call.Turns[e.Turn].Text
	from, to = e.Start, e.End
	if from == 0 && to == 0 {
		to = len(text)
	} else {
		s, t := check.Sentence(text, from)
		if to-1 >= t {
			_, t = check.Sentence(text, to-1)
		}
		from, to = min(from, s), max(to, t)
	}
	return transcripts.Quote(text, from, to, QuoteLength, mask), from, to
}

// Contact makes what a workbook shows of a leg. view must still be pointed at
// the scorecard's call; mask hides personal data in quotes.
func (c *Scorecard) Contact(view *check.View, mask bool) *Contact {
	k := &Contact{
		Call: strings.Clone(c.Call.ID), Source: c.Call.Source.File, Record: c.Call.Source.Record, Leg: c.Leg.Index, Legs: c.Leg.Of, Started: c.Call.Started, Channel: c.Call.Channel, Queue: strings.Clone(c.Call.Queue),
		Customer: strings.Clone(c.Call.Customer.ID), Turns: c.Leg.To - c.Leg.From + 1,
		Status: c.Status, Reason: c.Reason, HasScore: c.HasScore, Score: c.Score, HasRange: c.HasRange, Low: c.Low, High: c.High, Decided: c.Decided,
		Effects: append([]Effect(nil), c.Effects...), Review: c.Review, Receipt: c.Receipt(),
	}
	if from, to, ok := view.LegSpan(&c.Leg); ok {
		k.Duration = transcripts.Millis(to.Millis() - from.Millis())
	}
	in := view.WholeLeg(&c.Leg)
	for i, m := range check.Metrics() {
		// A mail thread's days are no talking time.
		if c.Call.Channel == transcripts.Email && (m.Unit == "s" || m.Unit == "words/min") {
			continue
		}
		if v, ok := m.Measure(in); ok {
			k.Metrics = append(k.Metrics, Measure{i, v})
		}
	}
	for p := range c.Principles {
		k.Principles = append(k.Principles, c.SumsOf(p))
		for i := range c.Principles[p].Results {
			k.Findings = append(k.Findings, c.finding(view, &c.Principles[p].Results[i], mask))
		}
	}
	return k
}

func (c *Scorecard) finding(view *check.View, r *Result, mask bool) Finding {
	f := Finding{Criterion: r.Criterion, Verdict: r.Verdict, Share: r.Share, By: r.By, Reason: r.Reason, Overridden: r.Overridden, Machine: r.Machine, Turn: -1, UntilTurn: -1}
	e := r.best()
	if e == nil {
		return f
	}
	f.Turn, f.UntilTurn, f.Found, f.Why = e.Turn, e.UntilTurn, e.Found, e.Why
	f.At, _ = view.At(e.Turn, e.Start)
	f.Quote = strings.Clone(c.Quote(e, mask))
	f.Said = c.Call.Turns[e.Turn].Speaker.String()
	if e.Near.Why != "" {
		f.Near = fmt.Sprintf("turn %d: %s", e.Near.Turn+1, e.Near.Why)
	}
	// What the rep answered, or left unanswered, is the context of the quote.
	for i := range r.Evidence {
		if o := &r.Evidence[i]; o != e && o.Found && o.Turn < e.Turn {
			f.Context = strings.Clone(c.Quote(o, mask))
		}
	}
	if !e.Found {
		f.Said = ""
		for i := range r.Evidence {
			if o := &r.Evidence[i]; o.Found {
				f.Context = strings.Clone(c.Quote(o, mask))
				break
			}
		}
	}
	return f
}

// best returns the evidence that shows a result best: for a verdict that rests
// on an answer, the answer rather than the opportunity; for a miss, the stretch
// that was searched.
func (r *Result) best() *check.Evidence {
	if len(r.Evidence) == 0 {
		return nil
	}
	best := &r.Evidence[0]
	for i := range r.Evidence {
		e := &r.Evidence[i]
		switch {
		case r.Verdict == check.Met && e.Found && hasPrefix(e.Why, "answer: "):
			return e
		case r.Verdict == check.NotMet && !e.Found && (r.Opportunities > 0 || hasPrefix(best.Why, "opportunity: ")):
			return e
		case r.Verdict == check.Met && e.Found && !best.Found:
			best = e // words that were said show it better than words that were not
		}
	}
	return best
}

func hasPrefix(s, p string) bool { return len(s) >= len(p) && s[:len(p)] == p }

// ByIdentity orders contacts by time, source, call, leg and record.
func ByIdentity(a, b *Contact) int {
	return cmp.Or(a.Started.Compare(b.Started), cmp.Compare(a.Source, b.Source), cmp.Compare(a.Call, b.Call), a.Leg-b.Leg, a.Record-b.Record)
}
