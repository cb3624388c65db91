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
			{Title: "says that something is wrong", Share: 1500, If: []string{"trouble"}},
			{Title: "judges it badly", Share: 6500, Unless: check.Quoted, NotNear: []string{"{not|isn't|wasn't} (so|too|that) bad", "my bad"},
				Phrases: []string{"disgust|disgusts|disgusted|disgusting|disgrace|disgraced|disgraceful|appalled|appalling|unacceptable|unacceptably|disappoint|disappointed|disappointing|disappointment|annoy|annoys|annoyed|annoying|annoyance|frustrate|frustrated|frustrates|frustrating|frustration|complain|complains|complained|complaining|complaint|complaints|shit|shitty|fuck|fucks|fucked|fucking"}, Regexes: whole(`terribl[ey]|horribl[ey]|awful|poorly|poor|worst|worse|shocking|shambles|pathetic|ridiculous|useless|rubbish|joke|atrocious|abysmal|crap|crappy|garbage|trash|shoddy|dire|incompetent|unprofessional|outrageous|sucks?|rude|unhappy|fuming|livid|furious|upset|angry|nightmare|ashamed|bad|lies|lying|lied|waste|wasted|rip off|ripoff|complaint|fed up|sick of|tired of|wtf|ffs|bullshit|damn|dismal|unsafe|not (?:very |really |at all )?(?:happy|good enough|impressed|acceptable|pleased|satisfied|amused|fair|right)`)},
			{Title: "says that it does not work or did not come", Share: 4200, Unless: check.Quoted,
				Phrases: []string{"{isn't|aren't|not|doesn't|don't|won't|wont|doesnt|isnt|cant|can't|cannot|didn't|didnt|hasn't|haven't|never|stopped|unable to|still|no longer} <1> {work*|load*|open*|connect*|charg*|arriv*|receiv*|get*|got|respon*|deliver*|log*|access*|play*|updat*|find|reach*|ship*|show*|come|came|pay|use|sync*|answer*|send|sent|turn*|print|see|order*|book*|fix*|help*|available|able|download*}"}},
			{Title: "says that something is missing", Share: 1000, Unless: check.Quoted, Regexes: whole(`nobody|nothing|without`, `no (?:response|reply|answer|help|signal|connection|service|refund|delivery|update|internet|power|luck|sign|show|email|confirmation|one|idea|explanation|way|info\w*|record|option|longer|tracking|contact)`)},
			{Title: "names a fault", NotNear: []string{"{no|not a|isn't a|any|without} problem|problems|issue|issues|trouble|worries|error", "slow down", "take|write|taken|jot down", "lost property"}, Share: 3800, Unless: check.Quoted, Phrases: []string{"crash|crashes|crashed|crashing|freeze|freezes|freezing|glitch|glitches|glitchy|glitching|fraud|frauds|fraudulent|fraudulently|scam|scams|scammed|scammer|scammers|scamming|overcharge|overcharged|overcharges|overcharging|leak|leaks|leaked|leaking|leaky|fail|fails|failed|failing|failure|failures|delay|delays|delayed|delaying|stain|stains|stained|refuse|refuses|refused|refusing|refusal|disconnect|disconnects|disconnected|disconnecting|disconnection"}, Regexes: whole(`broken?|faulty|defective|damaged|ripped|cracked|torn|missing|expired|dead|frozen|stolen|wrong|incorrect|outage|down|errors?|declined|lost|bugs?|issues?|problems?|trouble|cancelled|canceled|late|slow|stuck|blocked|ruined|fell|rejected|charged (?:me )?twice|dirty|cold|showed up`)},
			{Title: "tells how long or how often", NotNear: []string{"call waiting", "{i'll|i can|i will|i am|i'm} (be) wait|waiting", "take your time"}, Share: 1500, Unless: check.Quoted, Regexes: whole(`waited|waiting|on hold|still|hours?|days?|weeks?|minutes?|mins?|months?|hrs?|ago|since|again|times|every ?time|third|ever`)},
			{Title: "tells of several tries", Share: 4500, If: []string{"repeated_effort"}},
			{Title: "concerns an order or a service", Share: 5800, If: []string{"trouble"}, MinWords: 4, Phrases: []string{"email*|purchase*"}, Regexes: whole(`customer|service|support|refund|delivery|order|ordered|driver|parcel|package|account|phone|call|called|line|website|app|site|staff|store|branch|ticket|page|bill|broadband|internet|flight|money|card|payment|bought|received|booking|subscription|charged?|return|exchange|replacement|warranty|manager|stock|tracking|product|device|box|tv|train|bus|engineer`)},
			{Title: "asks why or where", Share: 5200, If: []string{"trouble"}, Unless: check.Quoted, Regexes: whole(`why|what's|whats|where (?:is|are|the|my)|when (?:is|are|will|can|i|does)|how (?:is|can|do|long|come|many)|what (?:is|the|a|do)`)},
			{Title: "asks in alarm", Share: 2400, If: []string{"trouble"}, Regexes: []string{`\?\s?\?|\?!|!\?`}},
			{Title: "asks for help", Share: 2700, If: []string{"trouble"}, Unless: check.Quoted, Regexes: whole(`help|please|pls|plz|fix|sort|advise|resolve|explain|dm`)},
			{Title: "says not", NotNear: []string{"no problem|problems|worries|issue|issues|thanks|thank", "not a problem"}, Share: 4500, If: []string{"trouble"}, Phrases: []string{"not|no|never|cannot|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't|ain't"}},
			{Title: "tells what they did", Share: 2400, If: []string{"trouble"}, Regexes: whole(`i (?:have|am|was|had|tried|bought|ordered|paid|need|got|still)|i've|trying|been|getting|tried|my`)},
			{Title: "presses the point", Share: 1300, If: []string{"trouble"}, Regexes: whole(`even|off|back|only|then|but|seriously|come on|so`)},
			{Title: "is about the company", Share: 300, If: []string{"trouble"}, Regexes: whole(`your?|u|ur`)},
			{Title: "is pleased", Against: true, Share: 3800, Unless: check.Negated, Phrases: []string{"love*|thank*|enjoy*|haha*|congrat*"}, Regexes: whole(`great|awesome|amazing|excited|happy|best|perfect|beautiful|excellent|fantastic|nice|cool|good|lol|win|winner|giveaway|favorite|glad|welcome|fun|cute|wow`)},
			{Title: "passes on a link", Against: true, Share: 3000, Regexes: []string{`https?://`}},
			{Title: "is about other people", Against: true, Share: 3500, Regexes: []string{`\b(?:he|she|his|her|him|he's|she's|life|you're|know|think|would|via|watch|video|movie|who|tomorrow)\b`, `^rt\b`}},
			{Title: "begins with a statement of one's own", Against: true, Share: 2500, Regexes: []string{`^(?:i|the|this|my|it's|if)\b`}},
			{Title: "exclaims", Against: true, Share: 700, Regexes: []string{`!`}},
			{Title: "asks for information", Against: true, Share: 3500, Unless: check.Negated, MaxWords: 14, Phrases: []string{"can|could|would|may|do|are|what time {i|you|we}", "i'd like", "how much|many", "what time|number|size"}, NotNear: []string{"still|again|third|never|waiting|weeks|days"}},
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
