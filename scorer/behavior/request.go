package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func request() Behavior {
	return Behavior{
		Name:    "request",
		Doc:     "States a problem or asks for something, in enough words to be worked on.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "asks for something", Share: 8500, Unless: check.Quoted, MinWords: 5,
				Phrases: []string{
					"{i|we|i'd|we'd} (would|really|just|also|still) {like|want|need|wish|wanted|love|prefer} {to|a|an|the|my|you|some|help|your|it|this|another|information|new|more}",
					"{i'd|we'd} {like|love|prefer|appreciate}",
					"{i'm|i am|we're|i was} {calling|phoning|ringing|writing|looking|trying|after|hoping|wondering|contacting|here|enquiring|inquiring|interested|wanting|chasing|having|getting|not|unable|locked} {about|because|to|for|if|in|regarding|with|whether|as|on|a|an|the|able|why|and|out}",
					"{can|could|would|will} {you|i|we|someone|somebody} (please|just|possibly|maybe|kindly|perhaps) {help|tell|send|check|change|cancel|give|get|book|order|explain|look|make|fix|refund|move|update|transfer|put|find|let|see|confirm|do|add|remove|return|speak|talk|have|pay|arrange|reset|upgrade|use|stop|come|take|connect|show|call|set|renew|switch|replace|track|verify|resend|extend}",
					"{is it|would it be} {possible|okay|alright} (to|if|for)",
					"{is|are} there (any|a|some) {way|chance|possibility|update|news|other|discount|problem|reason}",
					"how {do|can|would|could|much|long} {i|we|you|is|does|would|will}",
					"{i|i've} (have|got|had) {a|an|some|got|two|another} {problem|question|issue|query|complaint|request|problems|questions|issues|small|quick|few}",
					"{my|our|the|your} {isn't|won't|doesn't|hasn't|didn't|stopped|is not|keeps|has been|was|broke|is broken|never|still}",
					"please {help|send|check|change|cancel|give|book|order|explain|fix|refund|move|update|transfer|tell|let|put|confirm|stop|call}",
					"{want|need|help} {help|with|to|a|me}",
					"what {happened|is happening|about|do i|should i|is the|are my|would}",
					"when {will|can|is|does|do}",
					"where is|can|do|are my|i|the",
					"you {charged|sent|billed|cancelled|blocked|promised|said|told|took|lost} (me|my|it|us|the|that)",
				}},
			{Title: "reports a failure", Share: 8000, If: []string{"failure_report"}, MinWords: 6},
		},
		Examples: says(
			"I'd like to move my appointment to next week.",
			"my internet has been down since sunday and i work from home",
			"Can you tell me why the bill is higher this month?",
			"I'm calling because the card was declined twice.",
		),
		Counterexamples: says(
			"Billing.",
			"Yes, that's right.",
			"Thanks a lot, bye.",
			"Okay.",
			"4 4 1 9.",
		),
	}
}
