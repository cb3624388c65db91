package lint

import (
	"slices"

	"rapport/rubric/yamlpos"
)

// vagueWords mean something else to every reviewer.
var vagueWords = [...]string{
	"adequate", "adequately", "appropriate", "appropriately", "correctly", "decent", "effective", "effectively", "excellent", "good",
	"great", "nice", "nicely", "positive", "positively", "professional", "professionally", "proper", "properly", "reasonable",
	"satisfactory", "suitable", "suitably", "sufficient", "sufficiently", "well",
}

func vagueWord() Analyzer {
	return Analyzer{
		Name:     "vague-word",
		Doc:      "A question uses a word that everybody understands differently, such as appropriate, good, professional or proper. Ask for what can be heard or read.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				for _, w := range words(c.Ask) {
					if slices.Contains(vagueWords[:], w) {
						p.Reportf(c.Node.Field("ask"), "%q means something else to every reviewer; ask for what can be heard or read", w)
						break
					}
				}
			}
		},
		Bad: `id: greets
ask: Was the greeting professional? # here
weight: 10
check: {behavior: greeting}
`,
		Good: `id: greets
ask: Did the rep greet the customer within the first two turns?
weight: 10
check: {behavior: {is: greeting, first: 2 turns}}
`,
	}
}
