package transcripts

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// ReadRoster reads a roster from a CSV, TSV or XLSX table, or from YAML, told
// apart by content. name is the file's name, for messages. Columns are found by
// their usual names: id, name, team, aliases, e-mail, extension. An alias cell
// holds several when they are separated by ";" or "|".
func ReadRoster(name string, r io.Reader) (*Roster, error) {
	t, err := readTable(name, r, "roster")
	if err != nil {
		return nil, err
	}
	ro := &Roster{File: name, byKey: make(map[string]int)}
	// An e-mail address or extension is an id only where there is no other.
	id := t.column(append([]string{"id"}, repIDColumns()...))
	names, team := t.column(repNameColumns()), t.column(teamColumns())
	if id < 0 {
		id = t.column([]string{"key", "number", "no", "code", "login", "username"})
	}
	if names < 0 {
		names = t.column([]string{"name", "full name", "display name"})
	}
	if id < 0 && names < 0 {
		return nil, &FileError{File: name, Err: fmt.Errorf("the roster has neither an id nor a name column (columns: %s)", strings.Join(t.header, ", ")),
			Hint: "the first row names the columns: id,name,team,aliases"}
	}
	var others []int // columns whose cells are further names of the person
	for i, h := range t.header {
		switch FoldLabel(h) {
		case "aliases", "alias", "also", "other names", "aka", "nickname", "nicknames", "email", "e mail", "mail", "email address",
			"agent email", "rep email", "extension", "ext", "phone", "login", "username", "user name", "user id", "vendor id", "display name":
			if i != id && i != names {
				others = append(others, i)
			}
		}
	}
	for _, row := range t.rows {
		p := Person{ID: row.cell(id), Name: row.cell(names), Team: row.cell(team), Line: row.line}
		for _, i := range others {
			for alias := range strings.FieldsFuncSeq(row.cell(i), func(r rune) bool { return r == ';' || r == '|' || r == '\n' }) {
				if alias = strings.TrimSpace(alias); alias != "" {
					p.Aliases = append(p.Aliases, alias)
				}
			}
		}
		if p.ID == "" && p.Name == "" {
			continue
		}
		if err := ro.add(p); err != nil {
			return nil, &FileError{File: name, Err: err, Hint: "give every person one line and one id"}
		}
	}
	if len(ro.people) == 0 {
		return nil, &FileError{File: name, Err: fmt.Errorf("the roster names nobody"), Hint: "the first row names the columns, the rows below it people"}
	}
	return ro, nil
}

// add enters a person. Two people may share a name or an alias, which then
// identifies nobody; they may not share an id.
func (r *Roster) add(p Person) error {
	if p.ID == "" {
		p.ID = p.Name
	}
	for i := range r.people {
		if q := &r.people[i]; FoldLabel(q.ID) == FoldLabel(p.ID) {
			return fmt.Errorf("line %d: id %q is already that of line %d", p.Line, p.ID, q.Line)
		}
	}
	at := len(r.people)
	r.people = append(r.people, p)
	keys := []string{p.Name}
	// "Reyes, Dana" is "Dana Reyes".
	if last, first, ok := strings.Cut(p.Name, ","); ok {
		keys = append(keys, strings.TrimSpace(first)+" "+strings.TrimSpace(last))
	} else if i := strings.LastIndexByte(p.Name, ' '); i > 0 {
		keys = append(keys, p.Name[i+1:]+", "+p.Name[:i])
	}
	keys = append(keys, p.Aliases...)
	for _, key := range keys {
		key = FoldLabel(key)
		if other, taken := r.byKey[key]; key != "" && (!taken || other == at) {
			r.byKey[key] = at
		} else if key != "" && FoldLabel(r.people[max(other, 0)].ID) != key {
			r.byKey[key] = -1
		}
	}
	r.byKey[FoldLabel(p.ID)] = at // an id wins over anybody's name
	return nil
}

// People returns the people of the roster in its order.
func (r *Roster) People() []Person { return slices.Clone(r.people) }

// Find returns the person with an id, name, alias or e-mail address, compared as
// labels are. ok is false when there is none or more than one.
func (r *Roster) Find(label string) (_ Person, ok bool) {
	if p := r.find(label); p != nil {
		return *p, true
	}
	return Person{}, false
}

func (r *Roster) find(label string) *Person {
	if i, ok := r.byKey[FoldLabel(label)]; ok && i >= 0 {
		return &r.people[i]
	}
	return nil
}

// Nearest returns the person an unknown id or name may stand for, and why: lost
// leading zeros, another case, a typing error. ok is false when nobody is near.
func (r *Roster) Nearest(label string) (_ Person, why string, ok bool) {
	folded := FoldLabel(label)
	bare := strings.TrimLeft(folded, "0")
	if i := slices.IndexFunc(r.people, func(p Person) bool {
		return bare != "" && strings.TrimLeft(FoldLabel(p.ID), "0") == bare
	}); i >= 0 {
		if len(folded) < len(FoldLabel(r.people[i].ID)) {
			return r.people[i], "leading zeros lost", true
		}
		return r.people[i], "leading zeros added", true
	}
	best, least := -1, 3
	for i := range r.people {
		p := &r.people[i]
		for _, key := range append([]string{p.ID, p.Name}, p.Aliases...) {
			key = FoldLabel(key)
			// An id of three characters is near every other.
			if d := editDistance(folded, key); d < least && d*4 <= len(key) {
				best, least = i, d
			}
		}
	}
	if best < 0 {
		return Person{}, "", false
	}
	return r.people[best], "spelled differently", true
}

// resolve gives the rep of c the roster's id and name, and c the rep's team. It
// warns when the roster does not have the rep.
func (r *Roster) resolve(c *Call) {
	var p *Person
	if c.Rep.ID != "" {
		p = r.find(c.Rep.ID)
	}
	if p == nil && c.Rep.Name != "" {
		p = r.find(c.Rep.Name)
	}
	if p != nil {
		c.Rep.ID = p.ID
		if p.Name != "" {
			c.Rep.Name = p.Name
		}
		if c.Team == "" {
			c.Team = p.Team
		}
		return
	}
	label := c.Rep.ID
	if label == "" {
		label = c.Rep.Name
	}
	text := fmt.Sprintf("rep %q is not in the roster", clip(label))
	if near, why, ok := r.Nearest(label); ok {
		text += fmt.Sprintf("; is it %q (%s)?", near.ID, why)
	}
	warn(c, text)
}
