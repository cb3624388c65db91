package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func closingWords() Behavior {
	return Behavior{
		Name:    "closing_words",
		Doc:     "Says that nothing else is needed: that's all, no that's it.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "needs nothing else", Share: 9000, Unless: check.Quoted | check.Question,
				NotNear: []string{"that's all {i|we|you|very|well|wrong|the|nonsense|i can|there|because}", "that's all {i ever|very well|you}"},
				Phrases: []string{
					"that's {all|it|everything}",
					"{that'll|that will|that would} be {it|all|everything}",
					"that is {it|all|everything}",
					"thats|that's all|it",
					"{nothing|no nothing} {else|more|further|today|at the moment|for now|right now}",
					"nothing else",
					"nothing more",
					"no more questions",
					"no {other|further|more} {questions|question|help|queries|requests}",
					"{i'm|we're|i am} (all) {good|set|sorted|done} (now|then|thanks|thank)",
					"all {good|set|sorted|done} (thanks|thank|now|then|here)",
					"i {think|guess|believe} {that's|that is|that'll be|we're|i'm} {all|it|everything|done|good|set}",
					"{no|nope} that's {it|fine|okay|good|all}",
					"no {thanks|thank you|thankyou}",
					"{everything|all} (i) {needed|wanted}",
					"don't need anything {else|more|further}",
				}},
			{Title: `answers "anything else?" with no`, Share: 8500, Where: WholeTurn, After: []string{"offer_help"},
				Phrases: []string{
					"{no|nope|nah|no no|not really|not today|nothing|i don't think so|no it's fine|no i'm good|no that's fine}",
				}},
		},
		Examples: append(says(
			"No, that's all, thank you.",
			"nope i'm good",
			"That's everything I needed.",
			"nothing else thanks",
		), replies(
			"Is there anything else I can help with?", "No.",
		)...),
		Counterexamples: says(
			"Is that all you can do?",
			"That's all very well, but I paid.",
			"I don't have anything else to wear.",
			"No.",
		),
	}
}
