package behavior

import (
	"rapport/scorer/check"
)

func lineTrouble() Behavior {
	return Behavior{
		Name: "line_trouble",
		Doc:  "Signs of a bad or broken connection: hello? are you there, can't hear you, breaking up.",
		Rules: []Rule{
			{Title: "cannot hear", Share: 9000, Unless: check.Quoted,
				NotNear: []string{"are you there on|until|tomorrow|all", "hear from|about|back|anything"},
				Phrases: []string{
					"{are|were} you (still) {there|with me|on the line}",
					"you (still) there",
					"{anybody|anyone|somebody} there",
					"is {anyone|anybody|somebody|someone} there",
					"{can|could|do} you (still|even) hear me|us",
					"{i|we} {can't|cannot|couldn't|can not|can barely|can hardly|don't|didn't} (really|quite) hear (you|anything|what|a)",
					"{can't|cannot|couldn't|barely|hardly} hear",
					"{you're|you are|line is|line's|it's|voice is|you keep|signal is|keeps|we're|call is} {breaking|cutting|dropping|fading|crackling|very faint|very quiet|really bad|terrible|bad|muffled|echoing} (up|out|in|off|away)",
					"breaking up",
					"{bad|terrible|poor|awful|crackly|bad phone} {line|connection|reception|signal}",
					"{lost|losing|loose} {you|the connection|connection|signal}",
					"{we|i|you} (got|were|was|are|have been|been) {cut|disconnected} (off)",
					"{call|line|connection|chat} {dropped|got cut|was cut|went dead|is dead|cut out|disconnected|froze}",
					"{gone|went} {quiet|silent|dead}",
					"hello hello",
					"did (you|i|we) {lose|drop|hang|go|get} {me|you|up|cut|silent|disconnected}",
					"{say|speak} (that again|up) {please|a bit|you}",
				}},
			{Title: "hello into a dead line", Share: 8500, Unless: check.Quoted, MaxWords: 6,
				Regexes: whole(`hello\W+hello`, `hello(?:\?|,? ?\.\.\.|,? hello)`)},
			{Title: "the record says so", Share: 9500,
				Regexes: whole(`\[(?:disconnected|call dropped|line dead|connection lost|call disconnected|inaudible call drop|hung up|call ended abruptly)\]?`)},
		},
		Examples: says(
			"Hello? Hello?",
			"are you still there",
			"I can't hear you, you're breaking up.",
			"I think we got cut off.",
		),
		Counterexamples: says(
			"Hello, how can I help?",
			"Are you open there on Sundays?",
			"I haven't heard from you.",
			"Hear, hear!",
		),
	}
}
