package behavior

import (
	"rapport/scorer/check"
)

func goodWish() Behavior {
	return Behavior{
		Name: "good_wish",
		Doc:  "Wishes something good: a nice day, a safe trip, luck, a quick recovery.",
		Rules: []Rule{
			{Title: "wishes something", Share: 9000, Unless: check.Quoted | check.Negated,
				NotNear: []string{"{i|did you|to|we|didn't} have a", "take care of (it|this|that|the|your|everything)"},
				Phrases: []string{"have a (very|really|super) {good|great|nice|lovely|wonderful|fantastic|pleasant|safe|brilliant|happy}",
					"have a (very|really|super) good|great|nice|lovely|wonderful|fantastic|pleasant|safe|beautiful|brilliant|happy|relaxing|restful|smooth|excellent|merry|blessed <3> day|evening|weekend|afternoon|night|morning|one|rest|week|time|journey|trip|flight|holiday|christmas|summer|move|birthday|wedding|vacation|stay",
					"enjoy {the|your|that|every} {rest|new|trip|holiday|weekend|evening|day|afternoon|party|wedding|flight|stay|phone|game|move|vacation|birthday|time}",
					"good luck",
					"best {of luck|wishes}",
					"all the best",
					"fingers crossed",
					"safe {travels|journey|trip|flight|drive}",
					"take care",
					"get well",
					"happy {birthday|holidays|easter|christmas|anniversary|new year|travels|moving}",
					"congratulations",
					"hope (you|your|the|it|that|everything) {and|two|all|will|mum|mom|dad|wife|husband|son|daughter|trip|wedding|rest|day|week|interview|exam|party|move} {have|has|is|goes|get|gets|feel|feels|enjoy|a|of|works|turns|recovers|fits|go|arrives}",
					"i hope (you|your|the|everything|it|things|she|he|they) {have|get|goes|go|feel|feels|enjoy|gets|all|works|work|has|had|recover|recovers|enjoys|make|can}",
					"wish (you|your|him|her|them) {a|all|the|and|luck|well|every|good}",
					"stay {safe|warm|cool|healthy|well|dry}",
					"drive {safely|safe|carefully}",
					"look after yourself",
					"rest well",
					"sleep well",
				}},
		},
		Examples: says(
			"Have a great day!",
			"good luck with the new job",
			"Safe travels!",
			"I hope your mum feels better soon.",
		),
		Counterexamples: says(
			"Did you have a good day?",
			"I'll take care of it.",
			"Good question.",
			"Best before June.",
		),
	}
}
