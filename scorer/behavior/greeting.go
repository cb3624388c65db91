package behavior

import (
	"rapport/scorer/check"
)

func greeting() Behavior {
	return Behavior{
		Name: "greeting",
		Doc:  `Opens the contact with a greeting. "Hello?" into a dead line is none, nor is passing on a greeting.`,
		Rules: []Rule{
			{Title: "wishes a good time of day", Unless: check.Quoted, NotNear: []string{"say|said|says good morning", "good morning|afternoon|evening call", "every|each morning"},
				Regexes: whole(`good (?:morning|afternoon|evening|day to you)`, `(?:hi|hello|hey)?g(?:oo|u)d ?(?:morning|mornin|moring|mrng|mrg|evening|afternoon)`, `(?:very )?good (?:morning|afternoon|evening)`)},
			{Title: "says hello", Share: 9000, Unless: check.Quoted | check.Question, Where: OpensTurn,
				Phrases: []string{"hello", "hi", "hey", "hiya", "hi there", "hello there", "hey there", "greetings", "howdy", "hullo", "dear {sir|madam|customer|mr|mrs|ms|miss|dr}", "hola", "morning", "evening", "afternoon", "helo", "hii", "hai", "heya", "hlo", "hellow", "hia"}, Regexes: whole(`he+y+a?|hi+y?a*|hello+|g'?day|'?ello|ciao|bonjour|aloha|namaste|salaam|guten tag|buenos dias|ahoy|hallo|hola|(?:top of the |g')morning`), NotNear: []string{"hello hello", "hi|hello to everyone"}},
			{Title: "says hello on the way", Share: 7000, Unless: check.Quoted | check.Question, MinWords: 2, Phrases: []string{"hello"}, NotNear: []string{"say|said|saying|says|tell|told|went hello", "hello hello", "hello to", "{are|is} {you|anybody|anyone} (still) there", "hear me"}},
			{Title: "writes a salutation", Regexes: []string{`^dear [a-z\[]+`}},
			{Title: "says hello and asks", Func: notIntoDeadLine, Share: 8000, Unless: check.Quoted, Where: OpensTurn, MinWords: 3, Phrases: []string{"hello", "hi", "hey", "hiya"}, Regexes: whole(`g'?day|'?ello|ciao|bonjour|aloha|namaste|salaam|guten tag|buenos dias|ahoy|hallo|hola|hi+y?a+|morning|evening`), NotNear: []string{"{are|is} {you|anybody|anyone} (still) there", "hear me", "hello are you", "hello can you hear", "hello is anyone|anybody", "hello hello"}},
			{Title: "welcomes after a hello", Share: 8000, Unless: check.Quoted | check.Negated, First: 3, Phrases: []string{"welcome to"}},
			{Title: "welcomes", Phrases: []string{"welcome to", "thank you|thanks for calling|contacting|reaching|choosing|joining|getting", "thank you|thanks for being|chatting with", "how are you (doing) today", "how are you doing", "nice|good|pleased to meet you", "you've reached", "you're through to", "you're speaking with|to"}, Share: 7500, Where: OpensTurn, Unless: check.Negated},
			{Title: "answers a greeting", Share: 6500, MaxWords: 12, After: []string{"greeting"}, Unless: check.Negated, Phrases: []string{"{i'm|i am|im} (doing|very|so|just|pretty) {good|well|fine|great|ok|okay|alright}", "doing {good|well|fine|great|ok|okay|alright}", "good|fine|great|well thanks|thank", "how are|about you", "and you|yourself"}},
			{Title: "asks how someone is, at the start", Share: 6500, MaxWords: 9, Phrases: []string{"how are you", "how are you (doing) today", "how do you do", "how's it going", "how's your day"}},
		},
		Examples: says(
			"Heyyy welcome to Bluebird!",
			"Morning, Bluebird, it's Ivy.",
			"Good morning, thank you for calling Brindle Bank.",
			"hi there how are you doing today",
			"hello my name is tom how can i help",
			"Hey! What can I do for you?",
			"G'day, what's the trouble?",
			"Bonjour, hotel desk.",
			"Dear Mr Ode, thank you for your message.",
		),
		Counterexamples: says(
			"Hello? Hello? Are you still there?",
			"Tell your mother I said hi.",
			"I called in the morning and nobody picked up.",
			"The package came this afternoon.",
			"It says high voltage on the back.",
		),
		Traps: "The repeated \"hello\" of a broken line is a greeting when it stands alone without a question mark.",
	}
}

// notIntoDeadLine reports whether a hello is none of those that ask whether
// anybody is still there.
func notIntoDeadLine(c *Context) bool {
	for _, w := range c.Words() {
		switch w.Text {
		case "hello", "hi", "hey", "are", "you", "still", "there", "is", "anybody", "anyone", "can", "hear", "me", "on", "the", "line":
		default:
			return true
		}
	}
	return len(c.Words()) == 0
}
