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
			{Title: "states a price", Share: 8800, Unless: check.Quoted | check.Question | check.Negated, NotNear: givenBack(),
				Phrases: []string{"{twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety} (one|two|three|four|five|six|seven|eight|nine) {pounds|dollars|euros|quid|pence|cents|percent}",
					"{one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|ninety-nine} {five|nine|ninety|fifty|two|one|three|four|six|seven|eight|and|hundred} {pounds|pound|dollars|dollar|euros|euro|quid|pence|cents|bucks|percent}",
					"[number] pounds|pence|pound",
					"{it|that|this|which|there} {will|would|does|costs|is|comes|won't} {cost|costs|come|be} {you|a|to|charged|extra|an} {fee|charge|extra|additional|one-off|total}",
					"per|every {month|year|quarter|week}", "dollars|euros|pounds|cents|rupees|francs",
					"charge|fee|price|cost|total|rate|premium {of|is|will be|would be|that's|comes to} (about|around|only|just) " + spokenNumbers,
					spokenNumbers + " hundred|thousand <2> {plus|fixed|till|until|per|a|each|all|in|including|extra}",
					spokenNumbers + " {a|per|each} {day|night|week|month|year|person|head|piece}",
				},
				Regexes: append(whole(`[£$€] ?\d[\d,.]*(?: ?(?:a|per|each|/) ?(?:month|year|week|day|quarter|night|mo))?`, `\d[\d,.]* ?(?:pounds?|dollars?|euros?|quid|pence|cents?|usd|gbp|eur|bucks|p\b|percent|per cent|%)`), `[$£€] ?[0-9]`, `\b[0-9]+ (?:a|per) (?:night|week|month|year|person|head)\b`, `\b[0-9]+[.,][0-9]{2} (?:a|per) [a-z]+\b`,
					`\b[0-9][0-9.,]* ?(?:euro|rupees?|rs|francs?|chf|kr|kroner|kronor|dollar)\b`,
					`\b(?:charge|fee|price|cost|total|rate|premium|costs?|comes to|it's) (?:of |is |will be |would be |about |only |just )*[0-9]+(?:[.,][0-9]+)?(?: (?:each|all in|in total|plus|extra|including)\b|[.!]?$)`,
					`\b(?:see|be|comes?|goes|take|taken|charge|charged|pay|billed) (?:just |only |about )?[0-9]+(?:[.,][0-9]{2})? (?:on|off|from|to) (?:your|the) (?:card|account|bill|invoice)\b`,
					`\b(?:payments?|instal?lments?|rates) of [0-9]+`, `\b[0-9]+(?:[.,][0-9]+)? for (?:the (?:two|three|four|five|lot)|each|both|all)\b`)},
			{Title: "says how long it binds", Share: 8500, If: []string{"binding_terms"}},
		},
		Examples: says(
			"It's $6 a month.",
			"It's £12 a month and runs for a year.",
			"there's a fee of thirty pounds for that",
			"The contract renews automatically every June.",
			"Once you confirm, it can't be undone.",
			"that would be ninety nine dollars",
			"88 euro a night, breakfast included.",
			"from two to six it is eighteen hundred rupees plus tax",
			"So you'll see 468 on your card today.",
			"It's 2.20 a day, charged only when you use it.",
			"Three payments of 70.67, no charge for splitting.",
			"That's 12 euros off the list price, so 40 euro a month.",
		),
		Counterexamples: says(
			"There is no charge, it's under warranty.",
			"That's free of charge.",
			"How much is it?",
			"The month was very cold.",
			"I'll send it today.",
			"Let me check your plan.",
			"You get a credit of 11 dollars for the lost days.",
			"I've put the 6 dollars back on your card.",
			"The bin charge is set once a year.",
			"You used 214 units, about 6 a day.",
			"I can send you a 10 euro voucher.",
			"It takes one or two hundred steps.",
		),
		Traps: "A price in a story or an example counts.",
	}
}

// spokenNumbers are the words that a spoken price ends in.
const spokenNumbers = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"

// givenBack are the words beside an amount that the customer gets, not pays.
func givenBack() []string {
	return []string{
		"credit|credits|credited|refund|refunds|refunded|refunding|reimburse|reimbursed|voucher|vouchers|compensation|goodwill",
		"money back", "put|putting|get|getting|give|giving|send|sending|have <5> back", "waive|waived|waiving",
		"knock|knocked|knocking <5> off", "take|taken|taking the|that|this|those|it <4> off",
	}
}
