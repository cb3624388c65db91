package check

import (
	"fmt"

	"rapport/rubric/yamlpos"
)

type factParams struct {
	Slots []yamlpos.At[string] `yaml:"slots,short,oneormany" doc:"Names of the facts to check; all of the fact sheet when not given."`
	Scope `yaml:",inline"`
}

func fact() Kind {
	return Kind{
		Name: "fact",
		Doc: `Met when what the rep states agrees with the fact sheet or the call's metadata, and with itself.

A statement is a number with the fact's unit close to one of the fact's phrases. A wrong value that the rep corrects later is forgiven. Two different values for one slot are a miss even without a right value. n/a when no fact is stated, or there is no fact sheet.`,
		Params: ParamsOf(func(p factParams, n yamlpos.Node, c *Compiler) Test {
			t := &factTest{scope: c.compileScope(p.Scope, repOnly)}
			if c.Facts != nil {
				known := map[string]bool{}
				var names []string
				for i := range c.Facts.Slots {
					f := &c.Facts.Slots[i]
					known[f.Slot] = true
					names = append(names, f.Slot)
					if len(p.Slots) > 0 && !wanted(p.Slots, f.Slot) {
						continue
					}
					t.facts = append(t.facts, f)
					t.say = append(t.say, c.Patterns(f.Say, false))
				}
				for _, s := range p.Slots {
					if !known[s.V] {
						d := c.Reporter.Warnf(s.Node, "unknown-fact", "the fact sheet has no %q", s.V)
						d.Suggest = yamlpos.Suggest(s.V, names)
					}
				}
			}
			return t.test
		}),
		Examples: []Example{
			{Name: "right", Check: `fact: [return window]`, Facts: factExample, Lines: []string{"rep: You have thirty days to send it back, that is our return window."}, Want: Met, Quote: "thirty days"},
			{Name: "wrong", Check: `fact: {slots: [return window]}`, Facts: factExample, Lines: []string{"rep: The return window is 14 days."}, Want: NotMet},
			{Name: "corrected", Check: `fact: {slots: [return window]}`, Facts: factExample, Lines: []string{"rep: The return window is 14 days.", "rep: Sorry, the return window is 30 days."}, Want: Met},
			{Name: "not stated", Check: `fact: {slots: [return window]}`, Facts: factExample, Lines: []string{"rep: You can send it back."}, Want: NotApplicable},
			{Name: "no fact sheet", Check: `fact: {}`, Lines: []string{"rep: The return window is 14 days."}, Want: NotApplicable},
		},
	}
}

const factExample = "facts:\n  - {slot: return window, unit: days, value: 30, say: [return window, send it back]}\n"

func wanted(list []yamlpos.At[string], name string) bool {
	for _, s := range list {
		if s.V == name {
			return true
		}
	}
	return false
}

type factTest struct {
	facts []*Fact
	say   []patternSet
	scope scope
}

type statement struct {
	turn int
	q    quantity
	ok   bool
	sure bool // that it was said in the window
}

func (t *factTest) test(in *Input) Outcome {
	if len(t.facts) == 0 {
		return NotMeasurable("no fact sheet", nil)
	}
	st := t.scope.resolve(in)
	if o, none := st.nothing(); none {
		return o
	}
	n := len(in.ev)
	stated, wrong, unplaced := 0, 0, 0
	reason := ""
	for i, f := range t.facts {
		said := t.statements(in, &st, i)
		if len(said) == 0 {
			continue
		}
		last := said[len(said)-1]
		if !last.sure {
			unplaced++
		}
		_, known := f.right(in, last.q.value)
		if !known {
			if differ(said) {
				stated++
				wrong++
				reason = fmt.Sprintf("two values for %s", f.Slot)
				for _, s := range said {
					in.ev = append(in.ev, Evidence{Found: true, Turn: s.turn, UntilTurn: s.turn, Start: s.q.start, End: s.q.end, Why: reason})
				}
			}
			continue
		}
		stated++
		// The last value stands: a slip that was put right is forgiven.
		why := fmt.Sprintf("%s is %s", f.Slot, f.want(in))
		if !last.ok {
			wrong++
			reason = why
			in.ev = append(in.ev, Evidence{Found: true, Turn: last.turn, UntilTurn: last.turn, Start: last.q.start, End: last.q.end, Why: "stated wrongly: " + why})
			continue
		}
		if reason == "" {
			reason = "as in the fact sheet"
		}
		in.ev = append(in.ev, Evidence{Found: true, Turn: last.turn, UntilTurn: last.turn, Start: last.q.start, End: last.q.end, Why: "stated rightly: " + why})
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	if stated == 0 {
		return NotMeasurable("no fact of the sheet is stated", nil)
	}
	if unplaced > 0 {
		return Unsure(None, ByRule, "the times cannot tell whether it was stated in the window", ev)
	}
	if wrong > 0 {
		return Sure(None, ByRule, reason, ev)
	}
	return Sure(Full, ByRule, reason, ev)
}

// statements returns the values stated for fact i, in order.
func (t *factTest) statements(in *Input, st *stretch, i int) []statement {
	var out []statement
	f := t.facts[i]
	for _, tn := range st.turns {
		turn := int(tn)
		var qs []quantity
		for _, h := range in.Hits(turn) {
			if !t.say[i].has(h.Pattern) {
				continue
			}
			if in.Guard(turn, int(h.Start), int(h.End), Negated) != 0 {
				continue // "no moving fee": the number that follows is about something else
			}
			text, words := in.Text(turn), in.Words(turn)
			if qs == nil {
				qs = quantities(nil, text, words)
			}
			s, e := Sentence(text, int(h.Start))
			best, bestGap := -1, f.Within+1
			for k, q := range qs {
				if q.start < s || q.end > e || f.Unit != "" && q.unit != f.Unit {
					continue
				}
				gap := wordAt(words, q.start) - wordAt(words, int(h.End)-1) - 1
				if q.start < int(h.Start) {
					gap = wordAt(words, int(h.Start)) - wordAt(words, max(q.end-1, q.start)) - 1
				}
				if gap < bestGap {
					best, bestGap = k, gap
				}
			}
			if best < 0 || in.Guard(turn, qs[best].start, qs[best].end, Negated|Question|t.scope.guards) != 0 {
				continue
			}
			inside, sure := st.allows(in, turn, qs[best].start, qs[best].end)
			if !inside {
				continue
			}
			ok, _ := f.right(in, qs[best].value)
			if len(out) > 0 && out[len(out)-1].turn == turn && out[len(out)-1].q.start == qs[best].start {
				continue
			}
			out = append(out, statement{turn: turn, q: qs[best], ok: ok, sure: sure})
		}
	}
	return out
}

func differ(s []statement) bool {
	for _, x := range s {
		if x.q.value != s[0].q.value {
			return true
		}
	}
	return false
}
