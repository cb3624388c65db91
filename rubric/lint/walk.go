package lint

import (
	"strings"
	"unicode"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

// walk calls visit for every key of n and of what is in it, outermost first.
func walk(n rubric.Node, visit func(key, value rubric.Node)) {
	switch n.Kind() {
	case yamlpos.Mapping:
		for _, f := range n.Fields() {
			visit(f.Key, f.Value)
			walk(f.Value, visit)
		}
	case yamlpos.Sequence:
		for _, x := range n.Items() {
			walk(x, visit)
		}
	}
}

// walkCheck calls visit for every key of a check, which may be nil.
func walkCheck(c *rubric.Check, visit func(key, value rubric.Node)) {
	if c != nil {
		walk(c.Node, visit)
	}
}

// texts returns the texts of a list, or the one text that stands for a list.
func texts(n rubric.Node) []rubric.Node {
	switch n.Kind() {
	case yamlpos.Sequence:
		var out []rubric.Node
		for _, x := range n.Items() {
			if x.Kind() == yamlpos.Scalar {
				out = append(out, x)
			}
		}
		return out
	case yamlpos.Scalar:
		return []rubric.Node{n}
	}
	return nil
}

// phraseLists returns the lists of phrases in n, each as its texts.
func phraseLists(n rubric.Node) [][]rubric.Node {
	var out [][]rubric.Node
	walk(n, func(key, value rubric.Node) {
		if key.Text() != "phrase" {
			return
		}
		if value.Kind() == yamlpos.Mapping {
			value = value.Field("phrases")
		}
		if list := texts(value); len(list) > 0 {
			out = append(out, list)
		}
	})
	return out
}

// checkPhrases returns the lists of phrases in a check, which may be nil.
func checkPhrases(c *rubric.Check) [][]rubric.Node {
	if c == nil {
		return nil
	}
	return phraseLists(c.Node)
}

// named reports whether a check, which may be nil, has a kind whose main
// parameter (the short form, or "is") names one of names.
func named(c *rubric.Check, kind string, names ...string) bool {
	found := false
	walkCheck(c, func(key, value rubric.Node) {
		if key.Text() != kind {
			return
		}
		if value.Kind() == yamlpos.Mapping {
			value = value.Field("is")
		}
		for _, t := range texts(value) {
			for _, n := range names {
				found = found || t.Text() == n
			}
		}
	})
	return found
}

// words returns the words of s in lower case, without punctuation.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
}

// folded writes a phrase so that two that mean the same are equal.
func folded(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(s, "’", "'"))), " ")
}

// also names another place a diagnostic is about.
func also(d *rubric.Diagnostic, n rubric.Node, message string) {
	d.Related = append(d.Related, yamlpos.Related{Pos: n.Pos(), Message: message})
}
