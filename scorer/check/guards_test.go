package check

import (
	"strings"
	"testing"

	"rapport/transcripts"
)

// viewOf is a view of lines under a plan without patterns.
func viewOf(t *testing.T, channel transcripts.Channel, lines ...string) *View {
	t.Helper()
	call, err := transcripts.FromLines("example", channel, lines)
	if err != nil {
		t.Fatal(err)
	}
	v := NewView(&Plan{})
	v.Reset(call)
	return v
}

// The guard applies to what stands between braces in the last line.
func TestGuard(t *testing.T) {
	for _, tt := range []struct {
		name   string
		guard  Guards
		before string // the line before, of the other party
		text   string
		want   bool
	}{
		{"not", Negated, "", "I do not {promise} that.", true},
		{"contraction", Negated, "", "I can't {promise} that.", true},
		{"contraction without apostrophe", Negated, "", "i cant {promise} that", true},
		{"never", Negated, "", "I would never {promise} that.", true},
		{"without", Negated, "", "It comes without a {refund}.", true},
		{"another clause", Negated, "", "I do not know, I {promise}.", false},
		{"after but", Negated, "", "not today but I {promise}", false},
		{"too far before", Negated, "", "not in this year or the next I {promise}", false},
		{"not only", Negated, "", "Not only a {refund}.", false},
		{"no doubt", Negated, "", "No doubt a {refund}.", false},
		{"an answer of its own", Negated, "", "no I {promise}", false},
		{"after the match", Negated, "", "I {promise}, not him.", false},

		{"in quotation marks", Quoted, "", `It says "a {refund} today" here.`, true},
		{"in curly marks", Quoted, "", "It says \u201ca {refund} today\u201d here.", true},
		{"after the marks", Quoted, "", `It reads "today" about a {refund}.`, false},
		{"an inch is no quotation", Quoted, "", `A 5" {refund} slip.`, false},
		{"you said", Quoted, "", "You said a {refund} comes.", true},
		{"he told me", Quoted, "", "he told me a {refund} comes", true},
		{"I said", Quoted, "", "I said a {refund} comes.", false},
		{"said in another sentence", Quoted, "", "He said so. A {refund} comes.", false},

		{"question mark", Question, "", "Is there a {refund}?", true},
		{"statement", Question, "", "There is a {refund}.", false},
		{"the sentence before asks", Question, "", "Really? There is a {refund}.", false},
		{"unpunctuated question", Question, "", "so do you want a {refund}", true},
		{"unpunctuated clause", Question, "", "when i get a {refund} i am glad", false},
		{"a wish", Question, "", "have a {lovely} day", false},
		{"asks although it ends in a stop", Question, "", "Do you want a {refund}.", false},

		{"if", Hypothetical, "", "If there was a {refund}.", true},
		{"would", Hypothetical, "", "I would {refund} it.", true},
		{"another sentence", Hypothetical, "", "If so. I {refund} it.", false},
		{"plain", Hypothetical, "", "I {refund} it.", false},

		{"the other's words", Echo, "I want a full refund.", "A {full refund}, yes.", true},
		{"own words", Echo, "I want money.", "A {full refund}, yes.", false},
		{"in another order", Echo, "I want a refund in full.", "A {full refund}, yes.", false},

		{"but", But, "", "I am {sorry} but that is so.", true},
		{"unfortunately", But, "", "I am {sorry}, unfortunately.", true},
		{"but far away", But, "", "I am {sorry} and here is what we will do now but later.", false},
		{"but before", But, "", "But I am {sorry}.", false},
	} {
		t.Run(tt.guard.String()+"/"+tt.name, func(t *testing.T) {
			start := strings.IndexByte(tt.text, '{')
			end := strings.IndexByte(tt.text, '}') - 1
			text := strings.NewReplacer("{", "", "}", "").Replace(tt.text)
			lines := []string{"rep: " + text}
			if tt.before != "" {
				lines = []string{"customer: " + tt.before, "rep: " + text}
			}
			v := viewOf(t, transcripts.Voice, lines...)
			got := v.Guard(len(lines)-1, start, end, tt.guard)
			if (got != 0) != tt.want || got&^tt.guard != 0 {
				t.Errorf("got %q, want guarded %v", got, tt.want)
			}
		})
	}
}

func TestGuard_NamesRoundTrip(t *testing.T) {
	for _, name := range GuardNames() {
		if g, ok := ParseGuard(name); !ok || g.String() != name {
			t.Errorf("%s: got %v, %v", name, g, ok)
		}
	}
	if _, ok := ParseGuard("negate"); ok {
		t.Error("negate is a guard")
	}
	if v := viewOf(t, transcripts.Voice, "rep: Not sorry."); v.Guard(0, 4, 9, 0) != 0 {
		t.Error("no guard is wanted, and one applies")
	}
}
