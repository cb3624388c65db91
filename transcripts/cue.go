package transcripts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// A cue is one timed caption of a WebVTT or SRT file: what both formats are
// reduced to before they become turns.
type cue struct {
	id         string
	start, end int64 // milliseconds from the start of the media
	line       int   // of the time line
	parts      []cuePart
}

// A cuePart is what one person says within a cue.
type cuePart struct {
	name  string // "" when the cue does not say
	lines []string
}

// cuesToCall makes one call of the cues of a file. Captions carry neither roles
// nor a date, so speakers stay unknown unless a label states a role.
func cuesToCall(cues []cue, src Source, format string) (*Call, error) {
	src.Format, src.Record, src.Line = format, 1, 0
	c := &Call{Channel: Voice, Source: src}
	if !slices.IsSortedFunc(cues, byStart) {
		slices.SortStableFunc(cues, byStart)
		c.Warnings = append(c.Warnings, "the cues are not in order of time; they were sorted by their start")
	}
	splitDashes(cues)
	if !hasNames(cues) {
		namePrefixes(cues, c)
	}
	cues = joinParts(cues)
	for i := range cues {
		q := &cues[i]
		for _, p := range q.parts {
			text := joinLines(p.lines)
			if text == "" {
				continue
			}
			t := Turn{Name: p.name, Text: text, Start: Millis(q.start), Line: q.line}
			if q.end >= q.start {
				t.End = Millis(q.end)
			}
			if kind, ok := bracketEvent(text); ok {
				c.Events = append(c.Events, Event{Kind: kind, Start: t.Start, End: t.End, Turn: len(c.Turns), Detail: unbracket(text)})
				continue
			}
			if isSound(text) {
				t.Speaker, t.RoleSource = System, RoleStated
			} else {
				stateRole(&t)
			}
			c.Turns = append(c.Turns, t)
		}
	}
	c.Turns = mergeRolling(c.Turns)
	if len(c.Turns) == 0 {
		return nil, &FileError{File: src.File, Err: errNoCueText,
			Hint: "export the transcript again with its text, or check that the file was saved whole"}
	}
	nameReps(c)
	return c, nil
}

func byStart(a, b cue) int { return cmp.Compare(a.start, b.start) }

func roleKnown(label string) bool { _, ok := roleOf(label); return ok }

func hasNames(cues []cue) bool {
	return slices.ContainsFunc(cues, func(q cue) bool {
		return slices.ContainsFunc(q.parts, func(p cuePart) bool { return p.name != "" })
	})
}

// splitDashes gives each line its own part in cues where two people speak, each
// line beginning with a dash.
func splitDashes(cues []cue) {
	for i := range cues {
		q := &cues[i]
		if len(q.parts) != 1 || q.parts[0].name != "" {
			continue
		}
		lines := q.parts[0].lines
		dashes := 0
		for _, l := range lines {
			if _, ok := cutDash(l); ok {
				dashes++
			}
		}
		if dashes == 0 || dashes == 1 && len(lines) > 1 {
			continue
		}
		var parts []cuePart
		for _, l := range lines {
			if rest, ok := cutDash(l); ok || len(parts) == 0 {
				parts = append(parts, cuePart{lines: []string{rest}})
				continue
			}
			p := &parts[len(parts)-1]
			p.lines = append(p.lines, l)
		}
		q.parts = parts
	}
}

// cutDash removes the dash that marks a change of speaker from a line.
func cutDash(line string) (rest string, ok bool) {
	s := strings.TrimSpace(line)
	for _, dash := range [...]string{"- ", "\u2013 ", "\u2014 ", ">> ", ">>"} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return line, false
}

// namePrefixes takes speakers written before the text ("Dana Reyes: Hello",
// "[SPEAKER_00]: Hello", "MAN:" on a line of its own) out of the text. Where
// most cues have one, a cue without continues the speaker before it, as Zoom
// writes them.
func namePrefixes(cues []cue, c *Call) {
	count := map[string]int{}
	total, prefixed := 0, 0
	for i := range cues {
		for _, p := range cues[i].parts {
			total++
			if name, _, ok := cutSpeaker(p.lines); ok {
				count[FoldLabel(name)]++
				prefixed++
			}
		}
	}
	if prefixed == 0 {
		return
	}
	most := 2*prefixed >= total
	accepted, named := 0, 0
	last := ""
	for i := range cues {
		for j := range cues[i].parts {
			p := &cues[i].parts[j]
			name, lines, ok := cutSpeaker(p.lines)
			// A prefix that is no role and comes once may be speech ("Note: ..."),
			// unless the file names most of its speakers.
			if ok && (roleKnown(name) && !weakLabel(name) || count[FoldLabel(name)] > 1 || most || strictLabel(p.lines)) {
				p.name, p.lines = name, lines
				last = name
				named++
				continue
			}
			if most && last != "" && !isSound(joinLines(p.lines)) {
				p.name = last
				accepted++
			}
		}
	}
	if accepted > 0 && named > 0 {
		c.Warnings = append(c.Warnings, fmt.Sprintf("%d of %d cues name no speaker; they were given to the speaker before", accepted, total))
	}
}

// strictLabel reports whether the first line is a label that cannot be speech:
// in brackets, or in capitals on a line of its own.
func strictLabel(lines []string) bool {
	if len(lines) == 0 {
		return false
	}
	s := strings.TrimSpace(lines[0])
	if strings.HasPrefix(s, "[") {
		return true
	}
	return strings.HasSuffix(s, ":") && s == strings.ToUpper(s) && len(lines) > 1
}

// cutSpeaker splits the label off the first line of a cue. ok is false when the
// line begins with nothing that could be one.
func cutSpeaker(lines []string) (name string, rest []string, ok bool) {
	if len(lines) == 0 {
		return "", lines, false
	}
	first := strings.TrimSpace(lines[0])
	var text string
	switch {
	case strings.HasPrefix(first, "["):
		end := strings.IndexByte(first, ']')
		if end < 2 || !strings.HasPrefix(strings.TrimSpace(first[end+1:]), ":") {
			return "", lines, false
		}
		name = strings.TrimSpace(first[1:end])
		text = strings.TrimSpace(strings.TrimSpace(first[end+1:])[1:])
	case strings.HasPrefix(first, "(") && len(lines) > 1 && strings.HasSuffix(first, ")") && roleKnown(unbracket(first)):
		name = unbracket(first)
	default:
		label, after, found := cutColon(first)
		if !found || notALabel(label) || !roleKnown(label) && !speakerNumber(label) && !nameLike(label) {
			return "", lines, false
		}
		name, text = label, after
	}
	if !plausibleLabel(name) {
		return "", lines, false
	}
	rest = lines[1:]
	if text != "" {
		rest = append([]string{text}, rest...)
	}
	return name, rest, true
}

// joinParts joins the cues that Teams makes of one utterance: their ids agree up
// to the part number ("<guid>/12-0", "<guid>/12-1") and the speaker is the same.
func joinParts(cues []cue) []cue {
	out := cues[:0]
	for _, q := range cues {
		if n := len(out); n > 0 && len(out[n-1].parts) == 1 && len(q.parts) == 1 {
			prev := &out[n-1]
			a, b := utterance(prev.id), utterance(q.id)
			if a != "" && a == b && prev.parts[0].name == q.parts[0].name && q.start-prev.end < 5000 {
				prev.parts[0].lines = append(prev.parts[0].lines, q.parts[0].lines...)
				prev.end = max(prev.end, q.end)
				continue
			}
		}
		out = append(out, q)
	}
	return out
}

// utterance returns a Teams cue id without its part number, "" for other ids.
func utterance(id string) string {
	slash, dash := strings.IndexByte(id, '/'), strings.LastIndexByte(id, '-')
	if slash < 0 || dash < slash || !digitsOnly(id[dash+1:]) {
		return ""
	}
	return id[:dash]
}

// mergeRolling removes the lines that rolling captions repeat: each shows the
// words of the one before and adds some. A file has to do so throughout, because
// a person may well say the same word twice.
func mergeRolling(turns []Turn) []Turn {
	const near = 500 // milliseconds between captions that belong together
	repeats := 0
	for i := 1; i < len(turns); i++ {
		a, b := &turns[i-1], &turns[i]
		if a.Name == b.Name && b.Start.ms-a.End.ms <= near && repeatedWords(a.Text, b.Text) > 0 {
			repeats++
		}
	}
	if repeats < 3 || 3*repeats < len(turns)-1 {
		return turns
	}
	out := turns[:1]
	shown := turns[0].Text // what was on screen last
	for _, t := range turns[1:] {
		prev := &out[len(out)-1]
		n := 0
		if prev.Name == t.Name && t.Start.ms-prev.End.ms <= near {
			n = repeatedWords(shown, t.Text)
		}
		shown = t.Text
		rest := strings.TrimSpace(t.Text[n:])
		if n > 0 && rest == "" {
			if t.End.known && t.End.ms > prev.End.ms {
				prev.End = t.End
			}
			continue
		}
		t.Text = rest
		out = append(out, t)
	}
	return out
}

// repeatedWords returns the number of bytes at the start of b that repeat the
// end of a, whole words only: at least two words, or all of b.
func repeatedWords(a, b string) int {
	const longest = 1000 // of a caption; comparing longer ones is slow and vain
	if len(b) > longest {
		return 0
	}
	for n := min(len(a), len(b)); n > 0; n-- {
		if !strings.HasSuffix(a, b[:n]) || n < len(b) && b[n] != ' ' || n < len(a) && a[len(a)-n-1] != ' ' {
			continue
		}
		if n == len(b) || strings.IndexByte(b[:n], ' ') > 0 {
			return n
		}
		return 0
	}
	return 0
}

// joinLines joins the lines of a caption by spaces: where they break depends on
// the width of a screen.
func joinLines(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		l = strings.TrimFunc(l, unicode.IsSpace)
		if l == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(l)
	}
	return b.String()
}

func digitsOnly(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
