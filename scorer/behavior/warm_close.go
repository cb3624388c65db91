package behavior

import (
	"rapport/transcripts"
)

func warmClose() Behavior {
	return Behavior{
		Name:    "warm_close",
		Doc:     "Says goodbye like a person: a farewell with a wish, a name, or an offer to come back.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "farewell with a wish", Share: 9000, If: []string{"goodbye", "good_wish"}},
			{Title: "farewell with thanks", Share: 7000, If: []string{"goodbye", "thanks"}},
			{Title: "farewell with an offer to come back", Share: 8500, If: []string{"goodbye", "come_back"}},
			{Title: "farewell with the name", Share: 8000, If: []string{"goodbye", "use_name"}},
			{Title: "farewell that values the customer", Share: 8000, If: []string{"goodbye", "appreciate_business"}},
			{Title: "a wish for their day", Share: 8000, If: []string{"good_wish"}, Last: 6},
		},
		Examples: says(
			"Have a lovely weekend, bye!",
			"take care and call us if it acts up again",
			"Bye, Mrs. Okafor, and good luck with the move.",
			"Goodbye, and thank you for your patience.",
		),
		Counterexamples: says(
			"Okay bye.",
			"Anything else?",
			"Bye.",
			"This chat is closed.",
		),
		Traps: "A wish without a farewell counts only near the end.",
	}
}
