package rubric

import (
	"slices"
	"strings"

	"rapport/rubric/yamlpos"
)

// Code is a kind of diagnostic that may be looked up.
type Code = yamlpos.Code

// Codes returns the codes that reading a rubric may report, those of the YAML
// reader included, sorted by ID.
func Codes() []Code {
	codes := append(yamlpos.Codes(), []Code{
		{ID: "bad-bands", Doc: "The bands do not go from the best down to one that begins at 0."},
		{ID: "bad-check", Doc: "A check is a mapping of one kind to its parameters, such as {phrase: {phrases: [sorry]}}, or one of all, any, none (a list of checks), not (a check) and at_least ({k: 2, of: [checks]})."},
		{ID: "bad-effect", Doc: "An effect is one of {zero_principle: true}, {cap_principle: 50}, {zero_call: true} and {cap_call: 40}, with confirm: false beside it when no person need confirm it."},
		{ID: "bad-id", Doc: "Ids are written in lower case with hyphens (answers-upset), names of behaviors with underscores (roaming_offer)."},
		{ID: "bad-kind", Doc: "The key of a check is written in lower case with underscores."},
		{ID: "bad-turn", Doc: `A line of an example is "speaker: text". Quote it, or YAML reads it as a mapping.`},
		{ID: "check-too-deep", Doc: "Checks within checks within checks, more than anybody can read. Define a behavior, or split the criterion."},
		{ID: "contradictory-effect", Doc: "An effect that does nothing, two effects that exclude each other, or an effect on a bonus criterion."},
		{ID: "duplicate-id", Doc: "Two principles, criteria or bands have the same name. Ids of criteria are unique in the whole rubric."},
		{ID: "empty-behavior", Doc: "A behavior has nothing to be recognized by. Give it phrases, regexes or examples."},
		{ID: "empty-file", Doc: "The file has nothing in it but perhaps comments."},
		{ID: "several-kinds", Doc: "A check has more than one key: either two checks that must be combined with all: or any:, or a parameter that is not indented under its kind."},
	}...)
	slices.SortFunc(codes, func(a, b Code) int { return strings.Compare(a.ID, b.ID) })
	return codes
}
