package check

import (
	"fmt"

	"rapport/rubric/yamlpos"
)

type nearParams struct {
	A       []yamlpos.At[string] `yaml:"a,required,oneormany" doc:"Phrases of the one thing."`
	B       []yamlpos.At[string] `yaml:"b,required,oneormany" doc:"Phrases of the other."`
	Within  int                  `yaml:"within" min:"0" max:"100" doc:"How many words may lie between them; 8 when not given."`
	Ordered bool                 `yaml:"ordered" doc:"Whether a must come first."`
	Scope   `yaml:",inline"`
}

func near() Kind {
	return Kind{
		Name: "near",
		Doc: `Met when a phrase of a and a phrase of b stand in one turn with at most so many words between them.

With "ordered: true", a must come first.`,
		Params: ParamsOf(func(p nearParams, n yamlpos.Node, c *Compiler) Test {
			within := p.Within
			if !n.Field("within").Exists() {
				within = 8
			}
			a, b := c.Patterns(p.A, false), c.Patterns(p.B, false)
			f := &finder{scope: c.compileScope(p.Scope, repOnly), set: a}
			f.what = fmt.Sprintf("the two are not within %d words of each other", within)
			f.accept = func(in *Input, turn, start, end int) (string, bool) {
				words := in.Words(turn)
				for _, h := range in.Hits(turn) {
					if !b.has(h.Pattern) {
						continue
					}
					if int(h.Start) >= end {
						if gap := wordAt(words, int(h.Start)) - wordAt(words, end-1) - 1; gap <= within {
							return "", true
						}
					} else if !p.Ordered && int(h.End) <= start {
						if gap := wordAt(words, start) - wordAt(words, int(h.End)-1) - 1; gap <= within {
							return "", true
						}
					}
				}
				return "the other is not near", false
			}
			return func(in *Input) Outcome {
				r := f.find(in)
				return f.outcome(in, &r)
			}
		}),
		Examples: []Example{
			{Name: "near", Check: `near: {a: [refund], b: [five days, today], within: 5}`, Lines: []string{"rep: The refund will reach you within five days."}, Want: Met, Quote: "refund"},
			{Name: "too far", Check: `near: {a: refund, b: five days, within: 2}`, Lines: []string{"rep: The refund will reach you within five days."}, Want: NotMet},
			{Name: "wrong order", Check: `near: {a: five days, b: refund, ordered: true}`, Lines: []string{"rep: The refund takes five days."}, Want: NotMet},
			{Name: "any order", Check: `near: {a: five days, b: refund}`, Lines: []string{"rep: The refund takes five days."}, Want: Met},
			{Name: "no times", Check: `near: {a: refund, b: today, last: 30 s}`, Lines: []string{"rep: Your refund, today."}, Want: NotApplicable},
		},
	}
}
