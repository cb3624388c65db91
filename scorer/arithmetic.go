package scorer

import (
	"strconv"
	"strings"

	"rapport/rubric"
	"rapport/scorer/check"
)

// The arithmetic of a scorecard. Shares are integers from 0 to 10000; points =
// weight × share and of = weight × 10000 are exact.
//
//  1. principle score = Σ points ÷ Σ of × 10000 over criteria met or not met; a
//     bonus criterion adds to Σ points only; at most 10000; a principle without
//     a decided criterion drops out
//  2. effects on principles: 0, or at most the cap
//  3. call score = Σ principle weight × principle score ÷ Σ principle weight
//  4. effects on the call: 0, or at most the cap
//
// Nothing is rounded before the printed number.

// assume says what to take an unknown criterion for.
type assume uint8

const (
	leaveOut    assume = iota // as if it were n/a: the score itself
	asMissed                  // share 0: low
	asFulfilled               // share 10000: high
)

type sums struct {
	points, of int64
	decided    int
	weight     fraction // the principle's, after n/a that redistributes over the rubric
}

// principleSums adds up one principle.
func (c *Scorecard) principleSums(p int, how assume) sums {
	ps := &c.Principles[p]
	var s sums
	total, given := int64(0), int64(0)
	for i := range ps.Results {
		r := &ps.Results[i]
		w := int64(r.Criterion.Weight)
		if !r.Criterion.Bonus {
			total += w
		}
		share, counts := r.Share, false
		switch r.Verdict {
		case check.Met, check.NotMet:
			counts = true
			s.decided++
		case check.Unknown:
			if counts = how != leaveOut; counts {
				s.decided++
				share = check.None
				if how == asFulfilled {
					share = check.Full
				}
			}
		case check.NotApplicable:
			switch c.naOf(r.Criterion) {
			case "full_credit":
				share, counts = check.Full, !r.Criterion.Bonus
			case "zero":
				share, counts = check.None, true
			case "redistribute_rubric":
				if !r.Criterion.Bonus {
					given += w
				}
			}
		}
		if counts {
			s.points += w * int64(share)
			if !r.Criterion.Bonus {
				s.of += w * int64(check.Full)
			}
		}
	}
	s.weight = frac(int64(ps.Principle.Weight), 1)
	if given > 0 && total > 0 {
		s.weight = frac(int64(ps.Principle.Weight)*(total-given), total)
	}
	return s
}

// score returns the principle's score from its sums; ok is false when nothing
// was decided.
func (s *sums) score() (fraction, bool) {
	if s.decided == 0 || s.of == 0 {
		return fraction{0, 1, nil}, false
	}
	return frac(s.points, s.of).mul(frac(10000, 1)).atMost(frac(10000, 1)), true
}

// A tally is a worked-out score: every step of the arithmetic, unrounded.
type tally struct {
	principles []principleTally
	sum        fraction // Σ weight × score over decided principles
	weights    fraction // Σ weight of those
	score      fraction // after the effects on the call
	ok         bool     // at least one principle is decided
}

type principleTally struct {
	sums
	raw     fraction // before effects
	score   fraction // after them
	decided bool
}

// tally works out the score; buf, empty, is used for its principles.
func (c *Scorecard) tally(how assume, buf []principleTally) tally {
	t := tally{principles: append(buf, make([]principleTally, len(c.Principles))...), sum: frac(0, 1), weights: frac(0, 1)}
	for p := range c.Principles {
		pt := &t.principles[p]
		pt.sums = c.principleSums(p, how)
		pt.raw, pt.decided = pt.sums.score()
		pt.score = pt.raw
		if !pt.decided {
			continue
		}
		for i := range c.Effects {
			if e := &c.Effects[i]; e.Principle == p && e.onPrinciple() {
				pt.score = e.apply(pt.score)
			}
		}
		if how == asMissed {
			pt.score = c.applyOpen(p, true, pt.score)
		}
		t.sum = t.sum.add(pt.weight.mul(pt.score))
		t.weights = t.weights.add(pt.weight)
		t.ok = true
	}
	if t.ok = t.ok && !t.weights.zero(); !t.ok {
		return t
	}
	t.score = t.sum.div(t.weights)
	for i := range c.Effects {
		if e := &c.Effects[i]; !e.onPrinciple() {
			t.score = e.apply(t.score)
		}
	}
	if how == asMissed {
		for p := range c.Principles {
			t.score = c.applyOpen(p, false, t.score)
		}
	}
	return t
}

// applyOpen applies the effects that the unknown criteria of principle p would
// have at once if they were missed.
func (c *Scorecard) applyOpen(p int, onPrinciple bool, score fraction) fraction {
	for i := range c.Principles[p].Results {
		r := &c.Principles[p].Results[i]
		if r.Verdict != check.Unknown || r.Criterion.OnFail == nil || r.Criterion.OnFail.Confirm {
			continue
		}
		e := Effect{Kind: r.Criterion.OnFail.Kind, To: Basis(r.Criterion.OnFail.To * 100), State: EffectAutomatic}
		if e.onPrinciple() == onPrinciple {
			score = e.apply(score)
		}
	}
	return score
}

// onPrinciple reports whether the effect is on its principle, not on the call.
func (e *Effect) onPrinciple() bool {
	return e.Kind == rubric.ZeroPrinciple || e.Kind == rubric.CapPrinciple
}

// apply returns a score after the effect; a pending or lifted one changes
// nothing.
func (e *Effect) apply(score fraction) fraction {
	switch {
	case !e.Applies():
		return score
	case e.Kind == rubric.ZeroPrinciple || e.Kind == rubric.ZeroCall:
		return frac(0, 1)
	}
	return score.atMost(frac(int64(e.To), 1))
}

// Ledger returns every addition, weight, redistribution and effect of the
// score, in order; it re-adds to the score to the last unit.
func (c *Scorecard) Ledger() []string {
	text := string(c.AppendLedger(make([]byte, 0, 2048), "", "\n"))
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

// AppendLedger appends the lines of the ledger, each between before and after.
// They consist of ids, numbers and the signs of arithmetic.
func (c *Scorecard) AppendLedger(dst []byte, before, after string) []byte {
	t := &c.tallied
	l := ledger{text: append(dst, before...), before: before, after: after}
	for p := range c.Principles {
		pt, ps := &t.principles[p], &c.Principles[p]
		id := ps.Principle.ID
		for i := range ps.Results {
			c.addition(&l, id, &ps.Results[i])
		}
		if !pt.decided {
			l.put(id).put(": nothing decided, its weight ").int(int64(ps.Principle.Weight)).put(" drops out").end()
			continue
		}
		l.put(id).put(": ").int(pt.points).put(" ÷ ").int(pt.of).put(" × 10000 = ").fraction(pt.raw).end()
		score := pt.raw
		for i := range c.Effects {
			if e := &c.Effects[i]; e.Principle == p && e.onPrinciple() {
				score = e.apply(score)
				l.put(id).effect(e).fraction(score).end()
			}
		}
		if whole := frac(int64(ps.Principle.Weight), 1); pt.weight.less(whole) {
			l.put(id).put(": weight ").int(int64(ps.Principle.Weight)).put(" becomes ").fraction(pt.weight).put(", the rest goes to the rubric").end()
		}
	}
	if !t.ok {
		return l.put("no score: no principle is decided").last()
	}
	score := t.sum.div(t.weights)
	l.put("call: (")
	first := true
	for p := range t.principles {
		if pt := &t.principles[p]; pt.decided {
			if !first {
				l.put(" + ")
			}
			first = false
			l.fraction(pt.weight).put(" × ").fraction(pt.score)
		}
	}
	l.put(") ÷ ").fraction(t.weights).put(" = ").fraction(score).end()
	for i := range c.Effects {
		if e := &c.Effects[i]; !e.onPrinciple() {
			score = e.apply(score)
			l.put("call").effect(e).fraction(score).end()
		}
	}
	return l.put("score ").int(score.round()).last()
}

// addition writes what one criterion adds to the sums.
func (c *Scorecard) addition(l *ledger, principle string, r *Result) {
	l.put(principle).put("/").put(r.Criterion.ID).put(": ").put(r.Verdict.String())
	w := int64(r.Criterion.Weight)
	na := r.Verdict == check.NotApplicable
	switch {
	case r.Verdict == check.Met || r.Verdict == check.NotMet:
		l.put(", ").int(w).put(" × ").int(int64(r.Share)).put(" = ").int(r.Points).put(" of ").int(r.Of)
		if r.Criterion.Bonus {
			l.put(" (bonus)")
		}
	case na && r.Criterion.Bonus:
		l.put(", weight ").int(w).put(" adds nothing (bonus)")
	case na && c.naOf(r.Criterion) == "full_credit":
		l.put(", counts in full: ").int(w * 10000).put(" of ").int(w * 10000)
	case na && c.naOf(r.Criterion) == "zero":
		l.put(", counts as nothing: 0 of ").int(w * 10000)
	case na:
		l.put(", weight ").int(w).put(" leaves both sums")
	default:
		l.put(", weight ").int(w).put(" left open")
	}
	l.end()
}

// A ledger writes one line after another.
type ledger struct {
	text          []byte
	before, after string
}

func (l *ledger) put(s string) *ledger {
	l.text = append(l.text, s...)
	return l
}

func (l *ledger) int(v int64) *ledger {
	l.text = strconv.AppendInt(l.text, v, 10)
	return l
}

// fraction writes a whole number or a quotient.
func (l *ledger) fraction(f fraction) *ledger {
	if f.big != nil {
		return l.put(f.big.RatString())
	}
	l.int(f.num)
	if f.den != 1 {
		l.put("/").int(f.den)
	}
	return l
}

func (l *ledger) effect(e *Effect) *ledger {
	l.put(": ").put(e.Kind)
	if e.Kind == rubric.CapPrinciple || e.Kind == rubric.CapCall {
		l.put(" at ").int(int64(e.To))
	}
	return l.put(" by ").put(e.Criterion.ID).put(", ").put(string(e.State)).put(": ")
}

// end ends a line and begins the next.
func (l *ledger) end() { l.put(l.after).put(l.before) }

// last ends the last line.
func (l *ledger) last() []byte { return l.put(l.after).text }

// naOf returns what becomes of the weight of a criterion that does not apply.
func (c *Scorecard) naOf(k *rubric.Criterion) string {
	if k.NA != "" {
		return k.NA
	}
	return c.Rubric.NA
}

// decidedShare returns how much of the applicable weight is decided, each
// criterion weighing principle weight × weight ÷ Σ weights of its principle.
func (c *Scorecard) decidedShare() (share fraction, criteria int) {
	num, den := frac(0, 1), frac(0, 1)
	for p := range c.Principles {
		ps := &c.Principles[p]
		total := int64(0)
		for i := range ps.Results {
			total += int64(ps.Results[i].Criterion.Weight)
		}
		decided, open := int64(0), int64(0)
		for i := range ps.Results {
			w := int64(ps.Results[i].Criterion.Weight)
			switch ps.Results[i].Verdict {
			case check.Met, check.NotMet:
				decided += w
				criteria++
			case check.Unknown:
				open += w
			}
		}
		w := int64(ps.Principle.Weight)
		num = num.add(frac(w*decided, total))
		den = den.add(frac(w*(decided+open), total))
	}
	return num.div(den).mul(frac(10000, 1)), criteria
}
