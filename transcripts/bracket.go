package transcripts

import (
	"strings"
	"unicode"
)

// bracketEvent reports what happened when a whole line says that something did:
// "[HOLD MUSIC - duration: 2 minutes]", "(pause)", "-- transferred to billing --".
// ok is false for a line that is no stage direction, or one of unknown kind.
func bracketEvent(line string) (_ EventKind, ok bool) {
	if !isBracketed(line) {
		return UnknownEvent, false
	}
	kind := eventOfWords(unbracket(line))
	return kind, kind != UnknownEvent
}

// eventOfWords classifies the words of a stage direction.
func eventOfWords(s string) EventKind {
	s = strings.ToLower(s)
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	if len(words) == 0 || len(words) > 16 {
		return UnknownEvent
	}
	has := func(list ...string) bool {
		for _, w := range words {
			for _, l := range list {
				if w == l {
					return true
				}
			}
		}
		return false
	}
	switch {
	case words[0] == "note" || words[0] == "internal" && len(words) > 1 && words[1] == "note":
		return Note
	case has("transfer", "transferred", "transferring", "transfers", "escalated"):
		return Transfer
	case has("disconnected", "disconnects", "disconnection", "dropped", "drops") && has("call", "line", "caller", "customer", "agent", "chat", "rep", "connection", "disconnected"),
		has("cut") && has("off") && has("call", "line", "caller"), has("line") && has("dead", "dies"),
		has("hung", "hangs", "hangup"):
		return CutOff
	case has("ended", "ends", "closed", "concluded", "terminated", "end") && has("call", "chat", "conversation", "transcript", "session", "contact", "interaction"):
		return Closed
	case has("hold") && !has("hold's"):
		return Hold
	case has("joined", "joins", "connected") && len(words) <= 10:
		return Join
	case has("left", "leaves") && has("chat", "call", "conversation", "room", "meeting", "session", "agent", "customer", "has") && len(words) <= 10:
		return Leave
	case has("silence", "silent", "pause", "pauses") || has("dead") && has("air"):
		return Silence
	case has("crosstalk", "overlapping", "simultaneous") || has("cross") && has("talk"):
		return Overlap
	case has("interrupts", "interrupting", "interruption", "interrupted"):
		return Interruption
	}
	return UnknownEvent
}

// endsHold reports whether a stage direction says that a hold is over.
func endsHold(s string) bool {
	s = strings.ToLower(s)
	if !strings.Contains(s, "hold") && !strings.Contains(s, "resume") {
		return false
	}
	for _, w := range [...]string{"end of hold", "hold end", "hold over", "off hold", "from hold", "resume", "hold stop", "after hold"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// isBracketed reports whether a whole line stands in brackets, asterisks or
// dashes, as stage directions do. A redaction token is not one: it is speech.
func isBracketed(line string) bool {
	s := strings.TrimSpace(line)
	if len(s) < 3 {
		return false
	}
	pair := func(open, shut byte) bool {
		return s[0] == open && s[len(s)-1] == shut && strings.IndexByte(s[1:len(s)-1], open) < 0 && strings.IndexByte(s, shut) == len(s)-1
	}
	switch {
	case pair('[', ']'), pair('(', ')'), pair('{', '}'):
	case s[0] == '*' && s[len(s)-1] == '*' && s[1] != '*' && strings.Count(s, "*") == 2:
	case strings.HasPrefix(s, "***") && strings.HasSuffix(s, "***") && strings.Trim(s, "*") != "":
	case strings.HasPrefix(s, "--") && strings.HasSuffix(s, "--"), strings.HasPrefix(s, "\u2014") && strings.HasSuffix(s, "\u2014"),
		strings.HasPrefix(s, "\u2013") && strings.HasSuffix(s, "\u2013"), strings.HasPrefix(s, "==") && strings.HasSuffix(s, "=="),
		strings.HasPrefix(s, "~") && strings.HasSuffix(s, "~"):
	default:
		return false
	}
	inner := unbracket(s)
	return inner != "" && strings.ContainsFunc(inner, unicode.IsLetter) && !isRedaction(inner)
}

// unbracket removes what surrounds a stage direction.
func unbracket(s string) string {
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "[](){}*-=~\u2013\u2014\u266a \t"))
}

// isRedaction reports whether the words in a bracket stand for words that were
// taken out: PII, PERSON_NAME, CARD_NUMBER_1, redacted.
func isRedaction(s string) bool {
	switch strings.ToLower(s) {
	case "redacted", "pii", "name", "removed", "masked":
		return true
	case "hold", "silence", "pause", "crosstalk", "inaudible", "unintelligible", "noise", "music", "laughter", "laughs", "laughing",
		"applause", "typing", "beep", "ringing", "cough", "coughs", "sigh", "sighs", "static", "crying", "blank_audio", "hold_music",
		"hold music", "transfer", "transferred", "disconnected", "end", "foreign", "overtalk", "breathing", "background_noise":
		return false
	}
	for _, r := range s {
		if !(r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_') {
			return false
		}
	}
	return true
}

// isSound reports whether a caption only describes a sound: "(door slams)",
// "[MUSIC]", "♪".
func isSound(text string) bool {
	if isBracketed(text) {
		return true
	}
	s := strings.TrimSpace(text)
	return s != "" && strings.Trim(s, "\u266a\u266b \t") == ""
}

// spanOf returns how long a stage direction says something lasted, in
// milliseconds: "hold 2m33s", "duration: 2 minutes 33 seconds", "hold (02:33)".
func spanOf(s string) (ms int64, ok bool) {
	for i := 0; i < len(s); {
		if !isDigit(s[i]) || i > 0 && (isDigit(s[i-1]) || s[i-1] == ':' || s[i-1] == '.') {
			i++
			continue
		}
		n := int64(0)
		for i < len(s) && isDigit(s[i]) && n < 1e6 {
			n = n*10 + int64(s[i]-'0')
			i++
		}
		word := strings.TrimLeft(s[i:], " -")
		end := 0
		for end < len(word) && word[end]|0x20 >= 'a' && word[end]|0x20 <= 'z' {
			end++
		}
		switch strings.ToLower(word[:end]) {
		case "h", "hr", "hrs", "hour", "hours":
			ms, ok = ms+n*3_600_000, true
		case "m", "min", "mins", "minute", "minutes":
			ms, ok = ms+n*60_000, true
		case "s", "sec", "secs", "second", "seconds":
			ms, ok = ms+n*1000, true
		}
	}
	if ok {
		return ms, true
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '(' || r == ')' || r == ',' }) {
		if c, rest, found := cutClock(w); found && rest == "" && c.parts >= 2 {
			return c.ms, true
		}
	}
	return 0, false
}
