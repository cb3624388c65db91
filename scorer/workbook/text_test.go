package workbook

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestAppendText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"},
		{"=1+1", "=1+1"},
		{"a & b < c > \"d\"", "a &amp; b &lt; c &gt; &quot;d&quot;"},
		{"line\r\nnext\rthird\n", "line\nnext\nthird\n"},
		{"bell\x07 nul\x00 del\x7f tab\t", "bell\uFFFD nul\uFFFD del\uFFFD tab\t"},
		{"bad\xff\xfe", "bad\uFFFD\uFFFD"},
		{"not \uffff a character", "not \uFFFD a character"},
		{"_x0041_ stays", "_x005F_x0041_ stays"},
		{"_x00_ and _y0041_ too", "_x00_ and _y0041_ too"},
		{"🙂 é", "🙂 é"},
	} {
		if got := string(appendText(nil, c.in)); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
	for _, long := range []string{strings.Repeat("x", 40000), strings.Repeat("é", 40000), strings.Repeat("🙂", 20000), strings.Repeat("_x0041_", 6000)} {
		got := string(appendText(nil, long))
		if n := len(utf16.Encode([]rune(got))); n > cellLimit || n < cellLimit-14 {
			t.Errorf("%.10q…: %d units, limit %d", long, n, cellLimit)
		}
	}
}

func FuzzAppendText(f *testing.F) {
	f.Add("=cmd|' /C calc'!A0")
	f.Add("_x0041_\x00\xff]]>")
	f.Fuzz(func(t *testing.T, s string) {
		var got struct {
			Text string `xml:",chardata"`
		}
		doc := append(appendText([]byte("<t>"), s), "</t>"...)
		if err := xml.Unmarshal(doc, &got); err != nil {
			t.Fatalf("%q: %v", doc, err)
		}
	})
}

func TestLines(t *testing.T) {
	if len(advance) != '~'-' '+1 {
		t.Fatalf("%d widths for %d characters", len(advance), '~'-' '+1)
	}
	for _, c := range []struct {
		text  string
		width float64
		want  int
	}{
		{"", 10, 1},
		{"short", 10, 1},
		{"one\ntwo", 10, 2},
		{"a sentence of some length that does not fit", 20, 2},
		{strings.Repeat("W", 40), 10, 7},
	} {
		if got := lines(c.text, c.width, 10); got != c.want {
			t.Errorf("lines(%.20q, %v) = %d, want %d", c.text, c.width, got, c.want)
		}
	}
}
