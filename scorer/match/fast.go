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
	lazy     *lazyPattern
}

// A lazyPattern holds what few texts need of a pattern, compiled on first use.
type lazyPattern struct {
	prog  func() *syntax.Prog
	plain func() *plainPattern // nil if regexp cannot compile it
}

func newFast(patterns []Pattern, lim limits) (*fastSet, error) {
	set := &fastSet{trie: newTrie(), patterns: make([]fastPattern, len(patterns)), limits: lim}
	k := newKit()
	for i, p := range patterns {
		e, err := parse(i, p, k)
		if err != nil {
			return nil, err
		}
		set.patterns[i] = fastPattern{expr: e, lazy: newLazyPattern(e)}
		q := &set.patterns[i]
		set.trie.insert(int32(i), q)
		if q.headless && len(q.tails) == 0 {
			set.always = append(set.always, int32(i))
		}
	}
	set.trie.finish()
	return set, nil
}

func newLazyPattern(e expr) *lazyPattern {
	return &lazyPattern{
		prog: sync.OnceValue(func() *syntax.Prog {
			prog, err := syntax.Compile(e.tree.Simplify())
			if err != nil { // Compile has no error to give
				return nil
			}
			return prog
		}),
		plain: sync.OnceValue(func() *plainPattern {
			p, err := newPlainPattern(e)
			if err != nil {
				return nil
			}
			return &p
		}),
	}
}
