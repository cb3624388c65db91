package transcripts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// complete adds to a call what its file does not state: the id, what the user
// knows about it, the roles of its speakers, offsets, order and derived events.
// It is the one place where this happens, whatever the format.
func complete(c *Call, opt *Options) {
	if c.ID == stem(c.Source.File) {
		c.ID = "" // a reader's own last resort
	}
	if opt.IDFrom != nil {
		opt.IDFrom.fill(c)
	}
	for _, m := range opt.Metadata {
		m.fill(c)
	}
	if c.ID == "" {
		c.ID = stem(c.Source.File)
		if c.Source.Record > 1 {
			c.ID += "#" + strconv.Itoa(c.Source.Record)
		}
	}
	resolveSpeakers(c, opt)
	resolveReps(c, opt)
	if c.Rep == (Party{}) {
		c.Rep = opt.Rep
		if opt.Roster != nil && c.Rep != (Party{}) {
			opt.Roster.resolve(c)
		}
	}
	checkTimes(c)
	orderTurns(c)
	addEvents(c)
}

// A labelRole is what the label of a speaker was resolved to.
type labelRole struct {
	label  string
	role   Speaker
	source RoleSource
	mapped bool   // the user said so: it wins over the file
	rep    string // id of the roster's person, or the personal name in the label
}

// resolveSpeakers gives every turn its role: what the user said of the label, or
// what the file states, or what the label says by itself, or the roster; or none.
func resolveSpeakers(c *Call, opt *Options) {
	var known []labelRole
	var unknown []string
	unlabeled := 0
	for i := range c.Turns {
		t := &c.Turns[i]
		if t.Name == "" {
			if t.Speaker == UnknownSpeaker && !t.Internal {
				unlabeled++
			}
			continue
		}
		if t.RoleSource == RoleStated && len(opt.Speakers) == 0 {
			continue
		}
		at := slices.IndexFunc(known, func(l labelRole) bool { return l.label == t.Name })
		if at < 0 {
			at = len(known)
			known = append(known, resolveLabel(c, t.Name, opt))
		}
		switch l := &known[at]; {
		case l.mapped, t.RoleSource == RoleUnknown && l.source != RoleUnknown:
			t.Speaker, t.RoleSource = l.role, l.source
			if l.role == Rep && t.Rep == "" {
				t.Rep = l.rep
			}
		case t.Speaker == UnknownSpeaker && !t.Internal && !slices.Contains(unknown, t.Name):
			unknown = append(unknown, t.Name)
		}
	}
	warnUnknown(c, unknown, unlabeled)
}

// resolveLabel finds the role of a label.
func resolveLabel(c *Call, label string, opt *Options) labelRole {
	l := labelRole{label: label}
	var person *Person
	if opt.Roster != nil {
		person = opt.Roster.find(label)
	}
	stated, name, ok := splitLabel(label)
	if person == nil && opt.Roster != nil && name != "" {
		person = opt.Roster.find(name)
	}
	if len(opt.Speakers) > 0 {
		l.role, l.mapped = opt.Speakers[FoldLabel(label)]
	}
	switch {
	case l.mapped:
		l.source = RoleMapped
	case ok:
		l.role, l.source = stated, RoleStated
	case person != nil:
		l.role, l.source = Rep, RoleMapped
	}
	switch {
	case person != nil && l.role == Rep:
		l.rep = person.ID
	case l.role == Rep:
		l.rep = name
	case l.role == Customer && c.Customer.Name == "":
		c.Customer.Name = name
	}
	return l
}

// warnUnknown says whose roles are not known and what to do about it.
func warnUnknown(c *Call, labels []string, unlabeled int) {
	if len(labels) == 0 && unlabeled == 0 {
		return
	}
	if len(labels) == 0 {
		if unlabeled == len(c.Turns) {
			warn(c, "no turn says who speaks; export the conversation again with its speakers")
		}
		return
	}
	const most = 5
	var quoted, flags []string
	for i, l := range labels {
		if i == most {
			quoted = append(quoted, fmt.Sprintf("%d more", len(labels)-most))
			break
		}
		quoted = append(quoted, strconv.Quote(clip(l)))
		flags = append(flags, "--speaker "+shellWord(l)+"=rep")
	}
	warn(c, fmt.Sprintf("the role of %s is not known; say it with %s (or =customer)", strings.Join(quoted, ", "), strings.Join(flags, " or ")))
}

// shellWord quotes s for a command line when it has to be.
func shellWord(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' || r == '-' || r == '.')
	}) {
		return s
	}
	return strconv.Quote(s)
}

// resolveReps gives the call and its turns the reps' ids of the roster. A call
// that names no rep is that of the rep who speaks first in it, if a name is known,
// and a turn names a rep only when it is not the call's.
func resolveReps(c *Call, opt *Options) {
	if opt.Roster != nil && c.Rep != (Party{}) {
		opt.Roster.resolve(c)
	}
	nameless := false // a rep spoke whose name is not known: the call is theirs
	for i := range c.Turns {
		t := &c.Turns[i]
		if t.Rep == "" {
			nameless = nameless || t.Speaker == Rep
			continue
		}
		var person *Person
		if opt.Roster != nil {
			if person = opt.Roster.find(t.Rep); person != nil {
				t.Rep = person.ID
			}
		}
		if c.Rep == (Party{}) && t.Speaker == Rep && !nameless {
			c.Rep = Party{ID: t.Rep}
			if person != nil {
				opt.Roster.resolve(c)
			} else if t.RoleSource != RoleUnknown && t.Name != "" && strings.Contains(t.Name, t.Rep) {
				c.Rep = Party{Name: t.Rep} // a name in a label is no id
			}
		}
		if t.Rep == c.Rep.ID || c.Rep.ID == "" && c.Rep.Name != "" && FoldLabel(t.Rep) == FoldLabel(c.Rep.Name) {
			t.Rep = ""
		}
	}
}
