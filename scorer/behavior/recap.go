package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func recap() Behavior {
	return Behavior{
		Name:    "recap",
		Doc:     `Sums up what was agreed or done, or checks that it is solved. "Anything else?" alone is none.`,
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "sums up", Share: 8800, Unless: check.Quoted,
				Phrases: []string{"{i've|we've|i have} (now|just|also) {booked|cancelled|changed|updated|refunded|sent|ordered|reset|fixed|arranged|scheduled|confirmed|added|removed|credited|corrected|moved|replaced}",
					"(just|so) to {recap|summarize|summarise|sum|confirm|go over|review|wrap|repeat|be} {up|what|again|clear|that|everything}",
					"to {recap|summarize|summarise|sum up}",
					"in summary|short",
					"let me (just|quickly) {recap|summarize|summarise|sum|go over|repeat|confirm|run|read} (up|what|that|everything|through|back|the|over)",
					"quick recap|summary",
					"(so) {we've|we have|i've|i have|you've|that's|everything's|you're} (now|just|all|also|gone) {agreed|booked|cancelled|canceled|changed|updated|refunded|sent|ordered|set|reset|fixed|sorted|arranged|scheduled|confirmed|done|added|removed|credited|corrected|moved|requested|replaced|placed|processed|issued|raised|logged|ready|taken}",
					"your <4> {is|has|are|has been|is now} (now|been|all) {booked|cancelled|canceled|changed|updated|refunded|sent|ordered|set|reset|fixed|sorted|arranged|scheduled|confirmed|added|removed|credited|corrected|moved|requested|replaced|placed|processed|issued|active|complete|completed}",
					"as (we) {agreed|discussed|promised}",
					"what {happens|we've|we|i've|i'll} {next|agreed|done|do|will} (is|now)",
				}},
			{Title: "checks that it is solved", Share: 8500, Unless: check.Quoted,
				Phrases: []string{
					"does (that|this|it) {all|now|fully|completely|sort|solve|answer|help|work|cover|sound|make|take|resolve|fix|settle} {it|that|your|everything|the|for|okay|good|alright|sense|care|right|work|this|things|help}",
					"did (that|this|i|we|it) {all|now|fully|completely|answer|solve|sort|fix|resolve|cover|help|work|take|get|manage} {to|your|it|that|everything|the|for|care|work|you}",
					"is (that|it|this|everything|all) {now|all|working|sorted|solved|okay|ok|alright|fine|clear|resolved|fixed|good|settled|right} {now|working|sorted|okay|for|again|with|clear|good|fine|solved|resolved|on}",
					"{have|has} (i|we|that|this) {answered|solved|resolved|fixed|covered|sorted|helped|taken} (your|all|everything|it|the|that|you)",
					"all {sorted|set|good|clear|done} (now|then|for|on)",
					"are you {happy|okay|comfortable|satisfied|clear|good|all} {with|on|now|set|sorted} (that|this|the|everything|how|what)",
					"{everything|anything} {clear|still|working|unclear|you|okay} {now|so|open|so far|unclear|want}",
				}},
		},
		Examples: says(
			"So to recap, the new card goes out today and the old one is blocked.",
			"Does that solve it for you?",
			"i've booked the engineer for friday between eight and ten",
			"Did that answer your question?",
			"Your flight has been changed to the 14th.",
		),
		Counterexamples: says(
			"Anything else I can do?",
			"Bye, thanks for calling.",
			"What is your name?",
			"Please hold.",
		),
	}
}
