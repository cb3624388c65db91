package check

import (
	"strings"
	"testing"

	"rapport/scorer/match"
	"rapport/transcripts"
)

func TestMacros_Blank(t *testing.T) {
	m := ParseMacros("# canned\n\nThank you for contacting {company}, {name}.\nHave a nice day!\n")
	for _, tt := range []struct{ text, want string }{
		{"Hm.", "Hm."},
		{"Have a nice day! Lee", "################ Lee"},
		{"have  a nice\nday!", "#################"},
		{"Thank you for contacting Bluebird, Lee. I see.", "####################################### I see."},
		{"Have a nice evening!", "Have a nice evening!"},
		{"é Have a nice day! é", "é ################ é"},
	} {
		got := m.Blank(tt.text)
		if len(got) != len(tt.text) {
			t.Errorf("%q: %d bytes became %d", tt.text, len(tt.text), len(got))
		}
		if got := strings.ReplaceAll(got, "\x00", "#"); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := (*Macros)(nil).Blank("Hm."); got != "Hm." {
		t.Errorf("no macros: got %q", got)
	}
	if ParseMacros("# nothing\n") != nil {
		t.Error("a file without templates has macros")
	}
}

// What is in a macro answers nothing, is no turn to answer in, and costs nothing.
func TestMacros_NeitherEarnNorCost(t *testing.T) {
	macros := ParseMacros("I am sorry to hear that.\nPlease hold the line.")
	for _, tt := range []struct {
		name, check string
		lines       []string
		want        Verdict
	}{
		{"does not answer", `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn}`, []string{"customer: Broken.", "rep: I am sorry to hear that. Your number?"}, NotMet},
		{"does not use up the reach", `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn}`, []string{"customer: Broken.", "rep: Please hold the line.", "rep: Sorry, Lee."}, Met},
		{"is no first turn", `phrase: {phrases: welcome, first: 1 turn}`, []string{"rep: Please hold the line.", "rep: Welcome."}, Met},
		{"is not counted", `metric: {of: rep_turns, max: 1}`, []string{"rep: Please hold the line.", "rep: Welcome."}, Met},
		{"earns nothing", `phrase: sorry`, []string{"rep: I am sorry to hear that."}, NotMet},
		{"no phrase reaches across", `phrase: good bye`, []string{"rep: good I am sorry to hear that. bye"}, NotMet},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, test := compileCheck(t, tt.check)
			c.Macros = macros
			plan, err := c.Plan(match.NewPlain)
			if err != nil {
				t.Fatal(err)
			}
			call, err := transcripts.FromLines("example", transcripts.Chat, tt.lines)
			if err != nil {
				t.Fatal(err)
			}
			v := NewView(plan)
			v.Reset(call)
			legs := Legs(nil, call)
			if o := test(v.WholeLeg(&legs[0])); o.Verdict() != tt.want {
				t.Errorf("got %v (%s), want %v", o.Verdict(), o.Reason, tt.want)
			}
		})
	}
}
