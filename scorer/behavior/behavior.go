package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

// A Behavior is something people do in a conversation that a listener would
// name: they apologize, ask to hold, brush off a worry.
type Behavior struct {
	Name string // snake_case
	Doc  string // definition; the first sentence is the summary
	// Speaker usually shows it; UnknownSpeaker: anyone. It is the default scope
	// of checks and plays no part in recognizing.
	Speaker transcripts.Speaker
	// Unsure bounds the shares that are for a person to judge; equal bounds:
	// none.
	Unsure [2]check.Share
	Rules  []Rule
	// Examples show the behavior (share at least check.Half), Counterexamples do
	// not, though they look alike. Both are tests and documentation.
	Examples, Counterexamples []Example
	Traps                     string // what the rules are known to get wrong
}

// An Example is a turn, and what the other party said just before it.
type Example struct {
	Before  string // "" when the turn stands alone
	Speaker transcripts.Speaker
	Text    string
}

// A Rule is one way to tell a behavior. It holds when one of its patterns is
// found in the turn and all its conditions are true at that place. A rule
// without patterns is asked about the turn as a whole; it needs If, Func or
// Echoes.
//
// Rules add up: each one that holds takes its Share of the doubt that the
// earlier ones left, so that two signs of 4000 make 6400. A rule that speaks
// Against takes its Share of the sum away.
type Rule struct {
	Title   string // a clause for people: what was found
	Phrases []string
	Regexes []string
	Share   check.Share // 0 means Sure
	Against bool
	Unless  check.Guards

	Where Where // where in its sentence the match stands
	// Near and NotNear are phrases looked for in the match's own sentence, at
	// most NearWords words away: one of Near must be there, none of NotNear.
	Near, NotNear []string
	// MinWords and MaxWords bound the words of the turn, 0: no bound.
	MinWords, MaxWords int
	// First and Last: the turn is among the first or last so many spoken turns
	// of the call, 0: anywhere.
	First, Last int

	// If lists behaviors the turn must also show, all of them; NotIf those it
	// must not show, any of them.
	If, NotIf []string
	// After lists behaviors of which the other party's last turn must show one;
	// NotAfter those it must not show.
	After, NotAfter []string
	AfterQuestion   bool // the other party's last turn ends in a question
	// Echoes is how many different content words of the other party's last turn
	// must come back in this one.
	Echoes int
	// Func is asked last, for what the fields above cannot say.
	Func func(*Context) bool
}

// Sure is the share of a rule that names none: what a clear phrase is worth.
const Sure check.Share = 9000

// NearWords is how many words away from a match Near and NotNear reach.
const NearWords = 12

// Where says where in its sentence a match must stand. Fillers such as "oh",
// "okay" and "well" are overlooked. Speech without punctuation has one sentence
// a turn.
type Where uint8

// The places.
const (
	Anywhere   Where = iota
	Opens            // the match begins its sentence
	Closes           // the match ends its sentence
	Alone            // the match is its whole sentence
	OpensTurn        // the match begins the turn
	ClosesTurn       // the match ends the turn
	WholeTurn        // the match is the whole turn
)

// A Context is what a rule's Func may look at.
type Context struct {
	View       *check.View
	Turn       int
	Before     int // the other party's last turn, -1 when there is none near
	Start, End int // bytes of the match; 0, 0 for a rule without patterns
}

// Words returns the words of the turn.
func (c *Context) Words() []check.Word { return c.View.Words(c.Turn) }

// WordsBefore returns the words of the other party's last turn.
func (c *Context) WordsBefore() []check.Word {
	if c.Before < 0 {
		return nil
	}
	return c.View.Words(c.Before)
}

// Text returns the text of the turn.
func (c *Context) Text() string { return c.View.Text(c.Turn) }

// says makes examples of turns that stand alone.
func says(texts ...string) []Example {
	out := make([]Example, len(texts))
	for i, t := range texts {
		out[i] = Example{Text: t}
	}
	return out
}

// replies makes examples of turns that answer another: before and text by turns.
func replies(pairs ...string) []Example {
	var out []Example
	for i := 0; i+1 < len(pairs); i += 2 {
		out = append(out, Example{Before: pairs[i], Text: pairs[i+1]})
	}
	return out
}

// whole makes regular expressions that match whole words only.
func whole(alternatives ...string) []string {
	out := make([]string, len(alternatives))
	for i, a := range alternatives {
		out[i] = `\b(?:` + a + `)\b`
	}
	return out
}
