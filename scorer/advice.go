package scorer

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// AdviceCodes returns the codes that Advise reports, sorted by ID.
func AdviceCodes() []rubric.Code {
	return []rubric.Code{
		{ID: "met-by-silence", Doc: "A criterion is met in a conversation in which nobody says anything of note, so that it gives points for nothing. Say in applies_when when there was occasion for it."},
		{ID: "never-decided", Doc: "A criterion applies to no channel at all: its own channels and those of its checks exclude each other."},
	}
}

// Advise says what is likely to be unfair about the rubric and only shows when
// it is applied: it scores conversations made up for the purpose.
func (s *Scorer) Advise() rubric.Diagnostics {
	r := yamlpos.NewReporter()
	view := check.NewView(s.plan)
	met := make([]int, len(s.criteria))
	barred := make([]int, len(s.criteria))
	channels := [...]transcripts.Channel{transcripts.Voice, transcripts.Chat, transcripts.Email}
	for _, ch := range channels {
		call := small(ch)
		view.Reset(call)
		legs := check.Legs(nil, call)
		in := view.WholeLeg(&legs[0])
		for i := range s.criteria {
			k := &s.criteria[i]
			o := k.judge(in)
			// A measured number is no free gift: it is there in every conversation.
			if o.Verdict() == check.Met && o.By != check.ByMetric {
				met[i]++
			}
			if k.channels != 0 && k.channels&(1<<ch) == 0 || k.check(in).Reason == wrongChannel {
				barred[i]++
			}
		}
	}
	for i := range s.criteria {
		k := &s.criteria[i]
		switch {
		case barred[i] == len(channels):
			r.Warnf(k.Node.Field("check"), "never-decided", "%s is for channels that its check is not for", k.ID)
		case met[i] > 0 && !k.Bonus:
			r.Warnf(k.Node.Field("check"), "met-by-silence", "%s is met where nobody says anything of note; add applies_when with the occasion", k.ID)
		}
	}
	return r.Diagnostics()
}

// wrongChannel is the reason that checks give for a channel they are not for.
const wrongChannel = "not for this channel"

// small returns a conversation in which nothing happens.
func small(ch transcripts.Channel) *transcripts.Call {
	c := &transcripts.Call{ID: "small", Channel: ch, Rep: transcripts.Party{ID: "rep"}}
	for i := range 6 {
		who := transcripts.Customer
		if i%2 == 1 {
			who = transcripts.Rep
		}
		c.Turns = append(c.Turns, transcripts.Turn{Speaker: who, RoleSource: transcripts.RoleStated, Text: "Mhm.", Start: transcripts.Millis(int64(i) * 2000), End: transcripts.Millis(int64(i)*2000 + 1000)})
	}
	return c
}
