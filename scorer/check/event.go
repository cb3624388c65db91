package check

import (
	"fmt"

	"rapport/rubric/yamlpos"
	"rapport/transcripts"
)

type eventParams struct {
	Is      yamlpos.At[string] `yaml:"is,required,short" enum:"hold,silence,transfer,overlap,interruption,closed,cut_off,opening,taken_over,wait" doc:"The event. wait: the customer had written and the rep stayed silent, from that message, or from the rep's own last one where the customer asks whether anybody is there. opening: this rep's own start is in the record. taken_over: the customer was with a bot or another rep before."`
	By      string             `yaml:"by" enum:"rep,customer" doc:"Who caused it; anyone when not given. A silence is caused by whoever speaks next, or by the rep where the customer asks whether anybody is there."`
	Min     Number             `yaml:"min" doc:"Least length in seconds. An event without times is then n/a."`
	Max     Number             `yaml:"max" doc:"Greatest length in seconds."`
	Channel []string           `yaml:"channel,oneormany" enum:"voice,chat,email" doc:"Channels the check is for; on others it is n/a."`
}

func event() Kind {
	return Kind{
		Name: "event",
		Doc: `Met when the event occurs in the leg, with its length between min and max seconds where they are given.

Events are stated by the file or derived: a hold also from an announcement followed by 20 s without the rep (3 min in chats), a transfer also from the next rep's first words, closed from a farewell or "that's all" in the last six turns, cut_off from signs of a broken line. Where the file has no times, a length is n/a.`,
		Params: ParamsOf(func(p eventParams, n yamlpos.Node, c *Compiler) Test {
			e := &eventTest{kind: p.Is.V, min: p.Min, max: p.Max}
			if p.By != "" {
				e.by, _ = transcripts.ParseSpeaker(p.By)
			}
			if (p.Is.V == "closed" || p.Is.V == "cut_off" || p.Is.V == "opening" || p.Is.V == "taken_over") && (p.Min.Set || p.Max.Set) {
				c.Reporter.Errorf(n, "no-length", "%s has no length; leave min and max out", p.Is.V)
			}
			sc := c.compileScope(Scope{Channel: p.Channel}, repOnly)
			e.channels = sc.channels
			return e.test
		}),
		Examples: []Example{
			{Name: "stated hold", Check: `event: hold`, Lines: []string{"rep: One moment.", "[hold 40]", "rep: Thanks."}, Want: Met},
			{Name: "no hold", Check: `event: hold`, Lines: []string{"rep: Here it is.", "customer: Thanks."}, Want: NotMet},
			{Name: "long silence", Check: `event: {is: silence, min: 20}`, Lines: []string{"[0-2] customer: Hello.", "[40-42] rep: Hi."}, Want: Met},
			{Name: "silence of the customer", Check: `event: {is: silence, min: 20, by: rep}`, Lines: []string{"[0-2] rep: What does the label say?", "[40-42] customer: Seven."}, Want: NotMet},
			{Name: "silence of the rep", Check: `event: {is: silence, min: 20, by: rep}`, Lines: []string{"[0-2] rep: Let me see.", "[40-42] customer: Are you there?"}, Want: Met},
			{Name: "silence too short", Check: `event: {is: silence, min: 60}`, Lines: []string{"[0-2] customer: Hello.", "[40-42] rep: Hi."}, Want: NotMet},
			{Name: "silence without times", Check: `event: {is: silence, min: 20}`, Lines: []string{"customer: Hello.", "rep: Hi."}, Want: NotApplicable},
			{Name: "left waiting", Check: `event: {is: wait, min: 180}`, Channel: "chat", Lines: []string{"[0] customer: Is it in stock?", "[20] rep: Let me see.", "[30] customer: ok", "[290] customer: are you there", "[300] rep: It is."}, Want: Met},
			{Name: "not left waiting", Check: `event: {is: wait, min: 180}`, Channel: "chat", Lines: []string{"[0] customer: Is it in stock?", "[20] rep: Which color?", "[290] customer: blue", "[300] rep: It is."}, Want: NotMet},
			{Name: "after a bot", Check: `event: taken_over`, Lines: []string{"bot: What is it about?", "customer: A leak.", "rep: Kim here."}, Want: Met},
			{Name: "nobody before", Check: `event: taken_over`, Lines: []string{"rep: Kim here.", "customer: A leak."}, Want: NotMet},
			{Name: "transfer", Check: `event: transfer`, Lines: []string{"rep r1: I'll put you through.", "[transfer]", "rep r2: Hello, Kim here."}, Want: Met},
		},
	}
}

type eventTest struct {
	kind     string
	by       transcripts.Speaker
	min, max Number
	channels uint8
}

func (e *eventTest) test(in *Input) Outcome {
	if e.channels != 0 && e.channels&(1<<in.Call.Channel) == 0 {
		return NotMeasurable("not for this channel", nil)
	}
	switch e.kind {
	case "closed":
		if !in.Leg.Last() {
			return Sure(None, ByRule, "the leg ends in a transfer", nil)
		}
		return closing(in, in.Closed(), "closed")
	case "cut_off":
		if !in.Leg.Last() {
			return Sure(None, ByRule, "the leg ends in a transfer", nil)
		}
		return closing(in, in.CutOff(), "cut off")
	case "opening":
		return opening(in)
	case "taken_over":
		return takenOver(in)
	}
	spans, measurable := e.spans(in)
	if !measurable {
		return NotMeasurable("the export has no times", nil)
	}
	n := len(in.ev)
	noLength := 0
	for i := range spans {
		s := &spans[i]
		why := e.kind
		if e.min.Set || e.max.Set {
			ms, ok := s.Length()
			if !ok {
				noLength++
				continue
			}
			if e.min.Set && ms < e.min.Value || e.max.Set && ms > e.max.Value {
				continue
			}
		}
		if ms, ok := s.Length(); ok {
			why = fmt.Sprintf("%s of %d s", e.kind, (ms+500)/1000)
		}
		if s.Derived {
			why += ", derived"
		}
		// The span ends where it begins: what comes after it may still be in the
		// turn that follows.
		in.ev = append(in.ev, Evidence{Found: true, Turn: s.Turn, UntilTurn: s.Turn, Why: why})
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	if len(ev) > 0 {
		return Sure(Full, ByMetric, ev[0].Why, ev)
	}
	if noLength > 0 && in.Timed() {
		why := "the " + e.kind + "'s length is missing"
		return Unsure(None, ByMetric, why, in.evidence(Evidence{Turn: in.From, UntilTurn: max(in.From, in.To), Why: why}))
	}
	if noLength > 0 {
		return NotMeasurable("the "+e.kind+"'s length is not known", nil)
	}
	return Sure(None, ByMetric, "no "+e.kind, in.evidence(Evidence{Turn: in.From, UntilTurn: max(in.From, in.To), Why: "no " + e.kind}))
}

// spans returns the events of the wanted kind in the leg; measurable is false
// when the export could not have shown them.
func (e *eventTest) spans(in *Input) (spans []EventSpan, measurable bool) {
	inLeg := func(turn int) bool { return turn >= in.From && turn <= in.To }
	switch e.kind {
	case "hold":
		for _, h := range in.Holds() {
			if inLeg(h.Turn) {
				spans = append(spans, h)
			}
		}
		return spans, true
	case "transfer":
		if in.Leg.Transferred {
			at := in.Leg.To
			for i := in.Leg.To; i >= in.Leg.From; i-- {
				if in.Call.Turns[i].Speaker == transcripts.Rep && in.Spoken(i) {
					at = i
					break
				}
			}
			spans = append(spans, EventSpan{Kind: transcripts.Transfer, Turn: at, UntilTurn: at})
		}
		return spans, true
	case "wait":
		return in.waits()
	}
	want, _ := transcripts.ParseEventKind(e.kind)
	stated := false
	for k := range in.Call.Events {
		ev := &in.Call.Events[k]
		if ev.Kind != want {
			continue
		}
		stated = true
		at := min(ev.Turn, len(in.Call.Turns)-1)
		if e.by != transcripts.UnknownSpeaker && in.party(ev, at) != e.by {
			continue
		}
		if inLeg(at) {
			spans = append(spans, EventSpan{Kind: want, Start: ev.Start, End: ev.End, Turn: at, UntilTurn: at, Derived: ev.Derived})
		}
	}
	return spans, stated || in.Timed()
}

// party returns who caused an event that ends before turn at. Nobody causes a
// silence by name: it is that of the side that speaks next, unless the customer
// only asks whether the rep is still there.
func (in *Input) party(ev *transcripts.Event, at int) transcripts.Speaker {
	if ev.Party != transcripts.UnknownSpeaker || ev.Kind != transcripts.Silence || at < 0 {
		return ev.Party
	}
	if in.events.Shows(at, in.plan.Builtin.LineTrouble) {
		return transcripts.Rep
	}
	return in.Call.Turns[at].Speaker
}

// waits returns how long the customer waited for each turn of the rep but the
// first, whose wait was for a free rep. It is for chats, whose messages have a
// time but no length; measurable is false without times.
func (in *Input) waits() (spans []EventSpan, measurable bool) {
	measurable = in.Timed()
	last, asked := -1, -1
	trouble := false
	for i := in.From; i <= in.To; i++ {
		if !in.Spoken(i) {
			continue
		}
		switch in.Call.Turns[i].Speaker {
		case transcripts.Customer:
			if asked < 0 {
				asked = i
			}
			trouble = trouble || in.events.Shows(i, in.plan.Builtin.LineTrouble)
		case transcripts.Rep:
			from := asked
			if trouble && last >= 0 {
				from = last
			}
			if last >= 0 && from >= 0 && in.Start(from).Known() && in.Start(i).Known() {
				measurable = true
				spans = append(spans, EventSpan{Start: in.Start(from), End: in.Start(i), Turn: from, UntilTurn: i, Derived: true})
			}
			last, asked, trouble = i, -1, false
		}
	}
	return spans, measurable
}

func closing(in *Input, c Closing, what string) Outcome {
	ev := Evidence{Turn: in.From, UntilTurn: max(in.From, in.To), Why: c.Why}
	if c.Turn >= 0 {
		ev = Evidence{Found: true, Turn: c.Turn, UntilTurn: c.Turn, Why: c.Why}
	}
	switch {
	case c.Unsure:
		return Unsure(Full, ByRule, c.Why, in.evidence(ev))
	case c.Yes:
		return Sure(Full, ByRule, c.Why, in.evidence(ev))
	}
	if c.Why == "" {
		ev.Why = "not " + what
	}
	ev.Found = false
	return Sure(None, ByRule, ev.Why, in.evidence(ev))
}

// takenOver reports whether the customer had told somebody else something before
// this rep came on: the rep before a transfer, or a bot.
func takenOver(in *Input) Outcome {
	if in.Leg.Index > 0 {
		return Sure(Full, ByMetric, "taken over from another rep", in.evidence(Evidence{Found: true, Turn: in.Leg.From, UntilTurn: in.Leg.From, Why: "taken over from another rep"}))
	}
	bot := false
	for i := in.Leg.From; i <= in.Leg.To; i++ {
		switch {
		case !in.Spoken(i):
		case in.Call.Turns[i].Speaker == transcripts.Bot:
			bot = true
		case in.Call.Turns[i].Speaker == transcripts.Rep:
			return Sure(None, ByMetric, "nobody else was there before", in.evidence(Evidence{Turn: in.Leg.From, UntilTurn: i, Why: "nobody else was there before"}))
		case in.Call.Turns[i].Speaker == transcripts.Customer && bot:
			return Sure(Full, ByMetric, "taken over from a bot", in.evidence(Evidence{Found: true, Turn: i, UntilTurn: i, Why: "said to the bot"}))
		}
	}
	return Sure(None, ByMetric, "nobody else was there before", in.evidence(Evidence{Turn: in.Leg.From, UntilTurn: max(in.Leg.From, in.Leg.To), Why: "nobody else was there before"}))
}

// lateOpening is from where on a recording's first words are no opening.
const lateOpening = 20_000

// opening reports whether the rep's own start is in the record. A later leg
// always shows it; a recording that begins in mid-talk does not.
func opening(in *Input) Outcome {
	if in.Leg.Index > 0 || len(in.Call.Turns) == 0 {
		return Sure(Full, ByRule, "the leg begins with this rep", nil)
	}
	for i := in.Leg.From; i <= in.Leg.To; i++ {
		if !in.Spoken(i) || in.Call.Turns[i].Speaker == transcripts.Bot {
			continue
		}
		if s := in.Call.Turns[i].Start; s.Known() && s.Millis() > lateOpening && i == in.Leg.From && in.Call.Channel != transcripts.Chat && in.Call.Channel != transcripts.Email {
			return Sure(None, ByRule, "the record begins later than the talk", in.evidence(Evidence{Found: true, Turn: i, UntilTurn: i, Why: "the first words are late"}))
		}
		if startsMidTalk(in.text[i]) {
			return Sure(None, ByRule, "the record begins in mid-talk", in.evidence(Evidence{Found: true, Turn: i, UntilTurn: i, Why: "it begins in mid-sentence"}))
		}
		break
	}
	return Sure(Full, ByRule, "the record begins with the talk", nil)
}

// startsMidTalk reports whether a text begins in the middle of something.
func startsMidTalk(text string) bool {
	for _, p := range []string{"...", "\u2026"} {
		if len(text) >= len(p) && text[:len(p)] == p {
			return true
		}
	}
	w := SplitWords(nil, text[:min(len(text), 40)])
	if len(w) == 0 {
		return false
	}
	switch w[0].Text {
	case "and", "because", "or", "which":
		return true
	}
	return false
}
