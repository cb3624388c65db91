package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func customerEffort() Behavior {
	return Behavior{
		Name:    "customer_effort",
		Doc:     "The customer went to trouble: waited, held, called again, sent proof, reported a fault, was patient, has been loyal for long.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "went to trouble", Unless: check.Question,
				Phrases: []string{
					"attached|enclosed|screenshot|screenshots",
					"{i'll|i can|i'm} {hold|wait|holding|waiting}",
					"{i waited|waiting|on hold|i've tried|i tried|i've restarted|restarted it|off work|lunch break|drove|i've been at this|i've called|i rang|i wrote|i've written|i did that}",
					"{suggestion|you should|would be good if|somebody should|one thing}",
					"{it works|connected|approved|i'm on my knees|it's in|done}",
					"{still there|hello are you there}",
				}},
			{Title: "waited or tried", Share: 8800, If: []string{"repeated_effort"}},
			{Title: "took trouble", Share: 8500, Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{
					"{i've|we've|i have|we have|i already|i just|i even} (already|just|now|even|also) {sent|uploaded|attached|emailed|filled|checked|tried|reset|restarted|unplugged|rebooted|reinstalled|taken|took|measured|photographed|scanned|brought|driven|drove|went|gone|waited|held|called|written|wrote|downloaded|updated|searched|looked|read|printed|kept|saved|returned|packed|cleaned|replaced|tested|followed}",
					"{i'm|i am|i'm just} {sending|attaching|uploading|forwarding} you|the|it|them",
					"{attached|enclosed} is|are|you",
					"here (is|are) (the|a|my) {photo|photos|picture|screenshot|receipt|proof|scan|copy|screenshots|pictures|video|form|document|documents}",
					"{thought|think|wanted} {i'd|you|i should|you'd|to} {let|tell|should|like|report|want|warn} {you|know|to}",
					"(just) {wanted|want|calling|writing} to {report|let you|tell you|flag|warn|point}",
					"i'd like to report",
					"been (a) {customer|client|member|subscriber} (for|since|of|here|with)",
					"been here since", "been with {you|your|the company|this bank} {for|since|over|almost|nearly|guys|all}",
					"{loyal|long-time|longtime|longstanding|long-standing} {customer|client|member}",
					"for (over|more than|almost|nearly|about) {ten|eleven|twenty|fifteen|five|thirty|eight|many|10|20|15|12|25|several} years",
					"{took|taken|take} (the) {day|morning|afternoon|time} off",
					"stayed|waited at home|in", "sat {in|at} {all|for|waiting}",
					"{i|we} {told|asked|reminded|reported} <4> {every|each} {morning|day|evening|night|week|time|month}", "{i|we} (like to|always|still) (come|came|stay|fly|shop|book|order) {every|each} {year|summer|winter|month|week}", "coming (back) (here) {every|each} {year|summer|winter|month|week}",
					"i|we can|don't (mind) wait|hold|waiting|holding",

					"went|drove|walked|came|travelled {all the way|back to|to the|an hour|to your}",
					"i've been (very|so) {patient|waiting}",
				}},
		},
		Examples: says(
			"I've attached the slip.",
			"I've sent you the photos of the crack twice.",
			"i've been a customer for fifteen years",
			"I took the day off for the engineer.",
			"Sure, I'll hold.",
			"We asked your porter every evening.",
			"We always stay each summer.",
			"I just wanted to let you know the lift is stuck.",
		),
		Counterexamples: says(
			"Is it free?",
			"I want a refund.",
			"Did you send the photos?",
			"How long must I wait?",
			"I'm new here.",
		),
	}
}
