package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func specificThanks() Behavior {
	return Behavior{
		Name:    "specific_thanks",
		Doc:     "Thanks or praises the other party for something they actually did: waiting, calling again, patience, proof, a report, long loyalty. Thanks for calling, for a detail or, as a stock line, for your patience is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "thanks for what they did", Unless: check.Quoted, NotNear: []string{"valued customer|client|guest|member", "being our customer"},
				Phrases: []string{
					"{thank you|thanks|appreciate you|appreciate your|grateful to you} (so much|very much|again) for (the|all) (your) <2> {waiting|holding|hanging|bearing|sitting|putting up|sticking|sending|giving|telling us|telling me|describing|trying|testing|climbing|crawling|pressing|going|getting|bringing|writing|ringing|solving|reporting|coming back|calling back|calling again|staying|checking|being|asking|catching|finding|letting|pointing|flagging|noticing|spotting|sharing|explaining|uploading|photographing|taking the time|keeping|digging|walking|raising|test|photo|photos|pictures|scan|slips|papers|proof|tip|hint|idea|years|screenshot|screenshots|trouble|honesty}",
					"thank you|thanks for {having|sticking|staying} *",
					"appreciate|appreciated you {waiting|sending|holding|checking|trying|explaining|sticking|staying|calling back|coming back}",
					"{i know|and|for all} your patience {with|on|through|today means}",
					"you're so {patient|kind|brave|quick}", "you've been {so|very|really|incredibly|more than|wonderfully} {patient|kind|understanding|helpful|calm|gracious}",
					"saved|saves|helped|helps (us|me) {a day|half a day|a lot|hours|time|days|a visit}",
					"you {kept your head|did well|did that well|solved it|did exactly right|did everything right}",
					"photo|photos|picture|pictures|note|screenshot (really) helped|helps", "good|great|sharp catch|eye|spotting|thinking",
					"{you're loyal|such a good idea|such a simple thing|really useful|been with us since}",
					"kind|helpful|patient|nice of you to",
					"{coming|writing|staying|ringing|calling|waiting|putting up|asking} <8> {than|more than} we (have|'ve|had) (earned|deserved)", "{more|better|kinder} than {we|i} {earned|earn|deserved|deserve}",
					"glad you {asked|said|flagged|caught|reported|noticed|raised}",
				}},
		},
		Examples: says(
			"Thanks for crawling behind the washing machine.",
			"Thank you for waiting all that time, I know it was long.",
			"thanks for sending the photos they show exactly where it cracked",
			"You've been really patient through all of this.",
			"I appreciate you calling back a second time.",
			"Ringing twice and staying so friendly is kinder than we deserve.",
			"Good catch, that saved us both an extra bill.",
		),
		Counterexamples: says(
			"Thank you for your patience.",
			"Thank you for your feedback.",
			"Thank you for being a valued customer.",
			"Thank you for calling Brindle Bank.",
			"Thanks for that information.",
			"Thank you, and the postcode?",
			"Thanks, bye.",
			"Be patient, please.",
		),
	}
}
