package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func alreadySaid() Behavior {
	return Behavior{
		Name:    "already_said",
		Doc:     "Points out that something was already said or given.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "said it before", Share: 9000, Unless: check.Quoted | check.Negated,
				NotNear: []string{"they|you|he|she (already|just) {told|said}"},
				Phrases: []string{"have to {repeat|explain|say} (everything|it|that|all|this|myself)",
					"{i|i've} (have|did|just|already|literally) {already|just|literally|told|said|given|gave} {told|said|given|gave|explained|mentioned|answered|sent|provided|done|tried|typed|entered|spelled|confirmed|been|gone|did|wrote|written|paid|asked|tell|say|give|explain|verified|you|that|it|them|your|this} (you|that|this|it|them|everything|all|my|the|him|her|your|to|through)",
					"i've already",
					"i already|just {told|said|gave|explained|mentioned|answered|sent|provided|did|tried|typed|entered|confirmed|wrote|verified}",
					"i told|gave|said|explained (you|it|this|that|him|her|them|your|the|all) {this|that|already|before|all|everything|to|a|twice|just|last|earlier|colleague|other} (already|before|minute|the|to|twice|now|time|earlier|your|moment)",
					"as|like i (already|just) {said|told|mentioned|explained|wrote}",
					"{that's|this is|it's} (what|the) {i|same} {just|already|told|said|thing|answer|question|have}",
					"{do|must|why do|why must|why should} i (really) (have|need) (to) {repeat|explain|go through|spell} {that|it|this|everything|myself|all}",
					"{do i|i} (really|have|need|don't want) to {repeat|go through|say|explain|give|start} {everything|it|all|this|myself|that|over|again}",
					"{you|your colleague|he|she|they|the bot|your system|the other one} already {have|has|asked|got|took} (that|my|it|this|all|me|the)",
					"{asked|gave|told|given} (me|you|that|it|this) {already|twice|before|a minute}",
					"{it's|that's|should be} (all) in|on (the|my|your) {notes|file|record|system|chat|email|history|above|account}",
					"{see|read|scroll} {above|up|my message|my first|what i}",
				}},
		},
		Examples: says(
			"I already told your colleague my address.",
			"as i said before it's the second line",
			"Do I really have to repeat everything?",
			"I just gave you that number.",
		),
		Counterexamples: says(
			"You already told me that.",
			"I haven't told anyone.",
			"It's already Friday.",
			"Did I say that right?",
		),
	}
}
