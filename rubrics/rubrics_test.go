package rubrics_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapport/rubric"
	"rapport/rubrics"
	"rapport/scorer"
	"rapport/scorer/behavior"
	"rapport/scorer/rubrictest"
	"rapport/transcripts"
)

// compile returns the named shipped rubric, ready to score with.
func compile(t *testing.T, name string) *scorer.Scorer {
	t.Helper()
	src, err := fs.ReadFile(rubrics.FS(), name+".yaml")
	if err != nil {
		t.Fatal(err)
	}
	r, ds := rubric.Parse(name+".yaml", src)
	for _, d := range ds {
		t.Errorf("%d:%d: %s", d.Pos.Line, d.Pos.Col, d.Message)
	}
	lib, ds := behavior.New(r.Behaviors)
	for _, d := range ds {
		t.Errorf("%d:%d: %s", d.Pos.Line, d.Pos.Col, d.Message)
	}
	s, ds := scorer.Compile(r, scorer.Config{Recognizer: lib})
	for _, d := range ds {
		t.Errorf("%d:%d: %s", d.Pos.Line, d.Pos.Col, d.Message)
	}
	if t.Failed() {
		t.FailNow()
	}
	return s
}

func TestCustomerCare_Examples(t *testing.T) {
	report := rubrictest.Run(compile(t, "customer-care"), rubrictest.Options{})
	for _, d := range report.Diagnostics {
		t.Errorf("%d: %s", d.Pos.Line, d.Message)
	}
	for i := range report.Results {
		if r := &report.Results[i]; r.Outcome != rubrictest.Validated {
			t.Errorf("line %d: %s, %s %d: got %v: %s", r.Pos.Line, r.Name(), r.Expectation(), r.Number, r.Got, r.Reason)
		}
	}
	for _, k := range report.Untested {
		t.Errorf("%s has no example", k.ID)
	}
}

// Every criterion says what to do instead, and has two examples of either
// verdict and one to which it does not apply.
func TestCustomerCare_IsComplete(t *testing.T) {
	for _, p := range compile(t, "customer-care").Rubric.Principles {
		for _, k := range p.Criteria {
			if k.Title == k.ID || k.Tip == "" || k.SayInstead == "" || k.Guidance == "" || !strings.HasSuffix(k.Ask, "?") {
				t.Errorf("%s lacks a title, tip, line to say instead, guidance or question", k.ID)
			}
			if e := &k.Examples; len(e.Met) < 2 || len(e.NotMet) < 2 || len(e.NA) < 1 {
				t.Errorf("%s has %d met, %d not met and %d n/a examples", k.ID, len(e.Met), len(e.NotMet), len(e.NA))
			}
		}
	}
}

// Ids, weights and effects are what reviews and reports refer to.
func TestCustomerCare_Weights(t *testing.T) {
	var got []string
	for _, p := range compile(t, "customer-care").Rubric.Principles {
		line := fmt.Sprint(p.ID, " ", p.Weight, ":")
		for _, k := range p.Criteria {
			line += fmt.Sprint(" ", k.ID, " ", k.Weight)
			if k.OnFail != nil {
				line += fmt.Sprint(" ", k.OnFail.Kind, " ", k.OnFail.To)
				if !k.OnFail.Confirm {
					t.Errorf("%s fails a person without another's word", k.ID)
				}
			}
		}
		got = append(got, line)
	}
	want := []string{
		"empathy 25: answers-upset 20 speaks-to-impact 25 takes-ownership 25 apologizes-for-the-thing 15 no-brush-off 15",
		"accuracy 25: restates-request 25 answers-the-questions 25 repeats-back-details 20 facts-are-right 20 cap_principle 50 confirms-outcome 10",
		"respect 20: introduces 20 uses-name 10 asks-before-hold 20 no-repeating 20 stays-courteous 30 cap_call 40",
		"transparency 20: next-step-with-time 30 reason-for-no 25 honest-uncertainty 20 explains-wait 10 terms-before-yes 15 zero_principle 0",
		"appreciation 10: thanks-for-specific 35 values-before-close 25 closes-warmly 20 takes-feedback 20",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ids, weights and effects (-want +got):\n%s", diff)
	}
}

// The same call, once with every stock phrase and once plain and warm.
func TestCustomerCare_StockPhrasesAreWorthLess(t *testing.T) {
	recited := []string{
		"rep: Thank you for calling Bluebird, my name is Ivy, how may I provide you with excellent service today?",
		"customer: Hello. This is my third call. Nobody came to fix the heating, and my mother is eighty-six and sits there in her coat. When is somebody coming?",
		"rep: I completely understand your frustration and I apologize for any inconvenience this may have caused. May I have your account number, please?",
		"customer: It's four four seven one. I gave it to the others as well.",
		"rep: Thank you for that information. Hold please.",
		"[hold 70]",
		"rep: Thank you for your patience. I see that a visit was scheduled. I completely understand your frustration. Someone will reach out to you as soon as possible.",
		"customer: But when? Can it be before the weekend?",
		"rep: I apologize for any inconvenience. Unfortunately I'm not able to say. Your satisfaction is our top priority. Is there anything else I can assist you with today?",
		"customer: No. Bye.",
		"rep: Thank you for choosing Bluebird. We value your business. Have a wonderful day.",
	}
	plain := []string{
		"rep: Good morning, Bluebird, this is Ivy.",
		"customer: Hello. This is my third call. Nobody came to fix the heating, and my mother is eighty-six and sits there in her coat. When is somebody coming?",
		"rep: Oh no, in her coat. I'm sorry that nobody came, we lost the booking. So the heating is off and your mother sits in the cold after three calls. What's the account?",
		"customer: It's four four seven one. I gave it to the others as well.",
		"rep: Four four seven one, got it. Would you mind holding for two minutes while I ring the engineer?",
		"customer: Go ahead.",
		"[hold 70]",
		"rep: Thanks for waiting. He comes today between two and four. I'll call you at four to hear whether it is warm.",
		"customer: Good. Can he look at the kitchen tap as well?",
		"rep: Not today, because he has no parts for it in the van. I've booked that for Friday.",
		"customer: That's fine. You've been very kind. Bye.",
		"rep: Thank you, that's good of you to say. So: heating today between two and four, tap on Friday. I'm glad you rang again. A warm afternoon to your mother, and take care. Bye now.",
	}
	s := compile(t, "customer-care")
	score := func(lines []string) scorer.Basis {
		call, err := transcripts.FromLines("call", transcripts.Voice, lines)
		if err != nil {
			t.Fatal(err)
		}
		c := s.Worker().Score(call)[0]
		if !c.HasScore {
			t.Fatalf("no score: %v, %s", c.Status, c.Reason)
		}
		return c.Score
	}
	if a, b := score(recited), score(plain); a > 3500 || b < 8500 {
		t.Errorf("recited phrases score %d, plain and warm words %d; want at most 3500 and at least 8500", a, b)
	}
}

// A line that dies is nobody's fault: such a call has no score, not a bad one.
func TestCustomerCare_DroppedCall(t *testing.T) {
	call, err := transcripts.FromLines("call", transcripts.Voice, []string{
		"rep: Good morning, Bluebird, this is Ivy.",
		"customer: Hello, it's about the crackling on my line, it has been like this since the storm on Sunday evening.",
		"rep: Since the storm on Sunday. I'm running a test down the wire while we talk, it takes about a minute.",
		"customer: Hello? Are you there? I can't hear you.",
		"rep: I'm here, can you hear me?",
		"[cut_off]",
	})
	if err != nil {
		t.Fatal(err)
	}
	c := compile(t, "customer-care").Worker().Score(call)[0]
	if c.Status != scorer.Ineligible || c.HasScore {
		t.Errorf("got %v with a score: %t", c.Status, c.HasScore)
	}
	for _, p := range c.Principles {
		for _, r := range p.Results {
			if strings.HasSuffix(r.Criterion.ID, "-close") || strings.HasPrefix(r.Criterion.ID, "closes-") {
				if got := r.Verdict.String(); got != "na" {
					t.Errorf("%s is %s on a call that broke off", r.Criterion.ID, got)
				}
			}
		}
	}
}
