package transcripts

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
)

// jsonl is the neutral form: what convert writes and every other program should
// hand over if it can.
func jsonl() Format {
	return Format{
		Name: "jsonl",
		Doc: `Call JSON: one conversation a line, the program's own neutral form.

Also one JSON object, an array of them, or objects one after another. Everything but turns may be missing; times are
seconds from the start of the conversation; unknown keys are ignored.`,
		Exts:  []string{".jsonl", ".ndjson", ".json"},
		Sign:  "JSON conversations with turns in the neutral form",
		Sniff: sniffCalls,
		Read:  readCalls,
		Examples: []Example{
			{
				Name: "a call with times and a hold",
				Input: `{"id":"c1","rep":{"id":"r7","name":"Dana Reyes"},"channel":"voice","turns":[` +
					`{"speaker":"rep","text":"May I place you on hold?","start":1.25,"end":3.9},` +
					`{"speaker":"customer","text":"Sure.","start":4,"end":4.5}],` +
					`"events":[{"kind":"hold","start":5,"end":32.5,"party":"rep"}]}` + "\n",
				Want: `{"schema":1,"id":"c1","rep":{"id":"r7","name":"Dana Reyes"},"channel":"voice","turns":[` +
					`{"speaker":"rep","text":"May I place you on hold?","start":1.25,"end":3.9,"role_source":"stated"},` +
					`{"speaker":"customer","text":"Sure.","start":4,"end":4.5,"role_source":"stated"}],` +
					`"events":[{"kind":"hold","start":5,"end":32.5,"party":"rep","source":"stated"}]}` + "\n",
			},
			{
				Name:  "an id that is a number, a rep that is a string, and agent for rep",
				Input: `{"id":9007199254740993,"rep":"r7","turns":[{"speaker":"agent","text":"Hello."}],"metadata":{"csat":4}}`,
				Want: `{"schema":1,"id":"9007199254740993","rep":{"id":"r7"},"metadata":{"csat":"4"},` +
					`"turns":[{"speaker":"rep","text":"Hello.","role_source":"stated"}]}` + "\n",
			},
			{
				Name:  "an array over several lines, and nothing said",
				Input: "[\n  {\"id\": \"a\", \"turns\": []},\n  {\"id\": \"b\", \"turns\": []}\n]\n",
				Want:  `{"schema":1,"id":"a","turns":[]}` + "\n" + `{"schema":1,"id":"b","turns":[]}` + "\n",
			},
		},
	}
}

// sniffCalls reports whether the first JSON object of head is a call.
func sniffCalls(head []byte) bool {
	if !bytes.Contains(head, []byte(`"turns"`)) {
		return false
	}
	first, _ := firstObject(head)
	return isCallNode(first)
}

// firstObject returns the first JSON object of head, be it cut off, and whether
// it stands in an array. It is nil when head does not start with an object or an
// array of objects.
func firstObject(head []byte) (_ *jsonNode, inArray bool) {
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) > 0 && head[0] == '[' {
		head, inArray = head[1:], true
		head = bytes.TrimLeft(head, " \t\r\n")
	}
	if len(head) == 0 || head[0] != '{' {
		return nil, inArray
	}
	n, _, _ := parseJSON(string(head))
	return n, inArray
}

// isCallNode reports whether n, perhaps cut off, is a call in the neutral form:
// it has turns, and the first of them has a text, and a speaker or nothing like
// one.
func isCallNode(n *jsonNode) bool {
	turns := n.get("turns")
	if !turns.is(jsonArray) {
		return false
	}
	if len(turns.kids) == 0 {
		return true
	}
	first := &turns.kids[0]
	return first.is(jsonObject) && first.get("text") != nil && (first.get("speaker") != nil || keyOf(first, speakerKeys()) == nil)
}

// readCalls reads the neutral form. A call is read in one pass by a fastReader;
// what surprises that is read again as a tree, which is slower, reads everything
// that is JSON, and says where it is wrong.
func readCalls(r io.Reader, src Source, _ *Options) iter.Seq2[*Call, error] {
	return readCallsFrom(newValueReader(r, src))
}

func readCallsFrom(v *valueReader) iter.Seq2[*Call, error] {
	return func(yield func(*Call, error) bool) {
		var fast fastReader
		consume := func(src Source, s string) (int, *jsonError, bool) {
			if c, n, ok := fast.call(s); ok {
				c.Source = src
				return n, nil, yield(c, nil)
			}
			n, end, err := parseJSON(s)
			if err != nil {
				return 0, err, true
			}
			c, err := callOf(n)
			if err != nil {
				return end, err, true
			}
			c.Source = src
			return end, nil, yield(c, nil)
		}
		v.values(consume, yield)
	}
}

// callOf turns the tree of a call into a Call whose strings are its own. It is
// the reference for fastReader.call, which gives the same or nothing.
func callOf(n *jsonNode) (*Call, *jsonError) {
	if !n.is(jsonObject) {
		return nil, nodeError(n, "a call is an object, not %s", n.kind)
	}
	turns := n.get("turns")
	if !turns.is(jsonArray) {
		if turns == nil {
			return nil, nodeError(n, `the call has no "turns"`)
		}
		return nil, nodeError(turns, `"turns" is an array, not %s`, turns.kind)
	}
	c := &Call{Turns: make([]Turn, len(turns.kids))}
	d := nodeReader{}
	c.ID = d.label(n, "id")
	c.Rep = d.party(n, "rep")
	c.Customer = d.party(n, "customer")
	c.Channel = readChannel(c, d.str(n, "channel"))
	c.Direction = readDirection(c, d.str(n, "direction"))
	c.Queue = d.label(n, "queue")
	c.Team = d.label(n, "team")
	c.Started = readTime(c, "started", d.str(n, "started"))
	c.Language = d.str(n, "language")
	c.Metadata = d.metadata(n.get("metadata"))
	for i := range turns.kids {
		d.turn(c, &turns.kids[i], &c.Turns[i])
		if d.err != nil {
			d.err.msg = fmt.Sprintf("turn %d: %s", i, d.err.msg)
			break
		}
	}
	if events := n.get("events"); d.err == nil && !events.absent() {
		if !events.is(jsonArray) {
			d.fail(events, `"events" is an array, not %s`, events.kind)
		}
		for i := range events.kids {
			d.event(c, &events.kids[i])
		}
	}
	if d.err != nil {
		return nil, d.err
	}
	return c, nil
}

func nodeError(n *jsonNode, format string, args ...any) *jsonError {
	return &jsonError{off: n.off, msg: fmt.Sprintf(format, args...)}
}

// A nodeReader reads typed values and keeps the first error.
type nodeReader struct{ err *jsonError }

func (d *nodeReader) fail(n *jsonNode, format string, args ...any) {
	if d.err == nil {
		d.err = nodeError(n, format, args...)
	}
}

// str returns the string n[key], "" when it is missing or null.
func (d *nodeReader) str(n *jsonNode, key string) string {
	v := n.get(key)
	if v.absent() {
		return ""
	}
	if v.kind != jsonString {
		d.fail(v, "%q is a string, not %s", key, v.kind)
	}
	return strings.Clone(v.str)
}

// label returns the string or number n[key]: ids are often written as numbers.
func (d *nodeReader) label(n *jsonNode, key string) string {
	v := n.get(key)
	if v.absent() {
		return ""
	}
	if v.kind != jsonString && v.kind != jsonNumber {
		d.fail(v, "%q is a string, not %s", key, v.kind)
	}
	return strings.Clone(v.str)
}

func (d *nodeReader) party(n *jsonNode, key string) Party {
	v := n.get(key)
	if v.is(jsonObject) {
		return Party{ID: d.label(v, "id"), Name: d.label(v, "name")}
	}
	return Party{ID: d.label(n, key)}
}

func (d *nodeReader) metadata(n *jsonNode) map[string]string {
	if n.absent() {
		return nil
	}
	if n.kind != jsonObject {
		d.fail(n, `"metadata" is an object, not %s`, n.kind)
		return nil
	}
	var m map[string]string
	for i, k := range n.keys {
		if n.kids[i].kind == jsonNull {
			continue
		}
		if m == nil {
			m = make(map[string]string, len(n.keys))
		}
		if n.kids[i].kind == jsonString {
			m[strings.Clone(k)] = strings.Clone(n.kids[i].str)
		} else {
			m[strings.Clone(k)] = string(n.kids[i].appendCompact(nil))
		}
	}
	return m
}

func (d *nodeReader) turn(c *Call, n *jsonNode, t *Turn) {
	if !n.is(jsonObject) {
		d.fail(n, "a turn is an object, not %s", n.kind)
		return
	}
	text := n.get("text")
	if text.absent() {
		d.fail(n, `it has no "text"`)
		return
	}
	// The text alone stays in the block: the texts are the block.
	if text.kind != jsonString {
		d.fail(text, `"text" is a string, not %s`, text.kind)
	}
	t.Text = text.str
	t.Name = d.label(n, "name")
	setSpeaker(t, d.str(n, "speaker"), d.str(n, "role_source"))
	t.Rep = d.label(n, "rep")
	t.Start = d.offset(n, "start")
	t.End = d.offset(n, "end")
	t.At = readTime(c, "at", d.str(n, "at"))
	if v := n.get("internal"); !v.absent() {
		if v.kind != jsonTrue && v.kind != jsonFalse {
			d.fail(v, `"internal" is true or false, not %s`, v.kind)
		}
		t.Internal = v.kind == jsonTrue
	}
}

// setSpeaker sets the role of a turn from the neutral form's "speaker" and
// "role_source". A speaker outside the vocabulary is a label, to be resolved
// like those of other formats. A known role without a source was stated.
func setSpeaker(t *Turn, speaker, source string) {
	role, ok := ParseSpeaker(speaker)
	if !ok {
		if speaker != "" {
			t.Name = speaker
		}
		return
	}
	t.Speaker = role
	if role == UnknownSpeaker {
		return
	}
	t.RoleSource = RoleStated
	if source != "" {
		if s, ok := ParseRoleSource(source); ok {
			t.RoleSource = s
		}
	}
}

// offset returns the seconds n[key], which may be a number in quotes.
func (d *nodeReader) offset(n *jsonNode, key string) Offset {
	v := n.get(key)
	if v.absent() {
		return Offset{}
	}
	if v.kind == jsonNumber || v.kind == jsonString {
		if ms, ok := millisOf(v.str); ok {
			return Millis(ms)
		}
	}
	d.fail(v, "%q is a number of seconds", key)
	return Offset{}
}

func (d *nodeReader) event(c *Call, n *jsonNode) {
	if !n.is(jsonObject) {
		d.fail(n, "an event is an object, not %s", n.kind)
		return
	}
	e := Event{Turn: len(c.Turns), Start: d.offset(n, "start"), End: d.offset(n, "end"), Detail: d.label(n, "detail")}
	kind, source := d.str(n, "kind"), d.str(n, "source")
	var ok bool
	if e.Kind, ok = ParseEventKind(kind); !ok || e.Kind == UnknownEvent {
		warn(c, fmt.Sprintf("an event of kind %q is not known and was left out", clip(kind)))
		return
	}
	e.Party, _ = ParseSpeaker(d.str(n, "party"))
	e.Derived = source == "derived"
	if v := n.get("turn"); v.is(jsonNumber) {
		if i, err := strconv.Atoi(v.str); err == nil && i >= 0 && i < len(c.Turns) {
			e.Turn = i
		}
	}
	c.Events = append(c.Events, e)
}
