package rubrictest

import (
	"fmt"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer"
	"rapport/scorer/check"
)

// An Outcome says what became of an expectation.
type Outcome uint8

// The outcomes.
const (
	Validated Outcome = iota // the verdict is the one asked for
	Noisy                    // met where it should not be
	Missing                  // missed where it should be met
	Wrong                    // any other difference
)

var outcomeNames = [...]string{"validated", "noisy", "missing", "wrong"}

// String returns validated, noisy, missing or wrong.
func (o Outcome) String() string { return outcomeNames[o] }

// outcome compares verdicts.
func outcome(want, got check.Verdict) Outcome {
	switch {
	case want == got:
		return Validated
	case got == check.Met:
		return Noisy
	case want == check.Met && got == check.NotMet:
		return Missing
	}
	return Wrong
}

// A Result is what one example of a rubric came to.
type Result struct {
	// Criterion is whose example it is; nil for an example of Behavior.
	Criterion *rubric.Criterion
	Behavior  *rubric.Behavior
	Pos       rubric.Position // of the example
	Number    int             // 1-based among the examples with the same expectation
	Want, Got check.Verdict
	Outcome   Outcome
	Reason    string // why the verdict is what it is
	Quote     string // the words it rests on, "" when it rests on none
	Turn      int    // 0-based turn of the quote, or the first one searched; -1: none
	Leg       int    // 0-based leg the verdict is from
}

// Name returns the criterion's id, or "behavior NAME".
func (r *Result) Name() string {
	if r.Criterion == nil {
		return "behavior " + r.Behavior.Name
	}
	return r.Criterion.ID
}

// Expectation names the list the example stands in: met, not_met, na, unknown,
// and for behaviors examples or counterexamples.
func (r *Result) Expectation() string {
	switch {
	case r.Criterion != nil:
		return r.Want.String()
	case r.Want == check.Met:
		return "examples"
	}
	return "counterexamples"
}

// A Report is what the examples of a rubric came to.
type Report struct {
	Results  []Result            // in the order of the rubric; own behaviors come first
	Untested []*rubric.Criterion // without any example
	// Diagnostics are examples that cannot be run or test nothing. With an Error
	// among them the report is no proof, whatever the results.
	Diagnostics rubric.Diagnostics
}

// Count returns how many results have the outcome.
func (r *Report) Count(o Outcome) int {
	n := 0
	for i := range r.Results {
		if r.Results[i].Outcome == o {
			n++
		}
	}
	return n
}

// OK reports whether every example could be run and got what it asks for.
func (r *Report) OK() bool {
	return !r.Diagnostics.HasErrors() && r.Count(Validated) == len(r.Results)
}

// Options narrow a run.
type Options struct {
	// Only says which criteria and behaviors to test, by name as Result.Name has
	// it; nil is all. Naming none is an error, as it would test nothing.
	Only func(name string) bool
}

// Run runs the examples of the rubric that s was compiled from: those of its
// criteria, and those of its own behaviors.
//
// An example is scored as a conversation of its own, and only the verdict of its
// criterion is compared; it need not be long enough to get a score. Its channel
// is the one it names, or the first its criterion is for, or the first the
// rubric is for, or voice. Facts it names replace all other facts. In an example
// with several legs, a miss in any leg is a miss, then an unknown is an unknown,
// then met in any leg is met.
func Run(s *scorer.Scorer, opt Options) Report {
	r := runner{scorer: s, worker: s.Worker(), diagnostics: yamlpos.NewReporter(), only: opt.Only}
	if r.only == nil {
		r.only = func(string) bool { return true }
	}
	r.behaviors()
	seen := map[string]bool{}
	named := false
	for _, p := range s.Rubric.Principles {
		for _, k := range p.Criteria {
			if r.only(k.ID) {
				named = true
				r.criterion(k, seen)
			}
		}
	}
	switch root := s.Rubric.Node; {
	case !named && len(r.report.Results) == 0:
		r.diagnostics.Errorf(root, "no-tests", "no criterion and no behavior of the rubric is asked for")
	case len(r.report.Results) == 0 && !r.diagnostics.HasErrors():
		r.diagnostics.Errorf(root, "no-tests", "there is no example to run; give criteria examples with met and not_met")
	}
	r.report.Diagnostics = r.diagnostics.Diagnostics()
	return r.report
}

// A runner runs examples one after another.
type runner struct {
	scorer      *scorer.Scorer
	worker      *scorer.Worker
	diagnostics *yamlpos.Reporter
	only        func(string) bool
	report      Report
	// facts holds workers by the fact sheet of an example, as written.
	facts map[string]*scorer.Worker
}

// criterion runs the examples of k. seen are conversations of its examples by
// their text, to find the same one under two verdicts.
func (r *runner) criterion(k *rubric.Criterion, seen map[string]bool) {
	clear(seen)
	tested := false
	block := k.Node.Field("examples")
	for _, list := range []struct {
		key      string
		want     check.Verdict
		examples []*rubric.Example
	}{
		{"met", check.Met, k.Examples.Met},
		{"not_met", check.NotMet, k.Examples.NotMet},
		{"na", check.NotApplicable, k.Examples.NA},
		{"unknown", check.Unknown, k.Examples.Unknown},
	} {
		if n := block.Field(list.key); n.Exists() && len(list.examples) == 0 {
			r.diagnostics.Errorf(n, "empty-test", "%q has no example and tests nothing; add one or remove the key", list.key)
		}
		for i, e := range list.examples {
			if e == nil {
				continue
			}
			tested = true
			key := text(e.Node)
			if seen[key] {
				r.diagnostics.Errorf(e.Node, "repeated-test", "%s has this example twice; remove one", k.ID)
				continue
			}
			seen[key] = true
			r.example(k, e, list.want, i+1)
		}
	}
	if !tested {
		r.report.Untested = append(r.report.Untested, k)
		if block.Exists() {
			r.diagnostics.Errorf(block, "empty-test", "the examples of %s test nothing", k.ID)
		}
	}
}

// example runs one example of k.
func (r *runner) example(k *rubric.Criterion, e *rubric.Example, want check.Verdict, number int) {
	call, ok := r.call(k, e)
	if !ok {
		return
	}
	w, ok := r.workerFor(e)
	if !ok {
		return
	}
	res := Result{Criterion: k, Pos: e.Node.Pos(), Number: number, Want: want, Turn: -1}
	first := true
	for _, card := range w.Score(call) {
		for p := range card.Principles {
			for i := range card.Principles[p].Results {
				x := &card.Principles[p].Results[i]
				if x.Criterion.ID != k.ID || !first && rank(x.Verdict) <= rank(res.Got) {
					continue
				}
				first = false
				res.Got, res.Reason, res.Leg = x.Verdict, x.Reason, card.Leg.Index
				res.Quote, res.Turn = "", -1
				res.cite(card, x)
			}
		}
	}
	res.Outcome = outcome(want, res.Got)
	r.report.Results = append(r.report.Results, res)
}

// rank orders verdicts of several legs: the one that decides is greatest.
func rank(v check.Verdict) int {
	switch v {
	case check.NotMet:
		return 3
	case check.Unknown:
		return 2
	case check.Met:
		return 1
	}
	return 0
}

// cite notes what the verdict rests on.
func (r *Result) cite(card *scorer.Scorecard, x *scorer.Result) {
	for i := range x.Evidence {
		e := &x.Evidence[i]
		if r.Turn < 0 {
			r.Turn = e.Turn
		}
		if e.Found {
			r.Turn, r.Quote = e.Turn, card.Quote(e, false)
			return
		}
	}
}

// workerFor returns the worker with the facts of e.
func (r *runner) workerFor(e *rubric.Example) (*scorer.Worker, bool) {
	if !e.Facts.Exists() {
		return r.worker, true
	}
	key := text(e.Facts)
	if w, ok := r.facts[key]; ok {
		return w, w != nil
	}
	if r.facts == nil {
		r.facts = map[string]*scorer.Worker{}
	}
	r.facts[key] = nil
	rep := yamlpos.NewReporter()
	cfg := r.scorer.Config()
	cfg.Facts = check.DecodeFacts(e.Facts, rep)
	r.take(rep.Diagnostics())
	if rep.HasErrors() {
		return nil, false
	}
	s, ds := scorer.Compile(r.scorer.Rubric, cfg)
	if s == nil {
		r.take(ds)
		return nil, false
	}
	r.facts[key] = s.Worker()
	return r.facts[key], true
}

func (r *runner) take(ds rubric.Diagnostics) {
	for _, d := range ds {
		r.diagnostics.Report(d)
	}
}

// text writes a node in one line, to compare it with others.
func text(n rubric.Node) string {
	switch n.Kind() {
	case yamlpos.Scalar:
		return fmt.Sprintf("%q", n.Text())
	case yamlpos.Sequence:
		s := "["
		for _, x := range n.Items() {
			s += text(x) + ","
		}
		return s + "]"
	case yamlpos.Mapping:
		s := "{"
		for _, f := range n.Fields() {
			s += text(f.Key) + ":" + text(f.Value) + ","
		}
		return s + "}"
	}
	return ""
}
