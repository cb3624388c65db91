package behavior

import (
	"strings"

	"rapport/scorer/check"
)

func reflection() Behavior {
	return Behavior{
		Name:   "reflection",
		Doc:    `Gives back, as a statement, what the other party said or meant. Asking for more and giving advice are none.`,
		Unsure: [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "concludes with so", Share: 6700, Unless: check.Quoted, Regexes: []string{`^\W*(?:(?:okay|ok|yeah|yes|right|alright|all right|mm|mm-hmm|hmm|uh|um|oh|well|and|but|sure|exactly|no|great|good|i see|now|then|uh-huh|i understand|absolutely|wow|yep)\W+)*so,? (?:um,? |uh,? |then,? )?(?:you|your|it|that|there|this|the|they|he|she|even|with|in|on|for|a|an|not|sometimes|really|basically|at|if|when|some|having|being|because)\b`, `[.?!,-] so,? (?:um,? |uh,? )?(?:you(?:'re|'ve|r|'d)?|it's|it|that's|there's)\b`}},
			{Title: "says how it sounds", Share: 7300, Unless: check.Quoted, Regexes: whole(`(?:sounds?|seems?) (?:like|as|that|to|really|so|pretty)|it (?:sounds|seems)|i (?:get|got|have) (?:a|the) (?:sense|feeling|impression)|i'm (?:hearing|getting|sensing)|what i(?:'m| am)? hear\w*|i hear|you sound|you seem|in other words|i'm wondering if|i wonder if`)},
			{Title: "says what they do or feel", Share: 2000, Unless: check.Quoted, Regexes: whole(`(?:you're|you are|you've been) (?:\w+ )?(?:feeling|worried|concerned|thinking|hoping|wondering|saying|looking|trying|telling|getting|finding|struggling|interested|motivated|ready|frustrated|torn|scared|afraid|wanting|tired|doing|going|using|taking|having|being|not|kind|sort|also|really|still|very|a|in|on|at)`)},
			{Title: "says what they want or know", Share: 2600, Unless: check.Quoted, Regexes: whole(`you(?:'ve|'d)? (?:really |just |also |kind of |sort of |still |actually |feel like |always |never )?(?:feel|felt|want|wanted|like|liked|love|enjoy|care|found|find|noticed|believe|hope|miss|hate|worry|mentioned|said|were|had|think|thought|see|saw|recognize|value|understand|realize|wish|don't|didn't|can't|couldn't|wouldn't|aren't|weren't|haven't|decided|used|started|tried|know that|got|get)`)},
			{Title: "states something about them", Share: 5200, Unless: check.Quoted, NotNear: []string{"you should|can|could|need|must|might|may|know"}, Regexes: []string{`(?:^|[.?!,-] )\W*(?:(?:okay|ok|yeah|right|alright|mm|hmm|uh|um|oh|well|and|but|then|i see)\W+)*you(?:'re|'ve|'d|r)?\b`}},
			{Title: "goes on with their sentence", Share: 3800, Regexes: []string{`^\W*[-–—]`}},
			{Title: "takes up the matter", Share: 4500, Unless: check.Quoted, MinWords: 3, Regexes: []string{`^\W*(?:(?:okay|ok|yeah|yes|right|alright|all right|mm|mm-hmm|hmm|uh|um|oh|well|and|but|sure|exactly|no|great|good|i see|now|then|uh-huh|i understand|absolutely|wow|yep)\W+)*(?:it's|that's|it is|that is|there's|because|like|for you|part of you|not|yet|on the one|on one|when|which|with|to|that|just|a|an|someone|something)\b`}},
			{Title: "names a feeling", Share: 3200, Unless: check.Quoted, Regexes: whole(`feels?|feeling|worried|concern\w*|hard|difficult|tough|frustrat\w*|scared|afraid|important|stress\w*|happy|sad|angry|upset|enjoy|wants?|motivat\w*|confident|ready|struggl\w*|anxious|nervous`)},
			{Title: "takes up a word of theirs", Share: 3600, Echoes: 1},
			{Title: "takes up words of theirs", Share: 900, Echoes: 3},
			{Title: "is made of their words", Share: 4000, Func: statesBack},
			{Title: "asks for a nod", Share: 4200, Regexes: []string{`\b(?:right|correct|yeah|is that right|huh|isn't it|am i right|hm|mm)\?\s*$`}},
			{Title: "asks nothing", Share: 2400, MinWords: 3, Func: asksNothing},
			{Title: "ends in a question", Against: true, Share: 2500, Regexes: []string{`\?\s*$`}},
			{Title: "is too short", Against: true, Share: 5200, MaxWords: 4, Func: func(*Context) bool { return true }},
			{Title: "asks outright", Against: true, Share: 3000, Unless: check.Quoted, Regexes: []string{`(?:^|[.?!,] |- ?)\W*(?:(?:okay|ok|so|and|well|um|uh|but|now|then|or|alright|right|yeah)\W+)*(?:what|how|why|when|where|who|which|tell me|can you|could you|do you|did you|are you|have you|is there|is it|would you|will you|does|was|were you|has|can i|could i|may i|is that something|on a scale)\b`}},
			{Title: "advises or informs", Against: true, Share: 2700, Regexes: whole(`you (?:should|need to|must|might want|could|can|have to|may want|ought)|i(?:'d| would) (?:like|suggest|recommend|want|encourage|love)|recommend\w*|suggest\w*|advise|let me|i'll|we'll|we can|i can|let's|i'm going|i think you|make sure|guidelines?|research|studies|help you|i want|options?`)},
			{Title: "greets, thanks or praises", Against: true, Share: 4400, Regexes: []string{`^\W*(?:\w+ )?(?:hi|hello|thank|thanks|good morning|nice to|welcome|great|good|excellent|perfect|okay\W*$|mm-hmm|yeah\W*$|right\W*$)\b`}},
			{Title: "speaks of oneself", Against: true, Share: 1600, Regexes: whole(`my name|i've|i was|i had|i have|i know|i don't|i'm (?:the|a|from|here|glad|sorry)|i appreciate|i understand`)},
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

// statesBack reports whether most of the content of a turn comes from the other
// party's last turn.
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
	return same >= 1 && same*5 >= n*3
}

// asksNothing reports whether a turn has no question mark.
func asksNothing(c *Context) bool { return !strings.Contains(c.Text(), "?") }
