package scorer_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"rapport/scorer"
	"rapport/scorer/check"
)

// A schema checks values against JSON Schema, as far as rubrics use it.
type schema struct {
	root map[string]any
	used map[string]bool // keywords seen
}

func rubricSchema(t *testing.T) *schema {
	t.Helper()
	s := &schema{used: map[string]bool{}}
	if err := json.Unmarshal(scorer.Schema(check.Kinds()), &s.root); err != nil {
		t.Fatal(err)
	}
	return s
}

// complain returns why v is not what s allows, "" when it is.
func (x *schema) complain(s map[string]any, v any, path string) string {
	if ref, ok := s["$ref"].(string); ok {
		var at any = x.root
		for _, part := range strings.Split(strings.TrimPrefix(ref, "#/"), "/") {
			at = at.(map[string]any)[part]
		}
		if why := x.complain(at.(map[string]any), v, path); why != "" {
			return why
		}
	}
	for key, rule := range s {
		x.used[key] = true
		if why := x.keyword(s, key, rule, v, path); why != "" {
			return why
		}
	}
	return ""
}

func (x *schema) keyword(s map[string]any, key string, rule, v any, path string) string {
	object, isObject := v.(map[string]any)
	list, isList := v.([]any)
	text, isText := v.(string)
	num, isNum := v.(float64)
	fail := func(format string, args ...any) string { return path + ": " + fmt.Sprintf(format, args...) }
	switch key {
	case "type":
		names, ok := rule.([]any)
		if !ok {
			names = []any{rule}
		}
		kind := map[bool]string{isObject: "object", isList: "array", isText: "string", isNum: "number"}[true]
		if _, ok := v.(bool); ok {
			kind = "boolean"
		}
		whole := isNum && num == float64(int64(num))
		if !slices.ContainsFunc(names, func(n any) bool { return n == kind || n == "integer" && whole }) {
			return fail("a %s, want %v", kind, rule)
		}
	case "enum":
		if !slices.Contains(rule.([]any), v) {
			return fail("%v is not one of %v", v, rule)
		}
	case "minimum", "maximum":
		if isNum && (key == "minimum" && num < rule.(float64) || key == "maximum" && num > rule.(float64)) {
			return fail("%v is beyond %v", v, rule)
		}
	case "minLength":
		if isText && len(text) < int(rule.(float64)) {
			return fail("too short")
		}
	case "pattern":
		if isText && !regexp.MustCompile(rule.(string)).MatchString(text) {
			return fail("%q does not match %v", text, rule)
		}
	case "minItems", "maxItems":
		if n := float64(len(list)); isList && (key == "minItems" && n < rule.(float64) || key == "maxItems" && n > rule.(float64)) {
			return fail("has %v items", n)
		}
	case "minProperties", "maxProperties":
		if n := float64(len(object)); isObject && (key == "minProperties" && n < rule.(float64) || key == "maxProperties" && n > rule.(float64)) {
			return fail("has %v keys", n)
		}
	case "required":
		for _, r := range rule.([]any) {
			if _, ok := object[r.(string)]; isObject && !ok {
				return fail("lacks %v", r)
			}
		}
	case "items":
		for i, e := range list {
			if why := x.complain(rule.(map[string]any), e, fmt.Sprintf("%s[%d]", path, i)); why != "" {
				return why
			}
		}
	case "properties":
		for name, sub := range rule.(map[string]any) {
			if e, ok := object[name]; ok {
				if why := x.complain(sub.(map[string]any), e, path+"."+name); why != "" {
					return why
				}
			}
		}
	case "additionalProperties":
		known, _ := s["properties"].(map[string]any)
		for name, e := range object {
			if _, ok := known[name]; ok {
				continue
			}
			sub, ok := rule.(map[string]any)
			if !ok {
				return fail("has an unknown key %q", name)
			}
			if why := x.complain(sub, e, path+"."+name); why != "" {
				return why
			}
		}
	case "oneOf":
		var whys []string
		ok := 0
		for _, sub := range rule.([]any) {
			if why := x.complain(sub.(map[string]any), v, path); why != "" {
				whys = append(whys, why)
			} else {
				ok++
			}
		}
		if ok != 1 {
			return fail("%d of the alternatives hold; %s", ok, strings.Join(whys, "; "))
		}
	}
	return ""
}

// value reads YAML as JSON has it.
func value(t *testing.T, src string) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal([]byte(src), &v); err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var out any
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// The schema beside the rubrics is the one the program makes.
func TestSchema_FileIsUpToDate(t *testing.T) {
	got, err := os.ReadFile("../rubrics/rubric.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(scorer.Schema(check.Kinds())) {
		t.Error("rubrics/rubric.schema.json is stale; run go generate ./rubrics")
	}
}

// The schema allows the rubrics the parser allows, and every kind's examples.
func TestSchema_AllowsWhatIsRight(t *testing.T) {
	x := rubricSchema(t)
	files, _ := filepath.Glob("../rubrics/*.yaml")
	if len(files) == 0 {
		t.Fatal("no rubrics")
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.yaml") {
			continue
		}
		if why := x.complain(x.root, value(t, string(src)), filepath.Base(file)); why != "" {
			t.Error(why)
		}
	}
	def := x.root["$defs"].(map[string]any)["check"].(map[string]any)
	for _, k := range check.Kinds() {
		for _, e := range k.Examples {
			if why := x.complain(def, value(t, e.Check), k.Name+"/"+e.Name); why != "" {
				t.Error(why)
			}
		}
	}
	for _, src := range []string{
		`all: [{phrase: a}, {any: [{phrase: b}]}]`, `not: {none: [{phrase: a}]}`, `at_least: {k: 1, of: [{phrase: a}, {regex: b}]}`,
	} {
		if why := x.complain(def, value(t, src), src); why != "" {
			t.Error(why)
		}
	}
	known := strings.Fields(`$schema $defs $ref title description type enum default examples properties required additionalProperties
		items oneOf minimum maximum minLength maxLength minItems maxItems minProperties maxProperties pattern`)
	for key := range x.used {
		if !slices.Contains(known, key) {
			t.Errorf("the keyword %s is not checked by this test", key)
		}
	}
}

func TestSchema_RefusesWhatIsWrong(t *testing.T) {
	x := rubricSchema(t)
	const head = "rubric: r\nversion: 1\nprinciples: [{id: p, weight: 1, criteria: [{id: c, ask: \"C?\", weight: 1, "
	for _, c := range []struct{ name, src string }{
		{"unknown kind", head + "check: {phrasing: [a]}}]}]"},
		{"two kinds", head + "check: {phrase: [a], regex: [b]}}]}]"},
		{"unknown parameter", head + "check: {phrase: {phrases: [a], speeker: rep}}}]}]"},
		{"missing parameter", head + "check: {respond: {to: {phrase: a}}}}]}]"},
		{"not one of", head + "check: {phrase: {phrases: [a], speaker: boss}}}]}]"},
		{"a list for a check", head + "check: {not: [{phrase: a}]}}]}]"},
		{"inside a composition", head + "check: {all: [{any: [{nope: 1}]}]}}]}]"},
		{"unknown key", head + "check: {phrase: a}, wieght: 3}]}]"},
		{"two effects", head + "check: {phrase: a}, on_fail: {cap_call: 4, zero_call: true}}]}]"},
		{"no criteria", "rubric: r\nversion: 1\nprinciples: [{id: p, weight: 1, criteria: []}]"},
	} {
		if why := x.complain(x.root, value(t, c.src), c.name); why == "" {
			t.Errorf("%s is allowed", c.name)
		}
	}
	if why := x.complain(x.root, value(t, head+"check: {phrase: a}}]}]"), "right"); why != "" {
		t.Error(why)
	}
}
