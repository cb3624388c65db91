package match

import "slices"

// A scanner runs the trie over texts as an automaton that is built as it goes:
// a state is the set of nodes that the bytes so far may have led to, beginning
// anywhere. It belongs to one matcher.
type scanner struct {
	trie  *trie
	table stateTable
	limit int
	start uint32
	// emptied counts how often the table was, which makes all states void.
	emptied int
	fresh   [][]int32 // by kind before and class: the nodes a piece that begins here leads to
	known   []bool    // which of fresh are

	visited []uint32 // by node: the round it was last visited in
	round   uint32
	next    []int32
	ended   []int32
	stack   []int32
}

// A sight is the end of a piece in a text.
type sight struct {
	found int32
	end   int32
}

func newScanner(t *trie, limit int) *scanner {
	s := &scanner{trie: t, limit: limit, visited: make([]uint32, len(t.nodes))}
	s.table.stride = t.stride
	s.fresh = make([][]int32, kinds*t.stride)
	s.known = make([]bool, kinds*t.stride)
	s.start = s.table.intern(nil, nil, edge)
	return s
}

// scan appends the pieces found in text from byte at on, where the automaton is
// in state st, in the order of their ends. It returns where it stopped and the
// state there. With the classes of unfolded text that is before the last
// character before one outside ASCII, since the two may combine, otherwise the
// end of the text.
func (s *scanner) scan(dst []sight, text string, class *[256]uint8, at int, st uint32) ([]sight, int, uint32) {
	last, trans, emptied := st, s.table.trans, s.emptied
	for i := at; i < len(text); i++ {
		cl := uint32(class[text[i]])
		next := trans[st+cl]
		if next >= marked {
			if next == unbuilt {
				if cl == s.trie.bail {
					if s.emptied != emptied { // last may be no state any more
						return dst[:0], 0, s.start
					}
					return before(dst, i-1), max(i-1, 0), last
				}
				next = s.build(st, cl)
				trans = s.table.trans
			}
			if next >= marked {
				next &^= marked
				for _, f := range s.table.ended(next) {
					dst = append(dst, sight{f, int32(i)})
				}
			}
		}
		last, st = st, next
	}
	next := trans[st+s.trie.end]
	if next == unbuilt {
		next = s.build(st, s.trie.end)
	}
	if next >= marked {
		for _, f := range s.table.ended(next) {
			dst = append(dst, sight{f, int32(len(text))})
		}
	}
	return dst, len(text), next
}

// before returns the sights that end before a byte.
func before(s []sight, at int) []sight {
	for len(s) > 0 && int(s[len(s)-1].end) >= at {
		s = s[:len(s)-1]
	}
	return s
}

// build returns the state that class cl leads to from st, and remembers it
// unless the table had to be emptied for it.
func (s *scanner) build(st, cl uint32) uint32 {
	before := s.table.states[st/s.table.stride].kind
	after, b := uint8(edge), byte(0)
	if cl != s.trie.end {
		b = s.trie.repr[cl]
		after = kindOf(b)
	}
	s.next, s.ended = s.next[:0], s.ended[:0]
	s.begin()
	holding := s.trie.holding[before][after]
	for _, n := range s.table.members(st) {
		s.visit(n, b, holding, after == edge)
	}
	fresh := uint32(before)*s.table.stride + cl
	if !s.known[fresh] {
		next := s.next
		s.next = nil
		s.visit(0, b, holding, after == edge)
		slices.Sort(s.next)
		s.fresh[fresh], s.known[fresh] = slices.Compact(s.next), true
		s.next = next
	}
	s.next = append(s.next, s.fresh[fresh]...)
	slices.Sort(s.next)
	s.next = slices.Compact(s.next)
	slices.Sort(s.ended)
	s.ended = slices.Compact(s.ended)
	if s.table.bytes() >= s.limit {
		s.table.clear()
		s.emptied++
		s.start = s.table.intern(nil, nil, edge)
		return s.table.intern(s.next, s.ended, after)
	}
	next := s.table.intern(s.next, s.ended, after)
	s.table.trans[st+cl] = next
	return next
}

func (s *scanner) begin() {
	if s.round++; s.round == 0 {
		clear(s.visited)
		s.round = 1
	}
}

// visit notes what ends at node n and where byte b leads from it.
func (s *scanner) visit(n int32, b byte, holding condition, end bool) {
	t := s.trie
	s.stack = append(s.stack[:0], n)
	for len(s.stack) > 0 {
		n := s.stack[len(s.stack)-1]
		s.stack = s.stack[:len(s.stack)-1]
		if s.visited[n] == s.round {
			continue
		}
		s.visited[n] = s.round
		m := &t.nodes[n]
		for f := m.found; f >= 0; f = t.found[f].next {
			s.ended = append(s.ended, f)
		}
		if m.kind == runNode && !end && t.sets[m.set].has(b) {
			s.next = append(s.next, n)
		}
		for c := m.child; c != 0; c = t.nodes[c].sibling {
			switch k := &t.nodes[c]; k.kind {
			case checkNode:
				if condition(k.arg)&^holding == 0 {
					s.stack = append(s.stack, c)
				}
			case byteNode:
				if !end && k.arg == b {
					s.next = append(s.next, c)
				}
			default:
				if !end && t.sets[k.set].has(b) {
					s.next = append(s.next, c)
				}
			}
		}
	}
}
