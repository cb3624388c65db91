package behavior

import (
	"rapport/scorer/check"
)

func explainWhy() Behavior {
	return Behavior{
		Name: "explain_why",
		Doc:  `Gives a cause or reason that a listener can follow. Policy, system or "because I can't" alone is none.`,
		Rules: []Rule{
			{Title: "gives a cause", Share: 8200, Unless: check.Quoted,
				NotNear: []string{"because|since it's|that's|of {our|the|company} policy|procedure|system|rules", "because i|we (just) can't|cannot", "because|since the system {won't|doesn't}", "why because", "{what|what's} (is|was) the reason", "reason for your call|contact|visit"},
				Phrases: []string{"comes|came from a|the|an", "so that (nobody|no one|you|we|it|they|your|others) (else) can|can't|won't|don't|isn't|will",
					"because|since {the|of|it|your|we|they|you|there|our|a|it's|that|this|each|once|these|his|her|my|in|on|at|otherwise|if|when|some|all|every|two|one|after|without} *",
					"cos|cuz|'cause|cause (the|it|your|we|they|you|there|our|a|it's) *",
					"due|owing to *",
					"the|one|main reason (for|is|why|that|being|we) *",
					"{that's|which is|this is|it's} {why|because} *",
					"so that|you|nobody|no {you|nobody|we|your|it|the|no} {can|can't|don't|won't|isn't|are} *",
					"otherwise you|it|we|the|they|your|anybody|anyone|nobody",
					"(in order) to {protect|prevent|avoid|make|keep|stop|comply|ensure} {you|your|the|fraud|anyone|sure|it|others|us|a|that} *",
					"what happened (is|was|there|here) *",
					"this|that|it happened|happens|comes|came|means {because|when|from|since|that|after|you|the}",
					"caused by|the *",
					"the {law|regulator|manufacturer|bank|seal|supplier|airline|carrier|courier|customs|label|contract|part|battery|road|weather|storm|snow|strike|fault|payment|card|order} * {requires|asks|needs|was|has|had|is|did|does|won't|didn't|can't}",
				}},
		},
		Examples: says(
			"We can't take it back because the seal was opened, and nobody could sell it again.",
			"the delay comes from a strike at the port",
			"Due to the storm the vans could not leave the depot.",
			"It's blocked so that nobody else can use your card.",
		),
		Counterexamples: says(
			"That's our policy.",
			"I can't do that.",
			"The system won't let me.",
			"Why is it late?",
			"Because it's company policy.",
		),
		Traps: "Whether the reason is good is for a person to say.",
	}
}
