package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func takeFeedback() Behavior {
	return Behavior{
		Name:    "take_feedback",
		Doc:     "Takes praise, criticism or a suggestion well: accepts it, thanks for it, says where it goes.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "takes it and passes it on", Share: 9000, Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"{pass|passing|forward|forwarding|send|sending|share|sharing|take|taking|hand|bring|feed|feeding|report|raise|put|note|write|log} (that|this|it|your) {on|along|up|back|to|with|down|feedback|suggestion|idea|comment|comments|complaint|kind|words|straight|forward|in|into} {to|on|up|down|the|my|our|with|feedback|suggestion|team|words|back|record}",
					"pass your <3> {on|along|to}",
					"let {my|our|the|him|her|them|everyone} <4> know (that|how|you|what|about)",
					"{thank you|thanks|appreciate|grateful|glad} <4> {feedback|suggestion|honesty|idea|compliment|comment|input|pointing|telling|letting|saying|kind|heads|bringing|raising|flagging|being}",
					"that's (really|very|such|a|so|actually|good|useful|helpful|fair|great|valuable|kind|lovely|nice) {good|useful|helpful|fair|great|valuable|kind|lovely|nice|sweet|idea|point|suggestion|feedback|of|to|a} {idea|point|suggestion|feedback|of|to|hear|criticism|comment|you|thought}",
					"{good|great|fair|useful|helpful|valid|excellent|nice} {point|idea|suggestion|feedback|thought|comment}",
					"{fair|good} enough",
					"you're (absolutely|completely|totally|quite|so) right",
					"you're right",
					"you have a point",
					"i (can) {see|take|hear|get|accept} (your|that|the) {point|criticism|on board}",
					"take (that|it|this|your) {on board|to heart|seriously|point}",
					"{that|it} means a lot",
					"makes|made my|our day",
					"{that's|how} (very|so|really|most) {kind|nice|sweet|lovely} (of|to)",
					"{i'm|we're|so|really|very} {glad|happy|pleased|delighted} (to|you|that|it|we|i) {hear|like|said|say|noticed|helped|told|could|enjoy|enjoyed|worked}",
					"aww thank|thanks",
					"the team will {love|be|enjoy|like|appreciate}",
					"{we|i} {need|have|want|should} to do better",
					"{we|i} (should|could|can) {do|have done} better",
					"made a note",
					"i'll note (that|this|it|your)",
				}},
			{Title: "answers praise with thanks", Share: 8000, If: []string{"thanks"}, After: []string{"praise", "suggestion"}},
			{Title: "says you're welcome after thanks", Share: 7000, After: []string{"praise", "thanks"}, Unless: check.Quoted,
				Phrases: []string{
					"you're {very|most|so} welcome",
					"my pleasure",
					"no problem|worries|trouble",
					"any time",
					"anytime",
					"{happy|glad|pleased} to {help|have|be|hear}",
					"don't mention it",
					"not at all",
					"of course",
					"it's|it was (a|my) pleasure",
					"that's {alright|okay|quite alright}",
				}},
			{Title: "says sorry for what is criticized", Share: 6500, If: []string{"apology"}, After: []string{"complaint"}},
		},
		Examples: append(says(
			"That's a good idea, I'll pass it on to the web team.",
			"thank you for your honesty we need to do better there",
			"You're right, that letter is confusing.",
			"I'll let my colleague know how much you liked it.",
		), replies(
			"Your team has been wonderful.", "Thank you!",
		)...),
		Counterexamples: append(says(
			"That's just how it is.",
			"Pass me the number, please.",
			"Thank you for calling.",
		), replies(
			"Your team has been wonderful.", "Anything else?",
		)...),
	}
}
