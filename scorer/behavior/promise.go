package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func promise() Behavior {
	return Behavior{
		Name:    "promise",
		Doc:     "Promises that something will happen, with or without a time, done by whomever. With a time it is set_timeframe too.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "promises something", Unless: check.Question | check.Negated | check.Quoted,
				Phrases: []string{
					"{i'll|we'll|they'll|he'll|she'll|i'm going to} (also|then|just) {call|ring|write|send|check|reply|contact|reach|test|email|text|let you know|post|get|come|book|do|forward|ask|tell}",
					"someone|somebody|they|team|department|technician|engineer|crew|driver|courier|supervisor will|goes|comes|handle",
					"you'll (then|also) get|receive|have|hear|see", "you {will get|get|may receive} a|an|the|your|it",
					"has|have been forwarded|escalated|submitted|passed",
					"goes|ships|closes|arrives|ends out|on|back|today|tomorrow|in|to|by", "starts {on|today|tomorrow|by}",
					"{as soon as possible|as soon as they|in due course|shortly|soon|in touch|on its way|on my list|back by|refund time|refund takes}",
				}},
		},
		Examples: says(
			"I'll ring you.",
			"They will get back to you.",
			"It goes out today.",
			"you'll hear from us soon",
		),
		Counterexamples: says(
			"Will you call?",
			"It went out last week.",
			"I won't call you.",
			"The wire starts at the corner.",
		),
		Traps: `A look-up of a moment, "I'll check", is a promise too.`,
	}
}
