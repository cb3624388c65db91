package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func deadline() Behavior {
	return Behavior{
		Name:    "deadline",
		Doc:     "Says by when it matters to the customer: an hour, a day, an occasion that will not wait.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "says by when it matters", Unless: check.Quoted,
				Phrases: []string{
					"by|before|until|till (next|this) {monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|noon|christmas|easter|then|the weekend|the end of|my|our|the first|i leave|i go|we leave|we go|lunch|it's late}",
					"need|needs|needed|want <6> {today|tonight|tomorrow|right now|urgently|quickly|this week}",
					"by|before|on|until|for january|february|march|april|may|june|july|august|september|october|november|december|the 1*|2*|3*|4*|5*|6*|7*|8*|9*",
					"i|we fly|leave|board|open|travel|move|start on|in|at|tomorrow|tonight|next", "i'm|we're flying|leaving|traveling|travelling|moving on|in|at|tomorrow|tonight|next",
					"in {five|ten|twelve|fifteen|twenty|thirty|forty|two|three|an|half an} minutes|hour|hours|days",
					"minutes|hours left", "urgent|urgently|emergency|tonight",
					"{any day now|tomorrow morning|running out of time|in a rush}", "due|expires {tomorrow|today|tonight|on the|this|next}",
				}},
		},
		Examples: says(
			"i need it tonight",
			"I open in twelve minutes.",
			"It has to be here by Friday.",
			"We fly on Sunday.",
		),
		Counterexamples: says(
			"It stopped yesterday.",
			"My daughter likes it.",
			"I bought it last year.",
			"How long is the cable?",
		),
		Traps: `A date that is only part of a story, such as "on March 3", counts.`,
	}
}
