package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func praise() Behavior {
	return Behavior{
		Name:    "praise",
		Doc:     `Praises the rep, the company or the product. Bitter praise ("great, just great") is none.`,
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "praises the rep or a colleague", Unless: check.Hypothetical | check.Negated,
				Phrases: []string{
					"{you've been|you're|you are|you were|that was|that's|that is|he was|she was|they were|it's} (very|really|so|such|a|an|quite|just) (very|really|so|such) {brilliant|amazing|fantastic|marvelous|marvellous|kind|lovely|wonderful|helpful|fun|honest|thoughtful|brilliant|star|lifesaver|sweet|great help|nice|great at|patient}",
					"{very|so|that was} well done",
					"{nobody's|no one's|nobody is} (that|this|so) {nice|kind|helpful} *",
					"{does it|works} {beautifully|perfectly|wonderfully}",
					"{you're|you are} doing {this|well} *",
					"{thank you|thanks} (so much|very much) for {your help|all your|everything|sorting|helping|making|taking}",
					"{really|much} {appreciate|appreciated}",
					"{thank you|thanks|bless you|cheers} (so much) {seriously|both|for reading|for being|for not|for the clear|for your|for making|for taking|you rang|and you rang}",
					"{you're|ur} a {star|lifesaver|legend|gem|angel}",
					"i|we (really|truly|do) appreciate that|it|this|you|your", "{you're|you guys are|you lot are|you all are|ur} (simply|just|honestly|really|literally|all) the best|bomb|goat", "i (really|do) like you", "very|so|most|extremely|really decent|kind|good|thoughtful|generous|nice of you|them|him|her",
					"{tell your boss|first one who|most people would|it's rare|great help|didn't expect a person|did not expect a person}",
				}},
			{Title: "praises", Share: 8500, Unless: check.Quoted | check.Negated | check.Question, NotIf: []string{"frustration", "repeated_effort"},
				NotNear: []string{"weeks|days|hours|annoyed|useless without", "annoyed|disappointed|shame", "{great|perfect|brilliant} {just|now|another|what}", "{just|oh} {great|perfect|brilliant|wonderful|lovely|fantastic}", "{would be|not|isn't|wasn't|never} (a) (very) good|great|nice", "good luck", "great but", "thanks for nothing"},
				Phrases: []string{"{you've|you have|he|she|they|everyone|the engineer|your colleague} (been|was|were|are|is) (all) {so|very|really|incredibly|extremely|most|super|truly} {helpful|kind|patient|great|polite|nice|friendly|understanding|professional|good|quick}",
					"{you've|you have|you|he|she|they|everyone|your team|your colleague|the team|the engineer|the driver} (are|were|was|is|have|has|been|really) (been|so|really|very|such|absolutely|extremely|incredibly|all|truly|most) (so|really|very|such|absolutely|extremely|incredibly|a|an|truly|most|super) {helpful|kind|patient|great|wonderful|amazing|fantastic|brilliant|excellent|lovely|awesome|star|lifesaver|angel|nice|polite|professional|friendly|understanding|legend|gem|best|sweet|quick|efficient}",
					"{great|excellent|fantastic|amazing|wonderful|brilliant|awesome|good|outstanding|superb|terrific|lovely|best|perfect|exceptional|incredible|fabulous|top} {service|job|work|help|support|team|customer|experience|company|product|staff|app|people|advice|explanation|care|news}",
					"{i|we} (really|absolutely|just|do|honestly|truly|always) {love|loved|like|enjoy|enjoyed|admire|recommend|liked} {your|the|this|how|that|it|working|talking|you|shopping|everything|being}",
					"well done",
					"{that's|this is|it's|it was|that was|you're|it} (really|so|very|absolutely|just|such|truly|a|an|the|works) {amazing|brilliant|fantastic|wonderful|excellent|awesome|best|helpful|impressive|kind|star|lifesaver|beautifully|perfectly} {of you|service|work|what you|how you|that you|help|advice|thank|thanks}",
					"{so|really|very|extremely|super} {helpful|impressed|pleased|happy|satisfied|grateful|kind|professional|quick|fast|efficient|easy}",
					"{exceeded|beyond|above} (my|and|all) {expectations|beyond}",
					"{made|saved} my {day|life|week}",
					"{five|5|ten|10} {stars|star|out of}",
					"{couldn't|could not} (be|have) {happier|been|asked|done} (better|more|with|for)",
					"can't {fault|thank|praise|recommend|complain} {you|it|them|enough}",
					"best {service|company|bank|shop|experience|customer|call|help|ever|i've|team}",
					"i'm|we're (so|really|very|extremely|quite|more) {impressed|pleased|satisfied|delighted|thrilled} (with|by|that|how)",
					"what a {great|lovely|wonderful|fantastic|pleasant|star|relief|difference|nice|brilliant}",
					"{you're|ur|you are} (a|an|the|so|very|really|my) {star|angel|legend|lifesaver|best|hero|gem|kind|helpful|genius|champion|sweetheart|amazing|awesome|great|good|sweet|wonderful|nice}",
					"pleasure {dealing|talking|to|doing}",
					"tell your {boss|manager|supervisor}",
					"keep up the",
				}},
			{Title: "is delighted", Share: 6500, Where: Alone, Unless: check.Negated | check.Question, NotIf: []string{"frustration", "distress"},
				Phrases: []string{
					"{amazing|wonderful|excellent|awesome|fabulous|you star|you legend}",
					"{that's|oh} {amazing|brilliant|fantastic|wonderful|excellent|awesome|great|lovely}",
				}},
		},
		Examples: says(
			"That was such a great help.",
			"You've been so helpful, honestly.",
			"best customer service i ever had",
			"I love how easy your app is.",
			"The engineer was very polite and quick.",
			"You're a star!",
			"I appreciate that.",
			"you guys are simply the best",
			"That was most generous of you.",
		),
		Counterexamples: says(
			"It's the blue one.",
			"Great, just great.",
			"It's not a good service.",
			"Great service, three weeks without a phone, so annoyed.",
			"Is the service any good?",
			"Good morning.",
			"I would appreciate it if somebody called me.",
			"What is the best time to come?",
		),
		Traps: "Irony without a mark is taken at its word.",
	}
}
