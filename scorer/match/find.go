package match

import (
	"cmp"
	"slices"
	"unicode/utf8"
	"unsafe"
)

// A fastMatcher looks for all patterns of its set, with automata of its own.
type fastMatcher struct {
	set      *fastSet
	scanner  *scanner
	confirms []*confirmer // by pattern; nil until needed
	held     int          // bytes of confirms
	folded   foldedText
	padded   []byte

	sights     []sight
	candidates []candidate
	spans      []span
	loose      []int32 // headless patterns to look for in this text

	text   uint32     // number of the text, so that the following need no clearing
	seen   []sighting // by tail
	queued []uint32   // by pattern: the last text it was loose in
}

// A sighting is the last place where a tail was seen to end.
type sighting struct {
	text uint32
	end  int32
}

// A candidate is a match, or for a head the place where one may begin.
type candidate struct {
	pattern, start, end int32
	head                bool
}

func (m *fastMatcher) Find(dst []Hit, text string) []Hit {
	from := len(dst)
	sights, ascii := m.scanner.scan(m.sights[:0], text, &m.set.trie.raw)
	if !ascii {
		m.folded.reset(text)
		// The view of the folded bytes lasts no longer than this call.
		text = unsafe.String(unsafe.SliceData(m.folded.text), len(m.folded.text))
		sights, _ = m.scanner.scan(sights[:0], text, &m.set.trie.class)
	}
	m.sights = sights
	if len(sights) == 0 && len(m.set.always) == 0 {
		return dst
	}
	m.weigh(text, ascii)
	c := m.candidates
	if len(c) > 1 {
		sortCandidates(c)
	}
	for len(c) > 0 {
		n := 1
		for n < len(c) && c[n].pattern == c[0].pattern {
			n++
		}
		m.spans = m.pick(m.spans[:0], text, c[:n])
		dst = m.hits(dst, c[0].pattern, ascii)
		c = c[n:]
	}
	for _, p := range m.loose {
		m.spans = m.search(m.spans[:0], text, p)
		dst = m.hits(dst, p, ascii)
	}
	sortHits(dst[from:])
	return dst
}

// weigh makes candidates of the pieces that were seen.
func (m *fastMatcher) weigh(text string, ascii bool) {
	if m.text++; m.text == 0 {
		clear(m.seen)
		clear(m.queued)
		m.text = 1
	}
	t := m.set.trie
	m.candidates = m.candidates[:0]
	m.loose = append(m.loose[:0], m.set.always...)
	for _, s := range m.sights {
		f := &t.found[s.found]
		if f.tail >= 0 {
			m.seen[f.tail] = sighting{m.text, s.end}
			if m.set.patterns[f.pattern].headless && m.queued[f.pattern] != m.text {
				m.queued[f.pattern] = m.text
				m.loose = append(m.loose, f.pattern)
			}
			continue
		}
		start := t.begin(f, text, int(s.end))
		if !ascii && f.bounded && !(opensAt(text, start) && (f.head || closesAt(text, int(s.end)))) {
			continue
		}
		m.candidates = append(m.candidates, candidate{f.pattern, int32(start), s.end, f.head})
	}
}

// pick appends the matches among the candidates of one pattern, which come by
// start and the longest first.
func (m *fastMatcher) pick(dst []span, text string, c []candidate) []span {
	if !c[0].head {
		end := int32(0)
		for _, c := range c {
			if c.start >= end {
				dst = append(dst, span{c.start, c.end})
				end = c.end
			}
		}
		return dst
	}
	p := &m.set.patterns[c[0].pattern]
	pos, tried := int32(0), int32(-1)
	budget := budgetFor(text)
	for _, c := range c {
		if c.start < pos || c.start == tried || !m.tailsAfter(p, c.start) {
			continue
		}
		tried = c.start
		end, looked := m.confirmer(c.pattern).longest(text, int(c.start))
		if end >= 0 {
			dst = append(dst, span{c.start, int32(end)})
			pos = int32(end)
		}
		if budget -= looked; budget < 0 && p.lazy.plain() != nil {
			return m.plain(dst[:0], text, p)
		}
	}
	return dst
}

// search appends the matches of a pattern that may begin anywhere.
func (m *fastMatcher) search(dst []span, text string, pattern int32) []span {
	p := &m.set.patterns[pattern]
	if !m.tailsAfter(p, -1) {
		return dst
	}
	c := m.confirmer(pattern)
	budget := budgetFor(text)
	for i := 0; i < len(text); {
		if !c.first[text[i]] || !utf8.RuneStart(text[i]) || p.bounded && !opensAt(text, i) {
			i++
			continue
		}
		end, looked := c.longest(text, i)
		if budget -= looked; budget < 0 && p.lazy.plain() != nil {
			return m.plain(dst[:0], text, p)
		}
		if end < 0 {
			i++
			continue
		}
		dst = append(dst, span{int32(i), int32(end)})
		i = end
	}
	return dst
}

// budgetFor returns how many bytes one pattern may be confirmed over in text
// before regexp takes over, whose time is in proportion to the text.
func budgetFor(text string) int { return 1<<12 + 16*len(text) }

// plain appends all matches of p in text by means of regexp.
func (m *fastMatcher) plain(dst []span, text string, p *fastPattern) []span {
	m.padded = append(m.padded[:0], sentinel)
	for i := range len(text) { // what is not ASCII has been folded before
		m.padded = append(m.padded, foldASCII(text[i]))
	}
	m.padded = append(m.padded, sentinel)
	return p.lazy.plain().appendSpans(dst, m.padded)
}

// tailsAfter reports whether the text has all tails of p, ending after at.
func (m *fastMatcher) tailsAfter(p *fastPattern, at int32) bool {
	for _, t := range p.tails {
		if s := m.seen[t]; s.text != m.text || s.end <= at {
			return false
		}
	}
	return true
}

// confirmer returns the automaton of a pattern, ready to run. If all of them
// together have grown too big they begin again from nothing.
func (m *fastMatcher) confirmer(pattern int32) *confirmer {
	if m.held > m.set.limits.confirm {
		clear(m.confirms)
		m.held = 0
	}
	c := m.confirms[pattern]
	if c == nil {
		c = newConfirmer(&m.set.patterns[pattern], m.set.limits.confirm/4, &m.held)
		m.confirms[pattern] = c
	}
	return c
}

// hits appends the spans of a pattern as hits of the text as it was given.
func (m *fastMatcher) hits(dst []Hit, pattern int32, ascii bool) []Hit {
	if !ascii {
		return m.folded.appendHits(dst, pattern, m.spans)
	}
	for _, s := range m.spans {
		dst = append(dst, Hit{pattern, s.start, s.end})
	}
	return dst
}

// Most texts have few candidates and hits; those are sorted by insertion.
const few = 12

func sortCandidates(c []candidate) {
	if len(c) > few {
		slices.SortFunc(c, compareCandidates)
		return
	}
	for i := 1; i < len(c); i++ {
		for j := i; j > 0 && compareCandidates(c[j], c[j-1]) < 0; j-- {
			c[j], c[j-1] = c[j-1], c[j]
		}
	}
}

func compareCandidates(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.pattern, b.pattern), cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
}

func sortHits(h []Hit) {
	if len(h) > few {
		slices.SortFunc(h, compareHits)
		return
	}
	for i := 1; i < len(h); i++ {
		for j := i; j > 0 && compareHits(h[j], h[j-1]) < 0; j-- {
			h[j], h[j-1] = h[j-1], h[j]
		}
	}
}
