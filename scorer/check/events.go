package check

import (
	"rapport/transcripts"
)

// An EventSpan is an event of the call as checks see it: stated in the file, or
// derived here from words and times.
type EventSpan struct {
	Kind       transcripts.EventKind
	Start, End transcripts.Offset
	Turn       int // the announcing turn, or the first turn at or after the event
	UntilTurn  int
	Announced  bool // a turn announces it (Turn)
	Derived    bool
	Detail     string
}

// Length returns how long the event lasted; ok is false when that is not known.
func (e *EventSpan) Length() (ms int64, ok bool) {
	if !e.Start.Known() || !e.End.Known() {
		return 0, false
	}
	return e.End.Millis() - e.Start.Millis(), true
}

// Thresholds of derived events, in milliseconds.
const (
	voiceHold = 20_000  // a wait without the rep after an announcement
	chatHold  = 180_000 // the same in a chat
)

// closingTurns is how far back from the end a leg's closing is looked for.
const closingTurns = 6

// lineTroubleTurns is how far back signs of a broken line are looked for.
const lineTroubleTurns = 4

type eventMemo struct {
	set   bool
	value Closing
}

// A Closing says whether a contact came to its end, and where that shows.
type Closing struct {
	Yes    bool
	Unsure bool // known to a person only, such as a call the rep cut off
	Turn   int  // -1 when there is no turn to show
	Why    string
}

// Holds returns the holds of the call: stated ones, and announcements followed
// by a wait without the rep. A hold without times has no length.
func (v *View) Holds() []EventSpan {
	if v.holdsSet {
		return v.holds
	}
	v.holdsSet = true
	c := v.Call
	for _, e := range c.Events {
		if e.Kind != transcripts.Hold || e.Derived {
			continue
		}
		h := EventSpan{Kind: transcripts.Hold, Start: e.Start, End: e.End, Turn: e.Turn, UntilTurn: e.Turn, Detail: e.Detail}
		if a := v.announcement(e.Turn); a >= 0 {
			h.Turn, h.Announced = a, true
		}
		h.Turn = min(h.Turn, len(c.Turns)-1)
		h.UntilTurn = min(h.UntilTurn, len(c.Turns)-1)
		v.holds = append(v.holds, h)
	}
	stated := len(v.holds)
	for i := range c.Turns {
		if c.Channel == transcripts.Email {
			break // nobody waits on the line
		}
		if c.Turns[i].Speaker != transcripts.Rep || !v.announcesHold(i) {
			continue
		}
		covered := false
		for _, h := range v.holds[:stated] {
			if h.Announced && h.Turn == i {
				covered = true
			}
		}
		if covered {
			continue
		}
		if h, ok := v.announcedHold(i); ok {
			v.holds = append(v.holds, h)
		}
	}
	sortSpans(v.holds)
	return v.holds
}

// announcesHold reports whether a turn asks the customer to wait, or asks leave
// to make them.
func (v *View) announcesHold(i int) bool {
	return v.events.Shows(i, v.plan.Builtin.Hold) || v.events.Shows(i, v.plan.Builtin.AskedHold)
}

// announcement returns the rep's turn that announces a hold which begins before
// turn at: one of the rep's last two turns before it.
func (v *View) announcement(at int) int {
	for i, k := min(at, len(v.Call.Turns))-1, 0; i >= 0 && k < 2; i-- {
		if v.Call.Turns[i].Speaker == transcripts.Rep && v.Spoken(i) {
			if v.announcesHold(i) {
				return i
			}
			k++
		}
	}
	return -1
}

// announcedHold reports whether the announcement in turn i was followed by a
// wait long enough to be a hold. Without times the words count alone.
func (v *View) announcedHold(i int) (EventSpan, bool) {
	c := v.Call
	h := EventSpan{Kind: transcripts.Hold, Turn: i, UntilTurn: i, Announced: true, Derived: true}
	next := -1
	for k := i + 1; k < len(c.Turns); k++ {
		if c.Turns[k].Speaker == transcripts.Rep && v.Spoken(k) {
			next = k
			break
		}
	}
	if next < 0 {
		return h, false
	}
	h.UntilTurn = next
	from := v.End(i)
	if !from.Known() {
		from = v.Start(i)
	}
	to := v.Start(next)
	if !from.Known() || !to.Known() {
		return h, !v.Timed()
	}
	h.Start, h.End = from, to
	least := int64(voiceHold)
	// Turns that have a beginning only are typed, whatever the file calls it.
	if c.Channel == transcripts.Chat || c.Channel == transcripts.UnknownChannel && !v.End(i).Known() {
		least = chatHold
	}
	return h, to.Millis()-from.Millis() >= least
}

func sortSpans(s []EventSpan) {
	for i := 1; i < len(s); i++ {
		for k := i; k > 0 && s[k].Turn < s[k-1].Turn; k-- {
			s[k], s[k-1] = s[k-1], s[k]
		}
	}
}

// Closed reports whether the contact came to a proper end: a farewell, "that's
// all" or a statement that it is solved in the last six turns, or thanks as the
// customer's last words; in mail, always
// with the thread's last message of the rep.
func (v *View) Closed() Closing {
	if v.closed.set {
		return v.closed.value
	}
	v.closed.set = true
	v.closed.value = v.closing()
	return v.closed.value
}

func (v *View) closing() Closing {
	c := v.Call
	for _, e := range c.Events {
		if e.Kind == transcripts.Closed {
			return Closing{Yes: true, Turn: min(e.Turn, len(c.Turns)-1), Why: "the record states that it was closed"}
		}
		if e.Kind == transcripts.CutOff {
			return Closing{Turn: -1, Why: "the record states that it was cut off"}
		}
	}
	if c.Channel == transcripts.Email {
		for i := len(c.Turns) - 1; i >= 0; i-- {
			if c.Turns[i].Speaker == transcripts.Rep && v.Spoken(i) {
				return Closing{Yes: true, Turn: i, Why: "the rep's last message of the thread"}
			}
		}
	}
	b := &v.plan.Builtin
	lastWords := false // the customer's last words have been seen
	for i, k := len(c.Turns)-1, 0; i >= 0 && k < closingTurns; i-- {
		if !v.Spoken(i) || c.Turns[i].Speaker == transcripts.Bot {
			continue
		}
		k++
		switch {
		case v.events.Shows(i, b.Goodbye):
			return Closing{Yes: true, Turn: i, Why: "a farewell"}
		case v.events.Shows(i, b.ThatsAll):
			return Closing{Yes: true, Turn: i, Why: "the customer needs nothing else"}
		case v.events.Shows(i, b.Resolved):
			return Closing{Yes: true, Turn: i, Why: "it is said to be solved"}
		case c.Turns[i].Speaker == transcripts.Customer && !lastWords && v.events.Shows(i, b.Thanks):
			return Closing{Yes: true, Turn: i, Why: "the customer closes with thanks"}
		}
		lastWords = lastWords || c.Turns[i].Speaker == transcripts.Customer
	}
	return Closing{Turn: -1, Why: "no farewell, \"that's all\" or resolution in the last turns"}
}

// CutOff reports whether the contact broke off: voice and chat only, without a
// closing, and with signs of line trouble in the last turns or the customer's
// last words left unanswered. A contact that the rep cut off is unsure: that is
// for a person to judge.
func (v *View) CutOff() Closing {
	if v.cutOff.set {
		return v.cutOff.value
	}
	v.cutOff.set = true
	v.cutOff.value = v.breakOff()
	return v.cutOff.value
}

func (v *View) breakOff() Closing {
	c := v.Call
	if c.Channel == transcripts.Email {
		return Closing{Turn: -1}
	}
	byRep := repDisconnected(c.Metadata)
	for _, e := range c.Events {
		if e.Kind == transcripts.CutOff && !e.Derived {
			if byRep || e.Party == transcripts.Rep {
				return Closing{Yes: true, Unsure: true, Turn: min(e.Turn, len(c.Turns)-1), Why: "the record states that the rep ended the contact"}
			}
			return Closing{Yes: true, Turn: min(e.Turn, len(c.Turns)-1), Why: "the record states that the contact was cut off"}
		}
	}
	if v.Closed().Yes {
		return Closing{Turn: -1}
	}
	if byRep {
		return Closing{Yes: true, Unsure: true, Turn: lastSpoken(v), Why: "the record states that the rep disconnected"}
	}
	for i, k := len(c.Turns)-1, 0; i >= 0 && k < lineTroubleTurns; i-- {
		if !v.Spoken(i) {
			continue
		}
		k++
		if v.events.Shows(i, v.plan.Builtin.LineTrouble) {
			return Closing{Yes: true, Turn: i, Why: "signs of a broken line and no farewell"}
		}
	}
	last := lastSpoken(v)
	if last >= 0 && c.Turns[last].Speaker == transcripts.Customer && WordCount(c.Turns[last].Text) >= 3 {
		return Closing{Yes: true, Turn: last, Why: "the customer's last words are unanswered and nobody said goodbye"}
	}
	return Closing{Turn: -1}
}

func lastSpoken(v *View) int {
	for i := len(v.Call.Turns) - 1; i >= 0; i-- {
		if v.Spoken(i) && v.Call.Turns[i].Speaker != transcripts.Bot {
			return i
		}
	}
	return -1
}

// repDisconnected reads who hung up from the metadata names systems use.
func repDisconnected(m map[string]string) bool {
	for _, k := range []string{"disconnected_by", "disconnect", "disconnect_reason", "hangup_by", "ended_by"} {
		switch m[k] {
		case "rep", "agent", "AGENT", "Agent", "Rep", "AGENT_DISCONNECT":
			return true
		}
	}
	return false
}
