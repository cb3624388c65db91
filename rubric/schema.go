package rubric

import "rapport/rubric/yamlpos"

// Schema returns the JSON Schema (draft 2020-12) of rubric files, but for
// checks: they refer to "#/$defs/check", which the scorer adds for the kinds it
// has.
func Schema() map[string]any {
	s := yamlpos.Schema[Rubric]()
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = "Rubric"
	s["$defs"] = map[string]any{}
	return s
}
