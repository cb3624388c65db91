package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func apology() Behavior {
	notSorry := []string{"not|isn't|aren't|wasn't sorry", "don't be sorry", "be sorry for yourself", "feel|feels|felt|feeling (so|really|very) sorry", "better safe than sorry", "sorry state|excuse|sight|lot", "you'll|they'll|he'll be sorry", "should|could be sorry", "say|said|saying sorry", "no need to (be|say|feel) sorry", "are|were you sorry", "no apologies"}
	again := append([]string{"say|repeat {that|it} again", "sorry what|what's|which|who|where|how", "repeat that", "didn't (quite|really) catch|hear", "your name is sorry"}, notSorry...)
	return Behavior{
		Name:    "apology",
		Doc:     `Says sorry for something that went wrong or was done to the listener. "Sorry?" for "please say that again" is none, nor is "I'm sorry, but" before a rule.`,
		Speaker: transcripts.Rep,
		Unsure:  [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "says sorry for something", Share: 9500, Unless: check.Quoted, NotNear: notSorry,
				Phrases: []string{"so|very|really|terribly|awfully|deeply|truly|dreadfully|extremely|genuinely|sincerely sorry", "sorry about|for|that|to|if|this|you|your|we|it", "sorry <2> kept|keeping|missed|wait|waiting|inconvenience|trouble|delay|confusion"}},
			{Title: "says sorry", Share: 8500, Unless: check.Quoted | check.Question, NotNear: again, Where: Opens, Phrases: []string{"sorry", "i'm sorry", "we're sorry", "am sorry"}},
			{Title: "says sorry", Share: 8000, Unless: check.Quoted | check.Question, NotNear: again, Where: Closes, Phrases: []string{"sorry", "i'm sorry", "we're sorry"}},
			{Title: "says that they are sorry", Share: 7500, Unless: check.Quoted | check.Question, NotNear: again, Phrases: []string{"i'm (just|only) sorry", "we're (just|only) sorry", "i do feel sorry about"}},
			{Title: "says sorry and goes on to ask", Share: 5200, Unless: check.Quoted, NotNear: notSorry, Where: Opens, MinWords: 4, Phrases: []string{"i'm sorry", "i'm (so) sorry"}, Regexes: whole(`sorry \|`)},
			{Title: "apologizes", Share: 9500, Unless: check.Quoted, NotNear: append([]string{"don't|won't|not|never|didn't (even|have to|need to) apologise|apologize", "want|wants|wanted|demand|demanding|expect|need|deserve|deserves|waiting <2> apology", "apology accepted", "{they|he|she|you} {never|didn't} (even) apologise*|apologize*"}, notSorry...),
				Regexes: whole(`(?:i|we|i do|we do|let me|please let me|must|should|would like to|want to|i'd like to|i really|i sincerely|we sincerely) (?:sincerely |really |truly |also )?apologi[sz]e`, `(?:my|our|sincere|sincerest|deepest|humble|many|full) apologies`, `apologies`, `apologi[sz]ing for`, `(?:owe|owed) you (?:an|a big|a proper|a real) apology`, `accept (?:my|our)(?: \w+)? apolog(?:y|ies)`, `apologi[sz]e (?:for|that|about|on behalf)`)},
			{Title: "asks to be forgiven", Share: 8500, Unless: check.Quoted | check.Negated | check.Question, Phrases: []string{"please forgive", "forgive me|us", "i|we beg your forgiveness", "my bad", "my mistake", "my error", "my fault", "hope you can|will forgive", "i regret that (we|i|you|this|it)", "we regret"},
				Regexes: whole(`(?:please )?(?:do )?forgive (?:me|us)`)},
			{Title: "is sorry in plain words", Share: 6500, Unless: check.Quoted | check.Negated | check.Question | check.Hypothetical, Phrases: []string{"we|i let you down", "we've|i've let you down", "i|we feel awful|terrible|bad|dreadful about|that|for", "i hate that this|you|it|we", "wish that|this hadn't happened", "never should have happened to you"}},
			{Title: "excuses a slip", Share: 6000, Unless: check.Quoted | check.Question, Where: Alone, Phrases: []string{"i beg your pardon", "beg your pardon", "excuse me", "pardon me"}},
		},
		Examples: append(says(
			"I'm so sorry that the engineer never came.",
			"sorry about that i picked the wrong account",
			"Please accept our apologies for the double charge.",
			"We let you down twice, and I want to put that right.",
			"I owe you an apology, the mistake was on our side.",
			"oh i'm sorry you've been waiting since march",
			"That was my mistake, I read the wrong line.",
		), Example{Before: "You charged me twice.", Text: "Sorry! I can see both payments here."}),
		Counterexamples: says(
			"Sorry?",
			"Sorry, what was the last digit?",
			"I feel sorry for whoever has to carry that up the stairs.",
			"Better safe than sorry, so we back it up daily.",
			"I'm not sorry at all that I left.",
			"You never even apologized.",
			"I want an apology from your manager.",
		),
		Traps: "A sentence that opens with \"sorry\" and asks for a repetition is told apart only by its question.",
	}
}
