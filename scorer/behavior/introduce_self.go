package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func introduceSelf() Behavior {
	return Behavior{
		Name:    "introduce_self",
		Doc:     `Says one's own name. Asking for a name or naming only the company is none.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says their name", Unless: check.Quoted | check.Negated,
				Phrases: []string{"my name is *", "my name's *", "my names *", "you're {speaking|talking|chatting|through} with|to *", "your (name) agent|advisor|adviser|assistant|representative today is", "* is my name", "i'll be helping|assisting you", "i go by *", "you can call me *", "this is * from|with|at|speaking|calling|here", "it's * speaking|here", "* speaking", "* here how|what|from|with|at|calling", "you're through to"},
				NotNear: []string{"you're speaking too|very|so|quietly|fast", "who", "{what|is|your} (is) (your) name", "manager|supervisor|someone|somebody|person|anyone|generally|strictly|native|english|legally|generally|roughly speaking", "i'm not|just|still|calling|here|in|on|at|from|new|back|good|also|only|really|so|having|looking|sitting|currently|right|away|out|working|stuck|disappointed|happy|unhappy|done|over from|with|at|here|in|calling"}},
			{Title: "signs with a name", Share: 8500, Regexes: []string{`(?m)(?:kind regards|best regards|warm regards|regards|best wishes|sincerely|all the best|thanks|cheers|best|yours),?\s*\n+\s*\[?[a-z]+\]?(?: [a-z]+)?\s*$`, `\n\s*[-–—]\s?[a-z]+\s*$`, `(?:kind regards|best regards|regards|sincerely|best wishes), [a-z]+\.?$`}},
			{Title: "says hello and a name", Share: 8500, Where: OpensTurn, Unless: check.Quoted | check.Negated, Regexes: []string{`\bmy name(?:'s| is)\b`, `\b(?:this is|i'm|i am|it's|you're speaking to|you're speaking with|name is|name's) \[name\]`, `\[name\] (?:speaking|here|from|with|at)\b`}},
			{Title: "says who they are at the start", Share: 8000, First: 4, Unless: check.Quoted | check.Negated | check.Question, Phrases: []string{"i'm|it's * from|with|at|here|speaking|calling (the) *"}, NotNear: []string{"{i'm|it's} {not|just|still|calling|here|in|on|at|from|new|back|good|also|only|really|so|having|looking|sitting|currently|right|away|out|working|stuck|disappointed|happy|unhappy|done|over|alone|better|a|the|plugged}"}},
			{Title: "answers with a name", Share: 7500, First: 3, Unless: check.Quoted | check.Question, Regexes: []string{`\b(?:hello|hi|hey|morning|afternoon|evening|welcome|there|calling|contacting)\b[,.!]? (?:\w+ ){0,4}?(?:this is|i'm|i am|it's) (?:\[name\]|[a-z]+)(?:[,.!]| and\b| from\b| with\b| i\b| how\b| speaking\b| here\b|$)`}},
			{Title: "this is a name", Share: 7000, First: 4, Unless: check.Quoted | check.Question | check.Negated, NotNear: []string{"this is (not|the|a|an|about|my|your|our|for|all|it|what|why|how|so|very|just|going|because|really|to|in|on|regarding|where|when|where|unacceptable|ridiculous|still|only|also|already)"}, Phrases: []string{"this is * (*) how|what|and|i|thank|who|may|can", "my name"}},
		},
		Examples: says(
			"Good morning, my name is Dana, how can I help?",
			"hi this is omar from the repairs team",
			"You're speaking with Priya.",
			"Hello, Tom speaking.",
			"Kind regards,\nJonas Weber",
		),
		Counterexamples: says(
			"What is your name, please?",
			"This is about my order.",
			"I'm calling from Leeds.",
			"Brindle Bank, how can I help?",
			"Strictly speaking, it's not covered.",
		),
		Traps: "A bare first name without \"this is\" or \"speaking\" is missed.",
	}
}
