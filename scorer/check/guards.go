package check

import (
	"strings"

	"rapport/transcripts"
)

// Guards are conditions under which a text match does not count. They are
// applied here, once, for every kind and every behavior.
type Guards uint16

// The guards.
const (
	Negated      Guards = 1 << iota // "not", "never", "without" shortly before, in the same clause
	Question                        // the sentence asks
	Quoted                          // within quotation marks, or after "you said", "he told me that"
	Hypothetical                    // after "if", "would", "could", "unless" in the same clause
	Echo                            // the other party's own words of the turn before, given back
	But                             // followed by "but", "however", "unfortunately" within a few words
)

var guardNames = []struct {
	Guard Guards
	Name  string
	Doc   string
}{
	{Negated, "negated", "a negation stands shortly before the match in the same clause"},
	{Question, "question", "the sentence is a question"},
	{Quoted, "quoted", "the words are somebody else's, in quotation marks or after \"you said\""},
	{Hypothetical, "hypothetical", "the clause is conditional (if, unless, would, could)"},
	{Echo, "echo", "the other party said the same words in the turn before"},
	{But, "but", "but, however or unfortunately follows within six words"},
}

// GuardNames returns the names of all guards in their fixed order.
func GuardNames() []string {
	var out []string
	for _, g := range guardNames {
		out = append(out, g.Name)
	}
	return out
}

// ParseGuard returns the guard called name.
func ParseGuard(name string) (Guards, bool) {
	for _, g := range guardNames {
		if g.Name == name {
			return g.Guard, true
		}
	}
	return 0, false
}

// String returns the first guard's name, for "the match is negated".
func (g Guards) String() string {
	for _, n := range guardNames {
		if g&n.Guard != 0 {
			return n.Name
		}
	}
	return ""
}

// Guard returns the first of the wanted guards that applies to bytes
// [start, end) of a turn, or 0.
func (v *View) Guard(turn, start, end int, want Guards) Guards {
	if want == 0 {
		return 0
	}
	text := v.text[turn]
	if want&Quoted != 0 && inQuotes(text, start) {
		return Quoted
	}
	if want&Question != 0 && asks(text, start) {
		return Question
	}
	if want&(Negated|Hypothetical|But|Quoted) != 0 {
		words := v.Words(turn)
		i := wordAt(words, start)
		if want&Negated != 0 && negatedBefore(text, words, i, start) {
			return Negated
		}
		if want&Hypothetical != 0 && hypotheticalBefore(text, words, i) {
			return Hypothetical
		}
		if want&Quoted != 0 && reported(text, words, i) {
			return Quoted
		}
		if want&But != 0 && butAfter(words, end) {
			return But
		}
	}
	if want&Echo != 0 && v.echoes(turn, start, end) {
		return Echo
	}
	return 0
}

// wordAt returns the index of the first word that ends after byte at.
func wordAt(words []Word, at int) int {
	lo, hi := 0, len(words)
	for lo < hi {
		m := (lo + hi) / 2
		if int(words[m].End) > at {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// clauseBreak reports whether a clause ends between two neighboring words.
func clauseBreak(text string, a, b Word) bool {
	return strings.ContainsAny(text[a.End:b.Start], ".!?;:,\n\u2013\u2014") || b.Text == "but" || b.Text == "because" || b.Text == "so"
}

// NegationReach is how many words before a match a negation is looked for.
const NegationReach = 4

func negatedBefore(text string, words []Word, i, start int) bool {
	for k, j := 0, i-1; j >= 0 && k < NegationReach; k, j = k+1, j-1 {
		next := words[min(j+1, len(words)-1)]
		if j+1 < len(words) && j+1 <= i && clauseBreak(text, words[j], next) {
			return false
		}
		if isNegation(words[j].Text) {
			// "not only", "no doubt", "why don't we", "can't … enough" affirm.
			if j+1 < len(words) {
				switch words[j+1].Text {
				case "only", "doubt", "problem", "worries", "enough":
					return false
				}
				// "No, I'm sorry" answers; speech has no comma to show it.
				if words[j].Text == "no" && answersNo(words[j+1].Text) {
					return false
				}
			}
			return true
		}
	}
	return false
}

// answersNo reports whether a "no" before this word is an answer of its own.
func answersNo(next string) bool {
	switch next {
	case "i", "i'm", "i'll", "i've", "im", "we", "we're", "you", "you're", "it's", "that's", "it", "that", "he", "she", "they", "no":
		return true
	}
	return false
}

func isNegation(w string) bool {
	switch w {
	case "not", "no", "never", "none", "nothing", "without", "neither", "nor", "hardly", "cannot", "dont", "didnt", "doesnt", "cant", "wont", "isnt", "wasnt", "arent", "couldnt", "wouldnt", "shouldnt", "havent", "hasnt":
		return true
	}
	return strings.HasSuffix(w, "n't")
}

func hypotheticalBefore(text string, words []Word, i int) bool {
	for k, j := 0, i-1; j >= 0 && k < 8; k, j = k+1, j-1 {
		if j+1 < len(words) && strings.ContainsAny(text[words[j].End:words[j+1].Start], ".!?;\n") {
			return false
		}
		switch words[j].Text {
		case "if", "unless", "whether", "suppose", "supposing", "imagine", "would", "could", "might":
			return true
		}
	}
	return false
}

// reported finds "you said", "he told me", "they say that" shortly before.
func reported(text string, words []Word, i int) bool {
	for k, j := 0, i-1; j > 0 && k < 5; k, j = k+1, j-1 {
		if j+1 < len(words) && strings.ContainsAny(text[words[j].End:words[j+1].Start], ".!?;\n") {
			return false
		}
		switch words[j].Text {
		case "said", "says", "saying", "told", "tells", "claimed", "wrote":
			switch words[j-1].Text {
			case "i", "i've", "i'm":
				return false
			}
			return true
		}
	}
	return false
}

func butAfter(words []Word, end int) bool {
	i := wordAt(words, end)
	for j := i; j < len(words) && j < i+6; j++ {
		switch words[j].Text {
		case "but", "however", "unfortunately":
			return true
		}
	}
	return false
}

func inQuotes(text string, at int) bool {
	open := false
	for i := 0; i < at && i < len(text); i++ {
		switch {
		case text[i] == '"':
			open = !open
		case strings.HasPrefix(text[i:], "\u201c"):
			open = true
		case strings.HasPrefix(text[i:], "\u201d"):
			open = false
		case text[i] == '\n':
			open = false
		}
	}
	if !open {
		return false
	}
	rest := text[min(at, len(text)):]
	return strings.Contains(rest, "\"") || strings.Contains(rest, "\u201d")
}

// asks reports whether the sentence around byte at is a question: it ends in a
// question mark or, where the sentence has no final mark, begins like one.
func asks(text string, at int) bool {
	s, e := Sentence(text, at)
	sent := strings.TrimRight(text[s:e], " \t\r\n\"'")
	if strings.HasSuffix(sent, "?") {
		return true
	}
	if strings.HasSuffix(sent, ".") || strings.HasSuffix(sent, "!") {
		return false
	}
	var buf [8]Word
	return beginsLikeQuestion(SplitWords(buf[:0], firstWords(sent)))
}

// firstWords cuts a text after the words a question is told by.
func firstWords(s string) string {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' {
			if n++; n == 6 {
				return s[:i]
			}
		}
	}
	return s
}

func beginsLikeQuestion(words []Word) bool {
	i := 0
	for i < len(words) && i < 3 {
		switch words[i].Text {
		case "and", "so", "but", "ok", "okay", "um", "uh", "er", "well", "yeah", "sorry", "then", "right":
			i++
			continue
		}
		break
	}
	if i >= len(words) {
		return false
	}
	switch words[i].Text {
	case "what", "when", "where", "how":
		return !beginsClause(words[i+1:])
	case "what's", "where's", "who", "who's", "why", "which", "how's", "whose":
		return true
	case "have", "has", "had":
		// "have a lovely day" is a wish; only a person's having is asked about.
		if i+1 < len(words) {
			switch words[i+1].Text {
			case "i", "you", "we", "he", "she", "it", "they", "anyone", "there":
				return true
			}
		}
	case "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "may", "am", "isn't", "aren't", "don't", "doesn't", "didn't", "can't", "couldn't", "won't", "wouldn't", "shouldn't":
		if i+1 < len(words) {
			switch words[i+1].Text {
			case "i", "you", "we", "he", "she", "it", "they", "there", "this", "that", "the", "my", "your", "these", "those", "anyone", "someone", "any", "a":
				return true
			}
		}
	}
	return false
}

// beginsClause reports whether a question word that words follow begins a
// statement: "what it is is", "when i plug it in", "what happened was".
func beginsClause(words []Word) bool {
	if len(words) < 3 {
		return false
	}
	switch words[0].Text {
	case "i", "i'm", "i've", "it", "it's", "you", "you're", "we", "we're", "he", "she", "they", "the":
		return true
	case "happened", "happens":
		return words[1].Text == "was" || words[1].Text == "is"
	}
	return false
}

// echoes reports whether the words of the match stand together in the last
// turn of the other party.
func (v *View) echoes(turn, start, end int) bool {
	me := v.Call.Turns[turn].Speaker
	other := transcripts.Customer
	if me == transcripts.Customer {
		other = transcripts.Rep
	}
	for i := turn - 1; i >= 0 && i >= turn-2; i-- {
		if v.Call.Turns[i].Speaker != other {
			continue
		}
		mine := v.Words(turn)
		a := wordAt(mine, start)
		b := a
		for b < len(mine) && int(mine[b].Start) < end {
			b++
		}
		if a == b {
			return false
		}
		return containsRun(v.Words(i), mine[a:b])
	}
	return false
}

func containsRun(words, run []Word) bool {
	for i := 0; i+len(run) <= len(words); i++ {
		k := 0
		for k < len(run) && words[i+k].Text == run[k].Text {
			k++
		}
		if k == len(run) {
			return true
		}
	}
	return false
}
