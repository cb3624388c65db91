package behavior

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapport/scorer/check"
	"rapport/transcripts"
)

func introduceSelf() Behavior {
	return Behavior{
		Name:    "introduce_self",
		Doc:     "Says one's own name, also as company and name. Asking for a name or naming only the company is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says the name on record", Share: 9000, First: 6, Func: saysOwnName},
			{Title: "opens with company and name", Share: 8000, Func: opensWithNames},
			{Title: "signs the e-mail", Share: 8500, Func: signsMail},
			{Title: "opens with their name", Share: 8500, Unless: check.Quoted | check.Negated,
				NotNear: []string{"strictly|generally|roughly|legally speaking", "{it's|i'm|this is} not|just|still|calling|in|on|at|from|home|new|back|good|also|only|really|so|having|looking|sorry|afraid|here|about|my|your|the|a|an|working|going|trying|glad|happy|it|back|due|out", "who"},
				Regexes: []string{
					`^(?:[\w'-]+[,.!]? ){0,7}(?:this is|it's|speaking (?:with|to)|talking to|chatting with|my name's|my name is|i am|i'm) [a-z][a-z'-]+(?: [a-z][a-z'-]+)?(?:[.,!]| (?:from|at|in|of|here|speaking|and|how|what|the)\b| ?$)`,
					`^(?:[\w'-]+[,.!]? ){0,6}[a-z][a-z'-]+ (?:here|speaking)\b`,
				}, Func: opensLeg},
			{Title: "says their name", Unless: check.Quoted | check.Negated,
				Phrases: []string{"my name is *", "my name's *", "my names *", "you're {speaking|talking|chatting|through} with|to *", "your (name) agent|advisor|adviser|assistant|representative today is", "* is my name", "i'll be helping|assisting you", "i go by *", "you can call me *", "this is * from|with|at|speaking|calling|here", "it's * speaking|here", "* speaking", "* here how|what|from|with|at|calling", "you're through to"},
				NotNear: []string{"you're speaking too|very|so|quietly|fast", "who", "{what|is|your} (is) (your) name", "manager|supervisor|someone|somebody|person|anyone|generally|strictly|native|english|legally|generally|roughly speaking", "i'm not|just|still|calling|here|in|on|at|from|new|back|good|also|only|really|so|having|looking|sitting|currently|right|away|out|working|stuck|disappointed|happy|unhappy|done|over from|with|at|here|in|calling"}},
			{Title: "signs with a name", Share: 8500, Regexes: []string{`(?m)(?:kind regards|best regards|warm regards|regards|best wishes|sincerely|all the best|thanks|cheers|best|yours),?\s*\n+\s*\[?[a-z]+\]?(?: [a-z]+)?\s*$`, `\n\s*[-–—]\s?[a-z]+\s*$`, `(?:kind regards|best regards|regards|sincerely|best wishes), [a-z]+\.?$`}, Func: signedByOne},
			{Title: "says hello and a name", Share: 8500, Where: OpensTurn, Unless: check.Quoted | check.Negated, Regexes: []string{`\bmy name(?:'s| is)\b`, `\b(?:this is|i'm|i am|it's|you're speaking to|you're speaking with|name is|name's) \[name\]`, `\[name\] (?:speaking|here|from|with|at)\b`}},
			{Title: "says who they are at the start", Share: 8000, First: 4, Unless: check.Quoted | check.Negated | check.Question, Phrases: []string{"i'm|it's * from|with|at|here|speaking|calling (the) *"}, NotNear: []string{"{i'm|it's} {not|just|still|calling|here|in|on|at|from|new|back|good|also|only|really|so|having|looking|sitting|currently|right|away|out|working|stuck|disappointed|happy|unhappy|done|over|alone|better|a|the|plugged}"}},
			{Title: "answers with a name", Share: 7500, First: 3, Unless: check.Quoted | check.Question, Regexes: []string{`\b(?:hello|hi|hey|morning|afternoon|evening|welcome|there|calling|contacting)\b[,.!]? (?:\w+ ){0,4}?(?:this is|i'm|i am|it's) (?:\[name\]|[a-z]+)(?:[,.!]| and\b| from\b| with\b| i\b| how\b| speaking\b| here\b|$)`}},
			{Title: "this is a name", Share: 7000, First: 4, Unless: check.Quoted | check.Question | check.Negated, NotNear: []string{"this is (not|the|a|an|about|my|your|our|for|all|it|what|why|how|so|very|just|going|because|really|to|in|on|regarding|where|when|where|unacceptable|ridiculous|still|only|also|already)"}, Phrases: []string{"this is * (*) how|what|and|i|thank|who|may|can", "my name"}},
		},
		Examples: says(
			"Bluebird, good evening, Ivy speaking.",
			"hello bluebird this is ivy",
			"Good morning, Bluebird, Ivy Duarte.",
			"Good morning, my name is Dana, how can I help?",
			"hi this is omar from the repairs team",
			"You're speaking with Priya.",
			"Hello, Tom speaking.",
			"Kind regards,\nJonas Weber",
			"Hello, Ivy, repairs desk. Is it about the boiler?",
			"Hi. Ivy, Bluebird.",
		),
		Counterexamples: says(
			"Who am I speaking to?",
			"Hello, how can I help you today?",
			"Good morning.",
			"What is your name, please?",
			"This is about my order.",
			"I'm calling from Leeds.",
			"Brindle Bank, how can I help?",
			"Strictly speaking, it's not covered.",
			"Best regards,\nCustomer Care",
			"Hello, Ivy, is it about the boiler?",
		),
		Traps: `A bare first name without "this is" or "speaking" is known only from the record.`,
	}
}

// saysOwnName reports whether a rep's turn says the name that the record has
// for them.
func saysOwnName(c *Context) bool {
	call := c.View.Call
	if call.Turns[c.Turn].Speaker != transcripts.Rep || call.Rep.Name == "" {
		return false
	}
	name, words := check.SplitWords(nil, call.Rep.Name), c.Words()
	for i := range name {
		if nobody(name[i].Text) {
			return false
		}
	}
	for i := range words {
		if len(words[i].Text) > 2 && among(name, words[i].Text) {
			return true
		}
	}
	return false
}

// opensWithNames reports whether a rep opens with a sentence that is nothing but
// names, the company's and the speaker's: "Bluebird, good evening, Ivy Duarte."
func opensWithNames(c *Context) bool { return len(ownNames(c)) > 0 }

// ownNames returns the words of the names with which a rep opens, the speaker's
// and the company's in whatever order, or nil. They stand in one sentence that
// asks nothing, after a greeting or around one.
func ownNames(c *Context) []check.Word {
	call := c.View.Call
	if call.Turns[c.Turn].Speaker == transcripts.Customer || !takesOver(c) {
		return nil
	}
	text, words := c.Text(), c.Words()
	from, names, apart := -1, 0, false
	for i := range words {
		switch w := words[i].Text; {
		case greetingWord(w):
		case commonWord(w) || filler(w) || w == "number" || w == "code" || w == "reference" || w == "name":
			return nil
		default:
			if from < 0 {
				from = i
			}
			if names > 0 && text[words[i-1].End] != ' ' {
				apart = true
			}
			names++
		}
		end := int(words[i].End)
		if end < len(text) && text[end] != '.' && text[end] != '!' && text[end] != '?' && text[end] != '\n' || names == 0 {
			continue
		}
		if end < len(text) && text[end] == '?' || names < 2 || names == 2 && !apart {
			return nil
		}
		return words[from : i+1]
	}
	return nil
}

// greetingWord reports whether a word is part of a greeting.
func greetingWord(w string) bool {
	switch w {
	case "good", "morning", "afternoon", "evening", "hello", "hi", "hey", "hiya", "welcome", "to", "speaking":
		return true
	}
	return false
}

// takesOver reports whether a turn is a rep's first, in the call or after
// another rep.
func takesOver(c *Context) bool {
	call := c.View.Call
	for i := c.Turn - 1; i >= 0; i-- {
		if call.Turns[i].Speaker == transcripts.Rep && c.View.Spoken(i) {
			return call.Turns[i].Rep != call.Turns[c.Turn].Rep
		}
	}
	return position(c.View, c.Turn, -1) <= 3
}

// signedName returns the words of the name that closes an e-mail, or nil: one
// name in a line of its own or two after the last sentence, with or without
// what they are behind it, "Ana Holm, Finance". A team is nobody.
func signedName(v *check.View, turn int) []check.Word {
	if v.Call.Channel != transcripts.Email || !v.Spoken(turn) {
		return nil
	}
	text, words := v.Text(turn), v.Words(turn)
	from, line := len(words), false
	for from > 0 && len(words)-from < 9 {
		if from--; from == 0 {
			return nil // nothing but a name is no signature
		}
		gap := text[words[from-1].End:words[from].Start]
		if line = strings.Contains(gap, "\n"); line || strings.ContainsAny(gap, ".!?") {
			break
		}
	}
	end := from
	for i := from; i < len(words); i++ {
		w := text[words[i].Start:words[i].End]
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) || commonWord(words[i].Text) || nobody(words[i].Text) {
			return nil
		}
		if end == i && (i == from || strings.TrimSpace(text[words[i-1].End:words[i].Start]) == "") {
			end++
		}
	}
	if n := end - from; n < 1 || n > 3 || n == 1 && (!line || len(words[from].Text) < 3) {
		return nil
	}
	return words[from:end]
}

// signsMail reports whether a turn is an e-mail that ends in a name.
func signsMail(c *Context) bool { return signedName(c.View, c.Turn) != nil }

// signedByOne reports whether the match, the end of a letter, is no team's.
func signedByOne(c *Context) bool {
	words := c.Words()
	for i := wordAt(words, c.Start); i < len(words) && int(words[i].Start) < c.End; i++ {
		if teamWord(words[i].Text) {
			return false
		}
	}
	return true
}

// nobody reports whether a word in the place of a name says that a team or a
// formula stands there.
func nobody(w string) bool {
	switch w {
	case "regards", "wishes", "sincerely", "faithfully", "truly", "cheers", "yours", "best", "kind", "warm":
		return true
	}
	return teamWord(w)
}

// teamWord reports whether a word in the place of a name belongs to that of a
// team.
func teamWord(w string) bool {
	switch w {
	case "team", "support", "service", "services", "desk", "department", "customer", "customers", "care", "helpdesk", "office", "bot", "assistant", "agent":
		return true
	}
	return false
}

// opensLeg reports whether the match names somebody where a rep begins: in the
// first turns of the call or of what follows a transfer.
func opensLeg(c *Context) bool {
	start := position(c.View, c.Turn, -1) <= 6
	for i := range c.View.Call.Events {
		e := &c.View.Call.Events[i]
		start = start || e.Kind == transcripts.Transfer && e.Turn <= c.Turn && e.Turn > c.Turn-6
	}
	return start && namesSomebody(c)
}

// namesSomebody reports whether the match ends in a word that may be a name.
func namesSomebody(c *Context) bool {
	words := c.Words()
	for i := wordAt(words, c.Start); i < len(words) && int(words[i].Start) < c.End; i++ {
		switch words[i].Text {
		case "is", "i'm", "am", "it's", "with", "to", "name's":
			if i+1 < len(words) && int(words[i+1].Start) < c.End && !commonWord(words[i+1].Text) {
				return true
			}
		case "here", "speaking":
			if i > 0 && !commonWord(words[i-1].Text) {
				return true
			}
		}
	}
	return false
}
