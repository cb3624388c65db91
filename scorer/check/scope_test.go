package check

import (
	"testing"
)

// A verdictCase is a check, a conversation and what the check must conclude.
type verdictCase struct {
	name, check string
	channel     string // "" is voice
	lines       []string
	want        Verdict
}

func testVerdicts(t *testing.T, cases []verdictCase) {
	t.Helper()
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			o, _ := run(t, tt.check, "", tt.channel, tt.lines)
			if got := o.Verdict(); got != tt.want {
				t.Errorf("%s: got %v (%s), want %v", tt.check, got, o.Reason, tt.want)
			}
		})
	}
}

func TestScope_Turns(t *testing.T) {
	lines := []string{"rep: One.", "customer: Two.", "note: rep seems tired", "rep: Three.", "system: Four.", "customer: Five.", "rep: Six."}
	testVerdicts(t, []verdictCase{
		{"counts the speaker's turns only", `phrase: {phrases: three, first: 2 turns}`, "", lines, Met},
		{"and no more of them", `phrase: {phrases: six, first: 2 turns}`, "", lines, NotMet},
		{"from the end", `phrase: {phrases: three, last: 2 turns}`, "", lines, Met},
		{"and no more from the end", `phrase: {phrases: one, last: 2 turns}`, "", lines, NotMet},
		{"more than there are is all", `phrase: {phrases: one, last: 9 turns}`, "", lines, Met},
		{"any counts rep and customer", `phrase: {phrases: two, speaker: any, first: 2 turns}`, "", lines, Met},
		{"any counts no system line", `phrase: {phrases: five, speaker: any, first: 4 turns}`, "", lines, Met},
		{"a note is never looked at", `phrase: {phrases: tired, speaker: other}`, "", lines, NotMet},
		{"a system line is not what anybody says", `phrase: {phrases: four, speaker: any}`, "", lines, NotMet},
		{"the customer's", `phrase: {phrases: five, speaker: customer, first: 1 turn}`, "", lines, NotMet},
		{"as a mapping", `phrase: {phrases: six, first: {turns: 3}}`, "", lines, Met},
	})
}

func TestScope_Seconds(t *testing.T) {
	testVerdicts(t, []verdictCase{
		{"inside", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[0-5] rep: Welcome.", "[40-50] customer: Hi."}, Met},
		{"too late", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[0-5] rep: Hi.", "[40-50] rep: Welcome."}, NotMet},
		{"the beginning of a long turn", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[20-60] rep: Welcome to the shop where all of us are glad to see you today."}, Met},
		{"the end of a long turn", `phrase: {phrases: welcome, first: 20 s}`, "", []string{"[0-60] rep: Hello there and all of us are glad to see you so once more be welcome."}, NotMet},
		{"at the end", `phrase: {phrases: goodbye, last: 30 s}`, "", []string{"[0-5] rep: Hi.", "[60-70] rep: Goodbye."}, Met},
		{"not at the end", `phrase: {phrases: goodbye, last: 30 s}`, "", []string{"[0-5] rep: Goodbye.", "[60-70] rep: Hi."}, NotMet},
		{"no times at all", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"rep: Welcome."}, NotApplicable},
		{"this turn has none and may lie in or out", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[0-5] customer: Hi.", "rep: Welcome.", "[90-95] customer: Hm."}, Unknown},
		{"its neighbors lie inside", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[0-5] customer: Hi.", "rep: Welcome.", "[9-11] customer: Hm.", "[60-61] rep: So."}, Met},
		{"its neighbors lie outside", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[0-5] customer: Hi.", "[50-55] customer: Hi.", "rep: Welcome.", "[90-95] customer: Hm."}, NotMet},
		{"nothing of the kind is said, times or not", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[0-5] customer: Hi.", "rep: Hm.", "[90-95] customer: Hm."}, NotMet},
		{"starts only, inside by the next start", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[0] rep: Be welcome.", "[10] customer: Hi.", "[90] rep: So."}, Met},
		{"starts only, perhaps inside", `phrase: {phrases: welcome, first: 30 s}`, "", []string{"[20] rep: Well well well, be welcome.", "[90] customer: Hi."}, Unknown},
		{"a chat message has one time", `phrase: {phrases: welcome, first: 30 s}`, "chat", []string{"[0] customer: Hi.", "[20] rep: Be welcome.", "[90] customer: Hi."}, Met},
		{"seconds and turns together", `phrase: {phrases: welcome, first: 30 s, last: 1 turn}`, "", []string{"[0-5] rep: Welcome.", "[10-11] rep: So."}, NotMet},
		{"behavior, perhaps in time", `behavior: {is: test_sorry, first: 30 s}`, "", []string{"[0-5] customer: Hi.", "rep: Sorry.", "[90-95] customer: Hm."}, Unknown},
		{"question, too late", `question: {first: 30 s}`, "", []string{"[0-5] rep: Hi.", "[60-65] rep: What is your name?"}, NotMet},
		{"question late in a long turn", `question: {first: 20 s}`, "", []string{"[0-60] rep: Hello there, this is the help desk of the shop and my name is Kim. What is your name?"}, NotMet},
		{"question, perhaps in time", `question: {first: 30 s}`, "", []string{"[0-5] customer: Hi.", "rep: What is your name?", "[90-95] customer: Hm."}, Unknown},
		{"echo, perhaps in time", `echo: {of: {phrase: {phrases: kettle, speaker: customer}}, first: 30 s}`, "", []string{"[0-5] customer: My kettle leaks.", "rep: The kettle leaks.", "[90-95] customer: Hm."}, Unknown},
		{"script, perhaps in time", `script: {text: this call is recorded, first: 30 s}`, "", []string{"[0-5] customer: Hi.", "rep: This call is recorded.", "[90-95] customer: Hm."}, Unknown},
		{"script, too late", `script: {text: this call is recorded, first: 30 s}`, "", []string{"[0-5] rep: Hi.", "[60-65] rep: This call is recorded."}, NotMet},
	})
}

func TestScope_Between(t *testing.T) {
	check := `phrase: {phrases: price, between: {after: {phrase: offer}, before: {phrase: {phrases: "yes", speaker: customer}}}}`
	testVerdicts(t, []verdictCase{
		{"inside", check, "", []string{"rep: An offer.", "rep: The price is 5.", "customer: Yes."}, Met},
		{"before it begins", check, "", []string{"rep: The price is 5.", "rep: An offer.", "customer: Yes."}, NotMet},
		{"after it ends", check, "", []string{"rep: An offer.", "customer: Yes.", "rep: The price is 5."}, NotMet},
		{"in the turn where it begins, after it", check, "", []string{"rep: An offer, the price is 5.", "customer: Yes."}, Met},
		{"in the turn where it begins, before it", check, "", []string{"rep: The price is 5, an offer.", "customer: Yes."}, NotMet},
		{"it never ends", check, "", []string{"rep: An offer.", "rep: The price is 5."}, Met},
		{"it never begins", check, "", []string{"rep: The price is 5.", "customer: Yes."}, NotApplicable},
		{"it may begin", `phrase: {phrases: price, between: {after: {behavior: test_maybe}}}`, "", []string{"rep: Perhaps.", "rep: The price is 5."}, Unknown},
	})
}

func TestScope_GuardsHoldForEveryKind(t *testing.T) {
	testVerdicts(t, []verdictCase{
		{"phrase", `phrase: {phrases: refund, unless: negated}`, "", []string{"rep: There is no refund."}, NotMet},
		{"behavior", `behavior: {is: test_sorry, unless: negated}`, "", []string{"rep: I am not sorry."}, NotMet},
		{"near", `near: {a: refund, b: today, unless: hypothetical}`, "", []string{"rep: If we refund it today."}, NotMet},
		{"question", `question: {unless: quoted}`, "", []string{`rep: It says "Wait. What is your name?" on the form.`}, NotMet},
		{"echo", `echo: {of: {phrase: {phrases: kettle, speaker: customer}}, unless: negated}`, "", []string{"customer: My kettle leaks.", "rep: We have no leaking kettle."}, NotMet},
	})
}

func TestScope_Reach(t *testing.T) {
	respond := `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 30 s}`
	sequence := `sequence: {steps: [{phrase: hello}, {phrase: verify}], within: 30 s}`
	testVerdicts(t, []verdictCase{
		{"answered in time", respond, "", []string{"[0-5] customer: Broken.", "[10-11] rep: Hm.", "[20-21] rep: Sorry."}, Met},
		{"answered too late", respond, "", []string{"[0-5] customer: Broken.", "[60-61] rep: Sorry."}, NotMet},
		{"no times", respond, "", []string{"customer: Broken.", "rep: Sorry."}, NotApplicable},
		{"answered, nobody knows when", respond, "", []string{"[0-5] customer: Broken.", "rep: Sorry."}, Unknown},
		{"not answered, nobody knows when", respond, "", []string{"[0-5] customer: Broken.", "rep: Hm."}, NotMet},
		{"turns of the answering speaker", `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn}`, "", []string{"customer: Broken.", "customer: Hello?", "note: asks again", "bot: Wait.", "rep: Sorry."}, Met},
		{"the trigger is unsure", `respond: {to: {behavior: {is: test_maybe, speaker: customer}}, with: {phrase: sorry}}`, "", []string{"customer: Perhaps.", "rep: Hm."}, Unknown},
		{"an unsure answer that cannot change it", `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {any: [{phrase: sorry}, {behavior: test_maybe}]}, within: 1 turn}`, "", []string{"customer: Broken.", "rep: Sorry.", "customer: Broken.", "rep: Perhaps."}, Met},
		{"an unsure answer that can", `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {any: [{phrase: sorry}, {behavior: test_maybe}]}, within: 1 turn}`, "", []string{"customer: Broken.", "rep: Hm.", "customer: Broken.", "rep: Perhaps."}, Unknown},
		{"steps in time", sequence, "", []string{"[0-5] rep: Hello.", "[20-25] rep: Verify."}, Met},
		{"steps too far apart", sequence, "", []string{"[0-5] rep: Hello.", "[60-65] rep: Verify."}, NotMet},
		{"steps without times", sequence, "", []string{"rep: Hello.", "rep: Verify."}, NotApplicable},
		{"a step without time", sequence, "", []string{"[0-5] rep: Hello.", "rep: Verify."}, Unknown},
		{"an unsure step", `sequence: [{behavior: test_maybe}, {phrase: verify}]`, "", []string{"rep: Perhaps.", "rep: Verify."}, Unknown},
		{"before something unsure", `before: {first: {phrase: price}, then: {behavior: test_maybe}}`, "", []string{"rep: The price.", "rep: Perhaps."}, Unknown},
		{"something unsure before", `before: {first: {behavior: test_maybe}, then: {phrase: price}}`, "", []string{"rep: Perhaps.", "rep: The price."}, Unknown},
	})
}

func TestRespond_ShareAndCounts(t *testing.T) {
	broken := []string{"customer: Broken.", "rep: I'm sorry.", "customer: Broken.", "rep: Hm.", "customer: Broken.", "rep: Hm."}
	o, _ := run(t, `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn}`, "", "", broken)
	if o.Share != 3333 || o.Answered != 1 || o.Opportunities != 3 || o.Verdict() != NotMet {
		t.Errorf("got share %d, %d of %d, %v; want 3333, 1 of 3, not_met", o.Share, o.Answered, o.Opportunities, o.Verdict())
	}
}

func TestRespond_TheSameSentenceAnswersOnce(t *testing.T) {
	check := `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn}`
	for _, tt := range []struct {
		name, first, second string
		answered            int
	}{
		{"five words", "I am so sorry, truly.", "I am so sorry, truly.", 1},
		{"folded alike", "I am so sorry, truly.", "i am SO sorry truly", 1},
		{"four words", "I am so sorry.", "I am so sorry.", 2},
		{"another sentence", "I am so sorry, truly.", "I am sorry about the lid too.", 2},
		{"beside another sentence", "I am so sorry, truly.", "I am so sorry, truly. Sorry about the lid too, Lee.", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o, _ := run(t, check, "", "", []string{"customer: Broken.", "rep: " + tt.first, "customer: Broken.", "rep: " + tt.second})
			if o.Answered != tt.answered || o.Opportunities != 2 {
				t.Errorf("got %d of %d answered, want %d of 2", o.Answered, o.Opportunities, tt.answered)
			}
		})
	}
}

// Counts go on beyond the places that are kept as evidence.
func TestCount_GoesBeyondTheEvidence(t *testing.T) {
	text := "rep: lee"
	for range 99 {
		text += " word"
	}
	testVerdicts(t, []verdictCase{
		{"a rate over many", `count: {of: {phrase: lee}, over: {regex: '\w+'}, max: 1}`, "", []string{text}, Met},
		{"many", `count: {of: {phrase: word}, min: 99, max: 99}`, "", []string{text}, Met},
		{"many of any", `count: {of: {any: [{phrase: word}, {phrase: nothing}]}, min: 99, max: 99}`, "", []string{text}, Met},
		{"in the window only", `count: {of: {phrase: "yes"}, max: 1, first: 1 turn}`, "", []string{"rep: Yes.", "rep: Yes."}, Met},
		{"at the end only", `count: {of: {phrase: {phrases: "yes", speaker: customer}}, min: 1, last: 1 turn}`, "", []string{"customer: Yes.", "rep: One.", "rep: Two."}, NotMet},
		{"over something unsure", `count: {of: {phrase: "yes"}, over: {behavior: test_maybe}, min: 1}`, "", []string{"rep: Yes.", "rep: Perhaps."}, Unknown},
	})
}
