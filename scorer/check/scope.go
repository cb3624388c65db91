package check

import (
	"strconv"
	"strings"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/transcripts"
)

// Scope says which turns a check looks at and which matches do not count. It
// belongs to every kind.
type Scope struct {
	Speaker string   `yaml:"speaker" enum:"rep,customer,bot,other,any" doc:"Whose turns are looked at. The default is the rep, or whoever usually shows the behavior."`
	First   *Extent  `yaml:"first" doc:"Only the beginning of the leg: '3 turns' (of the speaker) or '30 s'."`
	Last    *Extent  `yaml:"last" doc:"Only the end of the leg: '3 turns' (of the speaker) or '45 s'."`
	Between *Between `yaml:"between" doc:"Only what lies between two events of the leg."`
	Channel []string `yaml:"channel,oneormany" enum:"voice,chat,email" doc:"Channels the check is for; on others it is n/a."`
	Unless  []string `yaml:"unless,oneormany" enum:"negated,question,quoted,hypothetical,echo,but" doc:"Matches that do not count: negated, question, quoted, hypothetical, echo (of the other party's words), but (followed by but or however)."`
}

// Between bounds a stretch by what happens in it.
type Between struct {
	After  *rubric.Check `yaml:"after" doc:"The stretch begins after the first place where this check is met. Where it never is, the check is n/a."`
	Before *rubric.Check `yaml:"before" doc:"The stretch ends before the next place where this check is met, or with the leg."`
}

// An Extent is a length counted in turns or in time.
type Extent struct {
	Turns  int
	Millis int64 // when Turns is 0
}

// DecodeYAML reads "3 turns", "30 s", "2 min", {turns: 3} or {seconds: 30}.
func (e *Extent) DecodeYAML(n yamlpos.Node, r *yamlpos.Reporter) bool {
	if n.Kind() == yamlpos.Mapping {
		m, ok := yamlpos.Decode[struct {
			Turns   int `yaml:"turns" min:"1" max:"1000"`
			Seconds int `yaml:"seconds" min:"1" max:"86400"`
		}](n, r)
		if !ok {
			return false
		}
		if (m.Turns > 0) == (m.Seconds > 0) {
			r.Errorf(n, "bad-extent", "an extent has either turns or seconds")
			return false
		}
		e.Turns, e.Millis = m.Turns, int64(m.Seconds)*1000
		return true
	}
	s := strings.TrimSpace(n.Text())
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9') {
		i++
	}
	v, err := strconv.Atoi(s[:i])
	unit := strings.TrimSpace(s[i:])
	if err == nil && v > 0 && v <= 86400 {
		switch unit {
		case "turn", "turns":
			e.Turns = v
			return true
		case "s", "sec", "second", "seconds":
			e.Millis = int64(v) * 1000
			return true
		case "min", "minute", "minutes":
			e.Millis = int64(v) * 60000
			return true
		}
	}
	r.Errorf(n, "bad-extent", "%q is no extent; write a number of turns or a time, such as '3 turns' or '30 s'", n.Text())
	return false
}

// SchemaYAML describes an Extent.
func (Extent) SchemaYAML() map[string]any {
	return map[string]any{"oneOf": []any{
		map[string]any{"type": "string", "pattern": `^\s*[0-9]+\s*(turns?|s|sec|seconds?|min|minutes?)\s*$`, "examples": []any{"3 turns", "30 s"}},
		map[string]any{"type": "object", "additionalProperties": false, "minProperties": 1, "maxProperties": 1, "properties": map[string]any{
			"turns":   map[string]any{"type": "integer", "minimum": 1, "maximum": 1000},
			"seconds": map[string]any{"type": "integer", "minimum": 1, "maximum": 86400}}},
	}}
}

func (e *Extent) String() string {
	switch {
	case e == nil:
		return ""
	case e.Turns > 0:
		return strconv.Itoa(e.Turns) + " turns"
	}
	return strconv.FormatInt(e.Millis/1000, 10) + " s"
}

// speakers is a set of speakers.
type speakers uint8

func (s speakers) has(p transcripts.Speaker) bool { return s&(1<<p) != 0 }

func speakersOf(name string, byDefault speakers) speakers {
	switch name {
	case "":
		return byDefault
	case "any":
		return 1<<transcripts.Rep | 1<<transcripts.Customer
	}
	p, _ := transcripts.ParseSpeaker(name)
	return 1 << p
}

// a scope is a compiled Scope.
type scope struct {
	who           speakers
	first, last   *Extent
	after, before Test
	channels      uint8
	guards        Guards
}

// compileScope compiles s; byDefault is used where it names no speaker.
func (c *Compiler) compileScope(s Scope, byDefault speakers) scope {
	out := scope{who: speakersOf(s.Speaker, byDefault), first: s.First, last: s.Last}
	if s.Between != nil {
		if s.Between.After != nil {
			out.after = c.Check(s.Between.After)
		}
		if s.Between.Before != nil {
			out.before = c.Check(s.Between.Before)
		}
	}
	for _, ch := range s.Channel {
		k, _ := transcripts.ParseChannel(ch)
		out.channels |= 1 << k
	}
	for _, g := range s.Unless {
		k, _ := ParseGuard(g)
		out.guards |= k
	}
	return out
}

// A stretch is what a scope leaves of an input: turns in order and, for
// windows in seconds, the times between which a match counts.
type stretch struct {
	na    string // why there is nothing to look at, "" otherwise
	doubt string // why it is not sure that there is anything to look at
	turns []int32
	timed bool
	from  int64 // ms, when timed
	to    int64
	// fromTurn and toTurn are the first and last turn, whoever speaks.
	fromTurn, toTurn int
	// afterTurn and afterByte bound matches of the first turn of a between
	// stretch, beforeTurn and beforeByte of the last.
	afterTurn, afterByte, beforeTurn, beforeByte int
}

// resolve applies the scope to in.
func (s *scope) resolve(in *Input) stretch {
	st := stretch{afterTurn: -1, beforeTurn: -1}
	if s.channels != 0 && s.channels&(1<<in.Call.Channel) == 0 {
		st.na = "not for this channel"
		return st
	}
	if s.plain() && in.From == in.Leg.From && in.To == in.Leg.To {
		st.turns = in.wholeLegTurns(s.who)
		st.fromTurn, st.toTurn = in.Leg.Carry, in.To
		return st
	}
	from, to := in.From, in.To
	if s.after != nil {
		o := s.after(in)
		at, ok := firstFound(&o)
		if !ok && o.Verdict() == Unknown {
			st.doubt = "unsure where the stretch begins: " + o.Reason
			return st
		}
		if !ok {
			st.na = "what the stretch begins with does not occur"
			return st
		}
		st.afterTurn, st.afterByte = at.UntilTurn, at.End
		from = max(from, at.UntilTurn)
	}
	if s.before != nil {
		n := *in
		n.From = from
		o := s.before(&n)
		met := o.Verdict() == Met
		for i := range o.Evidence {
			e := &o.Evidence[i]
			if met && e.Found && (e.Turn > st.afterTurn || e.Turn == st.afterTurn && e.Start >= st.afterByte) {
				st.beforeTurn, st.beforeByte = e.Turn, e.Start
				to = min(to, e.Turn)
				break
			}
		}
	}
	if s.first != nil || s.last != nil {
		if ok := s.window(in, &st, &from, &to); !ok {
			return st
		}
	}
	n := len(in.ints)
	if s.first == nil && in.From == in.Leg.From && from == in.From {
		in.addCarried(s.who)
	}
	for i := from; i <= to; i++ {
		if s.who.has(in.Call.Turns[i].Speaker) && in.Spoken(i) && in.inTime(&st, i) {
			in.ints = append(in.ints, int32(i))
		}
	}
	st.turns = in.ints[n:len(in.ints):len(in.ints)]
	st.fromTurn, st.toTurn = from, to
	if s.first == nil && from == in.Leg.From {
		st.fromTurn = in.Leg.Carry
	}
	return st
}

// plain reports whether the scope says nothing but who.
func (s *scope) plain() bool {
	return s.first == nil && s.last == nil && s.after == nil && s.before == nil
}

// addCarried lists the customer's last turns before a transfer, whose cues count
// for this leg too.
func (in *Input) addCarried(who speakers) {
	if !who.has(transcripts.Customer) {
		return
	}
	for i := in.Leg.Carry; i < in.Leg.From; i++ {
		if in.Call.Turns[i].Speaker == transcripts.Customer && in.Spoken(i) {
			in.ints = append(in.ints, int32(i))
		}
	}
}

// wholeTurns remembers the turns of some speakers in a whole leg.
type wholeTurns struct {
	leg   int // 1 + index of the leg; 0: not worked out
	turns []int32
}

// wholeLegTurns returns the turns of some speakers in the input's leg, worked
// out once for all checks.
func (in *Input) wholeLegTurns(who speakers) []int32 {
	w := &in.View.whole[who]
	if w.leg != in.Leg.Index+1 {
		n := len(in.ints)
		in.addCarried(who)
		for i := in.Leg.From; i <= in.Leg.To; i++ {
			if who.has(in.Call.Turns[i].Speaker) && in.Spoken(i) {
				in.ints = append(in.ints, int32(i))
			}
		}
		*w = wholeTurns{in.Leg.Index + 1, in.ints[n:len(in.ints):len(in.ints)]}
	}
	return w.turns
}

// window applies first and last.
func (s *scope) window(in *Input, st *stretch, from, to *int) bool {
	if s.first != nil && s.first.Turns > 0 {
		k := 0
		for i := in.Leg.From; i <= in.Leg.To; i++ {
			if s.who.has(in.Call.Turns[i].Speaker) && in.Spoken(i) {
				if k++; k == s.first.Turns {
					*to = min(*to, i)
					break
				}
			}
		}
	}
	if s.last != nil && s.last.Turns > 0 {
		k := 0
		for i := in.Leg.To; i >= in.Leg.From; i-- {
			if s.who.has(in.Call.Turns[i].Speaker) && in.Spoken(i) {
				if k++; k == s.last.Turns {
					*from = max(*from, i)
					break
				}
			}
		}
	}
	byTime := s.first != nil && s.first.Turns == 0 || s.last != nil && s.last.Turns == 0
	if !byTime {
		return true
	}
	a, b, ok := in.LegSpan(in.Leg)
	switch {
	case !ok && in.Timed():
		st.doubt = "this part of the export has no times"
		return false
	case !ok:
		st.na = "the export has no times"
		return false
	}
	st.timed, st.from, st.to = true, -noLimit, noLimit
	if s.first != nil && s.first.Turns == 0 {
		st.to = a.Millis() + s.first.Millis
	}
	if s.last != nil && s.last.Turns == 0 {
		st.from = b.Millis() - s.last.Millis
	}
	return true
}

// noLimit is later than any time of a call, in milliseconds.
const noLimit = 1 << 60

// inTime reports whether any of a turn can lie in the stretch's times.
func (in *Input) inTime(st *stretch, turn int) bool {
	if !st.timed {
		return true
	}
	earliest, latest := in.bounds(turn)
	return earliest <= st.to && latest >= st.from
}

// bounds returns the times between which a turn was said: its own where they are
// known, else those of its neighbors.
func (in *Input) bounds(turn int) (earliest, latest int64) {
	earliest, latest = -noLimit, noLimit
	for i := turn; i >= 0; i-- {
		if s := in.Start(i); s.Known() {
			earliest = s.Millis()
			break
		}
	}
	if e := in.End(turn); e.Known() && e.Millis() >= earliest {
		return earliest, e.Millis()
	}
	for i := turn + 1; i < len(in.Call.Turns); i++ {
		if s := in.Start(i); s.Known() {
			latest = max(earliest, s.Millis())
			break
		}
	}
	return earliest, latest
}

// nothing returns the outcome of a check whose stretch cannot be looked at; ok is
// false when it can.
func (st *stretch) nothing() (_ Outcome, ok bool) {
	switch {
	case st.na != "":
		return NotMeasurable(st.na, nil), true
	case st.doubt != "":
		return Unsure(None, ByRule, st.doubt, nil), true
	}
	return Outcome{}, false
}

// allows reports whether a match at bytes [start, end) of a turn lies inside the
// stretch. sure is false when the times cannot tell.
func (st *stretch) allows(in *Input, turn, start, end int) (ok, sure bool) {
	if turn == st.afterTurn && start < st.afterByte {
		return false, true
	}
	if turn == st.beforeTurn && end > st.beforeByte {
		return false, true
	}
	if !st.timed {
		return true, true
	}
	at, exact := in.At(turn, start)
	if at.Known() && (exact || in.Call.Channel == transcripts.Chat || in.Call.Channel == transcripts.Email) {
		return at.Millis() >= st.from && at.Millis() <= st.to, true
	}
	// Only bounds are known: the match lies somewhere between them.
	earliest, latest := in.bounds(turn)
	switch {
	case earliest > st.to || latest < st.from:
		return false, true
	case earliest >= st.from && latest <= st.to:
		return true, true
	}
	return true, false
}

// firstFound returns the first place where a check is met; a place where it only
// may be does not count.
func firstFound(o *Outcome) (Evidence, bool) {
	if o.Verdict() != Met {
		return Evidence{}, false
	}
	for _, e := range o.Evidence {
		if e.Found {
			return e, true
		}
	}
	return Evidence{}, false
}
