package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func blameCustomer() Behavior {
	return Behavior{
		Name:    "blame_customer",
		Doc:     "Puts the fault on the customer: you should have, you never, that is your fault.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "blames them", Share: 8800, Unless: check.Quoted | check.Question,
				NotNear: []string{"you should've|should have {received|gotten|got|been|had|already|an|a|it|your|the} {received|gotten|told|an|a|it|your|by}", "not|isn't|wasn't (really) your fault|mistake|error|doing", "shouldn't have {to|had|been|happened}", "never your"},
				Phrases: []string{
					"you never {told|called|paid|sent|asked|checked|read|informed|mentioned|returned|gave|listened|updated|cancelled}", "if {you had|you'd} (just|only|actually|simply|bothered to) {read|called|checked|told|listened|paid|followed|said|asked|waited|looked|sent|come|done|been|told}",
					"you {should've|should have|ought to have} (just|already|really|at least|first) {written|tried|read|checked|called|told|said|asked|looked|known|thought|waited|paid|sent|done|kept|saved|contacted|mentioned|listened|noticed|cancelled|renewed|let us|given|used|followed}", "you {should've|should have|ought to have} (just|have|already|really|at|first) {read|checked|called|told|said|asked|looked|known|thought|waited|paid|sent|done|kept|saved|contacted|mentioned|listened|been|paying|more|noticed|cancelled|canceled|renewed|come|gone|let|brought|given|made|used|followed}",
					"you shouldn't have {read|done|clicked|called|signed|bought|ordered|opened|sent|paid|used|thrown|waited|told|given|left|let|put|done}",
					"{it's|that's|this is|it was|that was} (all|entirely|really|actually|clearly) your (own) {fault|mistake|error|responsibility|problem|doing|choice|decision}",
					"your own {fault|mistake|error|doing|problem|carelessness}", "your {fault|mistake|carelessness}",
					"you {clearly|obviously|simply|just|probably|must|evidently} (have) {didn't|forgot|entered|typed|failed|did|clicked|missed|lost|ignored|don't|not|misread|misunderstood|chose|signed|gave|put|haven't} {read|it|the|to|a|not|listen|understand|something|pay|follow|check}",
					"you {didn't|failed to|never|forgot to|neglected to} (even|bother|properly|actually) (to) {read|follow|tell|check|pay|listen|inform|update|give|send|call|cancel|mention|say|return|look|enter|notify|provide}",
					"if you had|you'd (just|only|actually|simply) {read|called|checked|told|listened|paid|followed|said|asked|waited|looked|sent|come|done|been|told}",
					"had you {read|called|checked|told|listened|paid|followed|said|asked|waited|looked}",
					"that's what {you|happens} {get|when} (for|you)",
					"you (are|were) the one who", "you agreed to (the|it|this|that) terms|contract", "before you signed",
					"why didn't you {read|call|check|tell|say|ask|listen|just|mention|come|cancel}",
					"{maybe|perhaps|next time} you should", "next time {read|check|try}",
					"you {weren't|aren't|are not|were not|don't|do not} {listening|listen|paying|reading|understand|understanding}",
					"as i (already|just) {said|told|explained} (to) (you)",
					"i (already|just) told|explained|said (to) (you) {that|this|it|twice}",
					"how|how many times {do|many} (times|i) (have|do|to)",
				}},
		},
		Examples: says(
			"You should have read the terms before you signed.",
			"well that's your own fault",
			"You obviously typed it in wrong.",
			"if you'd only checked the email you would know",
			"You never told us you moved.",
		),
		Counterexamples: says(
			"The sheet you signed says 10 to 14 days.",
			"It isn't your doing.",
			"You should have received an email by now.",
			"That's not your fault at all.",
			"We should have called you.",
			"You did everything right.",
			"Did you check the box?",
		),
	}
}
