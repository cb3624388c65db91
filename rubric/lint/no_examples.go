package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func noExamples() Analyzer {
	return Analyzer{
		Name:     "no-examples",
		Doc:      "A criterion has no examples. Examples are its tests, and they tell reviewers and reps what is meant.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if exampleCount(c) == 0 {
					p.Reportf(c.Node.Field("id"), "%s has no examples; give at least one that meets it and one that does not", c.ID)
				}
			}
		},
		Bad: `id: greets # here
ask: Did the rep greet?
weight: 10
check: {behavior: greeting}
`,
		Good: `id: greets
ask: Did the rep greet?
weight: 10
check: {behavior: greeting}
examples:
  met: [["rep: Hello, Kim here."]]
  not_met: [["rep: What is it?"]]
`,
	}
}

func exampleCount(c *rubric.Criterion) int {
	e := &c.Examples
	return len(e.Met) + len(e.NotMet) + len(e.NA) + len(e.Unknown)
}
