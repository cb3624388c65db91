package yamlpos

import (
	"fmt"
	"strings"
	"testing"
)

func parse(t *testing.T, src string) Node {
	t.Helper()
	r := NewReporter()
	n := Parse("t.yaml", []byte(src), r)
	if ds := r.Diagnostics(); len(ds) > 0 {
		t.Fatalf("%q:\n%s", src, speak(ds))
	}
	return n
}

// walk lists every node with its path, place, kind and text.
func walk(b *strings.Builder, n Node) {
	fmt.Fprintf(b, "%s %d:%d–%d:%d %s %q\n", n.Path(), n.Pos().Line, n.Pos().Col, n.End().Line, n.End().Col, n.Kind(), n.Text())
	for _, it := range n.Items() {
		walk(b, it)
	}
	for _, f := range n.Fields() {
		walk(b, f.Value)
	}
}

func TestNode_Places(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"block", "a: x\nb:\n  - y z \n  - c: 1 # no\n", `
 1:1–4:9 mapping ""
a 1:4–1:5 text "x"
b 3:3–4:9 list ""
b[0] 3:5–3:8 text "y z"
b[1] 4:5–4:9 mapping ""
b[1].c 4:8–4:9 text "1"`},
		{"flow", "[a, {b: c , }, [ ] , {}] # x", `
 1:1–1:25 list ""
[0] 1:2–1:3 text "a"
[1] 1:5–1:14 mapping ""
[1].b 1:9–1:10 text "c"
[2] 1:16–1:19 list ""
[3] 1:22–1:24 mapping ""`},
		{"flow over lines", "a: [b, # one ]\n  c\n  ]\n", `
 1:1–3:4 mapping ""
a 1:4–3:4 list ""
a[0] 1:5–1:6 text "b"
a[1] 2:3–2:4 text "c"`},
		{"quoted", `["a\"b", 'it''s', "ü"]`, `
 1:1–1:23 list ""
[0] 1:2–1:8 text "a\"b"
[1] 1:10–1:17 text "it's"
[2] 1:19–1:22 text "ü"`},
		{"characters", "- 👋é: [ß]\n", `
 1:1–1:10 list ""
[0] 1:3–1:10 mapping ""
[0]["👋é"] 1:7–1:10 list ""
[0]["👋é"][0] 1:8–1:9 text "ß"`},
		{"over lines", "a: one\n  two\nb: |\n  three\n  four\nc: >-\n  five\n", `
 1:1–6:6 mapping ""
a 1:4–1:7 text "one two"
b 3:4–3:5 text "three\nfour\n"
c 6:4–6:6 text "five"`},
		{"anchors", "a: &x !!str 5\nb: *x\nc: &y [1]\nd: *y\n", `
 1:1–4:6 mapping ""
a 1:4–1:14 text "5"
b 2:4–2:6 text "5"
c 3:4–3:10 list ""
c[0] 3:8–3:9 text "1"
d 4:4–4:6 list ""
d[0] 3:8–3:9 text "1"`},
		{"nothing", "a:\nb: ~\nc: [x, ]\n\"d e\": ''\n", `
 1:1–4:10 mapping ""
a 1:3–1:3 text ""
b 2:4–2:5 text ""
c 3:4–3:9 list ""
c[0] 3:5–3:6 text "x"
["d e"] 4:8–4:10 text ""`},
		// YAML ends a line at NEL, LS and PS, and editors do not.
		{"odd line ends", "a: \"x\u2028y\u0085z\"\nb: [1, 2]\n", `
 1:1–2:10 mapping ""
a 1:4–1:11 text "x\u2028y z"
b 2:4–2:10 list ""
b[0] 2:5–2:6 text "1"
b[1] 2:8–2:9 text "2"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			walk(&b, parse(t, tt.src))
			check(t, b.String(), tt.want)
		})
	}
}

func TestNode_Absent(t *testing.T) {
	var zero Node
	if zero.Exists() || zero.Null() || zero.Pos() != (Position{}) || zero.End() != (Position{}) || zero.Path() != "" || zero.Text() != "" ||
		zero.Kind() != Absent || zero.Items() != nil || zero.Fields() != nil || zero.Field("a").Exists() {
		t.Error("the zero node is not absent")
	}
	n := parse(t, "a:\n  b: 1\n").Field("a").Field("c").Field("d")
	if n.Exists() || n.Pos().String() != "t.yaml:2:3" || n.Path() != "a.c.d" || n.Line() != 2 {
		t.Errorf("exists %t at %s, path %s", n.Exists(), n.Pos(), n.Path())
	}
	if n := parse(t, "# nothing\n"); n.Exists() || n.Pos().String() != "t.yaml:1:1" {
		t.Errorf("an empty file has a value at %s", n.Pos())
	}
}

func TestNode_Scalars(t *testing.T) {
	tests := []struct {
		src         string
		null, plain bool
		text        string
	}{
		{"~", true, true, ""}, {"null", true, true, ""}, {"NULL", true, true, ""}, {"nULL", false, true, "nULL"},
		{`""`, false, false, ""}, {`"null"`, false, false, "null"}, {"!!str null", false, false, "null"}, {"!!null ''", false, false, ""},
		{"no", false, true, "no"}, {"0x10", false, true, "0x10"}, {"'~'", false, false, "~"}, {"1.10", false, true, "1.10"},
	}
	for _, tt := range tests {
		n := parse(t, "- "+tt.src).Items()[0]
		if n.Null() != tt.null || n.Plain() != tt.plain || n.Text() != tt.text {
			t.Errorf("%s: null %t, plain %t, text %q", tt.src, n.Null(), n.Plain(), n.Text())
		}
	}
}

func TestNode_Keys(t *testing.T) {
	r := NewReporter()
	n := Parse("t.yaml", []byte("{a: 1, ~: 2, a: 3, 5: 4, &k x: 5, [y]: 6}\n"), r)
	var got []string
	for _, f := range n.Fields() {
		got = append(got, fmt.Sprintf("%q@%d=%s", f.Key.Text(), f.Key.Pos().Col, f.Value.Text()))
	}
	check(t, strings.Join(got, " "), `"a"@2=1 "~"@8=2 "5"@20=4 "x"@26=5`)
	if n.Field("a").Text() != "1" || n.Field("5").Text() != "4" || n.Field("y").Exists() {
		t.Error("Field and Fields disagree")
	}
	check(t, speak(r.Diagnostics()), `
1:14 error duplicate-key: the key "a" is here twice
1:35 error bad-key: a key must be a word, not a list; quote it`)
}

func TestPosition_String(t *testing.T) {
	for want, p := range map[string]Position{"f:1:2": {"f", 1, 2}, "f:3": {"f", 3, 0}, "f": {"f", 0, 0}, "": {}} {
		if p.String() != want {
			t.Errorf("got %q, want %q", p, want)
		}
	}
	check(t, fmt.Sprint(Error, Warning, Note), "error warning note")
}
