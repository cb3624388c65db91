package lint

import (
	"strings"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

func shadowedPhrase() Analyzer {
	return Analyzer{
		Name:     "shadowed-phrase",
		Doc:      "A phrase contains a shorter one of the same list, which finds everything it does. Keep one: the longer if the shorter finds too much, else the shorter.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			p.everyPhraseList(func(list []rubric.Node) {
				for _, long := range list {
					for _, short := range list {
						if shadows(short.Text(), long.Text()) {
							also(p.Reportf(long, "%q finds nothing that %q does not find", long.Text(), short.Text()), short, "the shorter one")
							break
						}
					}
				}
			})
		},
		Bad: `id: apologizes
ask: Did the rep apologize?
weight: 10
check:
  phrase:
    - so sorry
    - so sorry about that # here
`,
		Good: `id: apologizes
ask: Did the rep apologize?
weight: 10
check:
  phrase:
    - so sorry
    - my apologies for
`,
	}
}

// shadows reports whether every match of the phrase long has one of short in it.
// Of phrases with signs of the phrase language only plain words are compared.
func shadows(short, long string) bool {
	s, l := folded(short), folded(long)
	if s == "" || len(s) >= len(l) || strings.ContainsAny(s, "*<>()|\\") || strings.ContainsAny(l, "()|\\") {
		return false
	}
	return strings.Contains(" "+l+" ", " "+s+" ")
}
