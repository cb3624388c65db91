package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func sparesRepeating() Behavior {
	return Behavior{
		Name:    "spares_repeating",
		Doc:     "Uses what was said before so that it need not be said twice, or says why it has to be asked again.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "uses what was said before", Unless: check.Quoted | check.Question,
				Phrases: []string{
					"{you don't|so you don't|you needn't|don't} (have|need) (to) {type|write|say|tell|explain|repeat|spell|go through|start} <4> {again|twice|third time|beginning|over}",
					"i've (just) {read|seen|got} {what|your|everything|all|up|the whole}", "i (just) saw what you", "you (already|just|have) told my|our|me|the|them|us", "i won't ask you",
					"{yesterday's note|the note from|the notes from|my colleague's note|a note from|don't have a note}", "i know you've (just) told|given|said",
				}},
		},
		Examples: says(
			"You don't have to say it again, I've got the note.",
			"I've read what you wrote to the bot.",
			"you already told my colleague so i start from there",
			"I know you've just given it, it is for the new form.",
		),
		Counterexamples: says(
			"What is it about?",
			"Please type your number.",
			"Have you read it?",
			"Say it again, please.",
		),
		Traps: `"I see you moved in March", read from the record, is missed.`,
	}
}
