package check

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"rapport/transcripts"
)

// Parts are decided by asking every way an unknown part may turn out: the whole
// is met when it is in all of them, missed when in none, otherwise unknown.
func TestCompose_AgreesWithEveryCompletion(t *testing.T) {
	v := viewOf(t, transcripts.Voice, "rep: Hm.")
	legs := Legs(nil, v.Call)
	in := v.WholeLeg(&legs[0])
	rng := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		kind := []string{"all", "any", "none", "at_least", "not"}[rng.IntN(5)]
		n := 1 + rng.IntN(6)
		if kind == "not" {
			n = 1
		}
		k := 1 + rng.IntN(n)
		var parts []Test
		var outs []Outcome
		for range n {
			o := randomOutcome(rng)
			outs = append(outs, o)
			parts = append(parts, func(*Input) Outcome { return o })
		}
		in.ev = in.ev[:0]
		got := compose(kind, k, parts)(in)
		want, share := oracle(kind, k, outs)
		if got.Verdict() != want {
			t.Fatalf("%s(%d) of %s: got %v, want %v", kind, k, verdicts(outs), got.Verdict(), want)
		}
		if want != NotApplicable && got.Share != share {
			t.Fatalf("%s(%d) of %+v: got share %d, want %d", kind, k, outs, got.Share, share)
		}
		if !got.NA && (got.Low > got.High || got.Low < None || got.High > Full) {
			t.Fatalf("%s: between %d and %d", kind, got.Low, got.High)
		}
	}
}

func randomOutcome(rng *rand.Rand) Outcome {
	switch rng.IntN(5) {
	case 0:
		return NotMeasurable("na", nil)
	case 1:
		return Unsure(Share(rng.IntN(10001)), ByRule, "unsure", nil)
	case 2:
		return Sure(Share(rng.IntN(2))*Full, ByRule, "sure", nil)
	}
	return Sure(Share(rng.IntN(10001)), ByRule, "sure", nil)
}

func verdicts(outs []Outcome) string {
	s := ""
	for i := range outs {
		s += fmt.Sprintf(" %v", outs[i].Verdict())
	}
	return s
}

// oracle decides by brute force over the parts that apply.
func oracle(kind string, k int, outs []Outcome) (Verdict, Share) {
	var applying []Outcome
	for _, o := range outs {
		if !o.NA {
			applying = append(applying, o)
		}
	}
	if len(applying) == 0 {
		return NotApplicable, 0
	}
	k = min(k, len(applying))
	var shares []Share
	var open []int
	for i, o := range applying {
		shares = append(shares, o.Share)
		if o.Verdict() == Unknown {
			open = append(open, i)
		}
	}
	best := composed(kind, k, shares)
	met, missed := 0, 0
	for bits := range 1 << len(open) {
		for j, i := range open {
			shares[i] = None
			if bits>>j&1 == 1 {
				shares[i] = Full
			}
		}
		if composed(kind, k, shares) >= Half {
			met++
		} else {
			missed++
		}
	}
	switch {
	case missed == 0:
		return Met, best
	case met == 0:
		return NotMet, best
	}
	return Unknown, best
}

// composed is the definition: the least, the greatest, the k-th greatest share.
func composed(kind string, k int, shares []Share) Share {
	kth := func(k int) Share { // the k-th greatest, the slow way
		for _, s := range shares {
			above, least := 0, 0
			for _, o := range shares {
				if o > s {
					above++
				}
				if o >= s {
					least++
				}
			}
			if above < k && least >= k {
				return s
			}
		}
		return -1
	}
	switch kind {
	case "all":
		return kth(len(shares))
	case "any":
		return kth(1)
	case "at_least":
		return kth(k)
	}
	return Full - kth(1)
}

// The verdict's own evidence is shown: what was found for a met one, what was
// searched for a miss.
func TestCompose_Evidence(t *testing.T) {
	lines := []string{"rep: Sorry.", "customer: Hm.", "rep: Bye."}
	for _, tt := range []struct {
		check string
		want  Verdict
		found bool
		turn  int
	}{
		{`any: [{phrase: nothing}, {phrase: bye}]`, Met, true, 2},
		{`all: [{phrase: sorry}, {phrase: nothing}]`, NotMet, false, 0},
		{`not: {phrase: bye}`, NotMet, true, 2},
		{`none: [{phrase: nothing}, {phrase: bye}]`, NotMet, true, 2},
		{`at_least: {k: 2, of: [{phrase: bye}, {phrase: sorry}, {phrase: nothing}]}`, Met, true, 0},
	} {
		o, _ := run(t, tt.check, "", "", lines)
		if o.Verdict() != tt.want || len(o.Evidence) == 0 || o.Evidence[0].Found != tt.found || o.Evidence[0].Turn != tt.turn {
			t.Errorf("%s: got %v with %+v", tt.check, o.Verdict(), o.Evidence)
		}
	}
}
