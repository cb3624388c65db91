package check

import "rapport/transcripts"

// clockState says what a call knows of time.
type clockState struct {
	any bool // at least one spoken turn has a time
	end transcripts.Offset
}

// setClock gives every turn its start and end, from the call's offsets or, in
// chats and mails, from the times of day of its turns.
func (v *View) setClock() {
	c := v.Call
	base := c.Started
	if base.IsZero() {
		for i := range c.Turns {
			if !c.Turns[i].At.IsZero() {
				base = c.Turns[i].At
				break
			}
		}
	}
	for i := range c.Turns {
		t, tv := &c.Turns[i], &v.turns[i]
		tv.start, tv.end = t.Start, t.End
		if !tv.start.Known() && !t.At.IsZero() && !base.IsZero() {
			tv.start = transcripts.Millis(t.At.Sub(base).Milliseconds())
		}
		if tv.start.Known() {
			v.clock.any = true
		}
		for _, o := range [2]transcripts.Offset{tv.start, tv.end} {
			if o.Known() && (!v.clock.end.Known() || o.Millis() > v.clock.end.Millis()) {
				v.clock.end = o
			}
		}
	}
}

// Timed reports whether the call has times at all.
func (v *View) Timed() bool { return v.clock.any }

// Start returns when a turn begins.
func (v *View) Start(turn int) transcripts.Offset { return v.turns[turn].start }

// End returns when a turn ends; absent in chats and wherever the file has
// starts only.
func (v *View) End(turn int) transcripts.Offset { return v.turns[turn].end }

// At returns when byte b of a turn was said: between start and end in
// proportion to the bytes before it; the start when the end is not known, and
// then exact is false unless b is 0.
func (v *View) At(turn, b int) (at transcripts.Offset, exact bool) {
	s, e := v.turns[turn].start, v.turns[turn].end
	if !s.Known() || b == 0 {
		return s, s.Known()
	}
	n := len(v.Call.Turns[turn].Text)
	if !e.Known() || n == 0 || e.Millis() < s.Millis() {
		return s, false
	}
	return transcripts.Millis(s.Millis() + (e.Millis()-s.Millis())*int64(b)/int64(n)), true
}

// LegSpan returns the time a leg covers; ok is false without times.
func (v *View) LegSpan(l *Leg) (from, to transcripts.Offset, ok bool) {
	if !v.clock.any || len(v.Call.Turns) == 0 {
		return
	}
	for i := l.From; i <= l.To; i++ {
		s, e := v.turns[i].start, v.turns[i].end
		if s.Known() && (!from.Known() || s.Millis() < from.Millis()) {
			from = s
		}
		for _, o := range [2]transcripts.Offset{s, e} {
			if o.Known() && (!to.Known() || o.Millis() > to.Millis()) {
				to = o
			}
		}
	}
	return from, to, from.Known() && to.Known()
}
