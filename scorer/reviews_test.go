package scorer

import (
	"strings"
	"testing"
	"time"

	"rapport/scorer/check"
	"rapport/transcripts"
)

const twoCriteria = `      - {id: greets, ask: "Greets?", weight: 10, check: {phrase: hello}}
      - {id: courteous, ask: "Courteous?", weight: 30, check: {phrase: please}, on_fail: {cap_call: 10}}
`

func reviewing(decisions ...Decision) Config {
	return Config{Reviews: func(source, call string, leg int) []Decision {
		if source != "c1" || call != "c1" || leg != 0 {
			return nil
		}
		return decisions
	}}
}

func scoreOne(t testing.TB, criteria string, cfg Config, lines ...string) *Scorecard {
	t.Helper()
	s := compiled(t, "eligibility: {rep_turns: 1, customer_turns: 0, words: 1, criteria: 1}\n", criteria, cfg)
	return s.Worker().Score(linesCall(t, transcripts.Voice, lines...))[0]
}

func TestEffects_States(t *testing.T) {
	say := func(s EffectState) Decision {
		return Decision{Criterion: "courteous", Effect: s, Who: "d.okafor", Text: string(s)}
	}
	for _, tt := range []struct {
		name     string
		criteria string
		cfg      Config
		state    EffectState
		score    Basis
		listed   bool
	}{
		{"pending changes nothing and is listed", twoCriteria, Config{}, EffectPending, 2500, true},
		{"confirmed", twoCriteria, reviewing(say(EffectConfirmed)), EffectConfirmed, 1000, false},
		{"lifted", twoCriteria, reviewing(say(EffectLifted)), EffectLifted, 2500, false},
		{"the last word counts", twoCriteria, reviewing(say(EffectConfirmed), say(EffectLifted)), EffectLifted, 2500, false},
		{"at once", strings.Replace(twoCriteria, "{cap_call: 10}", "{cap_call: 10, confirm: false}", 1), Config{}, EffectAutomatic, 1000, false},
		{"at once, but lifted", strings.Replace(twoCriteria, "{cap_call: 10}", "{cap_call: 10, confirm: false}", 1), reviewing(say(EffectLifted)), EffectLifted, 2500, false},
		{"a word about another criterion", twoCriteria, reviewing(Decision{Criterion: "greets", Effect: EffectConfirmed}), EffectPending, 2500, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := scoreOne(t, tt.criteria, tt.cfg, "rep: Hello.", "customer: Hm.")
			if len(c.Effects) != 1 || c.Effects[0].State != tt.state || c.Score != tt.score {
				t.Errorf("got %+v and score %d, want %s and %d", c.Effects, c.Score, tt.state, tt.score)
			}
			if (c.Review != "") != tt.listed {
				t.Errorf("to review: %q", c.Review)
			}
		})
	}
}

func TestOverride(t *testing.T) {
	to := func(v check.Verdict) Config {
		return reviewing(Decision{Criterion: "courteous", Verdict: &v, Who: "d.okafor", Why: "heard it"})
	}
	for _, tt := range []struct {
		name    string
		verdict check.Verdict
		lines   []string
		machine check.Verdict
		points  int64
		effects int
	}{
		{"a miss is met", check.Met, []string{"rep: Hello."}, check.NotMet, 300_000, 0},
		{"a met one is missed", check.NotMet, []string{"rep: Hello, please."}, check.Met, 0, 1},
		{"a miss does not apply", check.NotApplicable, []string{"rep: Hello."}, check.NotMet, 0, 0},
		{"a miss is left open", check.Unknown, []string{"rep: Hello."}, check.NotMet, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := scoreOne(t, twoCriteria, to(tt.verdict), tt.lines...)
			r := c.Principles[0].Results[1]
			if r.Verdict != tt.verdict || r.Machine != tt.machine || !r.Overridden || r.By != check.ByHuman || r.Points != tt.points || len(c.Effects) != tt.effects {
				t.Errorf("got %+v with %d effects", r, len(c.Effects))
			}
			if r.Reason != "d.okafor: heard it" {
				t.Errorf("reason %q", r.Reason)
			}
			if other := c.Principles[0].Results[0]; other.Overridden || other.By == check.ByHuman {
				t.Errorf("the other criterion too: %+v", other)
			}
		})
	}
}

// The receipt changes with whatever makes the result, and with nothing else.
func TestReceipt(t *testing.T) {
	base := func() *transcripts.Call {
		c := linesCall(t, transcripts.Voice, "csat=4", "[0-5] rep r1: Hello.", "[5-9] customer: Hm.", "rep r2: Hello.", "[hold 30]", "customer: Bye.")
		c.Customer.Name, c.Language, c.Queue, c.Started = "Lee", "en", "billing", time.Date(2026, 3, 4, 10, 15, 0, 0, time.UTC)
		return c
	}
	receiptOf := func(criteria string, cfg Config, call *transcripts.Call, leg int) string {
		s := compiled(t, "", criteria, cfg)
		return s.Worker().Score(call)[leg].Receipt()
	}
	want := receiptOf(twoCriteria, Config{}, base(), 0)
	if !strings.HasPrefix(want, "sha256:") || len(want) != len("sha256:")+64 {
		t.Fatalf("no receipt: %q", want)
	}
	facts := func(src string) *check.Facts {
		f, ds := check.ParseFacts(nil, "facts.yaml", []byte(src))
		if ds.HasErrors() {
			t.Fatal(ds.Err())
		}
		return f
	}
	const sheet = "facts:\n  - {slot: a, value: 1}\n"
	seen := map[string]string{want: "the base"}
	differs := func(name, got string) {
		t.Helper()
		if other, ok := seen[got]; ok {
			t.Errorf("%s has the receipt of %s", name, other)
		}
		seen[got] = name
	}
	differs("another leg", receiptOf(twoCriteria, Config{}, base(), 1))
	differs("another rubric", receiptOf(strings.Replace(twoCriteria, "please", "kindly", 1), Config{}, base(), 0))
	differs("facts", receiptOf(twoCriteria, Config{Facts: facts(sheet)}, base(), 0))
	differs("other facts", receiptOf(twoCriteria, Config{Facts: facts(strings.Replace(sheet, "1", "2", 1))}, base(), 0))
	differs("macros", receiptOf(twoCriteria, Config{Macros: check.ParseMacros("Hi there")}, base(), 0))
	differs("other macros", receiptOf(twoCriteria, Config{Macros: check.ParseMacros("Hi you")}, base(), 0))
	differs("tables", receiptOf(twoCriteria, Config{Tables: []string{"behaviors 2"}}, base(), 0))
	differs("a review", receiptOf(twoCriteria, reviewing(Decision{Criterion: "courteous", Effect: EffectConfirmed, Text: "one"}), base(), 0))
	differs("another review", receiptOf(twoCriteria, reviewing(Decision{Criterion: "courteous", Effect: EffectConfirmed, Text: "two"}), base(), 0))
	for name, change := range map[string]func(*transcripts.Call){
		"call id":      func(c *transcripts.Call) { c.ID = "c2" },
		"rep":          func(c *transcripts.Call) { c.Rep.ID = "r9" },
		"rep name":     func(c *transcripts.Call) { c.Rep.Name = "Kim" },
		"customer":     func(c *transcripts.Call) { c.Customer.Name = "Ng" },
		"channel":      func(c *transcripts.Call) { c.Channel = transcripts.Chat },
		"queue":        func(c *transcripts.Call) { c.Queue = "sales" },
		"team":         func(c *transcripts.Call) { c.Team = "north" },
		"language":     func(c *transcripts.Call) { c.Language = "de" },
		"direction":    func(c *transcripts.Call) { c.Direction = "out" },
		"day":          func(c *transcripts.Call) { c.Started = c.Started.AddDate(0, 0, 1) },
		"metadata":     func(c *transcripts.Call) { c.Metadata["csat"] = "5" },
		"new metadata": func(c *transcripts.Call) { c.Metadata["x"] = "" },
		"text":         func(c *transcripts.Call) { c.Turns[0].Text += "!" },
		"speaker":      func(c *transcripts.Call) { c.Turns[1].Speaker = transcripts.Other },
		"internal":     func(c *transcripts.Call) { c.Turns[1].Internal = true },
		"start":        func(c *transcripts.Call) { c.Turns[0].Start = transcripts.Millis(1) },
		"no start":     func(c *transcripts.Call) { c.Turns[0].Start = transcripts.Offset{} },
		"end":          func(c *transcripts.Call) { c.Turns[0].End = transcripts.Millis(5001) },
		"time of day":  func(c *transcripts.Call) { c.Turns[0].At = c.Started },
		"turn's rep":   func(c *transcripts.Call) { c.Turns[2].Rep = "r3" },
		"no event":     func(c *transcripts.Call) { c.Events = c.Events[:0] },
		"event's end":  func(c *transcripts.Call) { c.Events[0].End = transcripts.Millis(1) },
		"event's side": func(c *transcripts.Call) { c.Events[0].Party = transcripts.Rep },
	} {
		c := base()
		change(c)
		differs(name, receiptOf(twoCriteria, Config{}, c, 0))
	}
	for name, change := range map[string]func(*transcripts.Call){
		"nothing": func(*transcripts.Call) {},
		"the file": func(c *transcripts.Call) {
			c.Source = transcripts.Source{File: "b.csv", Format: "csv", Record: 7, Line: 9}
		},
		"warnings":      func(c *transcripts.Call) { c.Warnings = []string{"hm"} },
		"a label":       func(c *transcripts.Call) { c.Turns[2].Name = "Agent 2" },
		"a turn's line": func(c *transcripts.Call) { c.Turns[0].Line = 5 },
		"another zone":  func(c *transcripts.Call) { c.Started = c.Started.In(time.FixedZone("x", 3600)) },
	} {
		c := base()
		change(c)
		if got := receiptOf(twoCriteria, Config{}, c, 0); got != want {
			t.Errorf("%s changed the receipt", name)
		}
	}
	if got := receiptOf(twoCriteria, reviewing(Decision{Criterion: "elsewhere", Effect: EffectConfirmed, Text: "one"}), base(), 0); got != want {
		t.Error("a review that is about no criterion of the rubric changed the receipt")
	}
}

// An unknown criterion whose effect needs no confirmation may cost the call: the
// low end says so.
func TestRange_CountsEffectsOfUnknownCriteria(t *testing.T) {
	criteria := `      - {id: greets, ask: "Greets?", weight: 10, check: {phrase: hello}}
      - {id: open, ask: "Open?", weight: 10, check: {metadata: {field: csat, min: 4}}, on_fail: {EFFECT, confirm: CONFIRM}}
`
	for _, tt := range []struct {
		effect, confirm string
		low, high       Basis
	}{
		{"zero_call: true", "false", 0, 10000},
		{"cap_call: 20", "false", 2000, 10000},
		{"cap_principle: 30", "false", 3000, 10000},
		{"cap_call: 20", "true", 5000, 10000},
	} {
		c := scoreOne(t, strings.NewReplacer("EFFECT", tt.effect, "CONFIRM", tt.confirm).Replace(criteria), Config{}, "csat=good", "rep: Hello.")
		if c.Low != tt.low || c.High != tt.high || c.Score != 10000 {
			t.Errorf("%s, confirm %s: got %d to %d around %d, want %d to %d", tt.effect, tt.confirm, c.Low, c.High, c.Score, tt.low, tt.high)
		}
	}
}
