package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func suggestion() Behavior {
	return Behavior{
		Name:    "suggestion",
		Doc:     "Suggests how something could be done better.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "suggests", Share: 8500, Unless: check.Quoted,
				NotNear: []string{"you should be|see"},
				Phrases: []string{
					"a|an|one|my|small|little|another|quick suggestion|improvement|recommendation",
					"{i may suggest|may i suggest|i'd suggest|i'd recommend|i'd propose|say one thing|you really should|it would be good if|it would be nice if|would help if|would be good|line would do|you ought to|somebody should|someone should|put this in the help|look if other people|tick box|should have a} *",
					"{you|they|the company} (really|guys|all|people) should|ought|need (to) (really|just|maybe|at least|consider) {have|make|put|print|send|tell|let|get|offer|write|add|change|allow|give|show|include|train|improve|fix|warn|remove|update|hire|explain|mention|provide}",
					"why don't you|they (just) add|make|have|offer|put|allow|let|show|include",
					"it|that would|might|could (really|be|help|make) (so|much|a) {if|nice if|good if|great if|helpful if|useful if|easier if|better if}",
					"i wish (you|there|the|it|they) {had|was|were|would|could|offered}",
					"have you thought|considered about|of|adding|making",
					"how|what about adding|making|having|putting|offering",
					"{you|they|your team|your people|you guys} might|may|could (also|maybe|perhaps|just|even|really) {want|wish|like} to {fix|add|change|put|have|look at|tell|rethink|think about|mention|update|improve|train|warn|print|check|consider|make|replace|repair|sort}",
					"maybe|perhaps (just|next time|you should|you could|they should|they could) {put|add|print|mention|write|show|warn|include|make} *",
					"a|one|my|just {small|little|tiny|quick|friendly} {idea|thought|hint|tip|wish|request for the future}", "an|one idea for you|your|the|them|next",
					"{it|a|an} * {would|might} be {good|nice|useful|handy|helpful|a good idea}",
					"please {consider|add|bring back|think about} *", "could be improved|better|clearer|easier if|by|with",
				}},
		},
		Examples: says(
			"You should have a tick box for that.",
			"One suggestion: print the house number larger.",
			"You should put that on the website.",
			"it would be nice if the app told me that",
			"I'd suggest a reminder a week before.",
			"Have you thought about adding a chat?",
			"You might want to rethink the menu, by the way.",
			"maybe put a bell on the counter",
			"Just a small thought: warn people about the stairs.",
		),
		Counterexamples: says(
			"You should see two lights now.",
			"You should be ashamed.",
			"Could you send it again?",
			"Would it be there by Friday?",
			"What do you suggest?",
			"I wish to cancel.",
			"You might want to know my number.",
			"Maybe you put the wrong date.",
			"I have no idea.",
		),
	}
}
