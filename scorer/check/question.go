package check

import (
	"rapport/rubric/yamlpos"
)

type questionParams struct {
	Type     string `yaml:"type,short" enum:"any,open,closed" doc:"open begins with what, how, why and the like, closed can be answered with yes or no; any when not given."`
	MinWords int    `yaml:"min_words" min:"1" max:"50" doc:"Questions of fewer words do not count; 3 when not given, which leaves out \"hello?\" and \"sorry?\"."`
	Scope    `yaml:",inline"`
}

func question() Kind {
	return Kind{
		Name: "question",
		Doc: `Met when the speaker asks a question.

A sentence asks when it ends in a question mark or, in speech without punctuation, begins like a question. A turn without any punctuation that has a question's words in the middle is unknown.`,
		Params: ParamsOf(func(p questionParams, n yamlpos.Node, c *Compiler) Test {
			q := &questionTest{kind: p.Type, least: p.MinWords, scope: c.compileScope(p.Scope, repOnly)}
			if q.least == 0 {
				q.least = 3
			}
			q.what = "no question from " + speakerNoun(q.scope.who)
			return q.test
		}),
		Examples: []Example{
			{Name: "asked", Check: `question: {speaker: customer}`, Lines: []string{"customer: Does it work abroad?", "rep: Yes."}, Want: Met, Quote: "Does it work abroad?"},
			{Name: "not asked", Check: `question: {speaker: customer}`, Lines: []string{"customer: It works. Hello?", "rep: Yes."}, Want: NotMet},
			{Name: "open", Check: `question: {type: open}`, Lines: []string{"rep: Is it on?", "customer: Yes."}, Want: NotMet},
			{Name: "unpunctuated", Check: `question: {speaker: customer}`, Lines: []string{"customer: do you ship to norway", "rep: yes"}, Want: Met},
			{Name: "a greeting", Check: `question: {speaker: customer}`, Lines: []string{"customer: Hi, how are you today?", "rep: Fine."}, Want: NotMet},
			{Name: "not a question", Check: `question: {speaker: customer}`, Lines: []string{"customer: when i plug it in the lamp goes out", "rep: right"}, Want: NotMet},
			{Name: "unsure", Check: `question: {speaker: customer}`, Lines: []string{"customer: ok right and the other thing is it included or", "rep: yes"}, Want: Unknown},
			{Name: "no times", Check: `question: {first: 30 s}`, Lines: []string{"rep: Is it on?"}, Want: NotApplicable},
		},
	}
}

type questionTest struct {
	kind  string
	least int
	scope scope
	what  string
}

func (q *questionTest) test(in *Input) Outcome {
	st := q.scope.resolve(in)
	if o, none := st.nothing(); none {
		return o
	}
	n, more := len(in.ev), 0
	doubt, unplaced := -1, -1
	for _, t := range st.turns {
		turn := int(t)
		text := in.Text(turn)
		punctuated := hasFinalMarks(text)
		for at := 0; at < len(text); {
			s, e := Sentence(text, at)
			at = max(e, at+1)
			if s >= e {
				continue
			}
			words := in.wordsBetween(turn, s, e)
			if len(words) < q.least || asksAfterHealth(words) {
				continue
			}
			mark := endsInQuestionMark(text[s:e])
			begins := beginsLikeQuestion(words)
			switch {
			case mark || begins && !endsInStop(text[s:e]):
				if q.kind != "" && q.kind != "any" && (q.kind == "open") != isOpenQuestion(words) {
					continue
				}
				switch ok, sure := st.allows(in, turn, s, e); {
				case !ok || in.Guard(turn, s, e, q.scope.guards&^Question) != 0:
				case !sure:
					unplaced = turn
				case len(in.ev)-n < maxEvidence:
					in.ev = append(in.ev, Evidence{Found: true, Turn: turn, UntilTurn: turn, Start: s, End: e, Why: "a question"})
				default:
					more++
				}
			case !punctuated && asksInside(words):
				doubt = turn
			}
		}
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	switch {
	case len(ev) > 0:
		o := Sure(Full, ByRule, "a question", ev)
		o.More = more
		return o
	case unplaced >= 0:
		return Unsure(None, ByRule, "the times cannot tell whether it was asked in the window", in.evidence(Evidence{Found: true, Turn: unplaced, UntilTurn: unplaced, Why: "perhaps too late or too early"}))
	case doubt >= 0:
		return Unsure(None, ByRule, "without punctuation it is not sure that this asks", in.evidence(Evidence{Found: true, Turn: doubt, UntilTurn: doubt, Why: "perhaps a question"}))
	}
	return Sure(None, ByRule, q.what, in.evidence(searched(in, &st, q.what, Near{})))
}

// asksAfterHealth reports whether words are "how are you", which is a greeting.
func asksAfterHealth(words []Word) bool {
	for i := 0; i+2 < len(words) && len(words) < 8; i++ {
		if words[i].Text == "how" && words[i+1].Text == "are" && words[i+2].Text == "you" {
			return len(words)-i <= 5
		}
	}
	return false
}

func (in *Input) wordsBetween(turn, s, e int) []Word {
	words := in.Words(turn)
	a := wordAt(words, s)
	b := a
	for b < len(words) && int(words[b].Start) < e {
		b++
	}
	return words[a:b]
}

func hasFinalMarks(text string) bool {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '.', '?', '!':
			return true
		}
	}
	return false
}

func lastMark(sent string) byte {
	for i := len(sent) - 1; i >= 0; i-- {
		switch c := sent[i]; c {
		case ' ', '\t', '\r', '\n', '"', '\'', ')':
		default:
			return c
		}
	}
	return 0
}

func endsInQuestionMark(sent string) bool { return lastMark(sent) == '?' }

func endsInStop(sent string) bool { m := lastMark(sent); return m == '.' || m == '!' }

func isOpenQuestion(words []Word) bool {
	for _, w := range words[:min(len(words), 4)] {
		switch w.Text {
		case "what", "what's", "how", "how's", "why", "which", "when", "where", "where's", "who", "who's", "tell", "describe":
			return true
		}
	}
	return false
}

// asksInside reports whether an auxiliary and a pronoun stand together further
// on in the words.
func asksInside(words []Word) bool {
	for i := 3; i+1 < len(words); i++ {
		if beginsLikeQuestion(words[i:]) {
			switch words[i].Text {
			case "when", "which", "who", "where", "how", "what", "why", "and", "so", "but", "ok", "okay", "well", "then", "right", "yeah", "um", "uh", "er", "sorry":
				continue
			}
			return true
		}
	}
	return false
}
