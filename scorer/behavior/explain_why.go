package behavior

import (
	"strings"

	"rapport/scorer/check"
)

func explainWhy() Behavior {
	return Behavior{
		Name: "explain_why",
		Doc:  `Gives a cause or reason that a listener can follow. Policy, system or "because I can't" alone is none.`,
		Rules: []Rule{
			{Title: "says how things are, after a no", Share: 6500, If: []string{"decline"}, MinWords: 6, Unless: check.Quoted | check.Question, Func: standsBesideNo,
				Regexes: []string{
					`\b(?:the|a|an|our|your|it|he|she|they|this|that|these|those|there|somebody|someone|nobody|each|every|all|both|once)\b(?: [a-z0-9']+){0,7}? (?:is|are|was|were|has|have|had|does|did|needs?|runs?|closes?|belongs?|counts?|sits?|goes|went|comes|came|takes?|took|ends?|starts?|carries|holds?|uses?|works?|lies|lives|depends|owns?|charges?|bills?|sets?|must|got|gets?|left|lost|broke|burns?|wears?|melts?|spoils?|means) [a-z0-9']+ [a-z0-9']+`,
					`\b(?:he's|she's|it's|they're|there's|we're) (?:got|in|on|at|out|full|away|a|an|the|two|three|four|five|only|just|already|always|still|fully) [a-z0-9']+(?: [a-z0-9']+)?`,
					`\b(?:somebody|someone|they|it|he|she|everybody|each|every [a-z]+) (?:has|have|needs?) to [a-z]+ [a-z]+`,
				}},
			{Title: "concludes a no from how things are", Share: 7000, Unless: check.Quoted | check.Question, NotNear: []string{"policy|procedure|procedures|rules|system|computer|inconvenience"},
				Phrases: []string{"so i|we (just|really|unfortunately) can't|cannot|couldn't|mustn't|don't|won't"},
				Regexes: []string{`\bso (?:[a-z]+ ){0,3}no(?:$|[.!,])`}, Func: afterStatement},
			{Title: "gives a cause", Share: 8200, Unless: check.Quoted,
				NotNear: []string{"because|since it's|that's|of {our|the|company} policy|procedure|system|rules", "because i|we (just) can't|cannot", "because|since the system {won't|doesn't}", "why because", "{what|what's} (is|was) the reason", "reason for your call|contact|visit"},
				Phrases: []string{"comes|came from a|the|an", "so that (nobody|no one|you|we|it|they|your|others) (else) can|can't|won't|don't|isn't|will",
					"since|as only|nobody|no|none|some|one <6> {has|have|is|are|can}",
					"because|since {the|of|it|your|we|they|you|there|our|a|it's|that|this|each|once|these|his|her|my|in|on|at|otherwise|if|when|some|all|every|two|one|after|without} *",
					"because|since * <3> is|are|was|were|has|have|had|needs|need|takes|goes|comes|closes|belongs|counts *",
					"cos|cuz|'cause|cause (the|it|your|we|they|you|there|our|a|it's) *",
					"due|owing to *",
					"the|one|main reason (for|is|why|that|being|we) *",
					"{that's|which is|this is|it's} {why|because} *",
					"so that|you|nobody|no {you|nobody|we|your|it|the|no} {can|can't|don't|won't|isn't|are} *",
					"otherwise you|it|we|the|they|your|anybody|anyone|nobody",
					"(in order) to {protect|prevent|avoid|make|keep|stop|comply|ensure} {you|your|the|fraud|anyone|sure|it|others|us|a|that} *",
					"what happened (is|was|there|here) *",
					"this|that|it happened|happens|comes|came|means {because|when|from|since|that|after|you|the}",
					"caused by|the *",
					"the {law|regulator|manufacturer|bank|seal|supplier|airline|carrier|courier|customs|label|contract|part|battery|road|weather|storm|snow|strike|fault|payment|card|order} * {requires|asks|needs|was|has|had|is|did|does|won't|didn't|can't}",
				}},
		},
		Examples: says(
			"We can't take it back because the seal was opened, and nobody could sell it again.",
			"the delay comes from a strike at the port",
			"Due to the storm the vans could not leave the depot.",
			"It's blocked so that nobody else can use your card.",
			"We can't lower it. The house belongs to four sisters and every one of them has to sign.",
			"He can't, he's got two more houses before yours. So that's not possible.",
			"I'm only on reception, so I can't tell you what the picture shows.",
			"The oven is cold after ten, so warm food no.",
			"Breakfast is not included because rooms at that rate have none.",
			"I can't change that here, since only the billing desk has access to it.",
			"no not by phone somebody has to see the wound with their own eyes we can't do that from here",
		),
		Counterexamples: says(
			"That's our policy.",
			"I can't do that.",
			"The system won't let me.",
			"Why is it late?",
			"Because it's company policy.",
			"I can't do that. The fee is listed in the price table.",
			"We can't refund that. It is our procedure for all tickets.",
			"Unfortunately that's not possible. The next one is available on Monday.",
			"I can't do that. What I can do is send you a form.",
			"The house belongs to four sisters and every one of them has to sign.",
			"No, we can't do that, the price is the price.",
			"I can't do that. That is how it works for everybody.",
		),
		Traps: "Whether the reason is good is for a person to say.",
	}
}

// standsBesideNo reports whether the clause that was found is another than the
// one that refuses, points to no rule and makes no offer: neither is a reason.
func standsBesideNo(c *Context) bool {
	text := c.Text()
	before := strings.TrimRight(text[:c.Start], " \t\n")
	switch {
	case before == "", strings.IndexByte(".;:,!-", before[len(before)-1]) >= 0, strings.HasSuffix(before, " no"):
	case !strings.ContainsAny(text, ".,;!") && refusesNear(c):
	default:
		return false
	}
	words := c.Words()
	first := wordAt(words, c.Start)
	for i := first; i < len(words); i++ {
		if at := int(words[i].Start); at >= c.End && (at >= c.End+50 || strings.ContainsAny(text[c.End:at], ".!?;")) {
			break
		}
		if topical(words[i].Text) && among(words[first:i], words[i].Text) {
			return false // "the price is the price"
		}
		switch words[i].Text {
		case "depends", "let's", "not", "no", "isn't", "aren't", "afraid", "unfortunately", "sorry", "inconvenience",
			"policy", "policies", "procedure", "procedures", "rule", "rules", "system", "computer", "conditions", "website", "listed", "terms",
			"allow", "allowed", "allows", "possible", "available", "unable", "able", "non-refundable", "refundable",
			"works", "can", "could", "will", "would", "shall", "might", "i'll", "we'll", "you'll", "what":
			return false
		}
	}
	return true
}

// refusesNear reports whether a word that refuses stands shortly before or after
// the match. Speech without punctuation can go on about other things for long.
func refusesNear(c *Context) bool {
	words := c.Words()
	at := wordAt(words, c.Start)
	for i := max(0, at-12); i < min(len(words), at+12); i++ {
		switch words[i].Text {
		case "no", "not", "can't", "cannot", "couldn't", "won't", "don't", "afraid", "unfortunately":
			return true
		}
	}
	return false
}

// afterStatement reports whether at least four words stand before the match in
// its sentence: what is concluded from.
func afterStatement(c *Context) bool {
	from, _ := check.Sentence(c.Text(), c.Start)
	words := c.Words()
	return wordAt(words, c.Start)-wordAt(words, from) >= 4
}
