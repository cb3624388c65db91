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
					"{it's|that's|that was|it was|this is|this was} our|my (own) {bug|truck|driver|courier|system|form|website|fitter|engineer|warehouse|side|slip|oversight|letter|typo|blunder|botch}",
					"our (own) {message|letter|mail|email|form|website|app|system|driver|truck|courier|warehouse|fitter|engineer|engineers|colleague|team|staff|process|text|notice|update|import|importer} {should have|should've|didn't|did not|never|failed|missed|got it wrong|was wrong|were wrong|lost|dropped|forgot|mixed up|ought to have} *",
					"we|i've|we've (have) {sent|charged|billed|given|delivered|booked|printed} you|it|them (the|a|to the) {wrong|twice|double|too much|late}",
					"i'm|we're ashamed|embarrassed {to|of|that|by} *",
					"{down to us|we never told you|we didn't tell you}", "{one's|one is} (all|entirely) {on us|on me|ours|mine}", "our|my (own) {system|driver|courier|colleague|team|warehouse|website|app|shop|fitter|engineer} (has|have|had|simply|just) {double-booked|double booked|mixed|lost|sent|charged|broke|left|skipped|deleted|typed|copied|forgot|missed}", "i|we {typed|read|copied|booked|entered|told|wrote|sent|filed} {it|you|that|this|your *} (all) {wrong|twice|the wrong|in the wrong}",
					"our|my {doing|fault|mistake|error|bad|printing mistake|typing error}",
					"{it's|that's|is|was} (all|entirely|completely) {ours|us}", "{that's|this is|is|was} (all|entirely|completely) on us|me",
					"on|at our side|end", "it was me|us", "the * was ours",
					"{we|somebody|nobody|no one} (on our side|simply|then) {lost|forgot|missed|let|gave|left|ran|copied|filed|charged|switched|deactivated|rebooked|asked for|typed}",
					"we|i {got this wrong|got it wrong|got that wrong|made a mistake|made an error|messed up|messed this up|screwed up|slipped up|dropped the ball|failed you}",
					"was|were never {entered|sent|read|ordered|booked|rebooked}",
					"error|fault|mistake in our",
					"should (still) never have gone|happened|been", "that shouldn't happen|have", "we {should've|should have|ought to have} {told|sent|called|rung|warned|asked|checked|said|come|fixed|noticed|caught|written|explained|put|been|replied|answered|booked|picked|let|made|done}",
				}},
			{Title: "answers that it was theirs", Where: Alone, Phrases: []string{"ours|mine"}},
		},
		Examples: says(
			"we messed up the address",
			"That was our mistake.",
			"The order was never entered.",
			"The second one is ours.",
			"It's our bug, not your file.",
			"Our letter should have said which form.",
			"We've sent you the wrong color.",
			"I am ashamed to read that.",
		),
		Counterexamples: says(
			"You made a mistake there.",
			"It's yours.",
			"If it was our mistake, we pay.",
			"They forgot it.",
			"That's one we should have thought of.",
			"It's our summer sale.",
		),
		Traps: `A fault that is told without "we" or "our", as in "the order got lost", is missed.`,
	}
}
