package check

import (
	"fmt"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

type echoParams struct {
	Of    *rubric.Check `yaml:"of" doc:"What is echoed: the turns where this is met. Inside respond it may be left out: the trigger's turn."`
	Words int           `yaml:"words" min:"1" max:"50" doc:"How many content words must come back; 2 when not given."`
	Not   *rubric.Check `yaml:"except" doc:"Turns where this is met do not echo, such as a hold announcement."`
	Scope `yaml:",inline"`
}

func echo() Kind {
	return Kind{
		Name: "echo",
		Doc: `Met when at least so many content words of a turn come back in one turn of the speaker.

Function words, courtesy words and fillers do not count, and endings do not matter: "billed" echoes "billing". Inside respond, the words are those of the trigger's turn.`,
		Params: ParamsOf(func(p echoParams, n yamlpos.Node, c *Compiler) Test {
			e := &echoTest{least: p.Words, scope: c.compileScope(p.Scope, repOnly)}
			if e.least == 0 {
				e.least = 2
			}
			if p.Of != nil {
				e.of = c.Check(p.Of)
			}
			if p.Not != nil {
				e.except = c.Check(p.Not)
			}
			return e.test
		}),
		Examples: []Example{
			{Name: "echoed", Check: `respond: {to: {phrase: {phrases: refund, speaker: customer}}, with: {echo: {words: 2}}}`, Lines: []string{"customer: I sent the kettle back in March and want my refund.", "rep: So the kettle went back in March."}, Want: Met, Quote: "refund"},
			{Name: "not echoed", Check: `respond: {to: {phrase: {phrases: refund, speaker: customer}}, with: {echo: {words: 2}}}`, Lines: []string{"customer: I sent the kettle back in March and want my refund.", "rep: What is your name?"}, Want: NotMet},
			{Name: "alone", Check: `echo: {of: {phrase: {phrases: kettle, speaker: customer}}}`, Lines: []string{"customer: My kettle is leaking.", "rep: A leaking kettle, I see."}, Want: Met, Quote: "leaking kettle"},
			{Name: "nothing to echo", Check: `echo: {of: {phrase: {phrases: kettle, speaker: customer}}}`, Lines: []string{"customer: Hello.", "rep: Hello."}, Want: NotApplicable},
		},
	}
}

type echoTest struct {
	of, except Test
	least      int
	scope      scope
}

func (e *echoTest) test(in *Input) Outcome {
	var sources []int
	switch {
	case e.of != nil:
		o := e.of(in)
		for _, ev := range o.Evidence {
			if ev.Found && (len(sources) == 0 || sources[len(sources)-1] != ev.Turn) {
				sources = append(sources, ev.Turn)
			}
		}
	case in.Trigger >= 0:
		sources = append(sources, in.Trigger)
	}
	if len(sources) == 0 {
		return NotMeasurable("there is nothing to echo", nil)
	}
	st := e.scope.resolve(in)
	if st.na != "" {
		return NotMeasurable(st.na, nil)
	}
	best, bestTurn := 0, -1
	n := len(in.ev)
	for _, src := range sources {
		for _, t := range st.turns {
			turn := int(t)
			if turn <= src || e.except != nil && e.excepted(in, turn) {
				continue
			}
			k, from, to := in.commonWords(src, turn)
			if k >= e.least && len(in.ev)-n < maxEvidence {
				in.ev = append(in.ev, Evidence{Found: true, Turn: turn, UntilTurn: turn, Start: from, End: to, Why: fmt.Sprintf("%d words of turn %d come back", k, src+1)})
			}
			if k > best {
				best, bestTurn = k, turn
			}
		}
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	if len(ev) > 0 {
		return Sure(Full, ByRule, ev[0].Why, ev)
	}
	nr := Near{}
	if best > 0 {
		nr = Near{bestTurn, fmt.Sprintf("only %d of %d words", best, e.least)}
	}
	return Sure(None, ByRule, fmt.Sprintf("fewer than %d words come back", e.least), in.evidence(searched(in, &st, fmt.Sprintf("fewer than %d words come back", e.least), nr)))
}

func (e *echoTest) excepted(in *Input, turn int) bool {
	w := *in
	w.From, w.To = turn, turn
	o := e.except(&w)
	return o.Verdict() == Met
}

// commonWords counts the different content words that two turns share, and
// returns the bytes of turn b from the first to the last of them.
func (v *View) commonWords(a, b int) (n, from, to int) {
	wa, wb := v.Words(a), v.Words(b)
	var seen [16]string
	for _, w := range wb {
		if !contentWord(w.Text) {
			continue
		}
		s := stem(w.Text)
		known := false
		for _, k := range seen[:min(n, len(seen))] {
			known = known || k == s
		}
		if known || n >= len(seen) {
			continue
		}
		for _, o := range wa {
			if contentWord(o.Text) && stem(o.Text) == s {
				if n == 0 {
					from = int(w.Start)
				}
				to = int(w.End)
				seen[n] = s
				n++
				break
			}
		}
	}
	return n, from, to
}
