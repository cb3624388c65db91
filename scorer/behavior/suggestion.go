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
				NotNear: []string{"you should {be|have}"},
				Phrases: []string{"you|they (really|guys) {should|could|might|ought to|need to} (really|just|maybe|at least) {put|add|make|offer|send|change|allow|give|let|tell|show|train|improve|fix|warn|write|remove|introduce|update|hire|explain}",
					"{you|they|the company|someone} (really|guys|all|people) {should|could|might|ought|need} (really|just|maybe|to|at|definitely|probably|consider|think) {to|want|least|consider|think|put|add|make|have|offer|send|change|allow|give|let|tell|show|include|train|improve|fix|warn|write|remove|introduce|update|test|call|be|mention|look|provide|get|hire|explain|set|list|do}",
					"why {don't|not|doesn't} (you|they|just|the) (guys|just|company|people) {add|make|have|offer|send|put|change|allow|let|show|include|give|use|do|tell|write|let}",
					"{it|that} would|might|could (really|be|help|make) (so|much|a) {if|to|nice|good|great|helpful|useful|easier|better|idea|sense|for|lot}",
					"{i'd|we'd|i would|can i|may i} {suggest|recommend|propose|advise}",
					"i {wish|hope} (you|there|the|it|they) {had|were|was|would|could|did|add|offered|guys}",
					"{my|one|small|little|just a} {suggestion|idea|recommendation|tip|improvement} (is|would|for|to|from)",
					"have you {thought|considered} {about|of|adding|making}",
					"{how|what} about {adding|making|a|an|having|putting|offering|letting|sending}",
					"could (be) {improved|better|clearer|easier|simpler|faster} (if|by|with)",
					"please {consider|add|bring back|think about} *",
					"{suggestion|feedback|idea} {for|box|to}",
					"needs to be {better|clearer|easier|improved|fixed|more|a}",
				}},
		},
		Examples: says(
			"You should put that on the website.",
			"it would be nice if the app told me that",
			"I'd suggest a reminder a week before.",
			"Have you thought about adding a chat?",
		),
		Counterexamples: says(
			"You should be ashamed.",
			"Could you send it again?",
			"Would it be there by Friday?",
			"What do you suggest?",
			"I wish to cancel.",
		),
	}
}
