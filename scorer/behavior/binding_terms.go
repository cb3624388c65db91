package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func bindingTerms() Behavior {
	return Behavior{
		Name:    "binding_terms",
		Doc:     "Says how long something binds, or what cannot be undone afterwards. A price alone is terms.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says how long it binds", Unless: check.Quoted | check.Question,
				Phrases: []string{
					"month|year|fixed|contract term", "contract|subscription|agreement|plan {is|runs|lasts|renews|goes} <2> {for|until|automatically|over|to}", "runs for a year|month",
					"exit|cancellation|termination fee", "early {termination|cancellation|exit}", "{auto-renews|auto-renewal|non-refundable|nonrefundable}", "renews|renew|rolls (over) {automatically|itself|every|each}",
					"{minimum|notice|cooling-off|trial} {term|period}", "days|month|months|weeks notice|commitment", "locked|tied in|into for|to|until",
				}},
			{Title: "says what cannot be undone", Unless: check.Quoted | check.Question,
				Phrases: []string{
					"{can't be undone|can't be brought back|can't be had back|can't be reversed|can't be refunded|not refundable|the number goes|number is gone|would run longer|added to the end|added at the end}",
					"once you {cancel|close|delete|confirm|agree|accept|sign} (it|this) <4> {can't|won't|lose|no longer|final|permanent}",
				}},
		},
		Examples: says(
			"There's a twelve-month term on it.",
			"The exit fee is $90.",
			"once it's closed the number is gone",
			"The contract renews automatically every June.",
		),
		Counterexamples: says(
			"It's $49 a month.",
			"In the long term, yes.",
			"The contract is attached.",
			"Is there an exit fee?",
		),
		Traps: "A term that is explained to somebody who has long signed counts as well.",
	}
}
