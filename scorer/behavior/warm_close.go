package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func warmClose() Behavior {
	return Behavior{
		Name:    "warm_close",
		Doc:     "Says goodbye like a person: a farewell with a wish, a name, or an offer to come back.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "parts with a wish", Unless: check.Quoted, NotIf: []string{"discourtesy", "blame_customer"},
				Phrases: []string{
					"{good luck|all the best|best wishes|my best to|take care|look after|sleep well|good night|drive safely|go gently|get well|enjoy|congratulations|big hello|hugs|regards to|my regards|say hello|have fun|fingers crossed}",
					"safe {flight|trip|travels|journey|drive}",
					"{have|hope you have} (a|an) (very|really) {good|great|nice|lovely|wonderful|gorgeous|blessed|amazing|pleasant|fantastic|beautiful|safe} *",
					"i wish {you|your|her|him} *",
					"{speak|talk|see|write} {to you|with you|you|at|to me|to us} {tomorrow|soon|later|then|at|lunch|any time|with}",
					"speak at *", "courage {with|for} {the|your|all|that|it|tomorrow|monday}",
					"give {your|my|him|her|them} *",
					"bye (now) {mr|mrs|ms|miss|mr.|mrs.|ms.} *",
				}},
			{Title: "farewell with a wish", Share: 9000, If: []string{"goodbye", "good_wish"}, NotIf: []string{"discourtesy"}},
			{Title: "farewell with thanks for something", Share: 7000, If: []string{"goodbye"}, NotIf: []string{"discourtesy"}, Unless: check.Quoted,
				Phrases: []string{"thank you|thanks (so much|very much|a lot|again|a million) for {your|being|all|bearing|waiting|ringing|telling|letting|the|sending|holding|coming|taking}", "{thank you|thanks} {so|very} much {again|for|and|bye|mr|mrs|ms|miss}"}, NotNear: []string{"valued customer"}},
			{Title: "farewell with what they did", Share: 8500, If: []string{"goodbye", "specific_thanks"}},
			{Title: "farewell with an offer to come back", Share: 8500, If: []string{"goodbye", "come_back"}},
			{Title: "farewell with the name", Share: 8000, If: []string{"goodbye", "use_name"}, NotIf: []string{"discourtesy"}},
			{Title: "a kind word to them by name, at the end", Share: 8000, Last: 4, If: []string{"use_name", "appreciate_business"}},
			{Title: "looks forward to them", Share: 7000, Last: 4, Unless: check.Negated | check.Quoted, Phrases: []string{"look|looking forward to {have|having|see|seeing|host|hosting|welcome|welcoming|meet|meeting} you|your|all|both"}},
			{Title: "farewell that values the customer", Share: 8000, If: []string{"goodbye", "appreciate_business"}},
			{Title: "a wish for their day", Share: 8000, If: []string{"good_wish"}, NotIf: []string{"discourtesy"}, Last: 6},
		},
		Examples: says(
			"Good luck with the move!",
			"Have a lovely weekend, bye!",
			"take care and call us if it acts up again",
			"We look forward to seeing you all in June.",
			"Bye, Mrs. Okafor, and good luck with the move.",
			"Goodbye, and thank you for your patience.",
		),
		Counterexamples: says(
			"Okay bye.",
			"Anything else?",
			"Bye.",
			"This chat is closed.",
			"Right, cheers, bye.",
			"Thank you for calling Bluebird. Goodbye.",
			"Suit yourself, see you later.",
		),
		Traps: "A wish without a farewell counts only near the end.",
	}
}
