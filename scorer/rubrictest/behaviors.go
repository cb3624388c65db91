package rubrictest

import (
	"strconv"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// behaviors runs the examples and counterexamples of the rubric's own behaviors:
// sentences that stand alone.
func (r *runner) behaviors() {
	var asked []*rubric.Behavior
	for _, b := range r.scorer.Rubric.Behaviors {
		if b != nil && len(b.Examples)+len(b.Counterexamples) > 0 && r.only("behavior "+b.Name) {
			asked = append(asked, b)
		}
	}
	if len(asked) == 0 {
		return
	}
	s, ds := scorer.Compile(recognizing(asked), r.scorer.Config())
	if s == nil {
		r.take(ds)
		return
	}
	w := s.Worker()
	for i, b := range asked {
		for n, x := range b.Examples {
			r.sentence(w, b, i, n+1, x, check.Met)
		}
		for n, x := range b.Counterexamples {
			r.sentence(w, b, i, n+1, x, check.NotMet)
		}
	}
}

// recognizing returns a rubric that has one criterion for each behavior: whether
// it is recognized.
func recognizing(behaviors []*rubric.Behavior) *rubric.Rubric {
	p := &rubric.Principle{ID: "behaviors", Weight: 1}
	for i, b := range behaviors {
		rep := yamlpos.NewReporter()
		params := yamlpos.Parse("", []byte("{is: "+strconv.Quote(b.Name)+", speaker: any}"), rep)
		p.Criteria = append(p.Criteria, &rubric.Criterion{ID: strconv.Itoa(i), Weight: 1, Check: &rubric.Check{Kind: "behavior", Params: params}})
	}
	return &rubric.Rubric{ID: "behaviors", Behaviors: behaviors, Principles: []*rubric.Principle{p}}
}

// sentence runs example n of behavior i.
func (r *runner) sentence(w *scorer.Worker, b *rubric.Behavior, i, n int, x yamlpos.At[string], want check.Verdict) {
	speaker := transcripts.Rep
	if b.Speaker == "customer" {
		speaker = transcripts.Customer
	}
	call := &transcripts.Call{ID: b.Name, Channel: transcripts.Voice, Rep: transcripts.Party{ID: "rep"}, Turns: []transcripts.Turn{{Speaker: speaker, RoleSource: transcripts.RoleStated, Text: x.V}}}
	res := Result{Behavior: b, Pos: x.Node.Pos(), Number: n, Want: want, Got: check.NotMet, Turn: -1}
	for _, card := range w.Score(call) {
		k := &card.Principles[0].Results[i]
		res.Got, res.Reason = k.Verdict, k.Reason
		res.cite(card, k)
	}
	res.Outcome = outcome(want, res.Got)
	r.report.Results = append(r.report.Results, res)
}
