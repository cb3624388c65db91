package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func terms() Behavior {
	return Behavior{
		Name:    "terms",
		Doc:     "States what something costs, how long it binds, or what follows: price, fee, term, renewal, notice.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "states a price", Share: 8800, Unless: check.Quoted | check.Question,
				Phrases: []string{"{twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety} (one|two|three|four|five|six|seven|eight|nine) {pounds|dollars|euros|quid|pence|cents|percent}",
					"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|ninety-nine {five|nine|ninety|fifty|two|one|three|four|six|seven|eight|and|hundred} {pounds|pound|dollars|dollar|euros|euro|quid|pence|cents|bucks|percent}",
					"[number] pounds|pence|pound",
					"free of charge",
					"no {extra|additional|hidden|monthly|setup|set-up|cancellation} {cost|charge|charges|fee|fees|costs}",
					"at no (extra|additional) {cost|charge}",
					"{it|that|this|which|there} {will|would|does|costs|is|comes|won't} {cost|costs|come|be} {you|a|nothing|to|charged|free|extra|an} {fee|charge|nothing|extra|additional|one-off|total}",
					"{per|a|every} {month|year|quarter|week}",
					"{charge|fee|price|cost|total|rate|premium} {of|is|will be|would be} *",
				},
				Regexes: whole(`[£$€] ?\d[\d,.]*(?: ?(?:a|per|each|/) ?(?:month|year|week|day|quarter|night|mo))?`, `\d[\d,.]* ?(?:pounds?|dollars?|euros?|quid|pence|cents?|usd|gbp|eur|bucks|p\b|percent|per cent|%)`)},
			{Title: "states a term", Share: 8500, Unless: check.Quoted | check.Question,
				Phrases: []string{
					"{a|an|the|is|for|minimum|on} * (month|year|day|week) {contract|term|commitment|notice|agreement|minimum|trial|cooling-off|subscription|plan}",
					"contract|subscription|agreement|policy|plan|trial {is|runs|lasts|renews|ends|goes|for|will} {for|until|automatically|renew|on|over|a|*}",
					"{renews|renew|renewal|rolls} {automatically|itself|every|each|on|over|at}",
					"auto-renews|auto-renewal",
					"{minimum|contract|notice|cooling-off|cooling|trial} {term|period|off}",
					"{locked|tied} in|into (for|to|a|until)",
					"{cancel|leave|end} (it|this) {any|at|within|before|after|with} {time|any|*}",
					"early {termination|cancellation|exit} {fee|charge}",
					"once (you) {cancel|close|delete|confirm|agree|accept|sign} (it|this) <4> {can't|cannot|won't|lose|no longer|final|permanent|undone|reversed}",
					"{can't|cannot} be {undone|reversed|changed|cancelled|refunded}",
					"non-refundable",
					"nonrefundable",
					"not refundable",
					"terms (and) conditions",
				}},
		},
		Examples: says(
			"It's £12 a month and runs for a year.",
			"there's a fee of thirty pounds for that",
			"The contract renews automatically every June.",
			"Once you confirm, it can't be undone.",
			"that would be ninety nine dollars",
		),
		Counterexamples: says(
			"How much is it?",
			"The month was very cold.",
			"I'll send it today.",
			"Let me check your plan.",
		),
	}
}
