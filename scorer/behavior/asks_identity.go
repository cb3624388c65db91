package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func asksIdentity() Behavior {
	return Behavior{
		Name:    "asks_identity",
		Doc:     "Asks for a detail that says who the customer is or which account it is: name, number, address, date of birth, postcode.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "asks for a detail", Share: 9000, Unless: check.Quoted,
				NotNear: []string{"my|our {name|number}", "change|update|correct|changed your {name|address|number}"},
				Phrases: []string{
					"{what's|can|could|may|have|give|tell|confirm|verify|need|provide|take|get|spell|enter|read|repeat|ask|grab} <3> your|the <2> {name|surname|postcode|post code|zip|number|address|email|e-mail|date of birth|birthday|dob|account|reference|password|security|pin|id|birth|policy|order|booking|digits|card|phone}",
					"{what|what's|whats} (is|was) your|the <2> {name|surname|postcode|zip|number|address|email|birthday|reference|date of birth|digits|account|order}",
					"your <3> {name|number|address|postcode|email|reference|zip|date of birth|surname} (please|is|and)",
					"who am i {speaking|talking|chatting} (to|with)",
					"spell that|it|your|the",
					"{account|order|reference|phone|customer|booking|policy|card|telephone|contact} number (please|is)",
					"date of birth",
					"{first|last} {line|four|two|three} {of|digits}",
				}},
		},
		Examples: says(
			"Can I have your order number, please?",
			"what's the postcode",
			"Could you confirm your date of birth?",
			"Who am I speaking to?",
		),
		Counterexamples: says(
			"My name is Tom.",
			"Your order left today.",
			"I changed my address.",
			"What happened next?",
		),
	}
}
