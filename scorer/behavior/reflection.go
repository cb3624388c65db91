package behavior

import "rapport/scorer/check"

func reflection() Behavior {
	return Behavior{
		Name:   "reflection",
		Doc:    `Gives back, as a statement, what the other party said or meant. Asking for more and giving advice are none.`,
		Unsure: [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "says how it sounds", Share: 8500, Unless: check.Quoted, Phrases: []string{"sounds|sound|seems|seem like|as|that|to", "it sounds|seems (really|so|pretty|very) like", "you sound|seem", "what i'm hearing", "i'm hearing", "i hear (you|that|a)", "i {kind|sort} (of) {get|got} the sense|impression|feeling (that|you)", "i'm getting (a|the) sense", "i sense that|you", "you're {really|just|also|kind|sort|still|very|a|not|so|pretty|quite} (of) bit {feeling|saying|worried|concerned|thinking|hoping|wondering|looking|trying|telling|getting|finding|struggling|interested|motivated|ready|frustrated|torn|scared|afraid|wanting|tired}", "you feel|felt {like|that|as}", "for you (it's|this|that|the)", "in other words", "on (the) one hand", "part of you", "it's important|hard|difficult|tough|frustrating to|for you", "it matters to you", "you've noticed|tried|decided|thought|realized|found|managed|been"}},
			{Title: "concludes with so and a statement about them", Share: 6500, Where: Opens, Unless: check.Quoted, NotNear: []string{"so what|how|when|where|why|who|which|do|did|are|is|can|could|would|tell", "so you know|can|could|should|need|must", "so let's|i"},
				Phrases: []string{"so you|you're|you've|you'd|your|it's|it|that's|that|there's|there|this|the|they|they're|he|she|we|even|not|in|with|when|if|for|on|some|someone|something|basically|really|then|now|a|an|maybe|sometimes|kind|sort|at|both|having|being|right"}},
			{Title: "states something about them", Share: 5500, Where: Opens, Unless: check.Quoted | check.Question, NotNear: []string{"you should|need|must|could|can|might|may|ought|better", "you have to", "you know", "you want me", "you see", "you're welcome|right", "you mentioned|told"},
				Phrases: []string{"you {really|just|also|kind|sort|still|don't|didn't|can't|wouldn't|haven't|never|always} (of) (want|feel|felt|like|think|thought|love|enjoy|care|know|have|had|said|say|get|got|see|find|found|believe|wish|hope|miss|hate|struggle|worry|were|used|tried|went|go|take|took|drink|smoke|remember|understand|value|recognize|wanted|saw|started|stopped|made|came)", "you're|you've|you'd", "you don't|didn't|can't|wouldn't|haven't|couldn't", "you want|feel|felt|like|love|enjoy|care|find|believe|hope|miss|hate|wanted|liked|tried|used|were|had|thought|see", "because you|you're|it|that's", "and you|you're|you've|that's|it's|yet", "but you|you're|it|it's|that's", "that you|you're|you've", "yet", "not"}},
			{Title: "mentions what they said", Share: 5500, Unless: check.Quoted | check.Question, Phrases: []string{"you mentioned|said|told|talked|were saying|talking", "like|as you said|mentioned|say", "you were saying|telling|talking"}},
			{Title: "gives their words back", Share: 5200, MinWords: 2, MaxWords: 40, Func: statesBack},
			{Title: "asks outright", Against: true, Share: 5000, Where: Opens, Phrases: []string{"what|how|why|when|where|who|which", "do|did|are|is|can|could|would|have|has|will you|it|that|there|i|we|your", "tell me", "okay|so|and|well|alright|right what|how|why|when|where|who|which", "and|so|okay what|how|why|do|did|are|is|can|could|would|have"}},
			{Title: "advises or informs", Against: true, Share: 4500, Phrases: []string{"you should|need|must|could|might|may|ought|better", "you have|need to", "i'd|i would {like|suggest|recommend|want|encourage}", "recommend|recommended|suggest|advise|guidelines|research|studies", "let me|i'll|we'll|we can|i can", "i'm|my name|going to"}},
		},
		Examples: append(says(
			"So you're saying the noise only starts at night.",
			"It sounds like the waiting is worse than the fault itself.",
			"You feel nobody has listened so far.",
			"so it's mostly the cost that worries you",
		), replies("I want to pay, I just don't have it until Friday.", "You want to pay, and Friday is when you can.")...),
		Counterexamples: says(
			"What would you like to do?",
			"You should restart the router first.",
			"Do you have the receipt?",
			"I'll send it today.",
			"So what happened next?",
		),
		Traps: "Statements about the other party that give advice in the indicative are taken for reflections.",
	}
}

// statesBack reports whether a turn that is no question takes up at least a
// third of its content from the other party's last turn.
func statesBack(c *Context) bool {
	theirs := c.WordsBefore()
	mine := c.Words()
	n, same := 0, 0
	for i := range mine {
		if topical(mine[i].Text) && !among(mine[:i], mine[i].Text) {
			n++
			if among(theirs, mine[i].Text) {
				same++
			}
		}
	}
	return same >= 1 && same*3 >= n
}
