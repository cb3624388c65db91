package scorer

import (
	"math/rand/v2"
	"testing"

	"rapport/rubric"
	"rapport/scorer/check"
)

// card makes a scorecard of principles given as weights and verdicts.
type testCriterion struct {
	weight  int
	verdict check.Verdict
	share   check.Share
	na      string
	bonus   bool
	effect  *rubric.Effect
	state   EffectState
}

type testPrinciple struct {
	weight   int
	criteria []testCriterion
}

func card(ps ...testPrinciple) *Scorecard {
	r := &rubric.Rubric{NA: "redistribute_principle", Eligibility: rubric.Eligibility{Decided: 50, Criteria: 4}}
	c := &Scorecard{Rubric: r}
	for pi, p := range ps {
		rp := &rubric.Principle{ID: string(rune('a' + pi)), Weight: p.weight}
		score := PrincipleScore{Principle: rp}
		for ki, k := range p.criteria {
			rc := &rubric.Criterion{ID: string(rune('a'+pi)) + string(rune('0'+ki)), Weight: k.weight, NA: k.na, Bonus: k.bonus, OnFail: k.effect}
			rp.Criteria = append(rp.Criteria, rc)
			res := Result{Criterion: rc, Verdict: k.verdict, Share: k.share}
			if k.verdict == check.Met || k.verdict == check.NotMet {
				res.Points, res.Of = int64(k.weight)*int64(k.share), int64(k.weight)*10000
			}
			score.Results = append(score.Results, res)
			if k.effect != nil {
				c.Effects = append(c.Effects, Effect{Kind: k.effect.Kind, To: Basis(k.effect.To * 100), State: k.state, Criterion: rc, Principle: pi})
			}
		}
		r.Principles = append(r.Principles, rp)
		c.Principles = append(c.Principles, score)
	}
	(&Scorer{Rubric: r}).add(c)
	return c
}

func met(w int) testCriterion     { return testCriterion{weight: w, verdict: check.Met, share: 10000} }
func missed(w int) testCriterion  { return testCriterion{weight: w, verdict: check.NotMet} }
func unknown(w int) testCriterion { return testCriterion{weight: w, verdict: check.Unknown} }
func na(w int) testCriterion      { return testCriterion{weight: w, verdict: check.NotApplicable} }

// Empathy (25): w20 met, w25 unknown, w25 not met, the rest n/a. Respect (20):
// w20 met, w30 not met with a pending cap of the call at 40. Empathy is 20 ÷ 45,
// respect 20 ÷ 50; (25 × 4444.4 + 20 × 4000) ÷ 45 = 4247. With the unknown as
// missed empathy is 20 ÷ 70, with it as met 45 ÷ 70.
func worked(state EffectState) *Scorecard {
	cap40 := testCriterion{weight: 30, verdict: check.NotMet, effect: &rubric.Effect{Kind: rubric.CapCall, To: 40, Confirm: true}, state: state}
	return card(
		testPrinciple{25, []testCriterion{met(20), unknown(25), missed(25), na(15), na(15)}},
		testPrinciple{25, []testCriterion{na(25), na(75)}},
		testPrinciple{20, []testCriterion{met(20), na(10), na(20), na(20), cap40}},
	)
}

func TestAdd_WorkedExample(t *testing.T) {
	c := worked(EffectPending)
	if c.Principles[0].Score != 4444 || c.Principles[2].Score != 4000 || c.Principles[1].HasScore {
		t.Errorf("principles %+v", c.Principles)
	}
	if c.Score != 4247 || c.Low != 3365 || c.High != 5349 || c.Decided != 7727 {
		t.Errorf("got score %d, low %d, high %d, decided %d; want 4247, 3365, 5349, 7727", c.Score, c.Low, c.High, c.Decided)
	}
	if c := worked(EffectConfirmed); c.Score != 4000 {
		t.Errorf("confirmed: score %d, want 4000", c.Score)
	}
	if c := worked(EffectLifted); c.Score != 4247 {
		t.Errorf("lifted: score %d, want 4247", c.Score)
	}
}

// A rep with w20 met in one leg and w20, w15, w15 missed and w25, w25 met in
// another: 70 of 120.
func TestSummary_PrincipleFirst(t *testing.T) {
	a := card(testPrinciple{25, []testCriterion{met(20), na(25), na(25), na(15), na(15)}})
	b := card(testPrinciple{25, []testCriterion{missed(20), met(25), met(25), missed(15), missed(15)}})
	b.Rubric = a.Rubric
	r := newRepSummary(a.Rubric, a.Leg.Rep)
	for _, c := range []*Scorecard{a, b} {
		s := c.SumsOf(0)
		r.Principles[0].Points += s.Points
		r.Principles[0].Of += s.Of
		r.Principles[0].Legs++
	}
	if got, ok := r.Score(); !ok || got != 5833 {
		t.Errorf("got %d, want 5833", got)
	}
}

func TestAdd_NotApplicable(t *testing.T) {
	with := func(mode string) testCriterion {
		return testCriterion{weight: 50, verdict: check.NotApplicable, na: mode}
	}
	for _, tt := range []struct {
		mode string
		want Basis
	}{
		// principle a: w50 met, w50 n/a; principle b: w100 missed; equal weights
		{"redistribute_principle", 5000},
		{"redistribute_rubric", 3333}, // a keeps half of its weight: 0.5 ÷ 1.5
		{"full_credit", 5000},
		{"zero", 2500},
	} {
		c := card(testPrinciple{10, []testCriterion{met(50), with(tt.mode)}}, testPrinciple{10, []testCriterion{missed(100)}})
		if c.Score != tt.want {
			t.Errorf("%s: got %d, want %d", tt.mode, c.Score, tt.want)
		}
	}
}

func TestAdd_Bonus(t *testing.T) {
	bonus := func(k testCriterion) testCriterion { k.bonus = true; return k }
	for _, tt := range []struct {
		name  string
		list  []testCriterion
		score Basis
	}{
		{"adds to the points only", []testCriterion{met(50), missed(50), bonus(met(20))}, 7000},
		{"costs nothing when missed", []testCriterion{met(50), missed(50), bonus(missed(20))}, 5000},
		{"never above the top", []testCriterion{met(50), bonus(met(20))}, 10000},
	} {
		if c := card(testPrinciple{10, tt.list}); c.Score != tt.score {
			t.Errorf("%s: got %d, want %d", tt.name, c.Score, tt.score)
		}
	}
}

func TestAdd_PrincipleEffects(t *testing.T) {
	for _, tt := range []struct {
		kind string
		to   int
		want Basis
	}{{rubric.ZeroPrinciple, 0, 5000}, {rubric.CapPrinciple, 50, 7500}, {rubric.ZeroCall, 0, 0}} {
		miss := testCriterion{weight: 10, verdict: check.NotMet, effect: &rubric.Effect{Kind: tt.kind, To: tt.to}, state: EffectAutomatic}
		c := card(testPrinciple{10, []testCriterion{met(90), miss}}, testPrinciple{10, []testCriterion{met(100)}})
		if c.Score != tt.want {
			t.Errorf("%s: got %d, want %d", tt.kind, c.Score, tt.want)
		}
	}
}

func TestAdd_TooLittleDecided(t *testing.T) {
	if c := card(testPrinciple{10, []testCriterion{met(10), met(10), met(10)}}); c.Status != Insufficient {
		t.Errorf("three criteria decided: %v", c.Status)
	}
	if c := card(testPrinciple{10, []testCriterion{met(10), met(10), met(10), met(10)}}); c.Status != Scored {
		t.Errorf("four criteria decided: %v", c.Status)
	}
	if c := card(testPrinciple{10, []testCriterion{met(10), met(10), met(10), met(9), unknown(40)}}); c.Status != Insufficient {
		t.Errorf("39 of 79 decided: %v", c.Status)
	}
	if c := card(testPrinciple{10, []testCriterion{na(10)}}); c.HasScore || c.Decided != 0 {
		t.Errorf("nothing decided: %+v", c)
	}
}

func randomCard(rng *rand.Rand, bonus bool) []testPrinciple {
	var ps []testPrinciple
	for range 1 + rng.IntN(5) {
		p := testPrinciple{weight: 1 + rng.IntN(40)}
		for range 1 + rng.IntN(6) {
			k := testCriterion{weight: 1 + rng.IntN(50), verdict: check.Verdict(rng.IntN(4)), share: check.Share(rng.IntN(10001))}
			switch k.verdict {
			case check.Met:
				k.share = max(k.share, 5000)
			case check.NotMet:
				k.share = min(k.share, 4999)
			}
			k.bonus = bonus && rng.IntN(4) == 0
			p.criteria = append(p.criteria, k)
		}
		ps = append(ps, p)
	}
	return ps
}

func TestArithmetic_Properties(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
cards:
	for round := range 3000 {
		// A principle of which only a bonus is decided drops out, and comes back
		// when its unknowns are taken for something: the range may then lie apart.
		bonus := round%2 == 1
		ps := randomCard(rng, bonus)
		c := card(ps...)
		if c.Score < 0 || c.Score > 10000 || c.HasRange && (c.Low > c.High) {
			t.Fatalf("out of range: %+v", c)
		}
		hasScore := false
		for i := range c.Principles {
			hasScore = hasScore || c.Principles[i].HasScore
		}
		if hasScore && c.HasRange && !bonus && (c.Score < c.Low || c.Score > c.High) {
			t.Fatalf("score %d is outside %d to %d", c.Score, c.Low, c.High)
		}
		// All weights × 7 change nothing.
		scaled := make([]testPrinciple, len(ps))
		for i, p := range ps {
			scaled[i] = testPrinciple{weight: p.weight * 7}
			for _, k := range p.criteria {
				k.weight *= 3
				scaled[i].criteria = append(scaled[i].criteria, k)
			}
		}
		if d := card(scaled...); d.Score != c.Score || d.Low != c.Low || d.High != c.High || d.Decided != c.Decided {
			t.Fatalf("scaled weights: %d %d %d %d, were %d %d %d %d", d.Score, d.Low, d.High, d.Decided, c.Score, c.Low, c.High, c.Decided)
		}
		// The order of principles changes nothing.
		rev := make([]testPrinciple, len(ps))
		for i := range ps {
			rev[len(ps)-1-i] = ps[i]
		}
		if d := card(rev...); d.Score != c.Score || d.Low != c.Low || d.High != c.High {
			t.Fatalf("reversed: %d, was %d", d.Score, c.Score)
		}
		// A miss that becomes met never lowers the score.
		for p := range ps {
			for k := range ps[p].criteria {
				if ps[p].criteria[k].verdict != check.NotMet {
					continue
				}
				ps[p].criteria[k].verdict, ps[p].criteria[k].share = check.Met, 10000
				if d := card(ps...); d.Score < c.Score {
					t.Fatalf("more evidence lowered %d to %d", c.Score, d.Score)
				}
				continue cards
			}
		}
	}
}

// Weights too large for machine words give the same result as small ones of the
// same proportions.
func TestFraction_FallsBackToBigNumbers(t *testing.T) {
	big := []testPrinciple{}
	small := []testPrinciple{}
	primes := []int{9973, 9967, 9949, 9941, 9931, 9929, 9923}
	for _, p := range primes {
		big = append(big, testPrinciple{p, []testCriterion{{weight: p, verdict: check.Met, share: 7321}, {weight: 9901, verdict: check.NotMet, share: 11}}})
		small = append(small, testPrinciple{p, []testCriterion{{weight: p, verdict: check.Met, share: 7321}, {weight: 9901, verdict: check.NotMet, share: 11}}})
	}
	a := card(big...)
	sum, weights := 0.0, 0.0
	for _, p := range small {
		w1, w2 := float64(p.criteria[0].weight), float64(p.criteria[1].weight)
		sum += float64(p.weight) * (w1*7321 + w2*11) / (w1 + w2)
		weights += float64(p.weight)
	}
	if want := Basis(sum/weights + 0.5); a.Score != want {
		t.Errorf("got %d, want %d", a.Score, want)
	}
}

func TestWilson(t *testing.T) {
	// Intervals as published for the Wilson score, rounded to percent.
	for _, tt := range []struct{ k, n, low, high int }{{4, 5, 38, 96}, {8, 10, 49, 94}, {16, 20, 58, 92}, {24, 30, 63, 90}, {80, 100, 71, 87}, {18, 20, 70, 97}, {2, 3, 21, 94}, {0, 60, 0, 6}} {
		got := Wilson(tt.k, tt.n)
		if int(got.Low+50)/100 != tt.low || int(got.High+50)/100 != tt.high {
			t.Errorf("%d of %d: got %d–%d, want %d–%d", tt.k, tt.n, got.Low, got.High, tt.low, tt.high)
		}
	}
	if got := Wilson(0, 0); got != (Interval{0, 10000}) {
		t.Errorf("no trials: %v", got)
	}
}
