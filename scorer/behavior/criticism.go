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
					"{you|you lot|they|your company|the lot of you} {should|ought to} (all|really|both) be ashamed", "shame on", "ashamed of yourself|yourselves",
					"{that's|this is|it's|it was|that was|this was|which is|i'm|i am|we're|we are|i find it|i find this|i find that} (frankly|really|very|rather|quite|so|extremely|deeply|most|absolutely|just|simply|honestly|a bit|pretty) {disappointing|disappointed|disgusting|disgusted|shameful|appalling|appalled|shocking|insulting|unprofessional|outrageous|pathetic|rude|poor|shoddy|hopeless|absurd|laughable|unfair}",
					"{very|rather|so|deeply|extremely|really|bitterly} {disappointing|disappointed}",
					"rather|far|much|way|awfully|terribly|ridiculously too long|slow|late|complicated|rude",
					"{i|we} (do) {find|found|think|thought} {the|your|this|that|it} <4> {silly|stupid|unfair|absurd|rude|ridiculous|confusing|misleading|poor|annoying|insulting|strange}",
					"{is|it's|what} a {joke|farce|shambles|circus|disgrace}", "{cheers|thanks|thank you} for nothing", "a|an {fucking|bloody|absolute|complete|total|utter} {joke|farce|shambles|disgrace|mess|waste}",
					"{that's|this is|it's} what {i|you|they|he|she|we} {heard|said|told|was told|were told|all say|always say} <3> {monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last|time|week|before|already}",
					"{did|do|have} you (even|actually) {read|listen|heard|understand} {what|to what|anything|to anything|my|a word}",
					"you (just|only) (said|told) {me|us} {sunday|monday|tuesday|wednesday|thursday|friday|saturday|something else|the opposite|otherwise|different}", "you (just|only) said {sunday|monday|tuesday|wednesday|thursday|friday|saturday|something else|the opposite|otherwise}",
					"not (exactly|really) (a|an|very) (very) {lovely|nice|kind|helpful|funny|polite|proper|friendly} {message|reply|answer|mail|email|way|letter|thing to|welcome}", "that's|this (is) (just) not {good enough|a time|really a reason|an answer|how you treat}", "how you treat",
				}},
			{Title: "finds it long or hard", Share: 8500, Where: Closes, Unless: check.Hypothetical | check.Quoted | check.Question | check.Negated,
				Phrases: []string{"{that's|this is|it's|it was|that was|which is} {rather|quite|awfully|terribly|ridiculously|pretty|very} {long|slow|complicated|confusing|unclear} (though|if i may say so|to be honest|honestly)"}},
		},
		Examples: says(
			"I'd like to complain about this chat.",
			"This is a disgrace.",
			"do you read what i write",
			"That's not an answer.",
			"This is deeply disappointing, after all those years.",
			"You ought to be ashamed, the lot of you.",
			"It was awfully slow, if I may say so.",
			"I find your rule absurd, to be honest.",
			"thanks for nothing",
			"Not exactly a friendly letter, was it?",
		),
		Counterexamples: says(
			"You should see two lights now.",
			"When does it start?",
			"If it's ridiculous, tell me.",
			"The screen stays black.",
			"It's rather far from here.",
			"The cable is too long.",
			"I find it in the drawer.",
			"it's quite long a trip for me",
		),
		Traps: "Bitter praise is missed.",
	}
}
