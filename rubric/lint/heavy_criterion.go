package lint

import "rapport/rubric/yamlpos"

func heavyCriterion() Analyzer {
	return Analyzer{
		Name:     "heavy-criterion",
		Doc:      "One criterion has more than half of the weight of its principle, so that the principle is little more than this one question.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			for x, c := range p.Criteria() {
				sum := 0
				for _, k := range x.Criteria {
					if !k.Bonus {
						sum += k.Weight
					}
				}
				if len(x.Criteria) > 1 && !c.Bonus && 2*c.Weight > sum {
					p.Reportf(c.Node.Field("weight"), "%s has %d of the %d points of %s, more than all others together", c.ID, c.Weight, sum, x.ID)
				}
			}
		},
		Bad: `rubric: example
version: 1
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 70, check: {behavior: greeting}} # here
      - {id: thanks, ask: "Did the rep thank?", weight: 30, check: {behavior: thanks}}
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
