package behavior

import "rapport/scorer/check"

func politeness() Behavior {
	return Behavior{
		Name:   "politeness",
		Doc:    `Puts a request or a remark politely: thanks, softens, asks instead of ordering, gives credit. Blunt questions and orders are not polite.`,
		Unsure: [2]check.Share{4500, 5500},
		Rules: []Rule{
			{Title: "thanks or gives credit", Share: 7500, Unless: check.Quoted, If: nil, Phrases: []string{"thanks", "thank you", "thx", "cheers", "much appreciated", "i|i'd|would|we|greatly|really|appreciate (really) appreciate", "grateful", "appreciate", "great|good|nice|excellent|interesting|awesome|fantastic|impressive|amazing|wonderful|beautiful|brilliant|terrific|superb|lovely work|job|answer|question|point|idea|article|stuff|one|catch|suggestion|find|solution|post|start|to|improvement|find|contribution|contributions|addition", "well done", "{looks|sounds|seems|that's|this is|it's} (really|very|like|pretty) (a) good|great|nice|fine|interesting|cool|awesome|excellent|perfect|clever|helpful", "congratulations", "i|we like|love|enjoyed|enjoy|admire", "happy|glad|pleased to", "welcome", "best|kind regards"}},
			{Title: "asks instead of ordering", Share: 6500, Unless: check.Quoted, Phrases: []string{"could|would you|i|we|it|anyone|someone|there", "may i|we", "would|do you mind", "would it be", "would you like|be", "if you could|would|can|don't|wouldn't|like|want|have|need|are", "i was|am|just|i'm (just|also) {wondering|curious|hoping}", "wondering", "wonder if|whether|what|how", "is it {alright|ok|okay|possible|fine}", "might|any chance", "perhaps|maybe|possibly", "{i'd|i would|we'd} (really|also|just) {like|love|be|suggest|appreciate|say|prefer|think|recommend}", "can i|we (just|please|also)", "let me know", "feel free", "just {wondering|checking|curious|to}", "do you think|know|have (you|i|we|it|that|any|if|of|some|time)", "should i|we", "shall i|we", "what do you think", "how about", "any {ideas|thoughts|idea|suggestions|help|advice|chance|comments|feedback}"}},
			{Title: "softens", Share: 4500, Unless: check.Quoted, Phrases: []string{"i think|believe|guess|suppose|assume|suspect|hope|feel|imagine", "i'm (just|not|also) {sure|certain|guessing|afraid|curious|assuming|thinking}", "seems|seem|appears|looks like", "{probably|likely|a bit|a little|kind of|sort of|somewhat|slightly}", "in my opinion|view|experience", "by the way", "btw", "as far as i", "if i|we {understand|remember|recall|am|may|can|could|had|were|wanted}", "could|might {be|also|have|try}", "sorry|apologies|apologize|pardon", "excuse me", "please", "we|us|our|let's", "both|also|too", "i", "i've|i'd|i'm|i'll"}},
			{Title: "greets", Share: 6500, Where: OpensTurn, Phrases: []string{"hi", "hello", "hey", "dear *", "good morning|afternoon|evening", "hiya"}},
			{Title: "says please within a request", Share: 5500, Phrases: []string{"* please", "could|can|would you please"}, Unless: check.Quoted},
			{Title: "asks bluntly", Against: true, Share: 4500, Where: OpensTurn, Phrases: []string{"why|what|who|where|huh|really|seriously", "so why|what|you|how|this", "and why|what|how|where", "you|your", "please", "but why|what|how|you", "why (on) {earth|would|do|did|not|are|is|don't}", "what {the|exactly|is|are|was|do|does|did|makes|you|makes|kind|about|happens|if|version|about}", "did|have|are|do|is you|this|it|that|your|there", "how {is|are|does|do|did|come|can|could|many|much|exactly}", "how", "ok|okay|well what|why|how", "no|nope", "uh|um|er|wtf|lol|hmm|ha|haha", "which", "since|then|again|still"}},
			{Title: "confronts", Against: true, Share: 5000, Phrases: []string{"you {really|actually|even|just|clearly|obviously|simply} {think|don't|didn't|didnt|dont|can't|cannot|should|need|must|keep|claim|want|are|know|expect|have|shouldn't|didn't|never|do|seem|insist}", "why on earth {did|do|don't|didn't|would|are|is|should|have|has|not|isn't|doesn't} (you|we|i|it|the|this|they)", "your {own|edit|edits|argument|point|claim|problem|code|behavior|behaviour|attitude|opinion|ignorance|bias|pov}", "what (the|are) {hell|fuck|heck|you} {talking|doing|on|trying}", "what's|whats (the|your) {point|problem|reason|issue}", "please {stop|do|don't|explain|read|refrain|provide|see|tell|show|look|be|remove|use|try|post|add}", "{nonsense|ridiculous|absurd|stupid|silly|idiot|ignorant|crap|bullshit|hell|damn|fuck|shit|dumb|rubbish|bad|wrong|terrible|awful|vandalism|pointless|useless|lazy|liar|lie|lies|troll|joke|false|accuse|accusing|bother|personal attack|pov|censor|biased|insult|blatant|violation|delete|deleted|deleting|revert|reverted|reverting|removed|removing|block|blocked}", "{actually|really|exactly|seriously|honestly|obviously|clearly|in fact|the fact|even|at all|anyway|again}", "do you {even|really|actually|honestly|seriously|not|think}", "are you {serious|kidding|blind|saying|going|trying|suggesting|really|sure|seriously|even|actually|claiming|implying|asking|now|joking}", "did you {even|not|actually|bother|read|really}", "have you {even|not|actually|read|ever|tried|looked|checked|considered}", "who {are|cares|is|do|the|gave|made|says}", "isn't|aren't|don't|doesn't|didn't|wasn't|haven't (it|you|that|this|they|there|he)"}, Regexes: []string{`\?\s*\?`, `!\s*\?|\?\s*!`}},
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
