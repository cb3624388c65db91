package lint

import (
	"slices"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func misplacedExample() Analyzer {
	return Analyzer{
		Name:     "misplaced-example",
		Doc:      "An example is of a channel its criterion is not for, and yet does not expect na.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				for _, e := range slices.Concat(c.Examples.Met, c.Examples.NotMet, c.Examples.Unknown) {
					if e != nil && e.Channel != "" && len(c.Channels) > 0 && !slices.Contains(c.Channels, e.Channel) {
						p.misplaced(c, e)
					}
				}
			}
		},
		Bad: `id: reads-back
ask: Was the number read back?
weight: 10
channels: [voice]
check: {repeat_back: {}}
examples:
  met:
    - {channel: chat, turns: ["customer: It is 4417.", "rep: 4417."]} # here
`,
		Good: `id: reads-back
ask: Was the number read back?
weight: 10
channels: [voice]
check: {repeat_back: {}}
examples:
  na:
    - {channel: chat, turns: ["customer: It is 4417.", "rep: 4417."]}
`,
	}
}

func (p *Pass) misplaced(c *rubric.Criterion, e *rubric.Example) {
	d := p.Reportf(e.Node.Field("channel"), "%s is not asked of %s, so the example can only be na", c.ID, e.Channel)
	also(d, c.Node.Field("channels"), "what the criterion is for")
}
