package yamlpos

import (
	"reflect"
)

// A Schemer gives its own JSON Schema instead of one made from its type.
type Schemer interface {
	SchemaYAML() map[string]any
}

// Schema returns the JSON Schema (draft 2020-12) of what Decode reads into a P,
// as a fragment: it has no "$schema" and no definitions. A text field allows
// numbers and booleans too, since it takes them as they are written.
func Schema[P any]() map[string]any {
	return schemaOf(reflect.TypeFor[P](), &fieldPlan{}, nil)
}

// schemaOf returns the schema of type t, which f describes; open are the
// structs around it.
func schemaOf(t reflect.Type, f *fieldPlan, open []reflect.Type) map[string]any {
	if t == nodeType {
		return map[string]any{}
	}
	switch x := reflect.New(t).Interface().(type) {
	case place:
		return schemaOf(reflect.TypeOf(x.target()).Elem(), f, open)
	case keyed:
		s := map[string]any{"type": "object", "additionalProperties": schemaOf(x.elem(), f.element(false), open)}
		return bounds(s, f, "minProperties", "maxProperties")
	case Schemer:
		return x.SchemaYAML()
	case Decoder:
		return map[string]any{}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return schemaOf(t.Elem(), f, open)
	case reflect.String:
		if len(f.enum) > 0 {
			return map[string]any{"type": "string", "enum": words(f.enum)}
		}
		s := bounds(map[string]any{"type": []any{"string", "number", "boolean"}}, f, "minLength", "maxLength")
		if f.required && f.min == nil {
			s["minLength"] = 1
		}
		return s
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return bounds(map[string]any{"type": "integer"}, f, "minimum", "maximum")
	case reflect.Slice:
		return listSchema(t, f, open)
	case reflect.Map:
		s := map[string]any{"type": "object", "additionalProperties": schemaOf(t.Elem(), f.element(false), open)}
		return bounds(s, f, "minProperties", "maxProperties")
	case reflect.Struct:
		return structSchema(t, open)
	}
	return map[string]any{}
}

func listSchema(t reflect.Type, f *fieldPlan, open []reflect.Type) map[string]any {
	item := schemaOf(t.Elem(), f.element(!f.keyed), open)
	if f.keyed {
		return map[string]any{"type": "object", "additionalProperties": item}
	}
	s := bounds(map[string]any{"type": "array", "items": item}, f, "minItems", "maxItems")
	if f.oneOrMany {
		return map[string]any{"oneOf": []any{s, item}}
	}
	return s
}

func structSchema(t reflect.Type, open []reflect.Type) map[string]any {
	for _, o := range open {
		if o == t {
			return map[string]any{"type": "object"}
		}
	}
	open = append(open[:len(open):len(open)], t)
	p := planOf(t)
	properties := make(map[string]any, len(p.fields))
	var required []any
	for _, f := range p.fields {
		s := schemaOf(f.typ, f, open)
		if f.doc != "" {
			s["description"] = f.doc
		}
		if f.preset != nil {
			s["default"] = presetValue(*f.preset, f.typ)
		}
		properties[f.key] = s
		if f.required {
			required = append(required, f.key)
		}
	}
	s := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	if required != nil {
		s["required"] = required
	}
	if p.doc != "" {
		s["description"] = p.doc
	}
	if f := p.shortField(); f != nil {
		short := schemaOf(f.typ, f, open)
		return map[string]any{"oneOf": []any{s, short}}
	}
	return s
}

// presetValue returns a default as JSON has it.
func presetValue(s string, t reflect.Type) any {
	switch t.Kind() {
	case reflect.Bool:
		return s == "true"
	case reflect.Int, reflect.Int64:
		if i, err := wholeNumber(s); err == nil {
			return i
		}
	}
	return s
}

func words(list []string) []any {
	w := make([]any, len(list))
	for i, s := range list {
		w[i] = s
	}
	return w
}

func bounds(s map[string]any, f *fieldPlan, low, high string) map[string]any {
	if f.min != nil {
		s[low] = *f.min
	}
	if f.max != nil {
		s[high] = *f.max
	}
	return s
}
