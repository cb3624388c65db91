package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func lonePart() Analyzer {
	return Analyzer{
		Name:     "lone-part",
		Doc:      "A combination (all, any, at_least) has one check in it. Write the check alone.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				for _, k := range []*rubric.Check{c.AppliesWhen, c.UnknownWhen, c.Check} {
					p.loneParts(k)
				}
			}
		},
		Bad: `id: greets
ask: Did the rep greet?
weight: 10
check: {any: [{behavior: greeting}]} # here
`,
		Good: `id: greets
ask: Did the rep greet?
weight: 10
check: {behavior: greeting}
`,
	}
}

func (p *Pass) loneParts(c *rubric.Check) {
	if c == nil {
		return
	}
	if len(c.Parts) == 1 && (c.Kind == rubric.All || c.Kind == rubric.Any || c.Kind == rubric.AtLeast) {
		p.Reportf(c.Node, "%s: of one check is that check", c.Kind)
	}
	for _, part := range c.Parts {
		p.loneParts(part)
	}
}
