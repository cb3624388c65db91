package scorer

import (
	"strings"
	"testing"

	"rapport/rubric"
	"rapport/scorer/check"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// compiled compiles a rubric of one principle whose criteria are given in YAML,
// after the keys in head.
func compiled(t testing.TB, head, criteria string, cfg Config) *Scorer {
	t.Helper()
	src := "rubric: test\nversion: 1.0.0\ntitle: Test\nlanguage: en\n" + head + "principles:\n  - id: empathy\n    weight: 10\n    criteria:\n" + criteria
	r, ds := rubric.Parse("test.yaml", []byte(src))
	if ds.HasErrors() {
		t.Fatal(ds.Err())
	}
	s, ds := Compile(r, cfg)
	if ds.HasErrors() {
		t.Fatal(ds.Err())
	}
	return s
}

const greets = `      - {id: greets, ask: "Greets?", weight: 10, check: {phrase: hello}}` + "\n"

func linesCall(t testing.TB, ch transcripts.Channel, lines ...string) *transcripts.Call {
	t.Helper()
	c, err := transcripts.FromLines("c1", ch, lines)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// cutBehaviors knows the two behaviors that tell a broken line and an end.
type cutBehaviors struct{ pattern []int32 }

func (cutBehaviors) Names() []string { return []string{"goodbye", "line_trouble"} }

func (cutBehaviors) Lookup(name string) (check.BehaviorInfo, bool) {
	return check.BehaviorInfo{Name: name}, name == "goodbye" || name == "line_trouble"
}

func (cutBehaviors) Compile(names []string, add func(match.Pattern) int32) (check.TurnRecognizer, error) {
	t := &cutBehaviors{}
	for _, n := range names {
		t.pattern = append(t.pattern, add(match.Pattern{Source: map[string]string{"goodbye": "goodbye", "line_trouble": "are you there"}[n]}))
	}
	return t, nil
}

func (t *cutBehaviors) Recognize(v *check.View, turn int, out []check.BehaviorHit) []check.BehaviorHit {
	for b, p := range t.pattern {
		for _, h := range v.Hits(turn) {
			if h.Pattern == p {
				out = append(out, check.BehaviorHit{Behavior: int32(b), Share: check.Full, Start: h.Start, End: h.End})
				break
			}
		}
	}
	return out
}

func TestStatus(t *testing.T) {
	long := strings.Repeat("word ", 20)
	ends := []string{"[0-10] rep: Hello. " + long, "[10-20] customer: " + long, "[20-30] rep: Good.", "[40-50] customer: Yes.", "[50-60] rep: Goodbye."}
	with := func(meta string) []string { return append([]string{meta}, ends...) }
	for _, tt := range []struct {
		name, head string
		channel    transcripts.Channel
		lines      []string
		language   string
		queue      string
		status     Status
		reason     string
		review     string
	}{
		{name: "scored", lines: ends, status: Scored},
		{name: "one rep turn", lines: []string{"rep: Hello. " + long, "customer: " + long, "customer: Goodbye."}, status: Ineligible, reason: "1 rep turn, needs 2"},
		{name: "a note is no rep turn", lines: []string{"rep: Hello. " + long, "note: seen", "customer: " + long, "customer: Goodbye."}, status: Ineligible, reason: "1 rep turn, needs 2"},
		{name: "a turn without a word is none", lines: []string{"rep: Hello. " + long, "rep: …", "customer: " + long, "customer: Goodbye."}, status: Ineligible, reason: "1 rep turn, needs 2"},
		{name: "one customer turn", lines: []string{"rep: Hello. " + long, "customer: " + long, "rep: Goodbye."}, status: Ineligible, reason: "1 customer turn, needs 2"},
		{name: "few words", lines: []string{"rep: Hello.", "customer: Hi.", "rep: Hm.", "customer: Goodbye."}, status: Ineligible, reason: "4 words, needs 40"},
		{name: "short in time", lines: []string{"[0-10] rep: Hello. " + long, "[10-20] customer: " + long, "[20-30] rep: Hm.", "[30-44] customer: Goodbye."}, status: Ineligible, reason: "44 seconds, needs 45"},
		{name: "no times, no least time", lines: []string{"rep: Hello. " + long, "customer: " + long, "rep: Hm.", "customer: Goodbye."}, status: Scored},
		{name: "other limits", head: "eligibility: {rep_turns: 1, customer_turns: 1, words: 2, criteria: 1}\n", lines: []string{"rep: Hello.", "customer: Goodbye."}, status: Scored},
		{name: "nobody knows who the rep is", lines: []string{"unknown: Hello. " + long, "unknown: " + long}, status: Ineligible, reason: "it is not known who the rep is; say so with --speaker NAME=rep"},
		{name: "another channel", head: "applies_to: {channels: [chat]}\n", channel: transcripts.Voice, lines: ends, status: Ineligible, reason: "the rubric is not for voice"},
		{name: "its channel", head: "applies_to: {channels: [voice]}\n", channel: transcripts.Voice, lines: ends, status: Scored},
		{name: "nobody knows which channel", head: "applies_to: {channels: [chat]}\n", channel: transcripts.UnknownChannel, lines: ends, status: Scored},
		{name: "another queue", head: "applies_to: {queues: [billing]}\n", lines: ends, queue: "sales", status: Ineligible, reason: `the rubric is not for queue "sales"`},
		{name: "its queue", head: "applies_to: {queues: [billing]}\n", lines: ends, queue: "billing", status: Scored},
		{name: "another language", lines: ends, language: "de-DE", status: StatusUnknown, reason: "the conversation is in de-DE, the rubric in en", review: "the conversation is in de-DE, the rubric in en"},
		{name: "the same language elsewhere", lines: ends, language: "en_GB", status: Scored},
		{name: "stated cut off", lines: append(ends[:4:4], "[cut_off]"), status: Ineligible, reason: "cut off: the record states that the contact was cut off"},
		{name: "a broken line", lines: append(ends[:4:4], "[50-60] rep: Are you there?"), status: Ineligible, reason: "cut off: signs of a broken line and no farewell"},
		{name: "cut off by the rep", lines: append(with("disconnected_by=agent")[:5:5], "[60-61] customer: And then it broke again."), status: StatusUnknown, reason: "cut off by the rep: the record states that the rep disconnected", review: "cut off by the rep: the record states that the rep disconnected"},
		{name: "cut off by the rep at once", lines: []string{"disconnected_by=agent", "[0-1] rep: Hello.", "[2-4] customer: I have a problem."}, status: StatusUnknown, reason: "cut off by the rep: the record states that the rep disconnected", review: "cut off by the rep: the record states that the rep disconnected"},
		{name: "the rep hangs up after a farewell", lines: with("disconnected_by=agent"), status: Scored},
		{name: "cut off, but allowed", head: "eligibility: {cut_off: allow, criteria: 1}\n", lines: append(ends[:4:4], "[cut_off]"), status: Scored},
		{name: "ends in a transfer", lines: append(ends[:4:4], "[60-61] customer: And then it broke again.", "[transfer]"), status: Scored},
		{name: "a stated cut after a transfer", lines: append(ends[:4:4], "[transfer]", "[cut_off]"), status: Scored},
	} {
		t.Run(tt.name, func(t *testing.T) {
			head := tt.head
			if !strings.Contains(head, "eligibility") {
				head += "eligibility: {criteria: 1}\n"
			}
			s := compiled(t, head, greets, Config{Recognizer: cutBehaviors{}})
			call := linesCall(t, tt.channel, tt.lines...)
			call.Language, call.Queue = tt.language, tt.queue
			c := s.Worker().Score(call)[0]
			if c.Status != tt.status || c.Reason != tt.reason || c.Review != tt.review {
				t.Errorf("got %v (%s), to review %q; want %v (%s), %q", c.Status, c.Reason, c.Review, tt.status, tt.reason, tt.review)
			}
			if c.HasScore != (tt.status == Scored) {
				t.Errorf("has a score: %v", c.HasScore)
			}
			if r := c.Principles[0].Results[0]; len(c.Principles[0].Results) != 1 || r.Reason == "" || r.Verdict == check.Unknown {
				t.Errorf("verdicts are written whatever the status; got %+v", r)
			}
		})
	}
}

func TestStatus_CutOffCountsOnTheLastLegOnly(t *testing.T) {
	long := strings.Repeat("word ", 20)
	s := compiled(t, "eligibility: {criteria: 1}\n", greets, Config{})
	cards := s.Worker().Score(linesCall(t, transcripts.Voice, "rep r1: Hello. "+long, "customer: "+long, "rep r1: Hm.", "customer: So.", "rep r2: Hello. "+long, "customer: "+long, "rep r2: Hm.", "customer: And then it broke again."))
	if len(cards) != 2 || cards[0].Status != Scored || cards[1].Status != Ineligible {
		t.Errorf("got %v and %v, want scored and ineligible", cards[0].Status, cards[1].Status)
	}
	if cards[0].Leg.Rep.ID != "r1" || cards[1].Leg.Rep.ID != "r2" {
		t.Errorf("legs of %q and %q", cards[0].Leg.Rep.ID, cards[1].Leg.Rep.ID)
	}
}

// The gate of a criterion decides before its check does.
func TestJudge_Gates(t *testing.T) {
	const (
		open  = "phrase: {phrases: trouble, speaker: customer}"
		maybe = "metadata: {field: csat, min: 4}" // unknown where csat is no number
	)
	for _, tt := range []struct {
		name, criterion string
		lines           []string
		want            check.Verdict
	}{
		{"open and met", "applies_when: {" + open + "}, check: {phrase: sorry}", []string{"customer: Trouble.", "rep: Sorry."}, check.Met},
		{"open and missed", "applies_when: {" + open + "}, check: {phrase: sorry}", []string{"customer: Trouble.", "rep: Hm."}, check.NotMet},
		{"closed", "applies_when: {" + open + "}, check: {phrase: sorry}", []string{"customer: Hm.", "rep: Sorry."}, check.NotApplicable},
		{"unsure", "applies_when: {" + maybe + "}, check: {phrase: sorry}", []string{"csat=good", "rep: Sorry."}, check.Unknown},
		{"the gate cannot be asked", "applies_when: {" + maybe + "}, check: {phrase: sorry}", []string{"rep: Sorry."}, check.NotApplicable},
		{"unsure, but nothing to judge", "applies_when: {" + maybe + "}, check: {phrase: {phrases: sorry, channel: email}}", []string{"csat=good", "rep: Sorry."}, check.NotApplicable},
		{"left to a person", "unknown_when: {phrase: perhaps}, check: {phrase: sorry}", []string{"rep: Perhaps sorry."}, check.Unknown},
		{"not left to a person", "unknown_when: {phrase: perhaps}, check: {phrase: sorry}", []string{"rep: Sorry."}, check.Met},
		{"another channel", "channels: [chat], check: {phrase: sorry}", []string{"rep: Sorry."}, check.NotApplicable},
		{"its channel", "channels: [voice], check: {phrase: sorry}", []string{"rep: Sorry."}, check.Met},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := compiled(t, "", "      - {id: sorry, ask: \"Sorry?\", weight: 10, "+tt.criterion+"}\n", Config{})
			r := s.Worker().Score(linesCall(t, transcripts.Voice, tt.lines...))[0].Principles[0].Results[0]
			if r.Verdict != tt.want {
				t.Errorf("got %v (%s), want %v", r.Verdict, r.Reason, tt.want)
			}
			if decided := r.Verdict == check.Met || r.Verdict == check.NotMet; decided != (r.Of == 100_000) {
				t.Errorf("%v counts %d of %d", r.Verdict, r.Points, r.Of)
			}
		})
	}
}
