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
			{Title: "said or gave it before", Unless: check.Quoted | check.Question,
				Phrases: []string{
					"{i|i've|we|we've} {already|just|literally} {told|gave|given|said|sent|explained|answered|provided|typed|written|confirmed}",
					"{i|i've|we've|i have} {told|gave|given|said|sent|wrote|written|explained} <6> {already|twice|before|as well|three times|your colleague|minutes ago}",
					"{told|asked} the {bot|other|last|first} *",
					"{like|as} i {said|told|wrote|mentioned|have said}",
					"{for|now} the {second|third|fourth|tenth} time",
					"how many times {do|must|should|have} i",
					"{in|from|see} my {first|last|previous|other|earlier} {message|mail|email|chat|letter}",
					"{in the subject line|it's on the form|it's attached|keep repeating|repeating myself}",
					"same as the other|last (time)",
					"i said {cancel|stop|no}",
					"you (already) have {it|that|my}",
					"{could|can|do|did} {you|anyone|anybody|somebody} (even|please) read {my|these|this|the earlier}",
				}},
			{Title: "asks what became of what they gave", Share: 8500, Unless: check.Quoted,
				Phrases: []string{
					"{is|was|it's|that's|all|stands|are} in my (first|last|previous|earlier|own) {mail|email|message|letter|note|form|ticket}", "attached again",
					"* said {she'd|he'd|they'd|she would|he would|they would} {write|pass|note|tell|put|hand|forward|leave} {it|this|that|you|everything|all|the}",
					"{didn't|did not|hasn't|has not} (your|the) * {tell|told|pass|passed|write|written|give|given|note} {you|it|that|this|them|any of it}",
				}},
			{Title: "is made to repeat", Share: 8500, Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"have to repeat|explain (everything|it|that|all|this|myself) again", "why must|should i (really) repeat|explain|go through|spell",
					"do i (really) have|need to {repeat|go through|say|explain|give} {everything|it|all|this|myself|that}",
					"{you|your colleague|he|she|they|the bot|your system|the other one} already {have|has|asked|got|took} (that|my|it|this|all|me|the)",
					"{it's|that's|should be} (all) in|on (the|my|your) {notes|file|record|system|chat|history|account}",
					"see|read|scroll {above|up|my message|my first|what i}",
				}},
		},
		Examples: says(
			"That was in my first message.",
			"I already told your colleague my address.",
			"as i said before it's the second line",
			"Do I really have to repeat everything?",
			"I just gave you that number.",
			"It's in my first letter.",
			"omar said he'd pass it on to you?",
			"Didn't your colleague tell you?",
		),
		Counterexamples: says(
			"I said thank you.",
			"You already told me that.",
			"I haven't told anyone.",
			"It's already Friday.",
			"They said they'd send him the bill.",
			"Do you have my number?",
			"Does it start again with the new one?",
			"Did I say that right?",
		),
	}
}
