package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func trouble() Behavior {
	return Behavior{
		Name:    "trouble",
		Doc:     `Has a word for something that is wrong: a fault, a failure, a wait, a bad judgment. It helps other behaviors; whether somebody complains is for complaint to say.`,
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "judges badly", Unless: check.Quoted, Phrases: []string{"disgust|disgusts|disgusted|disgusting|disgrace|disgraced|disgraceful|appalled|appalling|unacceptable|unacceptably|disappoint|disappointed|disappointing|disappointment|annoy|annoys|annoyed|annoying|annoyance|frustrate|frustrated|frustrates|frustrating|frustration|complain|complains|complained|complaining|complaint|complaints|shit|shitty|fuck|fucks|fucked|fucking"}, Regexes: whole(`terribl[ey]|horribl[ey]|awful|poorly|poor|worst|worse|shocking|shambles|pathetic|ridiculous|useless|rubbish|joke|atrocious|abysmal|crap|crappy|garbage|trash|shoddy|dire|incompetent|unprofessional|outrageous|sucks?|rude|unhappy|fuming|livid|furious|upset|angry|nightmare|ashamed|bad|lies|lying|lied|waste|wasted|rip off|ripoff|complaint|fed up|sick of|tired of|wtf|ffs|bullshit|damn|dismal|unsafe|not (?:very |really |at all )?(?:happy|good enough|impressed|acceptable|pleased|satisfied|amused|fair|right)`)},
			{Title: "says that it does not work or did not come", Unless: check.Quoted, Phrases: []string{"{isn't|aren't|not|doesn't|don't|won't|wont|doesnt|isnt|cant|can't|cannot|didn't|didnt|hasn't|haven't|never|stopped|unable to|still|no longer} <1> {work*|load*|open*|connect*|charg*|arriv*|receiv*|get*|got|respon*|deliver*|log*|access*|play*|updat*|find|reach*|ship*|show*|come|came|pay|use|sync*|answer*|send|sent|turn*|print|see|order*|book*|fix*|help*|available|able|download*}"}},
			{Title: "says that something is missing", Unless: check.Quoted, Regexes: whole(`nobody|nothing|without`, `no (?:response|reply|answer|help|signal|connection|service|refund|delivery|update|internet|power|luck|sign|show|email|confirmation|one|idea|explanation|way|info\w*|record|option|longer|tracking|contact)`)},
			{Title: "names a fault", NotNear: []string{"{no|not a|isn't a|any|without} problem|problems|issue|issues|trouble|worries|error", "slow down", "take|write|taken|jot down", "lost property"}, Unless: check.Quoted, Phrases: []string{"crash|crashes|crashed|crashing|freeze|freezes|freezing|glitch|glitches|glitchy|glitching|fraud|frauds|fraudulent|fraudulently|scam|scams|scammed|scammer|scammers|scamming|overcharge|overcharged|overcharges|overcharging|leak|leaks|leaked|leaking|leaky|fail|fails|failed|failing|failure|failures|delay|delays|delayed|delaying|stain|stains|stained|refuse|refuses|refused|refusing|refusal|disconnect|disconnects|disconnected|disconnecting|disconnection"}, Regexes: whole(`broken?|faulty|defective|damaged|ripped|cracked|torn|missing|expired|dead|frozen|stolen|wrong|incorrect|outage|down|errors?|declined|lost|bugs?|issues?|problems?|trouble|cancelled|canceled|late|slow|stuck|blocked|ruined|fell|rejected|charged (?:me )?twice|dirty|cold|showed up`)},
			{Title: "tells how long or how often", NotNear: []string{"call waiting", "{i'll|i can|i will|i am|i'm} (be) wait|waiting", "take your time"}, Unless: check.Quoted, Regexes: whole(`waited|waiting|on hold|still|hours?|days?|weeks?|minutes?|mins?|months?|hrs?|ago|since|again|times|every ?time|third|ever`)},
			{Title: "asks in alarm", Regexes: []string{`\?\s?\?|\?!|!\?`}},
		},
		Examples: says(
			"The screen is cracked.",
			"i never got the letter",
			"It's been three weeks.",
			"What a terrible website.",
		),
		Counterexamples: says(
			"I'd like to book a flight.",
			"The blue one, please.",
			"Thank you so much.",
			"My name is Ines.",
		),
	}
}
