package check

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

type beforeParams struct {
	First *rubric.Check `yaml:"first,required" doc:"What must come first."`
	Then  *rubric.Check `yaml:"then,required" doc:"What it must come before. Where it never occurs, the check is n/a."`
}

func before() Kind {
	return Kind{
		Name: "before",
		Doc: `Met when the first thing happens before the second: the price before the yes, the identity before the balance.

n/a when the second never happens.`,
		Params: ParamsOf(func(p beforeParams, n yamlpos.Node, c *Compiler) Test {
			first, then := c.Check(p.First), c.Check(p.Then)
			return func(in *Input) Outcome {
				o := then(in)
				at, ok := firstFound(&o)
				if !ok {
					if !o.NA && o.Verdict() == Unknown {
						return Unsure(None, o.By, "unsure whether the second happens", o.Evidence)
					}
					return NotMeasurable("what it must come before does not occur", o.Evidence)
				}
				f := first(in)
				if f.NA {
					return NotMeasurable(f.Reason, f.Evidence)
				}
				met := f.Verdict() == Met
				for _, e := range f.Evidence {
					if met && e.Found && (e.Turn < at.Turn || e.Turn == at.Turn && e.Start < at.Start) {
						e.Why += ", first"
						return Sure(Full, f.By, "in the right order", in.evidence(e, at))
					}
				}
				if f.Verdict() == Unknown {
					return Unsure(f.Share, f.By, "unsure whether the first happened", append(f.Evidence, at))
				}
				miss := Evidence{Turn: in.From, UntilTurn: at.Turn, Why: "it does not come before"}
				if late, ok := firstFound(&f); ok {
					miss.Near = Near{Turn: late.Turn, Why: "too late"}
				}
				return Sure(None, ByRule, "not before", in.evidence(miss, at))
			}
		}),
		Examples: []Example{
			{Name: "in order", Check: `before: {first: {phrase: euros}, then: {phrase: {phrases: "yes", speaker: customer}}}`, Lines: []string{"rep: It is five euros a month.", "customer: Yes please."}, Want: Met, Quote: "euros"},
			{Name: "too late", Check: `before: {first: {phrase: euros}, then: {phrase: {phrases: "yes", speaker: customer}}}`, Lines: []string{"rep: Shall I add it?", "customer: Yes please.", "rep: It is five euros."}, Want: NotMet},
			{Name: "no second", Check: `before: {first: {phrase: euros}, then: {phrase: {phrases: "yes", speaker: customer}}}`, Lines: []string{"rep: It is five euros.", "customer: Then no."}, Want: NotApplicable},
		},
	}
}
