package lint

import "rapport/rubric/yamlpos"

func oddWeights() Analyzer {
	return Analyzer{
		Name:     "odd-weights",
		Doc:      "Weights do not add up to 100. They need not, but people read them as percentages.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			sum := 0
			for _, x := range p.Rubric.Principles {
				sum += x.Weight
				inner := 0
				for _, c := range x.Criteria {
					if !c.Bonus {
						inner += c.Weight
					}
				}
				if inner != 100 && len(x.Criteria) > 1 {
					p.Reportf(x.Node.Field("id"), "the weights of the criteria of %s add up to %d, and read as percentages", x.ID, inner)
				}
			}
			if sum != 100 && len(p.Rubric.Principles) > 1 {
				p.Reportf(p.Rubric.Principles[0].Node.Field("weight"), "the weights of the principles add up to %d, and read as percentages", sum)
			}
		},
		Bad: `rubric: example
version: 1
principles:
  - id: respect # here
    weight: 60 # here
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 5, check: {behavior: greeting}}
      - {id: thanks, ask: "Did the rep thank?", weight: 5, check: {behavior: thanks}}
  - id: empathy
    weight: 30
    criteria:
      - {id: upset, ask: "Was upset answered?", weight: 100, check: {behavior: apology}}
`,
		Good: `rubric: example
version: 1
principles:
  - id: respect
    weight: 60
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 50, check: {behavior: greeting}}
      - {id: thanks, ask: "Did the rep thank?", weight: 50, check: {behavior: thanks}}
  - id: empathy
    weight: 40
    criteria:
      - {id: upset, ask: "Was upset answered?", weight: 100, check: {behavior: apology}}
`,
	}
}
