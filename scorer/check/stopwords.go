package check

// ContentWord reports whether a lower-case word carries content: it is no
// function word, filler or courtesy word and has at least two letters.
func ContentWord(w string) bool { return len(w) > 1 && !stopword(w) }

// stopword lists English function words, fillers and the small change of
// service talk, whose coming back proves nothing.
func stopword(w string) bool {
	switch w {
	case "a", "about", "actually", "after", "again", "ah", "all", "already", "also", "always", "am", "an", "and", "any", "anything", "are", "aren't", "around", "as", "at",
		"back", "basically", "be", "because", "been", "before", "being", "between", "both", "but", "by", "bye",
		"call", "called", "calling", "can", "can't", "cannot", "come", "could", "couldn't",
		"did", "didn't", "do", "does", "doesn't", "doing", "don't", "done", "down",
		"each", "either", "else", "er", "erm", "even", "ever", "every", "everything", "exactly",
		"few", "fine", "first", "for", "from", "get", "getting", "give", "go", "going", "gonna", "good", "got", "great", "guess",
		"had", "has", "have", "haven't", "having", "he", "hello", "help", "her", "here", "hey", "hi", "him", "his", "hm", "hmm", "how", "however",
		"i", "i'd", "i'll", "i'm", "i've", "if", "in", "into", "is", "isn't", "it", "it's", "its", "just",
		"keep", "kind", "know", "last", "let", "let's", "like", "little", "long", "look", "lot",
		"made", "make", "many", "may", "maybe", "me", "mean", "might", "mm", "more", "most", "much", "must", "my",
		"need", "never", "new", "no", "nope", "not", "nothing", "now", "of", "off", "oh", "ok", "okay", "on", "one", "only", "or", "other", "our", "out", "over", "own",
		"people", "please", "put", "quite", "really", "right", "said", "same", "say", "see", "she", "should", "so", "some", "something", "sorry", "still", "stuff", "such", "sure",
		"take", "tell", "than", "thank", "thanks", "that", "that's", "the", "their", "them", "then", "there", "there's", "these", "they", "they're", "thing", "things", "think", "this", "those", "though", "through", "time", "to", "today", "told", "too", "try", "trying",
		"uh", "um", "under", "until", "up", "us", "use", "very", "want", "wanted", "was", "wasn't", "way", "we", "we'll", "we're", "we've", "well", "went", "were", "what", "what's", "when", "where", "which", "while", "who", "why", "will", "with", "without", "won't", "would", "wouldn't",
		"yeah", "yep", "yes", "yet", "you", "you'd", "you'll", "you're", "you've", "your", "yours":
		return true
	}
	return false
}

// Stem cuts the commonest English endings, so that "billed", "billing" and
// "bills" meet. It is meant for comparing words, not for showing them.
func Stem(w string) string {
	n := len(w)
	if n > 2 && w[n-2:] == "'s" {
		w, n = w[:n-2], n-2
	}
	switch {
	case n > 5 && w[n-3:] == "ing":
		return undouble(w[:n-3])
	case n > 4 && w[n-3:] == "ied", n > 4 && w[n-3:] == "ies":
		return w[:n-3] + "y"
	case n > 4 && w[n-2:] == "ed":
		return undouble(w[:n-2])
	case n > 4 && (w[n-4:] == "sses" || w[n-4:] == "ches" || w[n-4:] == "shes" || w[n-4:] == "xes"):
		return w[:n-2]
	case n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u':
		return unE(w[:n-1])
	}
	return unE(w)
}

func undouble(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && w[n-1] != 'l' && w[n-1] != 's' {
		return w[:n-1]
	}
	return w
}

func unE(w string) string {
	if n := len(w); n > 4 && w[n-1] == 'e' {
		return w[:n-1]
	}
	return w
}
