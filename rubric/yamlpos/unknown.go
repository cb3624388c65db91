package yamlpos

import (
	"fmt"
	"reflect"
	"strings"
)

// unknownKey reports key i of n, which the struct does not have, with the best
// guess of what was meant.
func (d decoder) unknownKey(n Node, fields []Field, i int) {
	key := fields[i].Key
	name := key.Text()
	frames := d.r.frames
	p := frames[len(frames)-1].plan
	where := ""
	if p.noun != "" {
		where = " in this " + p.noun
	}
	if id := n.Field("id"); p.noun != "" && id.Kind() == Scalar && id.Text() != "" {
		where = fmt.Sprintf(" in %s %q", p.noun, clip(id.Text()))
	}
	x := d.r.Errorf(key, "unknown-key", "unknown key %q%s", clip(name), where)
	if x.Suggest = Suggest(name, p.keys()); len(x.Suggest) > 0 {
		return
	}
	if under := d.home(p, name, 3); under != nil {
		x.Message += "; it belongs under " + strings.Join(under, " > ")
		return
	}
	for up := len(frames) - 2; up >= 0; up-- {
		if q := frames[up].plan; q.field(name) != nil && q.noun != "" {
			x.Message += fmt.Sprintf("; it belongs to the %s, further out", q.noun)
			return
		}
	}
	if i > 0 && fields[i-1].Value.Null() {
		x.Message += fmt.Sprintf("; indent it to put it under %q", clip(fields[i-1].Key.Text()))
		return
	}
	if len(p.fields) > 0 && len(p.fields) <= 12 {
		x.Message += "; the keys here are " + strings.Join(p.keys(), ", ")
	}
}

// home returns the keys that lead from p to the nearest struct further in that
// has a key of this name, or nil. It looks at most depth structs far.
func (d decoder) home(p *plan, name string, depth int) []string {
	for most := 1; most <= depth; most++ {
		for _, f := range p.fields {
			sub := d.structOf(f.typ)
			if sub == nil {
				continue
			}
			if most == 1 && sub.field(name) != nil {
				return []string{f.key}
			}
			if rest := d.home(sub, name, most-1); rest != nil {
				return append([]string{f.key}, rest...)
			}
		}
	}
	return nil
}

// structOf returns the plan of the struct a field holds, or lists, or nil.
func (d decoder) structOf(t reflect.Type) *plan {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t == nodeType {
		return nil
	}
	return d.plan(t)
}
