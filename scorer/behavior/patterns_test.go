package behavior

import (
	"testing"

	"rapport/scorer/match"
)

func TestPatterns_Compile(t *testing.T) {
	l := builtinLibrary(t)
	seen := map[match.Pattern]bool{}
	for _, b := range l.Entries() {
		for _, u := range b.Rules {
			var ps []match.Pattern
			for _, list := range [][]string{u.Phrases, u.Near, u.NotNear} {
				for _, s := range list {
					ps = append(ps, match.Pattern{Source: s})
				}
			}
			for _, s := range u.Regexes {
				ps = append(ps, match.Pattern{Source: s, Regex: true})
			}
			for _, p := range ps {
				if seen[p] {
					continue
				}
				seen[p] = true
				if _, err := match.New([]match.Pattern{p}); err != nil {
					t.Errorf("%s: %q: %v", b.Name, p.Source, err)
				}
			}
		}
	}
	t.Logf("%d patterns", len(seen))
}
