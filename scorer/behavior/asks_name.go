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
			{Title: "asks for the name", Unless: check.Quoted, Phrases: []string{"your <3> name", "who am i {speaking|talking|chatting}", "and you are"}, NotNear: []string{"in your name", "street|company|business|user|pet|product|file name"}},
		},
		Examples: says(
			"May I ask your name?",
			"Please confirm your full name.",
			"who am i speaking to",
			"And you are?",
		),
		Counterexamples: says(
			"My name is Ines.",
			"Can I have your number?",
			"What's the name of the street?",
			"Who was the engineer?",
		),
		Traps: `"Put it in your name" looks like a question.`,
	}
}
