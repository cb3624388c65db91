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
					"{outages|on the wrong|is still dead|my bill's gone up|bill's gone up}",
					"{didn't|hasn't|haven't|never|weren't|wasn't|did not|has not|isn't|not} (even|yet|still|been|actually) {come|arrive|arrived|show up|turn up|turned up|shown up|delivered|picked up|collected|emptied|refunded|credited|dispatched|sent out|shipped|processed|repaired|replaced|answered|cleaned}",
					"{no one|nobody|none of them} (ever) did|has|came",
					"{every|each} {morning|day|evening|time|week} {someone|somebody|they|you|he|she} {promised|said|told me|swore}",
					"{you|they|your *} (have|just|then) {moved|changed|cancelled|canceled|blocked|closed|lost|broke|damaged|deleted|swapped|overbooked|ignored|refused|misspelled|misspelt|mixed up} my|our|the|me|it",
					"{misspelled|misspelt|spelled wrong|spelt wrong|misprinted|mislabelled|mislabeled}",
					"{arrived|came|delivered|is|was|were|are|been|still} (completely|totally|all|half|stone) {cold|broken|damaged|late|melted|spoiled|wet|empty|missing|incomplete|mouldy|dirty|expired} (again|when|and|for|on|by|yesterday|today)",
					"arrived|came|delivered|sent in|with {a|the} <3> {and|but} {i|we} {ordered|asked|wanted|paid|booked}",
					"{where|where's|where is} (the fuck|the hell) (is) (my|our) {food|order|parcel|package|refund|money|pizza|suitcase|luggage|bag|driver|engineer|technician|taxi}",
					"{bought|ordered|got|rented|booked|purchased} <8> {from|with|at} you <8> {leaks|leaking|broke|broken|stopped|cracked|doesn't|isn't|won't|keeps|failed|tripped|smells|rattles}",
					"{still|it's|is|shows as|showing|says} (showing|still|as|documents) {pending|unpaid|outstanding|not received|in process}",
					"{heating|shower|lift|elevator|air conditioning|hot water|toilet|floor|door|machine|light|lights|pool|wifi} <6> (did|has|was|were) {broken|not work|didn't work|out of order|cold|leaking|not working|isn't working|doesn't work}",
					"{import|export|upload|update|report|form|site|website|app} (always|just|still) {drops|loses|deletes|eats|skips|crashes|fails|hangs|freezes|shows nothing|shows 0|won't let}",
					"nobody's|nobody been|come|called|rung|looked",
					"{i returned it|i did return it|i did send it|i paid on the|didn't do that|i never ordered|didn't order}",
				}},
		},
		Examples: says(
			"I took the morning off and nobody showed up.",
			"You charged me twice.",
			"you sent me the wrong size",
			"I was promised a call on Monday.",
			"It's still not here.",
			"the bins have not been collected since easter",
			"My bag did not arrive in Oslo.",
			"The soup was cold when it came.",
			"You moved my appointment without telling me.",
			"The export skips the first column.",
			"Our name is misspelled on the sign.",
			"The lamp I bought from you in May is broken.",
		),
		Counterexamples: says(
			"Can I add a second line?",
			"If it went wrong, what then?",
			"The screen is cracked.",
			"I'm on their wifi and it keeps dropping.",
			"Could you change my address?",
			"My washing machine stopped in the middle.",
		),
		Traps: "\"Charged me\" counts although the charge may be right.",
	}
}
