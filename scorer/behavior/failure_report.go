package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func failureReport() Behavior {
	return Behavior{
		Name:    "failure_report",
		Doc:     "Reports that something the company owed went wrong: it does not work, did not come, was charged twice, nobody showed up.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "it failed", Share: 8500, Unless: check.Quoted | check.Hypothetical,
				Phrases: []string{"i|we (still) {haven't|didn't|never} (yet|even) {received|receive|get|got|gotten|hear|heard}",
					"{it|that|this|they|which|the *|my *|your *|she|he|everything|nothing|nobody|no one|internet|phone|app|website} (still|just|also|has|have|simply|really) {doesn't|don't|won't|didn't|isn't|not|wasn't|hasn't|haven't|never|stopped|can't|aren't|weren't|couldn't} {even|work|working|worked|turn|come|came|arrive|arrived|show|showed|start|open|load|connect|charge|delivered|been|responding|respond|fit|fixed|received|reply|called|do|go|happen|call|get|take|let|accept|match|update|print|switch|help|answer|turned|connected|any}",
					"{stopped|not|isn't|doesn't|never|won't|hasn't|quit} (been) {work|working|worked|charging|loading|connecting|responding|arrived|received|delivered|turning|opening|come|came|starting|shown|credited|refunded}",
					"{i|we} {still|never|haven't|didn't|can't|couldn't|cannot} (still|not|never|yet|even) {received|got|gotten|receive|get|log|login|access|open|connect|make|use|heard|print|order|find}", "{i|we} still have no|not",
					"{broken|cracked|damaged|faulty|defective|leaking|dead|frozen|crashed|crashes|missing|ripped|torn|smashed|scratched|incorrect|delayed|stolen|cancelled|hacked|blocked|locked|disconnected|overcharged|expired|mouldy|rotten|down}",
					"{charged|billed|debited} (me|us|my) {twice|double|again|too|extra|for|three|the wrong|wrongly}",
					"{charged|billed|debited} {twice|double|wrongly|wrong|again|too}",
					"double {charge|charged|billed|payment|billing}",
					"overcharged",
					"{nobody|no one|no-one|no engineer|no technician|no driver} {came|showed|called|turned|answered|answers|ever|picks|picked|replied|responded|rang|contacted|calls|told} (up|back|me|us|to|the|yet|out)",
					"{engineer|technician|driver|courier|delivery|plumber|taxi|parcel|package|order|refund|letter|card|replacement} {never|didn't|hasn't|has not|did not|still|was|is} {came|come|showed|show|arrive|arrived|not|turn|turned|supposed|late|missing|lost|here|been|damaged|wrong}",
					"{was|were} {supposed|meant|promised|told|due} (to|it|that|on|by|a|i|an)",
					"{you|they} {promised|said|told} {me|it|that|to|you'd|you|they'd|they|us|i} {that|it|would|was|you|they|a|someone|i|they'd|to}",
					"{no|there's no|have no|got no|without} {internet|signal|connection|dial tone|tone|power|service|heating|water|hot water|picture|sound|wifi|line|electricity}",
					"{error|fault|problem|issue|bug|glitch|mistake|trouble} {message|with|on|code|when|in|again|every|since|that}",
					"having {a|some|an|trouble|problems|issues|difficulty} {problem|problems|issue|issues|trouble|difficulty|with|difficulties|logging|getting|connecting}",
					"{it|he|she|phone|line|app|router|screen|internet|call} keeps|kept *",
					"something {is|went|has gone} wrong",
					"wrong {size|item|order|color|colour|address|name|amount|one|product|date|price|number}",
					"{keeps|kept|is|line} {cutting|dropping|freezing|crashing|crackling|buzzing|leaking}", "{is|went|been|are} (completely|still) down",
				}},
		},
		Examples: says(
			"The router stopped working on Sunday.",
			"nobody came on friday and i stayed home for it",
			"You charged me twice for the same order.",
			"I still haven't received the refund.",
			"it keeps dropping the call",
		),
		Counterexamples: says(
			"Which router do you recommend?",
			"I want to upgrade my plan.",
			"It works fine now.",
			"Can I change the delivery day?",
		),
	}
}
