package yamlpos

import (
	"encoding/json"
	"math"
	"regexp"
	"slices"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// valid reports whether v fits the schema s: as much of JSON Schema as Schema
// writes. A keyword it does not know fails the test.
func valid(t *testing.T, s map[string]any, v any) bool {
	t.Helper()
	ok := true
	number, isNumber := v.(float64)
	text, isText := v.(string)
	list, isList := v.([]any)
	object, isObject := v.(map[string]any)
	properties, _ := s["properties"].(map[string]any)
	for word, arg := range s {
		switch word {
		case "description", "default", "properties":
		case "type":
			types, many := arg.([]any)
			if !many {
				types = []any{arg}
			}
			ok = ok && slices.ContainsFunc(types, func(want any) bool { return want == typeOf(v) || want == "number" && typeOf(v) == "integer" })
		case "enum":
			ok = ok && slices.Contains(arg.([]any), v)
		case "pattern":
			ok = ok && (!isText || regexp.MustCompile(arg.(string)).MatchString(text))
		case "minimum":
			ok = ok && (!isNumber || number >= arg.(float64))
		case "maximum":
			ok = ok && (!isNumber || number <= arg.(float64))
		case "minLength":
			ok = ok && (!isText || float64(utf8.RuneCountInString(text)) >= arg.(float64))
		case "maxLength":
			ok = ok && (!isText || float64(utf8.RuneCountInString(text)) <= arg.(float64))
		case "minItems":
			ok = ok && (!isList || float64(len(list)) >= arg.(float64))
		case "maxItems":
			ok = ok && (!isList || float64(len(list)) <= arg.(float64))
		case "minProperties":
			ok = ok && (!isObject || float64(len(object)) >= arg.(float64))
		case "maxProperties":
			ok = ok && (!isObject || float64(len(object)) <= arg.(float64))
		case "items":
			for _, x := range list {
				ok = valid(t, arg.(map[string]any), x) && ok
			}
		case "required":
			for _, k := range arg.([]any) {
				if _, has := object[k.(string)]; isObject && !has {
					ok = false
				}
			}
		case "additionalProperties":
			for k, x := range object {
				if p, known := properties[k]; known {
					ok = valid(t, p.(map[string]any), x) && ok
				} else if more, _ := arg.(map[string]any); more == nil || !valid(t, more, x) {
					ok = false
				}
			}
		case "oneOf":
			n := 0
			for _, one := range arg.([]any) {
				if valid(t, one.(map[string]any), v) {
					n++
				}
			}
			ok = ok && n == 1
		default:
			t.Fatalf("the schema uses %q", word)
		}
	}
	return ok
}

func typeOf(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case float64:
		if v == math.Trunc(v) {
			return "integer"
		}
		return "number"
	case string:
		return "string"
	case []any:
		return "array"
	}
	return "object"
}

// through returns v as JSON would carry it.
func through[T any](t *testing.T, v any) (out T) {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// The schema accepts what Decode accepts, and nothing else.
func TestSchema_AgreesWithDecode(t *testing.T) {
	schema := through[map[string]any](t, Schema[params]())
	for _, src := range []string{
		"[sorry]", "sorry", "12", "{phrases: sorry}", "{phrases: [sorry, 12, true, 1.5]}", "{}", "[]", "[[x]]", "[~]", "~", `""`, `[""]`,
		"{phrases: []}", "{phrases: {}}", "{phrases: [x], within: 5}", "{phrases: [x], within: 1.5 s}", "{phrases: [x], within: soon}", "{phrases: [x], within: -1}",
		"{phrases: [x], limit: 5}", "{phrases: [x], limit: 6}", "{phrases: [x], limit: x}", "{phrases: [x], limit: '5'}", "{phrases: [x], limit: 5.5}",
		"{phrases: [x], whole: true}", "{phrases: [x], whole: 'true'}", "{phrases: [x], whole: 1}",
		"{phrases: [x], names: {a: b}}", "{phrases: [x], names: {a: ''}}", "{phrases: [x], names: {a: []}}", "{phrases: [x], names: []}",
		"{phrases: [x], order: {a: 1}}", "{phrases: [x], order: {a: b}}",
		"{phrases: [x], raw: ~}", "{phrases: [x], raw: {a: [1]}}",
		"{phrases: [x], inner: {a: b}}", "{phrases: [x], inner: {b: [one, two]}}", "{phrases: [x], inner: {b: [three]}}", "{phrases: [x], inner: {b: [one, one, one, one]}}",
		"{phrases: [x], inner: {d: 1}}", "{phrases: [x], inner: x}", "{phrases: [x], inner: {b: one}}",
		"{phrases: [x], speaker: rep}", "{phrases: [x], speaker: agent}", "{phrases: [x], turns: 1}", "{phrases: [x], turns: 0}", "{phrases: [x], turns: 101}",
		"{phrases: [x], scope: {speaker: rep}}", "{phrases: [x], Untagged: 1}", "{phrases: ~}", "{phrases: [x], whole: ~}",
	} {
		var v any
		if err := yaml.Unmarshal([]byte(src), &v); err != nil {
			t.Fatal(err)
		}
		r := NewReporter()
		_, decoded := Decode[params](Parse("t.yaml", []byte(src), r), r)
		if got := valid(t, schema, through[any](t, v)); got != decoded {
			t.Errorf("%s: the schema says %t, Decode %t\n%s", src, got, decoded, speak(r.Diagnostics()))
		}
	}
}

func TestSchema_Describes(t *testing.T) {
	one := through[map[string]any](t, Schema[params]())["oneOf"].([]any)
	object := one[0].(map[string]any)
	p := object["properties"].(map[string]any)
	within := p["within"].(map[string]any)
	speaker := p["speaker"].(map[string]any)
	if object["description"] != "Looks for phrases." || p["phrases"].(map[string]any)["description"] != "What to look for." ||
		within["default"] != "30 s" || speaker["default"] != "rep" || speaker["description"] != "Who speaks." {
		t.Errorf("descriptions or defaults are missing: %v", object)
	}
	for _, key := range []string{"scope", "Untagged", "", "node"} {
		if _, there := p[key]; there {
			t.Errorf("the schema has a key %q", key)
		}
	}
}

func TestCodes(t *testing.T) {
	codes := Codes()
	for i, c := range codes {
		if c.ID == "" || c.Doc == "" || i > 0 && codes[i-1].ID >= c.ID {
			t.Errorf("code %d (%s) is empty or out of order", i, c.ID)
		}
	}
}
