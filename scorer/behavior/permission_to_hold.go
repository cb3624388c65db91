package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func permissionToHold() Behavior {
	return Behavior{
		Name:    "permission_to_hold",
		Doc:     "Asks whether the other party may be put on hold or transferred, so that they can say no. Announcing it is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "asks for leave to keep them waiting", Unless: check.Quoted,
				Phrases: []string{
					"{may|can|could|shall} {i|we} (just|quickly|please) {put|place|pop|go|ring|call|phone|get|transfer|connect|check with|ask} <10> {hold|quiet|through|wait|minute|minutes|across|him|her|them|on|while}",
					"{would|do} you mind (if) <3> {holding|waiting|hold|wait|quiet|transferred}",
					"{can|could|will|would} you (please|just|also) {hold|wait|give me|bear with|spare|stand by|hang on}",
					"have you (got) (a|two|five) {minute|minutes|moment|time} (to|for) {hold|wait}",
					"{all right|alright|okay|ok|happy|fine} to {hold|wait}",
					"{minute|minutes|moment|hold|quiet|seconds} <8> is {that|this|it} (all) {right|okay|ok|alright|fine}",
					"{may|can|could} i have {a|two|five} {minute|minutes|moment}",
				}},
			{Title: "asks for a yes to a hold", Share: 9200, Unless: check.Quoted,
				Phrases: []string{
					"is|would it (that|be) {okay|ok|alright|all|fine|possible} (right) (if|to|with) <6> hold|wait|transfer|put|place|pop|pass|connect",
					"is it|that okay|ok|alright|fine (with|if) <8> hold",
					"would|do you mind (just) {if|holding|waiting|hold|wait|staying|giving|hanging|bearing}",
					"mind holding|waiting|staying|hanging",
					"mind if i <3> put|place|pop|transfer|pass|connect|mute|step",
					"may|can|could i (please|just|quickly) (please|just|quickly) put|place|pop|transfer|pass|connect|ask <4> hold",
					"may|can|could|shall i (please|just|quickly) put|place|pop|transfer|pass|connect you",
					"can|could|will|would you (please|just) (please|just) hold|wait|bear|hang|stay|give",
					"are you {okay|ok|happy|able|alright|fine|good} <3> hold|wait|be|holding|waiting",
					"okay|ok|alright|happy|fine (for|with|to|if) (you|me|i) {to|put|place} {hold|wait|put|place} (you) (on)",
					"may|can|could i have a|one|two {few|couple} (of) {moment|moments|minute|minutes}",
					"do you have (a|one|two) (few) {moment|moments|minute|minutes|time} <4> hold|wait|while",
					"would you like to hold|wait|stay",
					"would you prefer (to|that|if|me) <6> hold|wait|call|callback",
					"want me to <3> transfer|put|connect|pass|hand", "{would|do} you (like|prefer|want) (me|us) to {transfer|put|connect|pass|hand|patch|fetch|get} (you) <6> {to|through|on|over|across|them|him|her|hold|with|while|now}", "{would|do} you {like|prefer|want} to {be (put|passed|handed|transferred)|speak|talk}", "shall {i|we} (just) {put|pass|hand|transfer|connect|patch} you",
					"or (would|do|should|shall) (you) {rather|prefer|i} <3> call",
				}},
		},
		Examples: says(
			"Would you mind holding for two minutes while I ask?",
			"is it okay if i put you on hold for a moment",
			"May I transfer you to the claims team?",
			"Would you prefer us to connect you with the yard, or should they phone you?",
			"Can you hold, or would you rather I call you back?",
		),
		Counterexamples: says(
			"Hold on.",
			"I'm putting you on hold now.",
			"One moment please.",
			"You put me on hold without asking.",
			"They want me to get rid of the shed.",
		),
		Traps: `"Can you hold, please" counts although few would say no.`,
	}
}
