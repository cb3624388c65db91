package check

import (
	"testing"

	"rapport/scorer/match"
	"rapport/transcripts"
)

// runLeg applies a check to one leg of lines.
func runLeg(t *testing.T, yaml string, leg int, lines []string) Outcome {
	t.Helper()
	c, test := compileCheck(t, yaml)
	plan, err := c.Plan(match.NewPlain)
	if err != nil {
		t.Fatal(err)
	}
	call, err := transcripts.FromLines("example", transcripts.Voice, lines)
	if err != nil {
		t.Fatal(err)
	}
	v := NewView(plan)
	v.Reset(call)
	return test(v.WholeLeg(&Legs(nil, call)[leg]))
}

func TestLegs(t *testing.T) {
	type leg struct {
		from, to, carry int
		rep             string
		transferred     bool
	}
	for _, tt := range []struct {
		name  string
		lines []string
		want  []leg
	}{
		{"no transfer", []string{"rep: a", "customer: b"}, []leg{{0, 1, 0, "rep", false}}},
		{"no rep at all", []string{"bot: a", "customer: b"}, []leg{{0, 1, 0, "rep", false}}},
		{"a bot first", []string{"bot: a", "customer: b", "rep: c"}, []leg{{0, 2, 0, "rep", false}}},
		{"another rep takes over", []string{"rep r1: a", "customer: b", "customer: c", "customer: d", "rep r2: e", "customer: f"}, []leg{{0, 3, 0, "r1", true}, {4, 5, 2, "r2", false}}},
		{"fewer cues than two", []string{"rep r1: a", "customer: b", "rep r2: c"}, []leg{{0, 1, 0, "r1", true}, {2, 2, 1, "r2", false}}},
		{"cues before the announcement", []string{"customer: a", "rep r1: b", "customer: c", "rep r1: d", "rep r2: e"}, []leg{{0, 3, 0, "r1", true}, {4, 4, 0, "r2", false}}},
		{"the call's own rep, then another, then back", []string{"rep: a", "rep r2: b", "rep: c"}, []leg{{0, 0, 0, "rep", true}, {1, 1, 1, "r2", true}, {2, 2, 2, "rep", false}}},
		{"a note begins no leg", []string{"rep r1: a", "note: b", "rep r1: c"}, []leg{{0, 2, 0, "r1", false}}},
		{"ends in a stated transfer", []string{"rep r1: a", "customer: b", "[transfer]"}, []leg{{0, 1, 0, "r1", true}}},
		{"a transfer before the rep's last words", []string{"[transfer]", "rep r1: a", "customer: b"}, []leg{{0, 1, 0, "r1", false}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			call, err := transcripts.FromLines("example", transcripts.Voice, tt.lines)
			if err != nil {
				t.Fatal(err)
			}
			got := Legs(nil, call)
			if len(got) != len(tt.want) {
				t.Fatalf("got %d legs, want %d: %+v", len(got), len(tt.want), got)
			}
			for i, w := range tt.want {
				g := got[i]
				if (leg{g.From, g.To, g.Carry, g.Rep.ID, g.Transferred}) != w || g.Index != i || g.Of != len(got) || g.Last() != (i == len(got)-1 && !w.transferred) {
					t.Errorf("leg %d: got %+v, want %+v", i, g, w)
				}
			}
		})
	}
}

func TestLegs_Scope(t *testing.T) {
	lines := []string{"rep r1: Welcome.", "customer: It is broken.", "rep r1: I'll put you through.", "[transfer]", "rep r2: Sorry, Kim here.", "customer: Thanks.", "rep r2: Goodbye."}
	answer := `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}}`
	for _, tt := range []struct {
		name, check string
		leg         int
		want        Verdict
	}{
		{"the opening of the first", `phrase: {phrases: welcome, first: 1 turn}`, 0, Met},
		{"is not the second's", `phrase: {phrases: welcome, first: 1 turn}`, 1, NotMet},
		{"each opens at its own start", `phrase: {phrases: kim, first: 1 turn}`, 1, Met},
		{"the first does not answer", answer, 0, NotMet},
		{"the cue counts for the second too", answer, 1, Met},
		{"the cue is said in the leg", `phrase: {phrases: broken, speaker: customer}`, 1, Met},
		{"but begins no leg", `phrase: {phrases: broken, speaker: customer, first: 1 turn}`, 1, NotMet},
		{"the other rep's words do not count", `phrase: welcome`, 1, NotMet},
		{"only the last leg is closed", `event: closed`, 0, NotMet},
		{"the last is", `event: closed`, 1, Met},
		{"transferred", `event: transfer`, 0, Met},
		{"not transferred", `event: transfer`, 1, NotMet},
		{"taken over", `event: taken_over`, 1, Met},
		{"the opening is in the record", `event: opening`, 1, Met},
		{"counted within the leg", `metric: {of: rep_turns, min: 2, max: 2}`, 1, Met},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if o := runLeg(t, tt.check, tt.leg, lines); o.Verdict() != tt.want {
				t.Errorf("leg %d, %s: got %v (%s), want %v", tt.leg, tt.check, o.Verdict(), o.Reason, tt.want)
			}
		})
	}
}
