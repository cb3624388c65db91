package lint

import "rapport/rubric/yamlpos"

func loneCriterion() Analyzer {
	return Analyzer{
		Name:     "lone-criterion",
		Doc:      "A principle rests on one criterion. Where that does not apply the principle drops out, and its weight goes to the others.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			for _, x := range p.Rubric.Principles {
				if len(x.Criteria) == 1 {
					p.Reportf(x.Node.Field("id"), "%s rests on one criterion; two or three make it harder to pass or fail by chance", x.ID)
				}
			}
		},
		Bad: `rubric: example
version: 1
principles:
  - id: respect # here
    weight: 100
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 100, check: {behavior: greeting}}
`,
		Good: `rubric: example
version: 1
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 50, check: {behavior: greeting}}
      - {id: thanks, ask: "Did the rep thank?", weight: 50, check: {behavior: thanks}}
`,
	}
}
