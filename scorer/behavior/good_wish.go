package behavior

import (
	"rapport/scorer/check"
)

func goodWish() Behavior {
	return Behavior{
		Name: "good_wish",
		Doc:  "Wishes something good: a nice day, a safe trip, luck, a quick recovery.",
		Rules: []Rule{
			{Title: "wishes a time of some sort", Share: 8500, Unless: check.Quoted | check.Negated | check.Question,
				NotNear: []string{"{do|did|can|could|if|that|when|will|would|should|as|since|because} you have", "{i|we|they|to|can|could|may|must|don't|will|only|already|still} have"},
				Phrases: []string{
					"have a|an * * {party|match|game|game day|ride|wedding|trip|holiday|gig|show|dinner|lunch|birthday|flight|baby shower|barbecue|match|time|day|weekend|evening|night|one|summer|christmas} *", "have (yourself) a|an * {party|match|game|ride|wedding|trip|holiday|gig|show|dinner|lunch|birthday|flight|barbecue|time|day|weekend|evening|night|one|summer|christmas}",
				}},
			{Title: "wishes something", Share: 9000, Unless: check.Quoted | check.Negated,
				NotNear: []string{"{i|did you|do you|that you|if you|and you|as you|to|we|didn't} have a", "take care of (it|this|that|the|your|everything)"},
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
					"{dance|sing|party|celebrate|play|rest|laugh|eat|sleep|swim|ski|walk} {loads|lots|plenty|hard|well|a lot|for us|for me|one for} (on|for|at|this|tomorrow|tonight|to) *",
					"courage {with|for} {the|your|all|that|it|tomorrow|monday}", "strength {for|to|with} you|your|the", "{break|knock} {a leg|them dead|'em dead}", "{praying|pray|prayers|good wishes|warm wishes|good thoughts} {for|to} (a|the|your|you|all|both|him|her) *",
					"hope you {get|have|catch|manage} (a|an|your|some|the) * {back|sleep|rest|sun|fun|soon|tonight|then}",
					"thinking of you (both|all)", "mind (of) yourself|yourselves", "look after yourselves|each other", "bon voyage|appetit", "godspeed", "god bless", "{sunny|quiet|calm|peaceful} {weekend|evening|holiday|holidays|days} to you",
					"sleep well",
				}},
		},
		Examples: says(
			"Have a great day!",
			"good luck with the new job",
			"Safe travels!",
			"Have a cracking match on Sunday.",
			"sing loads at the christening Omar",
			"Mind yourself now.",
			"Hope you get some rest.",
			"Thinking of you and strength for the week.",
			"I hope your mum feels better soon.",
		),
		Counterexamples: says(
			"Did you have a good day?",
			"I'll take care of it.",
			"Good question.",
			"Do you have a spare one?",
			"I see that you have a good credit line.",
			"We have a new game.",
			"I was thinking of a red one to be honest.",
			"Best before June.",
		),
	}
}
