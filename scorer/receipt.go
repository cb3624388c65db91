package scorer

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"maps"
	"slices"
	"time"

	"rapport/transcripts"
)

// A receipt is the SHA-256 over everything that makes a result: engine version,
// rubric, fact sheets, macros, embedded tables, the call, the leg and the
// reviews applied. It holds no build or machine facts, so whoever has the same
// inputs gets the same receipt.

// receiptSeed hashes what all calls have in common.
func receiptSeed(s *Scorer) []byte {
	h := sha256.New()
	field(h, []byte(Version))
	field(h, []byte(s.Rubric.Hash))
	if f := s.cfg.Facts; f != nil {
		for _, src := range f.Sources {
			field(h, src)
		}
	}
	field(h, nil)
	for _, m := range s.cfg.Macros.Sources() {
		field(h, []byte(m))
	}
	field(h, nil)
	for _, t := range s.cfg.Tables {
		field(h, []byte(t))
	}
	return h.Sum(nil)
}

// field adds a value with its length, so that values cannot run together.
func field(h hash.Hash, b []byte) {
	var n [8]byte
	binary.LittleEndian.PutUint64(n[:], uint64(len(b)))
	h.Write(n[:])
	h.Write(b)
}

// Receipt returns the receipt of the result as files show it, "sha256:…".
func (c *Scorecard) Receipt() string {
	size := 512
	for i := range c.Call.Turns {
		size += len(c.Call.Turns[i].Text) + 32
	}
	// What field would add, in one piece: hashing piece by piece costs more.
	b := binary.LittleEndian.AppendUint64(make([]byte, 0, size), uint64(len(c.seed)))
	b = append(b, c.seed...)
	at := len(b)
	b = canonical(binary.LittleEndian.AppendUint64(b, 0), c.Call)
	binary.LittleEndian.PutUint64(b[at:], uint64(len(b)-at-8))
	b = binary.LittleEndian.AppendUint64(b, uint64(c.Leg.Index))
	for i := range c.decisions {
		b = binary.LittleEndian.AppendUint64(b, uint64(len(c.decisions[i].Text)))
		b = append(b, c.decisions[i].Text...)
	}
	sum := sha256.Sum256(b)
	const name = "sha256:"
	var out [len(name) + 2*sha256.Size]byte
	hex.Encode(out[copy(out[:], name):], sum[:])
	return string(out[:])
}

// canonical appends everything of a call that scoring can see, each text with
// its length. Where the call was read from is not part of it: the same call in
// another file or format has the same receipt.
func canonical(b []byte, c *transcripts.Call) []byte {
	str := func(s string) {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	offset := func(o transcripts.Offset) {
		if !o.Known() {
			b = append(b, 0)
			return
		}
		b = append(b, 1)
		b = binary.AppendVarint(b, o.Millis())
	}
	moment := func(t time.Time) {
		if t.IsZero() {
			b = append(b, 0)
			return
		}
		b = append(b, 1)
		b = binary.AppendVarint(b, t.UnixMilli())
	}
	for _, s := range [...]string{c.ID, c.Rep.ID, c.Rep.Name, c.Customer.ID, c.Customer.Name, c.Direction, c.Queue, c.Team, c.Language} {
		str(s)
	}
	b = append(b, byte(c.Channel))
	moment(c.Started)
	b = binary.AppendUvarint(b, uint64(len(c.Metadata)))
	if len(c.Metadata) > 0 {
		for _, k := range slices.Sorted(maps.Keys(c.Metadata)) {
			str(k)
			str(c.Metadata[k])
		}
	}
	b = binary.AppendUvarint(b, uint64(len(c.Turns)))
	for i := range c.Turns {
		t := &c.Turns[i]
		internal := byte(0)
		if t.Internal {
			internal = 1
		}
		b = append(b, byte(t.Speaker), internal)
		str(t.Rep)
		str(t.Text)
		offset(t.Start)
		offset(t.End)
		moment(t.At)
	}
	for i := range c.Events {
		e := &c.Events[i]
		derived := byte(0)
		if e.Derived {
			derived = 1
		}
		b = append(b, byte(e.Kind), byte(e.Party), derived)
		b = binary.AppendUvarint(b, uint64(e.Turn))
		offset(e.Start)
		offset(e.End)
	}
	return b
}
