package behavior

import "rapport/scorer/check"

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
	return len(a) > 3 && len(b) > 3 && a[0] == b[0] && check.Stem(a) == check.Stem(b)
}

// topical reports whether a lower-case word carries content, so that its coming
// back shows that somebody listened; numbers do.
func topical(w string) bool {
	return len(w) > 0 && w[0] >= '0' && w[0] <= '9' || len(w) > 2 && check.ContentWord(w)
}
