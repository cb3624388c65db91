package check

import (
	"rapport/rubric/yamlpos"
	"rapport/transcripts"
)

type metricParams struct {
	Of      yamlpos.At[string] `yaml:"of,required" doc:"What is measured; rapport list kinds metric shows all with their units."`
	limits  `yaml:",inline"`
	Channel []string `yaml:"channel,oneormany" enum:"voice,chat,email" doc:"Channels the check is for; on others it is n/a."`
}

// A Metric is a number measured on a leg.
type Metric struct {
	Name, Unit, Doc string
	// Measure returns the value in thousandths of the unit; ok is false when the
	// export lacks what it takes.
	Measure func(in *Input) (v int64, ok bool)
}

// Metrics returns every metric, in the order in which they are documented.
func Metrics() []Metric {
	return []Metric{
		{"handle_time", "s", "from the first to the last time of the leg", handleTime},
		{"talk_share", "%", "the rep's part of the talking, by time where turns have both ends, else by words", talkShare},
		{"longest_monologue", "s", "the longest stretch of rep turns without the customer", longestMonologue},
		{"longest_silence", "s", "the longest silence outside a hold", func(in *Input) (int64, bool) { return eventLength(in, transcripts.Silence, true) }},
		{"silence_total", "s", "all silences outside holds", func(in *Input) (int64, bool) { return eventLength(in, transcripts.Silence, false) }},
		{"hold_count", "", "how many holds", func(in *Input) (int64, bool) { return int64(len(legHolds(in))) * 1000, true }},
		{"longest_hold", "s", "the longest hold", func(in *Input) (int64, bool) { return holdLength(in, true) }},
		{"hold_total", "s", "all holds together", func(in *Input) (int64, bool) { return holdLength(in, false) }},
		{"interruptions", "", "how often the rep began before the customer had ended", interruptions},
		{"speaking_rate", "words/min", "the rep's words per minute of the rep's own talking", speakingRate},
		{"response_latency", "s", "the rep's mean time to answer a customer turn", func(in *Input) (int64, bool) { return latency(in, false) }},
		{"first_response", "s", "the rep's time to the first answer", func(in *Input) (int64, bool) { return latency(in, true) }},
		{"turns", "", "turns of rep and customer", func(in *Input) (int64, bool) { return countTurns(in, bothSides) }},
		{"rep_turns", "", "turns of the rep", func(in *Input) (int64, bool) { return countTurns(in, repOnly) }},
		{"customer_turns", "", "turns of the customer", func(in *Input) (int64, bool) { return countTurns(in, customerOnly) }},
		{"words", "", "words of rep and customer", countWords},
		{"words_per_turn", "", "the rep's mean words a turn", wordsPerTurn},
	}
}

func metric() Kind {
	return Kind{
		Name: "metric",
		Doc: `Compares a number measured on the leg with min and max, or grades it.

Metrics that need times are n/a where the export has none.`,
		Params: ParamsOf(func(p metricParams, n yamlpos.Node, c *Compiler) Test {
			p.limits.check(n, c.Reporter)
			var m *Metric
			var names []string
			for _, k := range Metrics() {
				names = append(names, k.Name)
				if k.Name == p.Of.V {
					m = &k
				}
			}
			if m == nil {
				d := c.Reporter.Errorf(p.Of.Node, "unknown-metric", "there is no metric %q", p.Of.V)
				d.Suggest = yamlpos.Suggest(p.Of.V, names)
				return nil
			}
			sc := c.compileScope(Scope{Channel: p.Channel}, bothSides)
			lim, unit, name := p.limits, m.Unit, spaced(m.Name)
			if unit != "" && unit != "%" {
				unit = " " + unit
			}
			return func(in *Input) Outcome {
				if sc.channels != 0 && sc.channels&(1<<in.Call.Channel) == 0 {
					return NotMeasurable("not for this channel", nil)
				}
				v, ok := m.Measure(in)
				if !ok {
					return NotMeasurable(name+" cannot be measured on this export", nil)
				}
				reason := name + " " + decimal(v) + unit + ", " + lim.String()
				return Sure(lim.share(v), ByMetric, reason, in.evidence(Evidence{Turn: in.From, UntilTurn: max(in.From, in.To), Why: reason}))
			}
		}),
		Examples: []Example{
			{Name: "short call", Check: `metric: {of: handle_time, max: 60}`, Lines: []string{"[0-5] rep: Hello.", "[6-20] customer: Hi."}, Want: Met},
			{Name: "long call", Check: `metric: {of: handle_time, max: 10}`, Lines: []string{"[0-5] rep: Hello.", "[6-20] customer: Hi."}, Want: NotMet},
			{Name: "no times", Check: `metric: {of: handle_time, max: 10}`, Lines: []string{"rep: Hello.", "customer: Hi."}, Want: NotApplicable},
			{Name: "talk share by words", Check: `metric: {of: talk_share, min: 40, max: 60}`, Lines: []string{"rep: One two three.", "customer: One two three."}, Want: Met},
			{Name: "graded", Check: `metric: {of: rep_turns, share: {from: {count: 0}, to: {count: 4}}}`, Lines: []string{"rep: One.", "rep: Two.", "rep: Three."}, Want: Met},
		},
	}
}

func handleTime(in *Input) (int64, bool) {
	from, to, ok := in.LegSpan(in.Leg)
	if !ok || to.Millis() <= from.Millis() {
		return 0, false
	}
	return to.Millis() - from.Millis(), true
}

// eachTurn calls f for the spoken turns of rep and customer in the input.
func eachTurn(in *Input, f func(i int, who transcripts.Speaker)) {
	for i := in.From; i <= in.To; i++ {
		if who := in.Call.Turns[i].Speaker; bothSides.has(who) && in.Spoken(i) {
			f(i, who)
		}
	}
}

// turnLength returns how long a turn took; ok is false without both ends.
func turnLength(in *Input, i int) (int64, bool) {
	s, e := in.Start(i), in.End(i)
	if !s.Known() || !e.Known() || e.Millis() < s.Millis() {
		return 0, false
	}
	return e.Millis() - s.Millis(), true
}

func talkShare(in *Input) (int64, bool) {
	var ms, words [2]int64
	timed := true
	eachTurn(in, func(i int, who transcripts.Speaker) {
		k := 0
		if who == transcripts.Customer {
			k = 1
		}
		d, ok := turnLength(in, i)
		timed = timed && ok
		ms[k] += d
		words[k] += int64(len(in.Words(i)))
	})
	v := words
	if timed {
		v = ms
	}
	if v[0]+v[1] == 0 {
		return 0, false
	}
	return v[0] * 100_000 / (v[0] + v[1]), true
}

func longestMonologue(in *Input) (int64, bool) {
	var best, from int64
	open, known := false, false
	eachTurn(in, func(i int, who transcripts.Speaker) {
		s, e := in.Start(i), in.End(i)
		if who != transcripts.Rep {
			open = false
			return
		}
		if !s.Known() || !e.Known() {
			return
		}
		known = true
		if !open {
			open, from = true, s.Millis()
		}
		best = max(best, e.Millis()-from)
	})
	return best, known
}

func eventLength(in *Input, kind transcripts.EventKind, longest bool) (int64, bool) {
	if !in.Timed() {
		return 0, false
	}
	var sum, most int64
	for _, e := range in.Call.Events {
		at := min(e.Turn, len(in.Call.Turns)-1)
		if e.Kind != kind || at < in.From || at > in.To || !e.Start.Known() || !e.End.Known() {
			continue
		}
		d := e.End.Millis() - e.Start.Millis()
		sum += d
		most = max(most, d)
	}
	if longest {
		return most, true
	}
	return sum, true
}

func legHolds(in *Input) []EventSpan {
	var out []EventSpan
	for _, h := range in.Holds() {
		if h.Turn >= in.From && h.Turn <= in.To {
			out = append(out, h)
		}
	}
	return out
}

func holdLength(in *Input, longest bool) (int64, bool) {
	var sum, most int64
	for _, h := range legHolds(in) {
		d, ok := h.Length()
		if !ok {
			return 0, false
		}
		sum += d
		most = max(most, d)
	}
	if longest {
		return most, in.Timed()
	}
	return sum, in.Timed()
}

func interruptions(in *Input) (int64, bool) {
	if !in.Timed() {
		return 0, false
	}
	n := int64(0)
	for _, e := range in.Call.Events {
		at := min(e.Turn, len(in.Call.Turns)-1)
		if e.Kind == transcripts.Interruption && e.Party == transcripts.Rep && at >= in.From && at <= in.To {
			n++
		}
	}
	return n * 1000, true
}

func speakingRate(in *Input) (int64, bool) {
	var words, ms int64
	eachTurn(in, func(i int, who transcripts.Speaker) {
		if d, ok := turnLength(in, i); ok && who == transcripts.Rep {
			words += int64(len(in.Words(i)))
			ms += d
		}
	})
	if ms == 0 {
		return 0, false
	}
	return words * 60_000_000 / ms, true
}

func latency(in *Input, first bool) (int64, bool) {
	var sum, n int64
	asked := -1
	eachTurn(in, func(i int, who transcripts.Speaker) {
		if who == transcripts.Customer {
			asked = i
			return
		}
		if asked < 0 || first && n > 0 {
			return
		}
		from := in.End(asked)
		if !from.Known() {
			from = in.Start(asked)
		}
		if to := in.Start(i); from.Known() && to.Known() {
			sum += max(0, to.Millis()-from.Millis())
			n++
		}
		asked = -1
	})
	if n == 0 {
		return 0, false
	}
	return sum / n, true
}

func countTurns(in *Input, who speakers) (int64, bool) {
	n := int64(0)
	eachTurn(in, func(_ int, s transcripts.Speaker) {
		if who.has(s) {
			n++
		}
	})
	return n * 1000, true
}

func countWords(in *Input) (int64, bool) {
	n := int64(0)
	eachTurn(in, func(i int, _ transcripts.Speaker) { n += int64(WordCount(in.Text(i))) })
	return n * 1000, true
}

func wordsPerTurn(in *Input) (int64, bool) {
	var words, turns int64
	eachTurn(in, func(i int, who transcripts.Speaker) {
		if who == transcripts.Rep {
			words += int64(WordCount(in.Text(i)))
			turns++
		}
	})
	if turns == 0 {
		return 0, false
	}
	return words * 1000 / turns, true
}
