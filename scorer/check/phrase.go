package check

import (
	"strconv"

	"rapport/rubric/yamlpos"
)

type phraseParams struct {
	Phrases []yamlpos.At[string] `yaml:"phrases,required,short,oneormany" doc:"Phrases in the phrase language: words, * for any word, <n words> gaps, (optional) words, alternatives a|b."`
	Scope   `yaml:",inline"`
}

func phrase() Kind {
	return Kind{
		Name: "phrase",
		Doc: `Met when any of the phrases is said. Case, apostrophes and contractions do not matter: "I'm" also finds "I am" and "im".

A phrase is words; "*" stands for any word, "<3 words>" for up to three words, "(very)" for an optional word, "a|b" for either. Use a behavior instead when what counts is what is meant, not how it is worded.`,
		Params: ParamsOf(func(p phraseParams, n yamlpos.Node, c *Compiler) Test {
			return patternTest(c, c.Patterns(p.Phrases, false), p.Scope, "phrase")
		}),
		Examples: []Example{
			{Name: "said", Check: `phrase: [thank you for calling]`, Lines: []string{"rep: Thank you for calling Bluebird, this is Ivy.", "customer: Hi there."}, Want: Met, Quote: "Thank you for calling"},
			{Name: "not said", Check: `phrase: [thank you for calling]`, Lines: []string{"rep: Bluebird.", "customer: Thank you for calling me back."}, Want: NotMet},
			{Name: "gap", Check: `phrase: ["i'll <2> check"]`, Lines: []string{"rep: I'll just quickly check that."}, Want: Met, Quote: "I'll just quickly check"},
			{Name: "negated", Check: `phrase: {phrases: [sorry], unless: negated}`, Lines: []string{"rep: I am not sorry about that."}, Want: NotMet},
			{Name: "other channel", Check: `phrase: {phrases: [hello], channel: chat}`, Channel: "voice", Lines: []string{"rep: Hello."}, Want: NotApplicable},
			{Name: "first turns", Check: `phrase: {phrases: [welcome], first: 1 turn}`, Lines: []string{"rep: Hi.", "customer: Hi.", "rep: Welcome."}, Want: NotMet},
			{Name: "times missing", Check: `phrase: {phrases: [welcome], first: 30 s}`, Lines: []string{"rep: Welcome."}, Want: NotApplicable},
		},
	}
}

// patternTest is the test of phrase and regex.
func patternTest(c *Compiler, set patternSet, s Scope, noun string) Test {
	f := &finder{scope: c.compileScope(s, repOnly), set: set}
	f.what = "none of " + strconv.Itoa(set.n) + " " + plural(set.n, noun) + " from " + speakerNoun(f.scope.who)
	if set.n == 1 {
		f.what = "the " + noun + " is not said by " + speakerNoun(f.scope.who)
	}
	return func(in *Input) Outcome {
		r := f.find(in)
		return f.outcome(in, &r)
	}
}
