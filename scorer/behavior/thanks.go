package behavior

import "rapport/scorer/check"

func thanks() Behavior {
	return Behavior{
		Name: "thanks",
		Doc:  `Thanks the other party. "Thanks to the storm" and "no, thanks to you" name a cause and are none.`,
		Rules: []Rule{
			{Title: "says thank you", Share: 9500, Unless: check.Quoted, NotNear: []string{"thanks to the|this|that|my|our|your|his|a|an|all", "no thanks to", "thank god|goodness|heavens|christ|fuck|allah|christ", "thank the lord", "didn't|never|don't|without <1> thank", "to thank", "thanks for nothing", "thank you for nothing", "{no|nope|nah} thanks|thx|thankyou", "{no|nope|nah|nothing|else} thank you", "thank me|yourself|him|her|them|us"},
				Phrases: []string{"thank you|u|ya|yo|yu", "thanks", "many thanks", "a thank you"}, Regexes: whole(`thank ?you+|thanku|thankyou+|thanx|thankx|thnx|thnks|thks|thx|tnx|tks|tysm|tyvm|tq|thanq|thank s|thanls|thanka|thansk`, `thank(?:s|z)+`)},
			{Title: "wants to thank", Share: 9000, Unless: check.Quoted | check.Negated, Phrases: []string{"want|like|love to thank you", "want|like to say thank you|thanks", "can't|cannot thank you enough", "i thank you", "we thank you", "say a big thank"}},
			{Title: "appreciates it", Share: 8500, Unless: check.Quoted | check.Negated | check.Question | check.Hypothetical, NotNear: []string{"appreciate if", "would|should|could|don't|doesn't|didn't appreciate", "appreciate beauty|art|music"},
				Phrases: []string{"i|we (really|truly|do|also|greatly|much|just|certainly|definitely) (do|much) appreciate", "really|truly|so|greatly|much appreciate|appreciated", "appreciate it|that|you|your|all|this", "much|greatly|very appreciated", "i'm|we're|am (so|very|really|truly|extremely|eternally) grateful|thankful|obliged", "so grateful|thankful", "grateful to|for you|your|this|that|all"}},
			{Title: "cheers", Share: 7500, Unless: check.Quoted, Where: Opens, MaxWords: 12, Phrases: []string{"cheers", "cheers for", "ta", "ta very much", "bless you", "ty", "god bless you|u"}},
			{Title: "credits the other with kindness", Share: 6500, Unless: check.Quoted | check.Negated | check.Question, Phrases: []string{"you've been (so|very|really|such|incredibly|extremely|most) (a) helpful|kind|great|wonderful|amazing|patient|help|star|lifesaver", "{that's|it's} (so|very|really) kind|nice|sweet|thoughtful of you", "you're|ur (a|an) star|lifesaver|legend|angel|gem", "how kind of you", "that helps|helped a lot|so much", "you saved|made my day|life|bacon|skin"}},
		},
		Examples: says(
			"Thank you for sending the photos over so quickly.",
			"ok thx",
			"I really appreciate you checking twice.",
			"cheers mate",
			"You've been so helpful, I didn't expect that.",
			"we're very grateful for that",
		),
		Counterexamples: says(
			"Thanks to the storm, all lines are down.",
			"Thank God it was only the fuse.",
			"I would appreciate an answer today.",
			"Thanks for nothing.",
			"He never thanked anyone.",
		),
		Traps: "Ironic thanks without a mark of irony count.",
	}
}
