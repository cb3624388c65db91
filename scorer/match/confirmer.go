package match

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// A confirmer finds the longest match of one pattern from a given place. It is
// an automaton over characters, built as it goes; ASCII has transitions in a
// table, all else in a map. It belongs to one matcher.
type confirmer struct {
	prog    *syntax.Prog
	bounded bool
	table   stateTable
	class   [utf8.RuneSelf]uint8 // of unfolded text; folded text has no capitals
	repr    []byte
	end     uint32
	start   [kinds]uint32
	first   [256]bool // bytes a match may begin with
	wide    map[wideStep]uint32
	limit   int  // bytes at which it begins anew
	held    *int // bytes of this and others together

	visited []uint32
	round   uint32
	stack   []uint32
	next    []int32
	ended   []int32
}

type wideStep struct {
	from uint32
	r    rune
}

func newConfirmer(p *fastPattern, limit int, held *int) *confirmer {
	c := &confirmer{prog: p.prog(), bounded: p.bounded, wide: map[wideStep]uint32{}, limit: limit, held: held}
	c.visited = make([]uint32, len(c.prog.Inst))
	number := map[string]uint8{}
	var key []byte
	for b := range byte(utf8.RuneSelf) {
		f := foldASCII(b)
		key = append(key[:0], kindOf(f))
		for i := range c.prog.Inst {
			if in := &c.prog.Inst[i]; takesRune(in.Op) && in.MatchRune(rune(f)) {
				key = append(key, byte(i), byte(i>>8), byte(i>>16))
			}
		}
		id, ok := number[string(key)]
		if !ok {
			id = uint8(len(c.repr))
			number[string(key)] = id
			c.repr = append(c.repr, f)
		}
		c.class[b] = id
	}
	c.end = uint32(len(c.repr))
	c.table.stride = c.end + 1
	c.reset()
	c.begin()
	c.next = c.next[:0]
	c.visit(uint32(c.prog.Start), ^condition(0))
	for b := range 256 {
		c.first[b] = b >= utf8.RuneSelf
		for _, pc := range c.next {
			if b < utf8.RuneSelf && c.prog.Inst[pc].MatchRune(rune(foldASCII(byte(b)))) {
				c.first[b] = true
			}
		}
	}
	return c
}

func takesRune(op syntax.InstOp) bool {
	switch op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	}
	return false
}

// dead is the state that nothing leads out of, the first in the table.
const dead = 0

func (c *confirmer) reset() {
	*c.held -= c.bytes()
	c.table.clear()
	clear(c.wide)
	c.table.intern(nil, nil, edge)
	for k := range c.start {
		c.start[k] = c.table.intern([]int32{int32(c.prog.Start)}, nil, uint8(k))
	}
	*c.held += c.bytes()
}

// bytes returns about how much memory the automaton holds.
func (c *confirmer) bytes() int { return c.table.bytes() + 40*len(c.wide) }

// longest returns the end of the longest match that begins at from, or -1, and
// how far it had to look.
func (c *confirmer) longest(text string, from int) (end, looked int) {
	end = -1
	before := uint8(edge)
	if from > 0 {
		before = kindOf(text[from-1])
	}
	st, i := c.start[before], from
	for st != dead {
		var next uint32
		size := 1
		switch {
		case i >= len(text):
			if next = c.table.trans[st+c.end]; next == unbuilt {
				next = c.build(st, c.end, -1)
			}
		case text[i] < utf8.RuneSelf:
			cl := uint32(c.class[text[i]])
			if next = c.table.trans[st+cl]; next == unbuilt {
				next = c.build(st, cl, rune(c.repr[cl]))
			}
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			var ok bool
			if next, ok = c.wide[wideStep{st, r}]; !ok {
				next = c.build(st, 0, r)
			}
		}
		if next >= marked {
			if !c.bounded || closesAt(text, i) {
				end = i
			}
			next &^= marked
		}
		if i >= len(text) {
			break
		}
		st = next
		i += size
	}
	return end, i - from
}

// build returns the state that character r of class cl leads to from st, and
// remembers it unless the table had to be emptied. The end of the text is -1;
// characters outside ASCII have no class.
func (c *confirmer) build(st, cl uint32, r rune) uint32 {
	after := uint8(edge)
	switch {
	case r >= utf8.RuneSelf:
		after = high
	case r >= 0:
		after = kindOf(byte(r))
	}
	c.next, c.ended = c.next[:0], c.ended[:0]
	c.begin()
	holding := holding(c.table.states[st/c.table.stride].kind, after)
	for _, pc := range c.table.members(st) {
		c.visit(uint32(pc), holding)
	}
	// The instructions that take the character are stepped over now.
	n := 0
	for _, pc := range c.next {
		if in := &c.prog.Inst[pc]; r >= 0 && in.MatchRune(r) {
			c.next[n] = int32(in.Out)
			n++
		}
	}
	c.next = c.next[:n]
	slices.Sort(c.next)
	c.next = slices.Compact(c.next)
	if len(c.next) == 0 {
		after = edge // all dead ends are one
	}
	if c.bytes() >= c.limit {
		c.reset()
		return c.table.intern(c.next, c.ended, after)
	}
	size := c.bytes()
	next := c.table.intern(c.next, c.ended, after)
	if r >= utf8.RuneSelf {
		c.wide[wideStep{st, r}] = next
	} else {
		c.table.trans[st+cl] = next
	}
	*c.held += c.bytes() - size
	return next
}

func (c *confirmer) begin() {
	if c.round++; c.round == 0 {
		clear(c.visited)
		c.round = 1
	}
}

// visit collects the instructions that take a character and can be reached from
// pc where the given conditions hold, and whether the match is complete.
func (c *confirmer) visit(pc uint32, holding condition) {
	c.stack = append(c.stack[:0], pc)
	for len(c.stack) > 0 {
		pc := c.stack[len(c.stack)-1]
		c.stack = c.stack[:len(c.stack)-1]
		if c.visited[pc] == c.round {
			continue
		}
		c.visited[pc] = c.round
		switch in := &c.prog.Inst[pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			c.stack = append(c.stack, in.Out, in.Arg)
		case syntax.InstCapture, syntax.InstNop:
			c.stack = append(c.stack, in.Out)
		case syntax.InstEmptyWidth:
			if condition(in.Arg)&^holding == 0 {
				c.stack = append(c.stack, in.Out)
			}
		case syntax.InstMatch:
			if len(c.ended) == 0 {
				c.ended = append(c.ended, 0)
			}
		case syntax.InstFail:
		default:
			c.next = append(c.next, int32(pc))
		}
	}
}
