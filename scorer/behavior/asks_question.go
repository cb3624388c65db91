package behavior

import (
	"strings"

	"rapport/scorer/check"
)

func asksQuestion() Behavior {
	return Behavior{
		Name: "asks_question",
		Doc:  "Asks the other party something, whatever it is.",
		Rules: []Rule{
			{Title: "the sentence asks", Share: 8500, Func: asksSomething},
			{Title: "asks outright", Share: 7000, Where: Opens, Unless: check.Quoted,
				Phrases: []string{
					"what|what's|where|where's|when|when's|why|who|who's|which|how|how's|whose",
					"do|does|did|can|could|will|would|is|are|was|were|have|has|should|may|am|shall|isn't|aren't|don't|doesn't|can't|won't {you|i|we|it|they|he|she|there|that|this|the|my|your|anyone|someone|a}",
				}},
		},
		Examples: says(
			"What is your postcode?",
			"do you have it in blue",
			"And the price?",
			"how long does that take",
		),
		Counterexamples: says(
			"I'll check that.",
			"That is how it works.",
			"Yes.",
			"Tell me if it helps.",
		),
	}
}

// asksSomething reports whether a sentence of the turn ends in a question mark.
func asksSomething(c *Context) bool {
	return strings.Contains(c.Text(), "?") && len(c.Words()) > 0
}
