package cmd

import (
	"errors"
	"iter"
	"testing"

	"rapport/scorer"
	"rapport/transcripts"
)

func TestEach_TurnsPanicsOfWorkersIntoErrors(t *testing.T) {
	sc, err := (rubricOptions{Rubric: defaultRubric}).compile(Streams{})
	if err != nil {
		t.Fatal(err)
	}
	calls := func(bad bool) iter.Seq2[*transcripts.Call, error] {
		return func(yield func(*transcripts.Call, error) bool) {
			for range 100 {
				if !yield(&transcripts.Call{ID: "c"}, nil) {
					return
				}
			}
			if bad {
				panic("reading")
			}
		}
	}
	tests := []struct {
		name  string
		calls iter.Seq2[*transcripts.Call, error]
		f     func(*scorer.Worker, *transcripts.Call) int
		want  string
	}{
		{"worker", calls(false), func(*scorer.Worker, *transcripts.Call) int { panic("scoring") }, "internal error: scoring"},
		{"reader", calls(true), func(*scorer.Worker, *transcripts.Call) int { return 1 }, "internal error: reading"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got error
			for _, err := range each(t.Context(), sc, tt.calls, 4, tt.f) {
				if err != nil {
					got = err
					break
				}
			}
			if _, ok := errors.AsType[*panicError](got); !ok || got.Error() != tt.want {
				t.Errorf("each yields %v, want %s", got, tt.want)
			}
		})
	}
}
