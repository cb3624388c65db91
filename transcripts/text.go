package transcripts

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"
)

var errUnlabelled = errors.New("no speaker labels: nothing says who spoke")

const unlabelledHint = "put a label such as \"Agent:\" or \"Customer:\" before each turn, name the labels it has with --speaker LABEL=rep, or export it again as CSV, VTT or JSON with speakers"

// maxTextBytes bounds a text file: the longest call is a thousandth of it.
const maxTextBytes = 64 << 20

// text reads labelled text and Markdown.
func text() Format {
	return Format{
		Name: "text",
		Doc: "Text or Markdown with a label before each turn (Agent: ..., **Customer:** ..., [00:12] Dana: ..., a|text|tag). " +
			"Labels may be bold, in brackets, with times before or behind them, or on a line of their own; lines without one go on " +
			"with the turn. Lines such as `Call ID: 7` or `Agent: Dana` above the first turn tell about the call. [hold], (pause) and " +
			"-- transferred to billing -- become events.",
		Exts:  []string{".txt", ".md", ".text", ".log"},
		Sign:  "lines that begin with a speaker's label",
		Sniff: sniffText,
		Read:  readText,
		Examples: []Example{{
			Name:  "labels, a header and a hold",
			Input: "Call ID: c7\nAgent: Dana Reyes\nQueue: billing\n\n[00:00:01] Agent: How can I help?\n[00:00:04] Customer: I was charged\n  twice.\n[00:00:09] [hold]\n[00:01:10] Agent: It is refunded.\n",
			Want: `{"schema":1,"id":"c7","rep":{"name":"Dana Reyes"},"channel":"voice","queue":"billing","turns":[` +
				`{"speaker":"rep","text":"How can I help?","start":1,"role_source":"stated"},` +
				`{"speaker":"customer","text":"I was charged twice.","start":4,"role_source":"stated"},` +
				`{"speaker":"rep","text":"It is refunded.","start":70,"role_source":"stated"}],` +
				`"events":[{"kind":"hold","start":9,"source":"stated"}]}`,
		}, {
			Name:  "Markdown",
			Input: "**Service call**\n\n**Agent (Chris):** Good morning.\n\n**Customer**: Hello, my line is down.\n",
			Want: `{"schema":1,"id":"example","rep":{"name":"Chris"},"metadata":{"title":"Service call"},"turns":[` +
				`{"speaker":"rep","text":"Good morning.","role_source":"stated"},` +
				`{"speaker":"customer","text":"Hello, my line is down.","role_source":"stated"}]}`,
		}, {
			Name:  "names, which the header gives roles",
			Input: "Representative: Dana Reyes\nCustomer Name: Lee Ito\n\nDana: Hello, Dana here.\nLee: Hi.\nDana: What can I do?\n",
			Want: `{"schema":1,"id":"example","rep":{"name":"Dana Reyes"},"customer":{"name":"Lee Ito"},"turns":[` +
				`{"speaker":"rep","text":"Hello, Dana here.","role_source":"stated"},` +
				`{"speaker":"customer","text":"Hi.","role_source":"stated"},` +
				`{"speaker":"rep","text":"What can I do?","role_source":"stated"}]}`,
		}},
	}
}

// sniffText is strict: a read-me, a roster or a rubric has colons too.
func sniffText(head []byte) bool {
	s := strings.TrimSpace(unifyLines(string(head)))
	if s == "" || isVTT(s) || isSRT(head) || s[0] == '{' || s[0] == '<' && !strings.HasPrefix(s, "<b>") && strings.Contains(s[:min(len(s), 200)], "</") ||
		strings.HasPrefix(s, "<?xml") || strings.HasPrefix(s, "<!") || looksLikeMail(s) || sniffTable(head) {
		return false
	}
	if s[0] == '[' && len(s) > 1 && strings.IndexByte("{[\"]", strings.TrimSpace(s[1:] + " ")[0:1][0]) >= 0 {
		return false
	}
	calls := parseText(s, nil)
	roles, turns := map[Speaker]bool{}, 0
	labels := map[string]bool{}
	words, aside := 0, 0
	for _, c := range calls {
		aside += c.aside
		for i := range c.call.Turns {
			t := &c.call.Turns[i]
			if t.Speaker == System {
				continue
			}
			turns++
			words += len(strings.Fields(t.Text))
			labels[FoldLabel(t.Name)] = true
			if t.Speaker == Rep || t.Speaker == Customer || t.Speaker == Bot {
				roles[t.Speaker] = true
			}
		}
	}
	switch {
	case turns < 2 || words < 2 || aside > words:
		return false
	case len(roles) >= 2:
		return true
	case len(roles) == 1:
		return turns >= 3 && len(labels) >= 2 && denseText(calls)
	}
	// Names only: they have to come again, or stand beside times.
	return turns >= 4 && len(labels) >= 2 && len(labels) <= max(2, turns/2) && denseText(calls)
}

// denseText reports whether most lines of a text open a turn.
func denseText(calls []textCall) bool {
	labelled, body := 0, 0
	for _, c := range calls {
		labelled += c.labelled
		body += c.body
	}
	return 5*labelled >= 3*body
}

// looksLikeMail reports whether a text begins with the headers of an e-mail.
func looksLikeMail(s string) bool {
	n := 0
	for line := range strings.SplitSeq(s[:min(len(s), 4096)], "\n") {
		key, _, ok := strings.Cut(line, ":")
		if !ok {
			if line == "" || line[0] != ' ' && line[0] != '\t' && !strings.HasPrefix(line, "From ") {
				break
			}
			continue
		}
		switch strings.ToLower(key) {
		case "from", "to", "subject", "date", "message-id", "received", "mime-version", "content-type", "delivered-to", "return-path", "reply-to", "cc":
			n++
		}
	}
	return n >= 3
}

func readText(r io.Reader, src Source, opt *Options) iter.Seq2[*Call, error] {
	return func(yield func(*Call, error) bool) {
		b, err := io.ReadAll(io.LimitReader(r, maxTextBytes+1))
		if err != nil {
			yield(nil, fmt.Errorf("read %s: %w", src.File, err))
			return
		}
		if len(b) > maxTextBytes {
			yield(nil, &FileError{File: src.File, Err: fmt.Errorf("text longer than %d MiB", maxTextBytes>>20), Hint: "give one file for each conversation"})
			return
		}
		calls := parseText(unifyLines(string(b)), opt)
		if len(calls) == 0 {
			yield(nil, &FileError{File: src.File, Err: errUnlabelled, Hint: unlabelledHint})
			return
		}
		src.Format = "text"
		for i := range calls {
			c := &calls[i].call
			c.Source = src
			c.Source.Record, c.Source.Line = i+1, calls[i].line
			if !yield(c, nil) {
				return
			}
		}
	}
}

// A textCall is one conversation of a text, with what tells how well the text
// fits the grammar.
type textCall struct {
	call           Call
	line           int
	labelled, body int // lines that open a turn, and all lines but blank ones and the header
	aside          int // words that were not read as speech
}

// parseText reads the conversations of a text with single line feeds. It
// returns none when the text has no labels.
func parseText(s string, opt *Options) []textCall {
	s = breakInline(s)
	rawLines := strings.Split(s, "\n")
	if calls := parsePipes(rawLines); calls != nil {
		return calls
	}
	lines := make([]textLine, len(rawLines))
	for i, raw := range rawLines {
		lines[i] = parseTextLine(raw, i+1)
	}
	var out []textCall
	warned := false
	for _, part := range splitCalls(lines) {
		var h textHeader
		body := readHeader(part, &h, opt)
		h.finish(&warned)
		labels := acceptLabels(body, &h, opt)
		if c, ok := buildTurns(body, &h, labels, &warned); ok {
			c.line = part[0].num
			out = append(out, c)
		}
	}
	return out
}

// splitCalls cuts a text where a header with a call id stands below turns.
func splitCalls(lines []textLine) [][]textLine {
	var out [][]textLine
	start, turns := 0, false
	for i := range lines {
		l := &lines[i]
		blankBefore := i == 0 || lines[i-1].raw == "" || isRule(lines[i-1].raw)
		if turns && blankBefore && l.label != "" && isCallKey(l.label) && l.text != "" && strings.IndexByte(l.text, ' ') < 0 {
			cut := i
			for cut > start && (lines[cut-1].raw == "" || isRule(lines[cut-1].raw)) {
				cut--
			}
			out = append(out, lines[start:cut])
			start, turns = cut, false
		} else if l.label != "" && roleKnown(l.label) || l.label != "" && fieldOf(l.label) == noField && !notALabel(l.label) {
			turns = true
		}
	}
	return append(out, lines[start:])
}

func isCallKey(key string) bool {
	switch FoldLabel(key) {
	case "call id", "callid", "conversation id", "interaction id", "contact id", "session id", "ticket id", "chat id", "transcript id", "call":
		return true
	}
	return false
}

// isRule reports whether a line is only drawn: "=====", "---", "* * *".
func isRule(s string) bool {
	return len(s) >= 3 && strings.Trim(s, "=-*_~#\u2500\u2501\u2014 ") == ""
}

// readHeader takes the lines above the first turn into h and returns the rest.
// A line such as "Agent: Dana" belongs to the header when a line that can be
// nothing else stands in the same paragraph, when a drawn line ends the
// paragraph, or when the name comes back as a label.
func readHeader(lines []textLine, h *textHeader, opt *Options) []textLine {
	labels := map[string]int{}
	for i := range lines {
		if lines[i].label != "" {
			labels[FoldLabel(lines[i].label)]++
		}
	}
	i := 0
	for i < len(lines) {
		if lines[i].raw == "" || isRule(lines[i].raw) {
			i++
			continue
		}
		end := i
		for end < len(lines) && lines[end].raw != "" && !isRule(lines[end].raw) {
			end++
		}
		ruled := end < len(lines) && isRule(lines[end].raw)
		n := headerLines(lines[i:end], ruled, labels, h)
		if n == 0 {
			// A title may stand above the header.
			if end-i == 1 && h.title == "" && !h.any && isTitle(&lines[i]) && !titleIsTurn(&lines[i], labels, opt) {
				h.title = strings.TrimSpace(strings.Trim(strings.TrimLeft(lines[i].raw, "# "), "*_= "))
				i = end
				continue
			}
			break
		}
		i += n
		if i < end {
			break
		}
	}
	if h.title != "" {
		if h.call.Metadata == nil {
			h.call.Metadata = map[string]string{}
		}
		h.call.Metadata["title"] = h.title
	}
	return lines[i:]
}

func isTitle(l *textLine) bool {
	return !l.time.known && l.text == "" || l.label == "" || l.form == boldLabel && l.text == ""
}

func titleIsTurn(l *textLine, labels map[string]int, opt *Options) bool {
	if l.time.known || isBracketed(l.raw) {
		return true
	}
	if l.label == "" {
		return utf8.RuneCountInString(l.raw) > 100
	}
	return labels[FoldLabel(l.label)] > 1 || roleKnown(l.label) || optSpeaker(opt, l.label)
}

// headerLines returns how many of the lines of a paragraph belong to the header.
func headerLines(lines []textLine, ruled bool, labels map[string]int, h *textHeader) int {
	fields := make([]headerField, len(lines))
	lastSure, n := -1, 0
	for ; n < len(lines); n++ {
		f, sure, ok := headerLine(&lines[n])
		if !ok {
			if n == 0 && len(lines) > 1 && !h.any && isTitle(&lines[n]) && lines[n].label == "" && lines[n].form == plainLabel && !lines[n].time.known {
				continue // a title right above the fields
			}
			break
		}
		fields[n] = f
		if sure {
			lastSure = n
		}
	}
	take := 0
	switch {
	case n == len(lines) && (lastSure >= 0 || ruled):
		take = n
	case lastSure >= 0:
		take = lastSure + 1
	}
	// Without a sure field, names that come back as labels are a header too.
	for i := take; i < n && take < n; i++ {
		if fields[i] == noField {
			continue
		}
		name := FoldLabel(strings.TrimSpace(cutParen(lines[i].text)))
		first, _, _ := strings.Cut(name, " ")
		if labels[name] == 0 && labels[first] == 0 {
			break
		}
		take = i + 1
	}
	// A role given twice is a conversation, not a header.
	seen := map[string]bool{}
	for i := range take {
		if fields[i] != fieldPerson {
			continue
		}
		if k := FoldLabel(lines[i].label); seen[k] {
			take = max(lastSure+1, 0)
			break
		} else {
			seen[k] = true
		}
	}
	for i := range take {
		if fields[i] == noField {
			if i == 0 {
				h.title = strings.Trim(strings.TrimLeft(lines[i].raw, "# "), "*_= ")
			}
			continue
		}
		h.set(fields[i], lines[i].label, strings.TrimSpace(strings.Trim(lines[i].text, "*_ ")))
	}
	return take
}

func cutParen(s string) string {
	before, _, _ := strings.Cut(s, "(")
	return before
}
