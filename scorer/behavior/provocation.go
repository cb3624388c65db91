package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func provocation() Behavior {
	return Behavior{
		Name:    "provocation",
		Doc:     "Swears at, insults, accuses or threatens the person they talk to.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "attacks them", Unless: check.Negated,
				Phrases: []string{
					"{you|you're|you are|you people|you lot|you guys} <4> {liars|crooks|cowards|thieves|idiots|incompetent|useless|robot|bot|muppets|clowns|scammers|pathetic|disgrace|joke|criminals|vultures}",
					"{crooks|liars|cowards|thieves|muppets|incompetents|useless shower}",
					"fuck|fucking|fuck's|bloody|ffs|damn|bullshit|arse|backside|shit",
					"{is that a threat|you robot|my lawyer|a lawyer|are you serious|are you kidding|are you listening|you absolute|how dare you|don't you tell me|shame on you|get lost|go to hell|shut up}",
				}},
			{Title: "insults or swears at them", Share: 8500, If: []string{"abuse"}, NotIf: []string{"thanks", "apology"}, Func: aimedAtThem},
			{Title: "accuses", Share: 8500, Unless: check.Quoted | check.Question,
				NotNear: []string{"if you", "not saying|accusing"},
				Phrases: []string{
					"you (are|guys|people|lot|all|keep|just|were|were|must|have) (all|are|just|a|be|been|always|nothing) {lying|liar|liars|crooks|thieves|scammers|useless|incompetent|robbing|cheating|stealing|scamming|ripping|a joke|clueless|hopeless|idiots|criminals|con|pathetic|stupid|rude|unhelpful|lazy|not listening}",
					"you're (all|just|a|bunch|nothing|such|being|so|completely|absolutely|totally) (a|bunch|lot|but|of|being|bloody|completely|so) (of) {lying|liar|liars|crooks|thieves|scammers|useless|incompetent|robbing|cheating|stealing|scamming|ripping|joke|clueless|hopeless|idiots|criminals|pathetic|stupid|rude|unhelpful|lazy|robot|deaf|waste}",
					"you {lied|stole|cheated|robbed|tricked|scammed|conned|ripped|don't care|never listen|don't listen|aren't listening|don't know what you're|have no idea|haven't got a clue|couldn't care} (to|from|me|us|my|about|off|doing|less|at)",
					"{are|is|can|do} you {stupid|deaf|even|an|a|blind|kidding|incompetent|drunk|not|serious} {listening|idiot|robot|moron|real|speak|me|understand|human|that|to}",
					"{it's|that's|this is} (a|all|just|nothing|daylight|pure|such) {scam|robbery|theft|fraud|lie|lies|rip-off|rip off|bullshit|con}",
					"do your {job|bloody|fucking|damn}",
					"what (are|do) (you|they) {paid|pay|good} (for|you)",
					"what is wrong with you",
					"shut up",
					"i don't believe {you|a word}",
				}},
			{Title: "threatens", Share: 8500, Unless: check.Quoted,
				Phrases: []string{
					"{i'll|i will|i'm going to|going to|gonna|will} {sue|report|take|go|post|tell|make|leave|see|call|contact|speak|destroy|cancel|find|ruin|get} {you|to|this|everyone|on|sure|my|a|the|all|everything|a bad|legal} {court|lawyer|the|police|press|ombudsman|twitter|facebook|social|trading|never|my|media|solicitor|fired|bad|action|review|in|of|regulator|reviews|papers|to}",
					"{sue you|lawyer|lawyers|solicitor|attorney|ombudsman|trading standards|small claims|legal action|take you to court|see you in court|trustpilot|the press|the papers|watchdog|consumer affairs}",
					"{have|get} you {fired|sacked|in trouble}",
					"{you'll|you will} {regret|be sorry|hear from|pay for|be hearing}",
					"i want your {name|full name|manager|supervisor|boss|employee|id}",
					"{get|give|put} me (your|a|the|through to your|on to your) {manager|supervisor|boss}",
					"{speak|talk} to (your|a|the) {manager|supervisor|boss}",
					"or else",
					"last warning",
				}},
		},
		Examples: says(
			"you useless robot",
			"You people are thieves.",
			"i'll take you to court over this",
			"You lied to me, all of you.",
			"are you even listening you idiot",
			"This is a scam and I'll report you.",
		),
		Counterexamples: says(
			"I'm not saying you're liars.",
			"I'd like to report a fault.",
			"The court is closed today.",
			"Are you open on Sunday?",
			"I'm disappointed.",
		),
	}
}
