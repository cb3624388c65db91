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
					"{is|are|was|it's|that's|isn't|aren't} <2> not|isn't|aren't (usually|normally|currently) {possible|included|covered|refundable|provided|offered|eligible|mine to}",
					"isn't|aren't|wasn't {possible|included|covered|refundable|provided|offered|eligible|mine to}",
					"answer|decision is|stays|remains|was (still|a|unfortunately) no",
					"i can't|couldn't tell|give|promise|say|read|show|send (you) {what|which|who|when|why|how|that|the|any|it|anything}",
					"{system|it|computer} {doesn't|won't} {allow|let}",
					"no {supervisor|manager}",
					"{that's|is|be} a different department",
					"{our|per} {policy|procedure}",
					"no {loan phones|refunds|exceptions|exchanges}",
					"no, because *",
				},
				Regexes: []string{
					`(?:^|[.!?:\n] ?)(?:no, |sorry, )?not (?:directly|from (?:here|us|this)|today|tomorrow|on the|before|the amounts?|this week|\w+day)\b`,
					`\b(?:i|we|he|she|they) (?:can't|cannot|cant)[.,!]`,
					`\bso (?:[a-z]+ ){0,3}no(?:$|[.!,])`, `\b(?:but|unfortunately|sadly|there),? no[.!]`,
				}},
			{Title: "answers a request with no", Share: 8500, Where: OpensTurn, Unless: check.Quoted, AfterQuestion: true, Func: answersWish,
				NotNear: []string{"no problem|worries|bother|trouble|charge|extra|cost|need", "not at all", "free", "{course|sure} {you|we|i} can"},
				Phrases: []string{"no|nope|nah", "i'd|we'd rather not", "i'd|we'd love|like to but", "there isn't|aren't|is no|are no", "{he|she|they|that|it} can't|won't", "we're full|sold|closed|out", "not really|possible|quite", "{i'm|we're} afraid not", "unfortunately|sadly|regrettably"}},
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
		Examples: append(says(
			"That one I can't.",
			"Not from here.",
			"I'm afraid we can't refund a used ticket.",
			"unfortunately that's not covered by the plan",
			"I'm not able to change the name on it.",
			"There's nothing I can do about the fee.",
			"we don't ship to that island",
			"A meal voucher is not provided for delays under three hours.",
			"The answer stays no.",
			"The pool closes at six, so no.",
			"I can't tell you what the scan means.",
		), replies(
			"Can I get it back by Friday?", "No, the workshop is full until the tenth.",
			"could you drop the fee for me?", "not really, it was signed for",
			"Can the painter begin earlier?", "He can't, he's got two more houses before yours.",
			"Could you leave it with a neighbor?", "I'd rather not, parcels get mixed up that way.",
		)...),

		Counterexamples: append(says(
			"I can't see it yet.",
			"I can do that for you.",
			"Can't you send it today?",
			"I couldn't hear you, say again?",
			"I can't wait to see it.",
			"I don't know the date.",
			"So do you want it or no?",
			"you haven't actually got the card no",
		), replies(
			"Do I have to be there?", "No, leave it at the door.",
			"Can I pay by card?", "No problem, any card will do.",
			"Can you check the date?", "Not at all difficult, it's the tenth.",
		)...),
	}
}

// answersWish reports whether the other party's last turn asks for something to
// be done, given or allowed, so that a bare no refuses it. A no to any other
// question is information.
func answersWish(c *Context) bool {
	words := c.WordsBefore()
	for i := max(0, len(words)-25); i+1 < len(words); i++ {
		switch words[i].Text {
		case "can", "could", "can't", "couldn't", "may", "will", "would":
			switch words[i+1].Text {
			case "i", "we", "you", "he", "she", "they", "somebody", "someone":
				return true
			}
		case "do", "don't":
			if words[i+1].Text == "i" && i+2 < len(words) && words[i+2].Text == "get" {
				return true
			}
		case "possible":
			return true
		}
	}
	return false
}
