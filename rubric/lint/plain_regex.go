package lint

import (
	"strings"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func plainRegex() Analyzer {
	return Analyzer{
		Name:     "plain-regex",
		Doc:      "A regular expression is nothing but words. As a phrase it would find contractions, other apostrophes and words in capitals too, and whole words only.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				for _, k := range []*rubric.Check{c.AppliesWhen, c.UnknownWhen, c.Check} {
					walkCheck(k, func(key, value rubric.Node) {
						if key.Text() != "regex" {
							return
						}
						if value.Kind() == yamlpos.Mapping {
							value = value.Field("regexes")
						}
						for _, n := range texts(value) {
							if n.Text() != "" && !strings.ContainsAny(n.Text(), `\.+*?()|[]{}^$`) {
								p.Reportf(n, "%q has no sign of a regular expression; write phrase instead of regex", n.Text())
							}
						}
					})
				}
			}
		},
		Bad: `id: reads-terms
ask: Did the rep read the terms?
weight: 10
check: {regex: [cancel at any time]} # here
`,
		Good: `id: reads-terms
ask: Did the rep read the terms?
weight: 10
check: {phrase: [cancel at any time]}
`,
	}
}
