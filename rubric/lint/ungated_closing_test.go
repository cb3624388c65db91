package lint_test

import (
	"slices"
	"testing"

	"rapport/rubric"
	"rapport/rubric/lint"
)

func TestUngatedClosing(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		want       bool
	}{
		{"a closing behavior", "check: {behavior: warm_close}", true},
		{"among others", "check: {any: [{phrase: bye}, {behavior: {is: use_name, last: 2 turns}}]}", true},
		{"in an answer", "check: {respond: {to: {phrase: thanks}, with: {phrase: {phrases: welcome, last: 2 turns}}}}", true},
		{"as an occasion only", "check: {respond: {to: {phrase: {phrases: thanks, last: 2 turns}}, with: {phrase: welcome}}}", false},
		{"gated inside the check", "check: {all: [{event: {is: [closed]}}, {behavior: goodbye}]}", false},
		{"gated with others", "applies_when: {all: [{event: {is: closed}}, {phrase: x}]}\ncheck: {behavior: goodbye}", false},
		{"gated by something else", "applies_when: {event: hold}\ncheck: {behavior: goodbye}", true},
		{"not at the end", "check: {behavior: greeting}", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			ds := lint.Run(parse(t, "id: a\nask: Is it?\nweight: 1\n"+c.keys+"\n"), lint.Analyzers())
			got := slices.ContainsFunc(ds, func(d *rubric.Diagnostic) bool { return d.Code == "ungated-closing" })
			if got != c.want {
				t.Errorf("reported: %t, want %t", got, c.want)
			}
		})
	}
}
