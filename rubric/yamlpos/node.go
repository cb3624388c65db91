package yamlpos

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Kind is the shape of a Node.
type Kind uint8

// The kinds of node.
const (
	Absent Kind = iota
	Scalar
	Sequence
	Mapping
)

// String returns the word used in messages: nothing, text, list or mapping.
func (k Kind) String() string {
	return [...]string{"nothing", "text", "list", "mapping"}[k]
}

// A Node is a YAML value that remembers its place. Its zero value is absent.
// Where the file has an alias, the node stands at the alias and has the value
// of the anchor.
type Node struct {
	doc  *document
	at   *yaml.Node // what stands in the file; an absent node has its parent's
	val  *yaml.Node // the value, aliases followed; nil: absent
	path *step
}

// A Field is a key and its value in a mapping.
type Field struct {
	Key   Node
	Value Node
}

// A step is one link of a path, from the value up to the root.
type step struct {
	up    *step
	key   string
	index int // position in a list, -1 for a key
}

// Pos returns where n begins; an absent node gives the place of its parent.
func (n Node) Pos() Position {
	if n.doc == nil {
		return Position{}
	}
	if n.at == nil {
		return Position{File: n.doc.file, Line: 1, Col: 1}
	}
	return n.doc.position(n.doc.offset(n.at))
}

// Line returns the line n begins on, 0 when it is unknown.
func (n Node) Line() int { return n.Pos().Line }

// End returns the place just behind n. Of a block scalar (| or >) that is the
// end of the line with the indicator.
func (n Node) End() Position {
	if n.doc == nil || n.val == nil || n.at == nil {
		return n.Pos()
	}
	return n.doc.position(n.doc.end(n.at))
}

// mark returns where to stop underlining n: the end of a scalar, but only the
// beginning of a list or mapping that spans lines.
func (n Node) mark() Position {
	if n.val == nil || n.at == nil || n.at.Kind == yaml.AliasNode || n.at.Style&yaml.FlowStyle != 0 || len(n.at.Content) == 0 {
		return n.End()
	}
	if n.at.Kind == yaml.MappingNode {
		return n.doc.position(n.doc.end(n.at.Content[0]))
	}
	p := n.Pos()
	p.Col++
	return p
}

// Path returns the way from the root to n: principles[1].criteria[0].check.
// The root's path is "".
func (n Node) Path() string {
	var steps []*step
	for s := n.path; s != nil; s = s.up {
		steps = append(steps, s)
	}
	var b strings.Builder
	for i := len(steps) - 1; i >= 0; i-- {
		s := steps[i]
		switch {
		case s.index >= 0:
			b.WriteString("[" + strconv.Itoa(s.index) + "]")
		case !isName(s.key):
			b.WriteString("[" + strconv.Quote(s.key) + "]")
		default:
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			b.WriteString(s.key)
		}
	}
	return b.String()
}

func isName(s string) bool {
	for _, r := range s {
		if r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}

// Kind returns the shape of n. Null is a Scalar.
func (n Node) Kind() Kind {
	if n.val == nil {
		return Absent
	}
	switch n.val.Kind {
	case yaml.SequenceNode:
		return Sequence
	case yaml.MappingNode:
		return Mapping
	}
	return Scalar
}

// Exists reports whether n stands in the file.
func (n Node) Exists() bool { return n.val != nil }

// Null reports whether n is there but has no value: empty, ~ or null.
func (n Node) Null() bool {
	if n.Kind() != Scalar || !n.Plain() {
		return false
	}
	switch n.val.Value {
	case "", "~", "null", "Null", "NULL":
		return n.val.Style&yaml.TaggedStyle == 0 || n.val.Tag == "!!null"
	}
	return false
}

// Plain reports whether n is a scalar written without quotes, so that it may
// be a number, true, false or null.
func (n Node) Plain() bool {
	const quoted = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	return n.Kind() == Scalar && n.val.Style&quoted == 0 && !(n.val.Style&yaml.TaggedStyle != 0 && n.val.Tag == "!!str")
}

// Text returns the text of a scalar as the file has it; "" for null and for
// anything that is not a scalar.
func (n Node) Text() string {
	if n.Kind() != Scalar || n.Null() {
		return ""
	}
	return n.val.Value
}

// Field returns the value of a key of a mapping. Where there is none the node
// is absent, and remembers where it was looked for.
func (n Node) Field(name string) Node {
	path := &step{up: n.path, key: name, index: -1}
	if n.Kind() == Mapping {
		c := n.val.Content
		for i := 0; i+1 < len(c); i += 2 {
			if follow(c[i]).Value == name && follow(c[i]).Kind == yaml.ScalarNode {
				return n.child(c[i+1], path)
			}
		}
	}
	return Node{doc: n.doc, at: n.at, path: path}
}

// Items returns the values of a list in order; nil for anything else.
func (n Node) Items() []Node {
	if n.Kind() != Sequence {
		return nil
	}
	items := make([]Node, len(n.val.Content))
	for i, c := range n.val.Content {
		items[i] = n.child(c, &step{up: n.path, index: i})
	}
	return items
}

// Fields returns the keys and values of a mapping in the order of the file;
// nil for anything else. Of a key that is there twice the first counts.
func (n Node) Fields() []Field {
	if n.Kind() != Mapping {
		return nil
	}
	c := n.val.Content
	fields := make([]Field, 0, len(c)/2)
	seen := make(map[string]bool, len(c)/2)
	for i := 0; i+1 < len(c); i += 2 {
		k := follow(c[i])
		if k.Kind != yaml.ScalarNode || seen[k.Value] {
			continue
		}
		seen[k.Value] = true
		path := &step{up: n.path, key: k.Value, index: -1}
		key := Node{doc: n.doc, at: c[i], val: keyText(k), path: path}
		fields = append(fields, Field{Key: key, Value: n.child(c[i+1], path)})
	}
	return fields
}

// keyText returns k as a text: a key is a word whatever its type would be.
func keyText(k *yaml.Node) *yaml.Node {
	if k.Style == 0 && k.Tag == "!!str" {
		return k
	}
	t := *k
	t.Style, t.Tag = yaml.TaggedStyle, "!!str"
	return &t
}

func (n Node) child(c *yaml.Node, path *step) Node {
	return Node{doc: n.doc, at: c, val: follow(c), path: path}
}

// follow returns what an alias stands for. Parse has removed the cycles.
func follow(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

// A document is the text nodes point into.
type document struct {
	file   string
	src    []byte
	lines  []int // offset of each line as editors count them: LF, CRLF or CR ends one
	breaks []int // offset of each line as YAML counts them: also NEL, LS and PS end one
}

func newDocument(file string, src []byte) *document {
	d := &document{file: file, src: src, lines: []int{0}, breaks: []int{0}}
	for i := 0; i < len(src); {
		switch c := src[i]; {
		case c == '\n', c == '\r' && (i+1 == len(src) || src[i+1] != '\n'):
			i++
			d.lines = append(d.lines, i)
			d.breaks = append(d.breaks, i)
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRune(src[i:])
			i += size
			if r == '\u0085' || r == '\u2028' || r == '\u2029' {
				d.breaks = append(d.breaks, i)
			}
		}
	}
	return d
}

// offset returns the byte offset of a node.
func (d *document) offset(n *yaml.Node) int {
	line := min(max(n.Line, 1), len(d.breaks))
	off := d.breaks[line-1]
	limit := len(d.src)
	if line < len(d.breaks) {
		limit = d.breaks[line]
	}
	for range n.Column - 1 {
		if off >= limit {
			break
		}
		_, size := utf8.DecodeRune(d.src[off:])
		off += size
	}
	return off
}

// position returns the line and column of a byte offset.
func (d *document) position(off int) Position {
	off = min(max(off, 0), len(d.src))
	lo, hi := 0, len(d.lines)
	for hi-lo > 1 {
		mid := int(uint(lo+hi) >> 1)
		if d.lines[mid] <= off {
			lo = mid
		} else {
			hi = mid
		}
	}
	return Position{File: d.file, Line: lo + 1, Col: utf8.RuneCount(d.src[d.lines[lo]:off]) + 1}
}

// line returns line number n, 1-based, without its end.
func (d *document) line(n int) []byte {
	if n < 1 || n > len(d.lines) {
		return nil
	}
	end := len(d.src)
	if n < len(d.lines) {
		end = d.lines[n]
	}
	return []byte(strings.TrimRight(string(d.src[d.lines[n-1]:end]), "\r\n"))
}
