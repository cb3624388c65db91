package cmd

import (
	"fmt"
	"time"
)

// A progress shows one line on stderr while work goes on: only on a terminal,
// only after half a second, erased at the end.
type progress struct {
	s     Streams
	on    bool
	what  string
	start time.Time
	last  time.Time
	n     int
	shown bool
}

func (s Streams) progress(what string, quiet bool) *progress {
	p := &progress{s: s, on: s.ErrTTY && !quiet && s.Now != nil, what: what}
	if p.on {
		p.start = s.Now()
		p.last = p.start
	}
	return p
}

// step counts one more and repaints at most five times a second.
func (p *progress) step() {
	p.n++
	if !p.on || p.n%64 != 0 {
		return
	}
	now := p.s.Now()
	if now.Sub(p.start) < 500*time.Millisecond || now.Sub(p.last) < 200*time.Millisecond {
		return
	}
	p.last, p.shown = now, true
	perSecond := float64(p.n) / now.Sub(p.start).Seconds()
	fmt.Fprintf(p.s.Err, "\r\x1b[K%d %s, %.0f a second", p.n, p.what, perSecond)
}

// done erases the line.
func (p *progress) done() {
	if p.shown {
		fmt.Fprint(p.s.Err, "\r\x1b[K")
	}
}
