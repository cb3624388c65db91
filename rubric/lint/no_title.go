package lint

import "rapport/rubric/yamlpos"

func noTitle() Analyzer {
	return Analyzer{
		Name:     "no-title",
		Doc:      "A criterion has no title, so that workbooks show its id to people.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if !c.Node.Field("title").Exists() {
					p.Reportf(c.Node.Field("id"), "%s has no title; workbooks show the id", c.ID)
				}
			}
		},
		Bad: `id: answers-upset # here
ask: Was upset answered?
weight: 10
check: {behavior: apology}
`,
		Good: `id: answers-upset
title: Answers upset
ask: Was upset answered?
weight: 10
check: {behavior: apology}
`,
	}
}
