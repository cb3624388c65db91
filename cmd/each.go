package cmd

import (
	"context"
	"fmt"
	"iter"
	"runtime/debug"

	"rapport/scorer"
	"rapport/transcripts"
)

// A panicError is a defect of the program that surfaced while it worked.
type panicError struct {
	value any
	stack []byte
}

func (e *panicError) Error() string { return fmt.Sprintf("internal error: %v", e.value) }

// defect reports a panic and returns its exit code.
func (s Streams) defect(e *panicError) int {
	s.say("%v\n%s", e, e.stack)
	s.hint("this is a defect of rapport; the transcripts and the rubric are untouched")
	return exitInternal
}

// each is scorer.Each, but a panic in one of its goroutines comes out as an
// error instead of ending the process.
func each[T any](ctx context.Context, sc *scorer.Scorer, calls iter.Seq2[*transcripts.Call, error], workers int, f func(*scorer.Worker, *transcripts.Call) T) iter.Seq2[T, error] {
	if workers <= 1 {
		return scorer.Each(ctx, sc, calls, workers, f) // no goroutine: Run recovers
	}
	type result struct {
		out    T
		defect *panicError
	}
	guarded := func(w *scorer.Worker, c *transcripts.Call) (r result) {
		defer func() {
			if p := recover(); p != nil {
				r.defect = &panicError{p, debug.Stack()}
			}
		}()
		r.out = f(w, c)
		return r
	}
	reading := func(yield func(*transcripts.Call, error) bool) {
		defer func() {
			if p := recover(); p != nil {
				yield(nil, &panicError{p, debug.Stack()})
			}
		}()
		calls(yield)
	}
	return func(yield func(T, error) bool) {
		for r, err := range scorer.Each(ctx, sc, reading, workers, guarded) {
			if err == nil && r.defect != nil {
				err = r.defect
			}
			if !yield(r.out, err) {
				return
			}
		}
	}
}
