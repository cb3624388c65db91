package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func doublePunishment() Analyzer {
	return Analyzer{
		Name:     "double-punishment",
		Doc:      "Two criteria look for the same phrase, so that one sentence is rewarded or punished twice. Let one of them judge it.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			type use struct {
				criterion *rubric.Criterion
				node      rubric.Node
			}
			first := map[string]use{}
			for _, c := range p.Criteria() {
				for _, list := range checkPhrases(c.Check) {
					for _, n := range list {
						f := folded(n.Text())
						o, taken := first[f]
						switch {
						case !taken:
							first[f] = use{c, n}
						case o.criterion != c && o.node.Pos() != n.Pos():
							also(p.Reportf(n, "%q counts in %s already, and once more here", n.Text(), o.criterion.ID), o.node, "it counts here first")
						}
					}
				}
			}
		},
		Bad: `rubric: example
version: 1
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: a, ask: "Did the rep thank?", weight: 50, check: {phrase: [thanks for waiting]}}
      - {id: b, ask: "Did the rep mind the wait?", weight: 50, check: {phrase: [Thanks for waiting]}} # here
`,
		Good: `rubric: example
version: 1
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: a, ask: "Did the rep thank?", weight: 50, check: {phrase: [thanks for waiting]}}
      - {id: b, ask: "Did the rep give a time?", weight: 50, check: {behavior: set_timeframe}}
`,
	}
}
