package match

import "slices"

// States of both automata are numbers times the stride of their table, so that
// the state plus a class is an index into the transitions. They carry marked if
// something ended just before the byte that led to them.
const (
	marked  = 1 << 31
	unbuilt = ^uint32(0)
)

// A stateTable gives the same number to the same state and keeps the
// transitions between states.
type stateTable struct {
	trans  []uint32
	states []state
	pool   []int32  // the members and ends of states
	slots  []uint32 // hash table: number of a state plus 1, or 0
	stride uint32   // classes, rounded up to whole cache lines
}

type state struct {
	from, mid, to uint32 // pool[from:mid] members, pool[mid:to] what ended
	hash          uint32
	kind          uint8 // of the byte before
}

func (t *stateTable) clear() {
	t.trans, t.states, t.pool = t.trans[:0], t.states[:0], t.pool[:0]
	clear(t.slots)
}

// bytes returns about how much memory the table holds.
func (t *stateTable) bytes() int {
	return 4*(len(t.trans)+len(t.pool)+len(t.slots)) + 20*len(t.states)
}

func (t *stateTable) members(s uint32) []int32 {
	st := &t.states[s/t.stride]
	return t.pool[st.from:st.mid]
}

func (t *stateTable) ended(s uint32) []int32 {
	st := &t.states[s&^marked/t.stride]
	return t.pool[st.mid:st.to]
}

// intern returns the state with these sorted members and ends.
func (t *stateTable) intern(members, ended []int32, kind uint8) uint32 {
	if 2*len(t.states) >= len(t.slots) {
		t.rehash(max(64, 4*len(t.slots)))
	}
	hash := uint32(kind) + 1
	for _, m := range members {
		hash = (hash ^ uint32(m)) * 0x9e3779b1
		hash ^= hash >> 15
	}
	for _, e := range ended {
		hash = (hash ^ uint32(e)) * 0x85ebca6b
		hash ^= hash >> 13
	}
	mask := uint32(len(t.slots) - 1)
	i := hash & mask
	for ; t.slots[i] != 0; i = (i + 1) & mask {
		s := &t.states[t.slots[i]-1]
		if s.hash == hash && s.kind == kind && slices.Equal(t.pool[s.from:s.mid], members) && slices.Equal(t.pool[s.mid:s.to], ended) {
			return t.name(t.slots[i]-1, ended)
		}
	}
	n := uint32(len(t.states))
	t.slots[i] = n + 1
	from := uint32(len(t.pool))
	t.pool = append(append(t.pool, members...), ended...)
	t.states = append(t.states, state{from, from + uint32(len(members)), uint32(len(t.pool)), hash, kind})
	size := len(t.trans)
	t.trans = slices.Grow(t.trans, int(t.stride))[:size+int(t.stride)]
	for j := range t.trans[size:] {
		t.trans[size+j] = unbuilt
	}
	return t.name(n, ended)
}

func (t *stateTable) name(n uint32, ended []int32) uint32 {
	if len(ended) > 0 {
		return n*t.stride | marked
	}
	return n * t.stride
}

func (t *stateTable) rehash(size int) {
	t.slots = make([]uint32, size)
	mask := uint32(size - 1)
	for n := range t.states {
		i := t.states[n].hash & mask
		for t.slots[i] != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = uint32(n) + 1
	}
}
