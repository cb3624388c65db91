package behavior

import (
	"rapport/scorer/check"
)

func statesTime() Behavior {
	return Behavior{
		Name: "states_time",
		Doc:  "Names a point in time or a length of time. It helps other behaviors and says nothing about promises.",
		Rules: []Rule{
			{Title: "names a day or time", Share: 9000, Unless: check.Quoted, Phrases: times(), Regexes: timesInFigures()},
		},
		Examples: says(
			"It was on Tuesday.",
			"within 48 hours",
			"in about ten minutes",
			"by the end of the week",
		),
		Counterexamples: says(
			"Soon.",
			"As soon as possible.",
			"At some point.",
			"Shortly.",
		),
	}
}

// times are phrases that name a point or a length of time.
func times() []string {
	return []string{"{one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|half|an} (of) (business|working|more|full|calendar|an|a) {minute|minutes|hour|hours|day|days|week|weeks|month|months}", "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
		"today|tonight|tomorrow|overnight",
		"this|next|coming|by|on|before|until|till|from|every|after week|month|weekend|morning|afternoon|evening|noon|midday|midnight|lunchtime|lunch",
		"monday|tuesday|wednesday|thursday|friday|saturday|sunday {morning|afternoon|evening|night|the}",
		"(the) end of {the|this|next|business} {day|week|month|today|shift|business|tomorrow|hour}",
		"close of business",
		"by|at|before|after|until|around|about {around|about} one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|half|quarter {o'clock|am|pm|thirty|fifteen|forty|past|to|today|tomorrow|at|in|a}",
		"january|february|march|april|june|july|august|september|october|november|december",
		"right now|away",
		"straight|right away",
		"within|in|after|under|every|another|takes|take|about|around|approximately|least|most|to|than|of|just|only {one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|forty-five|sixty|a|an|half} {or|to|of|five|and|an} {two|three|four|five|six|seven|ten|hour} {business|working|more|full|calendar} {minute|minutes|hour|hours|day|days|week|weeks|month|months|seconds}",
		"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|half|an (of) {business|working|more|full|calendar|an|a} {minute|minutes|hour|hours|day|days|week|weeks|month|months|seconds}",
		"this time {tomorrow|next}",
		"about|within|in|around|under a|one (full|short) {minute|hour|day|week|month}",
		"in|within the {next|coming} {hour|few|couple|two|day|half|ten|week}",
		"the {day after|following|same|next|very} {day|tomorrow|morning}",
	}
}

// timesInFigures are times written with digits.
func timesInFigures() []string {
	return whole(`\d{1,3}(?:\s?(?:-|to|or|–)\s?\d{1,3})?[ -](?:business |working |more |calendar )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|seconds?|secs?)`, `(?:at|by|before|around|until|after|between|from|to) \d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b|:\d\d|\b)`, `\d{1,2}(?::\d{2})? ?(?:a\.?m|p\.?m)`, `\d{1,2}(?:st|nd|rd|th)`, `(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}`, `\d{1,2}/\d{1,2}(?:/\d{2,4})?`)
}
