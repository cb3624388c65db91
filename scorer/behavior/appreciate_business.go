package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func appreciateBusiness() Behavior {
	return Behavior{
		Name:    "appreciate_business",
		Doc:     `Tells the customer in words of one's own that their contact or custom is welcome. The stock line, "thank you for choosing us", is none.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "is glad of them", Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{
					"{i'm|we're|so} (so|very|really|ever so|just) glad|happy|delighted|pleased|honored|lucky (that) {you|to have you|we keep|we have|we caught|we could meet|he's|she's|it's|he is|she is}",
					"glad|happy (that) i|we could {help|assist|sort|fix|be}",
					"we'd|i'd (much|also|really|be) sooner|like|love|happy|rather have|to {you|have you|keep you|see you|welcome you}",
					"we|i (really|truly) like|liked|love|loved|enjoy|enjoyed {having|talking|speaking|working|chatting|helping} (to|with) {you|your|a|the}", "we|i (really|truly) like|liked|love|loved {having|your}",
					"{it's|it was|it's been|was|such|what|would be} (a|an|always) (so|real|great|true) {pleasure|joy|lovely|nice|fun} (to) {having|talking|talk|doing|speaking|speak|working|chatting|help|helping}",
					"{would be|it's|what} an honor", "{it's|it is|is|was} (always) {our|my} {happiness|joy|privilege|honor|honour|pleasure} to {have|serve|host|help|look}", "it was a (real|true|great) pleasure",
					"look|looking|looked forward to {have|having|see|seeing|host|hosting|welcome|welcoming|meet|meeting} you|your|the|all|both", "{can't|cannot} wait to {have|see|meet|welcome} you",
					"happy|glad|pleased|delighted to (have) {be of (use|help)|been of (use|help)}", "{thank you|thanks} a {million|bunch|thousand times} for {ringing|calling|writing|coming|getting|being|messaging}", "{thanks|thank you} (ever so much|a million) for {ringing|phoning|popping in|dropping by}", "lovely|nice|good|fun doing|talking|having|speaking|to (talk|have) (to) {this|to|you|with}",
					"made my morning|day|week|afternoon", "thank you|thanks for ringing|calling|writing|coming (us|in|back) {about it|about this|about that|straight away|right away|so soon|so quickly|in the middle}",
					"{trusting us with|taking us along|choosing us with|stayed with us|stuck with us|keeping us|staying}",
					"thank you|thanks for being a|such|our <3> customer|member <4> years", "being a loyal|good|valued <1> customer|member (all) these years",
					"hope {we'll|to|we} see|keep you", "write|call|ring {to me|me|us} any time",
					"your|you {custom|loyalty|trust} means",
				}},
		},
		Examples: says(
			"I'm glad you rang about it.",
			"It was a joy having the club on the phone.",
			"We're glad to have you with us, thank you for staying.",
			"It is always my joy to host both of you.",
			"We look forward to seeing you in May.",
			"thanks a bunch for coming to us with it",
			"it was lovely talking to you call any time",
			"Thank you for trusting us with your move.",
			"Thanks for being a loyal customer all these years.",
		),
		Counterexamples: says(
			"Thank you for choosing us.",
			"We value your business.",
			"Thank you, one moment.",
			"The business account costs ten pounds.",
			"Do you own a business?",
			"Thanks for the number.",
			"I'll call you tomorrow.",
			"We look forward to hearing from you.",
		),
	}
}
