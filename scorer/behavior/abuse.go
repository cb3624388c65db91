package behavior

import "rapport/scorer/check"

func abuse() Behavior {
	return Behavior{
		Name:   "abuse",
		Doc:    `Insults, threatens, harasses or swears at somebody. Swearing about a thing is strong language and counts in part; quoting is none.`,
		Unsure: [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "swears at someone", Share: 9500, Unless: check.Quoted, Regexes: whole(`f+[u*]+[c*k]*k+ (?:you|u|off|yourself|ya|him|her|them|your|this|me|that|it)`, `fuk (?:you|off|u)`, `go (?:and )?(?:fuck|screw|kill|hang|hell) ?(?:yourself|off)?`, `go to hell`, `piss off|bugger off|sod off|screw you|up yours|bite me|eat shit|kiss my ass|suck (?:my|a|it|on)|damn you|stfu|gtfo|shut your (?:mouth|face|trap)|bollocks to you|blow me|get lost|drop dead|rot in hell`, `shut (?:the \w+ )?up`, `sh[u*]t up`)},
			{Title: "uses an insult", Share: 8800, Unless: check.Quoted, Regexes: whole(`(?:bitch|biatch|bastard|basturd|asshole|arsehole|assholes|cunt|cunts|whore|slut|slag|dickhead|prick|wanker|tosser|twat|motherfucker|mother ?fuckers?|fucker|fuckers|douche(?:bag)?|scumbag|dumbass|jackass|shithead|shitbag|bellend|knobhead|retard|retarded|retards|faggot|fag|faggots|nigg(?:er|a|as|az|ers)|niggah|dyke|tranny|hoe|hoes|thot|skank|bitches|bitchy|hoebag|pussy|pussies|cock|cocksucker|dick|dicks|tits|titties|cum|spic|chink|wetback|coon|queer|beaner|gook|kike|redneck|trailer trash|white trash|paki|sissy|numbnuts|fatass|fatso|assholes?)`, `(?:stupid|dumb|fat|ugly|useless|fucking|lazy|old|filthy|dirty|worthless|pathetic|ignorant|bloody|little|goddamn|damn|crazy|silly|brainless|lying|crooked|greedy) (?:bitch|cow|pig|idiot|moron|fool|robot|bot|machine|ass|fuck|fucks|shit|bastard|cunt|people|woman|man|liar|thing|computer|imbecile|jerk)`)},
			{Title: "calls them names", Share: 8500, Unless: check.Quoted | check.Negated, NotNear: []string{"if you're", "not saying you're", "i feel|felt (so|a bit|a little|really|rather) (like an) stupid|dumb|idiot", "i'm such|like an idiot"},
				Phrases: []string{"you|these|those people|guys|lot are (all) (just) (a) (bunch|lot|pack) (of) thieves|crooks|liars|idiots|morons|scammers|criminals|clowns|useless|pathetic", "you're|ur|you|r|u (are) (a|an|all|all|so|such|very|really|just|fucking|being|too|the|one|such) {a|an|fucking|bunch|lot|big|complete|total|real|bloody|of} stupid|dumb|idiot|idiots|moron|morons|imbecile|fool|jerk|liar|liars|loser|losers|useless|pathetic|disgusting|ugly|fat|incompetent|crook|crooks|thief|thieves|clown|clowns|scum|trash|garbage|joke|robot|crazy|worthless|rude|lazy|sick|evil|annoying|hopeless|creep|pervert|gay|retard|cheat|cheats|monster|pig|witch|rubbish|crap|shit|brainless|clueless|ignorant|boring|dense|thick|slow|bot|criminal|criminals|scammers|scammer|waste|suck|sucks", "you (really|guys|all|people|just) suck|stink|disgust", "you {little|stupid|dumb|fat|lying|ignorant|useless|lazy|pathetic|absolute|complete|total|bloody|utter|crooked|old|dirty|filthy} idiot|moron|fool|liar|thief|clown|pig|cow|loser|scum|coward|muppet|jerk|creep", "idiot|idiots|moron|morons|imbecile|imbeciles|dimwit|halfwit|nitwit|cretin|scum|lowlife|pervert|psycho|weirdo|dumb|stupid|loser|jerk|fatty|freak"}},
			{Title: "wishes harm or threatens", Share: 9000, Unless: check.Quoted, Phrases: []string{"{i'll|gonna|going to|want to|wanna|should|hope|could} {kill|hurt|beat|punch|smash|find|hit|destroy|strangle|stab|shoot|slap|get} you|u|your", "hope you {all|both} die|rot|burn|choke|suffer|crash|get", "i (fucking|really|absolutely|just) hate you|u", "kill yourself|urself|you", "watch your back", "i know where you live", "you'll regret|pay for", "die", "burn in hell", "i hate you", "beat you up", "break your * "}, NotNear: []string{"to|will|didn't die", "die for", "battery|phone dies|die"}},
			{Title: "harasses sexually", Share: 8800, Unless: check.Quoted, Regexes: whole(`(?:talk|be) dirty|are (?:you|u) (?:hot|sexy|horny|naked|wet|single|a virgin)|send (?:me )?nudes?|sex(?:y|ting|ual)?|horny|boobs?|penis|vagina|(?:get|be|you) naked|naked (?:pic|photo)s?|nude|porn|orgasm|blow ?job|lick (?:it|my|me|your)|make love|sleep with (?:me|you)|what are you wearing|take off your|shag|bang you|ride me|marry me|spank|rape|anal|erotic|dildo|genitals?|hairy balls|balls|butt|nipples?|pee|poop`, `masturbat\w+`)},
			{Title: "swears", Share: 5500, Unless: check.Quoted, Phrases: []string{"fck*|fuk*"}, Regexes: whole(`phuck|fuc|effing|bullshit|bs|crap|crappy|damn|goddamn|dammit|arse|ass|piss(?:ed)?|bloody|wtf|stfu|bollocks|hell`, `f+u+c+k+\w*|f\*+k?\w*|sh[i!]+t+\w*|sh\*t|a\*\*`), NotNear: []string{"hell of a", "pissed off|at", "damn good|it", "holy shit", "no shit"}},
			{Title: "belittles", Share: 5200, Unless: check.Quoted, Phrases: []string{"you're|you {are|so|know|understand} {nothing|useless|worthless|pointless|wrong|a waste|no help|not helpful|fake}", "you {don't|do not|can't} {know|understand|even} {anything|nothing|shit|what|how}", "what's|what is wrong with you", "are you {stupid|dumb|deaf|blind|retarded|an idiot|drunk|high|a moron|insane|crazy}", "how|so|too stupid|dumb can|are|is|to", "{nobody|no one} {likes|asked|cares about} you", "go away", "leave me alone", "you {make|are making} me sick", "i'm better than you", "waste of"}},
		},
		Examples: says(
			"You are a lying idiot.",
			"shut up and get me a manager",
			"Go to hell with your contract.",
			"you people are thieves",
			"fuck you",
		),
		Counterexamples: says(
			"That is not an insult, it is a question.",
			"The battery died on the second day.",
			"I'm upset about the bill.",
			"Please get me a manager.",
			"Your opening hours are on the door.",
		),
		Traps: "Reclaimed words and jokes among friends count.",
	}
}
