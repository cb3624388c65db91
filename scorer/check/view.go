package check

import (
	"rapport/scorer/match"
	"rapport/transcripts"
)

// A View is one call as checks see it: hits, behaviors, words and times of
// each turn, worked out on first use and shared by all checks. A View is
// reused from call to call and belongs to one goroutine.
type View struct {
	Call *transcripts.Call

	plan    *Plan
	matcher match.Matcher
	turns   []turnView
	hits    []match.Hit   // backing store of turnView.hits
	acts    []BehaviorHit // backing store of turnView.acts
	scratch [][]BehaviorHit
	depth   int        // of Recognize calling Behaviors
	ev      []Evidence // backing store of outcomes, until Reset
	ints    []int32    // backing store of turn lists, until Reset
	text    []string   // text as scored: macros blanked

	present    []uint64 // patterns hit anywhere in the call, once presentSet
	presentSet bool
	events     *View // for the behaviors of derived events; v itself when it has them
	whole      [1 << 6]wholeTurns

	clock    clockState
	closed   eventMemo
	cutOff   eventMemo
	holds    []EventSpan
	holdsSet bool
	repeated repeatState
	given    givenState
}

type turnView struct {
	hitFrom, hitTo   int32
	actFrom, actTo   int32
	hitsSet, actsSet bool
	wordsSet         bool
	canned           bool // nothing but macros, which neither earn nor cost
	words            []Word
	start, end       transcripts.Offset
}

// Plan is what all checks of a rubric share: the patterns they look for and the
// behaviors they ask about. It is immutable once compiled.
type Plan struct {
	Set        match.Set
	Recognizer TurnRecognizer
	Behaviors  []string // as given to Recognizer.Compile
	Macros     *Macros
	Facts      *Facts
	// Events recognizes the behaviors that derived events rest on. It is the
	// plan itself when the checks ask for all of them anyway; otherwise a plan
	// of its own, so that their patterns are looked for only in the few turns
	// that matter.
	Events  *Plan
	Builtin Builtin // numbers in Events

	whys []string // what a hit of each pattern of the checks is called in evidence
}

// Builtin holds the numbers of the behaviors that derived events rest on; -1
// when the recognizer does not know them.
type Builtin struct {
	Hold, AskedHold, Goodbye, ThatsAll, Resolved, LineTrouble, Thanks int32
}

// NewView returns a View for calls scored under plan.
func NewView(plan *Plan) *View {
	v := &View{plan: plan}
	if plan.Set != nil {
		v.matcher = plan.Set.Matcher()
	}
	v.events = v
	if plan.Events != nil && plan.Events != plan {
		v.events = NewView(plan.Events)
	}
	return v
}

// Reset points the view at another call.
func (v *View) Reset(c *transcripts.Call) {
	if v.events != v {
		v.events.Reset(c)
	}
	v.Call = c
	v.presentSet = false
	v.whole = [1 << 6]wholeTurns{}
	// Words and texts point into the files they were read from: what is left of
	// the last call would keep those in memory.
	for i := range v.turns {
		clear(v.turns[i].words)
		v.text[i] = ""
	}
	if cap(v.turns) < len(c.Turns) {
		v.turns = make([]turnView, len(c.Turns), len(c.Turns)+len(c.Turns)/2)
		v.text = make([]string, cap(v.turns))
	}
	v.turns = v.turns[:len(c.Turns)]
	v.text = v.text[:len(c.Turns)]
	for i := range v.turns {
		w := v.turns[i].words
		v.turns[i] = turnView{words: w[:0]}
		v.text[i] = c.Turns[i].Text
		if v.plan.Macros != nil {
			v.text[i] = v.plan.Macros.Blank(v.text[i])
			v.turns[i].canned = onlyMacros(v.text[i])
		}
	}
	v.hits, v.acts, v.ev, v.ints = v.hits[:0], v.acts[:0], v.ev[:0], v.ints[:0]
	v.clock = clockState{}
	v.closed, v.cutOff = eventMemo{}, eventMemo{}
	v.holds, v.holdsSet = v.holds[:0], false
	v.repeated.reset()
	v.given.reset()
	v.setClock()
}

// Text returns the text of a turn as it is scored: the turn's own bytes with
// macro sentences blanked, so that offsets stay those of Call.Turns[turn].Text.
func (v *View) Text(turn int) string { return v.text[turn] }

// Hits returns every pattern hit in a turn, ordered by start.
func (v *View) Hits(turn int) []match.Hit {
	t := &v.turns[turn]
	if !t.hitsSet {
		t.hitsSet = true
		t.hitFrom = int32(len(v.hits))
		if v.matcher != nil && !v.Call.Turns[turn].Internal {
			v.hits = v.matcher.Find(v.hits, v.text[turn])
		}
		t.hitTo = int32(len(v.hits))
	}
	return v.hits[t.hitFrom:t.hitTo:t.hitTo]
}

// anyHit reports whether a turn, whose hits are known, has any.
func (v *View) anyHit(turn int) bool { return v.turns[turn].hitFrom < v.turns[turn].hitTo }

// hitAnywhere reports whether any pattern of the set is hit in the call at all.
func (v *View) hitAnywhere(s *patternSet) bool {
	if !v.presentSet {
		v.presentSet = true
		clear(v.present)
		for i := range v.turns {
			for _, h := range v.Hits(i) {
				for int(h.Pattern/64) >= len(v.present) {
					v.present = append(v.present, 0)
				}
				v.present[h.Pattern/64] |= 1 << (h.Pattern % 64)
			}
		}
	}
	for i := range min(len(s.bits), len(v.present)) {
		if s.bits[i]&v.present[i] != 0 {
			return true
		}
	}
	return false
}

// Behaviors returns what a turn shows, ordered by behavior.
func (v *View) Behaviors(turn int) []BehaviorHit {
	t := &v.turns[turn]
	if !t.actsSet {
		t.actsSet = true
		if v.plan.Recognizer != nil && !v.Call.Turns[turn].Internal {
			// The recognizer may ask for other turns' behaviors, which append to the
			// same store; so the result is collected apart, at every depth, and then
			// appended.
			if v.depth == len(v.scratch) {
				v.scratch = append(v.scratch, make([]BehaviorHit, 0, 32))
			}
			depth := v.depth
			v.depth++
			got := v.plan.Recognizer.Recognize(v, turn, v.scratch[depth][:0])
			v.depth--
			v.scratch[depth] = got
			t = &v.turns[turn]
			t.actFrom = int32(len(v.acts))
			v.acts = append(v.acts, got...)
			t.actTo = int32(len(v.acts))
		}
	}
	return v.acts[t.actFrom:t.actTo:t.actTo]
}

// Behavior returns the hit of one behavior in a turn, if there is one.
func (v *View) Behavior(turn int, behavior int32) (BehaviorHit, bool) {
	if behavior < 0 {
		return BehaviorHit{}, false
	}
	for _, h := range v.Behaviors(turn) {
		if h.Behavior == behavior {
			return h, true
		}
	}
	return BehaviorHit{}, false
}

// Shows reports whether a turn shows a behavior with a share of at least Half.
func (v *View) Shows(turn int, behavior int32) bool {
	h, ok := v.Behavior(turn, behavior)
	return ok && h.Share >= Half
}

// Spoken reports whether a turn was said or written to the other party, by a
// person's or a bot's own words: not a note, a system's line or a macro.
func (v *View) Spoken(turn int) bool {
	t := &v.Call.Turns[turn]
	return !t.Internal && t.Speaker != transcripts.System && !v.turns[turn].canned
}

// Previous returns the last spoken turn before turn, or -1.
func (v *View) Previous(turn int) int {
	for i := turn - 1; i >= 0; i-- {
		if v.Spoken(i) {
			return i
		}
	}
	return -1
}

// evidence copies found evidence into the view's store.
func (v *View) evidence(ev ...Evidence) []Evidence {
	n := len(v.ev)
	v.ev = append(v.ev, ev...)
	return v.ev[n:len(v.ev):len(v.ev)]
}
