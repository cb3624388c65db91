package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func repeatedEffort() Behavior {
	return Behavior{
		Name:    "repeated_effort",
		Doc:     "Tells that it took several tries: third call, waited weeks, told it before.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "counts calls or tries", Share: 9000, Unless: check.Quoted,
				Phrases: []string{
					"{second|third|fourth|fifth|sixth|seventh|tenth|2nd|3rd|4th|5th|umpteenth|hundredth|nth} {time|call|attempt|person|email|letter|agent|rep|replacement|engineer|visit|request|chat|ticket|message|reminder}",
					"{called|phoned|rang|emailed|written|wrote|contacted|tried|spoke|spoken|asked|complained|messaged|been|chased|told|transferred|ordered|sent|visited|explained|repeated|reported|requested} <6> {twice|three|four|five|six|seven|eight|ten|several|many|multiple|countless|dozens|3|4|5|6|7|8|10|so many|lots|a dozen|a hundred} {times|people|occasions|emails|calls|agents|departments|different|weeks|days|of}",
					"{called|phoned|rang|emailed|written|wrote|contacted|asked|complained|messaged|explained|reported|tried} (you|them|in|us|back|it|this|about) {twice|again|already|repeatedly|before|last week|yesterday|every}",
					"{three times|four times|several times|many times|multiple times|countless times|so many times|again and again|over and over|time and again|repeatedly}",
					"{two|three|four|five|six|several|many|multiple|3|4|5|6} {calls|emails|attempts|letters|chats|tickets|different people|agents|visits|messages|engineers}",
					"{again|still|another} {calling|on the phone|waiting|having to|trying}",
					"{keep|keeps|kept|have to keep} {calling|ringing|asking|explaining|being|getting|telling|having|trying|emailing|repeating|waiting|sending|transferring|passing|phoning}",
					"{passed|pushed|sent|transferred|bounced|shoved} {around|from|back|between|about}",
					"here {i am|we go|we are} again",
					"yet again",
					"every {time|day|week} (i|we) {call|ring|phone|try|ask|speak|get|have|contact|talk|log}",
					"back (and) forth",
				}},
			{Title: "tells how long it took", Share: 8500, Unless: check.Quoted | check.Question, NotNear: []string{"been a {bad|good|long|hard|rough|nice|lovely|terrible} *", "side of"},
				Phrases: []string{
					"{waited|waiting|been|spent|wasted|sat|took|taken|lasted|chasing|trying|held|hold|queue} <6> {for|over|about|nearly|almost|more|two|three|four|five|six|an|the|a|since|half|20|30|40|45|2|3|4} <3> {hours|hour|days|weeks|months|years|minutes|ages|monday|tuesday|wednesday|thursday|friday|forever|january|february|march|april|may|june|july|august|september|october|november|december|week|month|day|morning}",
					"{hours|days|weeks|months|ages} {on|of|waiting|in|and|later|now} {hold|waiting|calls|later|calling|trying|nothing|still}",
					"on hold {for|again|forever|all|over}",
					"{been|going} (going) on for|since",
					"waiting since|ages|forever", "been waiting",
					"for {weeks|months|ages|hours|days|years|two|three|four|five|six|over} {now|weeks|days|hours|months|a|an|years}",
					"how {much|many} longer|more (do|must|times)",
					"{calling|waiting|trying|ringing|phone|hold} <2> all {day|week|morning|afternoon|month}",
				}},
		},
		Examples: says(
			"This is the third time I'm calling about it.",
			"i've been waiting since march for that refund",
			"I've explained it to four different people.",
			"Every time I call I get somebody else.",
			"I spent two hours on hold yesterday.",
		),
		Counterexamples: says(
			"This is my first call.",
			"I ordered three shirts.",
			"How long does it take?",
			"The third line of the form is empty.",
		),
	}
}
