package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func complaint() Behavior {
	return Behavior{
		Name:    "complaint",
		Doc:     `Complains about a product, a service or the way one was treated. A neutral question or request is none.`,
		Speaker: transcripts.Customer,
		Unsure:  [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "reports a failure", Share: 6000, If: nil, Unless: check.Quoted, Phrases: []string{"isn't|not|doesn't|don't|won't|never|stopped|stops|wont|doesnt|isnt|cant|can't|cannot|didn't|didnt|hasn't|haven't|aren't {even|really|been|properly|be|get|able|to} work|working|works|worked|load|loading|open|start|starting|connect|connecting|charge|charging|turn|arrive|arrived|arriving|receive|received|come|came|get|got|show|showing|respond|responding|delivered|deliver|sync|syncing|login|log|sign|access|play|update|updating|print|find|reach|ship|shipped|order|pay|use|help|answer|reply|download|install|register|turning|going|fit|available|able|possible", "still {have|has|had|is|am|are|no|not|haven't|hasn't|don't|doesn't|can't|cant|won't|didn't|waiting|nothing|broken|down|getting|same} {not|no|received|been|waiting|working|have|got}", "broken|broke|faulty|defective|damaged|ripped|cracked|torn|missing|expired|leaking|dead|frozen|crashed|crashes|crashing|freezes|glitch|glitching|stolen|fraud|scam|overcharged|scratched|stained|shattered|wrong|incorrect|unusable", "fell|falling|fallen|falls apart|off", "no {response|reply|answer|help|signal|connection|service|refund|delivery|update|updates|internet|power|luck|sign|show|email|confirmation|one|idea|explanation|apology}", "unable|impossible to", "error {message|code|messages}", "keeps|keep (on) *", "is|are|was|been|gone|goes|go|went (completely|totally|always|still) down|out", "issue|issues|problem|problems|trouble with", "having {a|an|some|so|many|major|serious|huge|the|trouble} {issue|issues|problem|problems|trouble|difficulty}", "wrong {item|order|size|address|one|price|thing|product|food|color}", "late|delayed|delay|delays", "cancelled|canceled|declined|rejected|refused|denied|lost"}},
			{Title: "judges it badly", Share: 8000, Unless: check.Quoted | check.Negated, Phrases: []string{"terrible|horrible|awful|poor|worst|disgusting|disgusted|disgrace|disgraceful|appalling|appalled|shocking|shambles|pathetic|unacceptable|ridiculous|useless|rubbish|joke|dreadful|atrocious|horrendous|abysmal|substandard|subpar|crap|garbage|trash|shoddy|dire|incompetent|unprofessional|outrageous|unhelpful|misleading|dishonest|shameful|absurd|lousy|sucks|suck|sucked|failing", "rude {staff|to|and|customer|man|woman|lady|people|employee}", "so|very|really|extremely|bit|most disappointed|disappointing|annoying|annoyed|frustrating|frustrated|upset|unhappy|rude|slow|bad|poor|expensive|angry|confusing", "disappointed|disappointing|dissatisfied|frustrated|frustrating|unimpressed|unhappy|annoyed|fuming|livid|furious|horrified|infuriating", "not {very|so|really|too|at|a|good|happy} {happy|impressed|good|pleased|satisfied|acceptable|cool|ok|okay|amused|all|fan|enough|right|fair}", "bad {service|customer|experience|job|business|quality|company|form}", "customer service (is|was|has)", "waste of (my) {time|money|packaging|space}", "rip|ripped off", "false {advertising|information}", "let down", "lost my {business|custom}", "fail|fails|failed", "what a {joke|mess|shambles|disgrace|waste|scam|rip}", "fed up", "sick of", "tired of", "had enough", "out of order", "no excuse", "not good enough", "should be ashamed|better|able", "shame on"}},
			{Title: "counts what it took", Share: 6500, Unless: check.Quoted, Phrases: []string{"waiting|waited {for|over|on|about|around|more|almost|nearly|an|since|all|2|3|4|5|so}", "been {on|waiting|trying|told|without|asking|over|charged|sitting|holding|days|weeks} {hold|for|to|over|the|since}", "for|over|after|in|been|past|last|like {the|over|about|than|almost|nearly|past|last} * hours|days|weeks|months|years|minutes|mins|hrs|wks", "third|fourth|second|fifth|3rd|4th|2nd|5th|umpteenth|several|multiple|many|dozen|countless time|times|call|email|emails|attempts|requests|occasions|tickets", "two|three|four|five|six|several|many|multiple|2|3|4|5|6|7|10 times|calls|emails|attempts|tickets|weeks ago|now|already|later|in|and|late", "how long|many {does|do|is|must|more|times} (it|i|we|this|must)", "on hold (for)", "hours|days|weeks|months {ago|later|now|and|late|waiting|of|to}", "again and again", "over and over", "time and again|time", "every {single|time|day|week|other} {time|day|week|morning|month}", "again", "ages"}},
			{Title: "demands an explanation or remedy", Share: 5500, Unless: check.Quoted, Phrases: []string{"where's|where is|are|where the my|the|our|your", "why {is|are|do|does|can't|cant|won't|haven't|hasn't|has|have|am|did|would|isn't|aren't|don't|doesn't|the} {my|i|it|your|you|we|the|this|there|hell}", "when {will|are|is|do|can|does} (i|you|my|it|the|this|we|your)", "what's|whats|what (is|are) {going|wrong|up|happening|the} {on|with|point}", "refund|money back|compensation|replacement", "want|need|get|give (my|a|an) {money|refund|my} (back)", "need|want to speak|talk to", "sort {it|this|yourselves|your|yourself} out", "fix (it|this|your|the|my)", "please help|fix|advise|sort|explain|respond|reply|dm", "help me", "can {someone|you|anyone|u} {please|pls|help|explain|fix|tell}", "any {updates|update|idea|eta|chance|help|news|reason}", "come on", "cancel|cancelling|canceling (my|our|the)", "never {again|buying|buy|using|use|shopping|shop|flying|ordering|order|going|received|got|had|been}", "customer service", "contacted|emailed|complained|called|phoned|rang|complaint|complaints|complain", "hopeless|nightmare|wtf|smh|ffs|seriously|shit|bullshit|fuck|fucking|damn|hell|stupid|hate"}},
			{Title: "is about something of theirs", Share: 1500, Phrases: []string{"my {new|old|online} order|account|phone|package|parcel|bill|card|delivery|subscription|flight|internet|money|payment|refund|app|device|tv|laptop|box|bag|ticket|tickets|luggage|booking|charger|console|game|email|password|item|items|package|car|battery|screen|data|number", "i {just|have|had|was|am|ordered|bought|received|paid|purchased|tried|got|called|emailed|been}", "your {app|website|site|service|staff|store|customer|company|product|products|driver|system|delivery|support|branch|team|online|email}", "you {guys|have|are|need|should|can't|don't}"}},
			{Title: "pleased with it", Against: true, Share: 6000, Phrases: []string{"love|loved|loving|thanks|thank|great|awesome|amazing|excited|happy|best|perfect|beautiful|excellent|enjoy|enjoyed|fantastic|good|cool|nice"}, NotNear: []string{"thanks for nothing", "not", "no|isn't|never|aren't|don't|doesn't|worst|terrible|would be nice|great"}},
			{Title: "passes on a link or a tag", Against: true, Share: 3500, Regexes: []string{`https?://`, `^rt @`, `via @`}},
		},
		Examples: says(
			"Your driver never showed up and nobody answers the phone.",
			"this is the third time i'm calling about the same bill",
			"The screen was cracked when it arrived, that's unacceptable.",
			"I've been waiting three weeks for my refund.",
			"Very disappointed with the service in your shop.",
		),
		Counterexamples: says(
			"Do you have this jacket in blue?",
			"I love the new app.",
			"Can I pay with a gift card?",
			"What time do you open on Sunday?",
			"My order number is 55123.",
		),
		Traps: "A calm report of a fault counts: the listener hears that something went wrong.",
	}
}
