package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func keepsPosted() Behavior {
	return Behavior{
		Name:    "keeps_posted",
		Doc:     "Says a word while the other party waits: still here, not forgotten, how much longer.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says a word in between", Unless: check.Quoted,
				Phrases: []string{
					"i'm|we're|they're still {here|with|on it|looking|waiting|reading|searching|checking|trying}",
					"still {with them|here|looking|on it}", "haven't|not forgotten",
					"two|three|five|2|3|5|one|few more minute|minutes", "another minute|two|three|few|couple",
				}},
		},
		Examples: says(
			"Still with them, two more minutes.",
			"You're not forgotten.",
			"i'm still looking, sorry",
			"They're checking it, give it another minute.",
		),
		Counterexamples: says(
			"Thank you for your patience.",
			"I'm back.",
			"One more question.",
			"Is it still raining?",
		),
		Traps: `"I'm still here" on a line that breaks up counts.`,
	}
}
