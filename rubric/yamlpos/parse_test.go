package yamlpos

import (
	"strings"
	"testing"
)

func TestParse_Rejects(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"colon", "a: b: c", `1:0 error syntax: a ":" does not fit here; indent the line like its neighbors, or quote a text that contains ": "`},
		{"colon further down", "a: 1\n\n\nb: c: d\ne: 1", `4:0 error syntax: a ":" does not fit here; indent the line like its neighbors, or quote a text that contains ": "`},
		{"tab", "a:\n\tb: 1", `2:1 error tab: a tab indents this line; YAML wants spaces`},
		{"tab in a list", "a:\n  - b: 1\n  \t c: 1", `3:3 error tab: a tab indents this line; YAML wants spaces`},
		{"open quote", "a: 1\nb: \"x\nc: 1\nd: 1", `2:0 error syntax: a quoted text that begins here is not closed`},
		{"open bracket at the end", "a: 1\nb: [x", "2:0 error syntax: the list that begins with [ is not closed, or an item needs quotes"},
		{"backtick", "a: `x`", "1:0 error syntax: a text must be quoted when it begins with @, ` or %"},
		{"list on a key's line", "a: - b", `1:0 error syntax: a list item ("- ") does not fit here; put it on a line of its own`},
		{"two documents", "a: 1\n---\nb: 1\n", "2:1 error several-documents: a second document begins here; write one document a file, without ---"},
		{"broken second document", "a: 1\n---\nb: [\n", "3:0 error syntax: a value was expected; check brackets and commas, or quote the text"},
		{"unknown alias", "a: 1\nb: [*x]\n", "2:0 error unknown-anchor: the alias *x has no anchor &x above it"},
		{"cycle", "a: &x\n  b: [1, *x]", "2:10 error alias-cycle: the alias *x stands inside its own anchor &x"},
		{"cycle in a key", "&x {*x : 1}", "1:5 error alias-cycle: the alias *x stands inside its own anchor &x"},
		{"UTF-16", "\xFF\xFEa\x00", "1:1 error not-utf8: the file is UTF-16; save it as UTF-8"},
		{"Latin-1", "a: 1\nb: gr\xFC\xDF", "2:6 error not-utf8: the byte 0xFC is not UTF-8; save the file as UTF-8"},
		{"NUL", "a: ü\x00", "1:5 error control-character: a NUL byte stands here; the file is damaged or no text"},
		{"escape character", "a: \x1b[31m", "1:4 error control-character: the control character U+001B stands here; delete it"},
		{"C1", "a: \u0090", "1:4 error control-character: the control character U+0090 stands here; delete it"},
		{"tag", "a: !x 1", "1:4 error unknown-tag: the tag !x means nothing here; delete it"},
		{"tag of another kind", "a: !!seq 1", "1:4 error unknown-tag: the tag !!seq means nothing here; delete it"},
		{"too deep", strings.Repeat("[", 70) + strings.Repeat("]", 70), "1:65 error too-deep: lists and mappings are nested more than 64 deep here"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := NewReporter()
			Parse("t.yaml", []byte(tt.src), r)
			check(t, speak(r.Diagnostics()), tt.want)
			crlf := NewReporter()
			Parse("t.yaml", []byte("\uFEFF"+strings.ReplaceAll(tt.src, "\n", "\r\n")), crlf)
			if !strings.HasPrefix(tt.src, "\xFF") {
				check(t, speak(crlf.Diagnostics()), tt.want)
			}
		})
	}
}

func TestParse_Accepts(t *testing.T) {
	deep := strings.Repeat("[", 60) + strings.Repeat("]", 60)
	for _, src := range []string{"", "\n", "# x", "---\na: 1\n...\n", "\uFEFFa: 1\r\nb: 2\r\n", "%YAML 1.1\n---\na: 1", "a: \"\ttab\"", "a: |\n  x\n  \ty\n", deep, "? a\n: b\n"} {
		r := NewReporter()
		Parse("t.yaml", []byte(src), r)
		if ds := r.Diagnostics(); len(ds) > 0 {
			t.Errorf("%q:\n%s", src, speak(ds))
		}
	}
}

// Aliases of aliases multiply: each line here stands for ten of the one above.
func TestParse_AliasBomb(t *testing.T) {
	bomb := func(levels int) string {
		src := "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
		for i := range levels {
			from, to := string(rune('0'+i)), string(rune('1'+i))
			src += "a" + to + ": &a" + to + " [" + strings.TrimSuffix(strings.Repeat("*a"+from+", ", 10), ", ") + "]\n"
		}
		return src
	}
	r := NewReporter()
	if n := Parse("t.yaml", []byte(bomb(8)), r); n.Exists() {
		t.Error("the bomb was read")
	}
	check(t, speak(r.Diagnostics()), "6:10 error alias-bomb: the aliases of this file stand for more than 200000 values; write fewer of them out")
	if n := parse(t, bomb(3)); len(n.Fields()) != 4 {
		t.Error("a modest number of aliases was refused")
	}
}

func TestParse_TooLarge(t *testing.T) {
	r := NewReporter()
	Parse("t.yaml", make([]byte, maxBytes+1), r)
	check(t, speak(r.Diagnostics()), "0:0 error too-large: the file has 16777217 bytes; at most 16777216 are read")
}

// After a cycle has been reported the tree is finite.
func TestParse_CycleIsCut(t *testing.T) {
	n := Parse("t.yaml", []byte("a: &x\n  b: *x\n"), NewReporter())
	if b := n.Field("a").Field("b"); !b.Null() {
		t.Errorf("the cycle goes on as a %s", b.Kind())
	}
}
