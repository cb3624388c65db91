package yamlpos

import (
	"bytes"
	"errors"
	"sort"
	"strings"

	"gopkg.in/yaml.v3"
)

// reportSyntax reports that the YAML library could not read doc, or read a
// second document in it, root.
//
// The library gives at most a line, sometimes none, and often the one above.
// So the line is found by reading again: the problem is on the last line of the
// shortest beginning of the file that fails in the same way. It gives no
// column, and none is made up, except for a tab, which can be seen.
func reportSyntax(doc *document, root *yaml.Node, err error, r *Reporter) {
	if errors.Is(err, errSeveral) {
		r.Report(&Diagnostic{Pos: doc.position(doc.offset(root)), End: doc.position(doc.offset(root)), Code: "several-documents",
			Message: "a second document begins here; write one document a file, without ---"})
		return
	}
	d := &Diagnostic{Pos: Position{File: doc.file}, Code: "syntax"}
	d.Pos.Line = failingLine(doc, err)
	d.Message = explain(problem(err))
	if p := problem(err); strings.HasPrefix(p, "unknown anchor ") {
		d.Code, d.Message = "unknown-anchor", p
		if name, ok := quotedName(p); ok {
			d.Message = "the alias *" + name + " has no anchor &" + name + " above it"
		}
	} else if col := tabIndent(doc.line(d.Pos.Line)); col > 0 {
		d.Code, d.Pos.Col = "tab", col
		d.Message = "a tab indents this line; YAML wants spaces"
	}
	d.End = d.Pos
	r.Report(d)
}

// quotedName returns the text between the single quotes of s.
func quotedName(s string) (string, bool) {
	_, s, ok := strings.Cut(s, "'")
	if !ok {
		return "", false
	}
	name, _, ok := strings.Cut(s, "'")
	return name, ok
}

// problem returns the library's message without its prefix and line.
func problem(err error) string {
	s := strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, ok := strings.CutPrefix(s, "line "); ok {
		if _, msg, ok := strings.Cut(rest, ": "); ok {
			return msg
		}
	}
	return s
}

// failingLine returns the number of lines in the shortest beginning of doc
// that fails as the whole does, or 0 when there is none.
func failingLine(doc *document, err error) int {
	want := problem(err)
	// Whatever follows a problem cannot change it, so the beginnings that fail
	// in this way are the long ones.
	n := 1 + sort.Search(len(doc.lines)-1, func(i int) bool {
		_, err := load(doc.src[:doc.lines[i+1]])
		return err != nil && problem(err) == want
	})
	if n == len(doc.lines) && n > 1 && len(bytes.TrimSpace(doc.line(n))) == 0 {
		// The end of the file itself is the problem; show the last line.
		n--
	}
	return n
}

// tabIndent returns the column of the first tab in the indentation of line, or 0.
func tabIndent(line []byte) int {
	for i, c := range line {
		switch c {
		case '\t':
			return i + 1
		case ' ', '-':
		default:
			return 0
		}
	}
	return 0
}

// explain adds to a message of the library what to do about it.
func explain(problem string) string {
	switch problem {
	case "mapping values are not allowed in this context":
		return `a ":" does not fit here; indent the line like its neighbors, or quote a text that contains ": "`
	case "did not find expected key":
		return "this line does not fit those above it; check its indentation, and that quotes and brackets are closed"
	case "did not find expected '-' indicator":
		return `this line does not fit those above it; a list item ("- ") was expected, check the indentation`
	case "did not find expected ',' or ']'":
		return "the list that begins with [ is not closed, or an item needs quotes"
	case "did not find expected ',' or '}'":
		return "the mapping that begins with { is not closed, or a value needs quotes"
	case "found character that cannot start any token":
		return "a text must be quoted when it begins with @, ` or %"
	case "found unexpected end of stream":
		return "a quoted text that begins here is not closed"
	case "could not find expected ':'":
		return `a key needs ":" behind it; check that a text over several lines is indented or quoted`
	case "did not find expected node content":
		return "a value was expected; check brackets and commas, or quote the text"
	case "did not find expected <document start>":
		return "this line belongs to nothing above it; check its indentation"
	case "found unknown escape character":
		return `a backslash in "…" begins an escape; write it twice, or use '…'`
	case "found a tab character that violates indentation", "found a tab character where an indentation space is expected":
		return "a tab indents this line; YAML wants spaces"
	case "block sequence entries are not allowed in this context":
		return `a list item ("- ") does not fit here; put it on a line of its own`
	}
	return problem
}
