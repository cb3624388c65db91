package lint

import (
	"slices"
	"strings"

	"rapport/rubric/yamlpos"
)

func neverAsked() Analyzer {
	return Analyzer{
		Name:     "never-asked",
		Doc:      "A criterion is for channels that the rubric is not for, so that it is never asked.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			all := p.Rubric.AppliesTo.Channels
			for _, c := range p.Criteria() {
				if len(all) > 0 && len(c.Channels) > 0 && !slices.ContainsFunc(c.Channels, func(ch string) bool { return slices.Contains(all, ch) }) {
					d := p.Reportf(c.Node.Field("channels"), "%s is for %s, and the rubric is not", c.ID, strings.Join(c.Channels, ", "))
					also(d, p.Rubric.Node.Field("applies_to"), "what the rubric is for")
				}
			}
		},
		Bad: `rubric: example
version: 1
applies_to: {channels: [chat]}
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 100, channels: [voice], check: {behavior: greeting}} # here
`,
		Good: `rubric: example
version: 1
applies_to: {channels: [chat, voice]}
principles:
  - id: respect
    weight: 100
    criteria:
      - {id: greets, ask: "Did the rep greet?", weight: 100, channels: [voice], check: {behavior: greeting}}
`,
	}
}
