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
	if !hasSpan(c.Turns) {
		if stated == 0 {
			return
		}
	} else {
		c.Events = appendSilences(c.Events, c.Turns)
		c.Events = appendOverlaps(c.Events, c.Turns)
		keep := stated
		for _, e := range c.Events[stated:] {
			if !hasEvent(c.Events[:stated], e) {
				c.Events[keep] = e
				keep++
			}
		}
		c.Events = c.Events[:keep]
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
	for i := range c.Events {
		if e := &c.Events[i]; e.Start.known {
			e.Turn = turnAt(c.Turns, e)
		} else {
			e.Turn = min(max(e.Turn, 0), len(c.Turns))
		}
	}
}

// hasSpan reports whether some spoken turn has both of its times.
func hasSpan(turns []Turn) bool {
	return slices.ContainsFunc(turns, func(t Turn) bool { return t.Start.known && t.End.known && !t.Internal })
}

// turnAt returns the index of the first turn at or after the start of e. An
// overlap belongs to the turn that cuts in, which starts with it.
func turnAt(turns []Turn, e *Event) int {
	for i := range turns {
		if turns[i].Start.known && turns[i].Start.ms >= e.Start.ms {
			return i
		}
	}
	return len(turns)
}

func hasEvent(events []Event, e Event) bool {
	return slices.ContainsFunc(events, func(s Event) bool {
		return s.Kind == e.Kind && s.Start == e.Start && s.End == e.End
	})
}

// appendSilences appends a Silence for every gap of at least silenceMillis
// between two turns. The gap is measured from the latest end so far, and a turn
// without an end closes no gap: what is not known is not silence. Time inside a
// stated hold is not silence either.
func appendSilences(events []Event, turns []Turn) []Event {
	stated := events
	end, known := int64(0), false
	for i := range turns {
		t := &turns[i]
		if t.Internal || !t.Start.known {
			known = known && t.Internal
			continue
		}
		if known && t.Start.ms-end >= silenceMillis && !inHold(stated, end, t.Start.ms) {
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

// inHold reports whether a stated hold touches the gap. A hold without times is
// of no use here; one without an end lasts until the next turn.
func inHold(events []Event, from, to int64) bool {
	for i := range events {
		e := &events[i]
		if e.Kind == Hold && e.Start.known && e.Start.ms < to && (!e.End.known || e.End.ms > from) {
			// An open hold that began before an earlier turn ended says nothing
			// about this gap.
			if e.End.known || e.Start.ms >= from-silenceMillis {
				return true
			}
		}
	}
	return false
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
