package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func metaReason() Behavior {
	return Behavior{
		Name:    "meta_reason",
		Doc:     "Says why a question is asked again or a detail is needed.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "explains the asking", Share: 8800, Unless: check.Quoted,
				Phrases: []string{
					"{for|your} {security|verification|data protection|protection|identification|privacy|safety}",
					"{just|only} (to|for) {be|make|security|verify|confirm|double|check|pass|protect} {sure|certain|purposes|your|that|it|identity|you|i|check|reasons}",
					"{so i can|so that i can|so i|for me to|in order to|just to|i need to} {verify|protect|confirm|secure|identify|locate|find|open|access|pull} (up) your|you|that|the|it",
					"{i|we} {need|have|ask|only ask|must} {to ask|this|that|it|it again|again|for|to confirm|to verify} <6> {because|so|for|since|before|as|in order|to}",
					"{(the|our|your) robot|bot|machine|menu|system|notes|file|transfer|chat} {didn't|doesn't|did not|does not|hasn't|lost|cut} {carry|bring|pass|show|come|save|give|copy|send|transfer|over} (it|that|them|over|me|across|your|the)",
					"{sorry|i know|i realize|i realise|apologies} <6> {again|already|twice|asked|told|gave|repeat|given}",
					"i {don't|do not|can't|cannot} {see|have|find} (it|that|any|the|your|what) <6> {notes|here|my side|screen|file|colleague|on my|record}",
					"so (that) (i|we) {can|don't|have} {find|open|verify|be|make|pull|check|help|see|send|have|get|locate|reach|call}",
				}},
		},
		Examples: says(
			"I have to ask again because the notes didn't come over, sorry.",
			"just for security could you confirm your postcode",
			"So I can find your order, what's the number?",
			"I know you gave it before.",
			"The machine doesn't show me what you typed.",
		),
		Counterexamples: says(
			"What is your postcode?",
			"Hold on.",
			"The security guard was nice.",
			"I'll send it.",
		),
	}
}
