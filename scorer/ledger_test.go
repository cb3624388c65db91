package scorer

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"rapport/rubric"
	"rapport/rubrics"
	"rapport/scorer/behavior"
	"rapport/scorer/check"
	"rapport/transcripts"
	"rapport/transcripts/samples"
)

// TestLedger_ReAddsFromItsTextAlone scores the samples and works every score
// out again from what the ledger says, the way a person would.
func TestLedger_ReAddsFromItsTextAlone(t *testing.T) {
	src, err := fs.ReadFile(rubrics.FS(), "customer-care.yaml")
	if err != nil {
		t.Fatal(err)
	}
	// Effects that hold at once exercise more of the arithmetic.
	for name, text := range map[string]string{"as shipped": string(src), "effects at once": strings.ReplaceAll(string(src), "on_fail: {", "on_fail: {confirm: false, ")} {
		t.Run(name, func(t *testing.T) {
			r, ds := rubric.Parse("customer-care", []byte(text))
			if ds.HasErrors() {
				t.Fatal(ds.Err())
			}
			lib, ds := behavior.New(r.Behaviors)
			if ds.HasErrors() {
				t.Fatal(ds.Err())
			}
			s, ds := Compile(r, Config{Recognizer: lib})
			if ds.HasErrors() {
				t.Fatal(ds.Err())
			}
			files, err := fs.Glob(samples.FS(), "*.[jc]s*")
			if err != nil {
				t.Fatal(err)
			}
			open := func(name string) (io.ReadCloser, error) { return samples.FS().Open(name) }
			w, scored, applied := s.Worker(), 0, 0
			for c, err := range transcripts.Read(context.Background(), files, open, nil) {
				if err != nil {
					continue // the roster and other tables
				}
				for _, card := range w.Score(c) {
					if !card.HasScore {
						continue
					}
					scored++
					for i := range card.Effects {
						if card.Effects[i].Applies() {
							applied++
						}
					}
					got, err := readd(card.Ledger())
					if err != nil {
						t.Fatalf("%s: %v", c.ID, err)
					}
					if got != int64(card.Score) {
						t.Errorf("%s: the ledger re-adds to %d, the score is %d\n%s", c.ID, got, card.Score, strings.Join(card.Ledger(), "\n"))
					}
				}
			}
			if scored < 10 {
				t.Errorf("only %d legs were scored", scored)
			}
			if at := strings.HasSuffix(name, "at once"); at != (applied > 0) {
				t.Errorf("%d effects changed a number", applied)
			}
		})
	}
}

// readd works out a call score from the lines of its ledger, the way a person
// would, and checks every number it passes. It returns -1 where the ledger says
// that there is no score.
func readd(lines []string) (int64, error) {
	points, of := map[string]int64{}, map[string]int64{}
	score, weight := map[string]*big.Rat{}, map[string]*big.Rat{}
	var decided []string
	var call *big.Rat
	same := func(what string, got *big.Rat, said string) error {
		if want, ok := new(big.Rat).SetString(said); !ok || got.Cmp(want) != 0 {
			return fmt.Errorf("%s is %s, the ledger says %s", what, got.RatString(), said)
		}
		return nil
	}
	limit := func(rest string) *big.Rat {
		n := int64(0)
		fmt.Sscanf(rest[strings.Index(rest, " "):], " at %d", &n)
		return big.NewRat(n, 1)
	}
	for _, line := range lines {
		if line == "no score: no principle is decided" {
			return -1, nil
		}
		var last int64
		if n, _ := fmt.Sscanf(line, "score %d", &last); n == 1 {
			// Half away from zero: ⌊(2n + d) ÷ 2d⌋.
			twice := new(big.Int).Add(new(big.Int).Mul(call.Num(), big.NewInt(2)), call.Denom())
			if got := twice.Quo(twice, new(big.Int).Mul(call.Denom(), big.NewInt(2))).Int64(); got != last {
				return 0, fmt.Errorf("%s is not %d", call.RatString(), last)
			}
			return last, nil
		}
		head, rest, ok := strings.Cut(line, ": ")
		if !ok {
			return 0, fmt.Errorf("a line of neither kind: %q", line)
		}
		principle, _, isCriterion := strings.Cut(head, "/")
		_, said, _ := strings.Cut(rest, ", ")
		var w, share, p, o int64
		switch {
		case isCriterion:
			switch {
			case scan(said, "%d × %d = %d of %d", &w, &share, &p, &o):
				if w*share != p || w*10000 != o {
					return 0, fmt.Errorf("%s: %d × %d is not %d of %d", head, w, share, p, o)
				}
				if strings.HasSuffix(said, "(bonus)") {
					o = 0
				}
			case scan(said, "counts in full: %d of %d", &p, &o):
			case scan(said, "counts as nothing: 0 of %d", &o):
			case strings.HasPrefix(said, "weight "):
			default:
				return 0, fmt.Errorf("an addition of no kind: %q", line)
			}
			points[principle] += p
			of[principle] += o
		case strings.HasPrefix(rest, "nothing decided"):
		case strings.HasPrefix(rest, "weight "):
			was, becomes, _ := strings.Cut(strings.TrimPrefix(strings.TrimSuffix(rest, ", the rest goes to the rubric"), "weight "), " becomes ")
			old, _ := new(big.Rat).SetString(was)
			if weight[head], ok = new(big.Rat).SetString(becomes); !ok || weight[head].Cmp(old) >= 0 {
				return 0, fmt.Errorf("a weight of %s that becomes %s", was, becomes)
			}
		case head != "call" && scan(rest, "%d ÷ %d × 10000 = ", &p, &o):
			if p != points[head] || o != of[head] {
				return 0, fmt.Errorf("%s: %d of %d were added, the ledger says %d of %d", head, points[head], of[head], p, o)
			}
			score[head] = big.NewRat(min(p, o)*10000, o)
			if err := same(head, score[head], rest[strings.Index(rest, "= ")+2:]); err != nil {
				return 0, err
			}
			decided = append(decided, head)
		case head == "call" && strings.HasPrefix(rest, "("):
			terms, quotient, _ := strings.Cut(strings.TrimPrefix(rest, "("), ") ÷ ")
			total, result, _ := strings.Cut(quotient, " = ")
			sum, weights := new(big.Rat), new(big.Rat)
			for i, term := range strings.Split(terms, " + ") {
				if i >= len(decided) {
					return 0, fmt.Errorf("more terms than principles in %q", line)
				}
				ws, ss, _ := strings.Cut(term, " × ")
				w, _ := new(big.Rat).SetString(ws)
				if err := same(decided[i], score[decided[i]], ss); err != nil {
					return 0, err
				}
				if left := weight[decided[i]]; left != nil && left.Cmp(w) != 0 {
					return 0, fmt.Errorf("the weight of %s became %s, not %s", decided[i], left.RatString(), ws)
				}
				sum.Add(sum, new(big.Rat).Mul(w, score[decided[i]]))
				weights.Add(weights, w)
			}
			if err := same("the sum of weights", weights, total); err != nil {
				return 0, err
			}
			call = sum.Quo(sum, weights)
			if err := same("the call", call, result); err != nil {
				return 0, err
			}
		case strings.HasPrefix(rest, "zero_"), strings.HasPrefix(rest, "cap_"):
			at := score[head]
			if head == "call" {
				at = call
			}
			if top := limit(rest); (strings.Contains(rest, ", confirmed: ") || strings.Contains(rest, ", automatic: ")) && at.Cmp(top) > 0 {
				at.Set(top)
			}
			if err := same("after the effect "+head, at, rest[strings.LastIndex(rest, ": ")+2:]); err != nil {
				return 0, err
			}
		default:
			return 0, fmt.Errorf("a line of no kind: %q", line)
		}
	}
	return 0, fmt.Errorf("the ledger has no score: %q", lines)
}

// scan reads values from the beginning of a text.
func scan(s, format string, into ...any) bool {
	n, _ := fmt.Sscanf(s, format, into...)
	return n == len(into)
}

// Random cards with bonuses, all ways of n/a and effects in every state re-add
// from their ledger too.
func TestLedger_OfRandomCardsReAdds(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	modes := []string{"", "redistribute_principle", "redistribute_rubric", "full_credit", "zero"}
	effects := []*rubric.Effect{{Kind: rubric.ZeroPrinciple}, {Kind: rubric.CapPrinciple, To: 50}, {Kind: rubric.ZeroCall}, {Kind: rubric.CapCall, To: 40}}
	states := []EffectState{EffectPending, EffectConfirmed, EffectLifted, EffectAutomatic}
	for range 5000 {
		ps := randomCard(rng, true)
		for p := range ps {
			for k := range ps[p].criteria {
				c := &ps[p].criteria[k]
				c.na = modes[rng.IntN(len(modes))]
				if c.verdict == check.NotMet && rng.IntN(3) == 0 {
					c.effect, c.state = effects[rng.IntN(len(effects))], states[rng.IntN(len(states))]
				}
			}
		}
		c := card(ps...)
		got, err := readd(c.Ledger())
		if err != nil {
			t.Fatalf("%v\n%s", err, strings.Join(c.Ledger(), "\n"))
		}
		if got != int64(c.Score) && (got >= 0 || c.HasScore) {
			t.Fatalf("the ledger re-adds to %d, the score is %d\n%s", got, c.Score, strings.Join(c.Ledger(), "\n"))
		}
	}
}
