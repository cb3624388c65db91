package match

import (
	"regexp/syntax"
	"unicode"
	"unicode/utf8"
)

// A byteSet is a set of bytes of folded text.
type byteSet [4]uint64

func (s *byteSet) add(b byte)      { s[b>>6] |= 1 << (b & 63) }
func (s *byteSet) has(b byte) bool { return s[b>>6]>>(b&63)&1 != 0 }

func (s *byteSet) meets(t *byteSet) bool {
	return s[0]&t[0]|s[1]&t[1]|s[2]&t[2]|s[3]&t[3] != 0
}

// Kinds of neighbors that assertions tell apart.
const (
	edge    = iota // beginning or end of the text
	other          // ASCII, none of the following
	newline        // \n
	joiner         // _
	alnum          // ASCII letters and digits
	high           // part of a character outside ASCII
	kinds
)

func kindOf(b byte) uint8 {
	switch {
	case b >= utf8.RuneSelf:
		return high
	case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9':
		return alnum
	case b == '_':
		return joiner
	case b == '\n':
		return newline
	}
	return other
}

// A condition is what must hold between two bytes: the bits of syntax.EmptyOp
// and the boundaries of phrases.
type condition uint8

const (
	// opening and closing hold where no ASCII letter or digit stands on the
	// outer side. Outside ASCII the byte does not tell; see boundary.
	opening condition = 1 << 6
	closing condition = 1 << 7
)

// holding returns the conditions that hold between neighbors of these kinds.
func holding(before, after uint8) condition {
	var c condition
	if before == edge {
		c |= condition(syntax.EmptyBeginText)
	}
	if before == edge || before == newline {
		c |= condition(syntax.EmptyBeginLine)
	}
	if after == edge {
		c |= condition(syntax.EmptyEndText)
	}
	if after == edge || after == newline {
		c |= condition(syntax.EmptyEndLine)
	}
	if wordy(before) != wordy(after) {
		c |= condition(syntax.EmptyWordBoundary)
	} else {
		c |= condition(syntax.EmptyNoWordBoundary)
	}
	if before != alnum {
		c |= opening
	}
	if after != alnum {
		c |= closing
	}
	return c
}

func wordy(kind uint8) bool { return kind == alnum || kind == joiner }

// opensAt reports whether no letter, digit or mark stands before text[at].
func opensAt(text string, at int) bool {
	if at == 0 {
		return true
	}
	if b := text[at-1]; b < utf8.RuneSelf {
		return kindOf(b) != alnum
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return !partOfWord(r)
}

// closesAt reports whether no letter, digit or mark stands at text[at].
func closesAt(text string, at int) bool {
	if at == len(text) {
		return true
	}
	if b := text[at]; b < utf8.RuneSelf {
		return kindOf(b) != alnum
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return !partOfWord(r)
}

func partOfWord(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.M) }
