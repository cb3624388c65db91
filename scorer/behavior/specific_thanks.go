package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func specificThanks() Behavior {
	return Behavior{
		Name:    "specific_thanks",
		Doc:     "Thanks or praises the other party for something they actually did: waiting, calling again, patience, proof, a report, long loyalty. Thanks for calling or for a detail is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "thanks for an effort", Share: 9000, Unless: check.Quoted,
				NotNear: []string{"{thanks|thank you} for calling us"},
				Phrases: []string{"{thank you|thanks} (so much|very much) for {sending|checking|trying|reporting|pointing|flagging|waiting|holding|explaining|bearing|uploading|noticing|telling us|letting us|calling back|coming back|sticking|staying}", "{appreciate|appreciated|grateful for} (you|your) {calling back|waiting|sending|holding|checking|patience|trying|explaining|honesty|sticking|staying|coming back}",
					"{thank you|thanks|appreciate|grateful|appreciated} <4> {patience|patient|waiting|bearing|holding|hanging|sticking|staying|loyalty|understanding|honesty|effort|efforts|kindness}",
					"{thank you|thanks} (so much|very much|again) for (your|all) {coming back|calling back|calling again|taking the time|telling|sharing|letting|putting up|going|digging|climbing|driving|writing|catching|spotting}", "{thank you|thanks|appreciate|grateful} (so|very|you|for|again|much|all) <3> waiting|holding|sending|checking|trying|reporting|pointing|bringing|flagging|sharing|explaining|raising|noticing|spotting|staying|sticking|bearing|keeping|being|giving|letting|writing|walking|putting|digging|catching|uploading|photographing|going|hanging",
					"{thanks|thank you|appreciate} <3> your {patience|understanding|loyalty|honesty|effort|efforts|kindness|persistence|trouble|help|feedback|diligence|flexibility|calm}",
					"your {patience|understanding|loyalty|honesty|effort|persistence|feedback|kindness|calm} {is|has|means|really|helps|helped|on|through|with|while|during}",
					"thanks|thank you for {being|staying} {so|very|such|patient|calm|a|kind|understanding|with|loyal|honest}",
					"thank you|thanks for (all) (the|your) {effort|trouble|work|time|years|care|detail|details|photos|photo|screenshots|pictures|proof}",
					"thank you|thanks <6> years|decade (with|as|of)",
					"been with us (for|since)",
					"you did {exactly right|absolutely right|the right|everything right|well}",
					"good|great|sharp|well catch|eye|spotted|thinking|job",
					"you|that {helped|saved|helps|saves|made} (me|us) {a lot|so much|time|find|hours|a}",
					"you've been {so|very|really|incredibly|extremely|more|wonderfully|truly|remarkably} {patient|kind|understanding|helpful|calm|gracious|good}",
					"kind|helpful|patient|nice of you to",
					"i know you {waited|called|tried|took|have waited|spent|went} <8> thank|thanks|appreciate",
					"glad you {called|told|said|flagged|caught|reported|noticed|asked|kept|raised|came}",
				}},
		},
		Examples: says(
			"Thank you for waiting all that time, I know it was long.",
			"thanks for sending the photos they show exactly where it cracked",
			"You've been really patient through all of this.",
			"I appreciate you calling back a second time.",
			"Good catch, that saved us both an extra bill.",
		),
		Counterexamples: says(
			"Thank you for calling Brindle Bank.",
			"Thanks for that information.",
			"Thank you, and the postcode?",
			"Thanks, bye.",
			"Be patient, please.",
		),
	}
}
