package lint

import "rapport/rubric/yamlpos"

func oneSidedExamples() Analyzer {
	return Analyzer{
		Name:     "one-sided-examples",
		Doc:      "The examples of a criterion lack one that meets it or one that misses it. A check that always says yes passes tests that only expect yes.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if exampleCount(c) == 0 {
					continue
				}
				switch {
				case len(c.Examples.Met) == 0:
					p.Reportf(c.Node.Field("examples"), "%s has no example that meets it", c.ID)
				case len(c.Examples.NotMet) == 0:
					p.Reportf(c.Node.Field("examples"), "%s has no example that misses it", c.ID)
				}
			}
		},
		Bad: `id: greets
ask: Did the rep greet?
weight: 10
check: {behavior: greeting}
examples:
  met: [["rep: Hello, Kim here."]] # here
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
