package yamlpos

import (
	"bytes"

	"gopkg.in/yaml.v3"
)

// end returns the byte offset just behind what stands in the file for n. The
// YAML library gives only the beginning of a node.
func (d *document) end(n *yaml.Node) int {
	off := d.properties(d.offset(n))
	src := d.src
	switch {
	case n.Kind == yaml.AliasNode:
		return min(d.offset(n)+1+len(n.Value), len(src))
	case n.Kind == yaml.ScalarNode:
		return d.endScalar(n, off)
	case n.Style&yaml.FlowStyle != 0:
		if len(n.Content) > 0 {
			off = d.end(n.Content[len(n.Content)-1])
		} else {
			off++
		}
		return min(d.closing(off)+1, len(src))
	case len(n.Content) > 0:
		// An empty last value may be given a place before its mapping.
		return max(d.end(n.Content[len(n.Content)-1]), d.offset(n))
	}
	return min(off, len(src))
}

// properties skips an anchor and a tag at off.
func (d *document) properties(off int) int {
	for off < len(d.src) && (d.src[off] == '&' || d.src[off] == '!') {
		for off < len(d.src) && !isBlank(d.src[off]) {
			off++
		}
		for off < len(d.src) && isBlank(d.src[off]) {
			off++
		}
	}
	return off
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func (d *document) endScalar(n *yaml.Node, off int) int {
	src := d.src
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		for i := off + 1; i < len(src); i++ {
			switch src[i] {
			case '\\':
				i++
			case '"':
				return i + 1
			}
		}
	case n.Style&yaml.SingleQuotedStyle != 0:
		for i := off + 1; i < len(src); i++ {
			if src[i] != '\'' {
				continue
			}
			if i+1 < len(src) && src[i+1] == '\'' {
				i++
				continue
			}
			return i + 1
		}
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0:
		if n.Value == "" {
			return d.offset(n)
		}
		if bytes.HasPrefix(src[off:], []byte(n.Value)) {
			return off + len(n.Value)
		}
	}
	// A block scalar, or a plain one that goes on over several lines.
	end := off
	for i := off; i < len(src) && src[i] != '\n' && src[i] != '\r'; i++ {
		if !isBlank(src[i]) {
			end = i + 1
		}
	}
	return end
}

// closing returns the offset of the next closing bracket at or behind off,
// past blanks, commas and comments.
func (d *document) closing(off int) int {
	for off < len(d.src) {
		switch c := d.src[off]; {
		case c == '#':
			for off < len(d.src) && d.src[off] != '\n' && d.src[off] != '\r' {
				off++
			}
		case isBlank(c) || c == ',' || c == ':':
			off++
		default:
			return off
		}
	}
	return off
}
