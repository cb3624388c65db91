package check

import (
	"slices"
	"strings"
	"testing"
)

func TestSplitWords(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" ,. ", nil},
		{"I'm fine.", []string{"i'm", "fine"}},
		{"I\u2019m fine", []string{"i'm", "fine"}},
		{"don`t", []string{"don't"}},
		{"'quoted' words'", []string{"quoted", "words"}},
		{"call-back e-mail", []string{"call", "back", "e", "mail"}},
		{"£4.99", []string{"4", "99"}},
		{"Größe ÄÖÜ", []string{"größe", "äöü"}},
		{"e\u0301te\u0301", []string{"e\u0301te\u0301"}},
		{"日本語 text", []string{"日本語", "text"}},
		{"rock'n'roll", []string{"rock'n'roll"}},
		{"a''b", []string{"a", "b"}},
		{"x\xffy", []string{"x", "y"}},
		{"end'", []string{"end"}},
	} {
		var got []string
		for _, w := range SplitWords(nil, tt.text) {
			got = append(got, w.Text)
			if w.Start >= w.End || int(w.End) > len(tt.text) {
				t.Errorf("%q: word at %d to %d", tt.text, w.Start, w.End)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestSentence(t *testing.T) {
	for _, tt := range []struct {
		text string // the sentence around | is looked for
		want string
	}{
		{"One two. Th|ree four. Five.", "Three four."},
		{"O|ne two", "One two"},
		{"Is it? Y|es!", "Yes!"},
		{"It costs 4.9|9 now. Fine.", "It costs 4.99 now."},
		{"Ask Mr. L|ee. Thanks.", "Ask Mr. Lee."},
		{"I am J. L|ee. Thanks.", "I am J. Lee."},
		{"So am I. Th|anks.", "Thanks."},
		{"Line one\nline t|wo\nthree", "line two"},
		{"Well\u2026 I th|ink so.", "I think so."},
		{"Well... I th|ink so.", "I think so."},
		{"\u201cRe|ally\u2026\u201d she said.", "\u201cReally\u2026\u201d she said."},
		{"at.the.e|nd", "at.the.end"},
		{"Done.|", ""},
	} {
		at := strings.IndexByte(tt.text, '|')
		text := strings.Replace(tt.text, "|", "", 1)
		s, e := Sentence(text, at)
		if got := strings.TrimSuffix(text[s:e], "\n"); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "I'm here. It's 4.99!", "don`t\u2019s e\u0301 \xff'a", "日本 'x' \u2026 \u201d", "no. vs. Mr. I. A."} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, text string, at int) {
		words := SplitWords(nil, text)
		if n := WordCount(text); n != len(words) {
			t.Fatalf("%q: counted %d words, split into %d", text, n, len(words))
		}
		if HasWord(text) != (len(words) > 0) {
			t.Fatalf("%q: has a word: %v, split into %d", text, HasWord(text), len(words))
		}
		last := int32(0)
		for _, w := range words {
			if w.Start < last || w.End <= w.Start || int(w.End) > len(text) || w.Text == "" {
				t.Fatalf("%q: word at %d to %d after %d", text, w.Start, w.End, last)
			}
			last = w.End
		}
		if at < 0 {
			return
		}
		s, e := Sentence(text, at)
		if s < 0 || e > len(text) || s > e {
			t.Fatalf("%q: sentence at %d is %d to %d", text, at, s, e)
		}
		quantities(nil, text, words)
		details(nil, text, words)
	})
}

// The quick way for ASCII and the way for any script agree.
func TestSplitWords_BothWays(t *testing.T) {
	for _, s := range []string{"", "I'm here", "It's 'quoted' rock'n'roll'", "Don''t", "A-B 4.99 x'", "'tis", "WE CAN'T", "a\tb\nc", "end'", "mixed Ünïcode word'", "naïve", "it`s"} {
		quick, slow := SplitWords(nil, s), splitFolded(nil, s)
		if len(quick) != len(slow) {
			t.Fatalf("%q: %v and %v", s, quick, slow)
		}
		for i := range quick {
			if quick[i] != slow[i] {
				t.Errorf("%q: %v and %v", s, quick[i], slow[i])
			}
		}
	}
}
