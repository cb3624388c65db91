package lint

import "rapport/rubric/yamlpos"

func noTip() Analyzer {
	return Analyzer{
		Name:     "no-tip",
		Doc:      "A criterion has no tip. A rep who misses it reads what was wrong and not what to do; say it in one sentence.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if c.Tip == "" {
					p.Reportf(c.Node.Field("id"), "%s has no tip, so a rep learns of the miss and not what to do", c.ID)
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
tip: You are the company now, so say hello.
`,
	}
}
