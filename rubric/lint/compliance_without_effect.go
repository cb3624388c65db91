package lint

import "rapport/rubric/yamlpos"

func complianceWithoutEffect() Analyzer {
	return Analyzer{
		Name:     "compliance-without-effect",
		Doc:      "A criterion is a matter of compliance, and missing it costs a few points like any other. Give it on_fail, which waits until a person confirms it, or another criticality.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if c.Criticality == "compliance" && c.OnFail == nil {
					p.Reportf(c.Node.Field("criticality"), "missing %s has no effect beyond its points; add on_fail: {zero_principle: true} or the like", c.ID)
				}
			}
		},
		Bad: `id: reads-terms
ask: Were the terms said before the customer agreed?
weight: 10
criticality: compliance # here
check: {behavior: terms}
`,
		Good: `id: reads-terms
ask: Were the terms said before the customer agreed?
weight: 10
criticality: compliance
check: {behavior: terms}
on_fail: {zero_principle: true}
`,
	}
}
