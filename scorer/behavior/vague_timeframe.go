package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func vagueTimeframe() Behavior {
	return Behavior{
		Name:    "vague_timeframe",
		Doc:     "Promises something without saying when: soon, shortly, as soon as possible, a couple of days.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "names no real time", Share: 8500, Unless: check.Quoted | check.Negated, NotIf: []string{"set_timeframe"},
				NotNear: []string{"as soon as (i|you|we|it|they) {have|has|know|get|is|hear|receive|arrive}", "{talk|speak|see} {to you|you} soon", "from you soon", "get well|better soon", "too soon"},
				Phrases: []string{
					"soon|shortly",
					"as soon as {possible|we|they}",
					"asap",
					"in|within a {little|short} {while|bit|time}",
					"{couple of|few|couple} (more|working|business) {days|weeks}",
					"at some point",
					"some time|point",
					"sometime",
					"before (too) long",
					"in due course",
					"when|once {we|they|he|she} get|gets a {chance|moment|minute}",
					"in the {near|coming} {future|days|weeks}",
					"at (the) earliest {convenience|opportunity|possible}",
					"shouldn't|won't|not be|take (too) long",
					"sooner or later",
					"any day|time|minute|moment now",
					"{call|ring|do|send|get} * later (on)",
				}},
			{Title: "someone will", Share: 6500, Unless: check.Quoted | check.Negated | check.Question, NotIf: []string{"states_time"},
				Phrases: []string{
					"{someone|somebody|they|the team|our team|a colleague|an agent|a specialist} {will|should|is going to} (then) {be|call|contact|get|reach|look|email|ring|handle|come} (in|back|out|into|it|you|to)",
				}},
		},
		Examples: says(
			"Someone will be in touch soon.",
			"we'll get that done as soon as possible",
			"It takes a couple of days.",
			"It should probably turn up in the next few days.",
			"They'll call you shortly.",
		),
		Counterexamples: says(
			"I'll call you at three.",
			"The refund takes three to five working days.",
			"Talk to you soon!",
			"Get well soon.",
			"As soon as I have the number I'll read it to you.",
		),
	}
}
