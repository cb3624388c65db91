package transcripts

import (
	"maps"
	"slices"
	"strconv"
	"time"
)

// AppendJSON appends c to dst in the neutral form: one JSON object on one line,
// without the line's end. Times are decimal seconds from the start of the call,
// what is not known is absent, and the keys stand in a fixed order, so that equal
// calls give equal bytes. A turn whose speaker is unknown carries its label as
// "name": it is all that a mapping has to go by.
func AppendJSON(dst []byte, c *Call) []byte {
	dst = append(dst, `{"schema":1`...)
	dst = appendField(dst, "id", c.ID)
	dst = appendParty(dst, "rep", c.Rep)
	dst = appendParty(dst, "customer", c.Customer)
	if c.Channel != UnknownChannel {
		dst = appendField(dst, "channel", c.Channel.String())
	}
	dst = appendField(dst, "direction", c.Direction)
	dst = appendField(dst, "queue", c.Queue)
	dst = appendField(dst, "team", c.Team)
	dst = appendTime(dst, "started", c.Started)
	dst = appendField(dst, "language", c.Language)
	if len(c.Metadata) > 0 {
		dst = append(dst, `,"metadata":{`...)
		for i, k := range slices.Sorted(maps.Keys(c.Metadata)) {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = AppendString(dst, k)
			dst = append(dst, ':')
			dst = AppendString(dst, c.Metadata[k])
		}
		dst = append(dst, '}')
	}
	dst = append(dst, `,"turns":[`...)
	for i := range c.Turns {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendTurn(dst, &c.Turns[i])
	}
	dst = append(dst, ']')
	if len(c.Events) > 0 {
		dst = append(dst, `,"events":[`...)
		for i := range c.Events {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = appendEvent(dst, &c.Events[i], len(c.Turns))
		}
		dst = append(dst, ']')
	}
	return append(dst, '}')
}

func appendTurn(dst []byte, t *Turn) []byte {
	dst = append(dst, `{"speaker":"`...)
	dst = append(dst, t.Speaker.String()...)
	dst = append(dst, '"')
	dst = appendField(dst, "rep", t.Rep)
	if t.Speaker == UnknownSpeaker {
		dst = appendField(dst, "name", t.Name)
	}
	dst = append(dst, `,"text":`...)
	dst = AppendString(dst, t.Text)
	dst = appendOffset(dst, "start", t.Start)
	dst = appendOffset(dst, "end", t.End)
	dst = appendTime(dst, "at", t.At)
	if t.Internal {
		dst = append(dst, `,"internal":true`...)
	}
	dst = append(dst, `,"role_source":"`...)
	dst = append(dst, t.RoleSource.String()...)
	return append(dst, `"}`...)
}

// appendEvent appends e. One without a start has only its turn to say where it
// belongs; no turn means the end of the call.
func appendEvent(dst []byte, e *Event, turns int) []byte {
	dst = append(dst, `{"kind":"`...)
	dst = append(dst, e.Kind.String()...)
	dst = append(dst, '"')
	dst = appendOffset(dst, "start", e.Start)
	dst = appendOffset(dst, "end", e.End)
	if e.Party != UnknownSpeaker {
		dst = appendField(dst, "party", e.Party.String())
	}
	if !e.Start.known && e.Turn < turns {
		dst = strconv.AppendInt(appendKey(dst, "turn"), int64(e.Turn), 10)
	}
	if e.Derived {
		return append(dst, `,"source":"derived"}`...)
	}
	return append(dst, `,"source":"stated"}`...)
}

func appendParty(dst []byte, key string, p Party) []byte {
	if p == (Party{}) {
		return dst
	}
	dst = append(dst, `,"`...)
	dst = append(dst, key...)
	dst = append(dst, `":{`...)
	if p.ID != "" {
		dst = append(dst, `"id":`...)
		dst = AppendString(dst, p.ID)
	}
	if p.Name != "" {
		if p.ID != "" {
			dst = append(dst, ',')
		}
		dst = append(dst, `"name":`...)
		dst = AppendString(dst, p.Name)
	}
	return append(dst, '}')
}

// appendField appends a key that needs no escaping and its value, or nothing
// when the value is empty.
func appendField(dst []byte, key, value string) []byte {
	if value == "" {
		return dst
	}
	dst = appendKey(dst, key)
	return AppendString(dst, value)
}

func appendKey(dst []byte, key string) []byte {
	dst = append(dst, `,"`...)
	dst = append(dst, key...)
	return append(dst, `":`...)
}

func appendOffset(dst []byte, key string, o Offset) []byte {
	if !o.known {
		return dst
	}
	return o.AppendSeconds(appendKey(dst, key))
}

func appendTime(dst []byte, key string, t time.Time) []byte {
	if t.IsZero() || t.Year() < 0 || t.Year() > 9999 {
		return dst
	}
	dst = append(appendKey(dst, key), '"')
	dst = t.AppendFormat(dst, time.RFC3339Nano)
	return append(dst, '"')
}

// AppendText appends c as labeled text, one paragraph a turn, for people to read:
//
//	Call: c1
//	Rep: Dana Reyes (r7)
//
//	[00:01:02] Rep: Good morning.
//
// It ends with a line break. Unlike AppendJSON it leaves things out: text is a
// view of a call, not a form to keep it in.
func AppendText(dst []byte, c *Call) []byte {
	header := func(key, value string) {
		if value != "" {
			dst = append(dst, key...)
			dst = append(dst, ": "...)
			dst = append(dst, oneLine(value)...)
			dst = append(dst, '\n')
		}
	}
	header("Call ID", c.ID)
	header("Representative", partyText(c.Rep))
	header("Customer Name", partyText(c.Customer))
	if c.Channel != UnknownChannel {
		header("Channel", c.Channel.String())
	}
	header("Queue", c.Queue)
	if !c.Started.IsZero() {
		header("Date", c.Started.Format(time.RFC3339))
	}
	for i := range c.Turns {
		t := &c.Turns[i]
		dst = append(dst, '\n')
		if t.Start.known {
			dst = append(dst, '[')
			dst = appendClock(dst, t.Start)
			dst = append(dst, "] "...)
		}
		dst = append(dst, oneLine(speakerText(t))...)
		if t.Internal {
			dst = append(dst, " (internal)"...)
		}
		dst = append(dst, ": "...)
		dst = append(dst, oneLine(t.Text)...)
		dst = append(dst, '\n')
	}
	return dst
}

func partyText(p Party) string {
	switch {
	case p.Name == "":
		return p.ID
	case p.ID == "":
		return p.Name
	}
	return p.Name + " (" + p.ID + ")"
}

// speakerText names the speaker of a turn: by role when it is known, by label
// otherwise.
func speakerText(t *Turn) string {
	switch {
	case t.Speaker == Rep && t.Rep != "":
		return "Rep (" + t.Rep + ")"
	case t.Speaker == Rep:
		return "Rep"
	case t.Speaker == UnknownSpeaker && t.Name != "":
		return t.Name
	}
	name := t.Speaker.String()
	return string(name[0]-'a'+'A') + name[1:]
}

// oneLine replaces line breaks by spaces, so that no part of a text can pass for
// a label of its own.
func oneLine(s string) string {
	if !slices.ContainsFunc([]byte(s), func(b byte) bool { return b == '\n' || b == '\r' }) {
		return s
	}
	b := []byte(s)
	for i := range b {
		if b[i] == '\n' || b[i] == '\r' {
			b[i] = ' '
		}
	}
	return string(b)
}

// appendClock appends an offset as hh:mm:ss, rounded down.
func appendClock(dst []byte, o Offset) []byte {
	s := max(o.ms, 0) / 1000
	for i, unit := range [...]int64{s / 3600, s / 60 % 60, s % 60} {
		if i > 0 {
			dst = append(dst, ':')
		}
		if unit < 10 {
			dst = append(dst, '0')
		}
		dst = strconv.AppendInt(dst, unit, 10)
	}
	return dst
}
