package behavior

import "rapport/scorer/check"

func dontKnow() Behavior {
	return Behavior{
		Name: "dont_know",
		Doc:  `Says plainly that the speaker does not know, remember or understand something asked. "I don't know if you saw it" at the start of a request and "you know" are none.`,
		Rules: []Rule{
			{Title: "says they don't know", Share: 8800, Unless: check.Quoted | check.Hypothetical, NotNear: []string{"i don't know that i'd|i would", "don't know about you"},
				Phrases: []string{"i|we|i'm (really|just|actually|honestly|still|simply|also|probably) don't (really|actually|even|yet|quite|exactly) know", "i (honestly|really|just) do not know", "i|we dunno", "i wouldn't know", "i don't know", "can't (really) say for sure|certain", "not know yet", "we never|don't know"}, Regexes: whole(`dunno`, `i (?:really |just |honestly )*d-? ?o?n'?t- know`, `i (?:d- -? )+(?:i )?don'?t (?:really )?know`)},
			{Title: "has no idea", Share: 9000, Unless: check.Quoted, Phrases: []string{"i have|i've (absolutely|really|honestly) no (real|good|earthly) (idea|clue)", "i've got no idea|clue", "no idea|clue", "haven't (got) {a|the} {slightest|foggiest|faintest|clue|idea}", "don't have a|any (good|real) idea|clue", "beats me", "your guess is as good", "god|goodness|heaven knows"}, Where: Anywhere, NotNear: []string{"you have no idea", "they|you've no idea"}},
			{Title: "is not sure", Share: 7800, Unless: check.Quoted | check.Hypothetical, NotNear: []string{"not sure {if|whether} you|u know|saw|noticed|remember|can|could"},
				Phrases: []string{"i'm (just|really|still|actually|also|honestly|quite) not (really|actually|entirely|quite|exactly|totally|completely|too|so|that|very|at|a|one|hundred) {sure|certain|positive}", "i'm (just|really|still) not sure|certain|clear|aware", "not sure about|what|how|why|when|where|which|who|whether|if|that|exactly|yet|off", "i'm unsure"}},
			{Title: "cannot recall", Share: 8500, Unless: check.Quoted, NotNear: []string{"not allowed|permitted", "aren't allowed|permitted"}, Phrases: []string{"i don't|can't|cannot|couldn't|didn't (quite|really|actually|exactly|even|honestly) remember|recall|think of", "i {can't|cannot|don't} (quite|really) remember", "i {don't|can't|cannot|didn't} remember|recall", "i forgot|forget|forgotten what|how|which|the|who|whether|if|that|about|where|why|his|her|its", "i've (completely|totally) forgotten", "not that i know|remember|recall|am aware (of)", "i couldn't tell|say", "i can't tell|say|answer|explain you|that|whether|if|how|for|exactly|what", "i couldn't answer|tell", "slips|slipped|escapes my mind|memory|me"}},
			{Title: "does not have the answer", Share: 7500, Unless: check.Quoted, Phrases: []string{"i|we don't have|see|that|an the answer|answer|information", "i don't have {that|the|this|any} {information|answer|detail|details|figure|number}", "it's unknown", "i don't|can't|couldn't|didn't understand|get|see what|how|why|where|when|if|whether"}},
		},
		Examples: says(
			"I don't know that one, let me ask.",
			"i'm not sure whether it ships to the islands",
			"Off the top of my head I can't remember the exact date.",
			"No idea, honestly.",
			"I couldn't tell you what they charge.",
		),
		Counterexamples: says(
			"I can't say whose account that is, I'm not permitted to.",
			"You know what, leave it.",
			"Do you know the order number?",
			"I know exactly where it went.",
			"Just let me know.",
			"I'm sure it is the grey one.",
		),
		Traps: "Polite openings such as \"I don't know if you can help\" count.",
	}
}
