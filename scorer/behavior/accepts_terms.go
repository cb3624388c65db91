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
			{Title: "says yes to it", Unless: check.Quoted | check.Negated, After: []string{"asks_for_terms_acceptance", "terms"},
				Phrases: []string{"{yes please|go on then|go ahead|i accept|i agree|sign me up|let's go for|lets go for|set against is fine|at those terms|pause it|put it in my name|that's a deal}",
					"i'll|i'd|i'm|we'll|we'd (gladly|happily|just|probably) {take|taking|have|go for|go with|keep} it|that|this|ours|one|the|two|three",
					"let's {keep|do|take|book|go with} it|that|this|ours|the",
					"please {set|book|sign|keep|reserve|add|order|put|switch|renew|activate|send} it|that|this|one|ours|me|the",
				},
				Regexes: []string{`^(?:(?:ok(?:ay)?|um|well|oh|great|perfect|good|right|then|i mean|makes sense|fair|cool)[, .]+)*(?:yes|yeah|yep|sure|deal|confirmed|fine|perfect)\b`,
					`(?:^|[.,!?] |\b(?:ok|okay|yes|yeah|fine|sure|please|then) )(?:do|book|order|add) (?:it|that|them|one)(?: up| in)?(?: for (?:me|us))?(?: then| please)?(?:[.,!]|$)`}},
		},
		Examples: replies(
			"It's $6 a month. Do you want it at that?", "Yes please.",
			"Shall I set up the big one?", "okay, yes",
			"That would be twelve dollars a month for a year.", "Fine, go ahead.",
			"There's an exit fee of $90. Is that okay with you?", "Sure.",
			"It's 40 euro a night with breakfast.", "I'd take that, then.",
			"With the long warranty it is twelve dollars a month.", "Very good. Please set it up.",
			"That is 30 dollars plus tax.", "ok book it",
			"It's 70 euro a night. Shall I put it in her name?", "Yes do it.",
			"The larger room is ninety dollars a night.", "hm let's keep ours",
		),
		Counterexamples: replies(
			"It's $6 a month. Do you want it at that?", "What does it cost after a year?",
			"Is it a house or a flat?", "Yes, a flat.",
			"It's $6 a month.", "Is there a cheaper one?",
			"Can you hold?", "Yes.",
			"May I place you on a brief hold to look at the order?", "Sure.",
			"It's $6 a month.", "I wouldn't have booked it at that.",
		),
		Traps: "A yes that comes two turns later is missed.",
	}
}
