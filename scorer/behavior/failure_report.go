package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func failureReport() Behavior {
	return Behavior{
		Name:    "failure_report",
		Doc:     "Reports that something went wrong: it does not work, or the company did not do what it owed, which is let_down.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "the company let them down", If: []string{"let_down"}},
			{Title: "it does not work", Share: 8500, Unless: check.Quoted | check.Hypothetical,
				NotNear: []string{"calm down", "{their|my own|the hotel|the cafe|public} wifi", "{he|she|dog} is|was|been dead"},
				Phrases: []string{
					"i|we (still) haven't|didn't|never (yet|even) {received|receive|got|gotten|heard back|heard anything|heard from}",
					"{it|that|this|they|which|everything|nothing|internet|phone|app|website|machine|line|box} (still|just|also|simply|really) {doesn't|don't|won't|isn't|not|hasn't|never|stopped|can't} (even) {work|working|worked|turn on|turning on|start|open|load|connect|charge|responding|respond|fit|update|print|switch on|let me|arrived|come}",
					"{stopped|isn't|doesn't|never|quit} (been) {working|charging|loading|connecting|responding|turning on}",
					"it|machine|internet|phone|screen|box|oven|boiler (just) stopped", "stopped working|in the middle", "broken|cracked|damaged|faulty|defective|leaking|frozen|crashed|crashes|ripped|torn|smashed|hacked|mouldy",
					"{phone|phone's|line|line's|machine|machine's|internet|router|wifi|screen|battery} (is) (completely|totally) {dead|down}",
					"{no|there's no|have no|got no|without} {internet|signal|connection|dial tone|power|service|heating|water|hot water|picture|sound|wifi|electricity}",
					"error message|code", "{leaks|tripped the fuse|sparks|rattles}", "i|we can't|couldn't (even) {export|import|open|log|sign|get|access|connect|load|print|download|upload|sync|hear anything|see what} *", "shows|showing|displays 0|nothing|zero", "having trouble|problems|issues|difficulty", "{it|phone|line|app|router|screen|internet|call} keeps|kept *",
					"{keeps|kept} {cutting|dropping|freezing|crashing|crackling|buzzing|leaking}", "is|went|been (completely|still) down",
				}},
		},
		Examples: says(
			"I took the morning off and nobody showed up.",
			"The router stopped working on Sunday.",
			"nobody came on friday and i stayed home for it",
			"You charged me twice for the same order.",
			"I still haven't received the refund.",
			"it keeps dropping the call",
			"The kettle leaks at the base.",
			"i can't open the report since yesterday",
		),
		Counterexamples: says(
			"If it went wrong, what then?",
			"Don't tell me to calm down.",
			"Which router do you recommend?",
			"I want to upgrade my plan.",
			"It works fine now.",
			"Can I change the delivery day?",
		),
	}
}
