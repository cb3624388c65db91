package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func ownTheProblem() Behavior {
	return Behavior{
		Name:    "own_the_problem",
		Doc:     `Takes the problem on in the first person: "I will", "that is on us", with something concrete to do. Passing it on without a name is none.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says it is theirs", Share: 9200, Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{"{that's|this is|it's|that one's} (all|entirely|completely) on us|me",
					"{that's|this is|it's} (entirely|completely|all|absolutely|definitely) on us|me",
					"that|this|it was|is (entirely|completely|absolutely) our|my {mistake|fault|error|responsibility|doing|problem}",
					"our|my {mistake|fault|error|bad|responsibility}",
					"we|i got (this|that|it) wrong",
					"we|i made (a|an|the|this|that) {mistake|error}",
					"we|i (really|clearly|simply|totally) {messed up|screwed up|slipped up|dropped the ball|failed you|let you down|missed that|missed this|missed it}",
					"{i take|i'll take|i'm taking} {full|personal} {responsibility|ownership|this|care|it|that}",
					"take full|personal {responsibility|ownership|care}",
					"i {will|am going to|want to|personally|myself} {personally|make|see} {sure|to|follow|it|make}",
					"i'll {personally|own|stay|see|follow|handle|keep|make|chase|get|fix|sort|put} {this|with|sure|it|that|you|an|on|to|up|through|right}",
					"i'm|i'll {responsible|staying|stay|going} (for|on|with|to) {this|the|you|it|fix|sort|make|stay}",
					"leave (it|this|that) with me",
					"you're (now) (in) {dealing|good|my} {with|hands} (me)",
					"{we|i} should (never) have *",
					"don't want you to have to {call|explain|chase|repeat}",
				}},
			{Title: "acts on it", Share: 7500, Unless: check.Quoted | check.Negated | check.Question,
				NotNear: []string{"i'll see what i can (do)", "i'll {be|let|say|try}", "i'll {have to|need to} {transfer|ask you}"},
				Phrases: []string{
					"i'll (just|now|also|go|then|quickly|immediately|personally) (and|ahead) {call|ring|refund|send|open|order|book|cancel|change|correct|credit|check|ask|email|write|raise|file|reset|replace|remove|add|waive|fix|sort|speak|contact|chase|arrange|request|report|block|resend|reissue|escalate|update|submit|make|get|look|find|follow|stay|put|do|take|set|process|issue|note|mark|call|walk|go}",
					"i've (just|already|now|also|gone) {called|refunded|sent|opened|ordered|booked|cancelled|canceled|changed|corrected|credited|checked|asked|emailed|written|raised|filed|reset|replaced|removed|added|waived|fixed|sorted|spoken|contacted|arranged|requested|reported|blocked|reissued|escalated|updated|submitted|made|put|done|taken|processed|issued|noted|ahead|set}",
					"i'm (just|now|already|also) {calling|refunding|sending|opening|ordering|booking|cancelling|canceling|changing|correcting|crediting|checking|asking|emailing|raising|filing|resetting|replacing|removing|adding|waiving|fixing|sorting|contacting|arranging|requesting|reporting|issuing|processing|putting|looking}",
					"i'm going to {call|refund|send|open|order|book|cancel|change|correct|credit|check|ask|email|raise|file|reset|replace|remove|add|waive|fix|sort|speak|contact|chase|arrange|request|report|get|make|look|put|stay|find|take|issue|process}",
					"let me (just|go|quickly|please|see|now) {call|refund|send|open|order|book|cancel|change|correct|credit|check|ask|email|raise|file|reset|replace|remove|add|waive|fix|sort|speak|contact|chase|arrange|request|report|get|make|look|put|find|take|see|pull|help|go|do|set|have|try}",
					"i {called|refunded|sent|opened|ordered|booked|cancelled|changed|corrected|credited|raised|filed|reset|replaced|removed|added|waived|fixed|arranged|requested|reported|escalated|submitted|issued|processed|asked|spoke}",
					"we'll {fix|sort|put|make|get|refund|replace|send|cover|pay|credit|correct} (this|that|it|you|your|the|a|all|for)",
					"here's what i'll|i'm|i can (do|going)",
				}},
		},
		Examples: says(
			"That's on us, and I'll credit the fee right now.",
			"I've just opened a new order for the missing part.",
			"leave it with me i'll chase the courier myself",
			"We messed up the address, let me correct it.",
		),
		Counterexamples: says(
			"You'll have to call the other department.",
			"They will get back to you.",
			"I'll see what I can do.",
			"That's not our department.",
			"It was escalated to the appropriate team.",
		),
	}
}
