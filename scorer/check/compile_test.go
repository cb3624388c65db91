package check

import (
	"strings"
	"testing"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

// compileCheck compiles a check given in YAML, which must be right.
func compileCheck(t *testing.T, yaml string) (*Compiler, Test) {
	t.Helper()
	c, test, ds := tryCheck(yaml)
	if err := ds.Err(); err != nil {
		t.Fatalf("%s: %v", yaml, err)
	}
	return c, test
}

func tryCheck(yaml string) (*Compiler, Test, yamlpos.Diagnostics) {
	r := yamlpos.NewReporter()
	root := yamlpos.Parse("check.yaml", []byte(yaml), r)
	var k rubric.Check
	if !k.DecodeYAML(root, r) {
		return nil, nil, r.Diagnostics()
	}
	c := NewCompiler(Kinds(), testBehaviors{}, r)
	test := c.Check(&k)
	return c, test, r.Diagnostics()
}

// A wrong check is refused where it stands, with the nearest right spelling.
func TestCompile_SaysWhatIsWrong(t *testing.T) {
	for _, tt := range []struct{ name, check, want, suggest string }{
		{"unknown kind", `phrasse: hello`, `check.yaml:1:1: there is no check kind "phrasse"`, "phrase"},
		{"a behavior as a kind", `test_sorry: {}`, `check.yaml:1:1: there is no check kind "test_sorry"`, "behavior: {is: test_sorry}"},
		{"unknown behavior", `behavior: {is: test_sory}`, `check.yaml:1:16: there is no behavior "test_sory"`, "test_sorry"},
		{"unknown metric", `metric: {of: handle_tim, max: 1}`, `check.yaml:1:14: there is no metric "handle_tim"`, "handle_time"},
		{"unknown key", `phrase: {phrases: a, speeker: rep}`, `check.yaml:1:22: unknown key "speeker"`, "speaker"},
		{"unknown speaker", `phrase: {phrases: a, speaker: repp}`, `check.yaml:1:31: `, "rep"},
		{"unknown guard", `phrase: {phrases: a, unless: negate}`, `check.yaml:1:30: `, "negated"},
		{"unknown event", `event: holdd`, `check.yaml:1:8: `, "hold"},
		{"unknown slot", `asked_again: [acount]`, `check.yaml:1:15: `, "account"},
		{"bad phrase", `phrase: ["a (b"]`, `check.yaml:1:10: `, ""},
		{"bad regex", `regex: ['a(b']`, `check.yaml:1:9: `, ""},
		{"bad regex of a field", `metadata: {field: a, matches: 'a(b'}`, `check.yaml:1:31: `, ""},
		{"bad extent", `phrase: {phrases: a, first: 3 days}`, `check.yaml:1:29: "3 days" is no extent`, ""},
		{"extent of nothing", `phrase: {phrases: a, first: 0 turns}`, `check.yaml:1:29: "0 turns" is no extent`, ""},
		{"two extents in one", `phrase: {phrases: a, first: {turns: 1, seconds: 2}}`, `check.yaml:1:29: an extent has either turns or seconds`, ""},
		{"no limit", `metric: {of: turns}`, `check.yaml:1:9: say what counts as met`, ""},
		{"impossible range", `metric: {of: turns, min: 5, max: 2}`, `check.yaml:1:26: min 5 is greater than max 2`, ""},
		{"limit and grade", `count: {of: {phrase: a}, min: 1, share: {from: 0, to: 3}}`, `check.yaml:1:8: share takes the place of min and max`, ""},
		{"a grade without slope", `count: {of: {phrase: a}, share: {from: 3, to: 3}}`, `check.yaml:1:33: a grade's two ends differ`, ""},
		{"a grade of an unknown unit", `count: {of: {phrase: a}, share: {from: {cuont: 0}, to: 3}}`, `check.yaml:1:41: unknown unit "cuont" of a grade`, "count"},
		{"two rates", `count: {of: {phrase: a}, over: {phrase: b}, per: turn, min: 1}`, `check.yaml:1:50: over and per are two ways to make a rate`, ""},
		{"no number", `metric: {of: turns, min: few}`, `check.yaml:1:26: "few" is not a number`, ""},
		{"too many decimals", `metric: {of: turns, min: 1.2345}`, `check.yaml:1:26: "1.2345" is not a number`, ""},
		{"a sequence of one", `sequence: [{phrase: a}]`, `check.yaml:1:11: a sequence has at least two steps`, ""},
		{"a short script", `script: two words`, `check.yaml:1:9: a script has 3 to 400 words`, ""},
		{"a word that is not in the script", `script: {text: this call is recorded, must: taped}`, `check.yaml:1:45: "taped" is not a word of the script`, ""},
		{"a length of what has none", `event: {is: closed, min: 5}`, `check.yaml:1:8: closed has no length`, ""},
		{"two tests of a field", `metadata: {field: a, is: b, min: 1}`, `check.yaml:1:11: give one of is, not, matches`, ""},
		{"no trigger", `respond: {with: {phrase: a}}`, `check.yaml:1:10: `, ""},
		{"inside a composition", `all: [{phrase: a}, {not: {phrasse: b}}]`, `check.yaml:1:26: there is no check kind "phrasse"`, "phrase"},
		{"inside between", `phrase: {phrases: a, between: {after: {phrasse: b}}}`, `check.yaml:1:39: there is no check kind "phrasse"`, "phrase"},
		{"inside respond", `respond: {to: {phrase: a}, with: {behavior: test_sory}}`, `check.yaml:1:45: there is no behavior "test_sory"`, "test_sorry"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, ds := tryCheck(tt.check)
			if len(ds) != 1 || !ds.HasErrors() {
				t.Fatalf("%s: got %d diagnostics (%v), want one error", tt.check, len(ds), ds.Err())
			}
			if got := ds[0].Error(); !strings.HasPrefix(got, tt.want) {
				t.Errorf("%s: got %q, want %q", tt.check, got, tt.want)
			}
			if ds[0].Code == "" {
				t.Error("without a code")
			}
			if got := strings.Join(ds[0].Suggest, ","); tt.suggest != "" && !strings.HasPrefix(got, tt.suggest) {
				t.Errorf("%s: suggests %q, want %q", tt.check, got, tt.suggest)
			}
		})
	}
}

// Every kind refuses an unknown parameter where it stands.
func TestCompile_KindsAreStrict(t *testing.T) {
	for _, k := range Kinds() {
		_, _, ds := tryCheck(k.Name + ": {no_such_key: 1}")
		found := false
		for _, d := range ds {
			found = found || d.Code == "unknown-key" && d.Pos.Line == 1 && d.Pos.Col == len(k.Name)+4
		}
		if !found {
			t.Errorf("%s: got %v", k.Name, ds.Err())
		}
	}
}

// Phrases that several checks share are looked for once.
func TestCompile_SharesPatterns(t *testing.T) {
	c, _ := compileCheck(t, `all: [{phrase: [a, b]}, {phrase: [b, c]}, {regex: b}]`)
	if len(c.patterns) != 4 {
		t.Errorf("got %d patterns: %v", len(c.patterns), c.patterns)
	}
}
