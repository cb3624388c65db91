package transcripts

import (
	"strings"
	"time"
)

// A headerField says what a line above the first turn tells about the call.
type headerField uint8

const (
	noField headerField = iota
	fieldID
	fieldDate
	fieldTime
	fieldRepID
	fieldRepName
	fieldCustomerID
	fieldCustomerName
	fieldQueue
	fieldTeam
	fieldChannel
	fieldDirection
	fieldLanguage
	fieldMeta   // kept as metadata
	fieldPerson // Agent: Dana, Customer: Lee: a header only where a turn cannot be meant
)

// fieldOf returns what a key in a header means.
func fieldOf(key string) headerField {
	switch strings.TrimRight(FoldLabel(key), " .") {
	case "call id", "callid", "call", "conversation id", "conversation", "interaction id", "contact id", "session id", "ticket id",
		"ticket", "ticket number", "case id", "case number", "case", "chat id", "transcript id", "call number", "call no", "call reference",
		"ucid", "reference", "id":
		return fieldID
	case "date", "call date", "started", "start", "start time", "call start", "date/time", "date time", "date and time", "datetime",
		"timestamp", "chat started", "call started", "created":
		return fieldDate
	case "time", "call time", "time of call":
		return fieldTime
	case "agent id", "rep id", "representative id", "employee id", "advisor id", "csr id", "extension", "agent extension", "agent email", "rep email":
		return fieldRepID
	case "agent name", "rep name", "representative name", "representative", "advisor name", "csr name", "associate name", "employee", "employee name", "handled by", "served by", "specialist name":
		return fieldRepName
	case "customer id", "client id", "account id", "customer number", "caller id", "member id":
		return fieldCustomerID
	case "customer name", "client name", "caller name", "visitor name", "member name", "patient name":
		return fieldCustomerName
	case "queue", "queue name", "skill":
		return fieldQueue
	case "team", "team name", "site":
		return fieldTeam
	case "channel", "medium", "media", "media type", "contact type":
		return fieldChannel
	case "direction", "call direction", "call type":
		return fieldDirection
	case "language", "lang", "locale":
		return fieldLanguage
	case "duration", "call duration", "length", "call length", "recording", "recording id", "recording url", "scenario", "topic", "subject",
		"disposition", "outcome", "reason", "call reason", "department", "product", "location", "end time", "ended", "call end", "title",
		"phone", "phone number", "csat", "rating", "company", "account", "account number", "case type", "priority", "status", "file", "version",
		"participants", "attendees", "source", "transcript", "format", "campaign", "business unit", "wrap up code", "tags":
		return fieldMeta
	}
	return noField
}

// afterthought reports whether a line opens what people append to a transcript:
// a summary, notes, a disposition. Nothing below it was said to the customer.
func afterthought(key string) bool {
	switch strings.TrimRight(FoldLabel(key), " .") {
	case "summary", "call summary", "chat summary", "agent notes", "internal notes", "internal note", "call notes", "notes",
		"wrap up", "wrap up notes", "after call work", "disposition", "call outcome", "outcome", "resolution", "qa notes", "key points", "action items",
		"next steps", "follow up", "sentiment", "evaluation":
		return true
	}
	return false
}

// A textHeader is what the lines above the first turn say.
type textHeader struct {
	call     Call // only the fields a header may fill
	people   map[string]Speaker
	date     string
	timeText string
	title    string
	any      bool
}

// set stores one field. Values that make no sense for their field are metadata.
func (h *textHeader) set(field headerField, key, value string) {
	h.any = true
	c := &h.call
	meta := func() {
		if c.Metadata == nil {
			c.Metadata = map[string]string{}
		}
		if value != "" {
			c.Metadata[strings.ToLower(key)] = value
		}
	}
	switch field {
	case fieldID:
		if c.ID != "" {
			meta()
			return
		}
		c.ID = strings.TrimPrefix(value, "#")
	case fieldDate:
		h.date = value
	case fieldTime:
		h.timeText = value
	case fieldRepID:
		c.Rep.ID = value
	case fieldRepName:
		h.person(Rep, value)
	case fieldCustomerID:
		c.Customer.ID = value
	case fieldCustomerName:
		h.person(Customer, value)
	case fieldPerson:
		role, _ := roleOf(key)
		if role != Rep && role != Customer {
			meta()
			return
		}
		h.person(role, value)
	case fieldQueue:
		c.Queue = value
	case fieldTeam:
		c.Team = value
	case fieldChannel:
		if c.Channel = channelWord(value); c.Channel == UnknownChannel {
			meta()
		}
	case fieldDirection:
		if c.Direction = directionWord(value); c.Direction == "" {
			meta()
		}
	case fieldLanguage:
		c.Language = value
	default:
		meta()
	}
}

// person takes "Dana Reyes (r7)" or "Dana Reyes" as one side of the call.
func (h *textHeader) person(role Speaker, value string) {
	name, id := value, ""
	if open := strings.LastIndexByte(value, '('); open > 0 && strings.HasSuffix(value, ")") {
		if inner := strings.TrimSpace(value[open+1 : len(value)-1]); strings.IndexByte(inner, ' ') < 0 && !roleKnown(inner) {
			name, id = strings.TrimSpace(value[:open]), inner
		} else if roleKnown(inner) {
			name = strings.TrimSpace(value[:open])
		}
	}
	p := &h.call.Rep
	if role == Customer {
		p = &h.call.Customer
	}
	if p.Name != "" {
		return
	}
	p.Name = name
	if id != "" {
		p.ID = id
	}
	if h.people == nil {
		h.people = map[string]Speaker{}
	}
	h.people[FoldLabel(name)] = role
}

// roleOfPerson returns the role of a label that is the name of somebody in the
// header, in full or by the first name alone.
func (h *textHeader) roleOfPerson(label string) (Speaker, bool) {
	if len(h.people) == 0 {
		return UnknownSpeaker, false
	}
	f := FoldLabel(label)
	if role, ok := h.people[f]; ok {
		return role, true
	}
	found, role := 0, UnknownSpeaker
	for name, r := range h.people {
		first, _, more := strings.Cut(name, " ")
		if more && first == f {
			found, role = found+1, r
		}
	}
	return role, found == 1
}

// started works the date and the time of the header out. The date alone is a
// day, not a moment, and then stays metadata.
func (h *textHeader) finish(warned *bool) {
	c := &h.call
	if h.date == "" && h.timeText == "" {
		return
	}
	keep := func() {
		if c.Metadata == nil {
			c.Metadata = map[string]string{}
		}
		for _, kv := range [...][2]string{{"date", h.date}, {"time", h.timeText}} {
			if kv[1] != "" {
				c.Metadata[kv[0]] = kv[1]
			}
		}
	}
	st, ok := parseStamp(strings.TrimSpace(h.date+" "+h.timeText), orderUnknown)
	if !ok {
		st, ok = parseStamp(h.date, orderUnknown)
		if ok && st.day && h.timeText != "" {
			if ms, rest, found := cutTimeOfDay(h.timeText); found {
				zone := strings.ToUpper(strings.TrimSpace(rest))
				st.at = st.at.Add(time.Duration(ms) * time.Millisecond)
				st.day, st.zoned = false, zone == "UTC" || zone == "GMT" || zone == "Z"
			}
		}
	}
	if !ok {
		keep()
		if h.date != "" {
			c.Warnings = append(c.Warnings, "the date "+h.date+" was not read; write it as 2026-03-04 or 2026-03-04T10:15:00Z")
		}
		return
	}
	c.Started = st.at
	if !st.zoned && !st.day && !*warned {
		*warned = true
		c.Warnings = append(c.Warnings, zonelessWarning)
	}
}

// channelWord reads a channel as headers and tables name it.
func channelWord(s string) Channel {
	switch FoldLabel(s) {
	case "voice", "phone", "call", "telephone", "telephony", "audio", "phone call", "inbound call", "outbound call", "voip", "video":
		return Voice
	case "chat", "web chat", "webchat", "live chat", "livechat", "messaging", "sms", "text", "whatsapp", "message", "messenger",
		"facebook", "web", "in app", "social", "instagram", "native messaging", "imessage", "telegram":
		return Chat
	case "email", "e mail", "mail":
		return Email
	}
	return UnknownChannel
}

// directionWord reads a direction as headers and tables name it.
func directionWord(s string) string {
	switch FoldLabel(s) {
	case "in", "inbound", "incoming", "inbound call":
		return "in"
	case "out", "outbound", "outgoing", "outbound call":
		return "out"
	}
	return ""
}

// headerLine reports what a line above the turns tells. sure is false for a line
// that could as well be a turn: "Agent: Dana".
func headerLine(l *textLine) (field headerField, sure, ok bool) {
	if l.label == "" || l.text == "" || l.time.known || l.form == strictLine || l.form == tabLabel || len(l.text) > 200 {
		return noField, false, false
	}
	f := fieldOf(l.label)
	if f == noField {
		if role, known := roleOf(l.label); known && (role == Rep || role == Customer) && nameLike(l.text) {
			return fieldPerson, false, true
		}
		return noField, false, false
	}
	if f == fieldRepName && FoldLabel(l.label) == "representative" {
		// As a label this word is as good as "Agent".
		return f, false, nameLike(l.text)
	}
	if f == fieldID && strings.IndexByte(strings.TrimSpace(l.text), ' ') >= 0 && len(strings.Fields(l.text)) > 3 {
		return noField, false, false
	}
	return f, true, true
}
