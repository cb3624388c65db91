package transcripts

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// AppendString writes what encoding/json reads back, wherever in a run of eight
// bytes a special one stands.
func TestAppendString(t *testing.T) {
	specials := []string{"\"", "\\", "\n", "\t", "\r", "\x00", "\x1f", "é", "\u2028", "😀", "\xff", "\x7f", "/", "<"}
	for _, sp := range specials {
		for before := range 18 {
			s := strings.Repeat("a", before) + sp + strings.Repeat("b", 9)
			got := AppendString(nil, s)
			var back string
			if err := json.Unmarshal(got, &back); err != nil {
				t.Fatalf("%q: %s: %v", s, got, err)
			}
			want := s
			if !utf8.ValidString(s) {
				want = strings.ToValidUTF8(s, "\ufffd")
			}
			if back != want {
				t.Errorf("%q came back as %q", s, back)
			}
			if strings.Contains(string(got), "\u2028") {
				t.Errorf("%q has a bare line separator", got)
			}
		}
	}
}

func FuzzAppendString(f *testing.F) {
	f.Add("a\"b\\c\x01é")
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		if err := json.Unmarshal(AppendString(nil, s), &back); err != nil || back != strings.ToValidUTF8(s, "\ufffd") && utf8.ValidString(s) {
			t.Errorf("%q came back as %q (%v)", s, back, err)
		}
	})
}
