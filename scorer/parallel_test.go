package scorer

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"reflect"
	"testing"
	"testing/synctest"
	"time"

	"rapport/rubric"
	"rapport/scorer/check"
	"rapport/transcripts"
)

var errRecord = errors.New("record 7 cannot be read")

// numbered yields n calls, every seventh of which cannot be read.
func numbered(t testing.TB, n int) iter.Seq2[*transcripts.Call, error] {
	return func(yield func(*transcripts.Call, error) bool) {
		for i := range n {
			var c *transcripts.Call
			err := errRecord
			if i%7 != 6 {
				c, err = linesCall(t, transcripts.Voice, fmt.Sprintf("rep: Hello number %d.", i)), nil
				c.ID = fmt.Sprint(i)
			}
			if !yield(c, err) {
				return
			}
		}
	}
}

// Results come in the order of the calls, with errors in their places, however
// long each takes and however many work on them.
func TestEach_KeepsOrder(t *testing.T) {
	s := compiled(t, "", greets, Config{})
	for _, workers := range []int{0, 1, 2, 8} {
		synctest.Test(t, func(t *testing.T) {
			const n = 500
			i := 0
			for id, err := range Each(t.Context(), s, numbered(t, n), workers, func(w *Worker, c *transcripts.Call) string {
				// Late calls are done first.
				time.Sleep(time.Duration(n-len(c.ID)*100) * time.Millisecond)
				return w.Score(c)[0].Call.ID
			}) {
				switch {
				case i%7 == 6 && err != errRecord:
					t.Fatalf("%d workers: result %d is %q, %v; want the error", workers, i, id, err)
				case i%7 != 6 && (err != nil || id != fmt.Sprint(i)):
					t.Fatalf("%d workers: result %d is %q, %v", workers, i, id, err)
				}
				i++
			}
			if i != n {
				t.Errorf("%d workers: %d results, want %d", workers, i, n)
			}
		})
	}
}

// synctest fails when a goroutine is left behind.
func TestEach_EndsEarly(t *testing.T) {
	s := compiled(t, "", greets, Config{})
	id := func(w *Worker, c *transcripts.Call) string { return c.ID }
	for _, workers := range []int{1, 8} {
		for _, after := range []int{1, 31, 32, 33, 400} {
			synctest.Test(t, func(t *testing.T) {
				n, read := 0, 0
				calls := func(yield func(*transcripts.Call, error) bool) {
					for c, err := range numbered(t, 10_000) {
						read++
						if !yield(c, err) {
							return
						}
					}
				}
				for range Each(t.Context(), s, calls, workers, id) {
					if n++; n == after {
						break
					}
				}
				if n != after || read > after+(3*workers+3)*batchSize {
					t.Errorf("%d workers: %d results, %d calls read after %d", workers, n, read, after)
				}
			})
		}
	}
}

func TestEach_Cancelled(t *testing.T) {
	s := compiled(t, "", greets, Config{})
	why := errors.New("interrupted")
	for _, workers := range []int{1, 8} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			defer cancel(nil)
			n := 0
			var last error
			for _, err := range Each(ctx, s, numbered(t, 10_000), workers, func(w *Worker, c *transcripts.Call) string { return c.ID }) {
				if last = err; errors.Is(err, why) {
					break
				}
				if n++; n == 100 {
					cancel(why)
				}
			}
			if !errors.Is(last, why) || n > 100+batchSize {
				t.Errorf("%d workers: %d results, last %v", workers, n, last)
			}
		})
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			cancel(why)
			n := 0
			for _, err := range Each(ctx, s, numbered(t, 100), workers, func(w *Worker, c *transcripts.Call) string { return c.ID }) {
				if n++; !errors.Is(err, why) {
					t.Errorf("%d workers: got %v from a cancelled context", workers, err)
				}
			}
			if n != 1 {
				t.Errorf("%d workers: %d results from a cancelled context", workers, n)
			}
		})
	}
}

// A worker carries nothing from one call to the next.
func TestWorker_ScoresAlikeAgain(t *testing.T) {
	s := compiled(t, "", twoCriteria+`      - {id: answers, ask: "Answers?", weight: 10, check: {respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}}}}
      - {id: holds, ask: "Holds?", weight: 10, check: {event: hold}}
      - {id: again, ask: "Again?", weight: 10, check: {asked_again: {}}}
      - {id: asks, ask: "Asks?", weight: 10, check: {question: {first: 30 s}}}
      - {id: reads, ask: "Reads?", weight: 10, check: {repeat_back: {}}}
`, Config{Recognizer: cutBehaviors{}})
	calls := []*transcripts.Call{
		linesCall(t, transcripts.Voice, "[0-5] rep: Hello, what is your account number?", "[5-9] customer: 44719, and it is broken.", "[9-12] rep: I am very sorry about that.", "[hold 30]", "[50-52] customer: Broken.", "[53-55] rep: I am very sorry about that."),
		linesCall(t, transcripts.Chat, "customer: Hm."),
		linesCall(t, transcripts.Voice, "rep r1: Please wait.", "customer: It's broken.", "rep r2: Sorry. What is your account number?", "customer: 44719.", "rep r2: Goodbye."),
		linesCall(t, transcripts.Email, "rep:"),
	}
	print := func(w *Worker, c *transcripts.Call) string {
		out := ""
		for _, card := range w.Score(c) {
			out += fmt.Sprintf("%+v %v %s %d %d %d %d %s %s\n", card.Leg, card.Status, card.Reason, card.Score, card.Low, card.High, card.Decided, card.Ledger(), card.Receipt())
			for p := range card.Principles {
				for i := range card.Principles[p].Results {
					r := card.Principles[p].Results[i]
					out += fmt.Sprintf("  %s %v %d %s %+v\n", r.Criterion.ID, r.Verdict, r.Share, r.Reason, r.Evidence)
				}
			}
		}
		return out
	}
	var want []string
	for _, c := range calls {
		want = append(want, print(s.Worker(), c))
	}
	w := s.Worker()
	rng := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		i := rng.IntN(len(calls))
		if got := print(w, calls[i]); got != want[i] {
			t.Fatalf("call %d scored by a used worker:\n%s\nby a new one:\n%s", i, got, want[i])
		}
	}
}

// Adding up is associative and its order never shows.
func TestSummary_MergeIsOrderFree(t *testing.T) {
	s := compiled(t, "eligibility: {rep_turns: 1, customer_turns: 0, words: 2, criteria: 1}\n", twoCriteria, Config{})
	rng := rand.New(rand.NewPCG(9, 10))
	says := []string{"Hello.", "Hello, please.", "Please wait.", "Hm hm.", "Hm."}
	reps := []transcripts.Party{{ID: "r1", Name: "Kim"}, {ID: "r1", Name: "Kim Ng"}, {ID: "r1"}, {ID: "r2"}, {Name: "r2"}, {}}
	var calls []*transcripts.Call
	for i := range 60 {
		c := linesCall(t, transcripts.Voice, "rep: "+says[rng.IntN(len(says))], "customer: Hm.")
		c.ID, c.Source.Record, c.Rep, c.Team = fmt.Sprint(i), i, reps[rng.IntN(len(reps))], []string{"", "north", "east"}[rng.IntN(3)]
		if rng.IntN(3) > 0 {
			c.Started = time.Unix(int64(1_770_000_000+rng.IntN(1_000_000)), 0).UTC()
		}
		calls = append(calls, c)
	}
	add := func(parts int) *Summary {
		w := s.Worker()
		sums := make([]*Summary, parts)
		for i := range sums {
			sums[i] = NewSummary(s.Rubric, true)
		}
		for _, i := range rng.Perm(len(calls)) {
			sums[rng.IntN(parts)].Add(w.Score(calls[i]), func(c *Scorecard) *Contact { return c.Contact(w.View(), true) })
		}
		// Any two are merged until one is left.
		for len(sums) > 1 {
			i, last := rng.IntN(len(sums)-1), len(sums)-1
			sums[i].Merge(sums[last])
			sums = sums[:last]
		}
		return sums[0]
	}
	want := add(1).Reps()
	if len(want) < 3 {
		t.Fatalf("only %d reps", len(want))
	}
	for range 30 {
		got := add(1 + rng.IntN(8)).Reps()
		if len(got) != len(want) {
			t.Fatalf("%d reps, want %d", len(got), len(want))
		}
		for i := range got {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Fatalf("rep %q: got %+v, want %+v", want[i].Rep.ID, got[i], want[i])
			}
		}
	}
}

// With every unknown met a rep reaches High, and a bonus adds no possible points.
func TestSummary_RangeWithBonusAndEffects(t *testing.T) {
	open := unknown(20)
	open.bonus = true
	for _, tt := range []struct {
		name      string
		list      []testCriterion
		low, high Basis
	}{
		{"unknown", []testCriterion{met(50), missed(25), unknown(25)}, 5000, 7500},
		{"unknown bonus", []testCriterion{met(50), missed(50), open}, 5000, 7000},
		{"the principle is 0 whatever is unknown", []testCriterion{met(50), unknown(25), {weight: 25, verdict: check.NotMet, effect: &rubric.Effect{Kind: rubric.ZeroPrinciple}, state: EffectConfirmed}}, 0, 0},
	} {
		c := card(testPrinciple{10, tt.list})
		c.Status, c.Call = Scored, &transcripts.Call{}
		s := NewSummary(c.Rubric, false)
		s.Add([]*Scorecard{c}, nil)
		low, high, ok := s.Rep("").Range()
		if !ok || low != tt.low || high != tt.high {
			t.Errorf("%s: got %d to %d, want %d to %d", tt.name, low, high, tt.low, tt.high)
		}
	}
}
