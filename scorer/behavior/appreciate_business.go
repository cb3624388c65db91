package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func appreciateBusiness() Behavior {
	return Behavior{
		Name:    "appreciate_business",
		Doc:     "Tells the customer that their contact or custom is welcome, in any words.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "values the customer", Share: 9000, Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{"{thank you|thanks} for (being) {choosing|trusting|staying with|shopping with|flying with|banking with|picking} us", "{thank you|thanks} for being (such) a (very) {loyal|valued|good|great|long} (standing|time|term) customer|client|member",
					"appreciate|value|appreciates|values {you|your|having|that} {being|choosing|as|business|custom|loyalty|trust|with|staying|for|chose|coming|shopping|banking|ordering|flying}",
					"{thank you|thanks} (again|so much) for {choosing|being|staying|your|shopping|flying|banking|trusting|picking|coming|letting|giving|using} {us|with|a|our|business|custom|loyalty|trust|loyal|customer|brindlemoor|part|me}",
					"thank you|thanks for being {a|such|our|with|one} {loyal|valued|customer|member|us|good|great|long|of}",
					"thank you|thanks for (your|all) {business|custom|loyalty|trust|years}",
					"glad|happy|lucky|good|proud|pleased|delighted|nice|lovely (that) (to|you|we|you're) {have|chose|with|picked|came|called|a|here|wrote|reached|are|got|could} {you|us|to|with|customer|in|me|today|out|help|sort}",
					"{it's|it was|it's been|been|was} (a|my|really|so) {real|great} {pleasure|nice|lovely|good|great|privilege} {to|talking|speaking|helping|chatting|working|having|being}",
					"pleasure|joy {to|helping|talking|speaking|chatting|doing|having|was|is} {help|talk|speak|chat|to|you|with|business|mine|all}",
					"you|your {business|custom|loyalty|trust|call} {means|matters|matter|mean|is|are} {a|so|to|important|the|always|very|really} {lot|us|me|much|world|welcome|to}",
					"{really|truly} {enjoyed|enjoy} {talking|speaking|chatting|working|helping}",
					"hope|hoping (to|we) {see|have|keep|you|hear|we} {you|a|back|as|from|continue|for}",
					"welcome (to) (the|our|back) {family|to|any|with}",
					"always|any time {happy|glad|welcome|here} (to|for|you) {help|you|hear|call|have}",
					"we'd {love|hate|like} to {see|have|keep|lose|welcome} you",
					"we're|i'm (always|really|so|very) {here|glad|lucky|happy|proud|grateful} (for|you|to|that) {you|have|chose|your|you're|all}",
					"call|write|come|reach|ring (us|me|back) {again|any|anytime|out} {time|anytime|whenever|if}",
				}},
		},
		Examples: says(
			"We're glad to have you with us, thank you for staying.",
			"it was lovely talking to you call any time",
			"Thank you for trusting us with your move.",
			"Your business means a lot to us.",
			"Thanks for being a loyal customer all these years.",
		),
		Counterexamples: says(
			"Thank you, one moment.",
			"The business account costs ten pounds.",
			"Do you own a business?",
			"Thanks for the number.",
			"I'll call you tomorrow.",
		),
	}
}
