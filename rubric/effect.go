package rubric

import "rapport/rubric/yamlpos"

// The kinds of effect a miss can have beyond its points.
const (
	ZeroPrinciple = "zero_principle" // the principle's score becomes 0
	CapPrinciple  = "cap_principle"  // the principle's score is at most To
	ZeroCall      = "zero_call"      // the call score becomes 0
	CapCall       = "cap_call"       // the call score is at most To
)

// An Effect is what a miss does to the score beyond its points. In YAML it has
// exactly one of the four keys, and perhaps confirm.
type Effect struct {
	Kind    string // ZeroPrinciple, CapPrinciple, ZeroCall or CapCall
	To      int    // percent, 0–100; 0 for the zero kinds
	Confirm bool   // the effect waits until a person confirms it
	Node    Node
}

// effectFields are the keys of an effect.
type effectFields struct {
	_             struct{} `noun:"effect" doc:"What a miss does to the score, beyond its points: one of the four, and perhaps confirm."`
	ZeroPrinciple *bool    `yaml:"zero_principle" doc:"true: the principle's score becomes 0."`
	CapPrinciple  *int     `yaml:"cap_principle" min:"0" max:"100" doc:"Most the principle's score can be, in percent."`
	ZeroCall      *bool    `yaml:"zero_call" doc:"true: the call score becomes 0."`
	CapCall       *int     `yaml:"cap_call" min:"0" max:"100" doc:"Most the call score can be, in percent."`
	Confirm       bool     `yaml:"confirm" default:"true" doc:"false: the effect holds at once, without a person having confirmed it."`
}

// DecodeYAML reads e from a mapping with one effect in it.
func (e *Effect) DecodeYAML(n Node, r *Reporter) bool {
	e.Node = n
	if n.Kind() == yamlpos.Scalar {
		d := r.Errorf(n, "bad-effect", "an effect is a mapping such as {cap_principle: 50} or {zero_call: true}, not a text")
		d.Suggest = yamlpos.Suggest(n.Text(), []string{ZeroPrinciple, CapPrinciple, ZeroCall, CapCall})
		return false
	}
	f, ok := yamlpos.Decode[effectFields](n, r)
	if n.Kind() != yamlpos.Mapping {
		return false
	}
	e.Confirm = f.Confirm
	var given []yamlpos.Field
	for _, x := range n.Fields() {
		switch x.Key.Text() {
		case ZeroPrinciple, CapPrinciple, ZeroCall, CapCall:
			given = append(given, x)
		}
	}
	switch {
	case len(given) == 0 && !ok:
		return false // an unknown key, most likely, which has been reported
	case len(given) == 0:
		r.Errorf(n, "bad-effect", "the effect is missing: one of zero_principle: true, cap_principle: 50, zero_call: true, cap_call: 40")
		return false
	case len(given) > 1:
		d := r.Errorf(given[1].Key, "contradictory-effect", "an effect is one of %q and %q, not both", given[0].Key.Text(), given[1].Key.Text())
		d.Related = []yamlpos.Related{{Pos: given[0].Key.Pos(), Message: "the other is here"}}
		return false
	}
	e.Kind = given[0].Key.Text()
	switch {
	case f.CapPrinciple != nil:
		e.To = *f.CapPrinciple
	case f.CapCall != nil:
		e.To = *f.CapCall
	}
	return ok && e.consistent(given[0].Value, f, r)
}

// consistent reports whether the effect does something.
func (e *Effect) consistent(v Node, f effectFields, r *Reporter) bool {
	switch {
	case f.ZeroPrinciple != nil && !*f.ZeroPrinciple, f.ZeroCall != nil && !*f.ZeroCall:
		r.Errorf(v, "contradictory-effect", "%q: false does nothing; leave on_fail out", e.Kind)
		return false
	case e.Kind == CapPrinciple && e.To == 100, e.Kind == CapCall && e.To == 100:
		r.Errorf(v, "contradictory-effect", "a cap of 100 does nothing; leave on_fail out, or lower it")
		return false
	}
	return true
}

// SchemaYAML returns the JSON Schema of an effect.
func (e *Effect) SchemaYAML() map[string]any {
	s := yamlpos.Schema[effectFields]()
	var one []any
	for _, k := range []string{ZeroPrinciple, CapPrinciple, ZeroCall, CapCall} {
		one = append(one, map[string]any{"required": []any{k}})
	}
	s["oneOf"] = one
	return s
}
