package behavior

import (
	"rapport/scorer/check"
)

func resolved() Behavior {
	return Behavior{
		Name: "resolved",
		Doc:  "Says that it works or is solved now.",
		Rules: []Rule{
			{Title: "works now", Share: 8800, Unless: check.Quoted | check.Negated | check.Question | check.Hypothetical,
				Phrases: []string{"it's|we're|everything's (all|now|finally) back (online|on|up|working)",
					"{it's|that's|it is|everything's|it|that|they're|this is|works|yes it's} (all|now|finally|just|working|perfectly|actually|back|been|seems to be) (now|all|finally|just|been|perfectly) {working|sorted|fixed|solved|resolved|settled|loading|back|online|cleared|connected|showing|gone through|done|perfect} {now|again|fine|out|perfectly|thank|thanks|then|for|on|up}",
					"{it|that|this|everything|everything's|yes it} (now|finally|all|just|seems to|does|did) {works|worked|work} {now|again|fine|perfectly|great|thank|thanks|well|like}",
					"{that|this|it|you|that's|that've|this's|this've|it's|it've|you's|you've} (has|have|just|finally|really|actually|all) {fixed|fixes|solved|solves|sorted|sorts|resolved|resolves|did|does|worked|answers|answered|cleared|settles} {it|that|the|my|everything|this|question|trick|all|for|problem|issue|out|now}",
					"all {sorted|fixed|solved|good|done|set|working|clear|resolved} (now|then|thank|thanks|again)",
					"{problem|issue|fault|matter} (is|was|has been|seems) {solved|fixed|resolved|sorted|gone|over}",
					"{i'm|i am|we're} {back in|connected|online|logged in|back online} (now|again|thank|thanks)",
					"i can {see|log in|hear|open|access|use} (it|in|you|everything) now|again|fine",
					"{received|got} it {now|working|back}",
					"{has|have} been {sorted|fixed|solved|resolved|completed|refunded|processed|credited|corrected|approved|restored}",
					"{back|up} (up) and running",
					"{that|it} did the {trick|job}",
					"good as new",
				}},
			{Title: "runs again", Share: 8000, Unless: check.Quoted | check.Negated | check.Question | check.Hypothetical | check.But, NotNear: []string{"still", "yet", "was|were|been working|running", "used to", "stopped working|running", "but|except|however|unfortunately"},
				Phrases: []string{
					"{is|are|it's|they're|everything's|that's|seems|seem|seems to be|seem to be|appears to be|looks to be} <2> {working|running|loading|connecting|charging|printing|playing|responding} <3> {perfectly|fine|well|smoothly|properly|normally|great|beautifully|again|now|better|right}",
					"{is|are} {finally|now} {working|running|loading|connecting|charging|printing|playing|online}",
					"{seems|seem|appears|appear|looks} (to) (be|have) (been) {resolved|fixed|solved|sorted|gone|cleared|better|okay|ok|fine|good} (now|again|finally)",
					"{hasn't|haven't|has not|have not|hasnt|havent} {returned|come back|happened|crashed|frozen|dropped|recurred|shown up} (again) (since)",
					"{no longer|stopped} {crashing|freezing|dropping|flickering|overheating|disconnecting|buffering|restarting|beeping|leaking}",
					"can {now|finally} {access|connect|see|open|log|use|hear|send|receive|play|print|watch|get}",
					"{i|we} can {access|connect|see|open|log in|use|hear|send|receive|play|print|watch|get in} <6> {again|now}",
					"back to normal",
					"{much|so much|a lot|lot|way} {better|faster|quieter|smoother} now",
				}},
		},
		Examples: says(
			"It works now, thank you.",
			"oh yes that fixed it",
			"All sorted then.",
			"That answers my question.",
			"it's back online",
			"Both screens are working perfectly.",
			"it seems to be running without stopping now",
			"The noise hasn't come back since.",
		),
		Counterexamples: says(
			"It doesn't work now.",
			"Is it working again?",
			"If it's fixed, tell me.",
			"I want this solved.",
			"It used to work.",
			"It is still not working properly.",
			"Is it running fine again?",
			"It was running fine until Monday.",
		),
	}
}
