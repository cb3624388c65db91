package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func discourtesy() Behavior {
	return Behavior{
		Name:    "discourtesy",
		Doc:     "Is rude to the other party: insults, mocks, snaps, talks down, refuses to listen. Setting a calm limit is none.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "jabs at them", Unless: check.Quoted,
				Phrases: []string{
					"{that's what a|that's your problem|what did you expect|read the contract|it's not rocket|then we're done}",
					"i need you to calm|relax|listen|stop", "{calm down|don't be ridiculous|shut up|grow up|are you stupid}",
					"you're (being|just|so) {rude|ridiculous|stupid|wrong|difficult|childish|dramatic|an idiot}",
				}},
			{Title: "talks of their kind", Share: 8800, Unless: check.Quoted | check.Negated,
				NotNear: []string{"have|having|host|hosting|serve|serving|help|helping|see|seeing|meet|welcome|for|to|glad|happy|happiness|pleasure|thank you people"},
				Phrases: []string{"you people"}},
			{Title: "mocks an insult", Share: 8500, Unless: check.Quoted, MaxWords: 8, After: []string{"provocation"},
				NotNear: []string{"you're right"},
				Phrases: []string{"you're (a|an|just|such|so|quite|real|absolute|proper) {delight|charming|charmer|peach|treat|joy|ray of sunshine|angel|gem|lovely|pleasant|treasure|darling}", "how {charming|lovely|pleasant|nice}", "{charming|lovely|nice} to {meet|talk}"}},
			{Title: "insults or swears at them", Share: 8500, If: []string{"abuse"}, NotIf: []string{"sets_limit"}, Func: aimedAtThem},
			{Title: "snaps or talks down", Share: 8800, Unless: check.Quoted,
				NotNear: []string{"i'm not going to"},
				Phrases: []string{
					"are you {even|deaf|blind|stupid|listening|kidding|serious|drunk|dense|joking|done} {listening|to me|finished|yet}",
					"{can't you|can you even|can you not|do you even|don't you} {read|hear|understand|listen}",
					"what part of <8> {don't|do} you (not) understand",
					"how hard (can|is) it (be)",
					"not my|our problem",
					"that's|sounds like a you problem",
					"i don't {really|have|get} {care|time|paid} {for|enough|what|about|if|how} (this|you|that|your)",
					"i {couldn't|could not} care less",
					"who cares",
					"don't (you) {tell|take|talk|speak|use|raise|give|get|waste|interrupt|shout|dare} (me|that|to|your|my|at) {what|how|tone|that|like|voice|time|attitude}",
					"stop {interrupting|wasting|talking|shouting|yelling|being|calling|bothering|lying} (me|my|at|so|us|and)",
					"let me finish",
					"listen {to me|here|lady|buddy|pal|mate|up|carefully|sir|madam}",
					"look {lady|buddy|pal|mate|here|sir|i don't}",
					"(oh) {come|give} (on|me) a break",
					"give me a break",
					"{congratulations|good for you|bravo} {einstein|genius|sherlock}",
					"{sherlock|princess|sweetheart|drama queen|your highness}",
					"boo hoo",
					"cry me a river",
					"good luck with that",
					"take it or leave it",
					"like it or not",
					"deal with it",
					"tough {luck|shit|love}",
					"too bad",
					"what do you want from me",
					"i'm {done|finished|sick|tired|not} {with|of|talking|arguing|listening|wasting|here} {you|this|people|to|my|with|customers}",
					"people like you",
					"if you (can|could|know how to) {read|count|spell|tell the time}", "if you {bothered|could be bothered|ever bothered} to",
					"{do what|do as} you like|want|please", "{suit|please} yourself",
					"{they'll|we'll|i'll|they will|we will} (just) send (the|a) <1> {collectors|bailiffs|debt|police|lawyers}", "debt collectors {round|on you|after you}",
					"hurry up",
					"{make|get} it quick",
					"go {ahead|on} (and) {complain|sue|leave|cry}",
					"you're (being) (so|very|really|just) {rude|difficult|annoying|impossible|childish|unreasonable|confused|wasting|ridiculous|dramatic|paranoid|lying|slow|the problem|clueless}",
					"{that's|what} a {stupid|dumb|silly|ridiculous} {question|thing|idea}",
					"stupid|dumb|silly|ridiculous question|idea|request|complaint",
					"as i said before", "as|like i said {already|a hundred}",
					"for the {third|last|hundredth|fifth|tenth|umpteenth} time",
					"yeah {yeah|right|sure} {whatever|yeah}",
					"whatever {you|dude|man|lady}",
					"not my|our {job|department|fault|concern}",
					"do i look like",
					"use your {brain|head|eyes|common}",
					"common sense",
					"a {child|five year old|toddler|monkey|kid} {could|can|would|knows}",
					"i'm not (your|a) {secretary|servant|slave|babysitter|mind reader|maid|psychic}",
				}},
		},
		Examples: append(says(
			"I need you to calm down.",
			"Are you even listening to me?",
			"that's not my problem",
			"What part of no don't you understand?",
			"Look lady, I don't have time for this.",
			"Tough luck.",
			"you're being ridiculous",
			"It is written on the gate, if you know how to count.",
			"Suit yourself, we'll just send the bailiffs.",
			"you people never learn",
		), replies(
			"You useless idiot.", "How charming.",
			"you're an idiot mate", "and you're a peach",
		)...),
		Counterexamples: says(
			"Please don't shout at me, I want to help.",
			"I won't continue if you shout at me, but I do want to help.",
			"Let me look at that for you.",
			`He said "that's not my problem" and hung up.`,
			"Good luck with the move!",
			"It is a joy to host you people.",
			"You're a delight, thank you.",
			"You can pay now or on Friday, as you like.",
			"Listen to the tone and then dial.",
		),
		Traps: "Sarcasm without one of these marks is out of reach.",
	}
}

// aimedAtThem reports whether a turn that swears or insults speaks to the other
// party rather than about a thing.
func aimedAtThem(c *Context) bool {
	for _, w := range c.Words() {
		switch w.Text {
		case "you", "your", "you're", "youre", "yourself", "ya", "u", "ur", "off", "up":
			return true
		}
	}
	return len(c.Words()) <= 3
}
