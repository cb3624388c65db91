package check

import (
	"fmt"
	"slices"
	"strings"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

type echoParams struct {
	Of    *rubric.Check `yaml:"of" doc:"What is echoed: the turns where this is met. Inside respond it may be left out: the trigger's turn."`
	Words int           `yaml:"words" min:"1" max:"50" doc:"How many content words must come back; 2 when not given."`
	Near  int           `yaml:"near" min:"0" max:"50" doc:"Only words of the match itself and so many words on either side of it can come back; all of the turn's when not given."`
	Drop  []string      `yaml:"ignore,oneormany" doc:"Words that do not count when they come back, such as account or number."`
	Not   *rubric.Check `yaml:"except" doc:"Turns where this is met do not echo, such as a hold announcement."`
	Scope `yaml:",inline"`
}

func echo() Kind {
	return Kind{
		Name: "echo",
		Doc: `Met when at least so many content words of a turn come back in one turn of the speaker.

Function words, courtesy words and fillers do not count, and endings do not matter: "billed" echoes "billing". Inside respond, the words are those of the trigger's turn.`,
		Params: ParamsOf(func(p echoParams, n yamlpos.Node, c *Compiler) Test {
			e := &echoTest{least: p.Words, near: -1, scope: c.compileScope(p.Scope, repOnly)}
			if n.Field("near").Exists() {
				e.near = p.Near
			}
			for _, w := range p.Drop {
				e.ignore = append(e.ignore, Stem(strings.ToLower(w)))
			}
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
			{Name: "near the match", Check: `echo: {of: {phrase: {phrases: wedding, speaker: customer}}, words: 1, near: 3}`, Lines: []string{"customer: The parcel is late and my sister's wedding is on Friday.", "rep: Then the parcel has to come first."}, Want: NotMet},
			{Name: "the match itself", Check: `echo: {of: {phrase: {phrases: wedding, speaker: customer}}, words: 1, near: 3}`, Lines: []string{"customer: The parcel is late and my sister's wedding is on Friday.", "rep: It will be there before the wedding."}, Want: Met, Quote: "wedding"},
			{Name: "near the trigger", Check: `respond: {to: {phrase: {phrases: worried, speaker: customer}}, with: {echo: {words: 1, near: 3}}}`, Lines: []string{"customer: My order is late and I am worried about the cake.", "rep: Your order number?"}, Want: NotMet},
			{Name: "not the word after", Check: `respond: {to: {question: {speaker: customer}}, with: {echo: {words: 1, near: 0}}}`, Channel: "email", Lines: []string{"customer: What does it cost? Lee Okafor", "rep: Dear Lee Okafor, thank you."}, Want: NotMet},
			{Name: "words that do not count", Check: `echo: {of: {phrase: {phrases: kettle, speaker: customer}}, ignore: [order]}`, Lines: []string{"customer: My kettle order is lost.", "rep: Your order number?"}, Want: NotMet},
			{Name: "nothing to echo", Check: `echo: {of: {phrase: {phrases: kettle, speaker: customer}}}`, Lines: []string{"customer: Hello.", "rep: Hello."}, Want: NotApplicable},
		},
	}
}

type echoTest struct {
	of, except Test
	least      int
	near       int // words around the match, -1: the whole turn
	ignore     []string
	scope      scope
}

// a source is the words of a turn that can come back: those from word index
// from up to to.
type source struct{ turn, from, to int }

func (e *echoTest) test(in *Input) Outcome {
	var sources []source
	switch {
	case e.of != nil:
		o := e.of(in)
		for _, ev := range o.Evidence {
			if ev.Found && (e.near >= 0 || len(sources) == 0 || sources[len(sources)-1].turn != ev.Turn) {
				sources = append(sources, e.source(in, &ev))
			}
		}
	case in.Trigger >= 0:
		sources = append(sources, e.source(in, &Evidence{Turn: in.Trigger, Start: in.TriggerStart, End: in.TriggerEnd}))
	}
	if len(sources) == 0 {
		return NotMeasurable("there is nothing to echo", nil)
	}
	st := e.scope.resolve(in)
	if o, none := st.nothing(); none {
		return o
	}
	best, bestTurn, unplaced := 0, -1, false
	n := len(in.ev)
	for _, src := range sources {
		for _, t := range st.turns {
			turn := int(t)
			if turn <= src.turn || e.except != nil && e.excepted(in, turn) {
				continue
			}
			k, from, to := in.commonWords(src, turn, e.ignore)
			ok, sure := st.allows(in, turn, from, to)
			if !ok || k > 0 && in.Guard(turn, from, to, e.scope.guards) != 0 {
				continue
			}
			if k >= e.least && !sure {
				unplaced = true
				continue
			}
			if k >= e.least && len(in.ev)-n < maxEvidence {
				in.ev = append(in.ev, Evidence{Found: true, Turn: turn, UntilTurn: turn, Start: from, End: to, Why: fmt.Sprintf("%d %s of turn %d %s back", k, plural(k, "word"), src.turn+1, comes(k))})
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
	what := fmt.Sprintf("fewer than %d words come back", e.least)
	miss := in.evidence(searched(in, &st, what, nr))
	if unplaced {
		return Unsure(None, ByRule, "the times cannot tell whether they come back in the window", miss)
	}
	return Sure(None, ByRule, what, miss)
}

func (e *echoTest) excepted(in *Input, turn int) bool {
	w := *in
	w.From, w.To = turn, turn
	o := e.except(&w)
	return o.Verdict() == Met
}

// source returns the words that can come back of a place where of is met.
func (e *echoTest) source(in *Input, ev *Evidence) source {
	words := in.Words(ev.Turn)
	if e.near < 0 || ev.End == ev.Start {
		return source{ev.Turn, 0, len(words)}
	}
	from := max(0, wordAt(words, ev.Start)-e.near)
	to := wordAt(words, ev.Start)
	for to < len(words) && int(words[to].Start) < ev.End {
		to++
	}
	return source{ev.Turn, from, min(len(words), to+e.near)}
}

// commonWords counts the different content words that a source and a turn
// share, and returns the bytes of the turn from the first to the last of them.
func (v *View) commonWords(a source, b int, ignore []string) (n, from, to int) {
	wa, wb := v.Words(a.turn)[a.from:a.to], v.Words(b)
	var seen [16]string
	for _, w := range wb {
		if !ContentWord(w.Text) {
			continue
		}
		s := Stem(w.Text)
		if slices.Contains(seen[:n], s) || slices.Contains(ignore, s) || n >= len(seen) {
			continue
		}
		for _, o := range wa {
			if ContentWord(o.Text) && Stem(o.Text) == s {
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

func comes(n int) string {
	if n == 1 {
		return "comes"
	}
	return "come"
}
