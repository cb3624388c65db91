package lint

import (
	"unicode/utf8"

	"rapport/rubric/yamlpos"
)

// longestTip is how many characters fit a line of a workbook.
const longestTip = 140

func longTip() Analyzer {
	return Analyzer{
		Name:     "long-tip",
		Doc:      "A tip is longer than 140 characters. It stands in a cell of a workbook, beside others; put the rest into guidance.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if n := utf8.RuneCountInString(c.Tip); n > longestTip {
					p.Reportf(c.Node.Field("tip"), "the tip has %d characters, and only %d are read; move the rest into guidance", n, longestTip)
				}
			}
		},
		Bad: `id: greets
ask: Did the rep greet?
weight: 10
check: {behavior: greeting}
tip: When a conversation begins, the first thing that the customer should hear from you is a friendly hello, then your own first name, and then the name of the company. # here
`,
		Good: `id: greets
ask: Did the rep greet?
weight: 10
check: {behavior: greeting}
tip: Hello, your name, the company.
`,
	}
}
