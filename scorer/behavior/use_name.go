package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func useName() Behavior {
	return Behavior{
		Name:    "use_name",
		Doc:     `Addresses the other party by name. A masked name such as [NAME] counts; the speaker's own name, "sir" and "madam" do not, nor does asking for the name.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "uses title and surname", Share: 9000, Unless: check.Quoted, Regexes: []string{`\b(?:mr|mrs|ms|miss|mister|missus|mx|dr|doctor)\b\.? (?:\[[a-z_ ]+\]|[a-z][a-z'-]+)`}, Func: titledName},
			{Title: "uses a masked name", Share: 8500, Unless: check.Quoted, Regexes: []string{`\[(?:customer[ _]?|first[ _]?|last[ _]?|person[ _]?|client[ _]?|caller[ _]?)?(?:name|surname|firstname|lastname|person)(?:[ _-]?\d+)?\]`, `<(?:name|person|first_name|last_name|customer_name)>`, `\{\{?(?:name|customer_name|first_name|person)\}?\}`}, Func: nameOfTheirs, NotNear: []string{"my name's|name", "{i'm|this is|it's|my name|name is|name's} [name]", "[name] speaking", "{to|from|with|by|and|of|for|called|named} [name]"}},
			{Title: "uses the customer's name", Share: 9000, Func: knownName},
			{Title: "addresses by name", Share: 7000, Func: addressedName},
		},
		Examples: append(says(
			"Thank you, Mrs. Okafor.",
			"Alright [NAME], I have found it.",
			"let me check that for you mister jones",
			"Thanks, Maria!",
			"Hello Mrs. Ito, good to hear from you.",
			"Hi Nora, Kim here from the repair desk.",
		), replies(
			"I have a question about my bill.", "Hi Peter, good to hear from you.",
			"Helen. Helen Marsh.", "Thank you, Helen.",
			"My name is Ines Duarte.", "Lovely, Ines, and the postcode?")...),
		Counterexamples: says(
			"My name is [NAME].",
			"What is your name?",
			"Certainly, sir.",
			"Thanks, bye.",
			"Hi there, how are you?",
			"Hello, Dana here.",
			"Good morning, Bluebird, this is Dana.",
			"[NAME]",
			"Hello, Ivy, repairs desk. Is it about the boiler?",
			"Hi. Ivy, Bluebird.",
		),
		Traps: "A name in the middle of a sentence without commas is recognized only when it is known from the call.",
	}
}

// nameOfTheirs reports whether a masked name may be the other party's: a turn
// that opens the call with nothing else is a masked greeting.
func nameOfTheirs(c *Context) bool {
	return c.Before >= 0 || len(c.Words()) > 1
}

// titledName rejects a title that is followed by no name, such as "miss a call".
func titledName(c *Context) bool {
	words := c.Words()
	i := wordAt(words, c.Start)
	if i+1 >= len(words) {
		return false
	}
	title, name := words[i].Text, words[i+1].Text
	if i > 0 {
		if title == "miss" && words[i-1].Text == "you" {
			return false
		}
		switch words[i-1].Text {
		case "to", "don't", "didn't", "i", "we", "will", "would", "the", "a", "my", "your", "i'll", "not", "never", "name's", "surname", "is":
			return false
		}
	}
	switch name {
	case "a", "an", "the", "my", "your", "our", "it", "you", "that", "this", "out", "any", "is", "of", "and", "how", "for", "who", "what", "me", "them", "him", "her", "please", "i", "can", "says", "said", "yeah", "yes", "no", "okay", "or", "one", "calls", "called":
		return false
	}
	return title != "doctor" || name == "name" || len(name) > 2
}

// knownName reports whether the turn addresses the other party by a name that
// the record or an earlier turn of theirs gives.
func knownName(c *Context) bool {
	call := c.View.Call
	me := call.Turns[c.Turn].Speaker
	if me != transcripts.Rep {
		return false
	}
	if call.Customer.Name != "" && usesNameOf(c, check.SplitWords(nil, call.Customer.Name)) {
		return true
	}
	for i := c.Turn - 1; i >= 0; i-- {
		if call.Turns[i].Speaker != transcripts.Customer || !c.View.Spoken(i) {
			continue
		}
		if name := saidName(c.View.Words(i)); name != nil && usesNameOf(c, name) {
			return true
		}
		if name := signedName(c.View, i); name != nil && usesNameOf(c, name) {
			return true
		}
		if name := openingName(c.View.Text(i), c.View.Words(i)); name != nil && usesNameOf(c, name) {
			return true
		}
		if name := answeredName(c.View, i); name != nil && usesNameOf(c, name) {
			return true
		}
	}
	return false
}

// saidName returns the words of a name given in a turn, or nil.
func saidName(words []check.Word) []check.Word {
	for i := 0; i+2 < len(words); i++ {
		if words[i].Text != "name" && words[i].Text != "names" && words[i].Text != "name's" {
			continue
		}
		if i > 0 && words[i-1].Text == "your" {
			continue
		}
		k := i + 1
		if words[k].Text == "is" && words[i].Text == "name" {
			k++
		} else if words[i].Text == "name" {
			continue
		}
		if k < len(words) && !commonWord(words[k].Text) {
			return words[k:min(k+2, len(words))]
		}
	}
	return nil
}

// openingName returns the words of a name by which a turn opens, in the writing
// that has capitals: "Hi, Tomasz Wilk here", "It's Maria", "Priya from Oakfield".
func openingName(text string, words []check.Word) []check.Word {
	capital := func(i int) bool {
		w := words[i]
		return w.End-w.Start > 2 && text[w.Start] >= 'A' && text[w.Start] <= 'Z' && !commonWord(w.Text)
	}
	const opening = 6
	for i := range words[:min(opening, len(words))] {
		if !capital(i) {
			continue
		}
		end := i + 1
		if end < len(words) && capital(end) && text[words[i].End:words[end].Start] == " " {
			end++
		}
		after := ""
		if end < len(words) && text[words[end-1].End:words[end].Start] == " " {
			after = words[end].Text
		}
		before := ""
		if i > 0 {
			before = words[i-1].Text
		}
		switch {
		case after == "here", after == "from" && i <= 1, before == "it's", before == "i'm", before == "is" && i > 1 && words[i-2].Text == "this":
			return words[i:end]
		}
	}
	return nil
}

// answeredName returns the words of a name that a short turn gives in answer to
// a question for it, or nil.
func answeredName(v *check.View, turn int) []check.Word {
	words := v.Words(turn)
	b := before(v, turn)
	if b < 0 || len(words) > 12 || !asksYourName(v.Words(b)) {
		return nil
	}
	for i := range words {
		if commonWord(words[i].Text) || filler(words[i].Text) || figure(words[i].Text) {
			continue
		}
		end := i + 1
		if end < len(words) && !commonWord(words[end].Text) {
			end++
		}
		return words[i:end]
	}
	return nil
}

// asksYourName reports whether a turn says "your name" or "your full name", or
// asks for "the name on the card".
func asksYourName(words []check.Word) bool {
	for i := range words {
		if words[i].Text == "name" || words[i].Text == "surname" {
			for k := max(0, i-4); k < i; k++ {
				if words[k].Text == "your" {
					return true
				}
			}
			if i+1 == len(words) || words[i+1].Text == "on" || words[i+1].Text == "under" || words[i+1].Text == "please" {
				for k := max(0, i-3); k < i; k++ {
					switch words[k].Text {
					case "what", "what's", "whats", "which", "whose", "may", "can", "could", "a":
						return true
					}
				}
			}
		}
	}
	return false
}

func usesNameOf(c *Context, name []check.Word) bool {
	mine := c.Words()
	for i := range mine {
		for k := range name {
			if len(name[k].Text) < 3 || commonWord(name[k].Text) || mine[i].Text != name[k].Text {
				continue
			}
			// "is that Maria Lopez?" and "the account of" check an identity.
			if i > 0 {
				switch mine[i-1].Text {
				case "is", "name", "name's", "spell", "of", "with", "to", "for", "and", "that":
					continue
				}
			}
			return true
		}
	}
	return false
}

// addressedName finds a capitalized word set off as an address: "Thanks, Maria!",
// "Hi Peter,".
func addressedName(c *Context) bool {
	text, words, own := c.Text(), c.Words(), ownNames(c)
	for i := range words {
		if among(own, words[i].Text) {
			continue
		}
		if c.Before < 0 && i > 0 {
			// Whoever opens the call greets with their own name and the company's.
			switch words[i-1].Text {
			case "hi", "hello", "hey":
				if text[words[i-1].End:words[i].Start] != " " || !among(words[i:], "from") && !among(words[i:], "at") {
					continue
				}
			case "morning", "afternoon", "evening", "welcome", "this":
				continue
			}
		}
		if i+1 < len(words) && (words[i+1].Text == "here" || words[i+1].Text == "speaking") {
			continue
		}
		w := text[words[i].Start:words[i].End]
		if len(w) < 3 || w[0] < 'A' || w[0] > 'Z' || commonWord(words[i].Text) || upperOnly(w) || isOwnName(c, words[i].Text) {
			continue
		}
		if i == 0 {
			continue
		}
		gap := text[words[i-1].End:words[i].Start]
		closed := int(words[i].End) == len(text) || isMark(text[words[i].End])
		switch words[i-1].Text {
		case "hi", "hello", "dear", "hey":
			if gap == " " || gap == ", " {
				if closed || i+1 < len(words) && i <= 2 {
					return true
				}
			}
			continue
		case "thanks", "you", "okay", "ok", "alright", "sure", "right", "great", "perfect", "sorry", "welcome", "morning", "afternoon", "evening", "bye", "goodbye", "well", "now", "so", "yes", "no", "certainly", "course", "understood", "lovely", "wonderful", "brilliant", "absolutely", "this", "that", "today", "care", "day", "weekend", "please", "help", "wait", "patience":
			if closed && (gap == ", " || gap == " ") {
				return true
			}
		default:
			if closed && gap == ", " && (int(words[i].End) == len(text) || text[words[i].End] != ',') && i+1 == len(words) {
				return true
			}
		}
	}
	return false
}

// isOwnName reports whether a word of a rep's turn is of the rep's own name.
func isOwnName(c *Context, w string) bool {
	call := c.View.Call
	return call.Turns[c.Turn].Speaker == transcripts.Rep && among(check.SplitWords(nil, call.Rep.Name), w)
}

func isMark(b byte) bool {
	return b == ',' || b == '.' || b == '!' || b == '?' || b == ';' || b == '\n'
}

func upperOnly(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] >= 'a' && w[i] <= 'z' {
			return false
		}
	}
	return true
}

// commonWord reports whether a word at a place where names stand is none.
func commonWord(w string) bool {
	switch w {
	case "there", "all", "everyone", "sir", "madam", "ma'am", "team", "customer", "again", "bye", "thanks", "thank", "you", "your", "how", "what", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "yes", "no", "okay", "sure", "please", "goodbye", "good", "great", "right", "well", "so", "is", "the", "a", "an", "it", "i", "i'm", "i'll", "i've", "i'd", "my", "we", "this", "that", "and", "but", "let", "can", "could", "not", "on", "in", "at", "with", "from", "under", "spelled", "same", "registered", "welcome", "hello", "just", "one", "mate", "friend", "love", "dear", "english", "second", "moment", "minute", "wait", "hold", "internet", "god", "christmas", "easter":
		return true
	}
	return !topical(w)
}
