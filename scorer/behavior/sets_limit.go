package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func setsLimit() Behavior {
	return Behavior{
		Name:    "sets_limit",
		Doc:     "Sets a calm limit to abuse: asks to be spoken to decently, warns that the call will end.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "asks for respect", Share: 8500, Unless: check.Quoted,
				Phrases: []string{"not going|willing|prepared to be {spoken|talked|sworn|shouted|yelled}", "{won't|will not|refuse to} be {spoken|talked|sworn|shouted|yelled} {to|at}",
					"please|kindly {do|refrain|stop|don't|mind|keep|watch} <3> {swear|swearing|language|shout|shouting|abusive|yell|yelling|respectful|insulting|insult|polite}",
					"ask you (to|not) <3> {swear|swearing|language|shout|shouting|abusive|respectful|speak|use|refrain|stop|polite|civil|calm}",
					"won't|can't|cannot|don't|will not {be|continue|accept|tolerate|help|go} <6> {swear|swearing|language|shout|shouting|abuse|abusive|insult|insulted|insults|spoken|sworn|tone}",
					"if you {continue|keep|carry} (to|on) {swear|swearing|shout|shouting|using|being|insult|insulting|speak|speaking|yell|yelling}",
					"i'll|i will have|need to end|disconnect|terminate|close (the|this) {call|chat|conversation}",
					"end|disconnect (the|this) call",
					"happy|want|here|like to help <8> {swear|swearing|language|shout|shouting|abuse|insults|respectfully}",
					"keep (this|it|the) (conversation|call|chat) {respectful|civil|polite}",
				}},
		},
		Examples: says(
			"I want to help, but please don't swear at me.",
			"if you keep shouting i'll have to end the call",
			"I won't be spoken to like that.",
			"I'd ask you to be respectful.",
		),
		Counterexamples: says(
			"Shut up.",
			"I'll end the subscription today.",
			"He kept shouting.",
			"Please don't worry.",
		),
	}
}
