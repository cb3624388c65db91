package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func announceTransfer() Behavior {
	return Behavior{
		Name:    "announce_transfer",
		Doc:     "Announces a transfer to another person or team.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "announces a transfer", Share: 9000, Unless: check.Quoted | check.Negated,
				NotNear: []string{"{money|bank|wire|file|payment|transfer|amount|balance|funds} transfer", "you {transferred|put}", "{was|were|been|keep|keeps|got} {transferred|passed}"},
				Phrases: []string{
					"{transfer|transferring|connect|connecting|patch|patching|redirect|redirecting|forward|forwarding} {you|your call|this call|the call|ya|this chat|you over|the chat} (to|through|over|now|straight|directly|back|across|with)",
					"{put|putting|pass|passing|get|getting|pop|hand|handing|send|sending|switch|switching} you (straight|right|directly|back|over|on|on over) {through|over|on to|onto|across|back to}",
					"put|putting you through",
					"{you'll speak|you to speak|let you speak|you speak|let you talk} to|with (a|my|our|the|one of) {colleague|specialist|manager|supervisor|team|department|technician|expert|advisor|adviser|billing|sales|other} (who|in|they|about|now|from|team|department|for)",
					"{a|my|our} {colleague|specialist|manager|supervisor|technician|expert|advisor|adviser} (will|can|is going to|from) {take|help|pick|continue|join|assist|be|handle|billing|sales} (over|you|it|up|from|this|with|right)",
					"{hand|handing} {you|this|it|the call} over|on",
					"{i'll|let me|i'm going to|i need to|i'll just} {get|bring|fetch|grab} (you) {a|my|the|someone|our} {supervisor|manager|colleague|specialist|someone|from} (on|to|for|who|in)",
				}},
		},
		Examples: says(
			"I'll transfer you to the claims team now.",
			"putting you through",
			"Let me hand you over to my colleague in billing.",
			"i'm going to pass you on to a specialist",
		),
		Counterexamples: says(
			"You transferred me twice already.",
			"The bank transfer takes a day.",
			"I won't transfer you again.",
			"Pass the message on, please.",
		),
	}
}
