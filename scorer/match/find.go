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
	spans    []span

	sights     []sight
	candidates []candidate
	loose      []int32 // headless patterns to look for in this text
	costly     []int32 // patterns that regexp must look for in this text

	text     uint32     // number of the text, so that what follows needs no clearing
	seen     []sighting // by tail
	progress []progress // by pattern
}

// A sighting is the last place where a tail was seen to end.
type sighting struct {
	text uint32
	end  int32
}

// progress is how far a pattern has been found in a text.
type progress struct {
	text   uint32
	pos    int32 // end of the last match
	tried  int32 // where its head last began, or -1
	shown  int32 // end of the last hit, in the text as it was given
	budget int   // bytes it may still be confirmed over; less than 0: costly
}

// A candidate is a match, or for a head the place where one may begin.
type candidate struct {
	start, end int32
	pattern    int32
	head       bool
}

func (s *fastSet) Matcher() Matcher {
	return &fastMatcher{
		set:      s,
		scanner:  newScanner(s.trie, s.limits.scan),
		confirms: make([]*confirmer, len(s.patterns)),
		seen:     make([]sighting, s.trie.tails),
		progress: make([]progress, len(s.patterns)),
	}
}

func (m *fastMatcher) Find(dst []Hit, text string) []Hit {
	from := len(dst)
	m.folded.changes = m.folded.changes[:0] // ASCII maps to itself
	sc := m.scanner
	sights, at, st := sc.scan(m.sights[:0], text, &sc.trie.raw, 0, sc.start)
	ascii := at == len(text)
	if !ascii {
		// The view of the folded bytes lasts no longer than this call. Up to at
		// they correspond to those of the text one to one.
		m.folded.reset(text)
		text = unsafe.String(unsafe.SliceData(m.folded.text), len(m.folded.text))
		sights, _, _ = sc.scan(sights, text, &sc.trie.class, at, st)
	}
	m.sights = sights
	if len(sights) == 0 && len(m.set.always) == 0 {
		return dst
	}
	m.weigh(text, ascii)
	sortCandidates(m.candidates)
	for i := range m.candidates {
		dst = m.take(dst, text, &m.candidates[i], ascii)
	}
	for _, p := range m.loose {
		dst = m.search(dst, text, p, ascii)
	}
	if len(m.costly) > 0 {
		dst = m.retry(dst, from, text)
	}
	sortHits(dst[from:])
	return dst
}

// weigh makes candidates of the pieces that were seen.
func (m *fastMatcher) weigh(text string, ascii bool) {
	if m.text++; m.text == 0 {
		clear(m.seen)
		clear(m.progress)
		m.text = 1
	}
	t := m.set.trie
	m.candidates, m.costly = m.candidates[:0], m.costly[:0]
	m.loose = append(m.loose[:0], m.set.always...)
	for _, s := range m.sights {
		f := &t.found[s.found]
		if f.tail >= 0 {
			if f.calls && m.seen[f.tail].text != m.text {
				m.loose = append(m.loose, f.pattern)
			}
			m.seen[f.tail] = sighting{m.text, s.end}
			continue
		}
		start := t.begin(f, text, int(s.end))
		if !ascii && f.bounded && !(opensAt(text, start) && (f.head || closesAt(text, int(s.end)))) {
			continue
		}
		m.candidates = append(m.candidates, candidate{int32(start), s.end, f.pattern, f.head})
	}
}

// reach returns the progress of a pattern in this text.
func (m *fastMatcher) reach(pattern int32, text string) *progress {
	p := &m.progress[pattern]
	if p.text != m.text {
		// Beyond this many bytes regexp is the better choice: its time is in
		// proportion to the text whatever the pattern.
		*p = progress{text: m.text, tried: -1, budget: 1<<12 + 16*len(text)}
	}
	return p
}

// take appends the hit that c is, if it is one. The candidates of a pattern
// come by start and the longest first, so the first is the leftmost-longest.
func (m *fastMatcher) take(dst []Hit, text string, c *candidate, ascii bool) []Hit {
	p := m.reach(c.pattern, text)
	if c.start < p.pos {
		return dst
	}
	end := c.end
	if c.head {
		if c.start == p.tried || p.budget < 0 || !m.tailsAfter(c.pattern, c.start) {
			return dst
		}
		p.tried = c.start
		if end = m.confirm(p, c.pattern, text, c.start); end < 0 {
			return dst
		}
	}
	p.pos = end
	return m.show(dst, p, c.pattern, c.start, end, ascii)
}

// search appends the hits of a pattern that may begin anywhere.
func (m *fastMatcher) search(dst []Hit, text string, pattern int32, ascii bool) []Hit {
	if !m.tailsAfter(pattern, -1) {
		return dst
	}
	p, bounded := m.reach(pattern, text), m.set.patterns[pattern].bounded
	first := &m.confirmer(pattern).first
	for i := 0; i < len(text) && p.budget >= 0; {
		if !first[text[i]] || !utf8.RuneStart(text[i]) || bounded && !opensAt(text, i) {
			i++
			continue
		}
		end := m.confirm(p, pattern, text, int32(i))
		if end < 0 {
			i++
			continue
		}
		dst = m.show(dst, p, pattern, int32(i), end, ascii)
		i = int(end)
	}
	return dst
}

// confirm returns the end of the longest match of pattern at start, or -1. It
// counts the bytes looked at, and hands the pattern over when they are too many.
func (m *fastMatcher) confirm(p *progress, pattern int32, text string, start int32) int32 {
	end, looked := m.confirmer(pattern).longest(text, int(start))
	if p.budget -= looked; p.budget < 0 {
		if m.set.patterns[pattern].plain() == nil {
			p.budget = len(text)
		} else {
			m.costly = append(m.costly, pattern)
		}
	}
	return int32(end)
}

// show appends a match as a hit of the text as it was given. Of two matches
// within one character of that the first is the hit.
func (m *fastMatcher) show(dst []Hit, p *progress, pattern, start, end int32, ascii bool) []Hit {
	if !ascii {
		if start, end = m.folded.source(start, end); start < p.shown {
			return dst
		}
		p.shown = end
	}
	return append(dst, Hit{pattern, start, end})
}

// retry replaces the hits of the costly patterns in dst[from:] by those that
// regexp finds.
func (m *fastMatcher) retry(dst []Hit, from int, text string) []Hit {
	kept := slices.DeleteFunc(dst[from:], func(h Hit) bool { return slices.Contains(m.costly, h.Pattern) })
	dst = dst[:from+len(kept)]
	m.padded = append(m.padded[:0], sentinel)
	for i := range len(text) { // what is not ASCII has been folded before
		m.padded = append(m.padded, foldASCII(text[i]))
	}
	m.padded = append(m.padded, sentinel)
	for _, p := range m.costly {
		m.spans = m.set.patterns[p].plain().appendSpans(m.spans[:0], m.padded)
		dst = m.folded.appendHits(dst, p, m.spans)
	}
	return dst
}

// tailsAfter reports whether the text has all tails of a pattern, ending after
// at.
func (m *fastMatcher) tailsAfter(pattern, at int32) bool {
	for _, t := range m.set.patterns[pattern].tails {
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

// sortCandidates sorts by start, the longest first. They come by end, so most
// are in place or close to it.
func sortCandidates(c []candidate) {
	moves := 0
	for i := 1; i < len(c); i++ {
		x := c[i]
		j := i
		for ; j > 0 && (x.start < c[j-1].start || x.start == c[j-1].start && x.end > c[j-1].end); j-- {
			c[j] = c[j-1]
		}
		c[j] = x
		if moves += i - j; moves > 16*len(c) {
			slices.SortFunc(c, func(a, b candidate) int {
				return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
			})
			return
		}
	}
}

// sortHits sorts hits that are mostly in order.
func sortHits(h []Hit) {
	moves := 0
	for i := 1; i < len(h); i++ {
		x := h[i]
		j := i
		for ; j > 0 && compareHits(x, h[j-1]) < 0; j-- {
			h[j] = h[j-1]
		}
		h[j] = x
		if moves += i - j; moves > 16*len(h) {
			slices.SortFunc(h, compareHits)
			return
		}
	}
}
