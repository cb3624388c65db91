package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func honestUncertainty() Behavior {
	return Behavior{
		Name:    "honest_uncertainty",
		Doc:     `Says plainly that something is not known, and how or when it will be found out. A bare "I don't know" and a guess are none.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "does not know, and says how it will be found out", Share: 8500, If: []string{"dont_know", "finds_out"}},
			{Title: "is not sure, and says how it will be found out", Share: 8000, If: []string{"hedge", "finds_out"}},
			{Title: "would rather check than guess", Share: 9000, Unless: check.Quoted,
				Phrases: []string{
					"rather (just) {check|look|ask|confirm|verify|find} (out) <4> than guess|assume|say|tell",
					"rather than guess|guessing",
					"don't|wouldn't want to guess|mislead|promise|say|tell|give <6> wrong",
					"before i {say|tell|promise|give} (you) (anything|something) <3> {wrong|check|sure|confirm}",
					"i'd {rather|like to} {check|verify|confirm|double-check} <6> {first|before|sure}",
					"don't|do not want to give you (the) {wrong|any} {information|answer|advice}",
				}},
		},
		Examples: says(
			"I don't know that one, I'll ask our roaming team now.",
			"i'm not sure about the fee let me check with billing",
			"I'd rather check than guess.",
			"No idea yet, but I'll find out and call you before five.",
		),
		Counterexamples: says(
			"I don't know.",
			"I think it should be fine.",
			"I'll check the date.",
			"Not sure, sorry.",
		),
		Traps: "The two halves must stand in one turn.",
	}
}
