package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func unanswered() Behavior {
	return Behavior{
		Name:    "unanswered",
		Doc:     "Has to ask the same thing again, or says that it was not answered.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "was not answered", Unless: check.Quoted,
				Phrases: []string{
					"{you still haven't|you haven't|you didn't} (even) said|told|answer|answered|answering", "nobody has answered",
					"{i'm asking|i asked} {you|why|when|what|how|for|if|about|whether}",
					"{that's|this is} not {a time|an answer|a reason|really a reason|what i asked}", "that isn't an answer",
					"{that's|it's} what i heard|was told|told <3> {last|before|already|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday}",
					"did you <4> or not", "ok|yes|haha|and|ha but price|when|what|how|why",
				},
				Regexes: []string{`^(?:well|yes|yeah|okay|ok)?,? ?but (?:is|does|do|will|did|has|can|are) (?:it|mine|that|he|she|they|you|we|i)\?$`, `^well,? (?:is|does|do|will|did|has|can|are) (?:it|mine|that|he|she|they|you|we)\?$`}},
		},
		Examples: says(
			"I asked when, not whether.",
			"That's not an answer.",
			"you still haven't told me the price",
			"Did you send it or not?",
			"That's what I was told on Monday.",
			"Well, is it?",
		),
		Counterexamples: says(
			"May I ask something else?",
			"Did you get my mail?",
			"You told me the price.",
			"Well, is it raining where you are?",
			"What is the answer?",
		),
		Traps: "A question that is simply put again in the same words is missed.",
	}
}
