package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func pressure() Behavior {
	return Behavior{
		Name:    "pressure",
		Doc:     "Pushes for a quick yes: only today, last chance, you will regret it.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "presses, or acts without a yes", Unless: check.Negated | check.Quoted,
				Phrases: []string{
					"{last chance|closes tonight|ends tonight|ends today|most customers|while it lasts|if you return later}",
					"i'll (just) go ahead and", "i (went ahead and) moved|signed|switched|upgraded you {to|up|over|onto}",
				}},
			{Title: "makes it now or never", Share: 8800, Unless: check.Quoted | check.Negated | check.Question,
				Phrases: []string{
					"only (available|valid|good|for) (for|until|till) {today|tonight|now|this call|the next}",
					"{offer|price|deal|discount|it} {ends|expires|is gone|runs out|only|won't} {today|tonight|soon|tomorrow|now|valid|last|be}",
					"last one|two|few|ones <2> at|for that|this price",
					"today only",
					"last|final|only chance|opportunity",
					"once in a lifetime",
					"limited {time|offer|number|places|spaces}",
					"now or never",
					"act {now|fast|quickly|today}",
					"have|need to decide|sign|agree|act|choose {now|today|right now|right away|immediately|quickly}",
					"{you'd|you would|you'll|you will} {regret|be crazy|be mad|be silly|miss|lose|be stupid|be foolish|kick} {it|this|not|to|out|yourself}",
					"don't {miss|let this} {out|this|slip}",
					"{before|while} {it's|stocks|it is|supplies} {gone|last|too}",
					"everyone (else) {is|takes|signs|has} {taking|it|up|signed}",
					"what (have you got|do you have) to lose",
					"i can't {hold|guarantee|keep} (this|that|the) {price|offer|deal}",
					"won't {get|find|see} (this|a|that|it) {price|deal|offer|better|again|anywhere}",
					"no-brainer",
					"only (a) {few|couple|two|three|one} {left|places|spots|spaces}",
				}},
		},
		Examples: says(
			"This price is only for today.",
			"It's your last chance to get it at that price.",
			"you have to decide now the offer ends tonight",
			"You'd be crazy not to take it.",
			"It's the last one at that price, so I'd hold on to it.",
		),
		Counterexamples: says(
			"The shop is open until six today.",
			"Take your time, the offer runs until June.",
			"Only one parcel arrived.",
			"The last one was at the old price.",
			"You don't have to decide now.",
		),
	}
}
