package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func citesRules() Behavior {
	return Behavior{
		Name:    "cites_rules",
		Doc:     "Points to the policy, the procedure or the system. As the only reason for a no it explains nothing.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "points to the rules", Unless: check.Quoted, NotNear: []string{"policy number|holder", "contract|insurance policy"},
				Phrases: []string{
					"our|the|company|per (company) policy|procedure|procedures|rules|rule",
					"{it's|because of|that's} the system", "it's|is|that's (just|simply|all) {policy|procedure|the rules}", "{it's|that's} in the {terms|t&cs|small print|conditions}", "don't make the rules", "system|it|computer doesn't|won't allow|let",
				}},
		},
		Examples: says(
			"Unfortunately that is our policy.",
			"It's the system, ma'am.",
			"the computer won't let me",
			"That is the procedure.",
			"Sorry, it's policy.",
			"I don't make the rules.",
		),
		Counterexamples: says(
			"The insurer wants dates and amounts.",
			"The policy number is on the card.",
			"It's systematic work.",
			"Because the seal is broken, nobody else could use it.",
		),
		Traps: "A rule that is explained in the next sentence is marked all the same.",
	}
}
