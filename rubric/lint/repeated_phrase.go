package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func repeatedPhrase() Analyzer {
	return Analyzer{
		Name:     "repeated-phrase",
		Doc:      "A phrase stands twice in one list. Case and kinds of apostrophe make no difference.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			p.everyPhraseList(func(list []rubric.Node) {
				first := map[string]rubric.Node{}
				for _, n := range list {
					f := folded(n.Text())
					if o, dup := first[f]; dup {
						also(p.Reportf(n, "%q is in the list already", n.Text()), o, "it is here first")
						continue
					}
					first[f] = n
				}
			})
		},
		Bad: `id: apologizes
ask: Did the rep apologize?
weight: 10
check:
  phrase:
    - so sorry about
    - So sorry about # here
`,
		Good: `id: apologizes
ask: Did the rep apologize?
weight: 10
check:
  phrase:
    - so sorry about
    - my apologies for
`,
	}
}

// everyPhraseList calls visit for each list of phrases of the rubric.
func (p *Pass) everyPhraseList(visit func(list []rubric.Node)) {
	for _, c := range p.Criteria() {
		for _, k := range []*rubric.Check{c.AppliesWhen, c.UnknownWhen, c.Check} {
			for _, list := range checkPhrases(k) {
				visit(list)
			}
		}
	}
	for _, b := range p.Rubric.Behaviors {
		visit(texts(b.Node.Field("phrases")))
	}
}
