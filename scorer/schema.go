package scorer

import (
	"bytes"
	"encoding/json"

	"rapport/rubric"
	"rapport/scorer/check"
)

// Schema returns the JSON Schema (draft 2020-12) of rubric files whose checks
// are of the given kinds, indented, with a final line end. The same kinds give
// the same bytes.
func Schema(kinds []check.Kind) []byte {
	s := rubric.Schema()
	s["$defs"] = map[string]any{"check": checkSchema(kinds)}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		return nil // cannot be: the schema is made of maps, lists, texts and numbers
	}
	return b.Bytes()
}

// checkSchema describes a mapping of one kind, or one composition, to its
// parameters.
func checkSchema(kinds []check.Kind) map[string]any {
	ref := map[string]any{"$ref": "#/$defs/check"}
	list := map[string]any{"type": "array", "minItems": 1, "items": ref}
	properties := map[string]any{
		rubric.All:  described(list, "Met when all of the checks are. Those that do not apply drop out."),
		rubric.Any:  described(list, "Met when one of the checks is."),
		rubric.None: described(list, "Met when none of the checks is."),
		rubric.Not:  described(ref, "Met when the check is not."),
		rubric.AtLeast: described(map[string]any{
			"type": "object", "additionalProperties": false, "required": []any{"k", "of"},
			"properties": map[string]any{
				"k":  map[string]any{"type": "integer", "minimum": 1, "description": "How many must be met."},
				"of": described(list, "The checks."),
			},
		}, "Met when so many of the checks are."),
	}
	for _, k := range kinds {
		properties[k.Name] = described(k.Params.Schema(), k.Doc)
	}
	return map[string]any{
		"description": "A check: one kind and its parameters, or a combination of checks.",
		"type":        "object", "minProperties": 1, "maxProperties": 1,
		"properties": properties, "additionalProperties": false,
	}
}

// described returns a copy of s with a description.
func described(s map[string]any, doc string) map[string]any {
	out := map[string]any{"description": doc}
	for k, v := range s {
		if k != "description" {
			out[k] = v
		}
	}
	return out
}
