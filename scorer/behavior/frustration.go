package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func frustration() Behavior {
	return Behavior{
		Name:    "frustration",
		Doc:     `Shows anger or annoyance: says so, swears, or is bitterly ironic. A calm complaint is none.`,
		Speaker: transcripts.Customer,
		Unsure:  [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "says that they are angry", Share: 8800, Unless: check.Quoted | check.Negated, NotNear: []string{"don't be|get", "if you're", "sorry {you're|that you|to hear}", "i understand|see|hear|imagine|appreciate"}, Phrases: []string{"{i'm|i am|i was|we're|getting|get|makes me|making me|makes us|so|really|very|pretty|extremely|beyond|absolutely} (so|really|very|getting|me|pretty|beyond|absolutely|extremely|fucking|getting) (so|really|very) angry|annoyed|mad|furious|livid|pissed|fuming|frustrated|irritated|upset|outraged|cross|fed", "annoying|annoys|infuriating|infuriates|irritating|irritates|frustrating|maddening|annoyed|irritated|furious|angry|pissed|enraged|outraged|rage|frustrated", "i (really|fucking|just|absolutely|freaking|so) {hate|despise|detest|loathe|resent}", "hate|hates|hated|hating", "drives|driving|driven me|us {crazy|mad|nuts|insane|up}", "sick and tired of", "sick|tired of {this|it|the|your|these|people|being|hearing}", "fed up", "had {it|enough} (with)", "can't {stand|take|believe|deal} {this|it|people|you|that|the|when|how|anymore|with}", "gets on my nerves", "pet peeve", "pisses (me) (off)", "pissed off", "ticks me off", "my blood boil|boils", "losing my {mind|patience|temper}", "lost my patience|temper", "enough is enough", "worst|awful|horrible|terrible|disgusting|pathetic|ridiculous|absurd|unacceptable"}},
			{Title: "swears", Share: 5500, Unless: check.Quoted, NotNear: []string{"fucking|damn|shit|fuckin good|great|love|awesome|amazing|beautiful|hilarious|cool|right|yes|yeah|well", "holy", "oh shit", "no shit", "hell yeah|yes|of", "the shit", "good shit", "lol|lmao|haha"}, Phrases: []string{"douche*"}, Regexes: whole(`fuck(?:ing|ed|s|er|ers|in)?|wtf|bullshit|shit(?:ty|head|show|hole)?|asshole|assholes|bitch(?:es|ing)?|bastards?|dick(?:head|s)?|crap|damn|goddamn|ffs|hell|stfu|cunts?|prick|dumbass|ass|scum|piss`)},
			{Title: "attacks", Share: 6200, Unless: check.Quoted | check.Negated, Phrases: []string{"shut up", "fuck off|you|this|that|them|him|her", "screw you|this|that|them|him|her", "stupid|idiot|idiots|idiotic|moron|morons|moronic|dumb|dumbest|stupidity|ignorant|liar|liars|clown|clowns|loser|losers|trash|garbage|pathetic|disgrace|disgraceful|disgusting|coward|cowards|hypocrite|hypocrites|hypocrisy|scumbag|toxic|racist|selfish|entitled|incompetent|rude|lazy|trolls|troll|jerk|vile|evil|shameful", "{what|what's} the hell|fuck", "what's wrong with you|people|this|them", "how dare", "get|go (the) {fuck|hell|lost|away}", "stop {being|doing|it|saying|making|trying|acting|talking|with|lying|pretending}", "who (the) {hell|fuck} {do|cares|are|is}", "who cares", "shame on", "are you {kidding|serious|fucking|joking|blind|stupid|insane}", "you {people|guys} {are|never|always|just|keep}", "don't (you) {dare|tell|give|talk|lecture}", "leave (me|us|her|him|them) alone", "get over {it|yourself}", "grow up", "go away", "i {swear|don't care|couldn't care|dont care}", "give me a break", "nobody|no one {asked|cares}", "kill|punch|slap|smack|beat", "how many times", "for the {last|third|fourth|hundredth|tenth|umpteenth} time", "ridiculous|unbelievable|outrageous|nonsense|bullshit|insane|joke|absurd|rubbish"}},
			{Title: "is bitterly ironic", Share: 5500, Unless: check.Quoted, Phrases: []string{"great|oh|well just great|great|perfect|brilliant|wonderful|lovely|fantastic", "just great|perfect|brilliant|wonderful|fantastic|what i needed", "thanks for nothing", "of course it|you|they|not|nobody", "as usual", "yet again", "why am i not surprised", "surprise surprise", "good grief", "ugh|urgh|argh|grr|grrr|sigh|smh|jeez|jesus|christ|god|omg"}, Where: Opens, MaxWords: 20},
			{Title: "shouts", Share: 4500, Regexes: []string{`!!!+`, `\?!|!\?`, `\?\?\?+`}},
			{Title: "speaks kindly", Against: true, Share: 5000, Phrases: []string{"love|loved|lol|lmao|haha|hahaha|thank|thanks|glad|awesome|great|amazing|funny|hilarious|congrats|cute|beautiful|hope|sorry"}, NotNear: []string{"just great", "thanks for nothing", "hate", "sorry but", "not|isn't|never|don't|no"}},
		},
		Examples: says(
			"I'm really angry about this bill!",
			"this is driving me crazy",
			"How many times do I have to explain this, for God's sake?",
			"Great, just great.",
			"I'm sick and tired of these letters.",
			"what the hell is wrong with you people",
		),
		Counterexamples: says(
			"The parcel is late, could you look?",
			"I'm not angry, I just want to know.",
			"Great, thank you!",
			"I can see you're annoyed and I'm sorry.",
			"It stopped on Tuesday.",
		),
		Traps: "Cold anger without any of its words is missed.",
	}
}
