package workbook

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/transcripts"
)

// small is a rubric whose verdicts hang on single words, so that a test decides
// them by what it lets the rep say.
const small = `
rubric: small
version: 1.2.0
title: Small rubric
language: en
eligibility: {rep_turns: 1, customer_turns: 1, words: 4, seconds: 0, decided: 50, criteria: 2}
bands: [{name: Strong, from: 85}, {name: On track, from: 70}, {name: Building, from: 55}, {name: Needs support, from: 0}]
principles:
  - id: empathy
    title: Empathy
    weight: 25
    criteria:
      - {id: answers-upset, ask: "Was the upset answered?", weight: 20, check: {phrase: {phrases: [sorry], speaker: rep}}, tip: "One honest reaction first.", say_instead: "That sounds awful."}
      - {id: speaks-to-impact, ask: "Was the impact named?", weight: 25, applies_when: {phrase: {phrases: [exam], speaker: customer}}, check: {phrase: {phrases: [exam], speaker: rep}}}
      - {id: takes-ownership, ask: "Did the rep act?", weight: 15, check: {phrase: {phrases: ["i will"], speaker: rep}}, unknown_when: {phrase: {phrases: [mumble], speaker: rep}}}
  - id: respect
    title: Respect
    weight: 20
    criteria:
      - {id: introduces, ask: "Was there a name?", weight: 20, check: {phrase: {phrases: ["my name is"], speaker: rep}}}
      - {id: stays-courteous, ask: "Did the rep stay courteous?", weight: 30, check: {not: {phrase: {phrases: [nonsense], speaker: rep}}}, on_fail: {cap_call: 40}}
      - {id: not-the-reps, ask: "Did the process work?", weight: 7, attribution: process, check: {phrase: {phrases: [process], speaker: rep}}}
  - id: transparency
    title: Transparency
    weight: 20
    criteria:
      - {id: next-step, ask: "Is the next step clear?", weight: 30, check: {phrase: {phrases: [tomorrow], speaker: rep}}, on_fail: {cap_principle: 50, confirm: false}}
      - {id: price-first, ask: "Was the price said?", weight: 13, applies_when: {phrase: {phrases: [price], speaker: customer}}, check: {phrase: {phrases: [dollars], speaker: rep}}}
`

// said is what a rep may say; a call takes some of it.
func said() []string {
	return []string{"I am so sorry to hear that.", "We will have it before your exam.", "I will fix it right now.", "Hello, my name is Dana.", "That is nonsense.", "The process is slow.", "You have it tomorrow.", "That is forty dollars.", "Mumble, mumble."}
}

// call makes a conversation in which the rep says the given lines of said.
func call(id string, started time.Time, customer string, lines ...int) *transcripts.Call {
	c := &transcripts.Call{ID: id, Rep: transcripts.Party{ID: "r7", Name: "Dana Reyes"}, Channel: transcripts.Voice, Queue: "billing", Team: "north", Started: started, Source: transcripts.Source{File: "march.jsonl"}}
	add := func(who transcripts.Speaker, text string) {
		n := int64(len(c.Turns))
		c.Turns = append(c.Turns, transcripts.Turn{Speaker: who, RoleSource: transcripts.RoleStated, Text: text, Start: transcripts.Millis(n * 5000), End: transcripts.Millis(n*5000 + 4000)})
	}
	add(transcripts.Customer, customer)
	for _, l := range lines {
		add(transcripts.Rep, said()[l])
	}
	add(transcripts.Customer, "All right then, thank you very much and goodbye.")
	add(transcripts.Rep, "Goodbye to you.")
	return c
}

// summarize scores calls with a rubric.
func summarize(t testing.TB, src string, calls []*transcripts.Call) *scorer.Summary {
	t.Helper()
	r, ds := rubric.Parse("small.yaml", []byte(src))
	if ds.HasErrors() {
		t.Fatal(ds)
	}
	s, ds := scorer.Compile(r, scorer.Config{})
	if ds.HasErrors() {
		t.Fatal(ds)
	}
	sum := scorer.NewSummary(r, true)
	w := s.Worker()
	for _, c := range calls {
		sum.Add(w.Score(c), func(card *scorer.Scorecard) *scorer.Contact { return card.Contact(w.View(), true) })
	}
	return sum
}

func day(n int) time.Time {
	return time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC).AddDate(0, 0, n)
}

// fewCalls are three conversations written by hand.
func fewCalls() []*transcripts.Call {
	return []*transcripts.Call{
		call("c1", day(0), "I have an exam and what is the price of it?", 0, 1, 2, 3, 6, 7),
		call("c2", day(1), "I have an exam tomorrow, help me please.", 3, 4, 8),
		call("c3", day(8), "It does not work at all.", 2, 3, 6),
	}
}

// manyCalls are n conversations by chance, for the given rep; skill is how
// likely, of 100, each good line is.
func manyCalls(rep transcripts.Party, n, skill int, seed uint64) []*transcripts.Call {
	rng := rand.New(rand.NewPCG(seed, 7))
	var out []*transcripts.Call
	for i := range n {
		var lines []int
		for l := range said() {
			p := skill
			if l == 4 || l == 8 {
				p = 8
			}
			if rng.IntN(100) < p {
				lines = append(lines, l)
			}
		}
		customer := "It does not work, please help me now."
		switch rng.IntN(3) {
		case 0:
			customer = "I have an exam, what is the price?"
		case 1:
			customer = "I have an exam, please help me."
		}
		c := call(fmt.Sprintf("c%03d", i), day(rng.IntN(40)), customer, lines...)
		c.Rep = rep
		out = append(out, c)
	}
	return out
}

func rep(t testing.TB, s *scorer.Summary, id string) *scorer.RepSummary {
	t.Helper()
	r := s.Rep(id)
	if r == nil {
		t.Fatalf("no rep %q", id)
	}
	return r
}
