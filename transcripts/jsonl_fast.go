package transcripts

import (
	"strings"
	"time"
)

// maxFastTurns is how many turns of a call a fastReader reads: more are for the
// tree, which bounds what a record takes.
const maxFastTurns = 1 << 19

// maxInterned bounds the strings a fastReader keeps for reuse.
const maxInterned = 4096

// A fastReader reads calls in the neutral form in one pass, without a tree. It
// checks the grammar as it goes and gives up on whatever is rare: a wrong type, a
// value to be warned about, numbers in quotes, exponents. callOf then decides.
type fastReader struct {
	s       string
	i       int
	turns   []Turn
	scratch []byte
	strings map[string]string // short strings that recur: reps, queues, labels
}

// call reads the call at the start of s and returns the length it takes. When ok
// is false nothing is said about s.
func (f *fastReader) call(s string) (_ *Call, n int, ok bool) {
	f.s, f.i = s, 0
	c := new(Call)
	turns := false
	if !f.open('{') {
		return nil, 0, false
	}
	for more := !f.close('}'); more; {
		key, ok := f.key()
		if !ok {
			return nil, 0, false
		}
		switch key {
		case "id":
			var id string
			if id, ok = f.label(); ok {
				c.ID = strings.Clone(id)
			}
		case "rep":
			c.Rep, ok = f.party()
		case "customer":
			c.Customer, ok = f.party()
		case "channel":
			var label string
			if label, ok = f.text(); ok && label != "" {
				c.Channel, ok = ParseChannel(label)
			} else {
				c.Channel = UnknownChannel
			}
		case "direction":
			var label string
			if label, ok = f.text(); ok {
				switch label {
				case "in", "inbound":
					c.Direction = "in"
				case "out", "outbound":
					c.Direction = "out"
				case "":
					c.Direction = ""
				default:
					ok = false
				}
			}
		case "queue":
			c.Queue, ok = f.interned()
		case "team":
			c.Team, ok = f.interned()
		case "language":
			c.Language, ok = f.textInterned()
		case "started":
			c.Started, ok = f.time()
		case "metadata":
			c.Metadata, ok = f.metadata()
		case "turns":
			turns = true
			c.Turns, ok = f.turnList()
		case "events":
			// Events are few, and need to know how many turns there are.
			ok = f.emptyList()
			c.Events = nil
		default:
			ok = f.skip(1)
		}
		if !ok {
			return nil, 0, false
		}
		if more, ok = f.more('}'); !ok {
			return nil, 0, false
		}
	}
	return c, f.i, turns
}

// turnList reads the array of turns.
func (f *fastReader) turnList() ([]Turn, bool) {
	if !f.open('[') {
		return nil, false
	}
	f.turns = f.turns[:0]
	for more := !f.close(']'); more; {
		f.turns = append(f.turns, Turn{})
		if len(f.turns) > maxFastTurns || !f.turn(&f.turns[len(f.turns)-1]) {
			return nil, false
		}
		var ok bool
		if more, ok = f.more(']'); !ok {
			return nil, false
		}
	}
	turns := make([]Turn, len(f.turns))
	copy(turns, f.turns)
	clear(f.turns) // keep no block alive
	return turns, true
}

func (f *fastReader) turn(t *Turn) bool {
	var speaker, source, name string
	text := false
	if !f.open('{') {
		return false
	}
	for more := !f.close('}'); more; {
		key, ok := f.key()
		if !ok {
			return false
		}
		switch key {
		case "text":
			text = true
			if f.i >= len(f.s) || f.s[f.i] != '"' {
				return false
			}
			t.Text, ok = f.str()
		case "speaker":
			speaker, ok = f.textInterned()
		case "start":
			t.Start, ok = f.offset()
		case "end":
			t.End, ok = f.offset()
		case "rep":
			t.Rep, ok = f.interned()
		case "name":
			name, ok = f.interned()
		case "at":
			t.At, ok = f.time()
		case "role_source":
			source, ok = f.textInterned()
		case "internal":
			t.Internal, ok = f.boolean()
		default:
			ok = f.skip(3)
		}
		if !ok {
			return false
		}
		if more, ok = f.more('}'); !ok {
			return false
		}
	}
	t.Name = name
	setSpeaker(t, speaker, source)
	return text
}

// space moves behind spaces.
func (f *fastReader) space() {
	for f.i < len(f.s) && f.s[f.i] <= ' ' && isSpace(f.s[f.i]) {
		f.i++
	}
}

// open moves behind the bracket c and the spaces around it.
func (f *fastReader) open(c byte) bool {
	if f.i >= len(f.s) || f.s[f.i] != c {
		return false
	}
	f.i++
	f.space()
	return true
}

// close moves behind the bracket c if it is next.
func (f *fastReader) close(c byte) bool {
	if f.i < len(f.s) && f.s[f.i] == c {
		f.i++
		return true
	}
	return false
}

// more moves behind the comma or the closing bracket that follows a value.
func (f *fastReader) more(bracket byte) (more, ok bool) {
	f.space()
	if f.i >= len(f.s) {
		return false, false
	}
	switch f.s[f.i] {
	case ',':
		f.i++
		f.space()
		return true, true
	case bracket:
		f.i++
		return false, true
	}
	return false, false
}

// key reads a key and moves to its value.
func (f *fastReader) key() (string, bool) {
	if f.i >= len(f.s) || f.s[f.i] != '"' {
		return "", false
	}
	key, ok := f.str()
	if !ok {
		return "", false
	}
	f.space()
	if f.i >= len(f.s) || f.s[f.i] != ':' {
		return "", false
	}
	f.i++
	f.space()
	return key, true
}

// str reads the string that starts at f.i.
func (f *fastReader) str() (string, bool) {
	start := f.i + 1
	j := stringStop(f.s, start)
	if j < len(f.s) && f.s[j] == '"' {
		f.i = j + 1
		return f.s[start:j], true
	}
	f.scratch = f.scratch[:0]
	for {
		f.scratch = append(f.scratch, f.s[start:j]...)
		if j >= len(f.s) {
			return "", false
		}
		switch f.s[j] {
		case '"':
			f.i = j + 1
			return string(f.scratch), true
		case '\\':
			var ok bool
			if f.scratch, start, ok = unescape(f.scratch, f.s, j); !ok {
				return "", false
			}
		default:
			return "", false
		}
		j = stringStop(f.s, start)
	}
}

// null moves behind null if it is next.
func (f *fastReader) null() bool {
	if strings.HasPrefix(f.s[f.i:], "null") {
		f.i += 4
		return true
	}
	return false
}

// text reads a string or null.
func (f *fastReader) text() (string, bool) {
	if f.i < len(f.s) && f.s[f.i] == '"' {
		return f.str()
	}
	return "", f.null()
}

// label reads a string, a number or null.
func (f *fastReader) label() (string, bool) {
	if f.i < len(f.s) && (f.s[f.i] == '-' || '0' <= f.s[f.i] && f.s[f.i] <= '9') {
		end, ok := numberEnd(f.s, f.i)
		if !ok || end == len(f.s) {
			return "", false
		}
		s := f.s[f.i:end]
		f.i = end
		return s, true
	}
	return f.text()
}

func (f *fastReader) interned() (string, bool) {
	s, ok := f.label()
	return f.intern(s), ok
}

func (f *fastReader) textInterned() (string, bool) {
	s, ok := f.text()
	return f.intern(s), ok
}

// intern returns a string equal to s that does not share memory with the block.
func (f *fastReader) intern(s string) string {
	switch s {
	case "":
		return ""
	case "rep":
		return "rep"
	case "customer":
		return "customer"
	}
	if t, ok := f.strings[s]; ok {
		return t
	}
	if f.strings == nil || len(f.strings) >= maxInterned {
		f.strings = make(map[string]string)
	}
	s = strings.Clone(s)
	f.strings[s] = s
	return s
}

func (f *fastReader) party() (p Party, _ bool) {
	if f.i >= len(f.s) || f.s[f.i] != '{' {
		var ok bool
		p.ID, ok = f.interned()
		return p, ok
	}
	f.open('{')
	for more := !f.close('}'); more; {
		key, ok := f.key()
		if !ok {
			return p, false
		}
		switch key {
		case "id":
			p.ID, ok = f.interned()
		case "name":
			p.Name, ok = f.interned()
		default:
			ok = f.skip(2)
		}
		if !ok {
			return p, false
		}
		if more, ok = f.more('}'); !ok {
			return p, false
		}
	}
	return p, true
}

func (f *fastReader) boolean() (_, ok bool) {
	switch rest := f.s[f.i:]; {
	case strings.HasPrefix(rest, "true"):
		f.i += 4
		return true, true
	case strings.HasPrefix(rest, "false"):
		f.i += 5
		return false, true
	}
	return false, f.null()
}

// offset reads a plain decimal number of seconds.
func (f *fastReader) offset() (Offset, bool) {
	s, i := f.s, f.i
	negative := i < len(s) && s[i] == '-'
	if negative {
		i++
	}
	from, ms := i, int64(0)
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		ms = ms*10 + int64(s[i]-'0')
		i++
	}
	if digits := i - from; digits == 0 || digits > 12 || digits > 1 && s[from] == '0' {
		return Offset{}, f.null()
	}
	ms *= 1000
	if i < len(s) && s[i] == '.' {
		i++
		from := i
		for unit := int64(100); i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
			if unit > 0 {
				ms += unit * int64(s[i]-'0')
			} else if i == from+3 && s[i] >= '5' {
				ms++
			}
			unit /= 10
		}
		if i == from {
			return Offset{}, false
		}
	}
	if i >= len(s) || s[i] == 'e' || s[i] == 'E' {
		return Offset{}, false
	}
	f.i = i
	if negative {
		ms = -ms
	}
	return Millis(ms), true
}

// time reads a point in time in RFC 3339.
func (f *fastReader) time() (time.Time, bool) {
	s, ok := f.text()
	if !ok || s == "" {
		return time.Time{}, ok
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	return t, err == nil
}

// metadata reads an object of strings, numbers and booleans.
func (f *fastReader) metadata() (map[string]string, bool) {
	if f.null() {
		return nil, true
	}
	if !f.open('{') {
		return nil, false
	}
	var m map[string]string
	for more := !f.close('}'); more; {
		key, ok := f.key()
		if !ok || f.i >= len(f.s) || f.s[f.i] == 'n' {
			return nil, false
		}
		key = f.intern(key)
		var val string
		switch f.s[f.i] {
		case 't', 'f':
			var b bool
			if b, ok = f.boolean(); b {
				val = "true"
			} else {
				val = "false"
			}
		default:
			if val, ok = f.label(); ok {
				val = strings.Clone(val)
			}
		}
		if !ok {
			return nil, false
		}
		if m == nil {
			m = make(map[string]string)
		}
		m[key] = val
		if more, ok = f.more('}'); !ok {
			return nil, false
		}
	}
	return m, true
}

// emptyList reads null or an array without elements.
func (f *fastReader) emptyList() bool {
	return f.null() || f.open('[') && f.close(']')
}

// skip moves behind any value, depth deep in the call.
func (f *fastReader) skip(depth int) bool {
	if f.i >= len(f.s) || depth > maxDepth {
		return false
	}
	switch c := f.s[f.i]; c {
	case '"':
		_, ok := f.str()
		return ok
	case '{':
		f.open('{')
		for more := !f.close('}'); more; {
			if _, ok := f.key(); !ok || !f.skip(depth+1) {
				return false
			}
			var ok bool
			if more, ok = f.more('}'); !ok {
				return false
			}
		}
		return true
	case '[':
		f.open('[')
		for more := !f.close(']'); more; {
			if !f.skip(depth + 1) {
				return false
			}
			var ok bool
			if more, ok = f.more(']'); !ok {
				return false
			}
		}
		return true
	case 't', 'f', 'n':
		_, ok := f.boolean()
		return ok
	}
	end, ok := numberEnd(f.s, f.i)
	if !ok || end == len(f.s) {
		return false
	}
	f.i = end
	return true
}
