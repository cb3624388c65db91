package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func reasonForHold() Behavior {
	return Behavior{
		Name:    "reason_for_hold",
		Doc:     "Says why a wait or a transfer is needed. Saying only how long is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "waits while something is done", Share: 8800, Unless: check.Quoted,
				Phrases: []string{
					"while|whilst i|we|my|the (just|quickly|also|then) *",
					"hold|moment|second|minute|minutes|sec|line|wait|me|on <6> (so) i|we can (just|quickly) check|look|ask|find|see|speak|get|pull|open|verify|confirm|read|talk|call",
					"hold|moment|second|minute|minutes|wait|on <6> to (just|quickly) check|look|ask|find|see|speak|get|pull|open|verify|confirm|read|talk|load|update",
					"hold|moment|second|minute|minutes|me|wait <4> because|as|since",
					"need|have|want|going|like to (just|quickly) {check|ask|speak|look|find|pull|talk|verify|confirm|consult|open|read} <12> hold|moment|second|minute|minutes|wait|bear",
					"let me (just|quickly|go) {check|ask|speak|look|find|pull|talk|verify|confirm|consult|open|read|see|get} <12> {hold|moment|second|minute|minutes|wait|bear}",
					"i'm (just) {checking|asking|looking|waiting|opening|pulling|reading|loading|trying|speaking|getting}",
					"system|screen|page|computer|file|record is (a) (bit) {slow|loading|slowly|updating|taking|opening}",
				}},
			{Title: "passes to who can do it", Share: 8500, Unless: check.Quoted,
				Phrases: []string{
					"transfer|transferring|put|putting|connect|connecting|pass|passing|hand|handing you <8> because|who|they|as|since|that|so",
					"handled|handle|done|sorted|managed|switched|changed|decided|dealt|looked (over|with|after) by my|our|the|a|an *",
					"only|just <4> {has|have} (the) {access|key|keys|rights}",
					"they|who|team|department|colleague|specialist|them|she|he {can|will|are|is|handle|handles|deal|deals|have|has|look|looks|know|knows} {be|able|best|to|access|the|after|with|more}",
				}},
		},
		Examples: says(
			"Can I put you on hold while I ask the warehouse?",
			"one moment i'm just opening your contract",
			"I'll transfer you to claims because they can release the payment.",
			"Line faults are handled by my colleague in network, I'll put you through.",
			"Bear with me, I need to check that with my supervisor, one moment.",
		),
		Counterexamples: says(
			"Hold on please.",
			"Just a moment.",
			"Can you hold for two minutes?",
			"I'll transfer you now.",
		),
		Traps: `Any "while I" counts, whatever is done meanwhile.`,
	}
}
