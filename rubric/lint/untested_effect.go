package lint

import "rapport/rubric/yamlpos"

func untestedEffect() Analyzer {
	return Analyzer{
		Name:     "untested-effect",
		Doc:      "A criterion with an effect on the score has too few examples. A false miss caps or zeroes somebody's score; ask for at least two that meet it and two that do not.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if c.OnFail != nil && (len(c.Examples.Met) < 2 || len(c.Examples.NotMet) < 2) {
					p.Reportf(c.OnFail.Node, "%s has an effect beyond its points and is tested by %d met and %d not_met examples; give two of each", c.ID, len(c.Examples.Met), len(c.Examples.NotMet))
				}
			}
		},
		Bad: `id: courteous
ask: Did the rep stay courteous?
weight: 10
check: {none: [{behavior: discourtesy}]}
on_fail: {cap_call: 40} # here
examples:
  not_met: [["rep: You should have read it."]]
`,
		Good: `id: courteous
ask: Did the rep stay courteous?
weight: 10
check: {none: [{behavior: discourtesy}]}
on_fail: {cap_call: 40}
examples:
  met: [["rep: I hear you."], ["rep: I will help, but please don't swear at me."]]
  not_met: [["rep: You should have read it."], ["rep: That is a stupid question."]]
`,
	}
}
