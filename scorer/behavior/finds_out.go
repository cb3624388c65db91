package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func findsOut() Behavior {
	return Behavior{
		Name:    "finds_out",
		Doc:     "Says that something will be checked, asked or looked up. A promise to act on something known is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "will check or ask", Share: 8500, Unless: check.Quoted | check.Negated,
				Phrases: []string{"{i'll|we'll|i can|i will|i'm going to|i'd} (just|quickly|now) (go) (and) {check|ask|find out|verify|confirm|double-check|clarify|research|investigate}", "let me (just|quickly|go) check|ask|look|find|verify|confirm|see",
					"let me|us (just|quickly|please) (quickly|just|go) (and) check|ask|see|look|find|verify|confirm|consult|double-check|double|look|pull|call|speak|have|get",
					"i'll|we'll|i'd|i|we {will|can|could|need|want|have|like|going} (to|quickly|just|go) (and) check|ask|find|verify|confirm|consult|double|look|clarify|research|investigate|speak|talk|call",
					"i'm (just) (going|gonna) (to) {check|ask|find|verify|confirm|look|call|speak}",
					"i'll|we'll get back (to) (you)",
					"i'm checking|asking|verifying|confirming",
					"find (that|it|this) out",
					"find out {for|what|how|when|whether|if|from}",
					"check|ask|confirm|verify with (my|the|our|a) *",
					"look it|that|this|into up|it|that|this",
					"come|get back to you",
				}},
		},
		Examples: says(
			"Let me check that with the warehouse.",
			"i'll find out for you and ring back",
			"I'm going to ask my supervisor.",
			"we'll look into it today",
		),
		Counterexamples: says(
			"I'll send the refund now.",
			"Did you check the box?",
			"I can't find out anything about that.",
			"The warehouse checked it on Monday.",
		),
	}
}
