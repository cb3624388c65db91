package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func specificApology() Behavior {
	return Behavior{
		Name:    "specific_apology",
		Doc:     `Apologizes and names what for. "Any inconvenience" names nothing.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "says what they are sorry for", Unless: check.Quoted,
				Phrases: []string{
					"sorry|apologize|apologise|apologies (that) {we|our|ours|nobody|no one}",
					"sorry|apologize|apologise|apologies that i|i've",
					"sorry|apologize|apologise|apologies (that) you {were|had|lost|got|sat|waited|weren't|didn't|couldn't|spent|missed|never|received}",
					"sorry|apologize|apologise|apologies for|about our|my|your|how|what *",
					"sorry|apologize|apologise|apologies for|about that|the|this|those (late|double|missed|wrong|long|broken|lost|extra|second) {mix-up|mixup|gap|error|mistake|mess|switch|charge|charges|bill|bills|letter|letters|visit|appointment|outage|fault|failure|delay|silence|price|name|address|confusion|misunderstanding|advice|call|calls|no-show|damage|loss|repair|line|noise|trouble|order}",
				},
				Regexes: []string{
					`\bsorry (?:it|this|that it|that this)(?:'s| has| is| was| cost| took| ate| spoiled| ruined)? \w+`,
					`\bsorry\b(?:,? (?:mrs|mr|ms)\. \w+,?)?[^.!?\n]{0,80}\b(?:that|about|for) (?:we|our|ours|nobody|you (?:were|had|lost|got))\b`,
					`\b(?:sorry|apologi[sz]e|apologies)\b[^.!?\n]{0,50}[.!:]\s+(?:and (?:then|we)|we |our |ours |somebody |nobody |it was us)`,
					`\b(?:ours|our (?:mistake|error|fault|doing|end|side)|we (?:let|gave|left|forgot|missed|copied|ran|sent|charged|booked|lost|never))\b[^\n]{0,120}\b(?:sorry|apologi[sz]e) (?:about|that|you)`,
				}},
			{Title: "names the thing they are sorry about", Unless: check.Quoted, NotNear: []string{"inconvenience|inconveniences|wait|waiting|hold|holding|trouble|confusion|moment|background|noise|loss"},
				Phrases: []string{"sorry|apologize|apologise|apologies|apology about|for the|these|those|her|his|their *", "sorry|apologize|apologise|apologies for {sending|charging|missing|losing|mixing|forgetting|giving|telling|leaving|booking|cancelling|canceling|getting|putting|breaking|delivering|not} *", "sorry|apologize|apologise (unreservedly|sincerely|fully) {nobody|no one|none of us|we|our} *", "sorry the|your|it|this|they {wasn't|weren't|didn't|hasn't|never|was|were|came|arrived|broke|failed|got|has been|took|went} *"}},
			{Title: "is sorry and says whose fault it was", If: []string{"admit_fault"}, Unless: check.Quoted | check.Question | check.Negated, NotNear: []string{"inconvenience|inconveniences", "i'm sorry {but|to hear}"},
				Phrases: []string{"sorry|apologize|apologise|apologies", "i|we do apologize|apologise", "ashamed {of|to|that}", "forgive us|me"}},
		},
		Examples: says(
			"sorry about the wrong name on the letter",
			"I'm sorry that nobody came on Tuesday.",
			"I'm sorry about the second charge.",
			"I'm sorry. We sent it to the old address.",
			"that one is on us and i'm sorry",
			"It's our bug. Sorry, a report that drops a column is no use.",
			"Sorry about the misprint.",
			"That was our fault, and I apologise.",
		),
		Counterexamples: says(
			"Sorry, I'm here.",
			"We apologize for any inconvenience.",
			"Sorry, what was the name?",
			"I'm sorry you feel that way.",
			"That was our side, we apologize for the inconvenience.",
			"Sorry for the wait.",
		),
		Traps: `"Sorry about your loss" names the thing too, though it was nobody's fault.`,
	}
}
