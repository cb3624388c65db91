package check

import "testing"

// A miss says what came closest and why it does not count.
func TestNearMiss(t *testing.T) {
	for _, tt := range []struct {
		name, check string
		lines       []string
		turn        int
		why         string
	}{
		{"said by somebody else", `phrase: sorry`, []string{"customer: Sorry.", "rep: Hm."}, 0, "said by the customer"},
		{"too late in seconds", `phrase: {phrases: welcome, first: 30 s}`, []string{"[0-5] rep: Hi.", "[36-40] rep: Welcome."}, 1, "6 s late"},
		{"too early", `phrase: {phrases: bye, last: 30 s}`, []string{"[0-5] rep: Bye.", "[92-100] rep: Hm."}, 0, "70 s early"},
		{"too late in turns", `phrase: {phrases: welcome, first: 1 turn}`, []string{"rep: Hi.", "rep: Welcome."}, 1, "after the window"},
		{"before the window", `phrase: {phrases: welcome, last: 1 turn}`, []string{"rep: Welcome.", "rep: Hi."}, 0, "before the window"},
		{"negated", `phrase: {phrases: refund, unless: negated}`, []string{"rep: There is no refund."}, 0, "negated"},
		{"behavior of the other side", `behavior: {is: test_sorry, speaker: rep}`, []string{"customer: Sorry.", "rep: Hm."}, 0, "by the customer"},
		{"behavior outside the window", `behavior: {is: test_sorry, speaker: rep, first: 1 turn}`, []string{"rep: Hm.", "rep: Sorry."}, 1, "after the window"},
		{"the other phrase is not near", `near: {a: refund, b: today, within: 0}`, []string{"rep: A refund will come today."}, 0, "the other is not near"},
		{"nothing comes close", `phrase: sorry`, []string{"rep: Hm."}, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o, _ := run(t, tt.check, "", "", tt.lines)
			if o.Verdict() != NotMet || len(o.Evidence) != 1 || o.Evidence[0].Found {
				t.Fatalf("got %v with %+v, want a miss with the stretch searched", o.Verdict(), o.Evidence)
			}
			if n := o.Evidence[0].Near; n.Why != tt.why || n.Turn != tt.turn {
				t.Errorf("got turn %d %q, want turn %d %q", n.Turn, n.Why, tt.turn, tt.why)
			}
		})
	}
}
