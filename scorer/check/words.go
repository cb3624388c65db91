package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is one word of a turn.
type Word struct {
	Start, End int32  // bytes of the turn's text
	Text       string // lower case, straight apostrophes
}

// Words returns the words of a turn: runs of letters, digits and inner
// apostrophes.
func (v *View) Words(turn int) []Word {
	t := &v.turns[turn]
	if !t.wordsSet {
		t.wordsSet = true
		t.words = SplitWords(t.words[:0], v.text[turn])
	}
	return t.words
}

// SplitWords appends the words of text to dst.
func SplitWords(dst []Word, text string) []Word {
	n := len(dst)
	for i := 0; i < len(text); {
		c := text[i]
		if c >= utf8.RuneSelf || c == '`' {
			return splitFolded(dst[:n], text)
		}
		if !isWordByte(c) {
			i++
			continue
		}
		start, upper := i, false
		for i < len(text) {
			c := text[i]
			if !isWordByte(c) && (c != '\'' || i+1 == len(text) || !isWordByte(text[i+1])) {
				break
			}
			upper = upper || c-'A' <= 'Z'-'A'
			i++
		}
		if i < len(text) && text[i] >= utf8.RuneSelf {
			return splitFolded(dst[:n], text)
		}
		w := Word{Start: int32(start), End: int32(i), Text: text[start:i]}
		if upper {
			w.Text = strings.ToLower(w.Text)
		}
		dst = append(dst, w)
	}
	return dst
}

// splitFolded is SplitWords for text in any script.
func splitFolded(dst []Word, text string) []Word {
	start := -1
	for i := 0; i <= len(text); {
		r, n := rune(-1), 1
		if i < len(text) {
			r, n = rune(text[i]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(text[i:])
			}
		}
		switch {
		case isWordRune(r):
			if start < 0 {
				start = i
			}
		case start >= 0 && isApostrophe(r) && i+n < len(text) && nextIsWord(text[i+n:]):
		case start >= 0:
			dst = append(dst, Word{Start: int32(start), End: int32(i), Text: foldWord(text[start:i])})
			start = -1
		}
		i += n
	}
	return dst
}

func foldWord(s string) string {
	return strings.Map(func(r rune) rune {
		if isApostrophe(r) {
			return '\''
		}
		return unicode.ToLower(r)
	}, s)
}

func isWordByte(c byte) bool {
	return c|0x20-'a' <= 'z'-'a' || c-'0' <= 9
}

func isWordRune(r rune) bool {
	if r >= 0 && r < utf8.RuneSelf {
		return isWordByte(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '\u2019' || r == '\u2018' || r == '\u02bc' || r == '\u00b4' || r == '`'
}

func nextIsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWordRune(r)
}

// WordCount counts the words of text without keeping them.
func WordCount(text string) int {
	n, in := 0, false
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= utf8.RuneSelf {
			return n + wordCountSlow(text[i:], in)
		}
		w := isWordByte(c)
		if !w && in && (c == '\'' || c == '`') && i+1 < len(text) && nextIsWord(text[i+1:]) {
			w = true
		}
		if w && !in {
			n++
		}
		in = w
	}
	return n
}

// HasWord reports whether text has a word at all.
func HasWord(text string) bool {
	for _, r := range text {
		if isWordRune(r) {
			return true
		}
	}
	return false
}

// wordCountSlow counts on from within or between words, in any script.
func wordCountSlow(text string, in bool) int {
	n := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		w := isWordRune(r) || in && isApostrophe(r) && i+size < len(text) && nextIsWord(text[i+size:])
		if w && !in {
			n++
		}
		in = w
		i += size
	}
	return n
}

// Sentence returns the bounds of the sentence of text around byte at. A
// sentence ends at a full stop, question mark, exclamation mark, ellipsis or
// line break that is followed by a space, a quote or the end; in speech without
// punctuation it is the whole turn.
func Sentence(text string, at int) (start, end int) {
	at = min(at, len(text))
	start, end = 0, len(text)
	for i := at - 1; i >= 0; i-- {
		if endMark(text[i]) && sentenceEnd(text, i) {
			start = i + 1
			break
		}
	}
	for i := at; i < len(text); i++ {
		if endMark(text[i]) && sentenceEnd(text, i) {
			end = i + 1
			break
		}
	}
	for start < end && (text[start] == ' ' || text[start] == '\n' || text[start] == '\t' || text[start] == '\r') {
		start++
	}
	return start, end
}

const ellipsis = "\u2026"

// endMark reports whether a byte can end a sentence: a quick no for the rest.
func endMark(c byte) bool {
	return c <= '?' && (c == '.' || c == '?' || c == '!' || c == '\n') || c == ellipsis[2]
}

func sentenceEnd(text string, i int) bool {
	switch text[i] {
	case '\n':
		return true
	case '.', '!', '?':
	case ellipsis[2]:
		if i < 2 || text[i-2:i+1] != ellipsis {
			return false
		}
	default:
		return false
	}
	if i+1 == len(text) {
		return true
	}
	switch text[i+1] {
	case ' ', '\n', '\t', '\r', '"', '\'', ')':
		return text[i] != '.' || !abbreviation(text[:i])
	}
	return false
}

// abbreviation reports whether text ends in a title or a single letter, whose
// full stop ends no sentence.
func abbreviation(text string) bool {
	i := strings.LastIndexAny(text, " \n\t") + 1
	switch strings.ToLower(text[i:]) {
	case "mr", "mrs", "ms", "dr", "st", "no", "vs", "e.g", "i.e", "approx":
		return true
	}
	return len(text)-i == 1 && text[i] >= 'A' && text[i] <= 'Z' && text[i] != 'I'
}
