package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func terms() Behavior {
	return Behavior{
		Name:    "terms",
		Doc:     "States what something costs or how long it binds: price, fee, term, renewal, notice. That it costs nothing is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "states a price", Share: 8800, Unless: check.Quoted | check.Question | check.Negated,
				Phrases: []string{"{twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety} (one|two|three|four|five|six|seven|eight|nine) {pounds|dollars|euros|quid|pence|cents|percent}",
					"{one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|ninety-nine} {five|nine|ninety|fifty|two|one|three|four|six|seven|eight|and|hundred} {pounds|pound|dollars|dollar|euros|euro|quid|pence|cents|bucks|percent}",
					"[number] pounds|pence|pound",
					"{it|that|this|which|there} {will|would|does|costs|is|comes|won't} {cost|costs|come|be} {you|a|to|charged|extra|an} {fee|charge|extra|additional|one-off|total}",
					"per|every {month|year|quarter|week}", "dollars|euros|pounds|cents", "fee|charge|price {is|of|that's} *",
					"{charge|fee|price|cost|total|rate|premium} {of|is|will be|would be} *",
				},
				Regexes: append(whole(`[£$€] ?\d[\d,.]*(?: ?(?:a|per|each|/) ?(?:month|year|week|day|quarter|night|mo))?`, `\d[\d,.]* ?(?:pounds?|dollars?|euros?|quid|pence|cents?|usd|gbp|eur|bucks|p\b|percent|per cent|%)`), `[$£€] ?[0-9]`, `\b[0-9]+ (?:a|per) (?:day|week|month|year)\b`)},
			{Title: "says how long it binds", Share: 8500, If: []string{"binding_terms"}},
		},
		Examples: says(
			"It's $6 a month.",
			"It's £12 a month and runs for a year.",
			"there's a fee of thirty pounds for that",
			"The contract renews automatically every June.",
			"Once you confirm, it can't be undone.",
			"that would be ninety nine dollars",
		),
		Counterexamples: says(
			"There is no charge, it's under warranty.",
			"That's free of charge.",
			"How much is it?",
			"The month was very cold.",
			"I'll send it today.",
			"Let me check your plan.",
		),
		Traps: "A price in a story or an example counts.",
	}
}
