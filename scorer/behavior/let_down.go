package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func letDown() Behavior {
	return Behavior{
		Name:    "let_down",
		Doc:     "Reports that the company did not do what it owed: nobody came, charged twice, the wrong thing sent, a promise broken. A thing that merely broke is failure_report.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "the company failed", Unless: check.Quoted | check.Hypothetical,
				Phrases: []string{
					"you|he|she|they promised",
					"was|were|got|been {promised|told|charged twice|billed twice|cut off|hung up on}",
					"supposed to be|come|arrive|have|get|pass",
					"{nobody|no one|no engineer|no technician|no driver} (even) {showed|came|turned up|rang|called|told me|rebooked|asked for|wrote|answered|could say|picked up|replied}",
					"he|she|they|it|technician|engineer|fitter|driver|courier|parcel|package|order|refund|letter|card|replacement {didn't (even) {come|show|arrive|turn up|call|ring}|never {came|showed|arrived|turned up|called|rang}|hasn't come|hasn't arrived}",
					"never delivered|arrived|reached|came",
					"charged|billed|debited|taken|took|paid <6> {twice|two times|double|three times}",
					"paying for two|2", "charged|billed me", "overcharged",
					"double|two|wrong|incorrect charge|charges|fees|address|item|order|bill|amount|name|size|color|plan|price|floor|case|part|number|house|size|product",
					"{went wrong|gone wrong|the wrong one|the wrong thing|your mistake|your fault|on your side|switched it off}",
					"still {being billed|no answer|not|waiting|doesn't|isn't|hasn't|haven't|no internet|no service|nothing}",
					"third|second|fourth time|call i|i'm|about|and|now",
					"two|three|four|five|six|seven|eight weeks|months (now) {without|of nothing|and still|and no}",
					"{we|they|you|somebody} {lost my|forgot|deactivated|switched it off|gave my|sent me the}",
					"{outages|keeps dropping|on the wrong|is still dead|my bill's gone up|bill's gone up}",
					"{i returned it|i did return it|i did send it|i paid on the|didn't do that|i never ordered|didn't order}",
				}},
		},
		Examples: says(
			"I took the morning off and nobody showed up.",
			"You charged me twice.",
			"you sent me the wrong size",
			"I was promised a call on Monday.",
			"It's still not here.",
		),
		Counterexamples: says(
			"Can I add a second line?",
			"If it went wrong, what then?",
			"The screen is cracked.",
			"My washing machine stopped in the middle.",
		),
		Traps: "\"Charged me\" counts although the charge may be right.",
	}
}
