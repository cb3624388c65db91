package transcripts

import (
	"errors"
	"fmt"
	"html"
	"io"
	"iter"
	"strings"
	"unicode/utf8"
)

var (
	errNoCueText = errors.New("no cue has any text")
	errNotVTT    = errors.New("not WebVTT: the first line is not WEBVTT")
	errNoCues    = errors.New("no cue was found")
)

// maxCaptionBytes bounds a caption file: a day of speech is under 2 MiB.
const maxCaptionBytes = 64 << 20

// vtt reads WebVTT files: the captions that Teams, Zoom, Meet and Whisper export.
func vtt() Format {
	return Format{
		Name: "vtt",
		Doc: "WebVTT captions, as Teams, Zoom and Whisper export them. A cue becomes a turn. Speakers come from " +
			"voice tags (<v Dana Reyes>), or from names before the text, as Zoom writes them; a file that names roles " +
			"in neither way is read with unknown speakers, to be told with --speaker. A NOTE above the first cue may say more: " +
			"lines such as Call ID, Date, Agent: Dana Reyes (r7), Queue.",
		Exts:  []string{".vtt"},
		Sign:  "it begins with WEBVTT",
		Sniff: func(head []byte) bool { return isVTT(string(head[:min(len(head), 64)])) },
		Read:  readVTT,
		Examples: []Example{{
			Name: "a Teams export",
			Input: "WEBVTT\n\n3f1c8a52-7b1e-4c6a-9d3e-2a5b6c7d8e9f/12-0\n00:00:49.432 --> 00:00:52.100\n<v Agent (Dana)>Good morning &amp; welcome.</v>\n\n" +
				"3f1c8a52-7b1e-4c6a-9d3e-2a5b6c7d8e9f/13-0\n00:00:52.500 --> 00:00:55.000\n<v Customer>My bill\nis wrong.</v>\n",
			Want: `{"schema":1,"id":"example","rep":{"name":"Dana"},"channel":"voice","turns":[` +
				`{"speaker":"rep","text":"Good morning & welcome.","start":49.432,"end":52.1,"role_source":"stated"},` +
				`{"speaker":"customer","text":"My bill is wrong.","start":52.5,"end":55,"role_source":"stated"}]}`,
		}, {
			Name:  "a Zoom export, the second cue continuing the first",
			Input: "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nLee Ito: Hello?\n\n2\n00:00:02.000 --> 00:00:03.000\nIs anyone there?\n\n3\n00:00:04.000 --> 00:00:05.000\nDana Reyes: Yes.\n",
			Want: `{"schema":1,"id":"example","channel":"voice","turns":[` +
				`{"speaker":"unknown","name":"Lee Ito","text":"Hello?","start":1,"end":2,"role_source":"unknown"},` +
				`{"speaker":"unknown","name":"Lee Ito","text":"Is anyone there?","start":2,"end":3,"role_source":"unknown"},` +
				`{"speaker":"unknown","name":"Dana Reyes","text":"Yes.","start":4,"end":5,"role_source":"unknown"}]}`,
		}},
	}
}

func isVTT(s string) bool {
	s = strings.TrimPrefix(s, "\ufeff")
	rest, ok := strings.CutPrefix(s, "WEBVTT")
	return ok && (rest == "" || strings.IndexByte(" \t\r\n", rest[0]) >= 0)
}

func readVTT(r io.Reader, src Source, _ *Options) iter.Seq2[*Call, error] {
	return func(yield func(*Call, error) bool) {
		text, err := readCaptions(r, src)
		if err != nil {
			yield(nil, err)
			return
		}
		if !isVTT(text) {
			yield(nil, &FileError{File: src.File, Err: errNotVTT, Hint: "name the right format with --from"})
			return
		}
		cues, bad := parseVTT(text)
		if len(cues) == 0 {
			yield(nil, &FileError{File: src.File, Err: errNoCues, Hint: "a cue is a line `00:01.000 --> 00:04.000` with its text below"})
			return
		}
		c, err := cuesToCall(cues, src, "vtt")
		if err != nil {
			yield(nil, err)
			return
		}
		readNotes(text, c)
		if bad > 0 {
			c.Warnings = append(c.Warnings, fmt.Sprintf("%d cues have times that cannot be read and were left out", bad))
		}
		yield(c, nil)
	}
}

// readCaptions reads a whole caption file as text with single line feeds.
func readCaptions(r io.Reader, src Source) (string, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxCaptionBytes+1))
	if err != nil {
		return "", fmt.Errorf("read %s: %w", src.File, err)
	}
	if len(b) > maxCaptionBytes {
		return "", &FileError{File: src.File, Err: fmt.Errorf("captions longer than %d MiB", maxCaptionBytes>>20), Hint: "give one file for each conversation"}
	}
	return unifyLines(string(b)), nil
}

// unifyLines gives a text single line feeds and takes a byte order mark off. A
// NUL, which no writer means, becomes U+FFFD.
func unifyLines(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "\ufffd")
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	return s
}

// parseVTT follows the parser of the WebVTT standard: a block is a cue when its
// first or second line is a time line, a cue ends at a blank line or before the
// next time line, and every other block (NOTE, STYLE, REGION) is passed over.
// It is more generous with times: milliseconds may be missing, commas are read.
// bad counts the time lines that could not be read.
func parseVTT(text string) (cues []cue, bad int) {
	lines := strings.Split(text, "\n")
	i := 1
	for i < len(lines) && lines[i] != "" && !strings.Contains(lines[i], "-->") {
		i++
	}
	for i < len(lines) {
		for i < len(lines) && lines[i] == "" {
			i++
		}
		var current *cue
		var body []string
		id := ""
		for n := 1; i < len(lines) && lines[i] != ""; n++ {
			line := lines[i]
			if strings.Contains(line, "-->") {
				if n > 2 || current != nil {
					break // the next cue, without a blank line before it
				}
				start, end, ok := cueTimes(line)
				if !ok {
					bad++
					i++
					for i < len(lines) && lines[i] != "" && !strings.Contains(lines[i], "-->") {
						i++
					}
					break
				}
				current = &cue{id: id, start: start, end: end, line: i + 1}
				i++
				continue
			}
			if current == nil {
				id = line
			} else {
				body = append(body, line)
			}
			i++
		}
		if current != nil {
			current.parts = cueText(strings.Join(body, "\n"))
			if len(current.parts) > 0 && current.parts[0].name == "" {
				current.parts[0].name = webexName(current.id)
			}
			cues = append(cues, *current)
		}
	}
	return cues, bad
}

// webexName reads the speaker from a cue id of the form `1 "Dana Reyes" (2345)`.
func webexName(id string) string {
	open := strings.IndexByte(id, '"')
	if open < 1 || !digitsOnly(strings.TrimSpace(id[:open])) {
		return ""
	}
	name, _, ok := strings.Cut(id[open+1:], `"`)
	if !ok {
		return ""
	}
	return strings.TrimSpace(name)
}

// cueTimes reads a time line, "00:01.000 --> 00:04.000 align:start". Settings
// and coordinates after the times are passed over.
func cueTimes(line string) (start, end int64, ok bool) {
	from, to, found := strings.Cut(line, "-->")
	if !found {
		return 0, 0, false
	}
	a, rest, ok := cutClock(strings.TrimSpace(from))
	if !ok || strings.TrimSpace(rest) != "" {
		return 0, 0, false
	}
	b, rest, ok := cutClock(strings.TrimLeft(to, " \t"))
	if !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		return 0, 0, false
	}
	return a.ms, b.ms, true
}

// cueText reads the text of a cue: tags are removed, voices give the speakers,
// character references are resolved.
func cueText(s string) []cuePart {
	var parts []cuePart
	voice := ""
	var text strings.Builder
	flush := func() {
		if body := html.UnescapeString(text.String()); strings.TrimSpace(body) != "" {
			lines := strings.Split(body, "\n")
			if n := len(parts); n > 0 && parts[n-1].name == voice {
				parts[n-1].lines = append(parts[n-1].lines, lines...)
			} else {
				parts = append(parts, cuePart{name: voice, lines: lines})
			}
		}
		text.Reset()
	}
	for s != "" {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			text.WriteString(s)
			break
		}
		text.WriteString(s[:open])
		shut := strings.IndexByte(s[open:], '>')
		tag, rest := s[open+1:], ""
		if shut >= 0 {
			tag, rest = s[open+1:open+shut], s[open+shut+1:]
		}
		s = rest
		name, annotation := cutTag(tag)
		switch {
		case name == "v":
			flush()
			voice = joinLines(strings.Split(html.UnescapeString(annotation), "\n"))
		case name == "/v":
			flush()
			voice = ""
		case maskedTag(tag):
			text.WriteString("<" + tag + ">")
		}
	}
	flush()
	return parts
}

// cutTag splits a tag into its name, without classes, and its annotation.
func cutTag(tag string) (name, annotation string) {
	end := strings.IndexAny(tag, " \t\n")
	if end < 0 {
		end = len(tag)
	} else {
		annotation = tag[end:]
	}
	name, _, _ = strings.Cut(tag[:end], ".")
	return name, annotation
}

// maskedTag reports whether what looks like a tag stands for words that were
// taken out: <PERSON>, <REDACTED>, <phone>.
func maskedTag(tag string) bool {
	switch tag {
	case "phone", "name", "person", "email", "address", "redacted", "number":
		return true
	case "BR", "FONT", "RUBY", "RT", "LANG", "SPAN", "DIV":
		return false
	}
	return len(tag) >= 2 && isRedaction(tag) && !isDigit(tag[0])
}
