package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func acceptance() Behavior {
	return Behavior{
		Name:    "acceptance",
		Doc:     "Says yes to an offer or a proposal.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "says yes", Share: 8500, Unless: check.Quoted, After: []string{"offer_help", "asks_for_terms_acceptance", "permission_to_hold", "offer_alternative", "next_steps"}, MaxWords: 25,
				NotNear: []string{"{yes|yeah} but|although|what|why"},
				Phrases: []string{
					"yes|yeah|yep|yup|sure|certainly|absolutely|definitely|okay|ok|alright|please|fine|perfect|great|agreed|deal|lovely|wonderful|brilliant|ideal|cool",
					"go ahead|for it",
					"of course",
					"why not",
					"{that|that's} (would|will|works|sounds|is|suits) {be|work|do|good|great|fine|perfect|lovely|me|okay|alright|for|help}",
					"sounds {good|great|fine|perfect|lovely|like}",
					"please do",
					"no problem",
					"by all means",
					"if you {could|would|can|don't mind}",
					"let's do (that|it)",
					"i'd {like|love|appreciate} (that|it|to)",
				}},
			{Title: "agrees outright", Share: 7500, Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{
					"{i|we} {agree|accept|consent}",
					"i'll {take|have} it|that|this|one|the",
					"sign me up",
					"let's do (it|that|this)",
					"let's go {ahead|with|for}",
					"go ahead (with|and|then|please)",
					"yes please",
					"yes {go ahead|i do|i would|i agree|that's fine|let's|sure|do that|that works|i'd}",
					"that {works|suits|would work|sounds good|sounds great|would be great|would be fine|would be lovely|will do} (for|me)",
					"count me in",
					"{that's|it's} a deal",
					"please {go ahead|proceed}",
				}},
		},
		Examples: append(says(
			"That works for me.",
			"yes let's do it",
			"I'll take the second one.",
		), replies(
			"Would you like me to book it?", "Yes please.",
			"Shall I sign you up?", "okay go ahead",
		)...),
		Counterexamples: append(says(
			"What does it cost?",
			"Yesterday it was fine.",
			"Is that okay with them?",
			"I don't agree.",
			"No thanks.",
		), replies(
			"Would you like me to book it?", "No, not today.",
		)...),
	}
}
