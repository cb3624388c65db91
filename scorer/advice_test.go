package scorer_test

import (
	"strings"
	"testing"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/scorer/behavior"
)

func TestScorer_Advise(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"nothing to say", "check: {phrase: [hello]}", ""},
		{"met by silence", "check: {all: [{none: [{phrase: [damn]}]}]}", "met-by-silence"},
		{"met by silence in one channel", "check: {not: {phrase: {phrases: [damn], channel: chat}}}", "met-by-silence"},
		{"only with an occasion", "applies_when: {phrase: {phrases: [fool], speaker: customer}}\ncheck: {none: [{phrase: [damn]}]}", ""},
		{"a measured number", "check: {metric: {of: longest_silence, max: 20}}", ""},
		{"a bonus", "bonus: true\ncheck: {none: [{phrase: [damn]}]}", ""},
		{"no channel left", "channels: [voice]\ncheck: {phrase: {phrases: [hello], channel: chat}}", "never-decided"},
		{"a channel left", "channels: [voice, chat]\ncheck: {phrase: {phrases: [hello], channel: chat}}", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := "rubric: r\nversion: 1\nprinciples:\n  - id: p\n    weight: 1\n    criteria:\n      - id: c\n        ask: Is it?\n        weight: 1\n        " + strings.ReplaceAll(c.keys, "\n", "\n        ") + "\n"
			r, ds := rubric.Parse("r.yaml", []byte(src))
			if err := ds.Err(); err != nil {
				t.Fatal(err)
			}
			lib, _ := behavior.New(nil)
			s, ds := scorer.Compile(r, scorer.Config{Recognizer: lib})
			if err := ds.Err(); err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, d := range s.Advise() {
				got += d.Code
				if d.Pos.Line < 10 {
					t.Errorf("at line %d", d.Pos.Line)
				}
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
