package behavior

import "rapport/scorer/check"

func goodbye() Behavior {
	return Behavior{
		Name: "goodbye",
		Doc:  `Ends the contact with a farewell or a parting wish. Talking about a goodbye is none.`,
		Rules: []Rule{
			{Title: "says goodbye", Share: 9500, Unless: check.Quoted | check.Question, NotNear: []string{"say|saying|said|kiss|wave bye|goodbye", "without saying goodbye", "bye to my|our|the|your"},
				Regexes: whole(`(?:good ?)?bye(?: ?bye)*(?: bye)*(?: (?:then|now|for now))?`, `by+e+|bb|byebye+|buh bye|bub bye|tata`, `good ?bye`)},
			{Title: "wishes a good day", Share: 9200, Unless: check.Quoted | check.Negated, NotNear: []string{"{if|when|did|didn't|do} you have", "{i|to|we} have a"},
				Phrases: []string{"have a lovely|nice|great|good|wonderful weekend|day|evening|night|afternoon", "have a (very|really) {good|great|nice|lovely|wonderful|fantastic|pleasant|blessed|safe|brilliant|super}", "have a (very|really|super) good|great|nice|lovely|wonderful|fantastic|pleasant|blessed|safe|beautiful|brilliant|amazing|awesome|happy|splendid|relaxing|terrific|fabulous|excellent <2> day|evening|weekend|afternoon|night|morning|one|rest|week|time|journey|trip|flight|holiday|holidays|christmas|summer",
					"have yourself a <2> day|evening|weekend|night|afternoon", "enjoy (the) rest|your|the <2> day|evening|weekend|afternoon|night|week|holiday|trip", "have a good|great|nice|lovely|wonderful", "have a good|great|nice one", "you too have a", "wish you a <2> day|evening|weekend|night"}},
			{Title: "parts", Share: 8000, Unless: check.Quoted | check.Negated | check.Question | check.Hypothetical, MaxWords: 25,
				Phrases: []string{"take care", "see you (again) soon|later|then|around|tomorrow|tonight|next", "talk|speak|chat to|with|at you {soon|later|again|tomorrow|then}", "talk|speak soon", "until next time", "good night", "goodnight", "so long", "farewell", "ciao", "cheerio", "catch you later", "{mind|look after} yourself|yourselves now|then|and", "toodle|toodles|toodle-oo|cheerio|adios|arrivederci|au revoir|slan|so long then", "all the best", "ta ta", "ttyl", "cya", "see ya", "see you"},
				NotNear: []string{"take care of", "takes care", "to take care", "all the best for|in|deals", "last night", "see you have|are|were|had|did|paid|ordered|called"}},
			{Title: "signs off", Share: 7000, Where: ClosesTurn, Unless: check.Negated, Phrases: []string{"take care of yourself", "kind|best|warm regards", "yours sincerely|faithfully|truly", "it was|it's been (a) (real|great) pleasure|nice|lovely|good|great <3> you", "nice|good|great|lovely talking|speaking|chatting to|with you"}},
		},
		Examples: says(
			"Bye now, and good luck with the move!",
			"have a lovely weekend",
			"okay goodbye",
			"Take care, and call us if it acts up again.",
			"thanks a lot byebye",
			"Mind yourself now.",
			"Enjoy the rest of your evening.",
		),
		Counterexamples: says(
			"He left without saying goodbye.",
			"I'll take care of the refund for you.",
			"Did you have a nice day at the beach?",
			"I can see you paid on Monday.",
			"The night before, it worked.",
		),
		Traps: "\"All the best\" and \"see you\" count only in short turns.",
	}
}
