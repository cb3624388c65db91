package scorer_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"strings"
	"testing"

	"rapport/rubric"
	"rapport/rubrics"
	"rapport/scorer"
	"rapport/scorer/behavior"
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
			s, ds := scorer.Compile(r, scorer.Config{Recognizer: lib})
			if ds.HasErrors() {
				t.Fatal(ds.Err())
			}
			weights := map[string]int64{}
			for _, p := range r.Principles {
				weights[p.ID] = int64(p.Weight)
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
					got, err := readd(card.Ledger(), weights)
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

// readd works out a call score from the lines of its ledger.
func readd(lines []string, weights map[string]int64) (int64, error) {
	points, of := map[string]int64{}, map[string]int64{}
	score := map[string]*big.Rat{}
	var order []string
	var call *big.Rat
	for _, line := range lines {
		head, rest, ok := strings.Cut(line, ": ")
		if !ok {
			continue // the last line states the score
		}
		principle, criterion, isCriterion := strings.Cut(head, "/")
		switch {
		case isCriterion:
			var weight, share, p, o int64
			_, sum, found := strings.Cut(rest, ", ")
			if n, _ := fmt.Sscanf(sum, "%d × %d = %d of %d", &weight, &share, &p, &o); !found || n != 4 {
				continue
			}
			if weight*share != p || weight*10000 != o {
				return 0, fmt.Errorf("%s: %d × %d is not %d of %d", criterion, weight, share, p, o)
			}
			points[principle] += p
			of[principle] += o
		case head == "call" && strings.Contains(rest, "÷"):
			sum, weight := new(big.Rat), int64(0)
			for _, p := range order {
				sum.Add(sum, new(big.Rat).Mul(score[p], big.NewRat(weights[p], 1)))
				weight += weights[p]
			}
			call = sum.Quo(sum, big.NewRat(weight, 1))
		case strings.Contains(rest, "pending") || strings.Contains(rest, "drops out"):
		case strings.HasPrefix(rest, "zero_"), strings.HasPrefix(rest, "cap_"):
			limit := int64(0)
			fmt.Sscanf(rest[strings.Index(rest, " "):], " at %d", &limit)
			top := big.NewRat(limit, 1)
			if head == "call" && call.Cmp(top) > 0 {
				call = top
			} else if head != "call" && score[head].Cmp(top) > 0 {
				score[head] = top
			}
		case strings.Contains(rest, "÷") && of[head] > 0:
			order = append(order, head)
			score[head] = big.NewRat(points[head]*10000, of[head])
		}
	}
	if call == nil {
		return 0, fmt.Errorf("no call score in %q", lines)
	}
	// Half away from zero: ⌊(2n + d) ÷ 2d⌋.
	n, d := call.Num(), call.Denom()
	twice := new(big.Int).Add(new(big.Int).Mul(n, big.NewInt(2)), d)
	return twice.Quo(twice, new(big.Int).Mul(d, big.NewInt(2))).Int64(), nil
}
