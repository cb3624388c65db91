package yamlpos

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// A plan is what the tags of a struct say.
type plan struct {
	noun   string
	doc    string
	fields []*fieldPlan
	self   [][]int // Node fields that receive the mapping
	err    string  // what is wrong with the struct itself
}

// A fieldPlan is what the tags of a field say.
type fieldPlan struct {
	key       string
	index     []int
	typ       reflect.Type
	doc       string
	required  bool
	short     bool
	oneOrMany bool
	keyed     bool
	enum      []string
	min, max  *int64
	preset    *string
}

func (p *plan) field(key string) *fieldPlan {
	for _, f := range p.fields {
		if f.key == key {
			return f
		}
	}
	return nil
}

func (p *plan) keys() []string {
	keys := make([]string, len(p.fields))
	for i, f := range p.fields {
		keys[i] = f.key
	}
	return keys
}

// shortField returns the field a value that is no mapping goes to, or nil.
func (p *plan) shortField() *fieldPlan {
	for _, f := range p.fields {
		if f.short {
			return f
		}
	}
	return nil
}

var nodeType = reflect.TypeFor[Node]()

// planOf reads the tags of the struct type t.
func planOf(t reflect.Type) *plan {
	p := &plan{}
	p.add(t, nil)
	return p
}

func (p *plan) add(t reflect.Type, at []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(append([]int(nil), at...), i)
		if f.Name == "_" {
			if noun := f.Tag.Get("noun"); noun != "" && len(at) == 0 {
				p.noun, p.doc = noun, f.Tag.Get("doc")
			}
			continue
		}
		tag, ok := f.Tag.Lookup("yaml")
		if !ok || tag == "-" {
			continue
		}
		if err := p.addField(f, tag, index); err != "" && p.err == "" {
			p.err = fmt.Sprintf("%s.%s: %s", t, f.Name, err)
		}
	}
}

// addField adds the field f; it returns what is wrong with its tags.
func (p *plan) addField(f reflect.StructField, tag string, index []int) string {
	key, options, _ := strings.Cut(tag, ",")
	fp := &fieldPlan{key: key, index: index, typ: f.Type, doc: f.Tag.Get("doc")}
	for o := range strings.SplitSeq(options, ",") {
		switch o {
		case "":
		case "required":
			fp.required = true
		case "short":
			fp.short = true
		case "oneormany":
			fp.oneOrMany = true
		case "keyed":
			fp.keyed = true
		case "key":
			return "" // filled by the list around it
		case "self":
			if f.Type != nodeType {
				return "self needs a Node"
			}
			p.self = append(p.self, index)
			return ""
		case "inline":
			if f.Type.Kind() != reflect.Struct {
				return "inline needs a struct"
			}
			p.add(f.Type, index)
			return ""
		default:
			return "unknown option " + strconv.Quote(o)
		}
	}
	if !f.IsExported() {
		return "the field is not exported"
	}
	if key == "" || p.field(key) != nil {
		return "the key is missing, or there twice"
	}
	if s := f.Tag.Get("enum"); s != "" {
		fp.enum = strings.Split(s, ",")
	}
	if s, ok := f.Tag.Lookup("default"); ok {
		fp.preset = &s
	}
	var ok bool
	if fp.min, ok = bound(f.Tag.Get("min")); !ok {
		return "min is no whole number"
	}
	if fp.max, ok = bound(f.Tag.Get("max")); !ok {
		return "max is no whole number"
	}
	p.fields = append(p.fields, fp)
	return ""
}

func bound(s string) (*int64, bool) {
	if s == "" {
		return nil, true
	}
	v, err := strconv.ParseInt(s, 10, 64)
	return &v, err == nil
}

// keyIndex returns the index of the field of struct type t tagged ",key".
func keyIndex(t reflect.Type) []int {
	for i := range t.NumField() {
		if f := t.Field(i); f.Tag.Get("yaml") == ",key" && f.Type.Kind() == reflect.String {
			return []int{i}
		}
	}
	return nil
}
