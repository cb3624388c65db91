package scorer

import (
	"fmt"

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
func (c *Scorecard) principleSums(p int, naOf func(*rubric.Criterion) string, how assume) sums {
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
			switch naOf(r.Criterion) {
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

// total works out the call score; ok is false when no principle is decided.
// ledger, when not nil, gets a line for every step.
func (c *Scorecard) total(naOf func(*rubric.Criterion) string, how assume, ledger *[]string) (score fraction, ok bool) {
	say := func(format string, args ...any) {
		if ledger != nil {
			*ledger = append(*ledger, fmt.Sprintf(format, args...))
		}
	}
	sum, weights := frac(0, 1), frac(0, 1)
	for p := range c.Principles {
		ps := &c.Principles[p]
		s := c.principleSums(p, naOf, how)
		ps1, decided := s.score()
		if ledger != nil {
			c.sayPrinciple(ledger, ps, &s, naOf)
		}
		if !decided {
			say("%s: nothing decided, its weight %d drops out", ps.Principle.ID, ps.Principle.Weight)
			if how == leaveOut {
				ps.HasScore, ps.Points, ps.Of = false, s.points, s.of
			}
			continue
		}
		say("%s: %d ÷ %d × 10000 = %s", ps.Principle.ID, s.points, s.of, exact(ps1))
		for i := range c.Effects {
			e := &c.Effects[i]
			if e.Principle != p || !e.Applies() {
				continue
			}
			switch e.Kind {
			case rubric.ZeroPrinciple:
				ps1 = frac(0, 1)
				say("%s: %s by %s = 0 (%s)", ps.Principle.ID, e.Kind, e.Criterion.ID, e.State)
			case rubric.CapPrinciple:
				ps1 = ps1.atMost(frac(int64(e.To), 1))
				say("%s: %s at %d by %s = %s (%s)", ps.Principle.ID, e.Kind, e.To, e.Criterion.ID, exact(ps1), e.State)
			}
		}
		if how == leaveOut {
			ps.HasScore, ps.Score, ps.Points, ps.Of = true, Basis(ps1.round()), s.points, s.of
		}
		if s.weight.den != 1 {
			say("%s: weight %d becomes %s, the rest goes to the rubric", ps.Principle.ID, ps.Principle.Weight, exact(s.weight))
		}
		sum = sum.add(s.weight.mul(ps1))
		weights = weights.add(s.weight)
		ok = true
	}
	if !ok || weights.zero() {
		return frac(0, 1), false
	}
	score = sum.div(weights)
	say("call: %s ÷ %s = %s", exact(sum), exact(weights), exact(score))
	for i := range c.Effects {
		e := &c.Effects[i]
		if !e.Applies() {
			continue
		}
		switch e.Kind {
		case rubric.ZeroCall:
			score = frac(0, 1)
			say("call: %s by %s = 0 (%s)", e.Kind, e.Criterion.ID, e.State)
		case rubric.CapCall:
			score = score.atMost(frac(int64(e.To), 1))
			say("call: %s at %d by %s = %s (%s)", e.Kind, e.To, e.Criterion.ID, exact(score), e.State)
		}
	}
	say("score %d", score.round())
	return score, true
}

// sayPrinciple writes the additions of one principle.
func (c *Scorecard) sayPrinciple(ledger *[]string, ps *PrincipleScore, s *sums, naOf func(*rubric.Criterion) string) {
	var b []byte
	for i := range ps.Results {
		r := &ps.Results[i]
		b = append(b[:0], ps.Principle.ID...)
		b = append(b, '/')
		b = append(b, r.Criterion.ID...)
		b = append(b, ": "...)
		b = append(b, r.Verdict.String()...)
		w := int64(r.Criterion.Weight)
		switch {
		case r.Verdict == check.Met || r.Verdict == check.NotMet:
			b = fmt.Appendf(b, ", %d × %d = %d of %d", w, r.Share, r.Points, r.Of)
			if r.Criterion.Bonus {
				b = append(b, " (bonus)"...)
			}
		case r.Verdict == check.NotApplicable && naOf(r.Criterion) == "full_credit":
			b = fmt.Appendf(b, ", counts in full: %d of %d", w*10000, w*10000)
		case r.Verdict == check.NotApplicable && naOf(r.Criterion) == "zero":
			b = fmt.Appendf(b, ", counts as nothing: 0 of %d", w*10000)
		case r.Verdict == check.NotApplicable:
			b = fmt.Appendf(b, ", weight %d leaves both sums", w)
		default:
			b = fmt.Appendf(b, ", weight %d left open", w)
		}
		*ledger = append(*ledger, string(b))
	}
}

// exact prints a fraction: as a whole number or as a quotient.
func exact(f fraction) string {
	if f.big != nil {
		return f.big.RatString()
	}
	if f.den == 1 {
		return fmt.Sprint(f.num)
	}
	return fmt.Sprintf("%d/%d", f.num, f.den)
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
