package check

import (
	"strings"

	"rapport/transcripts"
)

// A Leg is one rep's share of a conversation: the unit that is scored.
type Leg struct {
	Index, Of int
	From, To  int // turns, inclusive
	Carry     int // first turn whose customer cues also count for this leg; ≤ From
	Rep       transcripts.Party
	// Transferred is true when the leg ends in a transfer to another rep.
	Transferred bool
}

// Last reports whether the leg is the contact's last.
func (l *Leg) Last() bool { return l.Index == l.Of-1 && !l.Transferred }

// carryTurns is how many customer turns before a transfer count for the next
// rep too.
const carryTurns = 2

// Legs appends the legs of a call to dst. A leg begins with the first turn of
// another rep; the customer's turns before it belong to the leg that was
// running. A call without transfer has one leg, and so has a call without reps.
func Legs(dst []Leg, c *transcripts.Call) []Leg {
	n := len(dst)
	current, begun := "", false
	for i := range c.Turns {
		t := &c.Turns[i]
		if t.Speaker != transcripts.Rep || t.Internal {
			continue
		}
		rep := t.Rep
		if rep == "" {
			rep = c.Rep.ID
		}
		switch {
		case !begun:
			begun, current = true, rep
			dst = append(dst, Leg{From: 0, Rep: party(c, rep, t.Name)})
		case rep != current:
			current = rep
			dst = append(dst, Leg{From: i, Rep: party(c, rep, t.Name)})
		}
	}
	if !begun {
		dst = append(dst, Leg{Rep: c.Rep})
	}
	legs := dst[n:]
	for k := range legs {
		l := &legs[k]
		l.Index, l.Of = k, len(legs)
		l.To = len(c.Turns) - 1
		l.Carry = l.From
		if k+1 < len(legs) {
			l.To = legs[k+1].From - 1
			l.Transferred = true
		} else {
			l.Transferred = endsInTransfer(c, l.To)
		}
		if k > 0 {
			for i, seen := l.From-1, 0; i >= 0 && seen < carryTurns; i-- {
				if c.Turns[i].Speaker == transcripts.Customer && !c.Turns[i].Internal {
					l.Carry = i
					seen++
				}
			}
		}
	}
	return dst
}

// endsInTransfer reports whether a stated transfer stands after the last words
// of the rep, so that what followed is not in the record.
func endsInTransfer(c *transcripts.Call, to int) bool {
	lastRep := -1
	for i := to; i >= 0; i-- {
		if c.Turns[i].Speaker == transcripts.Rep && !c.Turns[i].Internal {
			lastRep = i
			break
		}
	}
	for _, e := range c.Events {
		if e.Kind == transcripts.Transfer && !e.Derived && e.Turn > lastRep && lastRep >= 0 {
			return true
		}
	}
	return false
}

// party returns the rep with the given id. A name is the call's own for its
// own rep, and otherwise what the turn's label says beyond the word "agent".
func party(c *transcripts.Call, id, label string) transcripts.Party {
	if id == c.Rep.ID {
		return c.Rep
	}
	p := transcripts.Party{ID: id}
	if i := strings.IndexByte(label, '('); i >= 0 && strings.HasSuffix(label, ")") {
		p.Name = strings.TrimSpace(label[i+1 : len(label)-1])
	} else if _, isRole := transcripts.ParseSpeaker(strings.ToLower(label)); !isRole && label != id {
		p.Name = label
	}
	return p
}
