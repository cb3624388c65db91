package lint

import (
	"strings"

	"rapport/rubric/yamlpos"
)

func notAQuestion() Analyzer {
	return Analyzer{
		Name:     "not-a-question",
		Doc:      "The ask of a criterion is not a question. Reviewers answer it with yes or no; end it with a question mark.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if !strings.HasSuffix(strings.TrimSpace(c.Ask), "?") {
					p.Reportf(c.Node.Field("ask"), "%s does not ask; write a question that yes answers when the rep did it", c.ID)
				}
			}
		},
		Bad: `id: greets
ask: The rep should greet. # here
weight: 10
check: {behavior: greeting}
`,
		Good: `id: greets
ask: Did the rep greet?
weight: 10
check: {behavior: greeting}
`,
	}
}
