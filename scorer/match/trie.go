package match

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

const (
	maxVariants = 128  // ways to write one piece
	maxNodes    = 4096 // of one piece
	maxNarrow   = 16   // bytes in a class that may repeat within a piece
	maxWide     = 8    // characters outside ASCII in a class
	maxTails    = 3
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
	set                    int16
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
	tails := t.growTails(elements, n)
	if width == 0 || width < 2 && len(tails) > 0 {
		p.headless = true
		if n > 0 {
			tails = t.growTails(elements, 0)
		}
	} else {
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

// growTails inserts pieces that every match has somewhere after element n.
func (t *trie) growTails(elements []*syntax.Regexp, n int) (tails [][]int32) {
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
		if width >= 2 {
			tails = append(tails, ends)
		}
	}
	return tails
}

// apart reports whether whatever the elements match ends in a byte that is no
// ASCII letter or digit.
func apart(elements []*syntax.Regexp) bool {
	for _, e := range slices.Backward(elements) {
		switch e.Op {
		case syntax.OpPlus, syntax.OpConcat:
			return apart(e.Sub)
		case syntax.OpLiteral:
			r := e.Rune[len(e.Rune)-1]
			return r >= utf8.RuneSelf || kindOf(byte(r)) != alnum
		case syntax.OpCharClass:
			for b := range byte(utf8.RuneSelf) {
				if kindOf(b) == alnum && inPairs(e.Rune, rune(b)) {
					return false
				}
			}
			return len(e.Rune) > 0
		case syntax.OpQuest, syntax.OpStar, syntax.OpRepeat:
			if !apart(e.Sub) {
				return false
			}
		default:
			return false
		}
	}
	return false
}

func flatten(dst []*syntax.Regexp, re *syntax.Regexp) []*syntax.Regexp {
	switch re.Op {
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			dst = flatten(dst, sub)
		}
		return dst
	case syntax.OpCapture:
		return flatten(dst, re.Sub[0])
	}
	return append(dst, re)
}

func growable(re *syntax.Regexp) bool {
	_, ok := variants(re)
	return ok
}

// variants returns in how many ways re can be written in a trie, if it can.
func variants(re *syntax.Regexp) (int, bool) {
	switch re.Op {
	case syntax.OpNoMatch:
		return 0, true
	case syntax.OpEmptyMatch, syntax.OpLiteral, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText,
		syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return 1, true
	case syntax.OpCharClass:
		_, wide, ok := splitClass(re.Rune)
		return 1 + len(wide), ok
	case syntax.OpPlus:
		_, ok := narrow(re.Sub[0])
		return 1, ok
	case syntax.OpStar:
		_, ok := narrow(re.Sub[0])
		return 2, ok
	case syntax.OpQuest:
		n, ok := variants(re.Sub[0])
		return n + 1, ok && !broad(re.Sub[0])
	case syntax.OpRepeat:
		n, ok := variants(re.Sub[0])
		if !ok || re.Max < 0 || re.Max > maxVariants || re.Max > re.Min && broad(re.Sub[0]) {
			return 0, false
		}
		sum, power := 0, 1
		for i := range re.Max + 1 {
			if i >= re.Min {
				sum += power
			}
			if power *= n; power+sum > maxVariants {
				return 0, false
			}
		}
		return sum, true
	case syntax.OpCapture:
		return variants(re.Sub[0])
	case syntax.OpConcat:
		product := 1
		for _, sub := range re.Sub {
			n, ok := variants(sub)
			if product *= n; !ok || product > maxVariants {
				return 0, false
			}
		}
		return product, true
	case syntax.OpAlternate:
		sum := 0
		for _, sub := range re.Sub {
			n, ok := variants(sub)
			if sum += n; !ok || sum > maxVariants {
				return 0, false
			}
		}
		return sum, true
	}
	return 0, false
}

// broad reports whether re holds a class of many characters, which in an
// optional place multiplies the states of the automaton.
func broad(re *syntax.Regexp) bool {
	if re.Op == syntax.OpCharClass {
		set, _, ok := splitClass(re.Rune)
		return !ok || size(&set) > maxNarrow
	}
	return slices.ContainsFunc(re.Sub, broad)
}

// narrow returns the bytes of a class that may repeat.
func narrow(re *syntax.Regexp) (byteSet, bool) {
	var set byteSet
	switch re.Op {
	case syntax.OpLiteral:
		if len(re.Rune) != 1 || re.Rune[0] >= utf8.RuneSelf {
			return set, false
		}
		set.add(byte(re.Rune[0]))
		return set, true
	case syntax.OpCharClass:
		set, wide, ok := splitClass(re.Rune)
		return set, ok && len(wide) == 0 && size(&set) <= maxNarrow
	}
	return set, false
}

func size(s *byteSet) int {
	n := 0
	for b := range byte(utf8.RuneSelf) {
		if s.has(b) {
			n++
		}
	}
	return n
}

// splitClass splits a class into its ASCII bytes and its other characters,
// leaving out what folded text never holds. It is not ok if there are too many
// of the latter.
func splitClass(pairs []rune) (set byteSet, wide []rune, ok bool) {
	for i := 0; i < len(pairs); i += 2 {
		for r := pairs[i]; r <= pairs[i+1] && r < utf8.RuneSelf; r++ {
			if foldASCII(byte(r)) == byte(r) {
				set.add(byte(r))
			}
		}
		lo := max(pairs[i], utf8.RuneSelf)
		if pairs[i+1]-lo > 4*maxWide {
			return set, nil, false
		}
		for r := lo; r <= pairs[i+1]; r++ {
			if foldRune(r) != r || !utf8.ValidRune(r) {
				continue
			}
			if wide = append(wide, r); len(wide) > maxWide {
				return set, nil, false
			}
		}
	}
	return set, wide, true
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
		for _, r := range re.Rune {
			if from, ok = t.growRune(from, r); !ok {
				return nil, false
			}
		}
		return from, true
	case syntax.OpCharClass:
		set, wide, _ := splitClass(re.Rune)
		if set != (byteSet{}) {
			if to, ok = t.growSet(from, setNode, set); !ok {
				return nil, false
			}
		}
		for _, r := range wide {
			more, ok := t.growRune(from, r)
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

func (t *trie) growRune(from []int32, r rune) (to []int32, ok bool) {
	var buf [utf8.UTFMax]byte
	for _, b := range buf[:utf8.EncodeRune(buf[:], r)] {
		var set byteSet
		set.add(b)
		to = make([]int32, 0, len(from))
		for _, f := range from {
			if run := t.runBefore(f); run >= 0 && t.sets[run].meets(&set) {
				return nil, false
			}
			to = append(to, t.follow(f, node{kind: byteNode, arg: b, set: -1}))
		}
		from = to
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
		// The beginning of a run is where its bytes end, so the byte before
		// must be another; and a run is over when a byte of it is not next.
		if kind == runNode && (before == byteSet{} || before.meets(&set)) || t.runBefore(f) >= 0 && before.meets(&set) {
			return nil, false
		}
		to = append(to, t.follow(f, node{kind: kind, set: int16(id)}))
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

// runBefore returns the set of the run that n ends in, or -1.
func (t *trie) runBefore(n int32) int16 {
	if n = t.consuming(n); t.nodes[n].kind == runNode {
		return t.nodes[n].set
	}
	return -1
}

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
				t.steps = append(t.steps, step{bytes, int32(m.set)})
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

// finish divides the bytes into classes that all nodes treat alike.
func (t *trie) finish() {
	var single byteSet
	for i := range t.nodes {
		if n := &t.nodes[i]; n.kind == byteNode {
			single.add(n.arg)
		}
	}
	var class [256]int
	for b := range class {
		class[b] = int(kindOf(byte(b)))
	}
	count := kinds
	split := func(in func(b byte) bool) {
		var fresh [256 + kinds]int
		for b := range class {
			if in(byte(b)) {
				if fresh[class[b]] == 0 {
					fresh[class[b]] = count
					count++
				}
				class[b] = fresh[class[b]]
			}
		}
		// Close the holes that classes taken whole leave.
		var number [512 + kinds]int
		count = 0
		for b := range class {
			if number[class[b]] == 0 {
				count++
				number[class[b]] = count
			}
			class[b] = number[class[b]] - 1
		}
	}
	for i := range t.sets {
		split(t.sets[i].has)
	}
	for b := range 256 {
		if single.has(byte(b)) {
			split(func(c byte) bool { return c == byte(b) })
		}
	}
	// Capitals never occur in folded text, so they may share the classes of
	// their small letters in both tables.
	number := make(map[int]uint8)
	name := func(b byte) {
		f := foldASCII(b)
		id, ok := number[class[f]]
		if !ok {
			id = uint8(len(t.repr))
			number[class[f]] = id
			t.repr = append(t.repr, f)
		}
		t.class[b] = id
	}
	// The transitions of common letters should lie in the same cache line.
	for _, b := range []byte(" etaoinshrdlcumy") {
		name(b)
	}
	for b := range 256 {
		name(byte(b))
	}
	t.bail, t.end = uint32(len(t.repr)), uint32(len(t.repr)+1)
	t.stride = (t.end + 16) &^ 15
	t.raw = t.class
	for b := utf8.RuneSelf; b < 256; b++ {
		t.raw[b] = uint8(t.bail)
	}
	t.runs = make([][256]bool, len(t.sets))
	for i := range t.sets {
		for b := range 256 {
			t.runs[i][b] = t.sets[i].has(foldASCII(byte(b)))
		}
	}
	for a := range uint8(kinds) {
		for b := range uint8(kinds) {
			t.holding[a][b] = holding(a, b)
		}
	}
}
