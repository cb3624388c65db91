package behavior

import (
	"rapport/scorer/check"
)

func confirmUnderstanding() Behavior {
	return Behavior{
		Name:   "confirm_understanding",
		Doc:    `Says back what the other party said, to make sure it was understood. Reading a number back counts; a new question does not.`,
		Unsure: [2]check.Share{4500, 5000},
		Rules: []Rule{
			{Title: "checks what was meant", Share: 8500, Unless: check.Quoted,
				Phrases: []string{"so you're {saying|telling|asking|looking|calling|after|trying}", "so (just) to (confirm|clarify|recap|check|summarize|summarise|repeat)", "(just) to confirm|clarify|recap", "let me (just) {make sure|repeat|confirm|read|recap}", "let me make sure i|that", "make sure (that) i|i've {understand|understood|have|got|heard|get}", "if i understand|understood|hear|heard (you) (correctly|right|rightly)", "if i've (understood|got|heard) (you|that|it|this) (correctly|right)", "do|did|have i (understand|understood|get|got|have|hear|heard) (that|you|it|this) (correctly|right)", "is that right|correct", "is it correct that", "am i right|correct", "did i get|hear|understand|catch", "have i got that", "you mean", "you're saying", "you said|say|mentioned|told", "in other words", "what you're saying is", "what i'm hearing is", "you'd like me to", "read|reading|repeat|repeating (that|it|this) back", "correct me if"}},
			{Title: "concludes with so", Echoes: 1, Share: 5500, Where: Opens, Unless: check.Quoted, MaxWords: 30, NotNear: []string{"so you can|could|should|need|must|might|have to|would|will|know|just"},
				Phrases: []string{"so you're|you've|you|it's|that's|there's|your|he's|she's|they|they're|it|the|this|we're|basically", "so that|it|the|your|this <3> is|was|are", "you want|wanted|need", "you've (got|already|just|been|tried|had)"}},
			{Title: "asks back in short", Share: 6000, Where: ClosesTurn, Unless: check.Quoted, MinWords: 3, MaxWords: 16, NotNear: []string{"what", "how", "why", "where", "when", "who", "which"}, Phrases: []string{"right", "correct", "yes", "yeah", "is it", "isn't it", "was it", "wasn't it", "did you", "do you", "have you", "are you", "aren't you", "you mean"}, AfterQuestion: false, Echoes: 1},
			{Title: "says the other's words back", Share: 7500, NotIf: []string{"goodbye", "greeting", "thanks"}, MaxWords: 14, Func: repeatsWords},
			{Title: "spells it back", Share: 6000, MaxWords: 8, Func: spellsBack},
		},
		Examples: append(says(
			"So you're saying the second payment never arrived?",
			"Just to confirm, you want both bags on the same flight.",
			"let me make sure i have this right the box came open",
		), replies("My number is 4 4 1 9.", "4 4 1 9.", "It's for Leeds on Tuesday.", "Leeds on Tuesday", "It broke when I plugged it in.", "you mean the charger broke")...),
		Counterexamples: append(says(
			"What is your postcode?",
			"I'll send the form.",
			"So sorry to keep you.",
		), replies("My number is 4 4 1 9.", "Thank you, one moment.", "It's for Leeds on Tuesday.", "Which airline would you like?")...),
		Traps: "An answer that happens to use the words of a question looks like a read-back.",
	}
}

// repeatsWords reports whether most words of a short turn come from the other
// party's last turn and one of them carries content.
func repeatsWords(c *Context) bool {
	mine, theirs := c.Words(), c.WordsBefore()
	if len(mine) == 0 || len(theirs) == 0 {
		return false
	}
	n, same, topic := 0, 0, false
	for i := range mine {
		if filler(mine[i].Text) {
			continue
		}
		n++
		if among(theirs, mine[i].Text) {
			same++
			topic = topic || topical(mine[i].Text)
		}
	}
	return topic && same*4 >= n*3
}

// spellsBack reports whether a turn is nothing but spoken figures or masked
// details, in answer to a turn that had some.
func spellsBack(c *Context) bool {
	return onlyFigures(c.Words()) && anyFigure(c.WordsBefore())
}

func onlyFigures(words []check.Word) bool {
	n := 0
	for i := range words {
		switch {
		case figure(words[i].Text):
			n++
		case !filler(words[i].Text) && words[i].Text != "double" && words[i].Text != "treble" && words[i].Text != "triple":
			return false
		}
	}
	return n > 0
}

func anyFigure(words []check.Word) bool {
	for i := range words {
		if figure(words[i].Text) {
			return true
		}
	}
	return false
}

// figure reports whether a word is a number, a letter spelled out or the mark of
// a masked detail.
func figure(w string) bool {
	if w[0] >= '0' && w[0] <= '9' || len(w) == 1 && w != "i" && w != "a" {
		return true
	}
	switch w {
	case "zero", "oh", "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "number", "letter", "surname", "postcode", "town", "road":
		return true
	}
	return false
}
