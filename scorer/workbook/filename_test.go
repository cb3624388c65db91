package workbook

import (
	"regexp"
	"strings"
	"testing"

	"rapport/transcripts"
)

func TestFileName(t *testing.T) {
	safe := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{4}\.xlsx$`)
	seen := map[string]string{}
	for _, id := range []string{"r1001", "CON", "con", "../../x", "..", "/", "a:b|c", "emoji 🙂", "🙂", "日本語", "Zoë Müller", strings.Repeat("x", 300), "a\x00b", "trailing. ", "nul.txt", "-", "A", "a"} {
		name := FileName(transcripts.Party{ID: id})
		if !safe.MatchString(name) || len(name) > 64 {
			t.Errorf("FileName(%q) = %q, not safe", id, name)
		}
		if other, ok := seen[name]; ok {
			t.Errorf("%q and %q share the file %q", id, other, name)
		}
		seen[name] = id
	}
	if got := FileName(transcripts.Party{}); got != Unassigned {
		t.Errorf("without id and name: %q, want %q", got, Unassigned)
	}
	if a, b := FileName(transcripts.Party{ID: "r7", Name: "Dana"}), FileName(transcripts.Party{ID: "r7", Name: "Dana Reyes"}); a != b {
		t.Errorf("a changed name moves the file: %q, %q", a, b)
	}
	if got := FileName(transcripts.Party{Name: "Zoë Müller"}); !strings.HasPrefix(got, "zoe-muller-") {
		t.Errorf("name without id: %q", got)
	}
}
