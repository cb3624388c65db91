package check

import (
	"fmt"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

type sequenceParams struct {
	Steps  []*rubric.Check `yaml:"steps,required,short" doc:"Checks in the order in which they must be met."`
	Within *Extent         `yaml:"within" doc:"How far each step may lie behind the one before: '6 turns' or '2 min'."`
}

func sequence() Kind {
	return Kind{
		Name: "sequence",
		Doc: `Met when all steps occur, each after the one before. The share is the part of the steps that came in order.

A step that is n/a is left out. A check that finds no place in the text (a metric, say) cannot be a step.`,
		Params: ParamsOf(func(p sequenceParams, n yamlpos.Node, c *Compiler) Test {
			if len(p.Steps) < 2 {
				c.Reporter.Errorf(n, "short-sequence", "a sequence has at least two steps")
			}
			var steps []Test
			for _, s := range p.Steps {
				steps = append(steps, c.Check(s))
			}
			return func(in *Input) Outcome { return runSequence(in, steps, p.Within) }
		}),
		Examples: []Example{
			{Name: "in order", Check: `sequence: [{phrase: hello}, {phrase: verify}, {phrase: goodbye}]`, Lines: []string{"rep: Hello.", "rep: Let me verify you.", "customer: ok", "rep: Goodbye."}, Want: Met},
			{Name: "out of order", Check: `sequence: [{phrase: verify}, {phrase: balance}]`, Lines: []string{"rep: Your balance is 5.", "rep: Let me verify you."}, Want: NotMet},
			{Name: "too far apart", Check: `sequence: {steps: [{phrase: hello}, {phrase: verify}], within: 1 turn}`, Lines: []string{"rep: Hello.", "customer: hi", "rep: Nice day.", "rep: I verify you."}, Want: NotMet},
			{Name: "nothing to judge", Check: `sequence: [{phrase: {phrases: a, channel: email}}, {phrase: {phrases: b, channel: email}}]`, Lines: []string{"rep: a b"}, Want: NotApplicable},
		},
	}
}

func runSequence(in *Input, steps []Test, within *Extent) Outcome {
	byTime := within != nil && within.Turns == 0
	if byTime && !in.Timed() {
		return NotMeasurable("the export has no times", nil)
	}
	n := len(in.ev)
	turn, end := in.From, 0
	placed := false
	done, asked, perhaps := 0, 0, 0
	why := ""
	for k, step := range steps {
		w := *in
		w.From = max(in.From, turn)
		o := step(&w)
		if o.NA {
			continue
		}
		asked++
		ok, untimed := false, false
		met := o.Verdict() == Met
		for i := range o.Evidence {
			e := o.Evidence[i]
			if !met || !e.Found || placed && (e.Turn < turn || e.Turn == turn && e.Start < end) {
				continue
			}
			reached, sure := in.reaches(turn, e.Turn, within)
			if placed && !sure {
				untimed = true
				break
			}
			if placed && !reached {
				break
			}
			turn, end, placed, ok = e.UntilTurn, e.End, true, true
			e.Why = fmt.Sprintf("step %d", k+1)
			in.ev = append(in.ev, e)
			break
		}
		switch {
		case ok:
			done++
		case o.Verdict() == Unknown || untimed:
			perhaps++
		case why == "":
			why = fmt.Sprintf("step %d does not follow", k+1)
		}
	}
	if asked == 0 {
		return NotMeasurable("no step can be judged here", nil)
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	if done < asked {
		if why == "" {
			why = "a step is unsure"
		}
		st := stretch{}
		ev = append(ev, searched(in, &st, why, Near{}))
		// Half of the steps in order is not a sequence: below all, the share stays
		// under the mark of met.
		share := min(Ratio(int64(done), int64(asked)), Half-1)
		if done+perhaps == asked {
			return Outcome{Share: share, Low: share, High: Full, By: ByRule, Reason: why, Evidence: ev}
		}
		return Sure(share, ByRule, why, ev)
	}
	return Sure(Full, ByRule, fmt.Sprintf("all %d steps in order", asked), ev)
}

// reaches reports whether turn b lies within reach of turn a; nil reaches
// everywhere. sure is false when a reach in seconds meets turns without times.
func (in *Input) reaches(a, b int, within *Extent) (ok, sure bool) {
	switch {
	case within == nil:
		return true, true
	case within.Turns > 0:
		return b-a <= within.Turns, true
	}
	from, to := in.End(a), in.Start(b)
	if !from.Known() {
		from = in.Start(a)
	}
	if !from.Known() || !to.Known() {
		return true, false
	}
	return to.Millis()-from.Millis() <= within.Millis, true
}
