package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func untestedBehavior() Analyzer {
	return Analyzer{
		Name:     "untested-behavior",
		Doc:      "A behavior of the rubric's own lacks examples or counterexamples. They are its tests: sentences that show it, and sentences that only look like it.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			keys := map[string]rubric.Node{}
			for _, f := range p.Rubric.Node.Field("behaviors").Fields() {
				keys[f.Key.Text()] = f.Key
			}
			for _, b := range p.Rubric.Behaviors {
				if len(b.Examples) == 0 || len(b.Counterexamples) == 0 {
					p.Reportf(keys[b.Name], "%s has %d examples and %d counterexamples; give some of each", b.Name, len(b.Examples), len(b.Counterexamples))
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
      - {id: offers, ask: "Did the rep offer a pass?", weight: 100, check: {behavior: roaming_offer}}
`,
		Good: `rubric: example
version: 1
behaviors:
  roaming_offer:
    phrases: [day pass]
    examples: [We have a day pass for that]
    counterexamples: [Roaming is on]
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: offers, ask: "Did the rep offer a pass?", weight: 100, check: {behavior: roaming_offer}}
`,
	}
}
