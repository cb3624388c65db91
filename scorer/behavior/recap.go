package behavior

import (
	"strings"

	"rapport/scorer/check"
	"rapport/transcripts"
)

func recap() Behavior {
	return Behavior{
		Name:    "recap",
		Doc:     `Sums up what was agreed or done, with at least one thing that can be held against it, or asks whether it is solved. "Anything else?" alone is none.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "sums up", Unless: check.Quoted | check.Question,
				Phrases: []string{
					"(just|so) to {recap|summarize|summarise|sum up|go over}", "{in summary|in short|quick recap|quick summary|for the record|once more then}",
					"let me (just|quickly) {recap|summarize|summarise|sum|go over|run through|read back} (up|what|that|everything|through|back|the|over)",
					"as (we) agreed|discussed", "what we've agreed|done", "here's where we are|stand",
					"back|out|ready|there|due|closed|open|paid|up by|on|from|until the *",
					"so|then <15> by|on|from|before|until|at {monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|tomorrow|today|the <1> {first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth}|march|april}",
				}},
			{Title: "reports it done, with the day or time", Share: 8500, Where: OpensTurn, Unless: check.Quoted | check.Question, If: []string{"states_time"}, MinWords: 6,
				Phrases: []string{"{done|booked|sorted|all set|all booked|arranged|corrected|cancelled|canceled|ordered|reserved|confirmed|refunded|moved|changed}"}},
			{Title: "opens a sum-up", Where: Opens, Unless: check.Quoted | check.Question,
				Phrases: []string{"{where we stand|to close it|to close this|once more|then it's settled|that's us then|so recap}"}, Regexes: []string{`\bso[,:] `}},
			{Title: "lists what is agreed", Unless: check.Quoted | check.Question, Phrases: times(), Regexes: append(timesInFigures(), `[$£€][0-9]+`), Func: listsAgain},
			{Title: "says what has been done", Share: 8500, Unless: check.Quoted | check.Question | check.Negated, If: []string{"states_time"},
				Phrases: []string{
					"{i've|we've} (now|just|also) {booked|cancelled|canceled|changed|updated|refunded|ordered|arranged|scheduled|credited|moved|replaced}",
					"your <4> {is|has been|is now} (now|all) {booked|cancelled|canceled|changed|updated|refunded|sent|ordered|arranged|scheduled|confirmed|credited|moved|replaced|active}",
				}},
			{Title: "checks that it is solved", Unless: check.Quoted,
				Phrases: []string{
					"does|did|will|would that|this|it (all|now|fully|completely) {solve|settle|sort|fix|resolve|help|do it|do that|work|answer|suit|fit|carry|cover|make sense|sound}",
					"did i|we {answer|solve|sort|fix|resolve|cover}",
					"anything|something <7> {missed|wrong|forgotten|wondering|unclear|not understood|haven't understood}",
					"is that|this|everything|it|* (now|all) safe|solved|settled|sorted|covered|fixed|resolved|working *",
					"have|has i|we|that|this {answered|solved|resolved|fixed|covered|sorted} (your|all|everything|it)",
					"are you {happy|okay|comfortable|satisfied|clear} with|on (that|this|the|everything|how|what)", "all sorted|set|clear (now|then)",
				}},
		},
		Examples: says(
			"So: the new box goes out today, the old one back by Friday.",
			"$12 off the March bill, and the parcel goes out on Monday.",
			"So to recap, the new card goes out today and the old one is blocked.",
			"Does that solve it for you?",
			"i've booked the engineer for friday between eight and ten",
			"booked madam seven fifteen tomorrow at the gate a blue taxi will come",
			"Did that answer your question?",
			"so the form is in and the card home by the twenty first",
			"Your flight has been changed to the 14th of May.",
		),
		Counterexamples: says(
			"So what happened?",
			"I've sent you a new filter.",
			"See, all good!",
			"Done, anything else?",
			"Moved house on Friday, did you?",
			"Anything else I can do?",
			"Bye, thanks for calling.",
			"What is your name?",
			"Please hold.",
		),
		Traps: "A sentence that happens to name two figures or days looks like a sum-up, wherever it stands in the talk.",
	}
}

// listsAgain reports whether a second day, date, time or amount follows the match
// in its sentence or the next, with a comma or stop between: what a list of what
// was agreed looks like.
func listsAgain(c *Context) bool {
	words := c.Words()
	text := c.Text()
	apart, gap := false, 0
	for i := wordAt(words, c.End); i < len(words) && gap < 24; i, gap = i+1, gap+1 {
		if i > 0 && strings.ContainsAny(text[words[i-1].End:words[i].Start], ",.;") {
			apart = true
		}
		if strings.ContainsAny(text[words[i].Start:words[i].End], "?") || int(words[i].End) < len(text) && text[words[i].End] == '?' {
			return false
		}
		if apart && gap > 1 && namesDayOrAmount(words[i].Text) {
			return true
		}
	}
	return false
}

func namesDayOrAmount(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "noon", "today", "tomorrow", "tonight", "midnight", "march", "april", "bill":
		return true
	}
	return w[0] >= '0' && w[0] <= '9'
}
