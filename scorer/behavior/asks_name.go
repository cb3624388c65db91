package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func asksName() Behavior {
	return Behavior{
		Name:    "asks_name",
		Doc:     "Asks who the customer is. Asking for another detail is asks_identity.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "asks for the name", Unless: check.Quoted, Phrases: []string{"your <3> name", "{what|what's|which|what is} (the) name on|under|please", "{may|can|could} i {have|get|take} (a|the) name", "{may|can|could} i ask <2> who's|who calling|speaking|this", "who am i {speaking|talking|chatting}"}, NotNear: []string{"in your name", "street|company|business|user|pet|product|file name"}},
			{Title: "asks who they are", Share: 8500, Unless: check.Quoted, Where: Closes, Phrases: []string{"and you are"}},
		},
		Examples: says(
			"May I ask your name?",
			"Please confirm your full name.",
			"who am i speaking to",
			"And you are?",
			"What's the name on the booking?",
		),
		Counterexamples: says(
			"My name is Ines.",
			"and you are moving on the ninth",
			"Can I have your number?",
			"What's the name of the street?",
			"Who was the engineer?",
		),
		Traps: `"Put it in your name" looks like a question.`,
	}
}
