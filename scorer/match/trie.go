package match

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

const (
	maxNodes = 4096 // of one piece
	maxTails = 3
)

// A trie holds pieces of patterns as strings of byte sets, runs and conditions.
// From any node the bytes that led to it can be told by going back through the
// text, so a match in the trie has one beginning.
type trie struct {
	nodes []node
	sets  []byteSet
	found []finding
	steps []step
	tails int

	// What finish adds.
	class   [256]uint8 // of the bytes of folded text
	raw     [256]uint8 // of the bytes of text as it is; bail for those outside ASCII
	repr    []byte     // one byte of every class
	bail    uint32     // the class of bytes that unfolded text must not have
	end     uint32     // the class that stands for the end of the text
	stride  uint32
	runs    [][256]bool // sets by raw byte
	holding [kinds][kinds]condition
}

// How a node follows its parent.
const (
	rootNode  = iota
	byteNode  // one byte
	setNode   // one byte of a set
	runNode   // one or more bytes of a set
	checkNode // a condition, no byte
)

type node struct {
	parent, child, sibling int32 // 0: none, since the root is neither
	found                  int32 // first of a list in trie.found, or -1
	set                    int32
	kind                   uint8
	arg                    uint8 // the byte or the condition
}

// A finding says what it means that a piece ended.
type finding struct {
	next    int32 // next finding of the same node, or -1
	pattern int32
	tail    int32 // number of the tail, or -1
	head    bool  // the rest of the pattern is still to be confirmed
	calls   bool  // the tail makes its headless pattern worth looking for
	bounded bool
	from    int32 // steps[from:to] lead back to the beginning
	to      int32
}

// A step back: some bytes, then all bytes before that are of a set.
type step struct {
	bytes int32
	run   int32 // index of the set, or -1
}

func newTrie() *trie {
	return &trie{nodes: []node{{found: -1, set: -1}}}
}

// insert puts pieces of pattern i into the trie and says in p what they are.
func (t *trie) insert(i int32, p *fastPattern) {
	elements := flatten(nil, p.tree)
	from := []int32{0}
	if p.bounded {
		from = t.growCheck(from, opening)
	}
	n, ends, whole := t.growHead(from, elements)
	if whole {
		if p.bounded {
			ends = t.growCheck(ends, closing)
		}
		for _, e := range ends {
			t.find(e, finding{pattern: i, tail: -1, bounded: p.bounded})
		}
		return
	}
	width := 0
	for _, e := range elements[:n] {
		width = min(width+minWidth(e), 2)
	}
	p.headless = width == 0 || width < 2 && len(t.growTails(elements, n, p.bounded)) > 0
	if p.headless {
		n = 0
	}
	tails := t.growTails(elements, n, p.bounded)
	if !p.headless {
		for _, e := range ends {
			t.find(e, finding{pattern: i, tail: -1, head: true, bounded: p.bounded})
		}
	}
	for j, ends := range tails {
		for _, e := range ends {
			t.find(e, finding{pattern: i, tail: int32(t.tails), calls: p.headless && j == 0})
		}
		p.tails = append(p.tails, int32(t.tails))
		t.tails++
	}
}

// growHead inserts as many elements as it can. It returns how many those are,
// the nodes they end in, and whether they are all and can stand for the pattern.
func (t *trie) growHead(from []int32, elements []*syntax.Regexp) (n int, ends []int32, whole bool) {
	fronts, nodes := [][]int32{from}, len(t.nodes)
	for i, e := range elements {
		if len(t.nodes) > nodes+maxNodes {
			break
		}
		if e.Op == syntax.OpPlus && (i+1 == len(elements) || !growable(elements[i+1])) {
			break
		}
		next, ok := t.grow(fronts[i], e)
		if !ok {
			break
		}
		fronts = append(fronts, next)
	}
	n = len(fronts) - 1
	whole = n == len(elements)
	// A run at the end would be found once for every byte in it.
	for n > 0 && slices.ContainsFunc(fronts[n], t.endsInRun) {
		n--
		whole = false
	}
	ends = fronts[n]
	if !whole && n > 0 && elements[n].Op == syntax.OpPlus {
		if next, ok := t.grow(ends, elements[n].Sub[0]); ok {
			ends = next
		}
	}
	return n, ends, whole
}

// growTails inserts pieces that every match has, after element n. The last
// element ends in a boundary if the pattern is bounded.
func (t *trie) growTails(elements []*syntax.Regexp, n int, bounded bool) (tails [][]int32) {
	for i := n; i < len(elements) && len(tails) < maxTails; i++ {
		from := []int32{0}
		if apart(elements[:i]) {
			from = t.growCheck(from, opening)
		}
		width, ends := 0, from
		for ; i < len(elements); i++ {
			if !growable(elements[i]) {
				break
			}
			next, ok := t.grow(ends, elements[i])
			if !ok {
				break
			}
			width = min(width+minWidth(elements[i]), 2)
			ends = next
		}
		if bounded && i == len(elements) {
			ends = t.growCheck(ends, closing)
		}
		if width >= 2 {
			tails = append(tails, ends)
		}
	}
	return tails
}

// grow inserts re after each of the nodes from and returns the nodes it ends
// in. It may fail in the middle; what it has inserted then leads nowhere.
func (t *trie) grow(from []int32, re *syntax.Regexp) ([]int32, bool) {
	if n, ok := variants(re); !ok || n*len(from) > maxVariants {
		return nil, false
	}
	return t.growInto(from, re)
}

func (t *trie) growInto(from []int32, re *syntax.Regexp) (to []int32, ok bool) {
	switch re.Op {
	case syntax.OpNoMatch:
		return nil, true
	case syntax.OpEmptyMatch:
		return from, true
	case syntax.OpLiteral:
		return t.growRunes(from, re.Rune...)
	case syntax.OpCharClass:
		set, wide, _ := splitClass(re.Rune)
		if set != (byteSet{}) {
			if to, ok = t.growSet(from, setNode, set); !ok {
				return nil, false
			}
		}
		for _, r := range wide {
			more, ok := t.growRunes(from, r)
			if !ok {
				return nil, false
			}
			to = append(to, more...)
		}
		return to, true
	case syntax.OpPlus, syntax.OpStar:
		set, _ := narrow(re.Sub[0])
		to, ok = t.growSet(from, runNode, set)
		if re.Op == syntax.OpStar {
			to = append(to, from...)
		}
	case syntax.OpQuest:
		to, ok = t.growInto(from, re.Sub[0])
		to = append(slices.Clip(to), from...)
	case syntax.OpRepeat:
		ok = true
		for i := 0; ok; i++ {
			if i >= re.Min {
				to = append(to, from...)
			}
			if i == re.Max {
				break
			}
			from, ok = t.growInto(from, re.Sub[0])
		}
	case syntax.OpCapture:
		return t.growInto(from, re.Sub[0])
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if from, ok = t.growInto(from, sub); !ok {
				return nil, false
			}
		}
		return from, true
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			more, ok := t.growInto(from, sub)
			if !ok {
				return nil, false
			}
			to = append(to, more...)
		}
		ok = true
	default:
		return t.growCheck(from, assertion(re.Op)), true
	}
	slices.Sort(to)
	to = slices.Compact(to)
	return to, ok
}

func assertion(op syntax.Op) condition {
	switch op {
	case syntax.OpBeginLine:
		return condition(syntax.EmptyBeginLine)
	case syntax.OpEndLine:
		return condition(syntax.EmptyEndLine)
	case syntax.OpBeginText:
		return condition(syntax.EmptyBeginText)
	case syntax.OpEndText:
		return condition(syntax.EmptyEndText)
	case syntax.OpWordBoundary:
		return condition(syntax.EmptyWordBoundary)
	}
	return condition(syntax.EmptyNoWordBoundary)
}

func (t *trie) growCheck(from []int32, c condition) (to []int32) {
	for _, f := range from {
		to = append(to, t.follow(f, node{kind: checkNode, arg: uint8(c), set: -1}))
	}
	return to
}

// growRunes inserts a string.
func (t *trie) growRunes(from []int32, runes ...rune) (to []int32, ok bool) {
	var buf [utf8.UTFMax]byte
	to = slices.Clone(from)
	for _, r := range runes {
		for _, b := range buf[:utf8.EncodeRune(buf[:], r)] {
			for i, f := range to {
				if n := &t.nodes[t.consuming(f)]; n.kind == runNode && t.sets[n.set].has(b) {
					return nil, false
				}
				to[i] = t.follow(f, node{kind: byteNode, arg: b, set: -1})
			}
		}
	}
	return to, true
}

func (t *trie) growSet(from []int32, kind uint8, set byteSet) (to []int32, ok bool) {
	id := slices.Index(t.sets, set)
	if id < 0 {
		id = len(t.sets)
		t.sets = append(t.sets, set)
	}
	for _, f := range from {
		before := t.bytesBefore(f)
		// A run goes back as far as its bytes do, so the byte before it must be
		// another, and so must the byte after it, or it would end many times.
		if kind == runNode && before == (byteSet{}) || (kind == runNode || t.endsInRun(f)) && before.meets(&set) {
			return nil, false
		}
		to = append(to, t.follow(f, node{kind: kind, set: int32(id)}))
	}
	return to, true
}

// follow returns the child of parent that is like n, inserting it if need be.
func (t *trie) follow(parent int32, n node) int32 {
	for c := t.nodes[parent].child; c != 0; c = t.nodes[c].sibling {
		if m := &t.nodes[c]; m.kind == n.kind && m.arg == n.arg && m.set == n.set {
			return c
		}
	}
	n.parent, n.sibling, n.found = parent, t.nodes[parent].child, -1
	id := int32(len(t.nodes))
	t.nodes[parent].child = id
	t.nodes = append(t.nodes, n)
	return id
}

// consuming returns n, or the nearest node above it that took a byte, or 0.
func (t *trie) consuming(n int32) int32 {
	for t.nodes[n].kind == checkNode {
		n = t.nodes[n].parent
	}
	return n
}

func (t *trie) endsInRun(n int32) bool { return t.nodes[t.consuming(n)].kind == runNode }

// bytesBefore returns the bytes that can be the last before n; none at a root.
func (t *trie) bytesBefore(n int32) (set byteSet) {
	switch m := &t.nodes[t.consuming(n)]; m.kind {
	case byteNode:
		set.add(m.arg)
	case setNode, runNode:
		set = t.sets[m.set]
	}
	return set
}

// find adds a finding to node n, with the way back to where the piece began.
func (t *trie) find(n int32, f finding) {
	f.next, f.from = t.nodes[n].found, int32(len(t.steps))
	t.nodes[n].found = int32(len(t.found))
	if f.tail < 0 {
		bytes := int32(0)
		for ; n != 0; n = t.nodes[n].parent {
			switch m := &t.nodes[n]; m.kind {
			case byteNode, setNode:
				bytes++
			case runNode:
				t.steps = append(t.steps, step{bytes, m.set})
				bytes = 0
			}
		}
		t.steps = append(t.steps, step{bytes, -1})
	}
	f.to = int32(len(t.steps))
	t.found = append(t.found, f)
}

// begin returns where the piece f that ended at end began in text.
func (t *trie) begin(f *finding, text string, end int) int {
	for _, s := range t.steps[f.from:f.to] {
		end -= int(s.bytes)
		if s.run >= 0 {
			for run := &t.runs[s.run]; end > 0 && run[text[end-1]]; {
				end--
			}
		}
	}
	return end
}
