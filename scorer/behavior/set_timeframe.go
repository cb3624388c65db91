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
			{Title: "says when it will be done", Share: 8800, If: []string{"states_time"}, Regexes: whole(`we'll`), Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{
					"{i'll|you'll|they'll|it'll|that'll|will|i'm going to|gonna}",
					"{should|will|would} {be|get|arrive|take|reach|receive|have|hear|come|see|go|land|show|ship|leave}",
					"takes|take|arrives|expect|due|scheduled|booked|ready|delivered|processed|credited|refunded|shipped|allow",

					"let me|us call|ring|email|send|check",
					"by (the) end|close of (the) {day|week|business|month}",
				}},
			{Title: "names a range", Share: 8500, Unless: check.Quoted | check.Negated | check.Question,
				NotNear: []string{"{last|past|ago|been|waited|waiting|already}"},
				Phrases: []string{
					"within|in (the) {next|about|around|roughly|under|less|up|another|just|one|two|three|four|five|six|seven|ten|twelve|fifteen|twenty|thirty|24|48|72|2|3|5|7|10|14|a|an|couple|few} <3> minutes|minute|hours|hour|days|day|weeks|week|months|month|seconds",
					"within <4> {business|working} days|hours|minutes|weeks",
					"between * and * {o'clock|am|pm|days|business|working|weeks|hours|tomorrow|today}",
					"{no|not} later than *",
					"at the latest",
					"takes|take {about|around|roughly|up|only|approximately|between|just|another} <4> minutes|hours|days|weeks|seconds|minute|hour|day|week",
					"from|between * to|and * {business|working} days|hours|weeks|minutes",
				}},
		},
		Examples: says(
			"I'll call you back tomorrow before noon.",
			"the refund takes three to five working days",
			"You'll have the replacement by Friday.",
			"It should be ready in about ten minutes.",
		),
		Counterexamples: says(
			"Someone will be in touch soon.",
			"I'll do it as soon as possible.",
			"I waited for three days.",
			"Did it come on Friday?",
			"It arrived yesterday.",
		),
	}
}
