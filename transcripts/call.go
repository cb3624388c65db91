package transcripts

import (
	"strconv"
	"time"
)

// A Call is one contact between a customer and a company: a phone call, a chat
// or an e-mail thread. Its identity is (Source.File, ID).
type Call struct {
	ID        string
	Rep       Party // who is scored, unless a turn names another rep
	Customer  Party
	Channel   Channel
	Direction string // "in", "out" or ""
	Queue     string
	Team      string
	Language  string            // BCP 47, "" when the file does not say
	Started   time.Time         // zero: unknown
	Metadata  map[string]string // every other scalar of the record
	Turns     []Turn            // in order of speaking
	Events    []Event           // in order of Start, unknown starts last
	Source    Source
	Warnings  []string // what a reader doubted, one sentence each
}

// A Party is a person in a conversation. Either field may be empty.
type Party struct{ ID, Name string }

// A Source says where a call was read from.
type Source struct {
	File   string // as given on the command line, with "/" separators; "-" is stdin
	Format string // name of the Format that read it
	Record int    // 1-based number of the call within the file
	Line   int    // 1-based line of the record, 0 when the format has none
}

// A Turn is one uninterrupted utterance. Byte offsets in evidence index Text.
type Turn struct {
	Speaker    Speaker
	RoleSource RoleSource
	Rep        string // id of the rep who speaks, when it is not Call.Rep
	Name       string // the speaker's label as the file has it, "" when it has none
	Text       string // verbatim
	Start, End Offset // from the start of the call
	At         time.Time
	Internal   bool // note or whisper: never said to the customer, never scored
	Line       int  // 1-based line or row in the source, 0 unknown
}

// An Event is something that happened beside the words.
type Event struct {
	Kind       EventKind
	Start, End Offset
	Turn       int // index of the first turn at or after the event; len(Turns) when it ends the call
	Party      Speaker
	Detail     string
	Derived    bool // worked out by the program rather than stated in the file
}

// An Offset is a time from the start of the call in milliseconds, or absent.
// The zero value is absent: a missing time is never 0.
type Offset struct {
	ms    int64
	known bool
}

// Millis returns a known offset of ms milliseconds.
func Millis(ms int64) Offset { return Offset{ms, true} }

// Seconds returns a known offset of s seconds, rounded to the millisecond.
func Seconds(s float64) Offset {
	if s < 0 {
		return Offset{int64(s*1000 - 0.5), true}
	}
	return Offset{int64(s*1000 + 0.5), true}
}

// Known reports whether the offset is present.
func (o Offset) Known() bool { return o.known }

// Millis returns the offset in milliseconds; 0 when absent.
func (o Offset) Millis() int64 { return o.ms }

// AppendSeconds appends o as decimal seconds without trailing zeros ("1.25").
func (o Offset) AppendSeconds(b []byte) []byte {
	ms := o.ms
	if ms < 0 {
		b = append(b, '-')
		ms = -ms
	}
	b = strconv.AppendInt(b, ms/1000, 10)
	if f := ms % 1000; f != 0 {
		b = append(b, '.', byte('0'+f/100), byte('0'+f/10%10), byte('0'+f%10))
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
	}
	return b
}

// Speaker is the role of whoever speaks a turn.
type Speaker uint8

// The speakers. The zero value is Unknown: a role is never guessed quietly.
const (
	UnknownSpeaker Speaker = iota
	Rep
	Customer
	Bot
	System
	Other
)

var speakerNames = [...]string{"unknown", "rep", "customer", "bot", "system", "other"}

// String returns the name used in files: rep, customer, bot, system, other or unknown.
func (s Speaker) String() string { return speakerNames[s] }

// Channel is how a conversation was held.
type Channel uint8

// The channels.
const (
	UnknownChannel Channel = iota
	Voice
	Chat
	Email
)

var channelNames = [...]string{"unknown", "voice", "chat", "email"}

// String returns the name used in files: voice, chat, email or unknown.
func (c Channel) String() string { return channelNames[c] }

// RoleSource says why a turn has its speaker.
type RoleSource uint8

// The sources of a role, weakest first.
const (
	RoleUnknown  RoleSource = iota
	RoleInferred            // worked out from the content, only when the user asked for it
	RoleMapped              // the user said so (--speaker, --rep, roster)
	RoleStated              // the file says so
)

var roleSourceNames = [...]string{"unknown", "inferred", "mapped", "stated"}

// String returns the name used in files.
func (r RoleSource) String() string { return roleSourceNames[r] }

// EventKind names what happened.
type EventKind uint8

// The kinds of event.
const (
	UnknownEvent EventKind = iota
	Hold
	Silence
	Transfer
	Overlap
	Interruption
	CutOff
	Closed
	Join
	Leave
	Note
)

var eventNames = [...]string{"unknown", "hold", "silence", "transfer", "overlap", "interruption", "cut_off", "closed", "join", "leave", "note"}

// String returns the name used in files.
func (k EventKind) String() string { return eventNames[k] }

// ParseSpeaker reads a speaker as files write it; "agent" is rep, "ivr" is
// bot, "supervisor" and "third_party" are other. ok is false for anything else.
func ParseSpeaker(s string) (_ Speaker, ok bool) {
	switch s {
	case "rep", "agent":
		return Rep, true
	case "customer":
		return Customer, true
	case "bot", "ivr":
		return Bot, true
	case "system":
		return System, true
	case "other", "supervisor", "third_party", "third party":
		return Other, true
	case "unknown":
		return UnknownSpeaker, true
	}
	return UnknownSpeaker, false
}

// ParseChannel reads a channel as files write it.
func ParseChannel(s string) (_ Channel, ok bool) {
	for i, n := range channelNames {
		if n == s {
			return Channel(i), true
		}
	}
	return UnknownChannel, false
}

// ParseEventKind reads an event kind as files write it.
func ParseEventKind(s string) (_ EventKind, ok bool) {
	for i, n := range eventNames {
		if n == s {
			return EventKind(i), true
		}
	}
	return UnknownEvent, false
}

// ParseRoleSource reads a role source as files write it.
func ParseRoleSource(s string) (_ RoleSource, ok bool) {
	for i, n := range roleSourceNames {
		if n == s {
			return RoleSource(i), true
		}
	}
	return RoleUnknown, false
}
