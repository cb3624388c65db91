package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func reassurance() Behavior {
	return Behavior{
		Name:    "reassurance",
		Doc:     `Calms or encourages the other party: it will be put right, they are in good hands, they can do it. Telling someone to calm down is brush_off.`,
		Speaker: transcripts.Rep,
		Unsure:  [2]check.Share{4000, 5000},
		Rules: []Rule{
			{Title: "says not to worry", Share: 8500, Unless: check.Quoted, Phrases: []string{"don't worry|panic|stress", "don't be afraid|scared|worried|sad|upset", "in good|safe hands", "don't|do not (you) {need|have|be} (to) worry|panic|worried|afraid|stress|scared", "no need to {worry|panic|stress}", "nothing to worry|be {worried|afraid|ashamed}", "rest assured", "be assured", "i (can) {assure|promise|guarantee} you", "{we have|i have|we've got|i've got} you covered", "we've|i've got you", "worry not", "have no fear"}},
			{Title: "says it will be well", Share: 8300, Unless: check.Quoted | check.Question, Phrases: []string{"it|that|this|things|everything|you will|is|are (all) (be|going to be|gonna be) {fine|ok|okay|alright|well|better}", "we'll (get|have) (this|that|it) {sorted|fixed|resolved|done}", "we'll get|have this|that|it|you (all) sorted|fixed|resolved|back", "it|this|that|things|everything|you|all will|is|are|gonna|going|does|do (to) (definitely|eventually|all|only|surely|soon) {be|get|gets|work|turn|going|pass|feel} (to) (be) {ok|okay|fine|alright|better|well|great|easier|good|pass|out|sorted|fixed|all|away}", "it'll|you'll|things'll|we'll|that'll (definitely|eventually|all|surely|soon) {be|get|work|do|turn|find|make|feel} {ok|okay|fine|alright|better|well|great|easier|out|it|through|over}", "it|things gets|get better|easier", "this too shall pass", "light at the end", "we'll|i'll|let's (definitely) get|have|sort this|that|it|you <2> sorted|fixed|done|out|back|working|resolved", "we'll figure|work|sort (this|it|that) out", "will work out", "time heals", "not the end of the world", "always {hope|tomorrow|a way|options}"}},
			{Title: "expresses confidence", Share: 7800, Unless: check.Quoted | check.Question | check.Negated, Phrases: []string{"you can|could|will|definitely {do|get} it|this|through|that", "you've got this", "you can do|get|make|overcome|handle|manage|achieve it|this|anything|through|that|over", "i'm (pretty|very|quite|so) {sure|certain|confident|positive} (that) (you|it|things|they|he|she|everything|there|your|we)", "i (really|do|truly) {know|believe} (that|in) you", "i have faith|confidence", "hang in there", "keep {going|up|it|trying|your|at|pushing|doing}", "stay strong|positive", "don't|never give|lose up|hope", "be proud", "you should be proud", "proud of you|yourself", "good|great|amazing|awesome|excellent|wonderful job|work|start|idea|attitude|step|plan|thinking", "well done", "on the right track|path", "doing {great|well|good|fine|the right|your best|the best|a great|a good|an amazing|so well|really well}", "right thing|decision", "you did|made (the|a|what|very|everything) {right|good|great|you|well|best}", "{you're|you seem|you sound|ur} (like) (a|an|so|very|really|such|being|definitely) {strong|brave|good|great|smart|kind|caring|capable|amazing|wonderful|awesome|nice|lovely|worthy|valuable|intelligent|incredible|hard|well|very|really|strong|person|friend}"}},
			{Title: "says it is normal", Share: 8000, Unless: check.Quoted | check.Question | check.Negated, Phrases: []string{"not|never alone", "{aren't|isn't|not} {alone|crazy|weird|your fault|stupid}", "you're|you are not {the|a|alone|crazy|weird|wrong|bad}", "not your fault|the only|alone", "{perfectly|completely|totally|very|quite|absolutely|so|pretty} normal|natural|valid|common|understandable|okay", "normal|natural|common|okay|ok|alright|fine|understandable|human to {feel|be|have|not|cry|want|take|think|ask|worry}", "{lots|many|plenty|most|a lot|so many|millions} of {us|people|others|folks|them} {are|have|feel|go|do|who|in}", "we all|everyone|everybody {have|has|goes|go|feels|feel|makes|make|get|need|needs|struggle|experience|been}", "happens to {everyone|all|the best|many|people|a lot|everybody}", "many|most|other|lots people", "we're all in", "it's|its|that's|thats (perfectly|totally|completely|really|absolutely|quite|definitely) {ok|okay|alright|fine|normal|understandable|natural}"}},
			{Title: "cheers them on in answer", Share: 5500, Unless: check.Quoted | check.Question | check.Negated, After: []string{"distress"}, MinWords: 3, Phrases: []string{"great", "awesome", "wonderful", "excellent", "fantastic", "perfect", "amazing", "definitely|absolutely|exactly", "good idea|thing|start|luck|for", "hope", "keep", "deserve|worth", "i've {been|felt} {there|through|that}"}},
			{Title: "is glad with them", Share: 6200, Unless: check.Quoted | check.Question | check.Negated, Phrases: []string{"i'm|am|so|very|really (so|really|very) glad|happy|pleased (to|that|you|for|i|we)", "that's|thats|that|this|it's|sounds (is|really|so|such|a|very|pretty) (is|really|so|such|a|very|pretty) great|good|awesome|wonderful|amazing|fantastic|excellent|nice|beautiful|lovely|perfect|brilliant|positive {idea|news|plan|to|start|thing|that|of|for|step|way|attitude}", "you're {so|very|most} welcome", "congratulations|congrats", "of course", "good luck", "best of luck", "here for you|to help|if", "i {hope|wish|pray}", "glad|happy (i|we|that|to) {could|can|help|hear|chat|talk}"}},
			{Title: "agrees to do it with them", Share: 5200, Unless: check.Quoted | check.Question | check.Negated, Phrases: []string{"i understand (how|that|what|your|completely|why)", "i (totally|completely|definitely|certainly|can|do) {understand|agree|relate|see}", "makes sense", "no problem", "we're|i'm here"}},
		},
		Examples: says(
			"Don't worry, we'll get this sorted together.",
			"you're in good hands with the claims team",
			"It will be fine, the data is safe on our side.",
			"You've got this, the second form is shorter.",
			"That's perfectly normal after an update.",
			"rest assured nothing was charged",
		),
		Counterexamples: says(
			"Which account is it?",
			"I'm worried it will break again.",
			"The form has two pages.",
			"You have to send it back.",
			"When did it stop?",
		),
		Traps: "Praise and agreement in a supportive chat are counted as encouragement.",
	}
}
