package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func offerAlternative() Behavior {
	return Behavior{
		Name:    "offer_alternative",
		Doc:     "Offers another way when the first is closed: instead, what I can do, another option.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says what is possible", Share: 8800, Unless: check.Quoted,
				Phrases: []string{
					"what (i|we) can {do|offer|suggest|try|give|arrange|recommend}",
					"what i|we could do",
					"but i|we|you can|could {certainly|definitely|still|always|also|offer|instead|send|give|book|try|change|move|have|get|credit|exchange|refund|use|keep|put|add|do|check|ask|arrange}",
					"however i|we|you can|could",
					"{can|could|would|offer|have|take|get|send|book|give|do|use|try|like|prefer|want} <12> instead",
					"instead i|we|you can|could",
					"alternatively",
					"as an alternative",
					"another|different|second {option|way|possibility|solution|idea|route|choice} (is|would|we|i|could|might|you|that|to)",
					"how about {if|we|i|you|a|the|it}",
					"would a|an|the|that <4> {work|help|do|suit} (you)",
					"{one|two|three} {options|ways|possibilities|choices}",
					"{i|we} (can|could) {at least|still|also|always|certainly|definitely} {offer|do|give|send|book|try|change|move|get|credit|exchange|put|add|arrange|waive|extend|see|make|help|keep|ask|reserve}",
					"the {closest|nearest|next|best|earliest} {thing|option|i|we|available|date|slot|i can|alternative} (is|can|would|we|i)",
					"or i|we|you can|could",
					"either (i|we|you) (can|could) * or",
					"workaround",
					"if that {doesn't|won't|does not} {work|suit|help}",
				}},
		},
		Examples: says(
			"I can't refund it, but I can send you a voucher today.",
			"What I can do is move it to Thursday.",
			"would a replacement work instead",
			"Another option is to collect it in the shop.",
		),
		Counterexamples: says(
			"I can't do that.",
			"There is nothing we can do.",
			"I have no other number.",
			"What can you do?",
		),
	}
}
