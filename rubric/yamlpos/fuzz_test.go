package yamlpos

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParse: no source makes Parse or Decode panic or loop, the tree they leave
// is finite, and every place is in the file.
func FuzzParse(f *testing.F) {
	for _, src := range []string{
		"a: 1\nb: [x, {c: d}]\n", "a: &x [1]\nb: *x\n", "a: &x\n  b: *x\n", "phrases: [sorry]\nwithin: 2 min\norder: {b: 1}\n", "a:\n\tb: 1\n",
		"a: \"x\u2028y\u0085z\"\r\nb: |\r\n  c\rd: 1", "\uFEFF---\na: 1\n--- b\n", "? [a]\n: b\n", "a: 'it''s", "!!binary x", "<<: {a: 1}\n", "\x00", "\xFF\xFE",
		"- - - -\n", "{a: {b: {c: [", "a: >-\n  x\n\n  y\n# c\n", "0x10", "[~, null, '', 1e400]",
	} {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		r := NewReporter()
		n := Parse("f.yaml", src, r)
		if !n.Exists() && !r.HasErrors() && strings.TrimSpace(strings.TrimLeft(string(src), "\uFEFF")) != "" && !strings.ContainsAny(string(src), "#.-%") {
			t.Errorf("%q vanished without a word", src)
		}
		lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(strings.TrimLeft(string(src), "\uFEFF"), "\r\n", "\n"), "\r", "\n"), "\n")
		inFile := func(p Position) bool {
			return p.Line >= 1 && p.Line <= len(lines) && p.Col >= 1 && p.Col <= utf8.RuneCountInString(lines[p.Line-1])+1
		}
		var nodes int
		var visit func(n Node)
		visit = func(n Node) {
			if nodes++; nodes > maxExpanded+len(src)+1 {
				t.Fatal("the tree is larger than Parse allows")
			}
			p, e := n.Pos(), n.End()
			if !inFile(p) || !inFile(e) || e.Line < p.Line || e.Line == p.Line && e.Col < p.Col {
				t.Errorf("%q: %s stands at %v–%v", src, n.Path(), p, e)
			}
			for _, it := range n.Items() {
				visit(it)
			}
			for _, e := range n.Fields() {
				visit(e.Key)
				visit(e.Value)
			}
		}
		if len(src) < 10_000 {
			visit(n)
		}
		Decode[params](n, r)
		Decode[Duration](n, r)
		Decode[[]inner](n, r)
		for _, d := range r.Diagnostics() {
			vague := d.Pos.Col == 0 && (d.Code == "syntax" || d.Code == "unknown-anchor" || d.Code == "too-large" || d.Code == "more")
			if !vague && !inFile(d.Pos) || d.Pos.Line > len(lines) || d.Pos.Line < 0 {
				t.Errorf("%q: diagnostic outside the file: %d:%d %s", src, d.Pos.Line, d.Pos.Col, d.Message)
			}
		}
	})
}
