package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func unusedBehavior() Analyzer {
	return Analyzer{
		Name:     "unused-behavior",
		Doc:      "A behavior is defined, and no check names it.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			used := map[string]bool{}
			for _, c := range p.Criteria() {
				for _, k := range []*rubric.Check{c.AppliesWhen, c.UnknownWhen, c.Check} {
					walkCheck(k, func(_, value rubric.Node) {
						for _, t := range texts(value) {
							used[t.Text()] = true
						}
					})
				}
			}
			for _, f := range p.Rubric.Node.Field("behaviors").Fields() {
				if name := f.Key.Text(); !used[name] {
					p.Reportf(f.Key, "no check uses the behavior %s", name)
				}
			}
		},
		Bad: `rubric: example
version: 1
behaviors:
  roaming_offer: {phrases: [day pass abroad]} # here
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 100, check: {behavior: greeting}}
`,
		Good: `rubric: example
version: 1
behaviors:
  roaming_offer: {phrases: [day pass abroad]}
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: offers, ask: "Did the rep offer a pass?", weight: 100, check: {behavior: roaming_offer}}
`,
	}
}
