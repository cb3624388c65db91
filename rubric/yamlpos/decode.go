package yamlpos

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// A Decoder decodes itself. DecodeYAML reports what is wrong with n and returns
// false, or fills its receiver; n is there and not null.
type Decoder interface {
	DecodeYAML(n Node, r *Reporter) bool
}

// A place is a value that keeps its node: an *At.
type place interface {
	target() any
	setNode(Node)
}

// A keyed is a set of values in file order: an *OrderedMap.
type keyed interface {
	add(key Node) any
	elem() reflect.Type
}

// Decode fills a P from n, strictly: unknown and missing keys, wrong types and
// values outside their bounds are reported at their own place, all of them. ok
// is false when there was an error; P then holds what could be read.
//
// Fields may be string, bool, int, int64, slices, maps with string keys,
// pointers, structs, Node, At, OrderedMap and any type whose pointer is a
// Decoder. The package comment explains the tags.
func Decode[P any](n Node, r *Reporter) (p P, ok bool) {
	before := r.counts[Error]
	d := decoder{r: r}
	d.value(n, reflect.ValueOf(&p).Elem(), &fieldPlan{})
	return p, r.counts[Error] == before
}

type decoder struct{ r *Reporter }

func (d decoder) plan(t reflect.Type) *plan {
	p := d.r.plans[t]
	if p == nil {
		p = planOf(t)
		if d.r.plans == nil {
			d.r.plans = make(map[reflect.Type]*plan)
		}
		d.r.plans[t] = p
	}
	return p
}

// value decodes n into v, which f describes.
func (d decoder) value(n Node, v reflect.Value, f *fieldPlan) {
	if v.Type() == nodeType {
		v.Set(reflect.ValueOf(n))
		return
	}
	switch x := v.Addr().Interface().(type) {
	case place:
		x.setNode(n)
		d.value(n, reflect.ValueOf(x.target()).Elem(), f)
		return
	case keyed:
		if d.shape(n, Mapping, "") {
			for _, e := range n.Fields() {
				d.value(e.Value, reflect.ValueOf(x.add(e.Key)).Elem(), f.element(false))
			}
			d.length(n, len(n.Fields()), f, "key")
		}
		return
	case Decoder:
		if d.present(n) {
			before := d.r.counts[Error]
			if !x.DecodeYAML(n, d.r) && d.r.counts[Error] == before {
				d.r.Errorf(n, "wrong-type", "%s cannot be read", label(n))
			}
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if d.present(n) {
			v.Set(reflect.New(v.Type().Elem()))
			d.value(n, v.Elem(), f)
		}
	case reflect.String:
		d.text(n, v, f)
	case reflect.Bool:
		d.truth(n, v)
	case reflect.Int, reflect.Int64:
		d.integer(n, v, f)
	case reflect.Slice:
		d.list(n, v, f)
	case reflect.Map:
		d.table(n, v, f)
	case reflect.Struct:
		d.structure(n, v)
	default:
		d.unsupported(n, v.Type().String())
	}
}

func (d decoder) unsupported(n Node, what string) {
	d.r.Errorf(n, "unsupported-type", "the program cannot decode %s", what)
}

// present reports whether n has a value, and complains when it has none.
func (d decoder) present(n Node) bool {
	switch {
	case !n.Exists():
		d.r.Errorf(n, "missing-value", "%s is missing", label(n))
		return false
	case n.Null():
		d.r.Errorf(n, "null-value", "%s needs a value; leave the key out, or quote a text that means null", label(n))
		return false
	}
	return true
}

// shape reports whether n has a value of kind k, and complains when it has not.
// hint is the sentence that fixes it, or "".
func (d decoder) shape(n Node, k Kind, hint string) bool {
	return d.shapeAs(n, k, "a "+k.String(), hint)
}

// shapeAs is shape with other words for what is wanted, such as "a number".
func (d decoder) shapeAs(n Node, k Kind, what, hint string) bool {
	if !d.present(n) {
		return false
	}
	if n.Kind() == k {
		return true
	}
	if hint != "" {
		hint = "; " + hint
	}
	d.r.Errorf(n, "wrong-type", "%s must be %s, not a %s%s", label(n), what, n.Kind(), hint)
	return false
}

// label names n in a message: by its key, or its number in the list.
func label(n Node) string {
	switch s := n.path; {
	case s == nil:
		return "the file"
	case s.index < 0:
		return strconv.Quote(clip(s.key))
	case s.up != nil && s.up.index < 0:
		return fmt.Sprintf("item %d of %q", s.index+1, clip(s.up.key))
	default:
		return fmt.Sprintf("item %d", s.index+1)
	}
}

// element returns the description of the elements of a list or mapping that f
// describes: its bounds are on its length, its words on each text. A text in a
// list must not be blank.
func (f *fieldPlan) element(inList bool) *fieldPlan {
	return &fieldPlan{enum: f.enum, required: inList}
}

func (d decoder) list(n Node, v reflect.Value, f *fieldPlan) {
	if f.keyed {
		d.keyedList(n, v)
		return
	}
	if !d.present(n) {
		return
	}
	if f.oneOrMany && n.Kind() != Sequence {
		s := reflect.MakeSlice(v.Type(), 1, 1)
		d.value(n, s.Index(0), f.element(true))
		v.Set(s)
		return
	}
	if n.Kind() != Sequence {
		hint, suggest := "", ""
		if n.Kind() == Scalar {
			hint, suggest = "; put it in [ ]", "["+flow(n)+"]"
		} else if n.Kind() == Mapping {
			hint = `; begin each item with "- "`
		}
		x := d.r.Errorf(n, "wrong-type", "%s must be a list, not a %s%s", label(n), n.Kind(), hint)
		if suggest != "" {
			x.Suggest = []string{suggest}
		}
		return
	}
	items := n.Items()
	s := reflect.MakeSlice(v.Type(), len(items), len(items))
	for i, it := range items {
		d.value(it, s.Index(i), f.element(true))
	}
	v.Set(s)
	d.length(n, len(items), f, "item")
}

// flow returns a short scalar as it may stand in a flow list.
func flow(n Node) string {
	if n.at != n.val {
		return "*" + n.at.Value
	}
	t := n.Text()
	if len(t) > 40 || strings.ContainsAny(t, "\n\"") {
		return "…"
	}
	if n.Plain() && !strings.ContainsAny(t, ",[]{}") {
		return t
	}
	return `"` + t + `"`
}

func (d decoder) keyedList(n Node, v reflect.Value) {
	if !d.shape(n, Mapping, "write each as name: {…}") {
		return
	}
	et := v.Type().Elem()
	st := et
	if et.Kind() == reflect.Pointer {
		st = et.Elem()
	}
	if st.Kind() != reflect.Struct || keyIndex(st) == nil {
		d.unsupported(n, v.Type().String())
		return
	}
	fields := n.Fields()
	s := reflect.MakeSlice(v.Type(), len(fields), len(fields))
	for i, e := range fields {
		ev := s.Index(i)
		if et.Kind() == reflect.Pointer {
			ev.Set(reflect.New(st))
			ev = ev.Elem()
		}
		d.value(e.Value, ev, &fieldPlan{})
		ev.FieldByIndex(keyIndex(st)).SetString(e.Key.Text())
	}
	v.Set(s)
}

func (d decoder) table(n Node, v reflect.Value, f *fieldPlan) {
	if v.Type().Key().Kind() != reflect.String {
		d.unsupported(n, v.Type().String())
		return
	}
	if !d.shape(n, Mapping, "") {
		return
	}
	m := reflect.MakeMap(v.Type())
	for _, e := range n.Fields() {
		x := reflect.New(v.Type().Elem()).Elem()
		d.value(e.Value, x, f.element(false))
		m.SetMapIndex(reflect.ValueOf(e.Key.Text()).Convert(v.Type().Key()), x)
	}
	v.Set(m)
	d.length(n, m.Len(), f, "key")
}

func (d decoder) structure(n Node, v reflect.Value) {
	p := d.plan(v.Type())
	if p.err != "" {
		d.unsupported(n, p.err)
		return
	}
	if n.Exists() && n.Null() {
		d.present(n)
		return
	}
	for _, index := range p.self {
		v.FieldByIndex(index).Set(reflect.ValueOf(n))
	}
	seen := make(map[*fieldPlan]bool, len(p.fields))
	if n.Exists() && n.Kind() != Mapping {
		short := p.shortField()
		if short == nil {
			hint := ""
			if n.Kind() == Scalar && len(p.fields) > 0 {
				hint = fmt.Sprintf("write {%s: …}", p.fields[0].key)
			}
			d.shape(n, Mapping, hint)
			return
		}
		seen[short] = true
		d.value(n, v.FieldByIndex(short.index), short)
	}
	d.r.frames = append(d.r.frames, frame{plan: p})
	fields := n.Fields()
	for i, e := range fields {
		f := p.field(e.Key.Text())
		if f == nil {
			d.unknownKey(n, fields, i)
			continue
		}
		seen[f] = true
		d.value(e.Value, v.FieldByIndex(f.index), f)
	}
	d.r.frames = d.r.frames[:len(d.r.frames)-1]
	for _, f := range p.fields {
		if !seen[f] {
			d.leftOut(n, v.FieldByIndex(f.index), f, p)
		}
	}
}

// leftOut gives the field f of n, which is not in the file, its default.
func (d decoder) leftOut(n Node, v reflect.Value, f *fieldPlan, p *plan) {
	absent := n.Field(f.key)
	switch {
	case f.required:
		where := ""
		if p.noun != "" {
			where = " in this " + p.noun
		}
		d.r.Errorf(absent, "missing-key", "%q is missing%s", f.key, where)
	case f.preset != nil:
		// A default is read as if it stood in the file, so that it means the same.
		y := &yaml.Node{Kind: yaml.ScalarNode, Value: *f.preset}
		d.value(Node{doc: n.doc, at: n.at, val: y, path: absent.path}, v, f)
		if x, ok := v.Addr().Interface().(place); ok {
			x.setNode(absent)
		}
	case v.Kind() == reflect.Struct:
		d.presets(absent, v)
	}
}

// presets fills a struct that is not in the file with its defaults.
func (d decoder) presets(n Node, v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *Node:
		*x = n
		return
	case place:
		x.setNode(n)
		return
	case keyed, Decoder:
		return
	}
	p := d.plan(v.Type())
	for _, index := range p.self {
		v.FieldByIndex(index).Set(reflect.ValueOf(n))
	}
	for _, f := range p.fields {
		if !f.required {
			d.leftOut(n, v.FieldByIndex(f.index), f, p)
		}
	}
}
