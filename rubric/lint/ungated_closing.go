package lint

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

// closingBehaviors only make sense where a conversation comes to its end.
var closingBehaviors = [...]string{"goodbye", "closing_words", "warm_close", "good_wish", "recap"}

func ungatedClosing() Analyzer {
	return Analyzer{
		Name:     "ungated-closing",
		Doc:      "A check looks at the end of the conversation and does not ask whether there is one. A rep who transfers the contact, or whose line drops, misses it. Add applies_when: {event: closed}.",
		Severity: yamlpos.Warning,
		Run: func(p *Pass) {
			for _, c := range p.Criteria() {
				if named(c.AppliesWhen, "event", "closed") || named(c.Check, "event", "closed") {
					continue
				}
				closing := c.Check.Kind == "behavior" && named(c.Check, "behavior", closingBehaviors[:]...)
				if closing || asksForLast(c.Check.Node) {
					p.Reportf(c.Node.Field("check"), "%s judges the end, and a leg that is transferred or cut off has none; add applies_when: {event: closed}", c.ID)
				}
			}
		},
		Bad: `id: says-goodbye
ask: Did the rep say goodbye?
weight: 10
check: {behavior: {is: goodbye, last: 3 turns}} # here
`,
		Good: `id: says-goodbye
ask: Did the rep say goodbye?
weight: 10
applies_when: {event: closed}
check: {behavior: {is: goodbye, last: 3 turns}}
`,
	}
}

// asksForLast reports whether a check is limited to the last turns, or a part of
// it; not where what is looked for there only is the occasion for something.
func asksForLast(n rubric.Node) bool {
	for _, x := range n.Items() {
		if asksForLast(x) {
			return true
		}
	}
	for _, f := range n.Fields() {
		switch f.Key.Text() {
		case "last":
			return true
		case "to", "between", "over", "unknown_when":
			continue
		}
		if asksForLast(f.Value) {
			return true
		}
	}
	return false
}
