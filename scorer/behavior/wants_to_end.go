package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func wantsToEnd() Behavior {
	return Behavior{
		Name:    "wants_to_end",
		Doc:     "Wants to break off the contact: in a hurry, forget it, hangs up.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "breaks off", Share: 8800, Unless: check.Quoted | check.Negated,
				NotNear: []string{"forget it {was|is|when}"},
				Phrases: []string{"forget about it", "forget it",
					"{i've|i have|i} (got|have|need) to {run|leave|dash|hang up|get going|go now|go soon|jump off|get back to work|catch a|catch my}", "{i've got|i have|i need|i've} to go {sorry|bye|thanks|already|right|soon|my|i|the}",
					"{i'm|we're} (in) (a) (bit of a) {hurry|rush}",
					"i don't have {time|all day|the time} (for|to|now|left)",
					"just {drop|leave} it",
					"never mind",
					"nevermind",

					"{i'm|i am} (going to) {hanging up|hang up|done here|leaving|ending|out of here}",
					"{i'll|i will|i'd rather|i'm going to|let me} (just) {hang up|call back later|call another|try again later|call someone|go elsewhere|leave it|do it myself}",
					"i'm done {with|talking|here} (this|you|now)",
					"{can|could} we {make|do|finish|speed|wrap} (this|it) {quick|quickly|short|up|fast|another}",
					"(just|please) {end|close|stop} (the|this) {call|chat|conversation}",
					"{another|some other} time",
					"{call|ring|phone} (me) back {later|another|some other}",
					"i can't {talk|speak|stay} {now|right|any|on|long}",
					"my {battery|phone|bus|train|lunch|break|meeting} {is|dies|starts|comes|leaves} {dying|about|here|over|now|in|low}",
					"waste of (my) time",
				}},
		},
		Examples: says(
			"I have to go now.",
			"forget it i'll call someone else",
			"Never mind, I'll do it myself.",
			"I'm in a bit of a hurry.",
		),
		Counterexamples: says(
			"Don't hang up, please.",
			"I have to go to the shop every week to top up.",
			"I won't forget it.",
			"Can you call me back?",
		),
	}
}
