package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func admitFault() Behavior {
	return Behavior{
		Name:    "admit_fault",
		Doc:     "Says that something was the company's or the speaker's own failure.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says that it was theirs", Unless: check.Hypothetical | check.Question | check.Negated | check.Quoted,
				Phrases: []string{
					"our|my {doing|fault|mistake|error|bad|printing mistake|typing error}",
					"{it's|that's|is|was} (all|entirely|completely) {ours|us}", "{that's|this is} (all|entirely|completely) on us|me",
					"on|at our side|end", "it was me|us", "the * was ours",
					"{we|somebody|nobody|no one} (on our side|simply|then) {lost|forgot|missed|let|gave|left|ran|copied|filed|charged|switched|deactivated|rebooked|asked for|typed}",
					"we|i {got this wrong|got it wrong|got that wrong|made a mistake|made an error|messed up|messed this up|screwed up|slipped up|dropped the ball|failed you}",
					"was|were never {entered|sent|read|ordered|booked|rebooked}",
					"error|fault|mistake in our",
					"should (still) never have gone|happened|been", "that shouldn't happen|have", "we should have *",
				}},
			{Title: "answers that it was theirs", Where: Alone, Phrases: []string{"ours|mine"}},
		},
		Examples: says(
			"we messed up the address",
			"That was our mistake.",
			"The order was never entered.",
			"The second one is ours.",
		),
		Counterexamples: says(
			"You made a mistake there.",
			"It's yours.",
			"If it was our mistake, we pay.",
			"They forgot it.",
		),
		Traps: `A fault that is told without "we" or "our", as in "the order got lost", is missed.`,
	}
}
