package check

import (
	"strconv"

	"rapport/transcripts"
)

// maxEvidence is how many places one check notes; reports show fewer.
const maxEvidence = 32

// a finder looks for a set of patterns within a scope.
type finder struct {
	scope scope
	set   patternSet
	what  string // "none of 12 phrases", for misses
	// accept, when not nil, is a further condition on a hit.
	accept func(in *Input, turn, start, end int) (why string, ok bool)
}

// found is what a finder saw.
type found struct {
	ev     []Evidence
	unsure bool // something was found whose place the times cannot tell
	near   Near
	st     stretch
	count  int // all accepted hits, also beyond maxEvidence
}

func (f *finder) find(in *Input) found {
	r := found{st: f.scope.resolve(in)}
	if r.st.na != "" || r.st.doubt != "" {
		return r
	}
	if !in.hitAnywhere(&f.set) {
		return r
	}
	n := len(in.ev)
	for _, t := range r.st.turns {
		turn := int(t)
		if !in.anyHit(turn) {
			continue
		}
		for _, h := range in.Hits(turn) {
			if !f.set.has(h.Pattern) {
				continue
			}
			ok, sure := r.st.allows(in, turn, int(h.Start), int(h.End))
			if !ok && sure {
				r.note(turn, "outside the window")
				continue
			}
			if g := in.Guard(turn, int(h.Start), int(h.End), f.scope.guards); g != 0 {
				r.note(turn, g.String())
				continue
			}
			if f.accept != nil {
				if why, ok := f.accept(in, turn, int(h.Start), int(h.End)); !ok {
					r.note(turn, why)
					continue
				}
			}
			if !sure {
				r.unsure = true
				continue
			}
			r.count++
			if len(in.ev)-n < maxEvidence {
				in.ev = append(in.ev, Evidence{Found: true, Turn: turn, UntilTurn: turn, Start: int(h.Start), End: int(h.End), Why: in.plan.whys[h.Pattern]})
			}
		}
	}
	r.ev = in.ev[n:len(in.ev):len(in.ev)]
	return r
}

func (r *found) note(turn int, why string) {
	if r.near.Why == "" {
		r.near = Near{Turn: turn, Why: why}
	}
}

// outcome turns what was found into met, not met or unknown.
func (f *finder) outcome(in *Input, r *found) Outcome {
	if o, none := r.st.nothing(); none {
		return o
	}
	if len(r.ev) > 0 {
		o := Sure(Full, ByRule, r.ev[0].Why, r.ev)
		o.More = r.count - len(r.ev)
		return o
	}
	near := r.near
	if near.Why == "" && in.hitAnywhere(&f.set) {
		near = f.nearest(in, &r.st)
	}
	ev := in.evidence(searched(in, &r.st, f.what, near))
	if r.unsure {
		return Unsure(None, ByRule, "the times cannot tell whether it was said in the window", ev)
	}
	return Sure(None, ByRule, f.what, ev)
}

// searched is evidence of absence: the stretch that was looked at.
func searched(in *Input, st *stretch, why string, near Near) Evidence {
	e := Evidence{Turn: in.From, UntilTurn: max(in.From, in.To), Why: why, Near: near}
	if len(st.turns) > 0 {
		e.Turn, e.UntilTurn = int(st.turns[0]), int(st.turns[len(st.turns)-1])
	}
	return e
}

// nearest returns the closest hit of the set outside the stretch and why it
// does not count: who said it, or when.
func (f *finder) nearest(in *Input, st *stretch) Near {
	best := Near{}
	for i := in.Leg.From; i <= in.Leg.To; i++ {
		if !in.Spoken(i) {
			continue
		}
		for _, h := range in.Hits(i) {
			if !f.set.has(h.Pattern) {
				continue
			}
			sp := in.Call.Turns[i].Speaker
			if f.scope.who.has(sp) {
				return Near{Turn: i, Why: in.late(st, i)}
			}
			if best.Why == "" {
				best = Near{Turn: i, Why: "said by the " + sp.String()}
			}
			break
		}
	}
	return best
}

// late says how far outside a stretch a turn lies.
func (in *Input) late(st *stretch, turn int) string {
	if s := in.Start(turn); st.timed && s.Known() {
		if d := s.Millis() - st.to; d > 0 {
			return strconv.FormatInt((d+999)/1000, 10) + " s late"
		}
		if d := st.from - s.Millis(); d > 0 {
			return strconv.FormatInt((d+999)/1000, 10) + " s early"
		}
	}
	if len(st.turns) > 0 && turn > int(st.turns[len(st.turns)-1]) {
		return "after the window"
	}
	if len(st.turns) > 0 && turn < int(st.turns[0]) {
		return "before the window"
	}
	return "outside the window"
}

func speakerNoun(who speakers) string {
	switch who {
	case repOnly:
		return "the rep"
	case customerOnly:
		return "the customer"
	case 1 << transcripts.Bot:
		return "the bot"
	}
	return "anyone"
}
