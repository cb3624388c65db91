package check

import "slices"

// compose returns the test of all, any, none, at_least or not. all is the least
// and any the greatest share of the parts, at_least the k-th greatest, not and
// none 10000 minus the (greatest) share. Parts that are n/a drop out; when all
// are, so is the whole.
func compose(kind string, k int, parts []Test) Test {
	return func(in *Input) Outcome {
		var buf [8]Outcome
		outs := buf[:0]
		naReason := ""
		for _, p := range parts {
			o := p(in)
			if o.NA {
				if naReason == "" {
					naReason = o.Reason
				}
				continue
			}
			outs = append(outs, o)
		}
		if len(outs) == 0 {
			return NotMeasurable(naReason, nil)
		}
		// Parts that cannot be judged are not asked for.
		return combine(in, kind, min(k, len(outs)), outs)
	}
}

func combine(in *Input, kind string, k int, outs []Outcome) Outcome {
	pick := func(get func(*Outcome) Share) Share {
		var buf [16]Share
		s := buf[:0]
		for i := range outs {
			s = append(s, get(&outs[i]))
		}
		slices.Sort(s)
		switch kind {
		case "all":
			return s[0]
		case "at_least":
			return s[len(s)-k]
		}
		return s[len(s)-1]
	}
	r := Outcome{
		Share: pick(func(o *Outcome) Share { return o.Share }),
		Low:   pick(func(o *Outcome) Share { return o.Low }),
		High:  pick(func(o *Outcome) Share { return o.High }),
	}
	inner := r.Verdict()
	if kind == "none" || kind == "not" {
		r.Share, r.Low, r.High = Full-r.Share, Full-r.High, Full-r.Low
	}
	// The parts that made the verdict speak for it: those that agree with it, or
	// all when none does (an unknown made of a met and an unknown part).
	n := len(in.ev)
	said := false
	for pass := range 2 {
		for i := range outs {
			o := &outs[i]
			if pass == 0 && o.Verdict() != inner {
				continue
			}
			r.By = max(r.By, o.By)
			if r.Reason == "" {
				r.Reason = o.Reason
			}
			in.ev = append(in.ev, o.Evidence...)
			r.Answered += o.Answered
			r.More += o.More
			r.Opportunities += o.Opportunities
			said = true
		}
		if said {
			break
		}
	}
	r.Evidence = in.ev[n:len(in.ev):len(in.ev)]
	slices.SortStableFunc(r.Evidence, func(a, b Evidence) int {
		if a.Found != b.Found {
			if a.Found {
				return -1
			}
			return 1
		}
		if a.Turn != b.Turn {
			return a.Turn - b.Turn
		}
		return a.Start - b.Start
	})
	r.Evidence = slices.CompactFunc(r.Evidence, func(a, b Evidence) bool {
		return a.Found == b.Found && a.Turn == b.Turn && a.UntilTurn == b.UntilTurn && a.Start == b.Start && a.End == b.End && (a.Found || a.Why == b.Why)
	})
	return r
}
