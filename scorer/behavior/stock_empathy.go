package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func stockEmpathy() Behavior {
	return Behavior{
		Name:    "stock_empathy",
		Doc:     `Recites a stock line of concern that names nothing of this case: "any inconvenience", "I understand your frustration", "your call is important to us".`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "recites a stock line", Share: 9200, Unless: check.Quoted,
				Phrases: []string{
					"any|the inconvenience {this|that|caused|it|you}",
					"inconvenience caused",
					"sorry|apologize|apologise|apologies|apology <5> inconvenience",
					"i|we (completely|totally|fully|certainly|can|do|definitely|truly|really|absolutely) {understand|appreciate|hear} (your) {frustration|concern|concerns|situation|feelings|disappointment|anger|position}",
					"understand|appreciate|hear|acknowledge your {frustration|concern|concerns|feelings|disappointment|position}",
					"i (completely|totally|fully|can|do|certainly) {understand|imagine|see|know|appreciate} how {frustrating|upsetting|difficult|disappointing|inconvenient|annoying|you feel|you must feel} (that|this|it|you) (must|can|is|may|would) {be|feel|feeling}",
					"i (completely|totally|fully|can|do|certainly) {understand|imagine|see|know|appreciate} how {frustrating|upsetting|difficult|disappointing|inconvenient|annoying}",
					"i (completely|totally|fully|can|do|certainly) {understand|know} how you {feel|must}",
					"i'd be|feel {frustrated|upset|the same} {too|way} (if|in) (i|your)",
					"{your|every} {call|business|satisfaction|time|feedback} (is) {very|so|extremely|really|most} {important|valuable|valued} (to)",
					"valued customer",
					"{we|i} {sincerely|deeply} {apologize|apologise|regret}",
					"(please) accept (our|my) {sincere|sincerest|deepest} {apologies|apology}",
					"sorry {to hear|you feel|that you feel|you're having} {that|this|about|trouble|issues|way|the}",
					"we {value|appreciate} your {patience|understanding|cooperation}",
					"{thank you for|appreciate} your {patience and|understanding and} {understanding|patience|cooperation}",
					"we strive to",
					"at your earliest convenience",
					"sorry for (the|any|this|your|all) {trouble|delay|issue|issues|wait|confusion}",
					"sorry about (the|any) {trouble|delay|wait|confusion}",
				}},
		},
		Examples: says(
			"We apologize for any inconvenience this may have caused.",
			"i completely understand your frustration",
			"Your call is very important to us.",
			"I can understand how frustrating this must be.",
		),
		Counterexamples: says(
			"Three weeks without heating with a baby, that must be awful.",
			"I'm sorry the engineer left you standing in the rain.",
			"You sound worried about the exam.",
			"I understand.",
		),
		Traps: "A stock line may stand beside a personal one in the same turn: it is marked all the same.",
	}
}
