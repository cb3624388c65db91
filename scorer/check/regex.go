package check

import "rapport/rubric/yamlpos"

type regexParams struct {
	Patterns []yamlpos.At[string] `yaml:"patterns,required,short,oneormany" doc:"RE2 regular expressions. They see folded text: lower case, straight apostrophes."`
	Scope    `yaml:",inline"`
}

func regex() Kind {
	return Kind{
		Name: "regex",
		Doc: `Met when any of the regular expressions matches. The syntax is RE2, case does not matter, the longest match counts.

Prefer a phrase where it says the same: it is easier to read, to test and to translate.`,
		Params: ParamsOf(func(p regexParams, n yamlpos.Node, c *Compiler) Test {
			return patternTest(c, c.Patterns(p.Patterns, true), p.Scope, "pattern")
		}),
		Examples: []Example{
			{Name: "reference number", Check: `regex: ['\b[a-z]{2}-\d{4}\b']`, Lines: []string{"rep: Your reference is KX-2041."}, Want: Met, Quote: "KX-2041"},
			{Name: "absent", Check: `regex: '\b\d{4}\b'`, Lines: []string{"rep: No number yet."}, Want: NotMet},
			{Name: "by the customer", Check: `regex: {patterns: '\b\d{4}\b', speaker: customer}`, Lines: []string{"rep: 1234?", "customer: No."}, Want: NotMet},
			{Name: "asked only", Check: `regex: {patterns: 'refund', unless: [question]}`, Lines: []string{"rep: Would you like a refund?"}, Want: NotMet},
			{Name: "wrong channel", Check: `regex: {patterns: 'refund', channel: [email]}`, Lines: []string{"rep: A refund."}, Want: NotApplicable},
		},
	}
}
