package match

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold appends the folded form of s to dst and returns it: NFKC, then simple
// case folding, with all apostrophes as ', all double quotes as ", all dashes
// as - and white space outside ASCII as a blank. A byte that is not UTF-8
// becomes U+FFFD, so the result is always valid UTF-8. It does not allocate for
// ASCII when dst has room.
func Fold(dst []byte, s string) []byte {
	f := foldedText{text: dst}
	f.add(s)
	return f.text
}

// foldedText is a folded text that remembers where its bytes came from.
type foldedText struct {
	text    []byte
	changes []change // the places where lengths differ, in order
	scratch []byte
	recent  *[256]folding // characters folded lately, by their low byte; may be nil
}

// A folding is what becomes of a character, if nothing combines with it.
type folding struct {
	r, to  rune
	alike  bool // it becomes to whatever follows
	starts bool // it does not combine with what is before it
	stable bool // by itself it is normalized already
}

// A change says that fold bytes [at, at+n) stand for source bytes
// [from, from+m). Between two changes bytes correspond one to one.
type change struct{ at, n, from, m int32 }

func (f *foldedText) reset(s string) {
	if f.recent == nil {
		f.recent = new([256]folding)
	}
	f.text, f.changes = f.text[:0], f.changes[:0]
	f.add(s)
}

func (f *foldedText) add(s string) {
	for i := 0; i < len(s); {
		// ASCII, without the last if what follows combines with it.
		n := 0
		for i+n < len(s) && s[i+n] < utf8.RuneSelf {
			n++
		}
		if n > 0 && !f.startsAt(s, i+n) {
			n--
		}
		at := len(f.text)
		f.text = append(f.text, s[i:i+n]...)
		for j, b := range f.text[at:] {
			f.text[at+j] = foldASCII(b)
		}
		if i += n; i < len(s) {
			i += f.addSegment(s, i)
		}
	}
}

// addSegment folds the characters from s[i] on that normalization may combine,
// and returns how many bytes of s they are.
func (f *foldedText) addSegment(s string, i int) int {
	at := len(f.text)
	r, size := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError {
		f.text = utf8.AppendRune(f.text, r)
		f.note(at, i, size)
		return size
	}
	if k := f.folding(r); k.alike || k.stable && f.startsAt(s, i+size) {
		f.text = utf8.AppendRune(f.text, k.to)
		f.note(at, i, size)
		return size
	}
	n := max(size, norm.NFKC.NextBoundaryInString(s[i:], true))
	f.scratch = norm.NFKC.AppendString(f.scratch[:0], s[i:i+n])
	for rest := f.scratch; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		f.text = utf8.AppendRune(f.text, foldRune(r))
		rest = rest[size:]
	}
	f.changes = append(f.changes, change{int32(at), int32(len(f.text) - at), int32(i), int32(n)})
	return n
}

// startsAt reports whether what is at s[i] does not combine with what is before.
func (f *foldedText) startsAt(s string, i int) bool {
	if i == len(s) || s[i] < utf8.RuneSelf {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r == utf8.RuneError || f.folding(r).starts
}

func (f *foldedText) folding(r rune) folding {
	if f.recent == nil {
		return newFolding(r)
	}
	k := &f.recent[byte(r)]
	if k.r != r || r == 0 {
		*k = newFolding(r)
	}
	return *k
}

func newFolding(r rune) folding {
	if a := alike(r); a != r {
		// Before NFKC, which would take an acute accent used as an apostrophe apart.
		return folding{r: r, to: a, alike: true, starts: true}
	}
	var buf [utf8.UTFMax]byte
	b := buf[:utf8.EncodeRune(buf[:], r)]
	return folding{
		r:      r,
		to:     foldRune(r),
		starts: norm.NFKC.Properties(b).BoundaryBefore(),
		stable: norm.NFKC.QuickSpan(b) == len(b),
	}
}

// note records that the single character of m source bytes at from became the
// bytes from at on, if their number differs.
func (f *foldedText) note(at, from, m int) {
	if n := len(f.text) - at; n != m {
		f.changes = append(f.changes, change{int32(at), int32(n), int32(from), int32(m)})
	}
}

// source returns the bytes of the source that folded bytes [start, end) came
// from. Characters that were folded together are taken whole.
func (f *foldedText) source(start, end int32) (int32, int32) {
	if len(f.changes) == 0 {
		return start, end
	}
	from, _ := f.origin(start)
	_, to := f.origin(end - 1)
	return from, to
}

// origin returns the source bytes that the folded byte at stands for.
func (f *foldedText) origin(at int32) (from, to int32) {
	i, found := slices.BinarySearchFunc(f.changes, at, func(c change, at int32) int { return int(c.at) - int(at) })
	if !found {
		i--
	}
	if i < 0 {
		return at, at + 1
	}
	c := f.changes[i]
	if at < c.at+c.n {
		return c.from, c.from + c.m
	}
	from = c.from + c.m + at - c.at - c.n
	return from, from + 1
}

func foldASCII(b byte) byte {
	switch {
	case 'A' <= b && b <= 'Z':
		return b | 0x20
	case b == '`':
		return '\''
	}
	return b
}

// foldRune folds a character of normalized text.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		return rune(foldASCII(byte(r)))
	}
	if a := alike(r); a != r {
		return a
	}
	least := r
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		least = min(least, f)
	}
	// A combining iota folds with the letter iota; it must stay a mark.
	if least == r && unicode.SimpleFold(r) == r || unicode.Is(unicode.M, r) {
		return r
	}
	return unicode.ToLower(unicode.ToUpper(least))
}

// alike returns the one character that stands for all of r's kind, for
// apostrophes, quotes, dashes and white space outside ASCII, otherwise r.
func alike(r rune) rune {
	switch r {
	case '´', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ˈ', '՚', '‘', '’', '‚', '‛', '′', '‵', '‹', '›', '＇', '｀':
		return '\''
	case '«', '»', '“', '”', '„', '‟', '″', '‶', '〝', '〞', '〟', '＂':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '⁃', '−', '⸺', '⸻', '﹘', '﹣', '－':
		return '-'
	}
	if r >= utf8.RuneSelf && unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// alikes lists the characters alike knows beside white space.
func alikes() string {
	return "´ʹʻʼʽˈ՚‘’‚‛′‵‹›＇｀«»“”„‟″‶〝〞〟＂‐‑‒–—―⁃−⸺⸻﹘﹣－"
}
