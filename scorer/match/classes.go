package match

import "unicode/utf8"

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
