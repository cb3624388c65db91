package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func sameTip() Analyzer {
	return Analyzer{
		Name:     "same-tip",
		Doc:      "Two criteria have the same tip, which stands twice in a workbook then and helps with neither.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			first := map[string]*rubric.Criterion{}
			for _, c := range p.Criteria() {
				o, taken := first[folded(c.Tip)]
				switch {
				case c.Tip == "":
				case !taken:
					first[folded(c.Tip)] = c
				default:
					also(p.Reportf(c.Node.Field("tip"), "%s has the same tip", o.ID), o.Node.Field("tip"), "it is here first")
				}
			}
		},
		Bad: `rubric: example
version: 1
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: a, ask: "Did the rep greet?", weight: 50, check: {behavior: greeting}, tip: Be kind.}
      - {id: b, ask: "Did the rep thank?", weight: 50, check: {behavior: thanks}, tip: Be kind.} # here
`,
		Good: `rubric: example
version: 1
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: a, ask: "Did the rep greet?", weight: 50, check: {behavior: greeting}, tip: Say hello.}
      - {id: b, ask: "Did the rep thank?", weight: 50, check: {behavior: thanks}, tip: Thank the effort.}
`,
	}
}
