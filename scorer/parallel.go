package scorer

import (
	"context"
	"iter"
	"sync"

	"rapport/transcripts"
)

// A Tally gives every worker a summary of its own and adds them up at the end,
// so that nothing is shared while work goes on.
type Tally struct {
	make func() *Summary
	mu   sync.Mutex
	all  map[*Worker]*Summary
}

// NewTally returns a tally whose workers' summaries are made by newSummary.
func NewTally(newSummary func() *Summary) *Tally {
	return &Tally{make: newSummary, all: map[*Worker]*Summary{}}
}

// Of returns the summary of a worker.
func (t *Tally) Of(w *Worker) *Summary {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.all[w]
	if s == nil {
		s = t.make()
		t.all[w] = s
	}
	return s
}

// Sum returns all summaries as one. No worker may be at work any more.
func (t *Tally) Sum() *Summary {
	out := t.make()
	for _, s := range t.all {
		out.Merge(s)
	}
	return out
}

// batchSize is how many calls travel together: enough that channels cost
// nothing, few enough that memory stays small.
const batchSize = 32

// Each scores calls with the given number of workers and yields what f makes of
// each call, in input order. A call that could not be read is yielded as its
// error. At most a few batches per worker are held at a time.
func Each[T any](ctx context.Context, s *Scorer, calls iter.Seq2[*transcripts.Call, error], workers int, f func(*Worker, *transcripts.Call) T) iter.Seq2[T, error] {
	if workers <= 1 {
		return eachAlone(ctx, s, calls, f)
	}
	return func(yield func(T, error) bool) {
		type item struct {
			call *transcripts.Call
			out  T
			err  error
		}
		type batch struct {
			items []item
			done  chan struct{}
		}
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		todo := make(chan *batch, workers)
		order := make(chan *batch, 2*workers)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()
		for range workers {
			wg.Go(func() {
				w := s.Worker()
				for b := range todo {
					for i := range b.items {
						if it := &b.items[i]; it.err == nil && ctx.Err() == nil {
							it.out = f(w, it.call)
						}
					}
					close(b.done)
				}
			})
		}
		wg.Go(func() {
			defer close(order)
			defer close(todo)
			b := &batch{done: make(chan struct{})}
			send := func() bool {
				if len(b.items) == 0 {
					return true
				}
				select {
				case order <- b:
				case <-ctx.Done():
					return false
				}
				todo <- b
				b = &batch{done: make(chan struct{})}
				return true
			}
			for call, err := range calls {
				b.items = append(b.items, item{call: call, err: err})
				if ctx.Err() != nil || len(b.items) == batchSize && !send() {
					return
				}
			}
			send()
		})
		for b := range order {
			<-b.done
			for i := range b.items {
				if err := context.Cause(ctx); err != nil {
					var zero T
					yield(zero, err)
					return
				}
				if !yield(b.items[i].out, b.items[i].err) {
					return
				}
			}
		}
		if err := context.Cause(ctx); err != nil {
			var zero T
			yield(zero, err)
		}
	}
}

func eachAlone[T any](ctx context.Context, s *Scorer, calls iter.Seq2[*transcripts.Call, error], f func(*Worker, *transcripts.Call) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		w := s.Worker()
		var zero T
		for call, err := range calls {
			if cause := context.Cause(ctx); cause != nil {
				yield(zero, cause)
				return
			}
			if err != nil {
				if !yield(zero, err) {
					return
				}
				continue
			}
			if !yield(f(w, call), nil) {
				return
			}
		}
	}
}
