package match

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Hello, World", "hello, world"},
		{"I’m “so” sorry—really", `i'm "so" sorry-really`},
		{"it´s n´t x`y", "it's n't x'y"},
		{"Cafe\u0301 CAFÉ", "café café"},
		{"ﬁ ＡＢ ² ½", "fi ab 2 1⁄2"},
		{"ΣΑΣ σας", "σασ σασ"},
		{"STRASSE straße ẞ", "strasse straße ß"},
		{"a\u00a0b\u2003c\u3000d\u2028e", "a b c d e"},
		{"\xff\xe2\x80a", "\ufffd\ufffd\ufffda"},
		{"\u1112\u1161\u11ab", "한"},
		{"İI", "İi"},
		{"", ""},
	} {
		if got := string(Fold(nil, tt.in)); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestFold_CaseOrbitsFoldTogether(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || unicode.Is(unicode.M, r) {
			continue
		}
		f := foldRune(r)
		if f != foldRune(f) {
			t.Errorf("foldRune(%U) = %U, which folds on to %U", r, f, foldRune(f))
		}
		if o := unicode.SimpleFold(r); !unicode.Is(unicode.M, o) && foldRune(o) != f {
			t.Errorf("%U and %U fold to %U and %U", r, o, f, foldRune(o))
		}
	}
}

func TestFold_OffsetsPointAtTheSource(t *testing.T) {
	const s = "aÉ’b\u0301ﬁ½\xffz"
	var f foldedText
	f.reset(s)
	for at := range f.text {
		from, to := f.source(int32(at), int32(at)+1)
		if from < 0 || from >= to || int(to) > len(s) {
			t.Fatalf("byte %d of %q comes from [%d, %d) of %q", at, f.text, from, to, s)
		}
		if !utf8.RuneStart(f.text[at]) {
			continue
		}
		r, n := utf8.DecodeRune(f.text[at:])
		from, to = f.source(int32(at), int32(at+n))
		var again foldedText
		again.reset(s[from:to])
		var has bool
		for _, g := range string(again.text) {
			has = has || g == r
		}
		if !has {
			t.Errorf("%q at %d of %q comes from %q", r, at, f.text, s[from:to])
		}
	}
}

func TestFold_DoesNotAllocate(t *testing.T) {
	const s = "I’m sorry — café, naïve £5, 😀 zażółć; Ünïcode"
	dst := make([]byte, 0, 4*len(s))
	if n := testing.AllocsPerRun(100, func() { dst = Fold(dst[:0], "Plain ASCII") }); n > 0 {
		t.Errorf("ASCII: %v allocations", n)
	}
	var f foldedText
	f.reset(s)
	if n := testing.AllocsPerRun(100, func() { f.reset(s) }); n > 0 {
		t.Errorf("%q: %v allocations", s, n)
	}
}

func TestAlikes(t *testing.T) {
	listed := map[rune]bool{}
	for _, r := range alikes() {
		listed[r] = true
		if alike(r) == r {
			t.Errorf("%U is listed but unlike", r)
		}
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if alike(r) != r && alike(r) != ' ' && !listed[r] {
			t.Errorf("%U is not listed", r)
		}
	}
}
