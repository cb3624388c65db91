package transcripts

import (
	"html"
	"io"
	"iter"
	"strings"
)

// srt reads SubRip files.
func srt() Format {
	return Format{
		Name: "srt",
		Doc: "SubRip captions. A caption becomes a turn. Speakers come from labels before the text (DANA:, [SPEAKER_00]:); " +
			"captions that repeat the lines before them are merged. Missing numbers, dots in times and missing milliseconds are read.",
		Exts:  []string{".srt"},
		Sign:  "numbered captions with times",
		Sniff: isSRT,
		Read:  readSRT,
		Examples: []Example{{
			Name:  "diarized speech",
			Input: "1\n00:00:00,000 --> 00:00:01,500\n[SPEAKER_00]: Hello there friend.\n\n2\n00:00:02,000 --> 00:00:03,000\n[SPEAKER_01]: Hi.\n",
			Want: `{"schema":1,"id":"example","channel":"voice","turns":[` +
				`{"speaker":"unknown","name":"SPEAKER_00","text":"Hello there friend.","start":0,"end":1.5,"role_source":"unknown"},` +
				`{"speaker":"unknown","name":"SPEAKER_01","text":"Hi.","start":2,"end":3,"role_source":"unknown"}]}`,
		}, {
			Name:  "labels, and two people in one caption",
			Input: "00:00:01 --> 00:00:02,5 X1:40 X2:600 Y1:20 Y2:50\nAGENT: How can I help?\n\n2\n00:00:03.20 --> 00:00:05.00\n- It's <i>late</i>.\n- What is?\n",
			Want: `{"schema":1,"id":"example","channel":"voice","turns":[` +
				`{"speaker":"rep","text":"How can I help?","start":1,"end":2.5,"role_source":"stated"},` +
				`{"speaker":"unknown","text":"It's late.","start":3.2,"end":5,"role_source":"unknown"},` +
				`{"speaker":"unknown","text":"What is?","start":3.2,"end":5,"role_source":"unknown"}]}`,
		}},
	}
}

// isSRT reports whether the first line, or the first after a number, is a time line.
func isSRT(head []byte) bool {
	s := unifyLines(string(head[:min(len(head), 1024)]))
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if _, _, ok := cueTimes(line); ok {
			return true
		}
		n++
		if n > 1 || !digitsOnly(line) {
			return false
		}
	}
	return false
}

func readSRT(r io.Reader, src Source, _ *Options) iter.Seq2[*Call, error] {
	return func(yield func(*Call, error) bool) {
		text, err := readCaptions(r, src)
		if err != nil {
			yield(nil, err)
			return
		}
		cues := parseSRT(text)
		if len(cues) == 0 {
			yield(nil, &FileError{File: src.File, Err: errNoCues, Hint: "a caption is a line `00:00:01,000 --> 00:00:04,000` with its text below"})
			return
		}
		c, err := cuesToCall(cues, src, "srt")
		if err != nil {
			yield(nil, err)
			return
		}
		yield(c, nil)
	}
}

// parseSRT finds the time lines; what stands between two of them is the text of
// the first, but for the number before the second. A number elsewhere is speech.
func parseSRT(text string) []cue {
	lines := strings.Split(text, "\n")
	var cues []cue
	var body []string
	flush := func() {
		if len(cues) == 0 {
			return
		}
		q := &cues[len(cues)-1]
		stripped := stripHTML(strings.Join(body, "\n"))
		q.parts = nil
		if strings.TrimSpace(stripped) != "" {
			q.parts = []cuePart{{lines: nonBlank(strings.Split(stripped, "\n"))}}
		}
		// Some writers give a caption twice.
		if n := len(cues); n > 1 && cues[n-2].start == q.start && cues[n-2].end == q.end && sameParts(cues[n-2].parts, q.parts) {
			cues = cues[:n-1]
		}
	}
	for i, line := range lines {
		start, end, ok := cueTimes(line)
		if !ok {
			body = append(body, line)
			continue
		}
		id := ""
		if n := len(body); n > 0 && digitsOnly(strings.TrimSpace(body[n-1])) {
			id = strings.TrimSpace(body[n-1])
			body = body[:n-1]
		}
		flush()
		body = nil
		cues = append(cues, cue{id: id, start: start, end: end, line: i + 1})
	}
	flush()
	return cues
}

func sameParts(a, b []cuePart) bool {
	return len(a) == 1 && len(b) == 1 && strings.Join(a[0].lines, "\n") == strings.Join(b[0].lines, "\n")
}

func nonBlank(lines []string) []string {
	out := lines[:0]
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// stripHTML removes the markup that captions use and resolves character
// references. Other words in angle brackets, such as <PERSON>, are text.
func stripHTML(s string) string {
	if strings.IndexByte(s, '<') < 0 && strings.IndexByte(s, '{') < 0 && strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for s != "" {
		i := strings.IndexAny(s, "<{")
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		shut := byte('>')
		if s[i] == '{' {
			shut = '}'
		}
		end := strings.IndexByte(s[i:], shut)
		if end < 0 {
			b.WriteString(s[i:])
			break
		}
		tag := s[i+1 : i+end]
		switch {
		case s[i] == '{' && strings.HasPrefix(tag, `\`), s[i] == '<' && captionTag(tag):
			// Markup.
		default:
			b.WriteString(s[i : i+end+1])
		}
		s = s[i+end+1:]
	}
	return html.UnescapeString(b.String())
}

func captionTag(tag string) bool {
	name, _ := cutTag(strings.TrimPrefix(tag, "/"))
	switch strings.ToLower(strings.TrimSuffix(name, "/")) {
	case "i", "b", "u", "s", "c", "font", "br", "span", "v", "ruby", "rt", "lang", "em", "strong":
		return true
	}
	return false
}
