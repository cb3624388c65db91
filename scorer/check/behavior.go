package check

import (
	"rapport/rubric/yamlpos"
	"rapport/transcripts"
)

type behaviorParams struct {
	Is    yamlpos.At[string] `yaml:"is,required,short" doc:"Name of a behavior: a built-in one (rapport list behaviors) or one of the rubric's own."`
	Scope `yaml:",inline"`
}

func behavior() Kind {
	return Kind{
		Name: "behavior",
		Doc: `Met when a turn shows the named behavior, in whatever words.

Each turn has a share for each behavior; over several turns the greatest counts, and met means at least half. Where the greatest share lies between the behavior's unsure bounds, the check is unknown rather than a miss.`,
		Params: ParamsOf(func(p behaviorParams, n yamlpos.Node, c *Compiler) Test {
			id, info, ok := c.Behavior(p.Is.V, p.Is.Node)
			if !ok {
				return nil
			}
			who := repOnly
			if info.Speaker != transcripts.UnknownSpeaker {
				who = 1 << info.Speaker
			}
			b := &behaviorTest{id: id, info: info, scope: c.compileScope(p.Scope, who)}
			b.what = "not shown by " + speakerNoun(b.scope.who) + ": " + spaced(info.Name)
			b.why = spaced(info.Name)
			return b.test
		}),
		Examples: []Example{
			{Name: "shown", Check: `behavior: test_sorry`, Lines: []string{"rep: I am sorry about the delay."}, Want: Met, Quote: "sorry"},
			{Name: "not shown", Check: `behavior: test_sorry`, Lines: []string{"rep: The parcel is late."}, Want: NotMet},
			{Name: "by the customer only", Check: `behavior: {is: test_sorry, speaker: rep}`, Lines: []string{"customer: Sorry, say again.", "rep: The parcel is late."}, Want: NotMet},
			{Name: "unsure", Check: `behavior: test_maybe`, Lines: []string{"rep: Perhaps tomorrow."}, Want: Unknown},
			{Name: "other channel", Check: `behavior: {is: test_sorry, channel: email}`, Lines: []string{"rep: Sorry."}, Want: NotApplicable},
		},
	}
}

type behaviorTest struct {
	id        int32
	info      BehaviorInfo
	scope     scope
	what, why string
}

func (b *behaviorTest) test(in *Input) Outcome {
	st := b.scope.resolve(in)
	if o, none := st.nothing(); none {
		return o
	}
	n, more := len(in.ev), 0
	var best, unplaced Share
	var bestAt Evidence
	by := ByRule
	near := Near{}
	for _, t := range st.turns {
		turn := int(t)
		h, ok := in.Behavior(turn, b.id)
		if !ok || h.Share == 0 {
			continue
		}
		inside, sure := st.allows(in, turn, int(h.Start), int(h.End))
		if !inside && sure {
			continue
		}
		if g := in.Guard(turn, int(h.Start), int(h.End), b.scope.guards); g != 0 {
			if near.Why == "" {
				near = Near{turn, g.String()}
			}
			continue
		}
		if !sure {
			unplaced = max(unplaced, h.Share)
			continue
		}
		why := h.Why
		if why == "" {
			why = b.why
		}
		e := Evidence{Found: true, Turn: turn, UntilTurn: turn, Start: int(h.Start), End: int(h.End), Why: why}
		if h.Share > best {
			best, bestAt, by = h.Share, e, h.By
		}
		if h.Share >= max(Half, b.info.Unsure[1]) {
			if len(in.ev)-n < maxEvidence {
				in.ev = append(in.ev, e)
			} else {
				more++
			}
		}
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	switch {
	case len(ev) > 0:
		o := Sure(best, by, ev[0].Why, ev)
		o.More = more
		return o
	case best > 0 && best >= b.info.Unsure[0] && best < b.info.Unsure[1]:
		bestAt.Why = "perhaps " + b.why
		return Unsure(best, by, "unsure whether this is "+b.why, in.evidence(bestAt))
	case best >= Half:
		return Sure(best, by, bestAt.Why, in.evidence(bestAt))
	case unplaced >= Half || unplaced > 0 && unplaced >= b.info.Unsure[0] && unplaced < b.info.Unsure[1]:
		return Unsure(best, by, "the times cannot tell whether it was said in the window", in.evidence(searched(in, &st, b.what, near)))
	}
	if near.Why == "" {
		near = b.nearest(in, &st, bestAt, best)
	}
	return Sure(best, by, b.what, in.evidence(searched(in, &st, b.what, near)))
}

// nearest names the turn that came closest: the behavior outside the scope, or
// too weakly within it.
func (b *behaviorTest) nearest(in *Input, st *stretch, weak Evidence, share Share) Near {
	best := Near{}
	for i := in.Leg.From; i <= in.Leg.To; i++ {
		if !in.Spoken(i) || !in.Shows(i, b.id) {
			continue
		}
		if sp := in.Call.Turns[i].Speaker; b.scope.who.has(sp) {
			if st.holds(i) {
				continue
			}
			return Near{i, in.late(st, i)}
		} else if best.Why == "" {
			best = Near{i, "by the " + sp.String()}
		}
	}
	if best.Why == "" && share > 0 {
		return Near{weak.Turn, "too weak"}
	}
	return best
}

func (st *stretch) holds(turn int) bool {
	for _, t := range st.turns {
		if int(t) == turn {
			return true
		}
	}
	return false
}

// spaced turns a name such as hold_request into words.
func spaced(name string) string {
	b := []byte(name)
	for i := range b {
		if b[i] == '_' || b[i] == '-' {
			b[i] = ' '
		}
	}
	return string(b)
}
