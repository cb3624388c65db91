package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func freePoints() Analyzer {
	return Analyzer{
		Name:     "free-points",
		Doc:      "A check for what must not happen has no applies_when, so that every conversation gets the points for nothing. Say when there was occasion: any of the provocation and the violation itself.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if c.AppliesWhen == nil && (c.Check.Kind == rubric.None || c.Check.Kind == rubric.Not) {
					p.Reportf(c.Node.Field("check"), "%s is met whenever nothing happens; add applies_when: {any: [the occasion, the violation]}", c.ID)
				}
			}
		},
		Bad: `id: no-brush-off
ask: Did the rep avoid belittling the feeling?
weight: 10
check: {none: [{behavior: brush_off}]} # here
`,
		Good: `id: no-brush-off
ask: Did the rep avoid belittling the feeling?
weight: 10
applies_when: {any: [{behavior: {is: distress, speaker: customer}}, {behavior: brush_off}]}
check: {none: [{behavior: brush_off}]}
`,
	}
}
