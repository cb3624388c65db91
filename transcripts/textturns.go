package transcripts

import (
	"fmt"
	"slices"
	"strings"
)

// A textBuilder makes the turns of one conversation from its lines.
type textBuilder struct {
	c          *Call
	h          *textHeader
	turnTimes  []textTime // beside c.Turns
	eventTimes []textTime // beside c.Events
	current    int        // index of the turn that lines go on, -1 for none
	words      strings.Builder
	open       int      // index of the turn whose text is in words, -1 for none
	gap        bool     // a blank line stood before this line
	pending    textTime // a time on a line of its own
	preamble   []string // lines above the first turn
	after      []string // lines below the end
	ended      bool
	afterKey   string
}

// buildTurns makes a call of the lines below a header. ok is false when no line
// has an accepted label.
func buildTurns(lines []textLine, h *textHeader, labels []bool, warned *bool) (_ textCall, ok bool) {
	out := textCall{call: h.call}
	b := textBuilder{c: &out.call, h: h, current: -1, open: -1}
	for i := range lines {
		l := &lines[i]
		if l.raw == "" {
			b.gap = true
			continue
		}
		if isRule(l.raw) {
			b.gap = true
			continue
		}
		if labels[i] {
			out.labelled++
		}
		if !labels[i] || l.text != "" {
			out.body++
		}
		b.line(l, labels[i])
		b.gap = false
	}
	if out.labelled == 0 || !slices.ContainsFunc(out.call.Turns, func(t Turn) bool { return t.Speaker != System }) {
		return textCall{}, false
	}
	out.aside = b.finish()
	if b.c.Channel == UnknownChannel && tabbed(lines, labels) {
		b.c.Channel = Chat
	}
	setTimes(b.c, b.turnTimes, b.eventTimes, warned)
	// A hold that states its length and whose start is known has an end.
	for i := range b.c.Events {
		e := &b.c.Events[i]
		if ms, ok := spanOf(e.Detail); ok && e.Start.Known() && !e.End.Known() {
			e.End = Millis(e.Start.Millis() + ms)
		}
	}
	nameReps(b.c)
	return out, true
}

// tabbed reports whether the turns are written in TAB columns with a time, as
// the chat of a meeting is.
func tabbed(lines []textLine, labels []bool) bool {
	n, tabs := 0, 0
	for i := range lines {
		if labels[i] {
			n++
			if lines[i].form == tabLabel {
				tabs++
			}
		}
	}
	return n > 0 && n == tabs
}

func (b *textBuilder) line(l *textLine, labelled bool) {
	switch {
	case labelled:
		b.ended = false
		b.turn(l)
	case b.direction(l):
	case b.ended:
		b.after = append(b.after, l.raw)
	case l.label != "" && len(b.c.Turns) > 0 && b.gap && afterthought(l.label) && !strings.HasPrefix(l.raw, "-"):
		b.ended, b.current = true, -1
		b.afterKey = strings.ToLower(l.label)
		if l.text != "" {
			b.after = append(b.after, l.text)
		}
	case strings.HasPrefix(l.raw, "#") && strings.HasPrefix(strings.TrimLeft(l.raw, "#"), " "):
		// A heading ends what is spoken: what follows is a section of its own
		// until the next label.
		if len(b.c.Turns) > 0 {
			b.ended, b.current = true, -1
			b.afterKey = strings.ToLower(strings.Trim(l.raw, "# "))
		}
	case l.time.known && l.text == "":
		if b.current >= 0 && b.c.Turns[b.current].Text == "" && b.open != b.current && !b.turnTimes[b.current].known {
			b.turnTimes[b.current] = l.time // between the label and the words
			return
		}
		b.pending = l.time
	case b.current >= 0:
		text := l.text
		if !l.time.known || l.label != "" {
			text = l.raw
		}
		b.goOn(text)
	default:
		last := len(b.c.Turns) - 1
		for last >= 0 && b.c.Turns[last].Speaker == System {
			last--
		}
		if last < 0 {
			b.preamble = append(b.preamble, l.raw)
			return
		}
		// Words below a stage direction go on with the person who spoke before.
		t := b.c.Turns[last]
		t.Text, t.Line = l.text, l.num
		b.c.Turns = append(b.c.Turns, t)
		b.turnTimes = append(b.turnTimes, l.time)
		b.current = len(b.c.Turns) - 1
	}
}

// goOn adds a line to the current turn.
func (b *textBuilder) goOn(line string) {
	if b.open != b.current {
		b.close()
		b.open = b.current
		b.words.WriteString(b.c.Turns[b.current].Text)
	}
	switch {
	case b.words.Len() == 0:
	case b.gap:
		b.words.WriteByte('\n')
	default:
		b.words.WriteByte(' ')
	}
	b.words.WriteString(line)
}

// close gives a turn the text that goOn gathered.
func (b *textBuilder) close() {
	if b.open >= 0 {
		b.c.Turns[b.open].Text = b.words.String()
	}
	b.words.Reset()
	b.open = -1
}

// turn opens a turn.
func (b *textBuilder) turn(l *textLine) {
	at := l.time
	if !at.known {
		at = b.pending
	}
	b.pending = textTime{}
	t := Turn{Name: l.label, Text: l.text, Line: l.num}
	name := l.label
	if plain, ok := strings.CutSuffix(strings.ToLower(name), "(internal)"); ok {
		name, t.Internal = strings.TrimSpace(name[:len(plain)]), true
		t.Name = name
	}
	if role, ok := b.h.roleOfPerson(name); ok {
		t.Speaker, t.RoleSource = role, RoleStated
	} else {
		stateRole(&t)
	}
	if kind, ok := bracketEvent(l.text); ok && kind != Note {
		b.event(kind, l.text, at, t.Speaker)
		// The label may go on below with words.
		b.current = -1
		return
	}
	b.c.Turns = append(b.c.Turns, t)
	b.turnTimes = append(b.turnTimes, at)
	b.current = len(b.c.Turns) - 1
	if t.Speaker == System {
		if kind := systemEvent(l.text); kind != UnknownEvent {
			b.c.Events = append(b.c.Events, Event{Kind: kind, Turn: b.current, Party: partyOf(l.text), Detail: l.text})
			b.eventTimes = append(b.eventTimes, at)
		}
	}
	b.inline(l.text, t.Speaker)
}

// inline adds the events that stand in brackets within what a person says. The
// words stay as they are.
func (b *textBuilder) inline(text string, who Speaker) {
	for rest := text; ; {
		open := strings.IndexByte(rest, '[')
		if open < 0 {
			return
		}
		end := strings.IndexByte(rest[open:], ']')
		if end < 0 {
			return
		}
		part := rest[open : open+end+1]
		rest = rest[open+end+1:]
		kind, ok := bracketEvent(part)
		if !ok || kind != Hold && kind != Silence && kind != Transfer && kind != CutOff {
			continue
		}
		turn := len(b.c.Turns) - 1
		if strings.TrimSpace(rest) == "" {
			turn++
		}
		party := partyOf(part)
		if party == UnknownSpeaker && (kind == Hold || kind == Transfer) && who == Rep {
			party = who
		}
		b.c.Events = append(b.c.Events, Event{Kind: kind, Turn: turn, Party: party, Detail: unbracket(part)})
		b.eventTimes = append(b.eventTimes, textTime{})
	}
}

// direction takes a stage direction on a line of its own: an event when its kind
// is known, a turn of the system otherwise.
func (b *textBuilder) direction(l *textLine) bool {
	s := l.raw
	if l.time.known && l.label == "" {
		s, _ = cutLeadingTime(l.raw)
	}
	if !isBracketed(s) {
		// "End of transcript" needs no brackets below the last turn.
		if b.gap && len(b.c.Turns) > 0 && l.label == "" && len(strings.Fields(s)) <= 4 && eventOfWords(s) == Closed && !strings.ContainsAny(s, "?!") {
			b.event(Closed, s, l.time, UnknownSpeaker)
			b.ended, b.current = true, -1
			return true
		}
		if kind := comesOrGoes(s); kind != UnknownEvent && l.label == "" {
			b.event(kind, s, l.time, UnknownSpeaker)
			b.current = -1
			return true
		}
		return false
	}
	if b.ended {
		return false
	}
	at := l.time
	if !at.known {
		at = b.pending
	}
	kind, ok := bracketEvent(s)
	switch {
	case ok && kind == Note:
		b.pending = textTime{}
		b.c.Turns = append(b.c.Turns, Turn{Speaker: System, RoleSource: RoleStated, Text: s, Internal: true, Line: l.num})
		b.turnTimes = append(b.turnTimes, at)
	case ok:
		b.pending = textTime{}
		b.event(kind, s, at, UnknownSpeaker)
	case len(b.c.Turns) == 0:
		b.preamble = append(b.preamble, l.raw)
	default:
		b.pending = textTime{}
		b.c.Turns = append(b.c.Turns, Turn{Speaker: System, RoleSource: RoleStated, Text: s, Line: l.num})
		b.turnTimes = append(b.turnTimes, at)
	}
	b.current = -1
	return true
}

// comesOrGoes reports whether a line without a label is the system's word that
// somebody joined or left: "Dana has joined the chat."
func comesOrGoes(s string) EventKind {
	words := strings.Fields(strings.ToLower(strings.TrimRight(s, ". ")))
	if len(words) < 3 || len(words) > 8 || sentenceWord(words[0]) {
		return UnknownEvent
	}
	for i := 1; i < len(words); i++ {
		the := i+2 < len(words) && words[i+1] == "the" && (words[i+2] == "chat" || words[i+2] == "conversation" || words[i+2] == "session")
		has := words[i-1] == "has" && i+1 == len(words)
		switch {
		case (words[i] == "joined" || words[i] == "entered") && (the || has):
			return Join
		case words[i] == "left" && (the || has):
			return Leave
		}
	}
	return UnknownEvent
}

// event adds an event. The end of a hold ends the hold before it instead.
func (b *textBuilder) event(kind EventKind, text string, at textTime, party Speaker) {
	if kind == Hold && endsHold(text) {
		for i := len(b.c.Events) - 1; i >= 0; i-- {
			if b.c.Events[i].Kind == Hold {
				if at.known && b.eventTimes[i].known && b.eventTimes[i].until.parts == 0 {
					b.eventTimes[i].until = at.at
				}
				return
			}
		}
		return
	}
	if p := partyOf(text); p != UnknownSpeaker {
		party = p
	}
	b.c.Events = append(b.c.Events, Event{Kind: kind, Turn: len(b.c.Turns), Party: party, Detail: unbracket(text)})
	b.eventTimes = append(b.eventTimes, at)
}

// partyOf returns whom the words of an event name: "[agent placed caller on
// hold]" names the agent, who comes first.
func partyOf(text string) Speaker {
	for w := range strings.FieldsSeq(strings.ToLower(unbracket(text))) {
		switch strings.Trim(w, ".,:;'\u2019") {
		case "agent", "rep", "representative", "advisor":
			return Rep
		case "customer", "caller", "client", "visitor":
			return Customer
		}
	}
	return UnknownSpeaker
}

// finish drops turns without words, keeps what was not spoken as metadata, and
// returns how many words that was.
func (b *textBuilder) finish() int {
	b.close()
	kept := 0
	moved := make([]int, len(b.c.Turns)+1)
	for i := range b.c.Turns {
		moved[i] = kept
		if strings.TrimSpace(b.c.Turns[i].Text) == "" {
			continue
		}
		b.c.Turns[kept], b.turnTimes[kept] = b.c.Turns[i], b.turnTimes[i]
		kept++
	}
	moved[len(b.c.Turns)] = kept
	for i := range b.c.Events {
		b.c.Events[i].Turn = moved[min(b.c.Events[i].Turn, len(moved)-1)]
	}
	b.c.Turns, b.turnTimes = b.c.Turns[:kept], b.turnTimes[:kept]
	aside := 0
	note := func(key string, lines []string) {
		s := strings.Join(lines, "\n")
		aside += len(strings.Fields(s))
		if s == "" {
			return
		}
		if b.c.Metadata == nil {
			b.c.Metadata = map[string]string{}
		}
		if b.c.Metadata[key] == "" {
			b.c.Metadata[key] = s
		}
	}
	if len(b.preamble) > 0 {
		note("preamble", b.preamble)
		b.c.Warnings = append(b.c.Warnings, fmt.Sprintf("%d lines above the first label were not read as speech", len(b.preamble)))
	}
	if b.afterKey == "" {
		b.afterKey = "postscript"
	}
	note(b.afterKey, b.after)
	return aside
}
