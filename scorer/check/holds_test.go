package check

import (
	"testing"

	"rapport/transcripts"
)

func TestHolds(t *testing.T) {
	any := `event: hold`
	long := `event: {is: hold, min: 60}`
	testVerdicts(t, []verdictCase{
		{"stated", any, "", []string{"rep: Hm.", "[hold 40]", "rep: Back."}, Met},
		{"announced and 20 s without the rep", any, "", []string{"[0-2] rep: Hang on.", "[22-23] rep: Back."}, Met},
		{"announced and 19 s", any, "", []string{"[0-2] rep: Hang on.", "[21-22] rep: Back."}, NotMet},
		{"the customer's sure between", any, "", []string{"[0-2] rep: Hang on.", "[3-4] customer: Sure.", "[30-31] rep: Back."}, Met},
		{"a wait nobody announced", any, "", []string{"[0-2] rep: Hm.", "[90-91] rep: Back."}, NotMet},
		{"chat, three minutes", any, "chat", []string{"[0] rep: Hang on.", "[180] rep: Back."}, Met},
		{"chat, less", any, "chat", []string{"[0] rep: Hang on.", "[179] rep: Back."}, NotMet},
		{"without times the words count", any, "", []string{"rep: Hang on.", "customer: Sure.", "rep: Back."}, Met},
		{"the rep never comes back", any, "", []string{"rep: Hang on.", "customer: Sure."}, NotMet},
		{"asked by the customer", any, "", []string{"customer: Hang on.", "rep: Sure.", "customer: Back."}, NotMet},
		{"long enough", long, "", []string{"[0-2] rep: Hang on.", "[90-91] rep: Back."}, Met},
		{"not long enough", long, "", []string{"[0-2] rep: Hang on.", "[40-41] rep: Back."}, NotMet},
		{"a length without times", long, "", []string{"rep: Hang on.", "rep: Back."}, NotApplicable},
		{"a length that only this export lacks", long, "", []string{"[0-2] rep: Hm.", "[hold]", "[90-91] rep: Back."}, Unknown},
		{"stated length", long, "", []string{"rep: Hm.", "[hold 75]", "rep: Back."}, Met},
	})
}

// A hold that is stated and announced is one hold, not two.
func TestHolds_StatedAndAnnouncedIsOne(t *testing.T) {
	testVerdicts(t, []verdictCase{
		{"one", `metric: {of: hold_count, min: 1, max: 1}`, "", []string{"[0-2] rep: Hang on.", "[3-4] customer: Sure.", "[hold 40]", "[45-46] rep: Back."}, Met},
		{"two", `metric: {of: hold_count, min: 2, max: 2}`, "", []string{"[0-2] rep: Hang on.", "[hold 40]", "[45-46] rep: Back.", "[50-51] rep: Hang on.", "[80-81] rep: Back."}, Met},
	})
}

func TestClosedAndCutOff(t *testing.T) {
	closed, cut := `event: closed`, `event: cut_off`
	testVerdicts(t, []verdictCase{
		{"a farewell", closed, "", []string{"rep: Hm.", "customer: Goodbye."}, Met},
		{"a farewell seven turns before", closed, "", []string{"rep: Goodbye.", "customer: a", "rep: b", "customer: c", "rep: d", "customer: e", "rep: f"}, NotMet},
		{"stated", closed, "", []string{"rep: Hm.", "customer: Hm.", "[closed]"}, Met},
		{"stated cut off beats a farewell", closed, "", []string{"rep: Goodbye.", "[cut_off]"}, NotMet},
		{"mail ends with the rep's message", closed, "email", []string{"customer: Hi.", "rep: Here it is."}, Met},
		{"stated cut off", cut, "", []string{"rep: Hm.", "customer: Hm.", "[cut_off]"}, Met},
		{"cut off by the rep is for a person", cut, "", []string{"rep: Hm.", "customer: Hm.", "[cut_off rep]"}, Unknown},
		{"the record says who hung up", cut, "", []string{"disconnected_by=agent", "rep: Hm.", "customer: And then it broke again."}, Unknown},
		{"hung up after a farewell", cut, "", []string{"disconnected_by=agent", "rep: Goodbye.", "customer: Goodbye."}, NotMet},
		{"a broken line", cut, "", []string{"rep: Hello?", "rep: Are you there?"}, Met},
		{"a broken line that was mended", cut, "", []string{"rep: Are you there?", "customer: Yes.", "rep: a", "customer: b", "rep: c", "rep: d"}, NotMet},
		{"last words unanswered", cut, "", []string{"rep: Hm.", "customer: And then it broke again."}, Met},
		{"a short last word", cut, "", []string{"rep: Hm.", "customer: Okay."}, NotMet},
		{"mail is never cut off", cut, "email", []string{"customer: And then it broke again."}, NotMet},
		{"a leg that ends in a transfer", cut, "", []string{"rep r1: I put you through.", "customer: And then it broke again.", "[transfer]"}, NotMet},
		{"nor is it closed", closed, "", []string{"rep r1: Goodbye, I put you through.", "[transfer]"}, NotMet},
	})
}

func TestMetrics(t *testing.T) {
	timed := []string{"[0-10] rep: One two three four.", "[10-20] customer: One two.", "[25-35] rep: One two.", "[60-80] customer: Hm."}
	bare := []string{"rep: One two three four.", "customer: One two.", "rep: One two.", "customer: Hm."}
	for _, tt := range []struct {
		name       string
		lines      []string
		want       int64 // thousandths
		measurable bool
	}{
		{"handle_time", timed, 80_000, true},
		{"handle_time", bare, 0, false},
		{"talk_share", timed, 40_000, true},
		{"talk_share", bare, 66_666, true},
		{"longest_monologue", timed, 10_000, true},
		{"longest_monologue", bare, 0, false},
		{"longest_silence", timed, 25_000, true},
		{"longest_silence", bare, 0, false},
		{"hold_count", bare, 0, true},
		{"longest_hold", timed, 0, true},
		{"longest_hold", bare, 0, false},
		{"hold_total", bare, 0, false},
		{"interruptions", timed, 0, true},
		{"interruptions", bare, 0, false},
		{"speaking_rate", timed, 18_000, true}, // 6 words in 20 s
		{"speaking_rate", bare, 0, false},
		{"response_latency", timed, 5_000, true},
		{"response_latency", bare, 0, false},
		{"first_response", timed, 5_000, true},
		{"turns", timed, 4_000, true},
		{"rep_turns", bare, 2_000, true},
		{"customer_turns", bare, 2_000, true},
		{"words", bare, 9_000, true},
		{"words_per_turn", bare, 3_000, true},
	} {
		v := viewOf(t, transcripts.Voice, tt.lines...)
		legs := Legs(nil, v.Call)
		found := false
		for _, m := range Metrics() {
			if m.Name != tt.name {
				continue
			}
			found = true
			if got, ok := m.Measure(v.WholeLeg(&legs[0])); got != tt.want || ok != tt.measurable {
				t.Errorf("%s: got %d, %v; want %d, %v", tt.name, got, ok, tt.want, tt.measurable)
			}
		}
		if !found {
			t.Errorf("there is no metric %s", tt.name)
		}
	}
}

// Every metric copes with a call of which nothing is known.
func TestMetrics_OfNothing(t *testing.T) {
	for _, lines := range [][]string{{"rep:"}, {"system: Hm."}, {"[0-0] rep: Hm.", "[0-0] customer: Hm."}} {
		v := viewOf(t, transcripts.UnknownChannel, lines...)
		legs := Legs(nil, v.Call)
		for _, m := range Metrics() {
			if x, ok := m.Measure(v.WholeLeg(&legs[0])); ok && x < 0 {
				t.Errorf("%s of %q is %d", m.Name, lines, x)
			}
		}
	}
}
