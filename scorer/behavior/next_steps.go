package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func nextSteps() Behavior {
	return Behavior{
		Name:    "next_steps",
		Doc:     `Says what will be done next, and by whom. A wish, a condition or a refusal is none.`,
		Speaker: transcripts.Rep,
		Unsure:  [2]check.Share{4500, 5000},
		Rules: []Rule{
			{Title: "says what they will do", Share: 8500, Regexes: whole(`we'll`), Unless: check.Quoted | check.Negated | check.Question,
				NotNear: []string{"i'll tell you what", "i'll be honest|fair|frank", "i'll never|not|have to think", "i'll bet", "i'll believe", "if i'll", "i'll miss"},
				Phrases: []string{"i'll", "i'm going to", "we're going to", "i'm gonna", "we're gonna", "i'm (just) about to", "what i'll do", "what i'm|we're going to do", "i|we shall", "we will", "i'm (just) going to", "i need to put|transfer|pass|send|speak|check you|this|that|it"}},
			{Title: "lets something be done", Share: 7800, Unless: check.Quoted | check.Negated, NotNear: []string{"let me know", "let me know|tell|ask|be|guess|think|go|down|say|put it|explain|finish|speak", "let's say|face|hope|be|not"},
				Phrases: []string{"let me", "let's", "allow me to", "lemme"}},
			{Title: "does it now", Share: 6500, Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{"while i|we (just) confirm|check|book|look|try|get|ask|find|see|do|transfer|put", "{call|try|putting|connecting|doing|trying|looking|getting} {you|it|the|that|your} <6> {for you|now|in the morning}", "{what i|what we} {will do}", "i'll do is", "making enquiries", "i|we (just) have to check|ask|speak|go|look|find|confirm|call|send|put", "i'm|we're (just|now|already|currently) putting|transferring|connecting|sending|checking|booking|arranging|opening|passing|raising|processing|adding|requesting|submitting|issuing|escalating|refunding|cancelling|canceling|looking|trying|going|waiting|pulling", "just|about {to put|try|trying|putting|to connect|connecting|checking} you|it|that|the", "putting|transferring|connecting you (straight|right) (through|over)", "in the process of"}},
			{Title: "says what will happen", Share: 7000, Unless: check.Quoted | check.Negated | check.Question | check.Hypothetical,
				Phrases: []string{"{you'll|you should} (then|also|now) {receive|get|hear|see|have} <8> by|within|in|on|from|tomorrow|today|shortly|soon", "you'll receive|get|hear", "someone|he|she|they|engineer|technician|colleague|team|manager|specialist|driver|refund|parcel|package|replacement|order|it will|should (then|now|be) contact|call|ring|email|reach|get|come|arrive|take|go|deliver|delivered|sent|processed|shipped|dispatched|credited|refunded|booked|back", "the|our|your * will contact|call|ring|email|come|arrive|be", "next step|steps is|are", "the next step|thing", "from here (i|we)"}},
		},
		Examples: says(
			"I'll send the prepaid label to your e-mail now.",
			"let me just check that for you",
			"What I'm going to do is open a ticket with the warehouse.",
			"You'll get a text from the driver tomorrow morning.",
			"we'll call you at six thirty",
			"An engineer will call you before noon.",
		),
		Counterexamples: says(
			"I'll be honest, that is odd.",
			"Let me know if it works.",
			"I won't be able to do that.",
			"The parcel left our depot on Monday.",
			"Will I need to sign?",
		),
		Traps: "A promise without content (\"I'll see\") counts; use set_timeframe for one that says when.",
	}
}
