package behavior

import "rapport/scorer/check"

func acknowledgeFeeling() Behavior {
	down := []string{"distress", "frustration", "trouble"}
	return Behavior{
		Name:   "acknowledge_feeling",
		Doc:    `Answers what the other party feels or is going through: names or mirrors it, or reacts to it in words a friend could use. "I understand" and a recited line are none; stock_empathy marks the line.`,
		Unsure: [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "names the feeling", Share: 8500, Unless: check.Quoted, NotNear: []string{"{do|did|are|were} you (feel|feeling|still)", "if you"},
				Regexes: whole(`you(?:'re| are| must be| must feel| sound| seem| look| must have been| were| felt)? (?:\w+ )?(?:\w+ )?(?:frustrated|upset|worried|angry|annoyed|stressed|anxious|disappointed|exhausted|overwhelmed|nervous|lonely|afraid|scared|furious|devastated|fed up|hurt|let down|concerned|torn|heartbroken|desperate|cross|livid|relieved|drained|fuming|gutted)`, `(?:hear|tell|see|understand|imagine|sense|appreciate|get|know) (?:how|that|why) (?:much |hard |difficult |frustrating |stressful |important |upset(?:ting)? |worr(?:ied|ying) |\w+ )?(?:you|this|that|it)(?:'re|'s| is| are| must| feel| has| would| can| was| were)`, `no wonder|don't blame you|every (?:right|reason) to (?:be|feel)|anyone would (?:be|feel)|makes (?:perfect|total|complete|a lot of)? ?sense (?:that )?you|(?:perfectly|completely|totally) understandable|understandably|understandable`, `i(?:'d| would)(?: \w+)? (?:be|feel)(?: \w+)? (?:too|the same|just as|exactly|frustrated|upset|worried|angry|annoyed|livid|furious|scared|gutted|as)`, `(?:your|the) (?:frustration|worry|anger|disappointment|stress|pain|fear|distress|anxiety)`)},
			{Title: "shares the feeling", Share: 6100, Unless: check.Quoted | check.Negated,
				Regexes: whole(`i (?:really |totally |completely |definitely |so |do )?feel (?:you|ya|u|for (?:you|u)|your (?:pain|frustration))|(?:feel|feeling) for you`, `can relate|i (?:can't|cannot|can only|can) (?:even |begin to |only )?imagine`, `i (?:totally |completely |fully |really |can |do |definitely )+(?:understand (?:how|what|why|that|your|where)|relate|sympathi[sz]e|empathi[sz]e|imagine)`, `i(?:'ve| have) been (?:there|where you|in (?:your|the same|that|a similar)|through (?:that|this|it|something|the same))|been there`, `know how (?:you|that|it) feels?|i understand (?:how|what|your|why)|i feel the same|in the same boat|same boat`, `i know (?:how (?:you|that|it|hard|this|much)|that feel\w*|the feel\w*|what (?:you|it's|that))`, `(?:we|i) hear you`)},
			{Title: "only says that they understand", Share: 2500, Unless: check.Quoted | check.Negated | check.Question, Phrases: []string{"i (completely|totally|fully|really) understand", "i see", "i get it|that"}},
			{Title: "calls it hard", Share: 8000, Unless: check.Quoted, NotNear: []string{"{i'm|i was|i am|not|isn't|wasn't} (so|really|very|that|too|as) hard|tough|difficult|bad|easy", "hard-wired|drive|copy"},
				Regexes: whole(`(?:that|it|this|which|things)(?:'s got to| must| has to| have to| had to| would| can| could) (?:have |be |been |feel |just |really |so )*(?:an? )?(?:real |complete |total )?(?:suck|hard|tough|rough|awful|terrible|horrible|stressful|frustrating|painful|difficult|exhausting|scary|sad|heartbreaking|annoying|upsetting|worrying|nightmare|infuriating|unsettling|lot|shock|blow|worry|maddening|lonely)`, `(?:that|it|this|that's|it's|which|sounds?|seems?)(?: is| was| really| all| just| sounds?| does| seems?| feels?)* (?:like )?(?:so |really |very |pretty |such an? |extremely |incredibly |absolutely |an? )*(?:real |complete )?(?:tough|rough|awful|terrible|horrible|shitty|stressful|frustrating|exhausting|heartbreaking|upsetting|infuriating|maddening|unacceptable|nightmare|scary|a lot to (?:deal|carry|take|handle))`, `(?:that|it|this)(?: really| just| must)? (?:sucks|stinks|hurts)|that really is (?:hard|bad)|so (?:hard|unfair)|not fair on you`, `(?:how|what an?)(?: \w+)? (?:awful|terrible|horrible|hard|tough|frustrating|annoying|stressful|upsetting|scary|disappointing|exhausting|nightmare|shame|pity|mess|ordeal|(?:day|week|month|time) (?:you|that))`, `(?:can't|cannot|couldn't|isn't|not|never) (?:have been |be |been )?(?:an? )?(?:easy|pleasant|nice|fun)(?: (?:for|to|with|on|at|having|when|thing))`, `last thing (?:you|anyone|anybody) (?:need|want)\w*`, `no way to (?:start|spend|treat|be)`)},
			{Title: "recites a stock line", Against: true, Share: 8500, Unless: check.Quoted,
				Phrases: []string{"understand|appreciate|hear|apologize|apologise <4> your {frustration|concern|concerns|situation|position|disappointment|anger}", "any|the inconvenience", "how frustrating|upsetting|difficult this|it must|can be"}},
			{Title: "points to the small print", Against: true, Share: 8500, Unless: check.Quoted | check.Question,
				Phrases: []string{"{it|that|this|they} {was|is|were|are|says|said} (all|clearly|stated|written|mentioned) {in|on} the|your|our <2> {notes|terms|conditions|contract|website|policy|agreement|rules|sign|small print|guidelines}"}},
			{Title: "is sorry for what happened to them", Share: 9000, Unless: check.Quoted,
				Regexes: whole(`sorry (?:to hear|to read|to see|to learn|that (?:you|your|this|it|things|he|she|they)|about (?:your|what|all|everything)|for (?:your|what|all|the (?:loss|trouble|mess|stress|worry))|you(?:'re|'ve|r)?|ur|u|it's|this (?:is|has|happened)|things)`, `(?:so|very|really|truly) sorry`, `condolences|my heart (?:goes|breaks|hurts|aches)|breaks my heart|hurts me to`)},
			{Title: "answers as a friend could", Unless: check.Quoted | check.But,
				NotNear: []string{"hard-wired|drive|copy", "{i'm|not|isn't|wasn't} (so|very|that|too|as) hard|bad|easy", "understand|imagine|see|know|appreciate how"},
				Phrases: []string{
					"{that's|it's|this is|which is|how|what|sounds|that must be|it must be|that must have been|it must have been|must feel|that would be|that feels|that was} (just|really|so|very|properly|pretty|incredibly|such|quite|absolutely|more than) (a|an) {hard|tough|rough|awful|terrible|horrible|frustrating|frightening|scary|stressful|annoying|upsetting|worrying|unfair|maddening|exhausting|miserable|rotten|grim|nightmare|disappointing|sad|painful|shocking|cruel|embarrassing|heartbreaking|disturbing|dreadful|infuriating|unpleasant|lonely|wretched|horrid|huge|no fun|too long}",
					"can't be|have {easy|nice|fun|pleasant|been easy|been nice|been fun|been pleasant}",
					"i'd (just|also|probably) be|feel|have (been|be) (feeling) (too|just|so|really|pretty|as|quite) {furious|angry|upset|worried|annoyed|frustrated|stung|scared|cross|mad|livid|terrified|sad|gutted|swearing|panicking|fuming|ashamed|the same}",
					"i was {ashamed|shocked|horrified|sorry to read|sad to read}",
					"{i'm|i am} not (at all|one bit) surprised (that) {you|it|to hear}", "what a (horrid|rough|long|awful) {morning|evening|night|afternoon|start}", "i bet {it|that|you|they} {is|was|did|does|were|are|has}", "i'd {be|feel|have been} <4> {too|as well}", "i'd have {done|felt|thought} {the same|just that|that too}",
					"{that is|that's|it's|is|was} {no joke|no picnic|no small thing|no fun|no laughing matter|a rotten deal|desperate|brutal}", "too much {tension|stress|worry|hassle|pressure|to carry|to bear}", "i'm ashamed|sad|horrified|shocked|appalled|upset to read|hear|see", "not something (that) {can|should|could} wait|happen",
					"no wonder", "every right|reason to", "that's (really|too|very) {close|tight|a tight one|cutting it fine|a lot to ask|a shock|a fright|a blow}",
					"would {scare|worry|annoy|frighten|upset|anger} me|anybody|anyone", "would have {scared|worried|annoyed|frightened|upset|angered} me|anybody|anyone", "would make me|anybody|anyone (just|very|really|pretty|too) {angry|mad|furious|cross|nervous|anxious|sad}",
					"you sound|must (be|feel|have been) (so|very|really|quite) {upset|worried|tired|exhausted|frustrated|scared|anxious|disappointed|relieved}",
					"oh|ah {no|dear|goodness|gosh|heavens|wow}",
					"{ouch|goodness|poor you|poor thing|take your time|don't be sorry|bless you|bless her|bless him}",
					"horrible|awful|long|rotten|terrible|hard|rough|miserable|dreadful|lousy|nasty {week|day|time|month|year|start|hour|morning|evening|shock|situation|few days|news}",
					"i can (well|only|really|just) {imagine|believe|picture|see why|hear that|hear how}",
					"{not good enough|no time at all|the last thing you|far too long|way too long|too many|deserve better|deserved better|should never have|shouldn't have happened|nobody should|shouldn't happen}",
					"so|very|really|truly|terribly|awfully sorry",
					"sorry {to hear|to read|for your loss|about your|you had to|you're going|that happened}",
				}},
			{Title: "is glad or proud for them", Share: 6500, Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{"congrat*"}, Regexes: whole(`(?:so|i'm|am|very|really) (?:so |very |really )?(?:glad|happy|proud|relieved|pleased|delighted|thrilled) (?:for (?:you|u|her|him)|of you|that you(?:'re| are| got| made| have)|to hear (?:that|you|it))|proud of you|well done|good for you|good on you|way to go`)},
			{Title: "reacts like a person", Share: 6000, Unless: check.Quoted, NotAfter: nil,
				Regexes: whole(`oh no|oh (?:my )?(?:god|goodness|gosh|dear|word)|ouch|yikes|oof|bless (?:you|your)|poor (?:you|thing|dog|cat|soul|boy|girl|baby)|bloody hell|(?:oh |how )exciting|oh,? (?:that's|thats|how) (?:huge|lovely|wonderful|exciting)(?: though)?|i don't wonder|what a (?:day|week|mess|shame|pity|nightmare|ordeal)`)},
			{Title: "wishes them well in answer", Share: 6800, Unless: check.Quoted | check.Question, After: down, NotNear: []string{"{that|this} helps", "have a"},
				Regexes: whole(`hope (?:you|u|your|things|it|that|this|everything|all|he|she)|i hope|pray for`)},
			{Title: "stands by them", Share: 7300, Unless: check.Quoted, After: down,
				Regexes: whole(`(?:not|aren't|arent|ain't|never|isn't) alone|here for you|i'm here|we're here|we are here|by your side|(?:want|wanna|need|like|free|here|able|someone|somebody) (?:to )?(?:talk|chat|vent|listen)|(?:pm|dm|message|msg|inbox|hmu|pms) (?:me|if|away)|pm|wanna (?:talk|chat)|talk to (?:me|us|someone|somebody)|talk about it|i'm listening`)},
			{Title: "encourages them", Share: 5400, Unless: check.Quoted, After: down,
				Regexes: whole(`keep (?:going|fighting|your|on|up|it|trying|moving|pushing|strong)|hang in|stay (?:strong|safe|with|alive|here)|don't (?:give|let|do|lose|be|worry|beat|feel)|please (?:don't (?:do|give|hurt)|stay|keep|talk)|it gets|gets? better|will pass|be (?:okay|ok|alright|fine)`)},
			{Title: "wishes luck", Share: 4300, Unless: check.Quoted, After: down, Regexes: whole(`luck|best wishes|all the best|bless|wish you|take care|hugs?|sending (?:you )?(?:love|good|positive|lots)|much love|lots of love`)},
			{Title: "sends a heart or a smile", Share: 4400, After: down, Regexes: []string{`<3|❤|♥|:\)`}},
			{Title: "addresses them as a friend", Share: 4700, Unless: check.Quoted, After: down, NotIf: []string{"greeting", "asks_identity"}, Regexes: []string{`^(?:hey|dude|man|oh|aw+|bro|friend|sorry)\b`, `\b(?:friend|buddy|dude|bro|man|hun|honey|mate|pal|sweetie)\b`}},
			{Title: "exclaims", Share: 3900, After: down, NotIf: []string{"greeting", "asks_identity"}, Regexes: []string{`!`}},
			{Title: "thinks well of them", Share: 2200, Unless: check.Quoted, After: down,
				Regexes: whole(`strong|worth (?:it|living)|deserve|courage|please|best|keep us (?:posted|updated)`, `you(?:'re| are|r)? (?:\w+ )?(?:\w+ )?(?:strong|brave|amazing|beautiful|wonderful|worth|worthy|loved|great|kind|good|special|precious|enough|smart)`)},
			{Title: "speaks to their experience", Share: 2500, Unless: check.Quoted, After: down, Regexes: whole(`you(?:'re| are)? (?:feel|feeling|felt)|how you|going through|you've been|what you're|if you (?:ever|need|want|feel|would|can|like|just)`)},
			{Title: "speaks of nobody but themselves", Against: true, Share: 1800, After: down, Func: speaksOfSelf},
		},
		Examples: append(says(
			"Soup on the stove and a child beside it, that would have scared me.",
			"That's frightening, with your bank on that phone.",
			"Oh no, and with a newborn!",
			"I'm so sorry to hear about your mum's accident.",
			"three weeks without heating in january that must be really hard",
			"No wonder you're fed up, I'd be too.",
			"You sound worried about the deadline.",
			"oh no that's awful with a newborn in the house",
			"I can hear how upset you are.",
			"That can't be easy with two jobs.",
			"I'm not surprised you gave up.",
			"A week of that, I'd be in pieces too.",
			"Counting every cent is no joke.",
		), replies("I've called four times about this!", "I'd be furious too.", "I feel so alone with this.", "Hang in there, it gets better.")...),
		Counterexamples: says(
			"I completely understand your frustration.",
			"I completely understand.",
			"I understand.",
			"Hi there! How can I help?",
			"Can I have your order number?",
			"The system shows a delay.",
			"You need to fill in the form first.",
			"I see, and what is the postcode?",
			"I hear you, it was in the contract though.",
			"It's hard-wired to the main board.",
		),
		Traps: "Good wishes at the end of an answer to somebody upset count as an answer to the feeling.",
	}
}

// speaksOfSelf reports whether a turn says "I" and "my" at least three times
// and more than twice as often as "you", or never says "you".
func speaksOfSelf(c *Context) bool {
	me, you := 0, 0
	for _, w := range c.Words() {
		switch w.Text {
		case "i", "i'm", "im", "i've", "ive", "i'd", "i'll", "me", "my", "myself":
			me++
		case "you", "you're", "your", "u", "ur", "yourself", "you've", "you'll", "youre":
			you++
		}
	}
	return me > 0 && you == 0 || me >= 3 && me > 2*you
}
