package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func hedge() Behavior {
	return Behavior{
		Name:    "hedge",
		Doc:     `States something without being sure of it: "I think", "should be", "probably". Softening a request or an opinion is none.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "guesses", Share: 8000, Unless: check.Quoted | check.Question,
				NotNear: []string{"i think {you|we} {should|could|can}", "i think i'll|we'll|we've|i've", "i think that's {all|everything|it|great|fair|right|a}"},
				Phrases: []string{"as far as i know|remember|recall|see|understand",
					"i (would|do) {think|guess|believe|suppose|assume|imagine|reckon|suspect} (that) it|that|this|they|there|you|he|she|we|the|your|so|not|maybe|probably|about|around",
					"i'd|i would guess|imagine|assume|think|say|expect",
					"i'm guessing|assuming|thinking",
					"i'm pretty|fairly|almost|quite|reasonably|mostly sure|certain|confident",
					"as far as i know|remember|can tell|understand",
					"if i remember|recall {correctly|right|rightly}",
					"if i'm not mistaken|wrong",
					"i wouldn't|won't swear to",
					"to (the) best of my knowledge",
					"off the top of my head",
					"don't quote me",
					"more or less",
				}},
			{Title: "says it may be so", Share: 7500, Unless: check.Quoted | check.Question,
				NotNear: []string{"{maybe|perhaps} {i|we} {can|could|should}", "should be able to help"},
				Phrases: []string{
					"probably|presumably|supposedly|apparently|possibly|hopefully|maybe|perhaps",
					"it|that|this|they|you|there|he|she|we should|might|may|could (probably|then|well|just|already|normally|usually) be|have|take|work|arrive|come|go|get|cost|show|cover|still|need",
					"{should|might} be {fine|okay|ok|there|covered|about|around|in|on|free|included}",
					"seems to|like (be|it|they|that)",
					"i could be wrong",
					"i may|might be wrong|mistaken",
				}},
			{Title: "is not sure", Share: 8000, Unless: check.Quoted | check.Question,
				Phrases: []string{
					"i'm|we're not (really|entirely|quite|exactly|totally|completely|too|so|that|very|a) (hundred percent) {sure|certain|positive}",
					"not (a) hundred|100 percent",
					"not entirely|quite|totally|completely|absolutely|really sure|certain",
					"can't|cannot (really) say for sure|certain|definite",
				}},
		},
		Examples: says(
			"I think it should be there by Friday.",
			"it'll probably be about twelve pounds",
			"As far as I know the fee is waived for students.",
			"That might be covered, I'm not entirely sure.",
			"i'm pretty sure they open at nine",
		),
		Counterexamples: says(
			"It will be there by Friday.",
			"The fee is four pounds.",
			"I'm sure you are tired of this.",
			"Could you say that again?",
			"I think we should start over.",
		),
		Traps: `A rep who says "probably" about the customer's own life is taken to hedge.`,
	}
}
