package match

import (
	"slices"
	"strings"
)

// spellings returns the ways a folded word of a pattern may be written: itself
// and, for a contraction, its long forms and the form without apostrophe. Long
// forms have a blank between their words.
func spellings(word string) []string {
	forms := []string{word}
	at := strings.LastIndexByte(word, '\'')
	if at <= 0 {
		return forms
	}
	switch word {
	case "can't":
		forms = append(forms, "cannot", "can not")
	case "won't":
		forms = append(forms, "will not")
	case "shan't":
		forms = append(forms, "shall not")
	case "ain't":
		forms = append(forms, "am not", "is not", "are not")
	case "let's":
		forms = append(forms, "let us")
	default:
		host, tail := word[:at], word[at:]
		if tail == "'t" && strings.HasSuffix(host, "n") {
			host, tail = word[:at-1], "n't"
		}
		if host == "" {
			return append(forms, "nt")
		}
		tails := append([]string{tail}, longTails(host, tail)...)
		for _, h := range spellings(host) { // i'd've
			for _, t := range tails {
				forms = append(forms, h+t)
			}
		}
	}
	forms = append(forms, strings.ReplaceAll(word, "'", ""))
	slices.Sort(forms)
	return slices.Compact(forms)
}

// longTails returns what the tail of a contraction is short for after host.
func longTails(host, tail string) []string {
	switch tail {
	case "n't":
		return []string{" not"}
	case "'m":
		if host == "i" {
			return []string{" am"}
		}
	case "'re":
		return []string{" are"}
	case "'ve":
		return []string{" have"}
	case "'ll":
		return []string{" will"}
	case "'d":
		return []string{" would", " had"}
	case "'s":
		// After any other word it is a possessive more often than not.
		switch host {
		case "it", "that", "this", "there", "here", "what", "who", "where", "when", "why", "how",
			"he", "she", "everything", "something", "anything", "nothing", "everyone", "everybody", "anyone", "anybody",
			"someone", "somebody", "nobody", "name":
			return []string{" is", " has"}
		}
	}
	return nil
}
