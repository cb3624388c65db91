package yamlpos

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// speak renders diagnostics one a line.
func speak(ds Diagnostics) string {
	var b strings.Builder
	for _, d := range ds {
		fmt.Fprintf(&b, "%d:%d %s %s: %s", d.Pos.Line, d.Pos.Col, d.Severity, d.Code, d.Message)
		if len(d.Suggest) > 0 {
			fmt.Fprintf(&b, " [%s]", strings.Join(d.Suggest, ", "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// decode decodes src into a P that must have no problem.
func decode[P any](t *testing.T, src string) P {
	t.Helper()
	r := NewReporter()
	p, ok := Decode[P](Parse("t.yaml", []byte(src), r), r)
	if ds := r.Diagnostics(); !ok || len(ds) > 0 {
		t.Fatalf("%q: ok %t\n%s", src, ok, speak(ds))
	}
	return p
}

// reject decodes src into a P and returns what was wrong.
func reject[P any](t *testing.T, src string) string {
	t.Helper()
	r := NewReporter()
	_, ok := Decode[P](Parse("t.yaml", []byte(src), r), r)
	if ok {
		t.Errorf("%q: decoded", src)
	}
	return speak(r.Diagnostics())
}

func check(t *testing.T, got, want string) {
	t.Helper()
	if diff := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

type scope struct {
	Speaker string `yaml:"speaker" enum:"rep,customer" default:"rep" doc:"Who speaks."`
	Turns   int    `yaml:"turns" min:"1" max:"100"`
}

type params struct {
	_        struct{}          `noun:"phrase check" doc:"Looks for phrases."`
	Phrases  []At[string]      `yaml:"phrases,required,short,oneormany" min:"1" doc:"What to look for."`
	Within   Duration          `yaml:"within" default:"30 s"`
	Limit    *int64            `yaml:"limit" max:"5"`
	Whole    bool              `yaml:"whole"`
	Names    map[string]string `yaml:"names"`
	Order    OrderedMap[int]   `yaml:"order"`
	Raw      Node              `yaml:"raw"`
	Inner    inner             `yaml:"inner"`
	Scope    scope             `yaml:",inline"`
	Node     Node              `yaml:",self"`
	Untagged int
}

type inner struct {
	_ struct{} `noun:"inner part"`
	A string   `yaml:"a" default:"x"`
	B []string `yaml:"b" enum:"one,two" max:"3"`
	C *inner   `yaml:"c"`
}

func TestDecode_Fills(t *testing.T) {
	p := decode[params](t, "phrases: [sorry, 12, no, 1.10, true, 2026-04-02]\nwithin: 2 min\nlimit: -3\nwhole: true\nnames: {b: x, a: ''}\n"+
		"order: {z: 1, a: 2}\nraw: [1, {}]\ninner: {b: [two], c: {a: deep}}\nspeaker: customer\nturns: 7\n")
	var phrases []string
	for _, x := range p.Phrases {
		phrases = append(phrases, fmt.Sprintf("%s@%d:%d", x.V, x.Node.Pos().Line, x.Node.Pos().Col))
	}
	check(t, strings.Join(phrases, " "), "sorry@1:11 12@1:18 no@1:22 1.10@1:26 true@1:32 2026-04-02@1:38")
	if p.Within != 120_000 || p.Limit == nil || *p.Limit != -3 || !p.Whole || len(p.Names) != 2 || p.Names["b"] != "x" {
		t.Errorf("decoded %+v", p)
	}
	if len(p.Order.Keys) != 2 || p.Order.Keys[0].V != "z" || p.Order.Keys[1].Node.Pos().Col != 15 || p.Order.Values[1] != 2 {
		t.Errorf("order = %+v", p.Order)
	}
	if v, ok := p.Order.Get("a"); v != 2 || !ok {
		t.Errorf("Get(a) = %d, %t", v, ok)
	}
	if _, ok := p.Order.Get("b"); ok {
		t.Error("Get finds a key that is not there")
	}
	if p.Raw.Kind() != Sequence || p.Raw.Path() != "raw" || p.Node.Kind() != Mapping {
		t.Errorf("raw is a %s at %q, self a %s", p.Raw.Kind(), p.Raw.Path(), p.Node.Kind())
	}
	if p.Inner.A != "x" || p.Inner.C.A != "deep" || p.Scope != (scope{"customer", 7}) {
		t.Errorf("inner %+v, scope %+v", p.Inner, p.Scope)
	}
}

func TestDecode_ShortForms(t *testing.T) {
	for _, src := range []string{"[sorry]", "sorry", "{phrases: sorry}", "{phrases: [sorry]}"} {
		p := decode[params](t, src)
		if len(p.Phrases) != 1 || p.Phrases[0].V != "sorry" {
			t.Errorf("%s: phrases %+v", src, p.Phrases)
		}
		if p.Within != 30_000 || p.Scope.Speaker != "rep" || p.Inner.A != "x" {
			t.Errorf("%s: the defaults are missing: %+v", src, p)
		}
		if p.Raw.Exists() || p.Raw.Pos().Line != 1 || p.Limit != nil {
			t.Errorf("%s: what is left out is there: %+v", src, p)
		}
	}
}

func TestDecode_Rejects(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"empty", "", `1:1 error missing-key: "phrases" is missing in this phrase check`},
		{"null", "~", `1:1 error null-value: the file needs a value; leave the key out, or quote a text that means null`},
		{"blank text", `[sorry, " "]`, `1:9 error empty-text: item 2 must not be empty`},
		{"empty list", "[]", `1:1 error wrong-length: the file must have at least 1 item, not 0`},
		{"in a short form", "[sorry, [x]]", `1:9 error wrong-type: item 2 must be a text, not a list`},
		{"everything at once", "phrase: [x]\nwithin: soon\nlimit: 6\nwhole: no\nnames: [x]\norder: {a: b}\ninner: {a: [], b: [three, one, one, one], d: 1}\nspeaker: agent\nturns: 0\n", `
1:1 error missing-key: "phrases" is missing in this phrase check
1:1 error unknown-key: unknown key "phrase" in this phrase check [phrases]
2:9 error bad-duration: "within" must be a number of seconds, or a number with a unit such as "45 s" or "2 min", not soon
3:8 error out-of-range: "limit" must be at most 5, not 6
4:8 error bad-bool: "whole" must be true or false, not no [false]
5:8 error wrong-type: "names" must be a mapping, not a list
6:12 error bad-number: "a" must be a whole number in plain digits, not b
7:12 error wrong-type: "a" must be a text, not a list
7:19 error wrong-length: "b" must have at most 3 items, not 4
7:20 error not-one-of: item 1 of "b" must be one of one, two, not "three"
7:43 error unknown-key: unknown key "d" in this inner part [a, b, c]
8:10 error not-one-of: "speaker" must be one of rep, customer, not "agent"
9:8 error out-of-range: "turns" must be at least 1, not 0`},
		{"further out", "phrases: [x]\ninner: {c: {within: 3}}", `2:13 error unknown-key: unknown key "within" in this inner part; it belongs to the phrase check, further out`},
		{"further in", "phrases: [x]\nb: [one]", `2:1 error unknown-key: unknown key "b" in this phrase check; it belongs under inner`},
		{"nulls", "phrases:\nwithin: ~\nlimit: null\nnames:\norder:\ninner:\nraw:\n", `
1:9 error null-value: "phrases" needs a value; leave the key out, or quote a text that means null
2:9 error null-value: "within" needs a value; leave the key out, or quote a text that means null
3:8 error null-value: "limit" needs a value; leave the key out, or quote a text that means null
4:7 error null-value: "names" needs a value; leave the key out, or quote a text that means null
5:7 error null-value: "order" needs a value; leave the key out, or quote a text that means null
6:7 error null-value: "inner" needs a value; leave the key out, or quote a text that means null`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, reject[params](t, tt.src), tt.want) })
	}
}

// A single item where a list belongs is shown as a list.
func TestDecode_SuggestsList(t *testing.T) {
	type list struct {
		B []string `yaml:"b"`
		C []int    `yaml:"c,oneormany"`
	}
	for src, want := range map[string]string{
		"b: x":                              "[x]",
		"b: 'x, y'":                         `["x, y"]`,
		"b: x, y":                           `["x, y"]`,
		"b: " + strings.Repeat("long ", 20): "[…]",
	} {
		got := reject[list](t, src)
		check(t, got, fmt.Sprintf(`1:4 error wrong-type: "b" must be a list, not a text; put it in [ ] [%s]`, want))
	}
	if l := decode[list](t, "c: 5"); len(l.C) != 1 || l.C[0] != 5 {
		t.Errorf("one or many gives %v", l.C)
	}
}

// A keyed list keeps the order of the file and gives each element its key.
func TestDecode_Keyed(t *testing.T) {
	type behavior struct {
		Name string `yaml:",key"`
		Rate int    `yaml:"rate"`
	}
	type file struct {
		B []*behavior `yaml:"b,keyed"`
	}
	f := decode[file](t, "b: {z: {rate: 1}, a: {}, 7: {rate: 3}}")
	if len(f.B) != 3 || *f.B[0] != (behavior{"z", 1}) || *f.B[1] != (behavior{"a", 0}) || *f.B[2] != (behavior{"7", 3}) {
		t.Errorf("got %+v", f.B)
	}
	check(t, reject[file](t, "b: {a: {rat: 1}}"), `1:9 error unknown-key: unknown key "rat" [rate]`)
}

type even struct{ N int }

func (e *even) DecodeYAML(n Node, r *Reporter) bool {
	v, ok := Decode[int](n, r)
	e.N = v
	return ok && v%2 == 0
}

func TestDecode_OwnDecoder(t *testing.T) {
	type file struct {
		E  even     `yaml:"e"`
		P  *even    `yaml:"p"`
		L  []*even  `yaml:"l"`
		At At[even] `yaml:"at"`
	}
	f := decode[file](t, "{e: 2, p: 4, l: [6, 8], at: 10}")
	if f.E.N != 2 || f.P.N != 4 || f.L[1].N != 8 || f.At.V.N != 10 || f.At.Node.Pos().Col != 29 {
		t.Errorf("got %+v", f)
	}
	check(t, reject[file](t, "{e: 1, p: x, l: [~]}"), `
1:5 error wrong-type: "e" cannot be read
1:11 error bad-number: "p" must be a whole number in plain digits, not x
1:18 error null-value: item 1 of "l" needs a value; leave the key out, or quote a text that means null`)
}

// A struct the decoder cannot fill is an error, not a panic.
func TestDecode_Unsupported(t *testing.T) {
	type float struct {
		F float64 `yaml:"f"`
	}
	type twice struct {
		A string `yaml:"a"`
		B string `yaml:"a"`
	}
	type option struct {
		A string `yaml:"a,requird"`
	}
	type hidden struct {
		//lint:ignore U1000 the case is a field that nobody can set
		a string `yaml:"a"`
	}
	type self struct {
		A string `yaml:",self"`
	}
	type inline struct {
		A []string `yaml:",inline"`
	}
	type bound struct {
		A int `yaml:"a" min:"one"`
	}
	type keys struct {
		A map[int]string `yaml:"a"`
	}
	type keyless struct {
		A []string `yaml:"a,keyed"`
	}
	for _, got := range []string{
		reject[float](t, "f: 1"), reject[twice](t, "a: x"), reject[option](t, "a: x"), reject[hidden](t, "a: x"),
		reject[self](t, "a: x"), reject[inline](t, "a: x"), reject[bound](t, "a: 1"), reject[keys](t, "a: {1: x}"), reject[keyless](t, "a: {b: c}"),
	} {
		if !strings.Contains(got, "unsupported-type: the program cannot decode") {
			t.Errorf("got %s", got)
		}
	}
}

func TestDecode_Absent(t *testing.T) {
	r := NewReporter()
	if _, ok := Decode[string](Node{}, r); ok {
		t.Error("a text was read from nothing")
	}
	root := Parse("t.yaml", []byte("a: {b: 1}"), r)
	if _, ok := Decode[even](root.Field("a").Field("c"), r); ok {
		t.Error("a number was read from nothing")
	}
	check(t, speak(r.Diagnostics()), `
0:0 error missing-value: the file is missing
1:4 error missing-value: "c" is missing`)
}

func TestDecode_Integers(t *testing.T) {
	for src, want := range map[string]int64{"0": 0, "7": 7, "-12": -12, "9223372036854775807": 1<<63 - 1, "-9223372036854775808": -1 << 63} {
		if got := decode[int64](t, src); got != want {
			t.Errorf("%s = %d", src, got)
		}
	}
	for src, code := range map[string]string{
		"0x10": "bad-number", "0o17": "bad-number", "0b1": "bad-number", "010": "bad-number", "1_000": "bad-number", "+5": "bad-number",
		"5.0": "bad-number", ".5": "bad-number", "1e3": "bad-number", "1e400": "bad-number", ".nan": "bad-number", ".inf": "bad-number",
		"-": "wrong-type", "--1": "bad-number", "١": "bad-number", "1,000": "bad-number", "12:30": "bad-number",
		"9223372036854775808": "out-of-range", "'5'": "wrong-type", "!!str 5": "wrong-type", "|\n  5": "wrong-type",
	} {
		if got := reject[int64](t, src); !strings.Contains(got, code+":") {
			t.Errorf("%s: got %s, want %s", src, got, code)
		}
	}
}

func TestReporter_Caps(t *testing.T) {
	r := NewReporter()
	n := Parse("t.yaml", []byte("[a]"), r)
	for i := range 60 {
		r.Warnf(n, "w", "warning %d", i)
	}
	for i := range 300 {
		r.Errorf(n, "e", "error %d", i)
	}
	r.Errorf(n, "e", "error 0") // said already
	ds := r.Diagnostics()
	if len(ds) != 51 || ds[50].Code != "more" || ds[50].Severity != Note {
		t.Fatalf("%d diagnostics, the last %v", len(ds), ds[len(ds)-1])
	}
	for _, d := range ds[:50] {
		if d.Severity != Error {
			t.Errorf("a warning is shown in place of an error: %v", d)
		}
	}
	if !r.HasErrors() || !ds.HasErrors() || ds.Err() == nil {
		t.Error("the errors are lost")
	}
}

func TestReporter_DropsRepetitions(t *testing.T) {
	type file struct {
		A []*inner `yaml:"a"`
	}
	// The aliased mapping is decoded twice, and is wrong once.
	check(t, reject[file](t, "a: [&x {z: 1}, *x]"), `1:9 error unknown-key: unknown key "z"`+` in this inner part [a, b, c]`)
}

func TestDiagnostics(t *testing.T) {
	ds := Diagnostics{
		{Pos: Position{"b", 1, 1}, Code: "x", Message: "m"},
		{Pos: Position{"a", 2, 1}, Code: "x", Message: "m"},
		{Pos: Position{"a", 1, 3}, Code: "y", Message: "m"},
		{Pos: Position{"a", 1, 3}, Code: "x", Message: "m"},
		{Pos: Position{File: "a"}, Code: "x", Message: "m", Severity: Warning},
	}
	ds.Sort()
	var got []string
	for _, d := range ds {
		got = append(got, d.Error()+" "+d.Code)
	}
	check(t, strings.Join(got, "\n"), "a: m x\na:1:3: m x\na:1:3: m y\na:2:1: m x\nb:1:1: m x")
	if err := ds[:1].Err(); err != nil || ds[:1].HasErrors() {
		t.Errorf("a warning is an error: %v", err)
	}
	if err := ds.Err(); err == nil || strings.Count(err.Error(), "\n") != 3 {
		t.Errorf("Err = %v, want four errors", err)
	}
	if (&Diagnostic{Message: "m"}).Error() != "m" {
		t.Error("a diagnostic without a place has one")
	}
}
