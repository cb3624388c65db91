package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func setTimeframe() Behavior {
	return Behavior{
		Name:    "set_timeframe",
		Doc:     `Says when something will happen: a time, a date or a range. "Soon" and "as soon as possible" are vague_timeframe.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says who does what by when", Unless: check.Question | check.Quoted,
				Near: []string{
					"i|we call|ring|write|check|test|go", "you get|have|can", "i'll", "we'll", "you'll", "they'll", "he'll", "she'll", "it'll", "that'll", "i'm going|taking|sending|adding|putting|calling|booking|moving",
					"refund|takes|delivery|delivered|ready|arrives|arrive|back|ends|closes|closed|starts|start|paused|due|live|next|booked|moved|credited|appointment|visit|slot|crew|technician|engineer|driver|courier|goes|comes|ships|reaches|should", "takes", "will", "it's yours", "{letter|text|e-mail|email|bill|shows|trip|line|answer}",
				},
				NotNear: []string{"ago", "reckon|probably|perhaps|maybe|guess", "contract|tied|locked|bound until|till|for|to", "last|since {week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday}", "allow|give me", "couple|few of days|days", "right now"},
				Phrases: times(), Regexes: timesInFigures()},
		},
		Examples: says(
			"You'll have it by Friday.",
			"I'll call you back tomorrow before noon.",
			"the refund takes three to five working days",
			"You'll have the replacement by Friday.",
			"It should be ready in about ten minutes.",
			"Devon takes over. It'll be about a minute.",
		),
		Counterexamples: says(
			"They will get back to you as soon as possible.",
			"Someone will be in touch soon.",
			"I'll do it as soon as possible.",
			"I waited for three days.",
			"Did it come on Friday?",
			"It arrived yesterday.",
			"It'll come Tuesday I reckon.",
			"It should probably arrive in the next few days.",
			"you're in contract till june so no",
		),
	}
}
