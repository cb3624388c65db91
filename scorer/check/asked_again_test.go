package check

import "testing"

func TestAskedAgain(t *testing.T) {
	testVerdicts(t, []verdictCase{
		{"across a bot", `asked_again: {}`, "", []string{"bot: Please enter your account number.", "customer: 44719", "rep: Hello.", "customer: Hi.", "rep: What is your account number?"}, Met},
		{"a repair right after", `asked_again: {}`, "", []string{"rep: What is your account number?", "customer: 44719.", "rep: Sorry, what is your account number?"}, NotMet},
		{"not given the first time", `asked_again: {}`, "", []string{"rep: What is your account number?", "customer: Why?", "rep: I see.", "customer: Hm.", "rep: What is your account number?"}, NotApplicable},
		{"another thing", `asked_again: {}`, "", []string{"rep: What is your account number?", "customer: 44719.", "rep: I see.", "customer: Hm.", "rep: What is your postcode?"}, NotMet},
		{"only named slots", `asked_again: [postcode]`, "", []string{"rep: What is your account number?", "customer: 44719.", "rep: I see.", "customer: Hm.", "rep: What is your account number?"}, NotApplicable},
		{"with a reason", `asked_again: {}`, "", []string{"rep: What is your account number?", "customer: 44719.", "rep: I see.", "customer: Hm.", "rep: What is your account number, just to be safe?"}, NotMet},
		{"stated unasked", `asked_again: {}`, "", []string{"customer: My account number is 44719.", "rep: Hello.", "customer: Hi.", "rep: What is your account number?"}, Met},
		{"named, not stated", `asked_again: {}`, "", []string{"customer: I lost my account number.", "rep: Hello.", "customer: Hi.", "rep: What is your account number?"}, NotApplicable},
		{"said, not asked", `asked_again: {}`, "", []string{"rep: What is your account number?", "customer: 44719.", "rep: I see.", "customer: Hm.", "rep: Thanks for the account number."}, NotMet},
	})
}

// What was given to a rep before the transfer was given to the next one too.
func TestAskedAgain_AcrossATransfer(t *testing.T) {
	lines := []string{"rep r1: What is your account number?", "customer: 44719.", "rep r1: I'll put you through.", "[transfer]", "rep r2: Hello, what is your account number?", "customer: Again?"}
	for leg, want := range map[int]Verdict{0: NotMet, 1: Met} {
		if o := runLeg(t, `asked_again: {}`, leg, lines); o.Verdict() != want {
			t.Errorf("leg %d: got %v (%s), want %v", leg, o.Verdict(), o.Reason, want)
		}
	}
}
