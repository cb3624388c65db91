package transcripts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A textLine is one line of labelled text taken apart. Whether its label is a
// speaker cannot be told from the line alone; see textLabels.
type textLine struct {
	raw    string // without surrounding space
	num    int    // 1-based
	label  string // "" when nothing on the line could be one
	text   string // what follows the label, or the line without its time
	form   labelForm
	time   textTime
	quoted bool // list, quote or heading mark before the label
}

// A labelForm says how a label is set off from the text.
type labelForm uint8

const (
	plainLabel  labelForm = iota // Agent: text
	boldLabel                    // **Agent:** text
	strictLine                   // [SPEAKER_00]: text, <Name> text, TAB columns: cannot be speech
	tabLabel                     // time TAB name: TAB text
	headLabel                    // ### Agent
	loneLabel                    // Agent, alone on its line without a colon
	looseLabel                   // Agent - text, Agent> text
	pipeLabel                    // a|text|tag
	timedLabel                   // Speaker 1  00:12, the text below
	inlineLabel                  // Agent (00:12): text
)

// A textTime is the time written on a line: a clock, with an end when it is a
// range, or a date with a time.
type textTime struct {
	at, until clock
	stamp     string // the date with its time as written, "" when there is only a clock
	known     bool
}

// parseTextLine takes a line apart.
func parseTextLine(raw string, num int) textLine {
	l := textLine{raw: strings.TrimSpace(raw), num: num}
	l.text = l.raw
	s, heading, marked := cutMarks(l.raw)
	s, bold := unbold(s)
	rest, t := cutLeadingTime(s)
	if t.known {
		l.time = t
		if bold == "" {
			rest, bold = unbold(rest)
		} else {
			bold, _ = cutLeadingTime(bold)
		}
		s = rest
		if strings.HasPrefix(l.raw, "[") || strings.HasPrefix(l.raw, "(") || s == "" {
			l.text = s
		}
	}
	if s == "" {
		return l
	}
	l.quoted = marked
	cutLabel(&l, s, bold, heading)
	return l
}

// cutMarks removes list, quote and heading marks.
func cutMarks(s string) (rest string, heading, marked bool) {
	rest = s
	for range 4 {
		trimmed := strings.TrimLeft(rest, "#")
		if n := len(rest) - len(trimmed); n > 0 && n <= 6 && strings.HasPrefix(trimmed, " ") {
			rest, heading, marked = strings.TrimSpace(strings.TrimRight(trimmed, "# ")), true, true
			continue
		}
		cut := false
		if after, ok := cutNumber(rest); ok {
			rest, marked, cut = after, true, true
		}
		for _, mark := range [...]string{"- ", "* ", "+ ", "\u2022 ", "> ", ">"} {
			if after, ok := strings.CutPrefix(rest, mark); ok && after != "" {
				rest, marked, cut = strings.TrimSpace(after), true, true
				break
			}
		}
		if !cut {
			return rest, heading, marked
		}
	}
	return rest, heading, marked
}

// cutNumber removes the number of a list: "12. " or "12) ".
func cutNumber(s string) (rest string, ok bool) {
	n := 0
	for n < len(s) && n < 4 && isDigit(s[n]) {
		n++
	}
	if n == 0 || n+1 >= len(s) || s[n] != '.' && s[n] != ')' || s[n+1] != ' ' {
		return s, false
	}
	return strings.TrimSpace(s[n+2:]), true
}

// unbold removes bold or italic marks around the beginning of a line, and
// returns what stood between them. Single marks count only around a label.
func unbold(s string) (plain, bold string) {
	for _, pair := range [...][2]string{{"**", "**"}, {"__", "__"}, {"<b>", "</b>"}, {"<strong>", "</strong>"}, {"*", "*"}, {"_", "_"}} {
		inner, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		head, tail, ok := strings.Cut(inner, pair[1])
		if !ok || strings.TrimSpace(head) == "" {
			continue
		}
		if len(pair[0]) == 1 && !strings.HasSuffix(strings.TrimSpace(head), ":") && !strings.HasPrefix(strings.TrimSpace(tail), ":") {
			continue
		}
		return strings.TrimSpace(head + tail), strings.TrimSpace(head)
	}
	return s, ""
}

// cutLabel finds the label at the start of s, which has no marks and no time.
func cutLabel(l *textLine, s, bold string, heading bool) {
	set := func(label, text string, form labelForm) {
		label = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(label), ":\uff1a"))
		l.label, l.text, l.form = label, strings.TrimSpace(text), form
	}
	switch s[0] {
	case '[':
		if end := strings.IndexByte(s, ']'); end > 1 {
			inner, after := strings.TrimSpace(s[1:end]), strings.TrimSpace(s[end+1:])
			if text, ok := strings.CutPrefix(after, ":"); ok && plausibleLabel(inner) {
				set(inner, text, strictLine)
			} else if after != "" && roleKnown(inner) {
				set(inner, after, strictLine)
			}
		}
		return
	case '<':
		if end := strings.IndexByte(s, '>'); end > 1 && end+1 < len(s) && s[end+1] == ' ' {
			if inner := strings.TrimLeft(s[1:end], "@+~ "); plausibleLabel(inner) && (roleKnown(inner) || !maskedTag(inner)) {
				set(inner, s[end+1:], strictLine)
			}
		}
		return
	}
	if name, text, ok := strings.Cut(s, "\t"); ok && strings.TrimSpace(text) != "" {
		trimmed := strings.TrimSpace(name)
		if plausibleLabel(strings.TrimRight(trimmed, ":")) {
			form := tabLabel
			if !l.time.known && !strings.HasSuffix(trimmed, ":") {
				form = plainLabel
			}
			set(trimmed, text, form)
			return
		}
	}
	if cutTimedLabel(l, s, set) {
		return
	}
	if label, text, ok := cutColon(s); ok && plausibleLabel(label) {
		form := plainLabel
		if bold != "" && strings.TrimRight(bold, ": \uff1a") == label {
			form = boldLabel
		}
		set(label, text, form)
		return
	}
	if bold != "" && plausibleLabel(bold) {
		set(bold, strings.TrimSpace(strings.TrimPrefix(s, bold)), boldLabel)
		return
	}
	if heading {
		if plausibleLabel(s) {
			set(s, "", headLabel)
		}
		return
	}
	if i := strings.IndexByte(s, '>'); i > 0 && i < 40 && plausibleLabel(s[:i]) && i+1 < len(s) {
		set(s[:i], s[i+1:], looseLabel)
		return
	}
	for _, dash := range [...]string{" - ", " \u2013 ", " \u2014 "} {
		if label, text, ok := strings.Cut(s, dash); ok && text != "" && plainRole(label) {
			set(label, text, looseLabel)
			return
		}
	}
	if plainRole(s) && !weakLabel(s) {
		set(s, "", loneLabel)
	}
}

// plainRole reports whether a whole label is in the role dictionary.
func plainRole(s string) bool {
	_, ok := roleOfWords(s)
	return ok
}

// cutTimedLabel finds a label with its time behind it: "AGENT (00:12): text",
// "Agent [1:02] text", "Speaker 1  00:12".
func cutTimedLabel(l *textLine, s string, set func(label, text string, form labelForm)) bool {
	if l.time.known {
		return false
	}
	for i := 0; i < len(s) && i < 60; i++ {
		if s[i] != '(' && s[i] != '[' {
			continue
		}
		end := strings.IndexAny(s[i:], ")]")
		if end < 0 {
			break
		}
		inner := s[i+1 : i+end]
		rest, t := cutTime(inner)
		if !t.known || strings.TrimSpace(rest) != "" {
			continue
		}
		label := strings.TrimSpace(s[:i])
		if !plausibleLabel(strings.TrimRight(label, ":")) {
			return false
		}
		after := strings.TrimSpace(s[i+end+1:])
		text, colon := strings.CutPrefix(after, ":")
		if !colon && after != "" && !strings.HasSuffix(label, ":") && s[i] == '(' {
			return false
		}
		l.time = t
		set(label, text, inlineLabel)
		return true
	}
	// The last word, or the last two with AM or PM, is a clock.
	for _, words := range [...]int{1, 2} {
		at := lastWords(s, words)
		if at <= 0 {
			break
		}
		c, rest, ok := cutClock(s[at:])
		if !ok || strings.Trim(rest, ": ") != "" {
			continue
		}
		label := strings.TrimRight(strings.TrimSpace(s[:at]), "-\u2013|,: ")
		gap := strings.HasSuffix(s[:at], "  ") || strings.HasSuffix(s[:at], "\t")
		if plausibleLabel(label) && (gap || roleKnown(label) || speakerNumber(label)) {
			l.time = textTime{at: c, known: true}
			set(label, "", timedLabel)
			return true
		}
	}
	return false
}

// lastWords returns the byte at which the last n words of s begin, -1 when s has
// no more words than that.
func lastWords(s string, n int) int {
	end := len(s)
	for range n {
		i := strings.LastIndexAny(strings.TrimRight(s[:end], " \t"), " \t")
		if i < 0 {
			return -1
		}
		end = i
	}
	return end + 1
}

// speakerNumber reports whether a label is what recognizers call people whose
// names they do not know: "Speaker 1", "SPEAKER_00", "spk_0".
func speakerNumber(label string) bool {
	f := FoldLabel(label)
	rest := ""
	for _, word := range [...]string{"speaker", "spk", "participant", "person", "channel", "unknown speaker"} {
		if r, ok := strings.CutPrefix(f, word); ok {
			rest = strings.TrimSpace(r)
			return rest != "" && utf8.RuneCountInString(rest) <= 3 && strings.IndexFunc(rest, unicode.IsSpace) < 0
		}
	}
	return false
}
