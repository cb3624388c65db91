package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func stake() Behavior {
	return Behavior{
		Name:    "stake",
		Doc:     "Says what is at stake for the speaker: an event, a deadline, money, family, job, health.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "a date or deadline presses", Share: 8500, Unless: check.Quoted,
				Phrases: []string{
					"i|we {need|want|have|must|wanted|needed} (it|this|that|them|the|to|my) <8> {by|before|for|until|in time} {tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|my|our|christmas|next|noon|friday|work|school|then|end}",
					"{wedding|funeral|interview|exam|birthday|graduation|anniversary|holiday|vacation|trip|flight|christmas|deadline|surgery|operation|appointment|move|moving|baby|party|conference|meeting|presentation|visit|closing|court|hearing} {is|on|in|tomorrow|next|this|starts|coming|and|at|today|tonight|was} {tomorrow|on|in|next|this|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|a|two|three|ruined|morning|the|less|week}",
					"my|our|his|her|the|a|daughter's|son's|sister's|brother's|mum's|mom's|wife's|husband's {daughter's|son's|sister's|brother's|mum's|mom's|wife's|husband's|best} {wedding|funeral|interview|exam|birthday|graduation|anniversary|honeymoon|deadline|surgery|operation|christening|party|visa|thesis|rent|mortgage}",
					"{leave|leaving|fly|flying|travel|travelling|traveling|moving|move} {on|tomorrow|tonight|next|this|in|out|today|early|for} {monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|the|a|two|three|holiday}",
					"{time is running|running out of time}",
					"{due|expires|deadline} {tomorrow|today|tonight|on|is|this|next}",
					"{in time|on time} for",
				}},
			{Title: "people depend on it", Share: 8300, Unless: check.Quoted,
				Phrases: []string{
					"my {baby|kids|children|son|daughter|mum|mom|mother|father|dad|husband|wife|family|grandmother|grandfather|parents|elderly|disabled|child|toddler|newborn|patients|customers|clients|students|employees|team|partner|gran|grandson|granddaughter} {needs|need|depends|depend|relies|rely|is|are|can't|has|have|was|won't|and|who|gets|with|waits|wait} *",
					"for my {baby|kids|children|son|daughter|mum|mom|mother|father|dad|husband|wife|grandmother|grandfather|parents|elderly} {birthday|who|to|and|because|wedding|at|in}",
					"i {care|look} {for|after} my",
					"{newborn|toddler|elderly|disabled|pregnant|diabetic|asthma|insulin|medication|medicine|dialysis|wheelchair|oxygen|pacemaker|epilepsy|hospital}",
				}},
			{Title: "money or work depends on it", Share: 8300, Unless: check.Quoted,
				Phrases: []string{
					"{can't|cannot|couldn't|won't be able to|not able to} {work|pay|afford|earn|get paid|open|sleep|eat|travel|see|do my job|run|use|drive|get to work|go to work}",
					"{lose|losing|lost|cost|costs|costing} {me|us|my|our|money|business|the|a|customers|clients|wages|pay} {job|money|business|customers|clients|*}",
					"{my|our} {job|work|business|shop|rent|mortgage|salary|wages|pension|savings|livelihood|income|exam|studies|degree|visa|benefits|credit} {depends|is|are|needs|is on|score|relies|was|will|goes|and|won't|can't|bill} *",
					"i {work|live} (from|off|on) {home|my|a|this|it}",
					"i {run|own|have} a (small) {business|shop|restaurant|company|store|salon|cafe|farm|practice}",
					"{rent|mortgage|bills|wages|payroll|insurance|loan} {is|are|goes|due|payment|comes|was} {due|out|on|tomorrow|paid|late|*}",
					"{overdraft|overdrawn|bounce|bounced|bailiffs|eviction|late fee|late fees|credit score|debt}",
					"can't be without",
					"i (really) {rely|depend|count} on (it|this|that|my|the)",
					"my|our|the only {phone|car|way|income|computer|heating|means|laptop|source}",
					"{exam|interview|job|work|shift|school|class|court|meeting|doctor|appointment} {tomorrow|tonight|today|on|at|in|starts|this}",
				}},
		},
		Examples: says(
			"I need it before Friday, my sister's wedding is on Saturday.",
			"without the card i can't pay the rent",
			"My son needs the inhaler every night.",
			"i run a small shop and we lose customers every hour",
			"We fly on Sunday.",
		),
		Counterexamples: says(
			"I'd like it in blue.",
			"How long does delivery take?",
			"It stopped yesterday.",
			"I saw it on the website.",
		),
	}
}
