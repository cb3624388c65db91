package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func doubleNegation() Analyzer {
	return Analyzer{
		Name:     "double-negation",
		Doc:      "A check negates a negation, which nobody can read. Of not: {none: …} any: is left, of not: {not: …} the check itself.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				for _, k := range []*rubric.Check{c.AppliesWhen, c.UnknownWhen, c.Check} {
					p.negations(k)
				}
			}
		},
		Bad: `id: greets
ask: Did the rep greet?
weight: 10
check:
  not:
    none: # here
      - behavior: greeting
      - behavior: introduce_self
`,
		Good: `id: greets
ask: Did the rep greet?
weight: 10
check:
  any:
    - behavior: greeting
    - behavior: introduce_self
`,
	}
}

func (p *Pass) negations(c *rubric.Check) {
	if c == nil {
		return
	}
	for _, part := range c.Parts {
		if c.Kind == rubric.Not || c.Kind == rubric.None && len(c.Parts) == 1 {
			switch part.Kind {
			case rubric.None:
				p.Reportf(part.Node, "none of these, negated, is any: of them")
			case rubric.Not:
				p.Reportf(part.Node, "not, negated, is the check itself")
			}
		}
		p.negations(part)
	}
}
