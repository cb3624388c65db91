package rubric

import (
	"strconv"
	"strings"

	"rapport/rubric/yamlpos"
)

// validate reports what is wrong with the structure of a rubric whatever its
// checks mean. Values that could not be decoded have been reported already.
func validate(rub *Rubric, r *Reporter) {
	checkID(rub.ID, rub.Node.Field("rubric"), r)
	checkBands(rub, r)
	for _, b := range rub.Behaviors {
		checkBehavior(b, rub.Node.Field("behaviors"), r)
	}
	principles, criteria := unique{what: "principle"}, unique{what: "criterion"}
	rub.Principles = present(rub.Principles)
	for _, p := range rub.Principles {
		id := p.Node.Field("id")
		if checkID(p.ID, id, r) {
			principles.add(p.ID, id, r)
		}
		p.Criteria = present(p.Criteria)
		for _, c := range p.Criteria {
			id := c.Node.Field("id")
			if checkID(c.ID, id, r) {
				criteria.add(c.ID, id, r)
			}
			checkCriterion(c, r)
		}
	}
}

// present drops the elements that were null in the file.
func present[T any](list []*T) []*T {
	kept := list[:0]
	for _, x := range list {
		if x != nil {
			kept = append(kept, x)
		}
	}
	return kept
}

// checkID reports an id that is not in kebab-case, and whether there is one at all.
func checkID(id string, n Node, r *Reporter) bool {
	if id == "" {
		return false
	}
	if !isKebab(id) {
		d := r.Errorf(n, "bad-id", "an id is written in lower case with hyphens, like answers-upset, not %q", id)
		if k := kebab(id); isKebab(k) {
			d.Suggest = []string{k}
		}
	}
	return true
}

// kebab makes an id of a title.
func kebab(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}

// A unique finds ids that are given twice.
type unique struct {
	what string
	seen map[string]Node
}

func (u *unique) add(id string, n Node, r *Reporter) {
	if u.seen == nil {
		u.seen = make(map[string]Node)
	}
	if first, dup := u.seen[id]; dup {
		d := r.Errorf(n, "duplicate-id", "the id %q is taken by another %s", id, u.what)
		d.Related = []yamlpos.Related{{Pos: first.Pos(), Message: "it was given here first"}}
		return
	}
	u.seen[id] = n
}

func checkBands(rub *Rubric, r *Reporter) {
	n := rub.Node.Field("bands")
	if !n.Exists() || len(rub.Bands) == 0 {
		return
	}
	names := unique{what: "band"}
	for i, b := range rub.Bands {
		if b.Name != "" {
			names.add(b.Name, b.Node.Field("name"), r)
		}
		if i == 0 || !b.decoded() {
			continue
		}
		if above := rub.Bands[i-1]; above.decoded() && b.From >= above.From {
			d := r.Errorf(b.Node.Field("from"), "bad-bands", "bands go from the best down, and %d is not below %d", b.From, above.From)
			d.Related = []yamlpos.Related{{Pos: above.Node.Field("from").Pos(), Message: "the band above begins here"}}
		}
	}
	if last := rub.Bands[len(rub.Bands)-1]; last.decoded() && last.From != 0 {
		r.Errorf(last.Node.Field("from"), "bad-bands", "the last band must begin at 0, so that every score has one")
	}
}

// decoded reports whether the file gives a usable From; when it does not, that
// has been said, and 0 would only mislead.
func (b *Band) decoded() bool {
	return b.Node.Field("from").Text() == strconv.Itoa(b.From)
}

func checkBehavior(b *Behavior, all Node, r *Reporter) {
	if b == nil || !b.Node.Exists() {
		return
	}
	if !isSnake(b.Name) {
		for _, f := range all.Fields() {
			if f.Key.Text() == b.Name {
				d := r.Errorf(f.Key, "bad-id", "a behavior's name is written in lower case with _, like roaming_offer, not %q", b.Name)
				if k := strings.ReplaceAll(kebab(b.Name), "-", "_"); isSnake(k) {
					d.Suggest = []string{k}
				}
			}
		}
	}
	for _, key := range []string{"phrases", "regexes", "examples"} {
		if b.Node.Field(key).Exists() {
			return
		}
	}
	r.Errorf(b.Node, "empty-behavior", "the behavior %q has no phrases, regexes or examples to be recognized by", b.Name)
}

func checkCriterion(c *Criterion, r *Reporter) {
	if c.Bonus && c.OnFail != nil {
		d := r.Errorf(c.OnFail.Node, "contradictory-effect", "a bonus criterion costs nothing when missed; remove on_fail or bonus")
		d.Related = []yamlpos.Related{{Pos: c.Node.Field("bonus").Pos(), Message: "it is a bonus here"}}
	}
	for _, list := range [][]*Example{c.Examples.Met, c.Examples.NotMet, c.Examples.NA, c.Examples.Unknown} {
		for _, e := range list {
			if e != nil {
				checkTurns(e, r)
			}
		}
	}
}

// checkTurns reports lines of an example that name no speaker.
func checkTurns(e *Example, r *Reporter) {
	for _, t := range e.Turns {
		if t.V == "" {
			continue // could not be decoded
		}
		if _, _, ok := SplitTurn(t.V); !ok && !isStageLine(t.V) {
			r.Errorf(t.Node, "bad-turn", `a line of an example is "speaker: text", with rep, customer, bot, system or other as the speaker`)
		}
	}
}

// isStageLine reports whether a line of an example may say something beside the
// words: an event or times in brackets ("[hold 45]"), or metadata ("csat=4").
// What it says is for the reader of conversations to judge.
func isStageLine(line string) bool {
	line = strings.TrimSpace(line)
	if strings.HasPrefix(line, "[") {
		return true
	}
	key, _, ok := strings.Cut(line, "=")
	return ok && key != "" && !strings.ContainsAny(key, ": ")
}

// SplitTurn splits a line of an example at its first colon. A speaker may have
// a name of its own behind it, as in "rep r2: …". ok is false when the line
// names no speaker, or there is no text.
func SplitTurn(line string) (speaker, text string, ok bool) {
	speaker, text, ok = strings.Cut(line, ":")
	speaker, text = strings.TrimSpace(speaker), strings.TrimSpace(text)
	role, _, _ := strings.Cut(speaker, " ")
	switch role {
	case "rep", "agent", "customer", "bot", "ivr", "system", "other", "supervisor", "third_party", "unknown", "note":
		return speaker, text, ok && text != ""
	}
	return speaker, text, speaker == "third party" && ok && text != ""
}
