package check

import (
	"fmt"
	"strings"

	"rapport/rubric/yamlpos"
)

type scriptParams struct {
	Text  yamlpos.At[string] `yaml:"text,required,short" doc:"What should be said."`
	Min   Number             `yaml:"min" doc:"Percentage of the script's words that must come in order; 80 when not given."`
	Must  []string           `yaml:"must,oneormany" doc:"Words that may not be left out."`
	Scope `yaml:",inline"`
}

func script() Kind {
	return Kind{
		Name: "script",
		Doc: `Met when a prepared text is said, nearly word for word: so many per cent of its words in order, in up to three neighboring turns of the speaker.

For disclosures that must be complete. Whether somebody cares is not a matter of a script; use a behavior for that.`,
		Params: ParamsOf(func(p scriptParams, n yamlpos.Node, c *Compiler) Test {
			t := &scriptTest{least: 80_000, scope: c.compileScope(p.Scope, repOnly)}
			if p.Min.Set {
				t.least = p.Min.Value
			}
			for _, w := range SplitWords(nil, p.Text.V) {
				t.words = append(t.words, w.Text)
			}
			if len(t.words) < 3 || len(t.words) > 400 {
				c.Reporter.Errorf(p.Text.Node, "bad-script", "a script has 3 to 400 words; this one has %d", len(t.words))
				return nil
			}
			for _, m := range p.Must {
				m = strings.ToLower(m)
				in := false
				for _, w := range t.words {
					in = in || w == m
				}
				if !in {
					c.Reporter.Errorf(n.Field("must"), "bad-script", "%q is not a word of the script", m)
				}
				t.must = append(t.must, m)
			}
			return t.test
		}),
		Examples: []Example{
			{Name: "said", Check: `script: "this call is recorded for training and quality"`, Lines: []string{"rep: Just so you know, this call is recorded for training and quality purposes."}, Want: Met, Quote: "this call"},
			{Name: "half", Check: `script: "this call is recorded for training and quality"`, Lines: []string{"rep: This call is important."}, Want: NotMet},
			{Name: "must", Check: `script: {text: "this call is recorded for training", min: 70, must: recorded}`, Lines: []string{"rep: This call is for training."}, Want: NotMet},
			{Name: "other channel", Check: `script: {text: "this call is recorded", channel: voice}`, Channel: "chat", Lines: []string{"rep: Hi."}, Want: NotApplicable},
		},
	}
}

type scriptTest struct {
	words, must []string
	least       int64 // thousandths of a percent
	scope       scope
}

// scriptTurns is over how many neighboring turns a script may be spread.
const scriptTurns = 3

func (s *scriptTest) test(in *Input) Outcome {
	st := s.scope.resolve(in)
	if o, none := st.nothing(); none {
		return o
	}
	best, bestTurn, until := int64(0), -1, -1
	missing, unplaced := "", false
	for k := range st.turns {
		var said []string
		unsure := false
		for j := k; j < len(st.turns) && j < k+scriptTurns; j++ {
			turn := int(st.turns[j])
			for _, w := range in.Words(turn) {
				ok, sure := st.allows(in, turn, int(w.Start), int(w.End))
				if ok && in.Guard(turn, int(w.Start), int(w.End), s.scope.guards) == 0 {
					said = append(said, w.Text)
					unsure = unsure || !sure
				}
			}
			n := commonInOrder(s.words, said)
			if pct := int64(n) * 100_000 / int64(len(s.words)); pct > best {
				best, bestTurn, until = pct, int(st.turns[k]), int(st.turns[j])
				missing, unplaced = absent(s.must, said), unsure
			}
		}
	}
	reason := fmt.Sprintf("%s %% of the script's words in order, wanted %s", decimal(best/1000*1000), decimal(s.least))
	if missing != "" {
		reason += ", without " + missing
	}
	if best >= s.least && missing == "" && unplaced {
		return Unsure(None, ByRule, "the times cannot tell whether it was said in the window", in.evidence(searched(in, &st, "perhaps said in the window", Near{bestTurn, reason})))
	}
	if best >= s.least && missing == "" {
		return Sure(Full, ByRule, reason, in.evidence(Evidence{Found: true, Turn: bestTurn, UntilTurn: until, End: len(in.Text(bestTurn)), Why: reason}))
	}
	nr := Near{}
	if bestTurn >= 0 && best > 0 {
		nr = Near{bestTurn, reason}
	}
	share := min(Share(best/10), Half-1)
	return Sure(share, ByRule, reason, in.evidence(searched(in, &st, "the script is not said", nr)))
}

func absent(must, said []string) string {
	for _, m := range must {
		in := false
		for _, w := range said {
			in = in || w == m
		}
		if !in {
			return m
		}
	}
	return ""
}

// commonInOrder returns the length of the longest common subsequence.
func commonInOrder(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diag := 0
		for j, y := range b {
			up := row[j+1]
			if x == y {
				row[j+1] = diag + 1
			} else {
				row[j+1] = max(up, row[j])
			}
			diag = up
		}
	}
	return row[len(b)]
}
