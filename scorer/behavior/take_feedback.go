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
			{Title: "accepts it", Unless: check.Quoted | check.But,
				Phrases: []string{
					"{that's|it's} (very|really|such|so|a) (a|good|very|really) {fair|good idea|good one|good point|nice thought|brilliant|useful thought|useful|simple thing|embarrassing|fair point|helpful|thought}",
					"{you're right|you're absolutely right|fair enough|reasonable|noted|good point|fair point|good idea|great idea|point taken|i know right|it's earned|you should be able to|you have a point|made a note}",
					"sorry that|about|for|we|i *",
					"{that's|it's|what} (a|an) (very|really|such|so|quite|extremely|most) (a|an|very|really) {sensible|excellent|great|fine|clever|sound|correct|valid|reasonable|smart|lovely|neat} {idea|point|thought|suggestion|remark|one}",
					"{very|quite|absolutely|perfectly|too} {correct|true|right|valid}", "{good|useful|helpful} to {know|hear}", "i|we agree with you|that", "(i|we) couldn't agree more", "you've got a point",
					"i|we {don't|do not} {like|love|find|think|understand} (it|that|this) <5> either",
					"{you're|you are} {the|one} reason",
					"i see|take|hear your|that point|criticism", "take that|it|this {on board|to heart}", "we|i need|have to do better", "we should|could (have) do|done better",
				}},
			{Title: "says where it goes", Unless: check.Quoted | check.But | check.Negated | check.Question, NotNear: []string{"look|looking|looked forward"},
				Phrases: []string{
					"{i'll|i'm going to|i'm|i've|i|we'll|we've} (also|already|just) {tell|pass|passed|passing|told|sent|sending|send|put|writing|write|wrote|written|forward|note|raise} (it|that|them|this|your|him|her|my|the|a) *", "ill|i'll {say|tell|pass|send|write|put} *",
					"pass|passing|forward|forwarding|share|sharing <3> {on|along|to}", "let my|our|the|him|her|them|everyone <4> know",
					"{i'll|i'm|i will|i shall|i've|i have|we'll|we've} (just|also) {give|giving|gave|given|take|taking|taken|bring|bringing|brought|report|reporting|reported|show|showing|mail|mailed} <4> {to|up with|up to|over to|on to} {my|our|the|head|him|her|them|whoever|management}",
					"straight to", "gone up on", "sent|passed to", "ticket",
				}},
			{Title: "thanks for it", Unless: check.Quoted | check.But,
				Phrases: []string{
					"glad|grateful|pleased (that) you {wrote|said|told|mentioned|asked|raised|brought|spoke}", "thank you|thanks (so much|very much|a lot) for {saying|telling|pointing|bringing|putting|being honest|giving|writing|raising|flagging|the idea|the tip|the hint|the suggestion|that idea|your honesty|your suggestion}", "{thank you|thanks} for {the|that} *",
				}},
			{Title: "takes praise like a person", After: []string{"praise", "thanks"}, Unless: check.Quoted,
				Phrases: []string{
					"{thank you|thanks|aw|aww|cheers|my pleasure|any time|anytime|not at all|you're welcome|you're very welcome|don't mention it|pleasure|no problem|no worries|of course}",
					"{that's|it's} (very|really|such|so) (a) {good of you|kind of you|nice of you|sweet|lovely|kind|good to hear|nice to hear}",
					"{you're kind|you're sweet|made my|helps me|stay with me|means a lot|i'm happy|i'm glad|so were you|the least of it|best news|i'll tell|i'll pass|going on my|i said so|screenshot|good luck|happy to|glad to|not for your own}",
				}},
			{Title: "takes it kindly", Share: 8500, Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"you're {too|so|very} kind|sweet|nice|good", "{most|so|ever so} welcome", "get away with you", "{go on|get on} with you", "(aw|oh|ah) stop (it|that) you'll|you're|you've|i'm", "you're making me blush", "flattery", "flatterer", "it|that means a lot", "aww thank|thanks", "{that's} (very|so|really|most) kind|nice|sweet|lovely of|to (you|hear)", "the team will love|be|enjoy|like|appreciate",
				}},
		},
		Examples: append(says(
			"Fair point, I'll tell Femi.",
			"That's a good idea, I'll pass it on to the web team.",
			"thank you for your honesty we need to do better there",
			"You're right, that letter is confusing.",
			"I'll let my colleague know how much you liked it.",
		), replies(
			"Your team has been wonderful.", "Thank you!",
			"You're an angel.", "Go on with you, it was nothing.",
			"One tip: write the floor on the label.", "Quite right. I'll bring it up with the printers tomorrow.",
			"I find the rule absurd.", "I don't love it either, it comes from head office.",
		)...),
		Counterexamples: append(says(
			"It is our procedure.",
			"Thank you for your feedback.",
			"That's just how it is.",
			"Pass me the number, please.",
			"Thank you for calling.",
		), replies(
			"Your team has been wonderful.", "Anything else?",
			"It was awfully slow.", "Well, people will ring at noon.",
			"You ought to be ashamed.", "The rules are very clear.",
			"Your team has been wonderful.", "We look forward to the next order.",
		)...),
	}
}
