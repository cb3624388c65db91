package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func stake() Behavior {
	return Behavior{
		Name:    "stake",
		Doc:     "Names people, work, health, money or an occasion that the matter touches. From a customer it tells what is at stake, from a rep that it was seen. By when it matters is deadline.",
		Speaker: transcripts.Customer,
		Rules: []Rule{
			{Title: "names people it touches", Unless: check.Quoted, NotNear: []string{"maiden name"},
				Phrases: []string{
					"my|your|his|her|their|our <1> {son|sons|son's|daughter|daughters|daughter's|kid|kids|child|children|baby|newborn|toddler|wife|husband|partner|girlfriend|gf|boyfriend|bf|mother|mom|mum|father|dad|dads|dad's|parents|gran|granny|grandma|grandmother|grandpa|grandfather|grandson|granddaughter|grandchild|grandchildren|grandkids|sister|sister's|brother|brother's|niece|niece's|nephew|aunt|uncle|cousin|mother-in-law}",
					"i {care|look} for|after my", "getting married|divorced", "{our|my|six|eight|ten|twelve} {guests|tenants|visitors|in-laws|lodgers}", "a|an|my|our (nearly|almost|just) * year|month|week old", "elderly {mother|father|man|woman|neighbor|neighbour|parents|lady}", "on my own with",
					"{passed away|died|the death of|dead man}",
				}},
			{Title: "names work or money it touches", Unless: check.Quoted,
				Phrases: []string{
					"my|your|his|her|their (little|own|small|new) {clients|client|pupils|patients|students|employer|boss|shift|shifts|job|pay|salary|studies|thesis|school|classes|lessons|tenants|guests|salon|bakery|livelihood|living}",
					"my|our|small (own|little) {business|shop|customers|office|restaurant|farm|practice}",
					"pension|pensioners|overdrawn|overdraft|payday|mortgage|groceries|rent|bonus|budget|wages|bailiffs|eviction|livelihood",
					"work|works|working|live from home", "client|customer|board|sales|big|job presentation|pitch|meeting", "get|getting|drive|ride|travel|way to work|school|college", "for the {accountant|auditor|tax office}", "i work|teach|run *",
					"{i'm|as} a|an (night|school|self-employed|retired|single|freelance) {nurse|courier|driver|teacher|vet|plumber|freelancer|student|doctor|chef|carer|farmer|electrician|musician|translator|cleaner|baker|builder|mother|father|mom|dad}",
					"{job search|second try|last chance to|opening on|grand opening|second job|laid off|out of work|night shift|night shifts|on call|on air|day off|off work|new job|card machine|every penny|tight budget|all alone|credit score}",
					"lost|lose|losing|missed|miss|cost|costs <3> {job|jobs|client|clients|customers|contract|shift|shifts|sales|income|pupils|wages|exam}",
					"can't (afford|pay) {the|my|our} {rent|bills|mortgage|school}", "i (really) rely|depend on (it|this|that|my|the)", "can't be without",
					"{retiring|retire|retired|before the flight|expecting in|expecting a|very little money}",
					"{my only|the only} {phone|line|income|computer|car|way}",
				}},
			{Title: "names an occasion or their health", Unless: check.Quoted, NotNear: []string{"send|sent|sending|write|written|wrote|letter|copy|mail|fax|forward|forwarded {it|them|this|to} <4> hospital", "birthday is|of", "date of", "what's|what is your birthday"},
				Phrases: []string{
					"exam|exams|wedding|funeral|graduation|graduates|christening|baptism|interview|competition|anniversary|honeymoon|recital|ceremony|deadline|birthday",
					"{a|the|my|court|video} hearing", "my|our|his|her {flight|holiday|vacation|visa|thesis|operation|trip|move}",
					"asthma|insulin|inhaler|oxygen|wheelchair|disability|disabled|cancer|stroke|hospital|surgery|pregnant|dyslexic|dementia|pacemaker|diabetic|medication|dialysis|epilepsy",
				}},
		},
		Examples: says(
			"My daughter has asthma and calls me on that phone.",
			"So that you're online for the exam.",
			"I need it before Friday, my sister's wedding is on Saturday.",
			"without the card i can't pay the rent",
			"My son needs the inhaler every night.",
			"i run a small shop and we lose customers every hour",
			"I have a three-year-old and no kitchen.",
			"i need it for a client meeting at two",
			"Without it I can't get to work.",
		),
		Counterexamples: says(
			"Which plan do you have?",
			"I open at nine every day.",
			"I'd like it in blue.",
			"How long does delivery take?",
			"It stopped yesterday.",
			"And your mother's maiden name?",
			"It was sent to the eye hospital.",
			"I saw it on the website.",
		),
		Traps: "What a company sells is no stake there, such as a mortgage at a bank; such a rubric should ask for words of its own.",
	}
}
