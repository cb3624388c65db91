package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func acceptsTerms() Behavior {
	return Behavior{
		Name:    "accepts_terms",
		Doc:     "Says yes to a price or a step that binds, where the turn before put it to them. A yes to anything else is acceptance.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "says yes to it", Unless: check.Quoted, After: []string{"asks_for_terms_acceptance", "terms"},
				Phrases: []string{"{yes please|go on then|go ahead|i accept|i agree|sign me up|let's go for|lets go for|set against is fine|at those terms|pause it|put it in my name|that's a deal}"},
				Regexes: []string{`^(?:(?:ok(?:ay)?|um|well|oh|great|perfect|good|right|then|i mean|makes sense|fair|cool)[, .]+)*(?:yes|yeah|yep|sure|deal|confirmed|fine|perfect)\b`}},
		},
		Examples: replies(
			"It's $6 a month. Do you want it at that?", "Yes please.",
			"Shall I set up the big one?", "okay, yes",
			"That would be twelve dollars a month for a year.", "Fine, go ahead.",
			"There's an exit fee of $90. Is that okay with you?", "Sure.",
		),
		Counterexamples: replies(
			"It's $6 a month. Do you want it at that?", "What does it cost after a year?",
			"Is it a house or a flat?", "Yes, a flat.",
			"It's $6 a month.", "Is there a cheaper one?",
			"Can you hold?", "Yes.",
		),
		Traps: "A yes that comes two turns later is missed.",
	}
}
