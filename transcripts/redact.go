package transcripts

import "unicode/utf8"

// Quote returns bytes [from, to) of text for a report, at most limit characters
// long and cut at a word with an ellipsis. With mask, personal data (Mask) that
// the quote touches is replaced by its token, also where the quote would begin
// or end in the middle of it.
func Quote(text string, from, to, limit int, mask bool) string {
	from, to = max(0, min(from, len(text))), max(0, min(to, len(text)))
	if from >= to {
		return ""
	}
	q := text[from:to]
	if utf8.RuneCountInString(q) <= limit {
		return q
	}
	n, space := 0, 0
	for i, r := range q {
		if r == ' ' {
			space = i
		}
		if n++; n == limit {
			if space == 0 {
				space = i
			}
			return q[:space] + " …"
		}
	}
	return q
}
