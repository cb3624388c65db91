package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// compareEngines fails t if the fast set and the plain one differ on a text.
func compareEngines(t *testing.T, patterns []Pattern, lim limits, texts ...string) {
	t.Helper()
	plain, err := NewPlain(patterns)
	if err != nil {
		t.Fatalf("plain: %v", err)
	}
	fast, err := newFast(patterns, lim)
	if err != nil {
		t.Fatalf("fast: %v", err)
	}
	p, f := plain.Matcher(), fast.Matcher()
	for range 2 { // the second time with the automata as they were left
		for _, text := range texts {
			want, got := p.Find(nil, text), f.Find(nil, text)
			if diff := cmp.Diff(want, got); diff != "" {
				for i, p := range patterns {
					t.Logf("pattern %d: %q regex=%v", i, p.Source, p.Regex)
				}
				t.Fatalf("text %q (-plain +fast):\n%s", text, diff)
			}
		}
	}
}

// A writer makes random patterns and texts of few different words, so that
// patterns overlap each other and themselves.
type writer struct{ *rand.Rand }

func (w writer) pick(from ...string) string { return from[w.IntN(len(from))] }

func (w writer) word() string {
	return w.pick("a", "b", "c", "ab", "ba", "aa", "i'm", "can't", "é", "ß", "$5", "b.a", "it's", "a'b", "x_y", "我", "n\u0303", "1")
}

func (w writer) phrase(depth int) string {
	var parts []string
	solid := func() string {
		switch n := w.IntN(12); {
		case n == 0:
			return "*"
		case n == 1:
			return w.word() + "*"
		case n <= 3:
			return w.word() + "|" + w.word()
		case n == 4 && depth > 0:
			return "{" + w.phrase(depth-1) + "|" + w.phrase(depth-1) + "}"
		}
		return w.word()
	}
	for range w.IntN(2) {
		parts = append(parts, "("+w.word()+")")
	}
	parts = append(parts, solid())
	for range w.IntN(4) {
		switch n := w.IntN(8); {
		case n == 0 && depth > 0:
			parts = append(parts, "("+w.phrase(depth-1)+")")
		case n == 1:
			parts = append(parts, "("+w.word()+"|"+w.word()+" "+w.word()+")")
		case n <= 3:
			parts = append(parts, fmt.Sprintf("<%d>", 1+w.IntN(4)), solid())
		default:
			parts = append(parts, solid())
		}
	}
	return strings.Join(parts, " ")
}

func (w writer) regex(depth int) string {
	if depth == 0 {
		return w.pick("a", "b", "ab", "é", " ", `\w`, `[ab]`, `[^a]`, ".", `\b`, `\B`, "^", "$", `\d`, "(?m:^)", "(?m:$)", " +", `[ ,]`, "aé", `\pL`, "[é我]", "_", `\w+`, " a")
	}
	sub := func() string { return w.regex(depth - 1) }
	switch w.IntN(10) {
	case 0:
		return "(?:" + sub() + ")*"
	case 1:
		return "(?:" + sub() + ")+"
	case 2, 3:
		return "(?:" + sub() + ")?"
	case 4:
		return fmt.Sprintf("(?:%s){%d,%d}", sub(), w.IntN(2), 1+w.IntN(4))
	case 5:
		return "(?:" + sub() + "|" + sub() + ")"
	case 6:
		return "(" + sub() + "|" + sub() + "|" + sub() + ")"
	case 7:
		return `(?: \w+){0,3} ` + sub()
	}
	return sub() + sub()
}

func (w writer) text() string {
	var b strings.Builder
	for range w.IntN(14) {
		switch w.IntN(12) {
		case 0:
			b.WriteString(w.pick("A", "É", "e\u0301", "’", "I’M", "ﬁ", "½", "\xff", "\u0303", "CAN’T", "İ", "\u00a0"))
		case 1:
			b.WriteString(w.pick("im", "i am", "cannot", "can not", "it is", "its", "_", "11"))
		default:
			b.WriteString(w.word())
		}
		b.WriteString(w.pick(" ", " ", " ", " ", "  ", ", ", "-", "", ". ", "\n", "!"))
	}
	return b.String()
}

func (w writer) patterns(n int) []Pattern {
	var patterns []Pattern
	for len(patterns) < n {
		p := Pattern{Source: w.phrase(2)}
		if w.IntN(2) == 0 {
			p = Pattern{Source: w.regex(1 + w.IntN(4)), Regex: true}
		}
		if Validate(p) == nil {
			patterns = append(patterns, p)
		}
	}
	return patterns
}

func TestFastEqualsPlain_RandomPatterns(t *testing.T) {
	rounds := 60
	if testing.Short() {
		rounds = 10
	}
	for _, tt := range []struct {
		name  string
		seed  uint64
		count int
		lim   limits
	}{
		{"one pattern", 1, 1, defaultLimits()},
		{"many patterns", 2, 12, defaultLimits()},
		{"tiny cache", 3, 8, limits{scan: 3000, confirm: 3000}},
		{"no cache", 4, 5, limits{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := writer{rand.New(rand.NewPCG(tt.seed, 0))}
			for range rounds {
				patterns := w.patterns(tt.count)
				texts := make([]string, 30)
				for i := range texts {
					texts[i] = w.text()
				}
				compareEngines(t, patterns, tt.lim, texts...)
			}
		})
	}
}

// The random patterns must reach every way a pattern can be found.
func TestFastEqualsPlain_CoversAllWays(t *testing.T) {
	w := writer{rand.New(rand.NewPCG(5, 0))}
	set, err := newFast(w.patterns(400), defaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{"always": len(set.always)}
	for _, f := range set.trie.found {
		if f.head {
			counts["head"]++
		} else if f.tail < 0 {
			counts["whole"]++
		}
	}
	for i := range set.patterns {
		p := &set.patterns[i]
		if p.headless && len(p.tails) > 0 {
			counts["headless"]++
		}
		if !p.headless && len(p.tails) > 0 {
			counts["head and tail"]++
		}
	}
	for _, way := range []string{"always", "head", "whole", "headless", "head and tail"} {
		if counts[way] < 10 {
			t.Errorf("%d patterns are found by %s, want 10 or more", counts[way], way)
		}
	}
}

// Patterns whose confirmation would take quadratic time go to regexp.
func TestFastEqualsPlain_LongTexts(t *testing.T) {
	patterns := []Pattern{
		{Source: `.*foo.*bar`, Regex: true},
		{Source: `a(?: \w+){0,20} zz`, Regex: true},
		{Source: `a+b`, Regex: true},
		{Source: "a <20> zz"},
		{Source: "* zz"},
		{Source: `c[ab]+b`, Regex: true},
	}
	compareEngines(t, patterns, limits{scan: 4096, confirm: 4096},
		strings.Repeat("bar foo é ", 800), strings.Repeat("a ", 4000)+"zz", strings.Repeat("a", 5000),
		"c"+strings.Repeat("ab", 3000), strings.Repeat(" zz zz", 1000))
}

func FuzzFastEqualsPlain(f *testing.F) {
	for _, s := range [][3]string{
		{"a <2> b", `a(?: \w+){0,2} b`, "a x b a y z b"},
		{"(so) sorry|apologies {about that|for} *", `\bso+rry\b`, "So sorry about that’s, soorry"},
		{"i'm can't refund*", `^[^’]é+$`, "I am cannot refunds"},
	} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, phrase, regex, text string) {
		if len(phrase) > 200 || len(regex) > 60 || len(text) > 500 {
			t.Skip()
		}
		patterns := slices.DeleteFunc([]Pattern{{Source: phrase}, {Source: regex, Regex: true}, {Source: text}},
			func(p Pattern) bool { return Validate(p) != nil })
		compareEngines(t, patterns, limits{scan: 1 << 14, confirm: 1 << 14}, text, phrase+" "+text, strings.ToUpper(text)+" "+phrase)
	})
}
