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
			{Title: "says how it will be found out", Unless: check.Quoted, NotNear: []string{"may|can|could i ask you|your|for|who|what|why|how"},
				Phrases: []string{
					"{let me|i'll|we'll|i'm going to|i can|i want to|i'd like to|could i|may i|can i} (just|quickly|now|also|go and) {check|ask|find|find out|look|ring|call|test|read|confirm|verify|double-check|clarify|investigate|speak to|get back to you|come back to you}",
					"let me|us (just|quickly|go) (and) {check|ask|see|look|find|verify|confirm|double-check|pull}", "i'll (then) know",
					"i'm|we're (just|now) asking|checking|looking|finding|ringing|calling|verifying|confirming",
					"i've {asked|checked|sent it|passed it}", "i call|write|ring|checked|asked (you)", "put|hold|wait <8> ask",
					"while i {ask|check|look|find|call|ring}", "you'll {have|get|hear} <4> {answer|from me|by|from}",
					"check|ask|confirm|verify with my|the|our|a *", "{we'll|i'll|let's} look into it|that|this",
					"let's (just|have a) look|check|see|test|find", "walk you through", "i'll|we'll look|see (at|whether|if)", "find {that|it|this} out", "find out {for|what|how|when|whether|if|from}",
				}},
			{Title: "puts a guess right or has it tested", Unless: check.Quoted,
				Phrases: []string{
					"{no wait|forgive me|correction|i was wrong|the wrong line|actually it's}",
					"{you can test|would you press|please test|rather than guess|before you count on|desk can|get him on|get her on}",
				}},
		},
		Examples: says(
			"I'm asking the workshop now.",
			"I'll know on Tuesday and write to you.",
			"Let me check that with the warehouse.",
			"i'll find out for you and ring back",
			"I'm going to ask my supervisor.",
			"we'll look into it today",
		),
		Counterexamples: says(
			"May I ask your name?",
			"They will get back to you.",
			"I'll send the refund now.",
			"Did you check the box?",
			"I can't find out anything about that.",
			"The warehouse checked it on Monday.",
		),
	}
}
