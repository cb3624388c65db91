package behavior

import (
	"testing"

	"rapport/scorer/check"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// talk is a short conversation for benchmarks.
func talk() *transcripts.Call {
	lines := []string{
		"Good morning, you're through to repairs, my name is Omar, how can I help?",
		"hi my boiler stopped working on sunday and this is the third time i'm calling about it",
		"I'm so sorry, three days without heating must be really hard. Let me look at the notes first.",
		"ok",
		"So the engineer never came on Monday, is that right?",
		"yes and nobody called me back either",
		"That's on us. I don't know yet why, I'll ask the depot. Can I put you on hold for two minutes?",
		"sure",
		"Thank you for waiting. An engineer will be with you tomorrow between eight and ten.",
		"great thanks a lot bye",
		"Bye, and have a warm evening!",
	}
	c := &transcripts.Call{Channel: transcripts.Voice}
	for i, l := range lines {
		who := transcripts.Rep
		if i%2 == 1 {
			who = transcripts.Customer
		}
		c.Turns = append(c.Turns, transcripts.Turn{Speaker: who, Text: l})
	}
	return c
}

func BenchmarkCompile(b *testing.B) {
	l := builtinLibrary(b)
	for b.Loop() {
		var ps []match.Pattern
		if _, err := l.Compile(l.Names(), func(p match.Pattern) int32 { ps = append(ps, p); return int32(len(ps) - 1) }); err != nil {
			b.Fatal(err)
		}
		if _, err := match.New(ps); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRecognize recognizes all behaviors in a short call.
func BenchmarkRecognize(b *testing.B) {
	plan, _ := compiled(b, builtinLibrary(b))
	v := check.NewView(plan)
	c := talk()
	b.ReportAllocs()
	for b.Loop() {
		v.Reset(c)
		for i := range c.Turns {
			v.Behaviors(i)
		}
	}
}

// BenchmarkMatch is the part of BenchmarkRecognize that finds the patterns.
func BenchmarkMatch(b *testing.B) {
	plan, _ := compiled(b, builtinLibrary(b))
	v := check.NewView(plan)
	c := talk()
	b.ReportAllocs()
	for b.Loop() {
		v.Reset(c)
		for i := range c.Turns {
			v.Hits(i)
		}
	}
}
