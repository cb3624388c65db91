package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func offerHelp() Behavior {
	return Behavior{
		Name:    "offer_help",
		Doc:     `Offers to help or to do something for the other party, who may say no. Announcing what one does anyway is a next step.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "asks how to help", Share: 9300, Unless: check.Quoted | check.Negated,
				Phrases: []string{"how can|may|might|could|shall i|we (best) help|assist|be|support", "how i|we can|may help|assist you", "what can|could|may i|we do|help|get", "can|could|may i|we (please|also|still|further) help|assist (you)", "here|happy|glad|love|pleased|delighted to help|assist", "{is there|there's} {anything|something} else", "anything|something (else) i|we can|could|may|might (do|help|assist)", "anything else (that) (i|we|you) (can|need|want|would)", "anything else {today|for you|at all}", "what else can i|we", "what seems to be the problem|issue|trouble", "what brings you", "like any|some|more|further help|assistance", "need any|some|more|further|additional help|assistance"}},
			{Title: "offers to do something", Share: 8500, Unless: check.Quoted | check.Negated,
				Phrases: []string{"would you {like|prefer} {me|us} to", "would you like (to) be|speak|have|a|an|some|one", "do you want|need me|us to", "want me to", "would it help if i|we", "shall i|we", "should i|we go|send|book|put|try|check|add|call|ring|set", "{i'd be|i'll be|i'm} (more) (than) happy|glad to", "happy|glad to", "i'd like|love to offer", "what i can do|offer (for) (you)", "i tell you what i can do", "let me offer"}},
			{Title: "says what they can do", Share: 7500, Unless: check.Quoted | check.Negated | check.Question, NotNear: []string{"i|we can see|hear|understand|imagine|tell|confirm", "how|what|where|when|whether|if i can", "so that|before i can"},
				Phrases: []string{"i|we can|could (just|also|actually|certainly|definitely|easily|always|try) put|transfer|connect you", "i|we can|could (just|also|actually|certainly|definitely|always) help", "i|we can|could (just|also|actually|certainly|definitely|always|try) give|get|send|book|arrange|report|check|have|look|do|find|offer|try|set|sort|fix|order|refund|waive|cancel|change|move|add|issue|raise|email|text <4> you", "i|we can (certainly|definitely|actually|sure|surely) (do) that|this|it", "because i can <6> you", "i|we can|could do that", "i can do"}},
			{Title: "offers to look", Share: 5500, Unless: check.Quoted | check.Negated, Phrases: []string{"let me|us see (what|if) i|we can|could", "let's (just) have a (quick|little) look for you", "let me help", "let me see if i can", "if you'd like|want|prefer i|we can|could", "if you like i|we"}},
		},
		Examples: says(
			"How can I help you today?",
			"Would you like me to send the label by e-mail?",
			"shall i put you through to the repairs team",
			"I can book a technician for you on Friday.",
			"Is there anything else you need from me?",
			"Happy to look into it.",
		),
		Counterexamples: says(
			"I can see the order here.",
			"I'm afraid I can't help with that.",
			"I'll send the label now.",
			"Nobody offered to help me.",
			"How can I trust you after this?",
		),
		Traps: "\"I can do that\" from a customer who agrees to a task is taken for an offer.",
	}
}
