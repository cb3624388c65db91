package transcripts

import (
	"cmp"
	"slices"
	"strings"
)

// stateRole sets the role of a turn from its label when the label states one.
func stateRole(t *Turn) {
	if role, ok := roleOf(t.Name); ok {
		t.Speaker, t.RoleSource = role, RoleStated
	}
}

// nameReps fills Call.Rep and Call.Customer from labels such as "Agent (Chris)"
// and, where more than one rep is named, Turn.Rep.
func nameReps(c *Call) {
	defer nameRepsAfterTransfer(c)
	rep := func(t *Turn) string {
		if _, name, ok := splitLabel(t.Name); ok && name != "" {
			return name
		}
		return ""
	}
	var firstName string
	names := map[string]bool{}
	for i := range c.Turns {
		t := &c.Turns[i]
		switch t.Speaker {
		case Rep:
			if name := rep(t); name != "" {
				firstName = cmp.Or(firstName, name)
				names[name] = true
			}
		case Customer:
			if _, name, ok := splitLabel(t.Name); ok && c.Customer == (Party{}) {
				c.Customer.Name = name
			}
		}
	}
	// A name that first comes after a transfer is not that of the rep before it.
	first := slices.IndexFunc(c.Turns, func(t Turn) bool { return t.Speaker == Rep })
	named := slices.IndexFunc(c.Turns, func(t Turn) bool { return t.Speaker == Rep && rep(&t) != "" })
	if named < 0 {
		return
	}
	handed := slices.ContainsFunc(c.Events, func(e Event) bool { return e.Kind == Transfer && first < e.Turn && e.Turn <= named })
	if c.Rep == (Party{}) && !handed && (len(names) == 1 || first == named) {
		c.Rep.Name = firstName
	}
	if len(names) == 1 && !handed && (c.Rep == (Party{}) || isParty(firstName, c.Rep)) {
		return
	}
	for i := range c.Turns {
		t := &c.Turns[i]
		if t.Speaker != Rep {
			continue
		}
		if name := rep(t); name != "" && t.Rep == "" && !isParty(name, c.Rep) {
			t.Rep = name
		}
	}
}

// nameRepsAfterTransfer names the rep of turns below a stated transfer by their
// label, when that label is new: "Dana" handed over to "Specialist". Without it
// they would count as Dana's; where nobody is named they are nobody's anyway.
func nameRepsAfterTransfer(c *Call) {
	if c.Rep == (Party{}) {
		return
	}
	transfer := len(c.Turns)
	for _, e := range c.Events {
		if e.Kind == Transfer {
			transfer = min(transfer, e.Turn)
		}
	}
	before := map[string]bool{} // labels of reps above the transfer
	for i := range c.Turns {
		t := &c.Turns[i]
		if t.Speaker != Rep {
			continue
		}
		label := FoldLabel(t.Name)
		switch {
		case i < transfer:
			before[label] = true
		case t.Rep == "" && label != "" && len(before) > 0 && !before[label] && !isParty(t.Name, c.Rep):
			if _, name, _ := splitLabel(t.Name); name == "" {
				t.Rep = t.Name
			}
		}
	}
}

func sameName(a, b string) bool { return a != "" && FoldLabel(a) == FoldLabel(b) }

// isParty reports whether a name in a label is the id, the name or the first
// name of p.
func isParty(name string, p Party) bool {
	first, _, _ := strings.Cut(p.Name, " ")
	return name == p.ID || sameName(name, p.Name) || sameName(name, first)
}
