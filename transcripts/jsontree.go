package transcripts

import (
	"fmt"
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxDepth is how deeply JSON may be nested: far more than any transcript
// needs, and little enough for the stack.
const maxDepth = 400

// maxValues is how many values one JSON document may hold: a call of three hours
// with a time for every word has a few hundred thousand. A tree takes some
// hundred bytes a value.
const maxValues = 2_000_000

// A jsonKind is what a JSON value is.
type jsonKind uint8

const (
	jsonNull jsonKind = iota
	jsonFalse
	jsonTrue
	jsonNumber
	jsonString
	jsonArray
	jsonObject
)

var jsonKindNames = [...]string{"null", "a boolean", "a boolean", "a number", "a string", "an array", "an object"}

// String names the kind for messages.
func (k jsonKind) String() string { return jsonKindNames[k] }

// A jsonNode is a JSON value that remembers where it stood. The nil node is an
// absent value: every method may be called on it.
type jsonNode struct {
	kind jsonKind
	off  int    // byte offset of the value's first byte in the parsed string
	end  int    // offset just after its last byte
	str  string // a string's value, or a number as it was written
	keys []string
	kids []jsonNode // elements, or values in the order of keys
}

// get returns the value of a key, nil when n is no object or has no such key.
// Of several values for one key the last counts, as in encoding/json.
func (n *jsonNode) get(key string) *jsonNode {
	if n == nil {
		return nil
	}
	for i := len(n.keys) - 1; i >= 0; i-- {
		if n.keys[i] == key {
			return &n.kids[i]
		}
	}
	return nil
}

// is reports whether n is present and of kind k.
func (n *jsonNode) is(k jsonKind) bool { return n != nil && n.kind == k }

// absent reports whether n is missing or null.
func (n *jsonNode) absent() bool { return n == nil || n.kind == jsonNull }

// scalar returns a string's value, a number as written, or true and false. ok is
// false for null, arrays, objects and absent values.
func (n *jsonNode) scalar() (_ string, ok bool) {
	switch {
	case n == nil:
		return "", false
	case n.kind == jsonString || n.kind == jsonNumber:
		return n.str, true
	case n.kind == jsonTrue:
		return "true", true
	case n.kind == jsonFalse:
		return "false", true
	}
	return "", false
}

// text is scalar without the flag: "" for everything that is no scalar.
func (n *jsonNode) text() string {
	s, _ := n.scalar()
	return s
}

// appendCompact appends n as JSON without spaces.
func (n *jsonNode) appendCompact(dst []byte) []byte {
	switch n.kind {
	case jsonNull:
		return append(dst, "null"...)
	case jsonFalse:
		return append(dst, "false"...)
	case jsonTrue:
		return append(dst, "true"...)
	case jsonNumber:
		return append(dst, n.str...)
	case jsonString:
		return AppendString(dst, n.str)
	case jsonArray:
		dst = append(dst, '[')
		for i := range n.kids {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = n.kids[i].appendCompact(dst)
		}
		return append(dst, ']')
	}
	dst = append(dst, '{')
	for i := range n.kids {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(AppendString(dst, n.keys[i]), ':')
		dst = n.kids[i].appendCompact(dst)
	}
	return append(dst, '}')
}

// A jsonError says where JSON is not as it should be.
type jsonError struct {
	off   int  // byte offset in the parsed string
	short bool // the string ends inside the value
	msg   string
}

func (e *jsonError) Error() string { return e.msg }

// parseJSON reads the JSON value at the start of s, after spaces, and returns it
// with the offset behind it. It accepts what encoding/json accepts, within
// maxDepth and maxValues. On an error the node holds what could be read until
// there: that is how the head of a long file is looked into.
func parseJSON(s string) (*jsonNode, int, *jsonError) {
	p := treeParser{s: s}
	n := new(jsonNode)
	err := p.value(n, 0)
	return n, p.i, err
}

type treeParser struct {
	s       string
	i       int
	values  int
	scratch []byte
}

func (p *treeParser) fail(format string, args ...any) *jsonError {
	if p.i >= len(p.s) {
		return &jsonError{off: len(p.s), short: true, msg: "unexpected end of JSON"}
	}
	return &jsonError{off: p.i, msg: fmt.Sprintf(format, args...)}
}

// char names the character at p.i for messages.
func (p *treeParser) char() string {
	if p.i >= len(p.s) {
		return "end"
	}
	r, _ := utf8.DecodeRuneInString(p.s[p.i:])
	return strconv.QuoteRune(r)
}

func (p *treeParser) space() {
	for p.i < len(p.s) && isSpace(p.s[p.i]) {
		p.i++
	}
}

func isSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

func (p *treeParser) value(n *jsonNode, depth int) *jsonError {
	p.space()
	if p.i >= len(p.s) {
		return p.fail("")
	}
	if depth > maxDepth {
		return p.fail("JSON is nested more than %d deep", maxDepth)
	}
	if p.values++; p.values > maxValues {
		return p.fail("the JSON holds more than %d values; write one conversation a line", maxValues)
	}
	n.off = p.i
	err := p.body(n, depth)
	n.end = p.i
	return err
}

func (p *treeParser) body(n *jsonNode, depth int) *jsonError {
	switch c := p.s[p.i]; {
	case c == '"':
		n.kind = jsonString
		var err *jsonError
		n.str, err = p.str()
		return err
	case c == '{':
		n.kind = jsonObject
		return p.object(n, depth)
	case c == '[':
		n.kind = jsonArray
		return p.array(n, depth)
	case c == '-' || '0' <= c && c <= '9':
		end, ok := numberEnd(p.s, p.i)
		if !ok {
			p.i = end
			return p.fail("unexpected %s in a number", p.char())
		}
		n.kind, n.str = jsonNumber, p.s[p.i:end]
		p.i = end
		return nil
	case c == 't':
		n.kind = jsonTrue
		return p.literal("true")
	case c == 'f':
		n.kind = jsonFalse
		return p.literal("false")
	case c == 'n':
		n.kind = jsonNull
		return p.literal("null")
	}
	return p.fail("unexpected %s where a value should start", p.char())
}

func (p *treeParser) literal(want string) *jsonError {
	for j := range len(want) {
		if p.i >= len(p.s) || p.s[p.i] != want[j] {
			return p.fail("unexpected %s in %q", p.char(), want)
		}
		p.i++
	}
	return nil
}

func (p *treeParser) object(n *jsonNode, depth int) *jsonError {
	p.i++
	p.space()
	if p.i < len(p.s) && p.s[p.i] == '}' {
		p.i++
		return nil
	}
	for {
		p.space()
		if p.i >= len(p.s) || p.s[p.i] != '"' {
			return p.fail("unexpected %s where a key in double quotes should start", p.char())
		}
		key, err := p.str()
		if err != nil {
			return err
		}
		p.space()
		if p.i >= len(p.s) || p.s[p.i] != ':' {
			return p.fail("unexpected %s after the key %q, want ':'", p.char(), clip(key))
		}
		p.i++
		n.keys = append(n.keys, key)
		n.kids = append(n.kids, jsonNode{})
		if err := p.value(&n.kids[len(n.kids)-1], depth+1); err != nil {
			return err
		}
		p.space()
		switch {
		case p.i < len(p.s) && p.s[p.i] == ',':
			p.i++
		case p.i < len(p.s) && p.s[p.i] == '}':
			p.i++
			return nil
		default:
			return p.fail("unexpected %s after a value, want ',' or '}'", p.char())
		}
	}
}

func (p *treeParser) array(n *jsonNode, depth int) *jsonError {
	p.i++
	p.space()
	if p.i < len(p.s) && p.s[p.i] == ']' {
		p.i++
		return nil
	}
	for {
		n.kids = append(n.kids, jsonNode{})
		if err := p.value(&n.kids[len(n.kids)-1], depth+1); err != nil {
			return err
		}
		p.space()
		switch {
		case p.i < len(p.s) && p.s[p.i] == ',':
			p.i++
		case p.i < len(p.s) && p.s[p.i] == ']':
			p.i++
			return nil
		default:
			return p.fail("unexpected %s after an element, want ',' or ']'", p.char())
		}
	}
}

// str reads the string that starts at p.i. The result shares memory with s
// unless the string has escapes.
func (p *treeParser) str() (string, *jsonError) {
	start := p.i + 1
	j := stringStop(p.s, start)
	if j < len(p.s) && p.s[j] == '"' {
		p.i = j + 1
		return p.s[start:j], nil
	}
	p.scratch = p.scratch[:0]
	for {
		p.scratch = append(p.scratch, p.s[start:j]...)
		p.i = j
		if j >= len(p.s) {
			return "", p.fail("")
		}
		switch c := p.s[j]; c {
		case '"':
			p.i = j + 1
			return string(p.scratch), nil
		case '\\':
			var ok bool
			p.scratch, start, ok = unescape(p.scratch, p.s, j)
			if !ok {
				p.i = start
				return "", p.fail("unexpected %s in an escape", p.char())
			}
		default:
			return "", p.fail("unexpected control character %s in a string", p.char())
		}
		j = stringStop(p.s, start)
	}
}

const (
	onesMask  = 0x0101010101010101
	highMask  = 0x8080808080808080
	spaceMask = 0x2020202020202020
	quoteMask = 0x2222222222222222
	slashMask = 0x5c5c5c5c5c5c5c5c
)

// stringStop returns the offset of the first quote, backslash or control
// character at or after i, len(s) when there is none. It looks at eight bytes at
// a time.
func stringStop(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		x := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		quote, slash := x^quoteMask, x^slashMask
		// The lowest marked byte is exact; a borrow only spoils bytes above it.
		if m := ((x-spaceMask)&^x | (quote-onesMask)&^quote | (slash-onesMask)&^slash) & highMask; m != 0 {
			return i + bits.TrailingZeros64(m)/8
		}
	}
	for ; i < len(s); i++ {
		if c := s[i]; c == '"' || c == '\\' || c < ' ' {
			return i
		}
	}
	return len(s)
}

// unescape appends what the escape at s[i] stands for and returns the offset
// behind it. When the escape is wrong or cut off, ok is false and the offset is
// where that shows. Half a surrogate pair becomes U+FFFD, as in encoding/json.
func unescape(dst []byte, s string, i int) (_ []byte, next int, ok bool) {
	if i+1 >= len(s) {
		return dst, len(s), false
	}
	switch c := s[i+1]; c {
	case '"', '\\', '/':
		return append(dst, c), i + 2, true
	case 'b':
		return append(dst, '\b'), i + 2, true
	case 'f':
		return append(dst, '\f'), i + 2, true
	case 'n':
		return append(dst, '\n'), i + 2, true
	case 'r':
		return append(dst, '\r'), i + 2, true
	case 't':
		return append(dst, '\t'), i + 2, true
	case 'u':
		r, next, ok := hex4(s, i+2)
		if !ok {
			return dst, next, false
		}
		if utf16.IsSurrogate(r) {
			if strings.HasPrefix(s[next:], `\u`) {
				if low, after, ok := hex4(s, next+2); ok {
					if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
						return utf8.AppendRune(dst, pair), after, true
					}
				}
			}
			r = utf8.RuneError
		}
		return utf8.AppendRune(dst, r), next, true
	}
	return dst, i + 1, false
}

// hex4 reads four hexadecimal digits.
func hex4(s string, i int) (r rune, next int, ok bool) {
	for range 4 {
		if i >= len(s) {
			return 0, i, false
		}
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, i, false
		}
		r = r<<4 | rune(c)
		i++
	}
	return r, i, true
}

// numberEnd returns the offset behind the JSON number at i; when it is no
// number, ok is false and the offset is where that shows.
func numberEnd(s string, i int) (_ int, ok bool) {
	digits := func() bool {
		from := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		return i > from
	}
	if i < len(s) && s[i] == '-' {
		i++
	}
	if i < len(s) && s[i] == '0' {
		i++
	} else if !digits() {
		return i, false
	}
	if i < len(s) && s[i] == '.' {
		i++
		if !digits() {
			return i, false
		}
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if !digits() {
			return i, false
		}
	}
	return i, true
}

// millisOf returns a decimal number of seconds in milliseconds, rounded half
// away from zero. ok is false when s is no number or lies beyond 30,000 years.
func millisOf(s string) (_ int64, ok bool) {
	const limit = 1e15
	if end, ok := numberEnd(s, 0); !ok || end != len(s) {
		return 0, false
	}
	digits := strings.TrimPrefix(s, "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	if len(whole) > 12 || strings.ContainsAny(digits, "eE") {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || f*1000 > limit || f*1000 < -limit {
			return 0, false
		}
		return Seconds(f).ms, true
	}
	var ms int64
	for i := range len(whole) {
		ms = ms*10 + int64(whole[i]-'0')
	}
	for i := range 3 {
		ms *= 10
		if i < len(fraction) {
			ms += int64(fraction[i] - '0')
		}
	}
	if len(fraction) > 3 && fraction[3] >= '5' {
		ms++
	}
	if s[0] == '-' {
		ms = -ms
	}
	return ms, true
}

// clip shortens s for a message.
func clip(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "\u2026"
}
