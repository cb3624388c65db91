package yamlpos

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Bounds on what one file may ask for.
const (
	maxBytes    = 16 << 20 // of source
	maxDepth    = 64       // of lists and mappings within each other, aliases followed
	maxExpanded = 200_000  // nodes that aliases add to those that are written
)

// Parse reads the one YAML document of src; name is the file's name for
// positions. What is wrong with the YAML itself goes to r: bad syntax, keys
// that are there twice, aliases that contain themselves, and so on. The node is
// absent when the file is empty or cannot be read at all; in the second case an
// Error was reported.
//
// A byte order mark and line ends of any system are fine.
func Parse(name string, src []byte, r *Reporter) Node {
	src = bytes.TrimLeft(src, "\uFEFF")
	if len(src) > maxBytes {
		r.Report(&Diagnostic{Pos: Position{File: name}, End: Position{File: name}, Code: "too-large",
			Message: fmt.Sprintf("the file has %d bytes; at most %d are read", len(src), maxBytes)})
		return Node{doc: &document{file: name}}
	}
	doc := newDocument(name, src)
	if !checkCharacters(doc, r) {
		return Node{doc: doc}
	}
	root, err := load(src)
	if err != nil {
		reportSyntax(doc, root, err, r)
		return Node{doc: doc}
	}
	if root == nil || len(root.Content) == 0 {
		return Node{doc: doc}
	}
	n := Node{doc: doc, at: root.Content[0], val: root.Content[0]}
	t := tree{doc: doc, r: r, sizes: make(map[*yaml.Node]int), open: make(map[*yaml.Node]bool)}
	t.walk(n, root, 0, 1)
	switch {
	case t.deep.val != nil:
		r.Errorf(t.deep, "too-deep", "lists and mappings are nested more than %d deep here", maxDepth)
		return Node{doc: doc}
	case t.bomb.val != nil:
		r.Errorf(t.bomb, "alias-bomb", "the aliases of this file stand for more than %d values; write fewer of them out", maxExpanded)
		return Node{doc: doc}
	}
	n.val = follow(root.Content[0])
	n.at = root.Content[0]
	return n
}

var errSeveral = errors.New("several documents")

// load returns the document node of src, nil when there is none.
func load(src []byte) (root *yaml.Node, err error) {
	// The library panics on some malformed input, where it means to fail.
	defer func() {
		if p := recover(); p != nil {
			root, err = nil, fmt.Errorf("yaml: %v", p)
		}
	}()
	dec := yaml.NewDecoder(bytes.NewReader(src))
	var first, second yaml.Node
	switch err := dec.Decode(&first); {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, err
	}
	switch err := dec.Decode(&second); {
	case errors.Is(err, io.EOF):
		return &first, nil
	case err != nil:
		return nil, err
	}
	return &second, errSeveral
}

// checkCharacters reports the first thing in the file that is no text.
func checkCharacters(d *document, r *Reporter) bool {
	report := func(off int, code, message string) {
		p := d.position(off)
		r.Report(&Diagnostic{Pos: p, End: p, Code: code, Message: message})
	}
	if bytes.HasPrefix(d.src, []byte{0xFF, 0xFE}) || bytes.HasPrefix(d.src, []byte{0xFE, 0xFF}) {
		report(0, "not-utf8", "the file is UTF-16; save it as UTF-8")
		return false
	}
	for i := 0; i < len(d.src); {
		c := d.src[i]
		if c < utf8.RuneSelf {
			if c == 0 {
				report(i, "control-character", "a NUL byte stands here; the file is damaged or no text")
				return false
			}
			if c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F {
				report(i, "control-character", fmt.Sprintf("the control character U+%04X stands here; delete it", c))
				return false
			}
			i++
			continue
		}
		ch, size := utf8.DecodeRune(d.src[i:])
		switch {
		case ch == utf8.RuneError && size == 1:
			report(i, "not-utf8", fmt.Sprintf("the byte 0x%02X is not UTF-8; save the file as UTF-8", c))
			return false
		case ch >= 0x80 && ch < 0xA0 && ch != 0x85, ch == 0xFFFE, ch == 0xFFFF:
			report(i, "control-character", fmt.Sprintf("the control character U+%04X stands here; delete it", ch))
			return false
		}
		i += size
	}
	return true
}

// A tree checks what the YAML library lets pass, and cuts cycles.
type tree struct {
	doc   *document
	r     *Reporter
	sizes map[*yaml.Node]int  // of anchored nodes, aliases expanded
	open  map[*yaml.Node]bool // anchored nodes around the present one
	extra int                 // what aliases added so far
	deep  Node                // the first place beyond maxDepth
	bomb  Node                // the alias that went beyond maxExpanded
}

// walk visits n, which is slot i of up, and returns its size with aliases
// expanded. It stops early once the file is beyond a bound.
func (t *tree) walk(n Node, up *yaml.Node, i, depth int) int {
	if t.deep.val != nil || t.bomb.val != nil {
		return 0
	}
	y := up.Content[i]
	if y.Kind == yaml.AliasNode {
		return t.alias(n, up, i)
	}
	if len(y.Content) > 0 && depth > maxDepth {
		t.deep = n
		return 0
	}
	if y.Style&yaml.TaggedStyle != 0 && !knownTag(y) {
		t.r.Errorf(n, "unknown-tag", "the tag %s means nothing here; delete it", y.Tag)
	}
	if y.Anchor != "" {
		t.open[y] = true
		defer delete(t.open, y)
	}
	size := 1
	switch y.Kind {
	case yaml.SequenceNode:
		for j, c := range y.Content {
			size += t.walk(Node{doc: t.doc, at: c, val: c, path: &step{up: n.path, index: j}}, y, j, depth+1)
		}
	case yaml.MappingNode:
		size += t.mapping(n, y, depth)
	}
	if y.Anchor != "" {
		t.sizes[y] = size
	}
	return size
}

func knownTag(y *yaml.Node) bool {
	switch y.Tag {
	case "!!str", "!!int", "!!float", "!!bool", "!!null":
		return y.Kind == yaml.ScalarNode
	case "!!seq":
		return y.Kind == yaml.SequenceNode
	case "!!map":
		return y.Kind == yaml.MappingNode
	}
	return false
}

func (t *tree) mapping(n Node, y *yaml.Node, depth int) int {
	size := 0
	first := make(map[string]Node, len(y.Content)/2)
	for j := 0; j+1 < len(y.Content); j += 2 {
		k := y.Content[j]
		key := Node{doc: t.doc, at: k, val: k, path: n.path}
		size += t.walk(key, y, j, depth+1)
		k = y.Content[j]
		for k.Kind == yaml.AliasNode && k.Alias != nil {
			k = k.Alias
		}
		if k.Kind != yaml.ScalarNode {
			t.r.Errorf(key, "bad-key", "a key must be a word, not a %s; quote it", key.Kind())
			k = &yaml.Node{}
		} else {
			key.path = &step{up: n.path, key: k.Value, index: -1}
			if k.Style == 0 && k.Value == "<<" {
				t.r.Errorf(key, "merge-key", "merge keys (<<) are not read; write the keys out, or use an alias for a whole value")
			} else if prev, dup := first[k.Value]; dup {
				d := t.r.Errorf(key, "duplicate-key", "the key %q is here twice", clip(k.Value))
				d.Related = []Related{{Pos: prev.Pos(), Message: "it was given here first"}}
			} else {
				first[k.Value] = key
			}
		}
		c := y.Content[j+1]
		size += t.walk(Node{doc: t.doc, at: c, val: c, path: &step{up: n.path, key: k.Value, index: -1}}, y, j+1, depth+1)
	}
	return size
}

// alias checks the alias in slot i of up. One that contains itself is cut: it
// becomes null.
func (t *tree) alias(n Node, up *yaml.Node, i int) int {
	y := up.Content[i]
	if t.open[y.Alias] {
		t.r.Errorf(n, "alias-cycle", "the alias *%s stands inside its own anchor &%s", y.Value, y.Value)
		up.Content[i] = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Line: y.Line, Column: y.Column}
		return 1
	}
	size := t.sizes[y.Alias]
	t.extra += size
	if t.extra > maxExpanded {
		t.bomb = n
	}
	return size
}
