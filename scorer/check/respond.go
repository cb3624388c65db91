package check

import (
	"fmt"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/transcripts"
)

type respondParams struct {
	To          *rubric.Check `yaml:"to,required" doc:"The trigger. Each place where it is met is an opportunity; none is n/a."`
	With        *rubric.Check `yaml:"with,required" doc:"The answer, looked for within reach after each trigger."`
	By          string        `yaml:"by" enum:"rep,customer,bot,other" doc:"Who answers; the rep when not given."`
	Within      *Extent       `yaml:"within" doc:"Reach: turns of the answering speaker after the trigger's turn, or a time. '2 turns' when not given."`
	MinWords    int           `yaml:"min_words" min:"1" max:"1000" doc:"Triggers in turns of fewer words do not count."`
	UnknownWhen *rubric.Check `yaml:"unknown_when" doc:"An opportunity without an answer is unknown where this is met within the same reach."`
	SameTurn    bool          `yaml:"same_turn" doc:"Whether the trigger's own turn may answer it too, such as the reason right before or after a no."`
	Each        bool          `yaml:"each" doc:"Whether triggers with the same next turn of the answering speaker are opportunities of their own, such as the questions of one letter."`
	Need        string        `yaml:"need" enum:"one,half,all" doc:"How many triggers must be answered for met; half when not given."`
	Allow       []string      `yaml:"allow,oneormany" enum:"repeats" doc:"With repeats, a sentence of five words or more that was used before in the contact still answers."`
}

func respond() Kind {
	return Kind{
		Name: "respond",
		Doc: `Met when at least half of the triggers are answered: an upset customer with an honest reaction, a question with an answer.

Every trigger is an opportunity; triggers with the same next turn of the answering speaker are one, unless each is set. The share is answered ÷ opportunities; "need: one" is met by a single answer, "need: all" by no less than all. Without a trigger the check is n/a. A sentence of five words or more that was used before in the contact answers nothing the second time.`,
		Params: ParamsOf(func(p respondParams, n yamlpos.Node, c *Compiler) Test {
			r := &responder{to: c.Check(p.To), with: c.Check(p.With), by: transcripts.Rep, within: Extent{Turns: 2}, minWords: p.MinWords, sameTurn: p.SameTurn, each: p.Each, need: p.Need, repeats: len(p.Allow) > 0}
			if p.By != "" {
				r.by, _ = transcripts.ParseSpeaker(p.By)
			}
			if p.Within != nil {
				r.within = *p.Within
			}
			if p.UnknownWhen != nil {
				r.unknownWhen = c.Check(p.UnknownWhen)
			}
			return r.test
		}),
		Examples: []Example{
			{Name: "answered", Check: `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}}`, Lines: []string{"customer: It is broken.", "rep: I'm sorry."}, Want: Met, Quote: "broken"},
			{Name: "not answered", Check: `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}}`, Lines: []string{"customer: It is broken.", "rep: Your number?", "customer: 5", "rep: And your name?", "customer: Lee", "rep: Sorry about it."}, Want: NotMet},
			{Name: "no trigger", Check: `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}}`, Lines: []string{"customer: All fine.", "rep: Good."}, Want: NotApplicable},
			{Name: "half of two", Check: `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn}`, Lines: []string{"customer: It is broken.", "rep: I'm sorry.", "customer: The other is broken too.", "rep: Hm."}, Want: Met},
			{Name: "same sentence again", Check: `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn}`, Lines: []string{"customer: It is broken.", "rep: Hm.", "customer: Hello?", "rep: I am very sorry about that.", "customer: Broken again.", "rep: I am very sorry about that."}, Want: NotMet},
			{Name: "one of three is enough", Check: `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn, need: one}`, Lines: []string{"customer: It is broken.", "rep: I'm sorry.", "customer: The lid is broken.", "rep: Hm.", "customer: The box is broken.", "rep: Hm."}, Want: Met},
			{Name: "one of two is not all", Check: `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, within: 1 turn, need: all}`, Lines: []string{"customer: It is broken.", "rep: I'm sorry.", "customer: The lid is broken.", "rep: Hm."}, Want: NotMet},
			{Name: "each question of a letter", Check: `respond: {to: {question: {speaker: customer}}, with: {echo: {words: 1, near: 0}}, each: true, need: all}`, Channel: "email", Lines: []string{"customer: What does it cost? And is delivery possible on Saturday?", "rep: It costs nine dollars."}, Want: NotMet},
			{Name: "same turn", Check: `respond: {to: {phrase: can't}, with: {phrase: because}, same_turn: true, within: 1 turn}`, Lines: []string{"customer: Today?", "rep: I can't, because the shop is shut."}, Want: Met, Quote: "because"},
			{Name: "turn after only", Check: `respond: {to: {phrase: can't}, with: {phrase: because}, within: 1 turn}`, Lines: []string{"customer: Today?", "rep: I can't, because the shop is shut.", "customer: Oh.", "rep: Sorry."}, Want: NotMet},
			{Name: "unknown", Check: `respond: {to: {phrase: {phrases: broken, speaker: customer}}, with: {phrase: sorry}, unknown_when: {phrase: pity}}`, Lines: []string{"customer: It is broken.", "rep: What a pity."}, Want: Unknown},
		},
	}
}

type responder struct {
	to, with, unknownWhen Test
	by                    transcripts.Speaker
	within                Extent
	minWords              int
	sameTurn, each        bool
	need                  string
	repeats               bool
}

func (r *responder) test(in *Input) Outcome {
	o := r.to(in)
	if o.NA {
		return NotMeasurable(o.Reason, o.Evidence)
	}
	if r.within.Turns == 0 && !in.Timed() {
		return NotMeasurable("the export has no times", nil)
	}
	if _, ok := firstFound(&o); !ok {
		if o.Verdict() == Unknown {
			return Unsure(None, o.By, "unsure whether there was anything to respond to", o.Evidence)
		}
		return NotMeasurable("nothing to respond to", o.Evidence)
	}
	by := o.By
	n := len(in.ev)
	opportunities, answered, unsure := 0, 0, 0
	last := -1 // first answering turn of the opportunity before
	for _, e := range o.Evidence {
		if !e.Found || r.minWords > 0 && len(in.Words(e.Turn)) < r.minWords {
			continue
		}
		from, to := r.reach(in, e.UntilTurn)
		own := r.sameTurn && in.Call.Turns[e.UntilTurn].Speaker == r.by
		switch {
		case own:
			to = max(to, e.UntilTurn)
			from = e.UntilTurn
		case from < 0:
			continue
		}
		if from == last && !r.each {
			continue
		}
		last = from
		opportunities++
		w := *in
		w.From, w.To, w.Trigger = from, to, e.Turn
		w.TriggerStart, w.TriggerEnd = e.Start, e.End
		a := r.with(&w)
		by = max(by, a.By)
		e.Why = "opportunity: " + e.Why
		in.ev = append(in.ev, e)
		verdict, why := r.verdict(&w, &a)
		switch verdict {
		case Met:
			answered++
			if ans, ok := r.fresh(in, &a); ok {
				ans.Why = "answer: " + ans.Why
				in.ev = append(in.ev, ans)
			}
		case Unknown:
			unsure++
			in.ev = append(in.ev, Evidence{Turn: from, UntilTurn: to, Why: why, Near: nearOf(&a)})
		default:
			in.ev = append(in.ev, Evidence{Turn: from, UntilTurn: to, Why: why, Near: nearOf(&a)})
		}
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	if opportunities == 0 {
		return NotMeasurable("no turn was left to respond in", o.Evidence)
	}
	share := r.share(answered, opportunities)
	res := Outcome{
		Share: share, Low: share, High: r.share(answered+unsure, opportunities),
		By: by, Evidence: ev, Answered: answered, Opportunities: opportunities,
	}
	res.Reason = fmt.Sprintf("%d of %d %s answered", answered, opportunities, plural(opportunities, "opportunity"))
	if unsure > 0 {
		res.Reason += fmt.Sprintf(", %d unsure", unsure)
	}
	return res
}

// share turns counts into a share that is met when as many are answered as
// needed.
func (r *responder) share(answered, opportunities int) Share {
	s := Ratio(int64(answered), int64(opportunities))
	switch {
	case r.need == "one" && answered > 0:
		return max(s, Half)
	case r.need == "all" && answered < opportunities:
		return min(s, Half-1)
	}
	return s
}

// reach returns the first and last turn in which the trigger's turn may be
// answered; from is -1 when none is left.
func (r *responder) reach(in *Input, trigger int) (from, to int) {
	from, to = -1, -1
	k := 0
	limit := int64(-1)
	if r.within.Turns == 0 {
		at := in.End(trigger)
		if !at.Known() {
			at = in.Start(trigger)
		}
		if at.Known() {
			limit = at.Millis() + r.within.Millis
		}
	}
	for i := max(trigger+1, in.From); i <= in.Leg.To; i++ {
		if in.Call.Turns[i].Speaker != r.by || !in.Spoken(i) {
			continue
		}
		if r.within.Turns == 0 && limit >= 0 && in.Start(i).Known() && in.Start(i).Millis() > limit {
			if from < 0 {
				// Somebody did speak, only too late: an opportunity that was missed.
				return i, i - 1
			}
			break
		}
		if from < 0 {
			from = i
		}
		to = i
		if k++; r.within.Turns > 0 && k == r.within.Turns {
			break
		}
	}
	return from, to
}

func (r *responder) verdict(w *Input, a *Outcome) (Verdict, string) {
	v := a.Verdict()
	why := a.Reason
	if v == Met {
		if _, any := firstFound(a); any {
			if _, ok := r.fresh(w, a); !ok {
				v, why = NotMet, "the same sentence was used before"
			}
		}
	}
	if v == NotApplicable {
		v, why = NotMet, "no answer"
	}
	if v == Met && r.within.Turns == 0 && !timedReach(w, a) {
		return Unknown, "the times cannot tell whether it was answered in time"
	}
	if v == NotMet && r.unknownWhen != nil {
		u := r.unknownWhen(w)
		if u.Verdict() == Met {
			return Unknown, "perhaps answered: " + u.Reason
		}
	}
	if v != Met && why == "" {
		why = "no answer"
	}
	return v, why
}

// timedReach reports whether the trigger and one of the places that answer it
// have a time, so that the answer is known to lie within reach.
func timedReach(w *Input, a *Outcome) bool {
	if !w.Start(w.Trigger).Known() && !w.End(w.Trigger).Known() {
		return false
	}
	e, ok := firstFound(a)
	return !ok || w.Start(e.Turn).Known()
}

// fresh returns the first found evidence whose sentence was not used before in
// the contact.
func (r *responder) fresh(in *Input, a *Outcome) (Evidence, bool) {
	for _, e := range a.Evidence {
		if e.Found && (r.repeats || !in.Repeats(e.Turn, e.Start)) {
			return e, true
		}
	}
	return Evidence{}, false
}

func nearOf(a *Outcome) Near {
	for _, e := range a.Evidence {
		if e.Near.Why != "" {
			return e.Near
		}
		if e.Found {
			return Near{Turn: e.Turn, Why: e.Why}
		}
	}
	return Near{}
}
