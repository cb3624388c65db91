package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func firstAndLast() Analyzer {
	return Analyzer{
		Name:     "first-and-last",
		Doc:      "A check has both first and last, and so looks only at turns that are both: none, but in very short conversations. Combine two checks with any.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				for _, k := range []*rubric.Check{c.AppliesWhen, c.UnknownWhen, c.Check} {
					walkCheck(k, func(_, value rubric.Node) {
						first, last := value.Field("first"), value.Field("last")
						if first.Exists() && last.Exists() {
							also(p.Reportf(last, "a turn must be among the first and among the last here; combine two checks with any:"), first, "first is here")
						}
					})
				}
			}
		},
		Bad: `id: uses-name
ask: Did the rep use the name at the start and at the end?
weight: 10
check: {behavior: {is: use_name, first: 3 turns, last: 3 turns}} # here
`,
		Good: `id: uses-name
ask: Did the rep use the name at the start and at the end?
weight: 10
applies_when: {event: closed}
check: {all: [{behavior: {is: use_name, first: 3 turns}}, {behavior: {is: use_name, last: 3 turns}}]}
`,
	}
}
