package rubrictest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/scorer/behavior"
	"rapport/scorer/rubrictest"
)

// run tests a rubric given as the criteria of its one principle, after top.
func run(t *testing.T, top, criteria string, opt rubrictest.Options) rubrictest.Report {
	t.Helper()
	src := "rubric: test\nversion: 1\n" + top + "principles:\n  - id: care\n    weight: 1\n    criteria:\n" + strings.TrimPrefix(criteria, "\n")
	r, ds := rubric.Parse("r.yaml", []byte(src))
	if err := ds.Err(); err != nil {
		t.Fatal(err)
	}
	lib, ds := behavior.New(r.Behaviors)
	if err := ds.Err(); err != nil {
		t.Fatal(err)
	}
	s, ds := scorer.Compile(r, scorer.Config{Recognizer: lib})
	if err := ds.Err(); err != nil {
		t.Fatal(err)
	}
	return rubrictest.Run(s, opt)
}

// speak writes a report as lines: results, untested criteria, diagnostics.
func speak(rep rubrictest.Report) []string {
	var out []string
	for i := range rep.Results {
		r := &rep.Results[i]
		s := fmt.Sprintf("%d: %s %s %d: %v, got %v", r.Pos.Line, r.Name(), r.Expectation(), r.Number, r.Outcome, r.Got)
		if r.Quote != "" {
			s += fmt.Sprintf(" %q", r.Quote)
		}
		out = append(out, s)
	}
	for _, k := range rep.Untested {
		out = append(out, k.ID+" is untested")
	}
	for _, d := range rep.Diagnostics {
		out = append(out, fmt.Sprintf("%d:%d: %s: %s", d.Pos.Line, d.Pos.Col, d.Code, d.Message))
	}
	return out
}

func TestRun(t *testing.T) {
	for _, c := range []struct {
		name, top, criteria string
		only                string
		want                []string
	}{
		{name: "validated, noisy, missing and wrong", criteria: `
      - id: greets
        ask: Did the rep greet?
        weight: 1
        applies_when: {event: {is: opening}}
        check: {phrase: [hello]}
        examples:
          met:
            - ["rep: Hello, Kim here."]
            - ["rep: Good day."]
            - ["rep: and so on."]
          not_met:
            - ["rep: What is it?"]
            - ["rep: Hello."]
          na: [["rep: and then?"]]
`, want: []string{
			`14: greets met 1: validated, got met "Hello, Kim here."`,
			`15: greets met 2: missing, got not_met`,
			`16: greets met 3: wrong, got na "and so on."`,
			`18: greets not_met 1: validated, got not_met`,
			`19: greets not_met 2: noisy, got met "Hello."`,
			`20: greets na 1: validated, got na "and then?"`,
		}},
		{name: "channels", criteria: `
      - id: writes
        ask: Is it written?
        weight: 1
        channels: [chat, email]
        check: {phrase: {phrases: [hello], channel: chat}}
        examples:
          met: [["rep: Hello."]]
          na: [{channel: email, turns: ["rep: Hello."]}, {channel: voice, turns: ["rep: Hello."]}]
`, want: []string{
			`13: writes met 1: validated, got met "Hello."`,
			`14: writes na 1: validated, got na`,
			`14: writes na 2: validated, got na`,
		}},
		{name: "the channel of the rubric", top: "applies_to: {channels: [chat]}\n", criteria: `
      - id: writes
        ask: Is it written?
        weight: 1
        check: {phrase: {phrases: [hello], channel: chat}}
        examples: {met: [["rep: Hello."]]}
`, want: []string{`12: writes met 1: validated, got met "Hello."`}},
		{name: "metadata and events", criteria: `
      - id: sales
        ask: Is it a sale?
        weight: 1
        applies_when: {metadata: {field: queue, is: sales}}
        check: {event: {is: hold}}
        examples:
          met: [{metadata: {queue: sales}, turns: ["[1-2] rep: Wait.", "[hold 45]", "customer: Sure."]}]
          not_met: [["queue=sales", "[1-2] rep: Wait."]]
          na: [["rep: Wait."]]
`, want: []string{
			`13: sales met 1: validated, got met "Wait."`,
			`14: sales not_met 1: validated, got not_met`,
			`15: sales na 1: validated, got na`,
		}},
		{name: "facts of an example", criteria: `
      - id: right
        ask: Is it right?
        weight: 1
        check: {fact: {}}
        examples:
          met: [{facts: [{slot: return window, unit: days, value: 30}], turns: ["rep: The return window is 30 days."]}]
          not_met: [{facts: [{slot: return window, unit: days, value: 14}], turns: ["rep: The return window is 30 days."]}]
          unknown: [{facts: [{slot: x}], turns: ["rep: The return window is 30 days."]}]
`, want: []string{
			`12: right met 1: validated, got met "The return window is 30 days."`,
			`13: right not_met 1: validated, got not_met "The return window is 30 days."`,
			`14:30: bad-fact: a fact has a value, a range (min, max) or a metadata field`,
		}},
		{name: "a miss in any leg", criteria: `
      - id: greets
        ask: Did every rep greet?
        weight: 1
        check: {phrase: {phrases: [hello], first: 1 turn}}
        examples:
          not_met: [["rep a: Hello.", "customer: Hi.", "[transfer]", "rep b: Yes?", "customer: Hm."]]
          met: [["rep a: Hello.", "customer: Hi.", "[transfer]", "rep b: Hello.", "customer: Hm."]]
`, want: []string{
			`13: greets met 1: validated, got met "Hello."`,
			`12: greets not_met 1: validated, got not_met`,
		}},
		{name: "untested", criteria: `
      - {id: a, ask: "A?", weight: 1, check: {phrase: [a]}}
      - {id: b, ask: "B?", weight: 1, check: {phrase: [b]}, examples: {met: [["rep: B."]]}}
`, want: []string{`8: b met 1: validated, got met "B."`, "a is untested"}},
		{name: "nothing tested", criteria: `
      - {id: a, ask: "A?", weight: 1, check: {phrase: [a]}}
`, want: []string{"a is untested", "1:1: no-tests: there is no example to run; give criteria examples with met and not_met"}},
		{name: "tests that test nothing", criteria: `
      - id: a
        ask: A?
        weight: 1
        check: {phrase: [a]}
        examples:
          met: [["rep: A."], ["note: nobody speaks"], ["rep: A."]]
          not_met: []
          na: [["rep: A."]]
`, want: []string{
			`12: a met 1: validated, got met "A."`,
			`12:30: empty-test: neither the rep nor the customer says anything in this example`,
			`12:55: repeated-test: a has this example twice; remove one`,
			`13:20: empty-test: "not_met" has no example and tests nothing; add one or remove the key`,
			`14:16: repeated-test: a has this example twice; remove one`,
		}},
		{name: "a line that is wrong", criteria: `
      - id: a
        ask: A?
        weight: 1
        check: {phrase: [a]}
        examples:
          met:
            - - "rep: A."
              - "[pause 3]"
`, want: []string{
			`14:17: bad-turn: "pause" is no event; use hold, silence, transfer, cut_off, closed, join, leave or note`,
		}},
		{name: "own behaviors", top: "behaviors:\n  day_pass: {phrases: [day pass], examples: [We have a day pass, A pass for a day], counterexamples: [All day, No day pass]}\n", criteria: `
      - {id: a, ask: "A?", weight: 1, check: {behavior: day_pass}, examples: {met: [["rep: A day pass."]]}}
`, want: []string{
			`4: behavior day_pass examples 1: validated, got met "We have a day pass"`,
			`4: behavior day_pass examples 2: missing, got not_met`,
			`4: behavior day_pass counterexamples 1: validated, got not_met`,
			`4: behavior day_pass counterexamples 2: noisy, got met "No day pass"`,
			`9: a met 1: validated, got met "A day pass."`,
		}},
		{name: "only some", only: "b", criteria: `
      - {id: a, ask: "A?", weight: 1, check: {phrase: [a]}}
      - {id: b, ask: "B?", weight: 1, check: {phrase: [b]}, examples: {met: [["rep: B."]]}}
`, want: []string{`8: b met 1: validated, got met "B."`}},
		{name: "only what there is not", only: "c", criteria: `
      - {id: b, ask: "B?", weight: 1, check: {phrase: [b]}, examples: {met: [["rep: B."]]}}
`, want: []string{"1:1: no-tests: no criterion and no behavior of the rubric is asked for"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := rubrictest.Options{}
			if c.only != "" {
				opt.Only = func(name string) bool { return name == c.only }
			}
			rep := run(t, c.top, c.criteria, opt)
			if diff := cmp.Diff(c.want, speak(rep)); diff != "" {
				t.Errorf("report differs (-want +got):\n%s", diff)
			}
			bad := strings.Contains(strings.Join(c.want, "\n"), ": noisy") || rep.Count(rubrictest.Validated) < len(rep.Results) || rep.Diagnostics.HasErrors()
			if rep.OK() == bad {
				t.Errorf("OK is %t", rep.OK())
			}
		})
	}
}

// An example need not be long enough to get a score, and says why it got what
// it got.
func TestRun_GivesReasons(t *testing.T) {
	rep := run(t, "", `
      - {id: b, ask: "B?", weight: 1, check: {phrase: [b]}, examples: {met: [["rep: C."]]}}
`, rubrictest.Options{})
	r := rep.Results[0]
	if r.Outcome != rubrictest.Missing || r.Reason == "" || r.Turn != 0 || r.Quote != "" {
		t.Errorf("got %v, reason %q, turn %d, quote %q", r.Outcome, r.Reason, r.Turn, r.Quote)
	}
}
