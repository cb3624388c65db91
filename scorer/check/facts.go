package check

import (
	"errors"

	"rapport/rubric/yamlpos"
	"rapport/scorer/match"
)

// Facts are what a company holds to be true: prices, terms, deadlines. A nil
// *Facts holds none.
type Facts struct {
	Slots   []Fact
	Sources [][]byte // the files as read, for the receipt
}

// A Fact is one true value, a range, or the name of a metadata field that holds
// it for each call.
type Fact struct {
	Slot     string               `yaml:"slot,required" doc:"What it is called in reports."`
	Unit     string               `yaml:"unit" doc:"days, business days, months, GBP, EUR, USD, %, GB …, or count for bare numbers; weeks and years are turned into days and months."`
	Value    Number               `yaml:"value" doc:"The right value."`
	Min      Number               `yaml:"min" doc:"The least right value, for ranges."`
	Max      Number               `yaml:"max" doc:"The greatest right value, for ranges."`
	Metadata string               `yaml:"metadata" doc:"The call's metadata field that holds the right value, instead of value."`
	Say      []yamlpos.At[string] `yaml:"say,oneormany" doc:"Phrases by which people name it; the slot's own name when not given."`
	Within   int                  `yaml:"within" min:"1" max:"40" doc:"How many words may lie between the name and the value; 10 when not given."`
}

type factFile struct {
	Facts []Fact `yaml:"facts,required" doc:"The facts."`
}

// ParseFacts reads a fact sheet and adds its facts to f, which may be nil.
func ParseFacts(f *Facts, name string, src []byte) (*Facts, yamlpos.Diagnostics) {
	r := yamlpos.NewReporter()
	root := yamlpos.Parse(name, src, r)
	file, ok := yamlpos.Decode[factFile](root, r)
	if !ok || r.Diagnostics().HasErrors() {
		return f, r.Diagnostics()
	}
	if f == nil {
		f = &Facts{}
	}
	f.add(file.Facts, root.Field("facts").Items(), r)
	f.Sources = append(f.Sources, src)
	return f, r.Diagnostics()
}

// DecodeFacts returns the facts of a list that stands in another file, and
// reports what is wrong with it to r.
func DecodeFacts(list yamlpos.Node, r *yamlpos.Reporter) *Facts {
	f := &Facts{}
	if facts, ok := yamlpos.Decode[[]Fact](list, r); ok {
		f.add(facts, list.Items(), r)
	}
	return f
}

// add adds facts, which stand at nodes, as far as they make sense.
func (f *Facts) add(facts []Fact, nodes []yamlpos.Node, r *yamlpos.Reporter) {
	for i := range facts {
		x, n := &facts[i], nodes[i]
		kinds := 0
		for _, set := range []bool{x.Value.Set, x.Min.Set || x.Max.Set, x.Metadata != ""} {
			if set {
				kinds++
			}
		}
		if kinds != 1 {
			r.Errorf(n, "bad-fact", "a fact has a value, a range (min, max) or a metadata field")
			continue
		}
		if len(x.Say) == 0 {
			x.Say = []yamlpos.At[string]{{V: x.Slot, Node: n.Field("slot")}}
		}
		good := true
		for _, s := range x.Say {
			if err := match.Validate(match.Pattern{Source: s.V}); err != nil {
				r.Errorf(s.Node, "bad-phrase", "%s in %q", patternFault(err), s.V)
				good = false
			}
		}
		if !good {
			continue
		}
		if x.Within == 0 {
			x.Within = 10
		}
		x.normalize()
		f.Slots = append(f.Slots, *x)
	}
}

// patternFault returns what is wrong with a pattern, without saying which one.
func patternFault(err error) string {
	if pe, ok := errors.AsType[*match.PatternError](err); ok {
		return pe.Msg
	}
	return err.Error()
}

func (x *Fact) normalize() {
	unit := x.Unit
	if unit == "count" {
		unit, x.Unit = "", ""
	}
	for _, n := range []*Number{&x.Value, &x.Min, &x.Max} {
		u, v := normalUnit(unit, n.Value)
		x.Unit = u
		n.Value = v
	}
}

// right reports whether v, in the fact's unit, is true of the call.
func (x *Fact) right(in *Input, v int64) (ok, known bool) {
	if x.Metadata != "" {
		s, have := field(in, x.Metadata)
		if !have {
			return false, false
		}
		q := quantities(nil, s, SplitWords(nil, s))
		if len(q) == 0 {
			return false, false
		}
		_, want := normalUnit(q[0].unit, q[0].value)
		return v == want, true
	}
	if x.Value.Set {
		return v == x.Value.Value, true
	}
	return (!x.Min.Set || v >= x.Min.Value) && (!x.Max.Set || v <= x.Max.Value), true
}

// want prints the right value for people.
func (x *Fact) want(in *Input) string {
	unit := x.Unit
	if unit != "" && unit != "%" {
		unit = " " + unit
	}
	switch {
	case x.Metadata != "":
		s, _ := field(in, x.Metadata)
		return s
	case x.Value.Set:
		return decimal(x.Value.Value) + unit
	case x.Min.Set && x.Max.Set:
		return decimal(x.Min.Value) + " to " + decimal(x.Max.Value) + unit
	case x.Min.Set:
		return "at least " + decimal(x.Min.Value) + unit
	}
	return "at most " + decimal(x.Max.Value) + unit
}
