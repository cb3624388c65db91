package transcripts

import (
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"
)

// jsonMessages is JSON of any shape that somewhere has lists of messages.
func jsonMessages() Format {
	return Format{
		Name: "json-messages",
		Doc: `JSON with lists of messages: objects that have a text and a speaker, wherever they are.

The document may be one conversation, an array of them, one a line, or a list of messages that name their conversation.
Values beside and above a list describe its call. A document with such lists in several places is refused. A string that
holds a whole labeled transcript is read as text. The roles "user" and "assistant" mean different people to different
products: say who they are with --speaker user=customer --speaker assistant=rep.`,
		Exts:  []string{".json", ".jsonl", ".ndjson"},
		Sign:  "JSON with a list of messages, each with a speaker and a text",
		Sniff: sniffMessages,
		Read:  readMessages,
		Examples: []Example{
			{
				Name: "conversations in an array",
				Input: `[{"dialogue_id":"d1","source":"web","turns":[{"text":"Hello","sender":"customer","timestamp":"2026-03-04T10:00:00Z"},` +
					`{"text":"Good morning!","sender":"agent","timestamp":"2026-03-04T10:00:20Z"}]}]`,
				Want: `{"schema":1,"id":"d1","started":"2026-03-04T10:00:00Z","metadata":{"source":"web"},"turns":[` +
					`{"speaker":"customer","text":"Hello","start":0,"at":"2026-03-04T10:00:00Z","role_source":"stated"},` +
					`{"speaker":"rep","text":"Good morning!","start":20,"at":"2026-03-04T10:00:20Z","role_source":"stated"}]}` + "\n",
			},
			{
				Name:  "a chat with a model, whose roles are not guessed",
				Input: `{"id":"x","messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":[{"type":"text","text":"Hello!"}]}]}`,
				Want: `{"schema":1,"id":"x","turns":[{"speaker":"unknown","name":"user","text":"Hi","role_source":"unknown"},` +
					`{"speaker":"unknown","name":"assistant","text":"Hello!","role_source":"unknown"}]}` + "\n",
			},
			{
				Name:  "messages that name their conversation, interleaved",
				Input: `[{"call_id":1,"speaker":"Agent","text":"One."},{"call_id":2,"speaker":"Agent","text":"Two."},{"call_id":1,"speaker":"Customer","text":"Uno."}]`,
				Want: `{"schema":1,"id":"1","turns":[{"speaker":"rep","text":"One.","role_source":"stated"},{"speaker":"customer","text":"Uno.","role_source":"stated"}]}` + "\n" +
					`{"schema":1,"id":"2","turns":[{"speaker":"rep","text":"Two.","role_source":"stated"}]}` + "\n",
			},
		},
	}
}

// sniffMessages reports whether head starts JSON that has lists of messages in
// one place, or a transcript in one string, and is not of a vendor whose JSON
// means more than that.
func sniffMessages(head []byte) bool {
	first, _ := firstObject(head)
	if !first.is(jsonObject) || isCallNode(first) || vendorOf(first) != "" {
		return false
	}
	if isMessage(first) {
		return true
	}
	list, err := chooseMessages(first)
	if err != nil {
		return false
	}
	if list == nil {
		text := textCallOf(first)
		return text != nil && sniffText([]byte(unifyLines(text.str)))
	}
	return true
}

// readMessages reads a record at a time: an object with its lists, or a single
// message, which waits for the others of its conversation.
func readMessages(r io.Reader, src Source, opt *Options) iter.Seq2[*Call, error] {
	return readMessagesFrom(newValueReader(r, src), opt)
}

func readMessagesFrom(v *valueReader, opt *Options) iter.Seq2[*Call, error] {
	return func(yield func(*Call, error) bool) {
		b := messageReader{opt: opt, limit: v.limit}
		stopped := false
		emit := func(c *Call, src Source) bool {
			b.calls++
			c.Source = src
			c.Source.Record = b.calls
			stopped = !yield(c, nil)
			return !stopped
		}
		flush := func() bool {
			for _, g := range b.groups {
				if !emit(b.call(nil, g.messages), g.src) {
					return false
				}
			}
			b.groups, b.byID, b.held = nil, nil, 0
			return true
		}
		consume := func(src Source, s string) (int, *jsonError, bool) {
			n, end, err := parseJSON(s)
			if err != nil {
				return 0, err, true
			}
			if isMessage(n) {
				if len(b.groups) > 0 && b.groups[0].array != v.arrays && !flush() {
					return end, nil, false
				}
				if b.held += end; b.held > b.limit {
					return end, nodeError(n, "the messages of this file add up to more than %d MiB; write one conversation a line", b.limit>>20), true
				}
				b.hold(n, src, v.arrays)
				return end, nil, true
			}
			if !flush() {
				return end, nil, false
			}
			calls, err := b.record(n)
			if err != nil {
				return end, err, true
			}
			for _, c := range calls {
				if !emit(c, src) {
					return end, nil, false
				}
			}
			return end, nil, true
		}
		v.values(consume, func(c *Call, err error) bool {
			stopped = stopped || !yield(c, err)
			return !stopped
		})
		if !stopped {
			flush()
		}
	}
}

// A messageReader turns messages into calls.
type messageReader struct {
	opt    *Options
	limit  int
	calls  int
	held   int // bytes of the messages in groups
	groups []*messageGroup
	byID   map[string]*messageGroup
}

// A messageGroup is the messages of one conversation so far.
type messageGroup struct {
	array    int // which array of the file they are in
	src      Source
	messages []*jsonNode
}

// hold adds a message to its conversation.
func (b *messageReader) hold(n *jsonNode, src Source, array int) {
	id := keyOf(n, callIDColumns()[:slices.Index(callIDColumns(), "id")]).text()
	g := b.byID[id]
	if g == nil {
		if b.byID == nil {
			b.byID = make(map[string]*messageGroup)
		}
		g = &messageGroup{array: array, src: src}
		b.byID[id] = g
		b.groups = append(b.groups, g)
	}
	g.messages = append(g.messages, n)
}

// record reads the calls of one object.
func (b *messageReader) record(n *jsonNode) ([]*Call, *jsonError) {
	list, err := chooseMessages(n)
	if err != nil {
		return nil, nodeError(n, "%s", err)
	}
	if list == nil {
		if text := textCallOf(n); text != nil {
			return b.textCalls(n, text)
		}
		return nil, nodeError(n, "%s", errNoMessages)
	}
	calls := make([]*Call, len(list.hits))
	for i, hit := range list.hits {
		messages := make([]*jsonNode, len(hit.list.kids))
		for j := range hit.list.kids {
			messages[j] = &hit.list.kids[j]
		}
		calls[i] = b.call(hit.parents, messages)
	}
	return calls, nil
}

// textCalls reads a transcript that is one string of an object.
func (b *messageReader) textCalls(n, text *jsonNode) ([]*Call, *jsonError) {
	parsed := parseText(unifyLines(text.str), b.opt)
	if len(parsed) == 0 {
		return nil, nodeError(text, "the text has no speaker labels; the turns cannot be told apart")
	}
	calls := make([]*Call, len(parsed))
	for i := range parsed {
		c := &parsed[i].call
		outer := b.call([]*jsonNode{n}, nil)
		delete(outer.Metadata, keyName(n, text))
		fillString(&c.ID, outer.ID)
		if c.Rep == (Party{}) {
			c.Rep = outer.Rep
		}
		if c.Customer == (Party{}) {
			c.Customer = outer.Customer
		}
		if c.Channel == UnknownChannel {
			c.Channel = outer.Channel
		}
		fillString(&c.Direction, outer.Direction)
		fillString(&c.Queue, outer.Queue)
		fillString(&c.Team, outer.Team)
		fillString(&c.Language, outer.Language)
		if c.Started.IsZero() {
			c.Started = outer.Started
		}
		for _, w := range outer.Warnings {
			warn(c, w)
		}
		if c.Metadata == nil {
			c.Metadata = outer.Metadata
		} else {
			for k, val := range outer.Metadata {
				c.Metadata[k] = val
			}
		}
		calls[i] = c
	}
	return calls, nil
}

// keyName returns the key under which n has exactly the value v.
func keyName(n, v *jsonNode) string {
	for i := range n.kids {
		if &n.kids[i] == v {
			return n.keys[i]
		}
	}
	return ""
}

// call makes a call of messages and the objects around them.
func (b *messageReader) call(parents []*jsonNode, messages []*jsonNode) *Call {
	c := new(Call)
	for i, p := range parents {
		describe(c, p, i == len(parents)-1)
	}
	if len(parents) == 0 && len(messages) > 0 {
		c.ID = keyOf(messages[0], callIDColumns()[:slices.Index(callIDColumns(), "id")]).text()
		c.Rep.ID = keyOf(messages[0], []string{"agent id", "rep id", "employee id", "agent email"}).text()
	}
	unit := unitOf(messages, c.Metadata)
	c.Turns = make([]Turn, 0, len(messages))
	untimed := false
	for _, m := range messages {
		if !m.is(jsonObject) {
			continue
		}
		text := messageText(keyOf(m, textKeys()))
		if strings.TrimSpace(text) == "" {
			continue
		}
		t := Turn{Text: text}
		var personal string
		t.Name, personal = messageSpeaker(m)
		t.Rep = keyOf(m, []string{"agent id", "rep id", "employee id", "agent email"}).text()
		if role, ok := roleOf(t.Name); ok {
			t.Speaker, t.RoleSource = role, RoleStated
		} else if hasKey(m, "time_in_call_secs") && t.Name == "user" {
			// The one product that writes this key has its agents talk to users.
			t.Speaker, t.RoleSource = Customer, RoleStated
		}
		if t.Speaker != Rep {
			t.Rep = ""
		}
		nameSpeaker(c, &t, personal)
		if v := keyOf(m, []string{"internal", "private", "is internal", "is private"}); v.is(jsonTrue) {
			t.Internal = true
		}
		untimed = !messageTimes(c, &t, m, unit) || untimed
		c.Turns = append(c.Turns, t)
	}
	if untimed {
		warn(c, "the times of the messages were left out: it is not clear whether they are seconds or milliseconds; write them as seconds with decimals or as RFC 3339")
	}
	return c
}

func hasKey(n *jsonNode, key string) bool { return n.get(key) != nil }

// messageSpeaker returns the label of a message's speaker: the role if it states
// one the dictionary knows, and then the name beside it.
func messageSpeaker(m *jsonNode) (label, name string) {
	other := ""
	for _, key := range speakerKeys() {
		l, n := speakerLabel(keyOf(m, []string{key}))
		if l == "" {
			continue
		}
		_, known := roleOf(l)
		switch {
		case known && label == "":
			label, name = l, n
		case !known && other == "" && key != "channel" && key != "source":
			other = l
		case !known && label == "" && other == "":
			other = l
		}
	}
	if label == "" {
		return other, ""
	}
	if name == "" {
		name = keyOf(m, []string{"name", "display name", "speaker name", "sender name", "author name"}).text()
	}
	if name == "" {
		name = other
	}
	return label, name
}

// nameSpeaker keeps the personal name of a turn's speaker: on the call, or on the
// turn when the call is another rep's.
func nameSpeaker(c *Call, t *Turn, name string) {
	switch {
	case name == "":
	case t.Speaker == Customer:
		fillString(&c.Customer.Name, name)
	case t.Speaker != Rep || t.Rep != "":
	case c.Rep.Name == "" && (c.Rep.ID == "" || c.Rep.ID == name):
		c.Rep.Name = name
	case c.Rep.Name != "" && FoldLabel(c.Rep.Name) != FoldLabel(name):
		t.Rep = name
	}
}

// describe adds the scalars of an object around messages to the call. The id of
// an outer object, which holds several calls, is nobody's id.
func describe(c *Call, n *jsonNode, inner bool) {
	ids := callIDColumns()
	if !inner {
		ids = nil
	}
	type field struct {
		names []string
		to    *string
	}
	var channel, direction, started string
	fields := []field{
		{ids, &c.ID},
		{[]string{"agent id", "rep id", "employee id", "advisor id", "agent email", "rep email"}, &c.Rep.ID},
		{[]string{"agent name", "rep name", "agent", "rep", "representative", "advisor", "csr"}, &c.Rep.Name},
		{[]string{"customer id", "client id"}, &c.Customer.ID},
		{[]string{"customer name", "client name", "customer", "client"}, &c.Customer.Name},
		{[]string{"channel", "media type"}, &channel},
		{[]string{"direction"}, &direction},
		{[]string{"queue", "queue name"}, &c.Queue},
		{[]string{"team", "team name"}, &c.Team},
		{[]string{"language", "lang", "locale", "language code"}, &c.Language},
		{[]string{"started", "started at", "start time", "start timestamp", "start time unix secs", "created at", "date", "timestamp"}, &started},
	}
	used := make([]bool, len(n.keys))
	for _, f := range fields {
		for _, name := range f.names {
			at := slices.IndexFunc(n.keys, func(k string) bool { return foldKey(k) == name })
			if at < 0 {
				continue
			}
			if s, ok := n.kids[at].scalar(); ok && s != "" {
				*f.to, used[at] = s, true
				break
			}
			if n.kids[at].is(jsonObject) && f.to == &c.Rep.Name {
				c.Rep = Party{ID: n.kids[at].get("id").text(), Name: n.kids[at].get("name").text()}
				break
			}
		}
	}
	if channel != "" {
		c.Channel = readChannel(c, channel)
	}
	if direction != "" {
		c.Direction = readDirection(c, direction)
	}
	if started != "" {
		if at, ok := epochOf(started); ok {
			c.Started = at
		} else {
			c.Started = readTime(c, "the start of the call", started)
		}
	}
	for i, key := range n.keys {
		v := &n.kids[i]
		if s, ok := v.scalar(); ok && s != "" && !used[i] && len(s) < 4096 {
			if c.Metadata == nil {
				c.Metadata = make(map[string]string)
			}
			c.Metadata[key] = s
		}
		if v.is(jsonObject) && slices.Contains([]string{"metadata", "meta", "info", "call", "attributes", "conversation"}, foldKey(key)) && inner {
			describe(c, v, false)
		}
	}
}

// epochOf reads a point in time as the seconds, milliseconds or microseconds
// since 1970 that 10, 13 or 16 digits are.
func epochOf(s string) (time.Time, bool) {
	whole, _, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return time.Time{}, false
	}
	switch len(whole) {
	case 10:
		ms, ok := millisOf(s)
		return time.UnixMilli(ms).UTC(), ok
	case 13:
		return time.UnixMilli(n).UTC(), true
	case 16:
		return time.UnixMicro(n).UTC(), true
	}
	return time.Time{}, false
}

// A timeUnit is what the numbers of a call's times count.
type timeUnit uint8

const (
	noUnit timeUnit = iota
	inSeconds
	inMillis
)

// startKeys and endKeys are the keys of a message's times.
func startKeys() []string {
	return []string{"start", "start time", "stime", "begin", "offset", "time in call secs", "start seconds", "start secs", "start ms", "start millis",
		"start time ms", "starttimems", "offset ms", "begin ms", "timestamp", "time", "sent at", "created at", "date", "ts", "at"}
}

func endKeys() []string {
	return []string{"end", "end time", "etime", "stop", "end seconds", "end secs", "end ms", "end millis", "end time ms"}
}

// unitOf decides once for a call whether plain numbers are seconds or
// milliseconds: seconds when any has decimals; otherwise by the call's stated
// duration, which names its own unit. It never decides by size.
func unitOf(messages []*jsonNode, metadata map[string]string) timeUnit {
	greatest := int64(0)
	for _, m := range messages {
		for _, keys := range [...][]string{startKeys(), endKeys()} {
			v := keyOf(m, keys)
			if !v.is(jsonNumber) && !v.is(jsonString) {
				continue
			}
			ms, ok := millisOf(v.str)
			if !ok {
				continue
			}
			if strings.Contains(v.str, ".") {
				return inSeconds
			}
			greatest = max(greatest, ms/1000)
		}
	}
	if greatest == 0 {
		return inSeconds // nothing but zeros: the unit does not matter
	}
	for _, key := range [...]string{"duration", "duration_seconds", "duration_secs", "call_duration_secs", "duration_ms", "durationMs", "duration_millis"} {
		d, ok := millisOf(metadata[key])
		if !ok || d <= 0 {
			continue
		}
		if strings.Contains(strings.ToLower(key), "m") && key != "duration" {
			d /= 1000
		}
		seconds, millis := greatest*1000 <= d*11/10, greatest <= d*11/10
		switch {
		case seconds && greatest*1000 > d/4:
			return inSeconds
		case !seconds && millis && greatest > d/4:
			return inMillis
		}
	}
	return noUnit
}

// messageTimes fills the times of a turn. It reports false when they are numbers
// of an unknown unit.
func messageTimes(c *Call, t *Turn, m *jsonNode, unit timeUnit) bool {
	clear := true
	read := func(keys []string) (o Offset, at time.Time) {
		v := keyOf(m, keys)
		if !v.is(jsonNumber) && !v.is(jsonString) {
			return
		}
		key := foldKey(keyName(m, v))
		if e, ok := epochOf(v.str); ok {
			return o, e
		}
		if ms, ok := millisOf(v.str); ok {
			switch {
			case strings.HasSuffix(key, "ms"), strings.HasSuffix(key, "millis"):
				return Millis(ms / 1000), at
			case strings.HasSuffix(key, "secs"), strings.HasSuffix(key, "seconds"), unit == inSeconds:
				return Millis(ms), at
			case unit == inMillis:
				return Millis(ms / 1000), at
			}
			clear = false
			return
		}
		if v.is(jsonString) && v.str != "" {
			if k, rest, ok := cutClock(v.str); ok && strings.TrimSpace(rest) == "" {
				if !k.wall {
					o = Millis(k.ms)
				}
				return o, at
			}
			at = readTime(c, "the time of a message", v.str)
		}
		return o, at
	}
	t.Start, t.At = read(startKeys())
	var end time.Time
	t.End, end = read(endKeys())
	if !end.IsZero() && !t.At.IsZero() && !c.Started.IsZero() && !c.Started.After(t.At) {
		t.Start, t.End = Millis(t.At.Sub(c.Started).Milliseconds()), Millis(end.Sub(c.Started).Milliseconds())
	}
	return clear
}
