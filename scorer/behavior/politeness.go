package behavior

import (
	"strings"

	"rapport/scorer/check"
)

func politeness() Behavior {
	return Behavior{
		Name:   "politeness",
		Doc:    `Puts a request or a remark politely: thanks, softens, asks instead of ordering, gives credit. Blunt questions and orders are not polite.`,
		Unsure: [2]check.Share{4500, 5000},
		Rules: []Rule{
			{Title: "says nothing blunt", Share: 3700, MinWords: 3, Func: func(*Context) bool { return true }},
			{Title: "thanks", Share: 8300, Unless: check.Quoted, Regexes: whole(`thank\w*|thx|cheers|appreciate\w*|grateful|kudos`)},
			{Title: "gives credit", Share: 6100, Unless: check.Quoted | check.Negated, Regexes: whole(`(?:great|good|nice|excellent|awesome|fantastic|impressive|amazing|wonderful|brilliant|terrific|lovely|interesting|well done|fine) (?:work|job|question|point|idea|article|stuff|one|answer|start|post|to|suggestion|catch|find|if|luck|day|solution)|(?:looks|sounds|seems) (?:\w+ )?(?:good|great|nice|fine|interesting|ok)|i (?:like|love|agree|enjoyed|see)|congrat\w*|great|welcome|nice|interesting|interested`)},
			{Title: "greets", Share: 6300, Where: OpensTurn, Phrases: []string{"hi", "hello", "hey", "dear *", "greetings", "good morning|afternoon|evening|day"}},
			{Title: "asks instead of ordering", Share: 4600, Unless: check.Quoted, Regexes: whole(`(?:could|would|can|may|might) (?:you|i|we|it|someone|anyone|be)|you (?:could|would|might|may)`)},
			{Title: "asks whether they mind", Share: 2300, Unless: check.Quoted, Regexes: whole(`mind|would you (?:be|like|care|consider)|would like|i'd (?:like|love|be|appreciate)|i would|wondering|wonder|was hoping|if (?:you|it|that|so|i|there)`)},
			{Title: "names their help", Share: 4500, Unless: check.Quoted, Regexes: whole(`for your|your (?:help|work|time|comments?|advice|thoughts|input|contributions?|reply|response|interest|effort|assistance|feedback|opinion)`)},
			{Title: "says sorry", Share: 3900, Unless: check.Quoted | check.Negated, Regexes: whole(`sorry|apolog\w*|excuse me|forgive|pardon`)},
			{Title: "leaves it to them", Share: 3200, Unless: check.Quoted, Regexes: whole(`do you (?:think|know|have|want|need|like|happen)|have you (?:tried|considered|seen|looked|had|checked)|how (?:are|do|would|about|did)|should i|shall|can i|could i|may i|is there|are there|is it possible|would it`)},
			{Title: "asks for help or an opinion", Share: 2700, Unless: check.Quoted, Regexes: whole(`help\w*|a look|look at|suggest\w*|advice|clarify|elaborate|describe|opinion|thoughts?|ideas?|mentor`)},
			{Title: "softens", Share: 1800, Unless: check.Quoted, Regexes: whole(`i think|i believe|i guess|i suppose|i hope|perhaps|maybe|might|possibl[ey]|probably|seems?|though|think|looks like|i was|i noticed|i found|i have|i've|i'd|a bit|a little|some|any|in case|similar`)},
			{Title: "exclaims kindly", Share: 2900, Regexes: []string{`!`}, NotNear: nil, Func: notShouted},
			{Title: "says please within the sentence", Share: 1000, Unless: check.Quoted, Phrases: []string{"* please"}},
			{Title: "speaks of oneself", Share: 1200, Regexes: whole(`i|my|me|i'm|i've|i'd|i'll`)},
			{Title: "is about the matter", Share: 2000, Regexes: whole(`new|work(?:ing)? on|discussion|page|article|image|add(?:ed|ing)?|way|for (?:the|a|this|it)`)},
			{Title: "asks why", Against: true, Share: 6500, Where: Opens, Phrases: []string{"why"}},
			{Title: "asks for a justification", Against: true, Share: 5200, Unless: check.Quoted, Regexes: whole(`why (?:do|did|are|would|don't|not|didn't|is|can't|should|the|you|have|on)`)},
			{Title: "begins bluntly", Against: true, Share: 1500, Where: OpensTurn, Phrases: []string{"you|your|yes|no|and|so|but|or|then|really|what|huh|wait|uh|um"}},
			{Title: "says no", Against: true, Share: 1500, Regexes: whole(`\w+n't|not|no|nothing|never|cannot|nor`)},
			{Title: "presses", Against: true, Share: 1300, Unless: check.Quoted, Regexes: whole(`really|actually|exactly|even|just|already|seriously|obvious\w*|clearly|of course|again|at all|in fact|anyway|yourself|always`)},
			{Title: "questions what they mean", Against: true, Share: 2000, Unless: check.Quoted, Regexes: whole(`you mean|what do you mean|mean by|does that mean|are you (?:saying|suggesting|sure|referring|trying|asking|talking|serious|kidding|claiming)|the point|what is|what's|do you (?:really|expect|even|realize|mean|understand)`)},
			{Title: "shouts", Against: true, Share: 5500, Regexes: []string{`[?!]\s*\?|\?\s*!`}},
			{Title: "accuses or belittles", Against: true, Share: 3000, Unless: check.Quoted, Regexes: whole(`homework|wrong|nonsense|ridiculous|absurd|stupid|idiot|crap|bullshit|hell|damn|fuck\w*|shit\w*|vandal\w*|pointless|useless|liar|lie|lies|troll\w*|joke|false|accus\w*|attack\w*|biased?|insult\w*|violat\w*|delet\w*|revert\w*|remov\w*|blocked|personal|wtf|silly|blatant|propaganda|disagree|purpose|ban|blam\w*|stop|wasting|ignor\w*|censor\w*|people|huh`)},
			{Title: "is curt", Against: true, Share: 1000, MaxWords: 10, Func: func(*Context) bool { return true }},
		},
		Examples: says(
			"Could you perhaps send me the second page, please?",
			"Thanks for the quick answer, that looks good.",
			"hi i was wondering if there is a later train",
			"Would you mind checking the date again?",
		),
		Counterexamples: says(
			"What is the error?",
			"Why did you delete it?",
			"You obviously didn't read it.",
			"Send it again.",
			"Are you serious?",
		),
		Traps: "Irony wrapped in polite words counts as polite.",
	}
}

// notShouted rejects the exclamation mark of a shout.
func notShouted(c *Context) bool {
	return !strings.Contains(c.Text(), "!!") && !strings.Contains(c.Text(), "?!")
}
