package behavior

import (
	"strings"

	"rapport/scorer/check"
)

// echoes reports whether at least want different content words of the other
// party's last turn come back in this one.
func echoes(c *Context, want int) bool {
	theirs := c.WordsBefore()
	if len(theirs) == 0 {
		return false
	}
	mine := c.Words()
	n := 0
	for i := range mine {
		if !topical(mine[i].Text) || among(mine[:i], mine[i].Text) {
			continue
		}
		if among(theirs, mine[i].Text) {
			if n++; n >= want {
				return true
			}
		}
	}
	return false
}

func among(words []check.Word, w string) bool {
	for i := range words {
		if words[i].Text == w || sameStem(words[i].Text, w) {
			return true
		}
	}
	return false
}

// sameStem reports whether two words differ at most in a common ending.
func sameStem(a, b string) bool {
	return len(a) > 3 && len(b) > 3 && a[0] == b[0] && stem(a) == stem(b)
}

// stem cuts a common ending off a lower-case word of at least four letters.
func stem(w string) string {
	for _, end := range [...]string{"ing", "ed", "es", "er", "ly", "s", "e"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= 3 {
			return s
		}
	}
	return w
}

// topical reports whether a lower-case word carries content, so that its coming
// back shows that somebody listened.
func topical(w string) bool {
	if len(w) == 0 {
		return false
	}
	if w[0] >= '0' && w[0] <= '9' {
		return true
	}
	if len(w) < 3 {
		return false
	}
	switch w {
	case "about", "actually", "again", "all", "already", "also", "always", "and", "any", "anything", "are", "aren't",
		"back", "because", "been", "before", "being", "but", "can", "can't", "come", "could", "couldn't", "did", "didn't", "does", "doesn't", "doing", "don't", "done",
		"else", "even", "ever", "every", "for", "from", "get", "getting", "going", "gonna", "good", "got", "had", "has", "have", "haven't", "having", "hello", "her", "here", "him", "his", "how",
		"i'd", "i'll", "i'm", "i've", "isn't", "it's", "just", "kind", "know", "let", "let's", "like", "little", "lot", "made", "make", "many", "may", "maybe", "mean", "might", "more", "most", "much", "must",
		"need", "never", "not", "nothing", "now", "off", "okay", "one", "only", "other", "our", "out", "over", "own", "people", "please", "put", "quite", "really", "right",
		"said", "same", "say", "see", "she", "should", "some", "something", "sorry", "sort", "still", "such", "sure", "take", "tell", "than", "thank", "thanks", "that", "that's", "the", "their", "them", "then", "there", "there's", "these", "they", "they're", "thing", "things", "think", "this", "those", "though", "time", "told", "too", "try", "trying",
		"use", "very", "want", "wanted", "was", "wasn't", "way", "we'll", "we're", "well", "went", "were", "what", "what's", "when", "where", "which", "who", "why", "will", "with", "won't", "would", "wouldn't",
		"yeah", "yep", "yes", "yet", "you", "you'd", "you'll", "you're", "you've", "your", "yours", "laughs":
		return false
	}
	return true
}
