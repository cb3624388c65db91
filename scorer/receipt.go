package scorer

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"

	"rapport/transcripts"
)

// A receipt is the SHA-256 over everything that makes a result: engine version,
// rubric, fact sheets, macros, embedded tables, the call in its neutral form,
// the leg and the reviews applied. It holds no build or machine facts, so
// whoever has the same inputs gets the same receipt.

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

func receipt(seed, call []byte, leg int, decisions []Decision) [32]byte {
	h := sha256.New()
	field(h, seed)
	field(h, call)
	var n [8]byte
	binary.LittleEndian.PutUint64(n[:], uint64(leg))
	h.Write(n[:])
	for i := range decisions {
		field(h, []byte(decisions[i].Text))
	}
	var out [32]byte
	h.Sum(out[:0])
	return out
}

// Receipt returns the receipt of the result as files show it, "sha256:…".
func (c *Scorecard) Receipt() string {
	size := 1024
	for i := range c.Call.Turns {
		size += len(c.Call.Turns[i].Text) + 96
	}
	sum := receipt(c.seed, transcripts.AppendJSON(make([]byte, 0, size), c.Call), c.Leg.Index, c.decisions)
	return "sha256:" + hex.EncodeToString(sum[:])
}
