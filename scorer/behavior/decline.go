package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func decline() Behavior {
	return Behavior{
		Name:    "decline",
		Doc:     "Says no to a request, or limits what can be done. Saying that one does not know is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says no", Unless: check.Question | check.Quoted,
				Phrases: []string{
					"can't be {dropped|sold|returned|waived|refunded|changed|extended|cancelled|canceled|exchanged}",
					"{one|it|that|off} i can't",
					"{is not|isn't|it's not|that's not|wasn't} {possible|included|covered|refundable|mine to}",
					"{system|it|computer} {doesn't|won't} {allow|let}",
					"no {supervisor|manager}",
					"{that's|is|be} a different department",
					"{our|per} {policy|procedure}",
					"no {loan phones|refunds|exceptions|exchanges}",
					"no, because *",
				},
				Regexes: []string{
					`(?:^|[.!?:\n] ?)(?:no, |sorry, )?not (?:directly|from (?:here|us|this)|today|tomorrow|on the|before|the amounts?|this week|\w+day)\b`,
					`\b(?:i|we) (?:can't|cannot|cant)[.,!]`,
				}},
			{Title: "cannot do it", Share: 8500, Unless: check.Quoted | check.Question | check.Hypothetical,
				NotNear: []string{"can't|cannot|couldn't {wait|believe|thank|imagine|stress|help but|complain|tell you how|hear|see you|find}"},
				Phrases: []string{"i|we can only", "{not|isn't|no} (longer) {included|covered|possible|available|part of}", "not from here", "have to {decline|refuse|say no}", "nothing (else|more) (that) i|we can", "{i|we} don't {ship|deliver|offer|sell|cover|accept|refund|provide|take|do}",
					"i|we|it|that|they (really|just|unfortunately|simply|also|currently) can't|cannot|couldn't {really|just|actually|unfortunately|do|offer|give|refund|change|cancel|send|issue|make|help|provide|waive|accept|extend|process|access|release|authorize|approve|add|remove|book|guarantee|override|allow|arrange|ship|take|exchange|replace|go|assist|discuss|share|promise|reverse|lower|match|honor|be|pay|drop|lift|return|sell|let you|undo|combine|reduce}",
					"i'm|we're not able|allowed|authorized|authorised|permitted|in to",
					"i'm|we're unable to", "too late to {cancel|change|return|stop}",
					"won't|will not be able|possible to",
					"that's|it's|this is not {something|possible|an|available|covered|included|allowed|eligible|refundable} {i|we|option|that}",
					"{isn't|is not|not|no longer} {possible|available|covered|eligible|refundable|included|allowed|transferable}",
					"there's|there is nothing {else|more|that} (we|i) can",
					"nothing {else|more} (that) (i|we) can do",
					"we|i don't {offer|do|provide|accept|refund|cover|ship|deliver|sell|support|allow|give|have|stock|take} {that|refunds|it|those|them|this|any}",
					"no way to|around|of",
					"has to be declined|rejected",
					"had to decline|reject|refuse",
					"has been declined|denied|refused|rejected",
					"have|has to say no",
					"out of (my|our) {hands|control}",
					"unfortunately (not|we|i|that|it|the|there|your|this|no)",
					"i'm afraid (not|we|i|that|it|the|there|your|this|no|you)",
					"policy|rules|terms|regulations {is|do|does|don't|doesn't|won't|says|say|state|states|prevent|prevents|allow|require|requires} {not|that|allow|me|us|it|you}",
				}},
		},
		Examples: says(
			"That one I can't.",
			"Not from here.",
			"I'm afraid we can't refund a used ticket.",
			"unfortunately that's not covered by the plan",
			"I'm not able to change the name on it.",
			"There's nothing I can do about the fee.",
			"we don't ship to that island",
		),
		Counterexamples: says(
			"I can't see it yet.",
			"I can do that for you.",
			"Can't you send it today?",
			"I couldn't hear you, say again?",
			"I can't wait to see it.",
			"I don't know the date.",
		),
	}
}
