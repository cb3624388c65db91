package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func holdRequest() Behavior {
	notWaiting := []string{"get|got|getting|catch|take|took|have|keep (a) hold", "hold of", "been|was|were|kept|sat|left|leave|leaving|sitting|spent|waiting|stuck|keeps|keep <3> on hold", "put me on hold", "on hold for hours|over|ages", "on hold for <2> hour|hours", "i stay|staying", "i'll stay", "never|always <2> on hold", "{any|every|at this|at that|at the|in a|from one|until this|spare a} moment", "one moment it|he|she|they|i|you", "hang on to", "hold on to", "order|payment|account|parcel|ticket|subscription|delivery <3> on hold"}
	return Behavior{
		Name:    "hold_request",
		Doc:     `Asks the other party to wait, or announces a wait on the line. Telling of a past wait is none, nor is "get hold of".`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "asks to hold the line", Share: 9500, Unless: check.Quoted, NotNear: notWaiting,
				Phrases: []string{"hold the line", "hold on", "hold please", "please hold", "hold for me|us|a|just|one|two", "hold a moment|minute|second|sec", "hang on", "hang tight", "bear with me|us|mi", "stay on the line|phone|call", "stay with me", "stay online", "bare with me|us", "keep holding", "hold there|still", "remain on the line"}},
			{Title: "announces a hold", Share: 9200, Unless: check.Quoted | check.Negated, NotNear: append([]string{"put me on", "puts me on", "putting me on"}, notWaiting...),
				Phrases: []string{"put|place|putting|placing|pop|popping you|ya|your|this <3> on <2> hold", "put|place|pop you on (a) (brief|short|quick) hold", "you on (a) (brief|short|quick) hold", "mind holding|waiting", "okay|ok|alright to hold|wait", "can|could|would|will|may <4> you <3> hold", "if you could|can|would|just|want|wouldn't|don't <4> hold", "you'd like to hold", "happy to hold|wait", "able to hold"}},
			{Title: "asks for a moment", Share: 8500, Unless: check.Quoted, NotNear: notWaiting,
				Phrases: []string{"give|gimme me|us|it (just) (a|one|two|a couple|another|five|ten) (more|quick|few) moment|moments|minute|minutes|second|seconds|sec|secs|tick|mo", "give me a couple of minutes|moments|seconds", "give me just", "wait a|one|for|just (a) (moment|minute|second|sec|while|few|little)", "please wait", "kindly wait|hold", "could|can|would|will you (please|just|kindly) wait", "just (a|one|two|another) (quick) moment|minute|second|seconds|sec|secs|tick|ticks|mo|minutes|moments", "one moment|second|sec|minute please|while|and|sir|madam", "allow me a|one|two|some|just <2> moment|minutes|minute|time|moments", "may|can|could i have a|one|two moment|minutes|moments|minute", "be right back|with", "be {with you|back} in (just) a {moment|minute|second|sec|tick}", "back with you in", "i'll be back (with) (you) (in|shortly)", "{won't|will not} {keep you|be} (a|long|one|two) {moment|minute|second|sec|tick|mo|long}", "take me a moment|minute|second|sec"}},
			{Title: "one moment", Share: 8500, Where: Alone, Phrases: []string{"one moment", "a moment", "one second", "one minute", "moment", "two seconds", "two minutes", "a second", "wait", "just a moment", "just a second", "just one moment", "half a second"}, Regexes: whole(`(?:just )?(?:a|one|two|half a|another) (?:moment|minute|second|sec|tick|mo|mins?|secs?)(?: please)?`), NotNear: notWaiting, Unless: check.Question | check.Quoted},
			{Title: "opens with a moment", Share: 7500, Where: Opens, Phrases: []string{"one moment", "one second", "one sec", "moment please", "just a moment", "just a second", "bear with"}, NotNear: notWaiting, Unless: check.Quoted},
			{Title: "asks to stay while looking", Share: 6500, Unless: check.Quoted | check.Negated, Phrases: []string{"don't|do not hang up", "don't go away", "stay there|put for me|a|while", "sit tight", "leave it with me for|while", "you'll hear (some) (hold) (a|nothing|music|silence)", "go quiet for|while", "mute you", "be silent|quiet for a"}},
		},
		Examples: says(
			"I'll pop you on hold for two minutes.",
			"Would you mind holding while I ask the warehouse?",
			"just bear with me a second",
			"Can I put you on a brief hold? It should take two minutes.",
			"one moment please",
			"Hang on, I'm opening the other screen.",
			"give me a couple of minutes and i'll check",
		),
		Counterexamples: says(
			"I stay on the line with you.",
			"I was on hold for forty minutes yesterday.",
			"I couldn't get hold of anyone.",
			"Your order is on hold until the payment clears.",
			"At the moment we have no stock.",
			"Hold on to the receipt for your records.",
			"You put me on hold three times.",
		),
		Traps: "\"Wait, what?\" without punctuation looks like a request.",
	}
}
