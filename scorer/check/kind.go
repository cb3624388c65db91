package check

import (
	"rapport/rubric/yamlpos"
)

// A Kind is one way to test a call. Adding a kind means writing one file that
// has one function returning a Kind; kinds_list.go is generated.
type Kind struct {
	Name     string // the key in YAML
	Doc      string // the first sentence is the summary; Markdown after it
	Params   Params
	Examples []Example // run by the tests, printed in the documentation
}

// Params ties a kind's parameters to its compiler.
type Params struct {
	build  func(n yamlpos.Node, c *Compiler) Test
	schema func() map[string]any
}

// ParamsOf makes Params of a parameter struct P, whose tags give decoding,
// schema and documentation. build reports what is wrong to c and returns nil then.
func ParamsOf[P any](build func(p P, n yamlpos.Node, c *Compiler) Test) Params {
	return Params{
		build: func(n yamlpos.Node, c *Compiler) Test {
			p, ok := yamlpos.Decode[P](n, c.Reporter)
			if !ok {
				return nil
			}
			return build(p, n, c)
		},
		schema: yamlpos.Schema[P],
	}
}

// Schema returns the JSON Schema of the parameters.
func (p Params) Schema() map[string]any { return p.schema() }

// An Example is a check, a conversation in the line form of
// transcripts.FromLines, and what the check must conclude.
type Example struct {
	Name    string
	Check   string // YAML
	Channel string // "" is voice
	Lines   []string
	Facts   string // YAML of a fact sheet, or ""
	Want    Verdict
	Quote   string // must be part of the first found evidence, unless ""
}
