package match

import (
	"regexp/syntax"
	"sync"
)

// New compiles patterns into a Set that finds all of them in one pass, the same
// hits as NewPlain's. The error is a *PatternError. The automaton is built as
// texts need it, by every matcher for itself and within a fixed limit of memory,
// so New is quick and a matcher should be kept.
func New(patterns []Pattern) (Set, error) { return newFast(patterns, defaultLimits()) }

// limits bound the memory of one matcher; a cache that reaches its limit is
// emptied and filled again.
type limits struct {
	scan    int // bytes of the automaton that all patterns share
	confirm int // bytes of the automata of single patterns, together
}

func defaultLimits() limits { return limits{scan: 16 << 20, confirm: 8 << 20} }

// A fastSet works in two steps. The trie holds, for every pattern, the pieces
// that are as good as literal: the whole pattern where it is, its head where it
// is not (because a gap follows, say), and further pieces it cannot do without.
// Gaps never get into that automaton, since automata with many gaps in them grow
// without bound. A pattern known by its head alone is then confirmed by an
// automaton of its own, from the places where the head began.
type fastSet struct {
	trie     *trie
	patterns []fastPattern
	always   []int32 // patterns without any piece in the trie
	limits   limits
}

type fastPattern struct {
	expr
	headless bool    // must be looked for at every character
	tails    []int32 // pieces all of which a text with a match has

	// What few texts need, compiled on first use; see prog and plain.
	progOnce, plainOnce sync.Once
	progValue           *syntax.Prog
	plainValue          *plainPattern
}

func newFast(patterns []Pattern, lim limits) (*fastSet, error) {
	set := &fastSet{trie: newTrie(), patterns: make([]fastPattern, len(patterns)), limits: lim}
	k := newKit()
	for i, p := range patterns {
		e, err := parse(i, p, k)
		if err != nil {
			return nil, err
		}
		q := &set.patterns[i]
		q.expr = e
		set.trie.insert(int32(i), q)
		if q.headless && len(q.tails) == 0 {
			set.always = append(set.always, int32(i))
		}
	}
	set.trie.finish()
	return set, nil
}

// prog returns the program that the pattern's own automaton is built from.
func (p *fastPattern) prog() *syntax.Prog {
	p.progOnce.Do(func() {
		// Compile has no errors to give.
		p.progValue, _ = syntax.Compile(p.tree.Simplify())
	})
	return p.progValue
}

// plain returns the pattern for regexp, or nil if that cannot compile it.
func (p *fastPattern) plain() *plainPattern {
	p.plainOnce.Do(func() {
		if plain, err := newPlainPattern(p.expr); err == nil {
			p.plainValue = &plain
		}
	})
	return p.plainValue
}
