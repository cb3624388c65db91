package behavior

import "rapport/scorer/check"

func openQuestion() Behavior {
	return Behavior{
		Name: "open_question",
		Doc:  `Asks a question that cannot be answered by yes, no or one detail. "How many" and "what is your number" are closed.`,
		Rules: []Rule{
			{Title: "asks what, how or why", Share: 8000, Unless: check.Quoted, Where: Opens,
				NotNear: []string{"what is|was|are your <3> name|number|address|email|postcode|date|account|order|reference|phone|birthday|age|code|zip", "what's your|the <3> name|number|address|email|postcode|date|account|order|reference|phone|code", "how many|much|often|old|long|far|big|tall", "what time|date|day|year|number|size|color|colour|model|kind of a", "how can|may i help", "how about we|i"},
				Phrases: []string{"what|how|why", "and|so|or|but what|how|why", "what|how|why {do|did|would|is|are|was|were|has|have|can|could|will|might|makes|made|else|about|kind|sort|sorts|kinds|things|if|happens|happened|brings|brought|got|concerns|worries}", "what's|how's|what're", "in what way|ways", "okay|alright|well what|how|why", "tell me", "i'm wondering|curious what|how|why", "wh- what|how"}},
			{Title: "asks what, how or why later in the sentence", Share: 6500, Unless: check.Quoted, NotNear: []string{"what is|was your <3> name|number|address|postcode|date|email|code|account", "{that's|that is|this is} how|what", "how many|much|often|old|long|far"}, MinWords: 4,
				Phrases: []string{"what|how do|did|would|are|were|have|has|could|might|does you|your|that|it|this|they|he|she|we", "what's {your|the|that|it|been|going|making|stopping}", "what|how is|was|are|were (it|that|your|the|this) {like|going|about}", "why do|did|would|are|is|don't you|that|it", "what {else|kind|kinds|sort|sorts|type|types|things|makes|made|brings|brought|happens|happened|concerns|worries|led|would}", "how {come|so|about|might|would|did|do|does|are|is|was|has|have} (you|that|it|this|your|your)", "what about (you|your|the|that|when|if)", "how do you feel|think"}},
			{Title: "asks to tell more", Share: 8500, Unless: check.Quoted | check.Negated, NotNear: []string{"tell me your|the <3> name|number|address|date|code"},
				Phrases: []string{"walk me through", "tell me (a) {little|bit|more|some} {more|bit} about", "tell|talk|walk me (a) {little|bit} (more|about|through|why|what|how|how|some)", "can|could you (please) tell|describe|explain|share|elaborate|say|talk|walk (me|us) (a|some) {little|bit|more|about|what|how|why|to}", "describe|explain (to) (me) (what|how|why|that|your|the|it)", "say more", "talk more about", "elaborate", "go on", "i'd like|love|want to hear|know|understand (more|what|how|why|about)", "i (just) {wonder|was wondering|am wondering} (what|how|why|where)", "help me understand", "on a scale", "what are your thoughts|concerns|feelings|goals|options|plans"}},
		},
		Examples: says(
			"What happened after you pressed the button?",
			"how do you feel about moving to the bigger plan",
			"Tell me a bit more about the noise.",
			"Could you walk me through the steps you took?",
			"And why do you think it stopped?",
		),
		Counterexamples: says(
			"What is your postcode?",
			"How many bags do you have?",
			"Did it come back on?",
			"That is how it works.",
			"Is the light green or red?",
		),
		Traps: "Exclamations such as \"what a day\" without a mark count as questions.",
	}
}
