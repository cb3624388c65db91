package rubric

import (
	"fmt"
	"slices"
	"strings"

	"rapport/rubric/yamlpos"
)

// The compositions: checks made of checks. Every other kind is a leaf, whose
// meaning the scorer knows.
const (
	All     = "all"      // a list, all of which must be met
	Any     = "any"      // a list, one of which must be met
	None    = "none"     // a list, none of which may be met
	AtLeast = "at_least" // {k: 2, of: [a list]}, k of which must be met
	Not     = "not"      // one check, which must not be met
)

// maxCheckDepth bounds how deep checks may be composed.
const maxCheckDepth = 16

// A Check is a leaf (Kind and Params) or a composition of Parts. In YAML it is
// a mapping of exactly one key, the kind.
type Check struct {
	Kind   string   // the key: a composition, or the name of a kind, known or not
	Params Node     // the value, undecoded
	Parts  []*Check // of a composition, in file order; Not has one
	K      int      // of AtLeast
	Node   Node     // the mapping
}

// Composition reports whether c is made of other checks.
func (c *Check) Composition() bool { return isComposition(c.Kind) }

func isComposition(kind string) bool {
	switch kind {
	case All, Any, None, AtLeast, Not:
		return true
	}
	return false
}

// DecodeYAML reads c from a mapping of one key. Parameters of a leaf are left
// as they are.
func (c *Check) DecodeYAML(n Node, r *Reporter) bool {
	return c.decode(n, r, 1)
}

// SchemaYAML refers to the definition of checks, which the scorer fills in with
// the kinds it has.
func (c *Check) SchemaYAML() map[string]any {
	return map[string]any{"$ref": "#/$defs/check"}
}

func (c *Check) decode(n Node, r *Reporter, depth int) bool {
	c.Node = n
	if depth > maxCheckDepth {
		r.Errorf(n, "check-too-deep", "checks are composed more than %d deep here", maxCheckDepth)
		return false
	}
	if !isCheckShape(n, r) {
		return false
	}
	fields := n.Fields()
	f := fields[0]
	if len(fields) > 1 {
		// Where one of the keys is a composition, it is what the user began with.
		severalKinds(fields, r)
		return false
	}
	c.Kind, c.Params = f.Key.Text(), f.Value
	if !isSnake(c.Kind) {
		d := r.Errorf(f.Key, "bad-kind", "%q is no kind of check; kinds are written like at_least, in lower case with _", c.Kind)
		d.Suggest = yamlpos.Suggest(c.Kind, []string{All, Any, None, AtLeast, Not})
		return false
	}
	switch c.Kind {
	case All, Any, None:
		return c.decodeParts(f.Value, r, depth)
	case Not:
		c.Parts = []*Check{{}}
		return c.Parts[0].decode(f.Value, r, depth+1)
	case AtLeast:
		return c.decodeAtLeast(f.Value, r, depth)
	}
	return true
}

// isCheckShape reports whether n is a mapping with a key, and says what a check
// looks like when it is not.
func isCheckShape(n Node, r *Reporter) bool {
	switch {
	case n.Null():
		r.Errorf(n, "bad-check", "a check is missing; write the kind and its parameters, indented: phrase: {…}")
	case n.Kind() == yamlpos.Scalar:
		d := r.Errorf(n, "bad-check", "a check is a mapping of a kind to its parameters, not a text")
		if isSnake(n.Text()) {
			d.Suggest = []string{"{" + n.Text() + ": …}"}
		}
	case n.Kind() == yamlpos.Sequence:
		d := r.Errorf(n, "bad-check", "a check is a mapping, not a list; combine several with all: or any:")
		d.Suggest = []string{"all: […]", "any: […]"}
	case len(n.Fields()) == 0:
		r.Errorf(n, "bad-check", "this check is empty; write a kind and its parameters, like {phrase: {…}}")
	default:
		return true
	}
	return false
}

// severalKinds reports a check with more than one key: two checks that need
// combining, or a kind with its parameters one level too far out.
func severalKinds(fields []yamlpos.Field, r *Reporter) {
	kind, other := fields[0], fields[1]
	for _, f := range fields[1:] {
		if isComposition(f.Key.Text()) && !isComposition(kind.Key.Text()) {
			kind, other = f, fields[0]
		}
	}
	k, o := kind.Key.Text(), other.Key.Text()
	fix := fmt.Sprintf("combine two checks with all: or any:, or indent %q to make it a parameter of %q", o, k)
	switch {
	case k == AtLeast && slices.Contains([]string{"of", "k"}, o):
		fix = "write at_least: {k: 2, of: […]}"
	case isComposition(k) && isComposition(o):
		fix = "put them in a list under one all: or any:"
	case isComposition(k):
		fix = fmt.Sprintf("make %q an item of the list under %q", o, k)
	case kind.Value.Null() || other.Value.Kind() != yamlpos.Mapping:
		fix = fmt.Sprintf("%q looks like a parameter of %q: indent it under %q", o, k, k)
	}
	d := r.Errorf(other.Key, "several-kinds", "a check has one kind, and this one has %q and %q; %s", k, o, fix)
	d.Related = []yamlpos.Related{{Pos: kind.Key.Pos(), Message: "the kind is given here"}}
}

func (c *Check) decodeParts(n Node, r *Reporter, depth int) bool {
	switch n.Kind() {
	case yamlpos.Mapping:
		r.Errorf(n, "bad-check", `%q takes a list of checks, not a mapping; begin each with "- "`, c.Kind)
		return false
	case yamlpos.Scalar:
		r.Errorf(n, "bad-check", "%q takes a list of checks", c.Kind)
		return false
	}
	items := n.Items()
	if len(items) == 0 {
		r.Errorf(n, "bad-check", "%q needs at least one check", c.Kind)
		return false
	}
	ok := true
	c.Parts = make([]*Check, len(items))
	for i, it := range items {
		c.Parts[i] = &Check{}
		ok = c.Parts[i].decode(it, r, depth+1) && ok
	}
	return ok
}

// atLeastParams are the parameters of an at_least check.
type atLeastParams struct {
	_  struct{} `noun:"at_least"`
	K  int      `yaml:"k,required" min:"1" doc:"How many must be met."`
	Of Node     `yaml:"of,required" doc:"The checks."`
}

func (c *Check) decodeAtLeast(n Node, r *Reporter, depth int) bool {
	if n.Kind() != yamlpos.Mapping {
		r.Errorf(n, "bad-check", `"at_least" takes a number and a list of checks: {k: 2, of: […]}`)
		return false
	}
	p, ok := yamlpos.Decode[atLeastParams](n, r)
	if !p.Of.Exists() {
		return false
	}
	c.K = p.K
	if !c.decodeParts(p.Of, r, depth) {
		return false
	}
	if c.K > len(c.Parts) {
		r.Errorf(n.Field("k"), "out-of-range", `"k" is %d, and there are only %d checks under "of"`, c.K, len(c.Parts))
		return false
	}
	return ok
}

// isSnake reports whether s is a name like at_least.
func isSnake(s string) bool { return isID(s, '_') }

// isKebab reports whether s is a name like answers-upset.
func isKebab(s string) bool { return isID(s, '-') }

// isID reports whether s consists of lower-case letters and digits, begins with
// a letter, and has sep only between them.
func isID(s string, sep byte) bool {
	if s == "" || s[0] < 'a' || s[0] > 'z' || s[len(s)-1] == sep || strings.Contains(s, string([]byte{sep, sep})) {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if c != sep && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
