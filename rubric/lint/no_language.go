package lint

import "rapport/rubric/yamlpos"

func noLanguage() Analyzer {
	return Analyzer{
		Name:     "no-language",
		Doc:      "The rubric does not say which language its phrases are in, so that conversations in other languages are scored with them.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			if p.Rubric.Language == "" && len(p.Rubric.AppliesTo.Languages) == 0 {
				p.Reportf(p.Rubric.Node.Field("rubric"), "the rubric names no language; add language: en, or whichever it is")
			}
		},
		Bad: `rubric: example # here
version: 1
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 100, check: {behavior: greeting}}
`,
		Good: `rubric: example
version: 1
language: en
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 100, check: {behavior: greeting}}
`,
	}
}
