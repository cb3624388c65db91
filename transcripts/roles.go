package transcripts

import (
	"strings"
	"unicode"
)

// FoldLabel returns a speaker's label in the form labels are compared in: lower
// case, quotes and spaces alike, words separated by one space, without
// surrounding brackets, markup or a final colon. Digits stay, because
// SPEAKER_00 and SPEAKER_01 are two people.
func FoldLabel(label string) string {
	var b strings.Builder
	b.Grow(len(label))
	space := false
	for _, r := range label {
		switch r {
		case '\u2018', '\u2019', '\u02bc', '`':
			r = '\''
		case '_', '-', '\u2010', '\u2011', '\u2013', '\u2014', '*', '[', ']', '<', '>', '"', '\u201c', '\u201d', ':', '#', '|':
			r = ' '
		}
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff' || r == '\u200b' {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// roleOf returns the role a label states by itself ("Agent", "CUSTOMER 1",
// "Agent (Chris)", "Chris - Representative"). Words whose meaning differs from
// vendor to vendor (user, assistant, host) are not in the dictionary: the format
// that knows what they mean has to say so. A name that merely contains a role
// word ("Agent Smith") states nothing.
func roleOf(label string) (_ Speaker, ok bool) {
	role, _, ok := splitLabel(label)
	return role, ok
}

// splitLabel is roleOf, and also returns the personal name that stood beside
// the role word in the label, "" when there was none.
func splitLabel(label string) (role Speaker, name string, ok bool) {
	if role, ok := roleOfWords(label); ok {
		return role, "", true
	}
	// Agent (Chris), Chris (Agent), Agent - Chris, Agent/Chris, Chris, Agent.
	for _, sep := range [...]string{"(", "[", " - ", " \u2013 ", "/", ", "} {
		before, after, found := strings.Cut(label, sep)
		if !found {
			continue
		}
		after = strings.TrimRight(after, ")] ")
		before = strings.TrimSpace(before)
		if role, ok := roleOfWords(before); ok {
			return role, strings.TrimSpace(after), true
		}
		if role, ok := roleOfWords(after); ok {
			return role, before, true
		}
	}
	return UnknownSpeaker, "", false
}

// roleOfWords looks a whole label up in the dictionary, digits and punctuation
// left out ("agent 2", "Customer #1", "end-user").
func roleOfWords(label string) (_ Speaker, ok bool) {
	if len(label) > 60 {
		return UnknownSpeaker, false
	}
	folded := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsPunct(r) && r != '\'' {
			return ' '
		}
		return r
	}, FoldLabel(label))
	switch strings.Join(strings.Fields(folded), " ") {
	case "agent", "rep", "representative", "csr", "advisor", "adviser", "associate", "operator", "support", "tech",
		"technician", "specialist", "consultant", "employee", "staff", "internal", "admin", "owner", "seller",
		"salesperson", "banker", "nurse", "teacher", "support agent", "support rep", "support representative",
		"support specialist", "customer service", "customer service agent", "customer service rep",
		"customer service representative", "customer service associate", "customer support", "customer support agent",
		"customer support representative", "customer care", "service agent", "service rep", "service representative",
		"sales agent", "sales rep", "sales representative", "call center agent", "call centre agent", "human agent",
		"live agent", "company", "company rep", "company representative", "helpdesk", "help desk", "clerk",
		"customer rep", "customer representative", "tech support", "technical support":
		return Rep, true
	case "customer", "client", "caller", "cust", "consumer", "visitor", "guest", "member", "patient", "subscriber",
		"buyer", "prospect", "contact", "external", "end user", "enduser", "requester", "lead", "chasitor", "student",
		"shopper", "passenger", "policyholder", "borrower", "tenant":
		return Customer, true
	case "bot", "virtual agent", "ivr", "automated agent", "custom bot", "chatbot", "chat bot", "voicebot", "voice bot",
		"ai agent", "virtual assistant", "automated assistant", "automated system", "ai assistant":
		return Bot, true
	case "system", "system message", "automated message", "auto reply", "trigger", "automation":
		return System, true
	case "supervisor", "third party", "interpreter", "translator", "other", "sme", "thirdparty":
		return Other, true
	}
	return UnknownSpeaker, false
}
