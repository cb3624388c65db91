package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func distress() Behavior {
	return Behavior{
		Name:    "distress",
		Doc:     "Shows upset, worry or hardship: an emotion word, a plea, bitter praise, trouble at home, repeated effort told with feeling.",
		Speaker: transcripts.Customer,
		Unsure:  [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "names a bad feeling", Share: 8800, Unless: check.Quoted | check.Negated,
				NotNear: []string{"i'm afraid", "don't be|worry", "sorry|understand|see|hear you're", "that makes sense"},
				Phrases: []string{
					"{i'm|i am|i was|i've been|i feel|i felt|we're|we feel|feeling|makes me|making me|made me|makes us|getting|get|so|really|very|extremely|pretty|quite|beyond|just} (so|really|very|just|pretty|quite|getting) (so|really|very|me|quite|pretty|getting|extremely|a|absolutely|just|feeling|starting|us|bit|at|to) (so|really|very|quite|bit|my|get|pretty|a|wits) {upset|worried|worry|scared|afraid|anxious|nervous|stressed|stressing|frustrated|frustrating|annoyed|angry|furious|mad|livid|desperate|devastated|heartbroken|exhausted|tired|overwhelmed|disappointed|panicking|panicked|terrified|frightened|embarrassed|humiliated|ashamed|confused|lost|helpless|hopeless|sick|ill|crying|shaking|depressed|gutted|distressed|concerned|sad|miserable|unhappy|lonely|fed|cross|fuming|hurt|let|end|shocked|disgusted|outraged|betrayed}",
					"frustrating|stressful|upsetting|worrying|infuriating|exhausting|humiliating|embarrassing|scary|frightening|unbearable|heartbreaking|devastating|nightmare|ordeal|disgrace|disgraceful|unacceptable|ridiculous|appalling|outrageous|shambles|joke|awful|terrible|horrible|dreadful|disgusting",
					"worried|scared|terrified|desperate|panicking|freaking|stressed|frantic|fuming|livid|furious|devastated|heartbroken|exhausted|overwhelmed",
					"fed up",
					"sick {and tired|of}",
					"at my wits' end",
					"wits end",
					"had (quite) enough", "had it with|up",
					"i {can't|cannot|can not} {take|do|deal|sleep|cope|believe|stand|go|keep|eat|handle|live|afford|think} {this|it|with|on|any|at|like|that|another|doing|without|anymore}",
					"{losing|lost|lose} {my|sleep|it|hope|faith|patience|everything} {mind|over|temper|in|sleep}",
					"driving me {crazy|mad|insane|nuts|up}",
					"don't know what (else) to do",
					"i'm {in|crying|begging|shaking|desperate|losing|going} {tears|a panic|trouble|pain|you|crazy|mad|to cry|my}",
					"in tears",
					"please i beg",
					"i beg you",
					"i'm begging",
					"keeps|kept me {up|awake}",
					"{ruined|ruining|ruin|spoiled|wrecked} {my|our|the|everything|his|her}",
				}},
			{Title: "tells of a low state", Share: 7500, Unless: check.Quoted,
				NotNear: []string{"don't be|feel", "sorry you", "{are|do|did|if} you", "you {are|feel|sound|seem|must}", "hope|hoping"},
				Regexes: whole(`(?:depress(?:ed|ing|ion)|suicid(?:e|al)|lonely|loneliness|hopeless\w*|worthless|miserable|heartbroken|unloved|unwanted|suffer(?:ing)?|agony|torture|numb|trapped|sorrows?|despair|self.?harm)`, `(?:i|i'm|im|me|my) (?:\w+ )?(?:\w+ )?(?:feel(?:ing)? (?:like|so|sad|bad|awful|alone|empty|lost|stuck|down|sick|terrible|horrible|guilty|ashamed|useless)|alone|cry|cried|crying|struggl\w+|hurts?|anxiety|anxious|panic\w*|hate (?:myself|my|this|it)|give up|giving up|kill(?:ed|ing)? (?:myself|me)|(?:want to|wanna|could) die|can't (?:anymore|breathe|sleep)|stress(?:ed)?|tired of|done with|empty|broken|sad|scared|pain)`, `(?:such a |a )?hard time|don't know what (?:to do|i'm|im|else)|living for|look(?:ing)? forward to is|stop existing|end it|give up on|hate (?:life|everything)|sick of|(?:not|never) (?:be |been |feel |felt )?(?:happy|enough|loved|good enough)|no one (?:cares|understands|loves)|nobody (?:cares|understands|loves)|my (?:life|thoughts|depression|anxiety|therapist|meds)|therapy|therapist|antidepressants?|meds|bipolar|ptsd|anxiety|panic attacks?|mental(?:ly)?|lost (?:my|all)|died|dead|dying|kill(?:ing|ed)?|failing|failure|ghosted|abandon\w*|rejected|self.?\w* ?(?:hate|sabotage|esteem)|tears|pain(?:ful)?|empty|sad(?:ness)?|cry|crying|cried|i'm done with everything|(?:can't|cannot) (?:take|do) (?:it|this) any ?more|no (?:friends|hope|way out|one to talk)`)},
			{Title: "tells of hardship", Share: 7800, Unless: check.Quoted,
				Phrases: []string{
					"my {mum|mom|mother|father|dad|husband|wife|son|daughter|child|baby|brother|sister|grandmother|gran|grandfather|partner|friend|dog|cat|uncle|aunt|grandma} (just|has|is|was|recently|has just|is in|passed|died) {died|passed|hospital|sick|ill|dying|cancer|dead|away|in|very|really|seriously|disabled|surgery|fell|ill}",
					"{died|passed away|funeral|hospital|cancer|surgery|accident|divorce|evicted|eviction|homeless|bankrupt|redundant|fired|laid off|unemployed|pregnant|disabled|wheelchair|stroke|heart attack|miscarriage|burglary|stolen|robbed|flooded|fire}",
					"lost my {job|mum|mom|mother|father|dad|husband|wife|son|daughter|home|house|baby|income|money|savings|dog}",
					"{no|without|have no|had no|got no} {heating|heat|hot water|water|power|electricity|food|money|internet|phone|medication|medicine|car} {for|since|in|and|all|at|left|now|again|to}",
					"can't {afford|pay|feed|reach|get to|go to|see} {it|this|to|my|the|rent|anything|that|food}",
					"{stranded|stuck|freezing|starving|locked out}",
					"on my own with",
					"{single|new} {mum|mom|mother|dad|parent}",
					"(a) newborn",
					"my {kids|children|baby} {are|is|and|have|has|can't|need} {cold|freezing|hungry|sick|i|waiting|crying|scared|no}",
				}},
			{Title: "praises bitterly", Share: 7500, Unless: check.Quoted,
				Phrases: []string{
					"great just {great|what|perfect}",
					"just {great|perfect|brilliant|wonderful|fantastic|lovely|what i needed|my luck}",
					"thanks for nothing",
					"oh {great|perfect|brilliant|wonderful|fantastic|lovely|how|joy} {another|more|now|so|again|just|that's|here|then}",
					"{what|that's} {great|brilliant|wonderful|lovely|fantastic} service",
					"well {done|played} {you've|guys|everyone}",
					"must be nice",
					"{nobody|no one|none of you} {cares|helps|listens|answers|seems|ever|gives|wants|is} {to|about|me|a|here|care|calls|listening|helping}",
				}},
			{Title: "shouts", Share: 5500, MinWords: 3,
				Regexes: whole("why (?:does|is|do|are) (?:this|it|nobody|no one|you people|you) (?:keep|always|never|so hard|still)")},
			{Title: "complains of the service", Share: 6500, If: []string{"complaint", "repeated_effort"}},
			{Title: "is angry", Share: 7500, If: []string{"frustration"}},
		},
		Examples: says(
			"I'm really worried the money is gone.",
			"we've had no heating for a week with a newborn",
			"Great, just great.",
			"this is the fourth time i'm calling and i'm sick of it",
			"My mum is in hospital and I can't reach her phone.",
			"I don't know what else to do anymore.",
		),
		Counterexamples: says(
			"I'd like to change my address.",
			"Great, thank you so much!",
			"I'm not worried, just curious.",
			"My mum ordered it for me.",
			"Which plan is the cheapest?",
		),
	}
}
