package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func comeBack() Behavior {
	return Behavior{
		Name:    "come_back",
		Doc:     "Invites the other party to get in touch again.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "invites to come back", Share: 8800, Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"{call|ring|write|message|contact|text|email|come} (us|me|back|out|in|to) {again any|any time|anytime|if|whenever|straight away|directly}", "{drop us|give us|give me} a {line|call|shout|ring}", "{please|just|do|always} {call|ring|write|message|ask} (us|me) again",
					"don't hesitate to", "{do|please|always} {come|pop|drop|stop|call|look} {in|by|round|back|over}", "{come|pop|drop|stop} {in|by|round|back} (and see us|to see us) {again|soon|any time|anytime|whenever|when|if}",
					"feel free to {call|ring|write|message|reach|contact|come|get|text|email|ask|shout|drop|let|pop}",
					"{call|ring|write|message|reach|contact|come|text|email|shout|ping} (us|me|back|out|to) {us|me|again|any|anytime|back|if|whenever|should|right|straight} {if|time|again|when|anything|you|back|it|whenever}",
					"{we're|i'm|we are|i am} (always|just|only|still|right) (here|a) {if|for|to|whenever|call|phone|message|click|all}",
					"we're|i'm (always) here {if|for|whenever|until|to}",
					"if {you|anything|it|there's|there is|something|the} <8> {call|ring|write|message|contact|text|email|shout|let me know|reach|come back|get back|just call|give us|give me|we're here|i'm here}",
					"any time you {need|want|like}",
					"let (me|us) know if (you|it|there|anything|that|something)",
				}},
		},
		Examples: says(
			"Call us any time if it acts up again.",
			"feel free to write back",
			"Do drop by when you are in town.",
			"We're here until nine if anything else comes up.",
			"If it happens again, just call and ask for me.",
		),
		Counterexamples: says(
			"I'll call you tomorrow.",
			"Nobody let me know.",
			"Call the other number.",
			"If it breaks I'm leaving.",
			"The engineer will come in.",
		),
	}
}
