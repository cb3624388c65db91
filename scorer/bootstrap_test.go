package scorer

import (
	"math/rand/v2"
	"testing"
	"time"

	"rapport/rubric"
)

// repOf is a rep with n contacts by chance under a rubric of two principles.
func repOf(n int) *RepSummary {
	rb := &rubric.Rubric{Principles: []*rubric.Principle{
		{ID: "a", Weight: 3, Criteria: []*rubric.Criterion{{ID: "a1", Weight: 5}}},
		{ID: "b", Weight: 1, Criteria: []*rubric.Criterion{{ID: "b1", Weight: 7}}},
	}}
	r := &RepSummary{Rubric: rb, Reasons: map[string]int{}}
	for _, p := range rb.Principles {
		r.Principles = append(r.Principles, PrincipleSummary{Principle: p})
		r.Criteria = append(r.Criteria, CriterionSummary{Criterion: p.Criteria[0]})
	}
	rng := rand.New(rand.NewPCG(1, 1))
	for i := range n {
		c := &Contact{Call: string(rune('a' + i%26)), Leg: i, Started: time.Date(2026, 3, 1+i%28, 0, 0, 0, 0, time.UTC), Findings: make([]Finding, 2)}
		for _, p := range rb.Principles {
			w := int64(p.Criteria[0].Weight)
			c.Principles = append(c.Principles, PrincipleSums{HasScore: true, Points: w * int64(rng.IntN(10001)), Of: w * 10000})
		}
		if i%7 == 6 {
			c.Status, c.Reason = Ineligible, "too short"
		}
		r.addContact(c)
	}
	return r
}

func TestOnly_PartsAddUpToTheWhole(t *testing.T) {
	r := repOf(40)
	early := r.Only(func(c *Contact) bool { return c.Started.Day() < 10 })
	late := r.Only(func(c *Contact) bool { return c.Started.Day() >= 10 })
	if early.Legs()+late.Legs() != r.Legs() || early.Ineligible+late.Ineligible != r.Ineligible {
		t.Errorf("%d and %d legs of %d", early.Legs(), late.Legs(), r.Legs())
	}
	for p := range r.Principles {
		if early.Principles[p].Points+late.Principles[p].Points != r.Principles[p].Points {
			t.Errorf("points of principle %d do not add up", p)
		}
	}
	for k := range r.Criteria {
		if early.Criteria[k].Unknown+late.Criteria[k].Unknown != r.Criteria[k].Unknown {
			t.Errorf("counts of criterion %d do not add up", k)
		}
	}
}

func TestDifference(t *testing.T) {
	for _, c := range []struct {
		name   string
		a      Basis
		ia     Interval
		b      Basis
		ib     Interval
		want   Interval
		isReal bool
	}{
		// Newcombe's example: 56 of 70 against 48 of 80 is 0.0524 to 0.3339.
		{"newcombe", 8000, Wilson(56, 70), 6000, Wilson(48, 80), Interval{524, 3339}, true},
		{"equal", 5000, Interval{4000, 6000}, 5000, Interval{4000, 6000}, Interval{-1415, 1415}, false},
		{"sure but small", 5300, Interval{5290, 5310}, 5000, Interval{4990, 5010}, Interval{285, 315}, false},
		{"below", 4000, Interval{3900, 4100}, 5000, Interval{4900, 5100}, Interval{-1142, -858}, true},
	} {
		got := Difference(c.a, c.ia, c.b, c.ib)
		if d := got.Low - c.want.Low; d < -1 || d > 1 {
			t.Errorf("%s: low %d, want %d", c.name, got.Low, c.want.Low)
		}
		if d := got.High - c.want.High; d < -1 || d > 1 {
			t.Errorf("%s: high %d, want %d", c.name, got.High, c.want.High)
		}
		if r := Real(c.a-c.b, got); r != c.isReal {
			t.Errorf("%s: real %v", c.name, r)
		}
	}
}

func TestFirm(t *testing.T) {
	for _, c := range []struct {
		n    int
		i    Interval
		want bool
	}{{9, Interval{5000, 5100}, false}, {10, Interval{5000, 7000}, true}, {10, Interval{5000, 7001}, false}} {
		if got := Firm(c.n, c.i); got != c.want {
			t.Errorf("Firm(%d, %v) = %v", c.n, c.i, got)
		}
	}
	for edge, want := range map[int]bool{70: true, 65: false, 75: true, 76: false} {
		if got := (Interval{6500, 7500}).Crosses(edge); got != want {
			t.Errorf("65 to 75 crosses %d: %v", edge, got)
		}
	}
}

func TestIntervals_HoldTheScoreAndNarrow(t *testing.T) {
	few, many := repOf(12), repOf(400)
	for _, r := range []*RepSummary{few, many} {
		iv := r.Intervals()
		score, _ := r.Score()
		if !iv.OK || score < iv.Score.Low || score > iv.Score.High {
			t.Errorf("score %d is outside %v", score, iv.Score)
		}
		for i := range r.Principles {
			if p, _ := r.Principles[i].PrincipleScore(); p < iv.Principles[i].Low || p > iv.Principles[i].High {
				t.Errorf("principle %d: %d is outside %v", i, p, iv.Principles[i])
			}
		}
	}
	a, b := few.Intervals().Score, many.Intervals().Score
	if b.Width() >= a.Width() {
		t.Errorf("400 contacts give %v, 12 give %v", b, a)
	}
	if again := few.Intervals().Score; again != a {
		t.Errorf("the same contacts give %v and %v", a, again)
	}
	if repOf(1).Intervals().OK {
		t.Error("one contact has an interval")
	}
}
