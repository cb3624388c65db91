package behavior

import (
	"slices"
	"strings"

	"rapport/scorer/check"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// lookBack bounds how far a behavior that depends on the turn before, which
// depends on the turn before it, is followed.
const lookBack = 3

// unasked is a Context's Before until it is looked for.
const unasked = -2

// scratch is what recognizing one turn needs beside the View.
type scratch struct {
	cands []cand
	found []found // by act
	ctx   Context // here, because a rule's Func would move it to the heap
	// before holds what the other party's last turn shows, once asked for.
	before    *scratch
	beforeSet bool
}

// cand is a place where a rule may hold; hit is -1 for a rule without patterns.
type cand struct{ rule, hit int32 }

type found struct {
	share, best int32
	start, end  int32
	why         string
}

// Recognize implements check.TurnRecognizer.
func (r *recognizer) Recognize(v *check.View, turn int, out []check.BehaviorHit) []check.BehaviorHit {
	if !v.Spoken(turn) {
		return out
	}
	s := r.free.Get().(*scratch)
	r.turn(v, turn, lookBack, s)
	for _, o := range r.out {
		f := &s.found[o.act]
		if f.share <= 0 {
			continue
		}
		out = append(out, check.BehaviorHit{Behavior: o.name, Share: check.Share(f.share), By: check.ByRule, Start: f.start, End: f.end, Why: f.why})
	}
	r.release(s)
	return out
}

func (r *recognizer) release(s *scratch) {
	s.ctx = Context{} // keeps no call alive
	if s.before != nil {
		r.release(s.before)
		s.before = nil
	}
	r.free.Put(s)
}

// turn fills s with what the turn shows.
func (r *recognizer) turn(v *check.View, turn, depth int, s *scratch) {
	s.beforeSet = false
	s.found = slices.Grow(s.found[:0], len(r.acts))[:len(r.acts)]
	clear(s.found)
	s.cands = s.cands[:0]
	hits := v.Hits(turn)
	for i := range hits {
		if p := int(hits[i].Pattern); p < len(r.cues) {
			for _, n := range r.cues[p] {
				s.cands = append(s.cands, cand{n, int32(i)})
			}
		}
	}
	for _, n := range r.always {
		s.cands = append(s.cands, cand{n, -1})
	}
	// Hits come in the order of the text; rules are asked in theirs.
	slices.SortFunc(s.cands, func(a, b cand) int {
		if a.rule != b.rule {
			return int(a.rule - b.rule)
		}
		return int(a.hit - b.hit)
	})
	c := &s.ctx
	*c = Context{View: v, Turn: turn, Before: unasked}
	held := int32(-1)
	for _, k := range s.cands {
		u := &r.rules[k.rule]
		if k.rule == held || depth < lookBack && !r.acts[u.act].looked {
			continue // one place is enough for a rule
		}
		c.Start, c.End = 0, 0
		if k.hit >= 0 {
			c.Start, c.End = int(hits[k.hit].Start), int(hits[k.hit].End)
		}
		f := &s.found[u.act]
		if u.Against && f.share <= 0 || !r.holds(u, c, hits, depth, s) {
			continue
		}
		held = k.rule
		f = &s.found[u.act]
		if u.Against {
			f.share = scale(f.share, 10000-u.share)
			continue
		}
		f.share = 10000 - scale(10000-f.share, 10000-u.share)
		if u.share > f.best {
			f.best, f.start, f.end, f.why = u.share, int32(c.Start), int32(c.End), u.Title
		}
	}
}

// scale returns a × b ÷ 10000, rounded half up.
func scale(a, b int32) int32 { return (a*b + 5000) / 10000 }

// holds reports whether all conditions of u are true at c.
func (r *recognizer) holds(u *rule, c *Context, hits []match.Hit, depth int, s *scratch) bool {
	for _, a := range u.with {
		if s.found[a].share < int32(check.Half) {
			return false
		}
	}
	for _, a := range u.without {
		if s.found[a].share >= int32(check.Half) {
			return false
		}
	}
	v := c.View
	if u.MinWords > 0 && len(v.Words(c.Turn)) < u.MinWords || u.MaxWords > 0 && len(v.Words(c.Turn)) > u.MaxWords {
		return false
	}
	if u.Where != Anywhere && !stands(u.Where, c) {
		return false
	}
	if u.near != nil && !nearby(u.near, c, hits) || u.notNear != nil && nearby(u.notNear, c, hits) {
		return false
	}
	if u.Unless != 0 && v.Guard(c.Turn, c.Start, c.End, u.Unless) != 0 {
		return false
	}
	if u.First > 0 && position(v, c.Turn, -1) > u.First || u.Last > 0 && position(v, c.Turn, 1) > u.Last {
		return false
	}
	if c.Before == unasked {
		c.Before = before(v, c.Turn)
	}
	if u.AfterQuestion && (c.Before < 0 || !endsInQuestion(v, c.Before)) {
		return false
	}
	if u.Echoes > 0 && !echoes(c, u.Echoes) {
		return false
	}
	if u.after != nil || u.notAfter != nil {
		if !r.showsBefore(u, c, depth, s) {
			return false
		}
	}
	return u.Func == nil || u.Func(c)
}

// showsBefore reports whether the other party's last turn shows what u wants.
func (r *recognizer) showsBefore(u *rule, c *Context, depth int, s *scratch) bool {
	if c.Before < 0 || depth == 0 {
		return u.after == nil
	}
	if !s.beforeSet {
		s.beforeSet = true
		if s.before == nil {
			s.before = r.free.Get().(*scratch)
		}
		r.turn(c.View, c.Before, depth-1, s.before)
	}
	ok := u.after == nil
	for _, a := range u.after {
		ok = ok || s.before.found[a].share >= int32(check.Half)
	}
	for _, a := range u.notAfter {
		ok = ok && s.before.found[a].share < int32(check.Half)
	}
	return ok
}

// before returns the other party's last turn: at most three spoken turns back,
// so that an answer belongs to what it answers. It returns -1 when there is
// none.
func before(v *check.View, turn int) int {
	me := v.Call.Turns[turn].Speaker
	for i, k := v.Previous(turn), 0; i >= 0 && k < 3; i, k = v.Previous(i), k+1 {
		if who := v.Call.Turns[i].Speaker; who != me || who == transcripts.UnknownSpeaker {
			return i
		}
	}
	return -1
}

// position counts the spoken turns from the call's beginning (step -1) or end
// (step 1) up to and with turn.
func position(v *check.View, turn, step int) int {
	n := 0
	for i := turn; i >= 0 && i < len(v.Call.Turns); i += step {
		if v.Spoken(i) {
			n++
		}
	}
	return n
}

// endsInQuestion reports whether the last sentence of a turn asks.
func endsInQuestion(v *check.View, turn int) bool {
	text := strings.TrimRight(v.Text(turn), " \t\r\n")
	if text == "" {
		return false
	}
	return v.Guard(turn, len(text)-1, len(text), check.Question) != 0
}

// nearby reports whether one of the patterns stands in the sentence of the
// match, at most NearWords words away; it may overlap the match.
func nearby(want []int32, c *Context, hits []match.Hit) bool {
	from, to := -1, -1
	for i := range hits {
		h := &hits[i]
		if _, ok := slices.BinarySearch(want, h.Pattern); !ok {
			continue
		}
		if from < 0 {
			from, to = reach(c)
		}
		if int(h.Start) >= from && int(h.End) <= to {
			return true
		}
	}
	return false
}

// reach returns the bytes that Near looks at.
func reach(c *Context) (from, to int) {
	from, to = check.Sentence(c.Text(), c.Start)
	to = max(to, c.End)
	words := c.Words()
	i := wordAt(words, c.Start)
	if k := i - NearWords; k >= 0 {
		from = max(from, int(words[k].Start))
	}
	j := wordAt(words, c.End)
	if k := j + NearWords - 1; k < len(words) {
		to = min(to, int(words[k].End))
	}
	return from, max(to, c.End)
}

// wordAt returns the index of the first word that ends after byte at.
func wordAt(words []check.Word, at int) int {
	i, _ := slices.BinarySearchFunc(words, at, func(w check.Word, at int) int {
		if int(w.End) > at {
			return 1
		}
		return -1
	})
	return i
}

// stands reports whether the match stands where w says, fillers aside.
func stands(w Where, c *Context) bool {
	words := c.Words()
	first, last := wordAt(words, c.Start), wordAt(words, c.End)
	from, to := 0, len(words)
	if w < OpensTurn {
		a, b := check.Sentence(c.Text(), c.Start)
		from, to = wordAt(words, a), wordAt(words, max(b, c.End))
	}
	if w != Closes && w != ClosesTurn {
		for i := from; i < first; i++ {
			if !filler(words[i].Text) {
				return false
			}
		}
	}
	if w != Opens && w != OpensTurn {
		for i := last; i < to; i++ {
			if !filler(words[i].Text) {
				return false
			}
		}
	}
	return true
}

// filler reports whether a word may stand before or after what is said without
// being part of it.
func filler(w string) bool {
	switch w {
	case "oh", "ah", "uh", "um", "er", "erm", "eh", "hm", "hmm", "mm", "mhm", "huh", "ooh",
		"ok", "okay", "alright", "right", "well", "so", "and", "but", "then", "now", "just", "yeah", "yes", "yep", "no",
		"sir", "madam", "ma'am", "miss", "please", "actually", "like", "love", "caller", "there", "again":
		return true
	}
	return false
}
