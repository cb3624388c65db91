package transcripts

import (
	"strings"
	"unicode/utf8"
)

// The tokens that stand for personal data in masked text.
const (
	maskCard  = "[CARD]"
	maskIBAN  = "[IBAN]"
	maskID    = "[ID]"
	maskPhone = "[PHONE]"
	maskEmail = "[EMAIL]"
)

// Mask replaces personal data in text by tokens: [CARD] for payment cards (13 to
// 19 digits with a valid check digit, or 12 and more digits spoken one by one),
// [IBAN] for bank accounts, [ID] for national identity numbers (US, GB, ES, FR,
// DE) whose check digits or rules hold, [PHONE] for what has the shape of a
// telephone number and [EMAIL] for addresses. Names and street addresses are
// not recognized. Text without any of these is returned as it is.
func Mask(text string) string {
	if !MayBePersonal(text) {
		return text
	}
	p := personal{text: text}
	first, ok := p.next(0)
	if !ok {
		return text
	}
	return p.replace(first, 0, len(text))
}

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
	if mask && MayBePersonal(text) {
		p := personal{text: text}
		// What is personal may begin before the quote, so the search cannot.
		s, ok := p.next(0)
		for ok && s.end <= from {
			s, ok = p.next(s.end)
		}
		if ok && s.start < to {
			q = p.replace(s, from, to)
		}
	}
	return shorten(q, limit)
}

// replace returns bytes [from, to) with the personal data in them replaced;
// first is the first span that ends after from.
func (p *personal) replace(first span, from, to int) string {
	var b strings.Builder
	b.Grow(to - from)
	for s, ok := first, true; ok && s.start < to; s, ok = p.next(s.end) {
		b.WriteString(p.text[from:max(from, s.start)])
		b.WriteString(s.token)
		from = s.end
	}
	if from < to {
		b.WriteString(p.text[from:to])
	}
	return b.String()
}

// shorten cuts q to limit characters at a word.
func shorten(q string, limit int) string {
	if len(q) <= limit || utf8.RuneCountInString(q) <= limit {
		return q
	}
	n, space := 0, 0
	for i, r := range q {
		if r == ' ' {
			space = i
		}
		if n++; n >= limit {
			if space == 0 {
				space = i
			}
			return q[:space] + " …"
		}
	}
	return q
}
