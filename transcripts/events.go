package transcripts

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

const (
	// silenceMillis is the shortest gap between two turns that is an event.
	silenceMillis = 5000
	// overlapMillis is the shortest time two people talk at once that is an
	// event; below it lie the word ends that recognizers stretch.
	overlapMillis = 500
)

// orderTurns gives the turns offsets where the file has only absolute times, and
// sorts them by start when every turn has one. Offsets count from Call.Started,
// or from the first turn when the call has no start or one that cannot belong to
// these turns. The reader's order stays when a single start is missing.
func orderTurns(c *Call) {
	offsetsFromTimes(c)
	sorted := true
	for i := range c.Turns {
		if !c.Turns[i].Start.Known() {
			return
		}
		if i > 0 && c.Turns[i].Start.ms < c.Turns[i-1].Start.ms {
			sorted = false
		}
	}
	if sorted {
		return
	}
	slices.SortStableFunc(c.Turns, func(a, b Turn) int { return cmp.Compare(a.Start.ms, b.Start.ms) })
	c.Warnings = append(c.Warnings, "the turns are not in order of time; they were sorted by their start")
}

// offsetsFromTimes fills Start from At in calls where no turn has a Start and
// some turn has an At.
func offsetsFromTimes(c *Call) {
	var first time.Time
	for i := range c.Turns {
		t := &c.Turns[i]
		if t.Start.Known() {
			return
		}
		if !t.At.IsZero() && (first.IsZero() || t.At.Before(first)) {
			first = t.At
		}
	}
	if first.IsZero() {
		return
	}
	base := c.Started
	if base.IsZero() {
		c.Started = first
	}
	// A start that lies after the first turn, or more than a day before it, is
	// the start of something else: of the ticket, or of an earlier session.
	if base.IsZero() || base.After(first) || first.Sub(base) > 24*time.Hour {
		base = first
	}
	for i := range c.Turns {
		if t := &c.Turns[i]; !t.At.IsZero() {
			t.Start = Millis(t.At.Sub(base).Milliseconds())
		}
	}
}

// addEvents adds the events that follow from the times of the turns, sorts all
// events by start, unknown starts last, and fills Event.Turn. Turns must be in
// their final order. An event the file already has is not added again, so that a
// converted call keeps its events however often it is read.
func addEvents(c *Call) {
	stated := len(c.Events)
	if hasSpan(c.Turns) {
		c.Events = appendSilences(c.Events, c.Turns)
		c.Events = appendOverlaps(c.Events, c.Turns)
	}
	if len(c.Events) == 0 {
		return
	}
	if stated > 0 && len(c.Events) > stated {
		c.Events = dropKnown(c.Events, stated)
	}
	slices.SortStableFunc(c.Events, func(a, b Event) int {
		switch {
		case a.Start.known != b.Start.known:
			if a.Start.known {
				return -1
			}
			return 1
		case a.Start.known:
			return cmp.Compare(a.Start.ms, b.Start.ms)
		}
		return cmp.Compare(a.Turn, b.Turn)
	})
	at := 0 // the events' starts ascend, so the turns are walked once
	for i := range c.Events {
		e := &c.Events[i]
		if !e.Start.known {
			e.Turn = min(max(e.Turn, 0), len(c.Turns))
			continue
		}
		for at < len(c.Turns) && !(c.Turns[at].Start.known && c.Turns[at].Start.ms >= e.Start.ms) {
			at++
		}
		e.Turn = at
	}
}

// dropKnown leaves out the events from the given index on that stand before it
// already.
func dropKnown(events []Event, from int) []Event {
	type key struct {
		kind       EventKind
		start, end Offset
	}
	known := make(map[key]bool, from)
	for _, e := range events[:from] {
		known[key{e.Kind, e.Start, e.End}] = true
	}
	keep := from
	for _, e := range events[from:] {
		if !known[key{e.Kind, e.Start, e.End}] {
			events[keep] = e
			keep++
		}
	}
	return events[:keep]
}

// hasSpan reports whether some spoken turn has both of its times.
func hasSpan(turns []Turn) bool {
	return slices.ContainsFunc(turns, func(t Turn) bool { return t.Start.known && t.End.known && !t.Internal })
}

// appendSilences appends a Silence for every gap of at least silenceMillis
// between two turns. The gap is measured from the latest end so far, and a turn
// without an end closes no gap: what is not known is not silence. Time on a
// stated hold is not silence either.
func appendSilences(events []Event, turns []Turn) []Event {
	holds := holdsOf(events)
	end, known := int64(0), false
	for i := range turns {
		t := &turns[i]
		if t.Internal {
			continue
		}
		if !t.Start.known {
			known = false
			continue
		}
		if known && t.Start.ms-end >= silenceMillis && !holds.touch(end, t.Start.ms) {
			events = append(events, Event{Kind: Silence, Start: Millis(end), End: t.Start, Turn: i, Derived: true})
		}
		switch {
		case !t.End.known:
			known = false
		case !known || t.End.ms > end:
			end, known = t.End.ms, true
		}
	}
	return events
}

// A holdSpan is a hold in time, and the latest end of it and those before it.
type holdSpan struct{ start, end, latest int64 }

// holdSpans are the holds of a call by start.
type holdSpans []holdSpan

// holdsOf returns the stated holds whose start is known. One without an end is a
// moment: it still excuses the gap it lies in.
func holdsOf(events []Event) holdSpans {
	var holds holdSpans
	for i := range events {
		if e := &events[i]; e.Kind == Hold && e.Start.known {
			h := holdSpan{start: e.Start.ms, end: e.Start.ms + 1}
			if e.End.known {
				h.end = max(h.end, e.End.ms)
			}
			holds = append(holds, h)
		}
	}
	slices.SortFunc(holds, func(a, b holdSpan) int { return cmp.Compare(a.start, b.start) })
	for i := range holds {
		holds[i].latest = holds[i].end
		if i > 0 {
			holds[i].latest = max(holds[i].latest, holds[i-1].latest)
		}
	}
	return holds
}

// touch reports whether some hold lies in or over the time between from and to.
func (h holdSpans) touch(from, to int64) bool {
	n, _ := slices.BinarySearchFunc(h, to, func(h holdSpan, to int64) int { return cmp.Compare(h.start, to) })
	return n > 0 && h[n-1].latest > from
}

// appendOverlaps appends, for every turn that starts at least overlapMillis
// before the other party's running turn ends, an Interruption by the speaker of
// the later turn, and the Overlap of the two. Speakers that are not known are
// told apart by their labels.
func appendOverlaps(events []Event, turns []Turn) []Event {
	running := -1 // the spoken turn with the latest end so far
	for i := range turns {
		t := &turns[i]
		if t.Internal || !t.Start.known || t.Speaker == System {
			continue
		}
		if running >= 0 {
			r := &turns[running]
			if over := r.End.ms - t.Start.ms; over >= overlapMillis && t.Start.ms > r.Start.ms && otherParty(r, t) {
				end := r.End
				if t.End.known && t.End.ms < end.ms {
					end = t.End
				}
				if end.ms-t.Start.ms >= overlapMillis {
					events = append(events, Event{Kind: Overlap, Start: t.Start, End: end, Turn: i, Party: t.Speaker, Derived: true})
				}
				events = append(events, Event{Kind: Interruption, Start: t.Start, End: end, Turn: i, Party: t.Speaker, Derived: true})
			}
		}
		if t.End.known && (running < 0 || t.End.ms > turns[running].End.ms) {
			running = i
		}
	}
	return events
}

// otherParty reports whether two turns are spoken by different people.
func otherParty(a, b *Turn) bool {
	if a.Speaker != b.Speaker {
		return true
	}
	return a.Speaker == UnknownSpeaker && a.Name != b.Name
}

// checkTimes warns about times that cannot be right, once per kind of fault.
func checkTimes(c *Call) {
	backwards := 0
	for i := range c.Turns {
		if t := &c.Turns[i]; t.Start.known && t.End.known && t.End.ms < t.Start.ms {
			t.End = Offset{}
			backwards++
		}
	}
	if backwards > 0 {
		c.Warnings = append(c.Warnings, fmt.Sprintf("%d of %d turns end before they start; their ends are treated as unknown", backwards, len(c.Turns)))
	}
}
