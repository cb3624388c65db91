package match

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFind_AppendsInOrder(t *testing.T) {
	patterns := []Pattern{{Source: "b c"}, {Source: "a b c"}, {Source: "a"}, {Source: "a <2> c"}, {Source: `\w+$`, Regex: true}, {Source: "a"}}
	for name, compile := range engines() {
		set, err := compile(patterns)
		if err != nil {
			t.Fatal(err)
		}
		kept := Hit{Pattern: 9, Start: 99, End: 100}
		want := []Hit{kept, {2, 0, 1}, {5, 0, 1}, {1, 0, 5}, {3, 0, 5}, {0, 2, 5}, {4, 4, 5}}
		if diff := cmp.Diff(want, set.Matcher().Find([]Hit{kept}, "A b c")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestFind_NoPatternsNoText(t *testing.T) {
	for name, compile := range engines() {
		none, err := compile(nil)
		if err != nil {
			t.Fatal(err)
		}
		one, err := compile([]Pattern{{Source: "a"}})
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range []Matcher{none.Matcher(), one.Matcher()} {
			for _, text := range []string{"", "b", "é"} {
				if got := m.Find(nil, text); got != nil {
					t.Errorf("%s: Find(nil, %q) = %v, want nil", name, text, got)
				}
			}
		}
	}
}

// A hundred gaps in one automaton would make hundreds of thousands of states.
func TestFast_GapsDoNotMultiplyStates(t *testing.T) {
	w := script{rand.New(rand.NewPCG(6, 0))}
	var patterns []Pattern
	for range 100 {
		patterns = append(patterns,
			Pattern{Source: w.word() + " <6> " + w.word()},
			Pattern{Source: w.word() + ` (\w+ ){0,6}` + w.word(), Regex: true})
	}
	set, err := newFast(patterns, defaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	m := set.Matcher().(*fastMatcher)
	for range 2000 {
		m.Find(nil, w.sentence(20))
	}
	if n := len(m.scanner.table.states); n > 5000 {
		t.Errorf("%d states, want 5000 at most", n)
	}
}

func TestFast_KeepsWithinItsMemory(t *testing.T) {
	w := script{rand.New(rand.NewPCG(7, 0))}
	var patterns []Pattern
	for range 300 {
		patterns = append(patterns, Pattern{Source: w.word() + " " + w.word()}, Pattern{Source: w.word() + " <3> * " + w.word()})
	}
	lim := limits{scan: 50_000, confirm: 40_000}
	set, err := newFast(patterns, lim)
	if err != nil {
		t.Fatal(err)
	}
	m := set.Matcher().(*fastMatcher)
	const slack = 20_000 // one automaton or one state may be added before it is noticed
	for range 3000 {
		m.Find(nil, w.sentence(30))
		if n := m.scanner.table.bytes(); n > lim.scan+slack {
			t.Fatalf("scanner holds %d bytes, limit %d", n, lim.scan)
		}
		held := 0
		for _, c := range m.confirms {
			if c != nil {
				held += c.bytes()
			}
		}
		if held != m.held {
			t.Fatalf("confirmers hold %d bytes, %d counted", held, m.held)
		}
		if held > lim.confirm+slack {
			t.Fatalf("confirmers hold %d bytes, limit %d", held, lim.confirm)
		}
	}
	if m.scanner.emptied == 0 {
		t.Error("the scanner's table was never emptied, so the limit was not tested")
	}
}

func TestFind_DoesNotAllocate(t *testing.T) {
	w := script{rand.New(rand.NewPCG(8, 0))}
	set, err := New(w.patterns(50))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for i := range 50 {
		text := w.sentence(20)
		if i%5 == 0 {
			text = strings.ReplaceAll(text, "a", "á") + " it’s"
		}
		texts = append(texts, text)
	}
	m := set.Matcher()
	var hits []Hit
	all := func() {
		for _, text := range texts {
			hits = m.Find(hits[:0], text)
		}
	}
	all()
	if n := testing.AllocsPerRun(10, all); n > 0 {
		t.Errorf("%v allocations for texts seen before", n)
	}
}

// Matchers share what a Set compiles late; the first to need it must not
// disturb the others.
func TestSet_ServesManyMatchers(t *testing.T) {
	w := script{rand.New(rand.NewPCG(9, 0))}
	patterns := append(w.patterns(40), Pattern{Source: `.*ba.*ZZZ`, Regex: true})
	plain, err := NewPlain(patterns)
	if err != nil {
		t.Fatal(err)
	}
	fast, err := New(patterns)
	if err != nil {
		t.Fatal(err)
	}
	text := "zzz " + w.sentence(1500) + " é " + w.sentence(400)
	want := plain.Matcher().Find(nil, text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if diff := cmp.Diff(want, fast.Matcher().Find(nil, text)); diff != "" {
				t.Error(diff)
			}
		})
	}
	wg.Wait()
}

// A script writes made-up talk of some thousand words.
type script struct{ *rand.Rand }

func (w script) word() string {
	const consonants, vowels = "bcdfglmnprst", "aeiou"
	var b strings.Builder
	for range 1 + w.IntN(4) { // short words are the common ones

		b.WriteByte(consonants[min(w.IntN(len(consonants)), w.IntN(len(consonants)))])
		b.WriteByte(vowels[min(w.IntN(len(vowels)), w.IntN(len(vowels)))])
	}
	return b.String()
}

func (w script) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = w.word()
	}
	return strings.Join(words, " ")
}

func (w script) sentence(words int) string {
	s := w.words(words)
	return strings.ToUpper(s[:1]) + s[1:] + ". " + w.words(3) + ", " + w.word() + "?"
}

// patterns returns phrases and expressions in about the proportions that
// rubrics have them.
func (w script) patterns(n int) []Pattern {
	patterns := make([]Pattern, 0, n)
	for i := range n {
		p := Pattern{Source: w.words(2 + i%3)}
		switch i % 10 {
		case 0:
			p.Source = fmt.Sprintf("%s <3> %s", w.words(2), w.word())
		case 1:
			p.Source = fmt.Sprintf("%s|%s (%s) %s", w.word(), w.word(), w.word(), w.word())
		case 2:
			p = Pattern{fmt.Sprintf(`\b%s(?:%s|%s)? %s(?: \w+){0,3} %s\b`, w.word(), w.word(), w.word(), w.word(), w.word()), true}
		case 3:
			p = Pattern{fmt.Sprintf(`\b(?:%s|%s) %s\b`, w.word(), w.word(), w.word()), true}
		}
		patterns = append(patterns, p)
	}
	return patterns
}

func BenchmarkFind(b *testing.B) {
	for _, bb := range []struct {
		name     string
		patterns int
		edit     func(string) string
	}{
		{"206 patterns", 206, func(s string) string { return s }},
		{"1500 patterns", 1500, func(s string) string { return s }},
		{"curly apostrophes", 206, func(s string) string { return s + " it’s" }},
		{"accents", 206, func(s string) string { return strings.ReplaceAll(s, "a", "á") }},
	} {
		b.Run(bb.name, func(b *testing.B) {
			w := script{rand.New(rand.NewPCG(10, 0))}
			set, err := New(w.patterns(bb.patterns))
			if err != nil {
				b.Fatal(err)
			}
			texts, size := make([]string, 5000), 0
			for i := range texts {
				texts[i] = bb.edit(w.sentence(10))
				size += len(texts[i])
			}
			m := set.Matcher()
			var hits []Hit
			count := 0
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				count = 0
				for _, text := range texts {
					hits = m.Find(hits[:0], text)
					count += len(hits)
				}
			}
			b.ReportMetric(float64(count)/float64(len(texts)), "hits/text")
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for _, n := range []int{206, 1500} {
		b.Run(fmt.Sprintf("%d patterns", n), func(b *testing.B) {
			patterns := script{rand.New(rand.NewPCG(11, 0))}.patterns(n)
			for b.Loop() {
				if _, err := New(patterns); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
