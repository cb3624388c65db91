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
			{Title: "names a bad feeling", Unless: check.Quoted | check.Negated,
				NotNear: []string{"i'm afraid i|we|not|so|that|the|it|you|there", "don't be|worry|get", "sorry|understand|see|hear you're", "{do|did|are|if} you", "that makes sense"},
				Phrases: []string{
					"upset|anxious|worried|scared|afraid|terrified|desperate|stressed|panicking|panicked|frustrated|frustrating|furious|annoyed|annoying|devastated|exhausted|exhausting|heartbroken|ashamed|embarrassed|overwhelmed|dread|dreading|nightmare|miserable|disappointed|livid|gutted|lonely|fuming|frantic|stressful|upsetting|infuriating|humiliating|humiliated|frightened|frightening|shaken|unbearable|heartbreaking|devastating|ordeal|distressed|betrayed|helpless|hopeless",
					"{a bit|a little|rather|quite|so|very|really|feel|feeling|felt|i'm|makes me|getting} (so|really|very) {sad|stupid|lost|cross|angry|nervous|alone|concerned|mad|unhappy|hurt|outraged|shocked|sick of|tired of}",
					"{fed up|up the wall|wits end|wits' end|had it up to|had enough|had it with|sick and tired|sick of|tired of|past polite|not slept|can't sleep|half the night|at my limit|losing my mind|losing my patience|in tears|crying|i beg|i'm begging|i give up|so much trouble|nothing but trouble|at the end of my}",
					"driving|going me|completely|totally crazy|mad|insane|nuts", "i'm going {crazy|mad|insane|nuts}",
					"i can't {take|do|deal|cope|believe|stand|go on|keep} {this|it|with|any|that|another|doing|without|anymore}",
					"don't know what (else) to do",
					"{ruined|ruining|spoiled|wrecked} {my|our|the|everything|his|her}",
					"keeps|kept me {up|awake}",
				}},
			{Title: "judges bitterly", Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"unbelievable|disgrace|disgraceful|ridiculous|appalling|pathetic|outrageous|shambles|unacceptable|crooks|liars|incompetent|disgusting",
					"{beyond a joke|a joke|are you kidding|are you serious|you're joking|what the hell|what the fuck|where the hell|for fuck's sake|for god's sake}",
					"{this|it|that} {is|was|has been|feels} (just|so|really|absolutely) {awful|terrible|horrible|dreadful}",
				}},
			{Title: "has tried again and again", Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"{third|fourth|fifth|tenth} {time|call|person|attempt|email|mail}",
					"{nobody|no one} {has|have|ever|showed|came|turned|called|told|answers|answered|rang|wrote|cares|reads}",
					"{still nothing|can't get anybody|can't get anyone|can't seem to get|couldn't hear my}",
				}},
			{Title: "tells of hardship", Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"{laid off|passed away|has died|he died|she died|dead man|a stroke|on disability|on a pension|below zero|last few dollars|can't afford|can't pay|can't make the|all alone|very little money}",
					"my {mum|mom|mother|father|dad|husband|wife|son|daughter|child|baby|brother|sister|grandmother|gran|grandfather|partner|friend} (just|has|is|was|recently) {died|passed|in hospital|sick|ill|dying|very ill|disabled|fell}",
					"{no|without} (any) {internet|phone|service|signal|heating|heat|hot water|water|power|electricity|line|money|food|medication} {and|since|for|at all|today|i|in|all|this}",
					"{machine's|phone's|line's|everything's|it's} (completely|all) dead",
					"{i've|about to|going to} lost|lose {my|the|our|a|another|everything|all|half|clients|money|business|pupils|him|her|work|customers}",
					"lost|lose another", "lost my {job|mum|mom|mother|father|dad|husband|wife|son|daughter|home|income|savings}", "my whole", "oh no|god",
					"{stranded|freezing|starving|locked out|homeless|bankrupt|evicted|eviction|redundant|unemployed|miscarriage|burglary|robbed|flooded|heart attack|cancer|newborn}",
					"on my own with", "{single|new} {mum|mom|mother|dad|parent}",
				}},
			{Title: "tells of a low state", Share: 7500, Unless: check.Quoted,
				NotNear: []string{"don't be|feel", "sorry you", "{are|do|did|if} you", "you {are|feel|sound|seem|must}", "hope|hoping"},
				Phrases: []string{"hopeless|hopelessness|hopelessly|abandon|abandoned|abandoning|abandons"}, Regexes: whole(`depress(?:ed|ing|ion)|suicid(?:e|al)|lonely|loneliness|worthless|miserable|heartbroken|unloved|unwanted|suffer(?:ing)?|agony|torture|numb|trapped|sorrows?|despair`, `self.?harm`, `(?:i|i'm|im|me|my) (?:\w+ )?(?:\w+ )?(?:feel(?:ing)? (?:like|so|sad|bad|awful|alone|empty|lost|stuck|down|sick|terrible|horrible|guilty|ashamed|useless)|alone|cry|cried|crying|struggl\w+|hurts?|anxiety|anxious|panic\w*|hate (?:myself|my|this|it)|give up|giving up|kill(?:ed|ing)? (?:myself|me)|(?:want to|wanna|could) die|can't (?:anymore|breathe|sleep)|stress(?:ed)?|tired of|done with|empty|broken|sad|scared|pain)`, `(?:such a |a )?hard time|don't know what (?:to do|i'm|im|else)|living for|look(?:ing)? forward to is|stop existing|end it|give up on|hate (?:life|everything)|sick of|(?:not|never) (?:be |been |feel |felt )?(?:happy|enough|loved|good enough)|no one (?:cares|understands|loves)|nobody (?:cares|understands|loves)|my (?:life|thoughts|depression|anxiety|therapist|meds)|therapy|therapist|antidepressants?|meds|bipolar|ptsd|anxiety|panic attacks?|mental(?:ly)?|lost (?:my|all)|dying|failing|failure|ghosted|rejected|tears|pain(?:ful)?|empty|sad(?:ness)?|cry|crying|cried|i'm done with everything|(?:can't|cannot) (?:take|do) (?:it|this) any ?more|no (?:friends|hope|way out|one to talk)`, `self.?\w* ?(?:hate|sabotage|esteem)`)},
			{Title: "praises bitterly", Share: 7500, Unless: check.Quoted,
				Phrases: []string{
					"great just great|what|perfect",
					"just {great|perfect|brilliant|wonderful|fantastic|lovely|what i needed|my luck}",
					"thanks for nothing",
					"oh {great|perfect|brilliant|wonderful|fantastic|lovely|joy} {another|more|now|so|again|just}",
					"what great|brilliant|wonderful|lovely|fantastic service",
					"{nobody|no one|none of you} {cares|listens|seems to care}",
				}},
			{Title: "is angry", Share: 3500, If: []string{"frustration"}},
		},
		Examples: says(
			"I'm scared they get into my bank.",
			"nobody has rung about the number and I lost my job on Friday",
			"I'm really worried the money is gone.",
			"we've had no heating for a week with a newborn",
			"Great, just great.",
			"this is the fourth time i'm calling and i'm sick of it",
			"My mum is in hospital and I can't reach her phone.",
			"I don't know what else to do anymore.",
		),
		Counterexamples: says(
			"Nobody is in a hurry.",
			"The dog has been dead since May, the account is in my name.",
			"I'd like to change my address.",
			"Great, thank you so much!",
			"I'm not worried, just curious.",
			"My mum ordered it for me.",
			"Which plan is the cheapest?",
		),
		Traps: "Words of feeling about something else, such as an annoying song, count.",
	}
}
