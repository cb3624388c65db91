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
			{Title: "states what they are not sure of", Unless: check.Question | check.Quoted,
				NotNear: []string{"i'd say <3> {keep|take|go|stay|wait|leave|try|choose|have|get|let's|yes|no}", "well be {more|others}", "there may|might be more|other|others", "{i think|maybe|perhaps} {you|we|i} {should|could|can}", "i think {i'll|we'll|we've|i've}", "i think that's {all|everything|it|great|fair|right|a}", "thinking isn't", "inconvenience"},
				Phrases: []string{
					"{i think|i believe|i guess|i suppose|i assume|i'd think so|i'd guess|i'd say|as far as i know|as far as i can tell|to the best of my knowledge|if i remember|if i'm not mistaken|very likely|don't quote me|off the top of my head|more or less|i wouldn't swear}",
					"probably|presumably|maybe|perhaps|possibly|supposedly|apparently",
					"i'm (pretty|fairly|almost|quite|reasonably) guessing|assuming", "pretty|fairly|almost|reasonably sure|certain",
					"not (really|entirely|quite|exactly|totally|completely|too|so|that|very|a hundred percent) sure|certain|positive",
					"should {be|have|arrive|work} {there|fine|okay|ok|about|around|ready|a|the|with|in|on|free|included|covered}",
					"it|that|this|they|there might|could|may (probably|then|well|just|already) be|have|take|work|arrive|come|cost",
					"i {could|may|might} be wrong|mistaken", "can't (really) say for sure|certain",
				}},
		},
		Examples: says(
			"It's probably the weather.",
			"I think it should be there by Friday.",
			"it'll probably be about twelve pounds",
			"As far as I know the fee is waived for students.",
			"That might be covered, I'm not entirely sure.",
			"i'm pretty sure they open at nine",
		),
		Counterexamples: says(
			"We apologize for any inconvenience this may have caused.",
			"You should have read it.",
			"It will be there by Friday.",
			"The fee is four pounds.",
			"I'm sure you are tired of this.",
			"Could you say that again?",
			"I think we should start over.",
			"I'd say keep your own room, the other one is noisy.",
			"Thank you for telling us, there may be more houses with it.",
		),
		Traps: `A rep who says "probably" about the customer's own life is taken to hedge.`,
	}
}
