package match

import (
	"cmp"
	"regexp"
	"slices"
	"unicode/utf8"
)

// NewPlain compiles patterns into a Set that runs Go's regexp once for every
// pattern. It is slow, and it is the definition of what a pattern matches: the
// Set that New returns is tested against it. The error is a *PatternError.
func NewPlain(patterns []Pattern) (Set, error) {
	set := &plainSet{}
	k := newKit()
	for i, p := range patterns {
		e, err := parse(i, p, k)
		if err != nil {
			return nil, err
		}
		q, err := newPlainPattern(e)
		if err != nil {
			return nil, &PatternError{Pattern: i, Msg: err.Error()}
		}
		set.patterns = append(set.patterns, q)
	}
	return set, nil
}

type plainSet struct{ patterns []plainPattern }

func (s *plainSet) Matcher() Matcher { return &plainMatcher{set: s} }

type plainPattern struct {
	re      *regexp.Regexp
	bounded bool
}

// A boundary is one character, consumed: text is searched between two NULs, so
// that there always is one. No phrase matches a NUL.
const (
	outside  = `[^\pL\pN\pM]`
	sentinel = '\x00'
)

func newPlainPattern(e expr) (plainPattern, error) {
	src := e.tree.String()
	if e.bounded {
		src = outside + "(?:" + src + ")" + outside
	}
	re, err := regexp.Compile(src)
	if err != nil {
		return plainPattern{}, err
	}
	re.Longest()
	return plainPattern{re, e.bounded}, nil
}

// appendSpans appends the matches in padded, which is folded text between two
// sentinels, as spans of the folded text.
func (p *plainPattern) appendSpans(dst []span, padded []byte) []span {
	if !p.bounded {
		for _, m := range p.re.FindAllIndex(padded[1:len(padded)-1], -1) {
			dst = append(dst, span{int32(m[0]), int32(m[1])})
		}
		return dst
	}
	for from := 0; ; {
		m := p.re.FindIndex(padded[from:])
		if m == nil {
			return dst
		}
		rest := padded[from:]
		_, before := utf8.DecodeRune(rest[m[0]:])
		_, after := utf8.DecodeLastRune(rest[:m[1]])
		start, end := from+m[0]+before, from+m[1]-after
		dst = append(dst, span{int32(start - 1), int32(end - 1)})
		// The last character of a match may be the boundary of the next.
		_, last := utf8.DecodeLastRune(padded[:end])
		from = end - last
	}
}

// A span is bytes [start, end) of folded text.
type span struct{ start, end int32 }

type plainMatcher struct {
	set    *plainSet
	folded foldedText
	padded []byte
	spans  []span
}

func (m *plainMatcher) Find(dst []Hit, text string) []Hit {
	m.folded.reset(text)
	m.padded = append(append(append(m.padded[:0], sentinel), m.folded.text...), sentinel)
	from := len(dst)
	for i := range m.set.patterns {
		m.spans = m.set.patterns[i].appendSpans(m.spans[:0], m.padded)
		dst = m.folded.appendHits(dst, int32(i), m.spans)
	}
	slices.SortFunc(dst[from:], compareHits)
	return dst
}

// appendHits appends the spans of one pattern as hits in the source. Of two
// matches within one source character (½ folds to 1⁄2) the first is the hit.
func (f *foldedText) appendHits(dst []Hit, pattern int32, spans []span) []Hit {
	last := int32(0)
	for _, s := range spans {
		start, end := f.source(s.start, s.end)
		if start >= last {
			dst = append(dst, Hit{pattern, start, end})
			last = end
		}
	}
	return dst
}

func compareHits(a, b Hit) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Pattern, b.Pattern))
}
