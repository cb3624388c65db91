package lint

import (
	"slices"

	"rapport/rubric/yamlpos"
)

// askedVerbs are what questions about reps ask for.
var askedVerbs = [...]string{
	"acknowledge", "act", "answer", "apologize", "ask", "avoid", "check", "clarify", "close", "complete", "confirm", "describe", "document",
	"empathize", "end", "explain", "follow", "followed", "gave", "get", "give", "given", "greet", "handle", "help", "identify", "inform", "introduce",
	"keep", "listen", "log", "make", "mention", "name", "note", "offer", "offered", "own", "promise", "propose", "provide", "recap", "record", "remain",
	"repeat", "resolve", "respond", "restate", "say", "set", "show", "sign", "speak", "state", "summarize", "take", "tell", "thank", "transfer",
	"update", "use", "verify", "wish",
}

func doubleQuestion() Analyzer {
	return Analyzer{
		Name:     "double-question",
		Doc:      "A question asks for two things at once (\"greet and verify\"). When only one was done nobody knows the answer, and the rep does not learn which was missing. Make two criteria, unless the two only count together.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				w := words(c.Ask)
				for i := 1; i+1 < len(w); i++ {
					if (w[i] == "and" || w[i] == "or") && slices.Contains(askedVerbs[:], w[i+1]) {
						p.Reportf(c.Node.Field("ask"), "the question asks for two things (%q); if either counts alone, make two criteria", w[i]+" "+w[i+1])
						break
					}
				}
			}
		},
		Bad: `id: greets-and-verifies
ask: Did the rep greet the customer and verify the account? # here
weight: 10
check: {all: [{behavior: greeting}, {phrase: [your account number]}]}
`,
		Good: `id: greets
ask: Did the rep greet the customer?
weight: 10
check: {behavior: greeting}
`,
	}
}
