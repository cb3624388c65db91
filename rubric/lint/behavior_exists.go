package lint

import (
	"strings"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

// behaviorWords are telltale words of phrases that spell out what a built-in
// behavior recognizes in any wording.
var behaviorWords = [...]struct{ behavior, words string }{
	{"apology", "sorry"},
	{"apology", "apologize"},
	{"apology", "apologies"},
	{"goodbye", "goodbye"},
	{"goodbye", "bye"},
	{"hold_request", "place you on hold"},
	{"hold_request", "put you on hold"},
	{"offer_help", "can i help"},
	{"offer_help", "may i help"},
	{"greeting", "good morning"},
	{"thanks", "thank you"},
	{"thanks", "thanks"},
}

func behaviorExists() Analyzer {
	return Analyzer{
		Name:     "behavior-exists",
		Doc:      "A list of phrases spells out something that a built-in behavior recognizes in any wording. A list misses most wordings, and rewards the script rather than the act.",
		Severity: yamlpos.Note,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				for _, list := range checkPhrases(c.Check) {
					if b := spelledOut(list); b != "" {
						d := p.Reportf(list[0], "the behavior %s recognizes this in any wording", b)
						d.Suggest = []string{"behavior: " + b}
					}
				}
			}
		},
		Bad: `id: apologizes
ask: Did the rep apologize?
weight: 10
check:
  phrase:
    - I am sorry # here
    - we are so sorry
    - I apologize
`,
		Good: `id: apologizes
ask: Did the rep apologize?
weight: 10
check: {behavior: apology}
`,
	}
}

// spelledOut returns the behavior that a list of three or more phrases spells
// out, most of them; "" when there is none.
func spelledOut(list []rubric.Node) string {
	count := map[string]int{}
	for _, n := range list {
		t := " " + folded(n.Text()) + " "
		for _, w := range behaviorWords {
			if strings.Contains(t, " "+w.words+" ") {
				count[w.behavior]++
				break
			}
		}
	}
	for _, w := range behaviorWords {
		if n := count[w.behavior]; n >= 3 && 3*n >= 2*len(list) {
			return w.behavior
		}
	}
	return ""
}
