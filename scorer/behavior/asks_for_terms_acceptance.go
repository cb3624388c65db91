package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func asksForTermsAcceptance() Behavior {
	return Behavior{
		Name:    "asks_for_terms_acceptance",
		Doc:     "Asks the customer to accept a charge, contract or irreversible step: shall I sign you up, would you like to go ahead.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "puts it to the customer", Unless: check.Quoted, NotNear: []string{"on <2> hold", "put|putting you through", "pass|transfer|connect you"},
				Phrases: []string{
					"shall|should|may|can i (just|then|also) {set|switch|book|order|add|close|put|do it|sign|start|activate|send|leave|press}",
					"do you want {me to|that|it|this|one}", "want me to {do|set|switch|book|order|add|put|sign|start|activate|send|flip|turn|upgrade|renew|go|keep|reserve}", "want {that|it} at", "would you want {that|it|this|one|me to}", "would you {like|accept|agree to|take|be happy with} {that|it|one|this|me to}",
					"is that|it|this {okay|ok|all right|alright|fine|fair} (with|for) (you)",
					"{is that a yes|would that be fair|lock it in|book that in for you then|at those terms|before you say yes|if you say yes|if you want that|confirm by|say yes}",
				}},
			{Title: "asks for the yes", Share: 8800, Unless: check.Quoted | check.Negated, NotNear: []string{"on <2> hold", "put|putting you through", "pass|transfer|connect you"},
				Phrases: []string{
					"would|do you {like|want|wish} (me) to {go|proceed|sign|upgrade|order|purchase|buy|subscribe|enroll|enrol|renew|accept|switch|cancel|close|book}",
					"shall|should|can|may|could i|we (just|now|then) {go ahead|proceed|sign you|set that up|set it up|add that|add it|charge|take payment|take the payment|process|place|upgrade|renew|switch|enroll|enrol|order|book|activate}",
					"{happy|okay|ok|ready|fine|alright} (for|to|with|if) {me|us|go|i|you|proceed|that|the} {to|ahead|go|charge|proceed|take|price|place|charged|being|fee|terms|sign}",
					"do you {agree|accept|consent} (to|with)",
					"want to go ahead", "to go ahead (with|and|then)",

					"{are|is} (you) {happy|ready} to {go|proceed|sign|accept|continue|order|buy}",
					"can i {take|have|get} (your) {payment|card|agreement|consent|confirmation}",
					"sign you up",
					"{do|can} (i|we|you) {have|give} (your|me|us) {permission|consent|agreement|approval|okay|authorization}",
				}},
		},
		Examples: says(
			"Would you want that at three dollars?",
			"Would you like to go ahead with that?",
			"shall i sign you up for the bigger plan",
			"Are you happy for me to charge the card?",
			"Do you agree to the twelve months?",
			"I can turn it on right now, want me to do that?",
		),
		Counterexamples: says(
			"I've done it.",
			"Would you like a receipt?",
			"I'll go ahead and check.",
			"Shall I spell it?",
			"Is it okay if I put you through to him?",
			"May I place you on a brief hold?",
			"What would you like to know?",
		),
	}
}
