package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func criticism() Behavior {
	return Behavior{
		Name:    "criticism",
		Doc:     "Criticizes the service or the way one was treated, to the face of the one who gives it. A report of a fault is none; complaint takes both.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "criticizes how they were served", Unless: check.Hypothetical | check.Quoted,
				Phrases: []string{
					"{to complain|a complaint|disgrace|unbelievable|ridiculous|unacceptable|with nothing|haven't assisted|are you serious|you people|worst|beyond a joke|getting beyond|do you read|you robot|the way you do it|haven't done|done one single|wasting my}",
					"that's|this (is) (just) not {good enough|a time|really a reason|an answer|how you treat}", "how you treat",
				}},
		},
		Examples: says(
			"I'd like to complain about this chat.",
			"This is a disgrace.",
			"do you read what i write",
			"That's not an answer.",
		),
		Counterexamples: says(
			"You should see two lights now.",
			"When does it start?",
			"If it's ridiculous, tell me.",
			"The screen stays black.",
		),
		Traps: "Bitter praise is missed.",
	}
}
