package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func ownTheProblem() Behavior {
	return Behavior{
		Name:    "own_the_problem",
		Doc:     "Takes the problem on in the first person: does something concrete about it now or says that it is ours. Passing it on without a name is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says that it was theirs", Share: 9200, If: []string{"admit_fault"}},
			{Title: "takes it on", Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{
					"{i take|i'll take|i'm taking} {full|personal} {responsibility|ownership|care}", "leave it|this|that with me",
					"on us", "you're (now) in good|my hands", "i'm staying|stay on it|this|that",
				}},
			{Title: "does something about it", Unless: check.Quoted | check.Negated,
				NotNear: []string{"i'll see what i can"},
				Phrases: []string{
					"{i'll|i shall|we'll|i'm going to|i'm gonna|we're gonna|i'd like to|let me} (just|now|also|personally|gladly|then|quickly) {add|arrange|ask|block|book|go and|go through|go to|have a look|put that|put this|put you through|get that|get this|do that|call|cancel|change|chase|clear|close|correct|credit|do|fetch|file|fix|find|follow|handle|keep|leave|lift|lock|look|make|mark|measure|move|open|order|pause|phone|post|print|read|rebook|refund|register|remove|replace|reserve|reset|resend|reissue|report|restart|ring|run|send|set|sort|speak|split|start|stay|stop|switch|take|tell|test|text|trace|update|waive|write|get|give|be back|put it|put you in|put a|raise}",
					"let's {have a look|look|check|see what|try|get|fix|sort|find}",
					"{i'm going to|i'm gonna|i'll} (personally) {walk|drive|see to|own|push|stay with} *", "i'm on it", "i can (just|now|also|gladly|then) {get|add|block|book|call|cancel|change|credit|fix|lift|move|open|order|refund|reserve|send|set|split|switch|take|waive}",
					"i'm|we're (just|now|already|personally|not) adding|asking|blocking|booking|calling|cancelling|canceling|changing|chasing|checking|correcting|crediting|doing|filing|fixing|getting|giving|keeping|leaving|lifting|listening|looking|making|moving|opening|ordering|pausing|phoning|posting|putting|reading|refunding|removing|replacing|reporting|reserving|resetting|ringing|running|sending|setting|sorting|splitting|staying|switching|taking|telling|testing|tracing|trying|waiving|writing",
					"{i've|we've|i} (just|now|already|also) {added|arranged|asked|blocked|booked|called|cancelled|canceled|changed|chased|checked|cleared|closed|corrected|credited|filed|fixed|found|lifted|locked|looked|marked|measured|opened|ordered|passed|paused|phoned|posted|put|raised|rebooked|refunded|registered|removed|replaced|reserved|reset|restarted|rang|sent|set|sorted|spoke|spoken|split|started|stopped|switched|taken|tested|told|updated|waived|written|wrote}",
					"i've|we've (just|now|already|also) moved|made|taken|read|given", "i've|we've (just) had {them|him|her|the *} *", "i've|we've (just|now|already) got {you|them|him|her} (to|a|the|on|in) *",
					"i (now|also|then|just) {clear|refund|credit|reorder|rebook|replace|waive|send|ring|block|chase|cancel} {it|this|that|them|you|your|the|him|her|a}",
					"(your|the|a) {replacement|refund|new one|courier|driver|engineer|truck} (is) {going|on} {out|its way|the way} (today|now|tonight|tomorrow|to)",
					"adding|blocking|crediting|refunding|ordering|switching (it|ten|that|this|them|the) <2> now",
				},
				Regexes: whole(`i can (?:just |also )?(?:do|flip|fix|get|make|switch|move|put|push|bump|turn|unlock|cancel|clear|set|sort|take) [^.?!]{0,40}(?:right now|straight away|right away|from here|this minute|for you now|now)`)},
		},
		Examples: says(
			"I'm blocking the card this second.",
			"I'll ring the depot and stay on it.",
			"That's on us, and I'll credit the fee right now.",
			"I've just opened a new order for the missing part.",
			"I clear the debt as soon as the paper is here.",
			"I can switch you over right now.",
			"leave it with me i'll chase the courier myself",
			"We messed up the address, let me correct it.",
		),
		Counterexamples: says(
			"They will reach out to you.",
			"Yeah, I've got it up.",
			"Can I take your number?",
			"You'll have to call the other department.",
			"They will get back to you.",
			"I'll see what I can do.",
			"That's not our department.",
			"It was escalated to the appropriate team.",
		),
		Traps: `A look-up such as "let me check" counts, for it is the speaker who does it.`,
	}
}
