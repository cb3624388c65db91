package lint

import (
	"strings"

	"rapport/rubric/yamlpos"
)

func negatedQuestion() Analyzer {
	return Analyzer{
		Name:     "negated-question",
		Doc:      "A question has a not in it, and reviewers no longer agree on what yes means. Ask for what the rep did or avoided.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				w := words(strings.ReplaceAll(c.Ask, "’", "'"))
				for i := 0; i < len(w) && i < 5; i++ {
					if w[i] == "not" || w[i] == "never" || strings.HasSuffix(w[i], "n't") {
						p.Reportf(c.Node.Field("ask"), "what a yes to a question with %q means is unclear; ask what the rep did, or avoided", w[i])
						break
					}
				}
			}
		},
		Bad: `id: no-interrupting
ask: Did the rep not interrupt the customer? # here
weight: 10
check: {metric: {of: interruptions, max: 1}}
`,
		Good: `id: no-interrupting
ask: Did the rep let the customer finish?
weight: 10
check: {metric: {of: interruptions, max: 1}}
`,
	}
}
