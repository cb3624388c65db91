package check

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

type countParams struct {
	Of     *rubric.Check `yaml:"of,required" doc:"What is counted: every place where this check is met."`
	Over   *rubric.Check `yaml:"over" doc:"Count per hundred of these instead (a percentage). None of them: n/a."`
	Per    string        `yaml:"per" enum:"turn,minute,100 words" doc:"Count per turn, per minute of the leg or per 100 words of the speaker instead."`
	limits `yaml:",inline"`
	Scope  `yaml:",inline"`
}

func count() Kind {
	return Kind{
		Name: "count",
		Doc: `Counts the places where a check is met, as such or as a rate, and compares with min and max or grades.

"over" makes a percentage of another count; "per" divides by turns, minutes or hundreds of words. "share: {from: {count: 0}, to: {count: 3}}" gives a share that grows from 0 at none to 10000 at three.`,
		Params: ParamsOf(func(p countParams, n yamlpos.Node, c *Compiler) Test {
			p.limits.check(n, c.Reporter)
			if p.Over != nil && p.Per != "" {
				c.Reporter.Errorf(n.Field("per"), "two-rates", "over and per are two ways to make a rate; give one")
			}
			of := c.Check(p.Of)
			var over Test
			if p.Over != nil {
				over = c.Check(p.Over)
			}
			sc := c.compileScope(p.Scope, repOnly)
			lim := p.limits
			return func(in *Input) Outcome { return runCount(in, of, over, p.Per, &sc, &lim) }
		}),
		Examples: []Example{
			{Name: "enough", Check: `count: {of: {phrase: yes}, min: 2}`, Lines: []string{"rep: Yes.", "rep: Yes, yes."}, Want: Met, Quote: "Yes"},
			{Name: "too many", Check: `count: {of: {phrase: sorry}, max: 2}`, Lines: []string{"rep: Sorry, sorry.", "rep: Sorry."}, Want: NotMet},
			{Name: "graded", Check: `count: {of: {phrase: yes}, share: {from: {count: 0}, to: {count: 4}}}`, Lines: []string{"rep: Yes.", "rep: Yes."}, Want: Met},
			{Name: "percentage", Check: `count: {of: {phrase: lee}, over: {regex: "\\w+"}, max: 20}`, Lines: []string{"rep: Hello Lee good morning."}, Want: NotMet},
			{Name: "per turn", Check: `count: {of: {phrase: lee}, per: turn, max: 0.34}`, Lines: []string{"rep: Lee, hello.", "rep: One moment.", "rep: Done."}, Want: Met},
			{Name: "nothing to divide by", Check: `count: {of: {phrase: yes}, over: {phrase: no}, min: 1}`, Lines: []string{"rep: Yes."}, Want: NotApplicable},
			{Name: "no times", Check: `count: {of: {phrase: yes}, per: minute, min: 1}`, Lines: []string{"rep: Yes."}, Want: NotApplicable},
		},
	}
}

// places counts where an outcome was found, within the scope's window; sure is
// false when the times cannot tell. Whose turns are counted is for the check
// itself to say.
func places(in *Input, o *Outcome, sc *scope, st *stretch) (n int64, sure bool) {
	if sc.plain() {
		n = int64(o.More)
	}
	for i := range o.Evidence {
		e := &o.Evidence[i]
		if !e.Found || e.Turn < st.fromTurn || e.Turn > st.toTurn {
			continue
		}
		ok, sure := st.allows(in, e.Turn, e.Start, e.End)
		if ok && !sure {
			return 0, false
		}
		if ok {
			n++
		}
	}
	return n, true
}

func runCount(in *Input, of, over Test, per string, sc *scope, lim *limits) Outcome {
	st := sc.resolve(in)
	if o, none := st.nothing(); none {
		return o
	}
	o := of(in)
	if o.NA {
		return o
	}
	if o.Verdict() == Unknown {
		return Unsure(None, o.By, "unsure how many there are", o.Evidence)
	}
	n, sure := places(in, &o, sc, &st)
	if !sure {
		return Unsure(None, o.By, "the times cannot tell how many there are in the window", o.Evidence)
	}
	v, unit := n*1000, ""
	switch {
	case over != nil:
		w := over(in)
		total, sure := places(in, &w, sc, &st)
		if w.Verdict() == Unknown || !sure {
			return Unsure(None, w.By, "unsure how many there are to compare with", w.Evidence)
		}
		if total == 0 {
			return NotMeasurable("nothing to compare the count with", nil)
		}
		v, unit = n*100_000/total, " %"
	case per == "turn":
		if len(st.turns) == 0 {
			return NotMeasurable("no turns to count in", nil)
		}
		v, unit = n*1000/int64(len(st.turns)), " a turn"
	case per == "100 words":
		words := int64(0)
		for _, t := range st.turns {
			words += int64(len(in.Words(int(t))))
		}
		if words == 0 {
			return NotMeasurable("no words to count in", nil)
		}
		v, unit = n*100_000/words, " per 100 words"
	case per == "minute":
		from, to, ok := in.LegSpan(in.Leg)
		if !ok || to.Millis() <= from.Millis() {
			return NotMeasurable("the export has no times", nil)
		}
		v, unit = n*1000*60_000/(to.Millis()-from.Millis()), " a minute"
	}
	reason := decimal(v) + unit + ", " + lim.String()
	ev := o.Evidence
	if n == 0 {
		ev = in.evidence(searched(in, &st, reason, nearOf(&o)))
	}
	return Sure(lim.share(v), max(ByMetric, o.By), reason, ev)
}
