package transcripts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutColon splits a line at the first colon that can end a label. Colons inside
// times and URLs end none.
func cutColon(s string) (label, text string, ok bool) {
	for i, r := range s {
		if i > 80 {
			break
		}
		if r != ':' && r != '\uff1a' {
			continue
		}
		after := s[i+utf8.RuneLen(r):]
		label = strings.TrimSpace(s[:i])
		if label == "" || strings.HasPrefix(after, "/") || strings.HasPrefix(after, "\\") {
			return "", "", false
		}
		if after != "" && isDigit(after[0]) && isDigit(label[len(label)-1]) {
			return "", "", false
		}
		return label, strings.TrimSpace(after), true
	}
	return "", "", false
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// plausibleLabel reports whether s has the shape of a speaker's label: short,
// with a letter, without the marks and verbs of a sentence.
func plausibleLabel(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || utf8.RuneCountInString(s) > 50 || strings.ContainsAny(s, "?!;\"=|{}\u201c\u201d\u2026/\\") && !roleKnown(s) {
		return false
	}
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	core := s
	if open := strings.IndexAny(s, "(["); open > 0 {
		core = s[:open]
	}
	words := strings.Fields(core)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(core); !unicode.IsLetter(first) && !unicode.IsDigit(first) && first != '[' && first != '<' && first != '(' {
		return false
	}
	for i, w := range words {
		// An initial or a title may end in a full stop; a sentence may not.
		if strings.HasSuffix(w, ".") && len(w) > 4 || sentenceWord(w) || strings.HasSuffix(w, ",") && i > 1 {
			return false
		}
	}
	return true
}

// sentenceWord reports whether a word belongs to speech and to no label.
func sentenceWord(w string) bool {
	w = strings.ToLower(strings.ReplaceAll(w, "\u2019", "'"))
	switch w {
	case "is", "are", "was", "were", "am", "be", "been", "will", "would", "can", "could", "should", "have", "has", "had",
		"do", "does", "did", "i", "i'm", "i'll", "i've", "you", "we", "they", "it", "it's", "that's", "this", "that", "these",
		"those", "there", "here's", "what", "how", "why", "when", "where", "please", "because", "if", "so", "but", "my", "your",
		"our", "their", "following", "like", "said", "says", "say", "get", "got", "let", "let's", "not", "yes", "no", "okay",
		"ok", "hi", "hello", "hey", "thanks", "thank", "sure", "sorry", "well", "about", "with", "then", "just":
		return true
	}
	return false
}

// notALabel reports whether a word before a colon introduces matter in speech
// ("Note: ...", "Option 2: ...") and is no speaker even when it comes again.
func notALabel(label string) bool {
	f := strings.TrimRight(FoldLabel(label), " 0123456789.)")
	switch f {
	case "", "note", "notes", "email", "e mail", "mail", "option", "step", "address", "phone", "phone number", "number", "name",
		"first name", "last name", "ps", "p.s", "re", "fw", "fwd", "subject", "date", "time", "total", "subtotal", "order",
		"order number", "order id", "reference", "reference number", "ref", "ticket", "ticket number", "case", "case number",
		"account", "account number", "error", "error code", "code", "warning", "important", "http", "https", "url", "link",
		"website", "web", "tip", "example", "e.g", "i.e", "summary", "price", "cost", "amount", "balance", "status", "result",
		"reason", "issue", "problem", "solution", "question", "answer", "action", "update", "edit", "to", "from", "cc", "bcc",
		"sent", "attachment", "image", "file", "size", "color", "colour", "model", "serial number", "sku", "product", "item",
		"quantity", "qty", "shipping", "delivery", "tracking", "tracking number", "tel", "fax", "mobile", "zip", "postcode",
		"city", "street", "country", "username", "password", "user name", "login", "duration", "call duration", "recording",
		"scenario", "topic", "title", "page", "chapter", "section", "part", "item no", "id", "call id", "plan", "fee", "rate",
		"tax", "due", "due date", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
		"tomorrow", "yesterday", "meeting", "remember", "disclaimer", "confidential", "transcript", "call", "channel", "queue",
		"language", "start", "end", "department", "hours", "opening hours", "extension", "ext", "version", "size of", "location",
		"description", "details", "comment", "comments", "feedback", "resolution", "next steps", "outcome", "priority", "type",
		"category", "tags", "pros", "cons", "dob", "date of birth", "iban", "amount due", "refund", "discount", "promo code":
		return true
	}
	return false
}

// weakLabel reports whether a word of the role dictionary also introduces
// matter in speech ("Contact: 555 0100"), so that once is not enough.
func weakLabel(label string) bool {
	switch FoldLabel(label) {
	case "contact", "other", "lead", "owner", "company", "member", "internal", "external", "support", "trigger", "admin",
		"guest", "associate", "tech", "staff", "helpdesk", "help desk", "customer service", "customer support",
		"customer care", "technical support", "tech support", "automation", "specialist", "tenant", "student", "teacher":
		return true
	}
	return false
}

// nameLike reports whether s looks like a person's name: up to four capitalized
// words, or words of a script without capitals.
func nameLike(s string) bool {
	s = strings.TrimSpace(s)
	if open := strings.IndexByte(s, '('); open > 0 && strings.HasSuffix(s, ")") {
		s = strings.TrimSpace(s[:open])
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 4 || strings.HasSuffix(s, ".") && len(words[len(words)-1]) > 4 || strings.ContainsAny(s, "?!;:\"[]{}<>\u2026") {
		return false
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(first) || unicode.IsLower(first) && !nameParticle(w) || sentenceWord(w) || greetingWord(w) {
			return false
		}
	}
	return true
}

func nameParticle(w string) bool {
	switch w {
	case "de", "da", "di", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "y", "dos", "del", "du", "ter":
		return true
	}
	return false
}

func greetingWord(w string) bool {
	switch strings.ToLower(strings.Trim(w, ",.")) {
	case "good", "goodbye", "bye", "welcome", "great", "perfect", "right", "alright", "yeah", "yep", "nope", "correct",
		"hmm", "uh", "um", "oh", "exactly", "absolutely", "certainly", "morning", "cheers", "never", "understood", "fine",
		"nothing", "done", "indeed", "maybe", "true", "cool", "nice", "one":
		return true
	}
	return false
}
