package scorer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapport/rubric"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// A Worker scores calls one after another. It belongs to one goroutine and
// reuses what it makes.
type Worker struct {
	s        *Scorer
	view     *check.View
	legs     []check.Leg
	cards    []*Scorecard
	spare    []*Scorecard
	results  []Result
	evidence []check.Evidence
}

// Worker returns a new Worker.
func (s *Scorer) Worker() *Worker { return &Worker{s: s, view: check.NewView(s.plan)} }

// View returns the view of the call that was scored last.
func (w *Worker) View() *check.View { return w.view }

// Score returns one scorecard for each leg of the call. They are valid until the
// next call of Score.
func (w *Worker) Score(call *transcripts.Call) []*Scorecard {
	w.view.Reset(call)
	w.legs = check.Legs(w.legs[:0], call)
	w.spare = append(w.spare, w.cards...)
	w.cards, w.results, w.evidence = w.cards[:0], w.results[:0], w.evidence[:0]
	for i := range w.legs {
		w.cards = append(w.cards, w.leg(call, &w.legs[i]))
	}
	return w.cards
}

// card returns an empty scorecard.
func (w *Worker) card() *Scorecard {
	n := len(w.spare)
	if n == 0 {
		return &Scorecard{}
	}
	c := w.spare[n-1]
	w.spare = w.spare[:n-1]
	*c = Scorecard{Principles: c.Principles[:0], Effects: c.Effects[:0], tallied: tally{principles: c.tallied.principles[:0]}}
	return c
}

func (w *Worker) leg(call *transcripts.Call, leg *check.Leg) *Scorecard {
	s := w.s
	c := w.card()
	c.Call, c.Leg, c.Rubric = call, *leg, s.Rubric
	in := w.view.WholeLeg(leg)
	var decisions []Decision
	if s.cfg.Reviews != nil {
		decisions = s.applied(s.cfg.Reviews(call.Source.File, call.ID, leg.Index))
	}
	first := len(w.results)
	for i := range s.criteria {
		k := &s.criteria[i]
		o := k.judge(in)
		r := Result{Criterion: k.Criterion, Verdict: o.Verdict(), By: o.By, Reason: o.Reason, Share: o.Share, Answered: o.Answered, Opportunities: o.Opportunities}
		n := len(w.evidence)
		w.evidence = appendEvidence(w.evidence, o.Evidence)
		r.Evidence = w.evidence[n:len(w.evidence):len(w.evidence)]
		r.Machine = r.Verdict
		for d := range decisions {
			if decisions[d].Criterion == k.ID && decisions[d].Verdict != nil {
				r.override(&decisions[d])
			}
		}
		if r.Verdict == check.Met || r.Verdict == check.NotMet {
			r.Points = int64(k.Weight) * int64(r.Share)
			r.Of = int64(k.Weight) * int64(check.Full)
		}
		c.addEffect(k, &r, decisions)
		w.results = append(w.results, r)
	}
	results := w.results[first:]
	for p := range s.Rubric.Principles {
		c.Principles = append(c.Principles, PrincipleScore{Principle: s.Rubric.Principles[p], Results: results[s.starts[p]:s.starts[p+1]:s.starts[p+1]]})
	}
	s.add(c)
	w.status(c, in)
	c.Review = c.reviewReason()
	c.seed, c.decisions = s.seed, decisions
	return c
}

// applied returns the decisions that are about a criterion of the rubric.
func (s *Scorer) applied(all []Decision) []Decision {
	known := func(d Decision) bool {
		return slices.ContainsFunc(s.criteria, func(k criterion) bool { return k.ID == d.Criterion })
	}
	if !slices.ContainsFunc(all, func(d Decision) bool { return !known(d) }) {
		return all
	}
	var out []Decision
	for _, d := range all {
		if known(d) {
			out = append(out, d)
		}
	}
	return out
}

// judge answers one criterion: its gate, its check, and when it is left to a
// person.
func (k *criterion) judge(in *check.Input) check.Outcome {
	if k.channels != 0 && k.channels&(1<<in.Call.Channel) == 0 {
		return check.NotMeasurable("not asked of "+in.Call.Channel.String()+" conversations", nil)
	}
	gate := check.Outcome{}
	if k.appliesWhen != nil {
		gate = k.appliesWhen(in)
		switch gate.Verdict() {
		case check.NotApplicable:
			return check.NotMeasurable(orElse(gate.Reason, "nothing to judge"), gate.Evidence)
		case check.NotMet:
			return check.NotMeasurable("no opportunity: "+orElse(gate.Reason, "the gate is closed"), gate.Evidence)
		}
	}
	o := k.check(in)
	if o.NA {
		return o
	}
	if k.appliesWhen != nil && gate.Verdict() == check.Unknown {
		return check.Unsure(o.Share, o.By, "unsure whether it applies: "+gate.Reason, gate.Evidence)
	}
	if k.unknownWhen != nil {
		if u := k.unknownWhen(in); u.Verdict() == check.Met {
			return check.Unsure(o.Share, o.By, "left to a person: "+u.Reason, append(u.Evidence, o.Evidence...))
		}
	}
	return withOpportunity(o, &gate)
}

// withOpportunity shows what opened the gate beside a verdict whose own evidence
// is that something was not there: a miss is read against what called for it.
func withOpportunity(o check.Outcome, gate *check.Outcome) check.Outcome {
	for i := range o.Evidence {
		if o.Evidence[i].Found {
			return o
		}
	}
	for _, e := range gate.Evidence {
		if e.Found {
			e.Why = "opportunity: " + e.Why
			o.Evidence = append([]check.Evidence{e}, o.Evidence...)
			break
		}
	}
	return o
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// Evidence kept with each criterion.
const (
	keepFound    = 4
	keepSearched = 1
)

// appendEvidence keeps what a report shows: the first places found and the
// first stretch searched in vain.
func appendEvidence(dst, src []check.Evidence) []check.Evidence {
	found, searched := 0, 0
	for _, e := range src {
		if e.Found {
			if found++; found > keepFound {
				continue
			}
		} else if searched++; searched > keepSearched {
			continue
		}
		dst = append(dst, e)
	}
	return dst
}

func (r *Result) override(d *Decision) {
	r.Verdict, r.Overridden, r.By = *d.Verdict, true, check.ByHuman
	switch r.Verdict {
	case check.Met:
		if r.Share < check.Half || r.Machine == check.NotApplicable {
			r.Share = check.Full
		}
	case check.NotMet:
		if r.Share >= check.Half || r.Machine == check.NotApplicable {
			r.Share = check.None
		}
	}
	r.Reason = d.Who + ": " + d.Why
}

// addEffect notes the effect of a missed criterion and in which state it is.
func (c *Scorecard) addEffect(k *criterion, r *Result, decisions []Decision) {
	if k.OnFail == nil || r.Verdict != check.NotMet {
		return
	}
	e := Effect{Kind: k.OnFail.Kind, To: Basis(k.OnFail.To * 100), State: EffectPending, Criterion: k.Criterion, Principle: k.principle}
	if !k.OnFail.Confirm {
		e.State = EffectAutomatic
	}
	for _, d := range decisions {
		if d.Criterion == k.ID && d.Effect != "" {
			e.State = d.Effect
		}
	}
	c.Effects = append(c.Effects, e)
}

// add fills in the numbers.
func (s *Scorer) add(c *Scorecard) {
	c.tallied = c.tally(leaveOut, c.tallied.principles[:0])
	t := &c.tallied
	for p := range t.principles {
		pt, ps := &t.principles[p], &c.Principles[p]
		ps.HasScore, ps.Points, ps.Of = pt.decided, pt.points, pt.of
		if pt.decided {
			ps.Score = Basis(pt.score.round())
		}
	}
	if t.ok {
		c.HasScore, c.Score = true, Basis(t.score.round())
	}
	c.HasRange, c.Low, c.High = c.HasScore, c.Score, c.Score
	if c.hasUnknown() {
		low, high := c.tally(asMissed, nil), c.tally(asFulfilled, nil)
		if c.HasRange = low.ok && high.ok; c.HasRange {
			c.Low, c.High = Basis(low.score.round()), Basis(high.score.round())
		}
	}
	share, criteria := c.decidedShare()
	c.Decided = Basis(share.round())
	el := &s.Rubric.Eligibility
	if share.less(frac(int64(el.Decided)*100, 1)) || criteria < el.Criteria {
		c.Status = Insufficient
		c.Reason = fmt.Sprintf("%d %s decided, %s of the applicable weight", criteria, noun(criteria, "criterion", "criteria"), percent(c.Decided))
	}
}

func (c *Scorecard) hasUnknown() bool {
	for p := range c.Principles {
		for i := range c.Principles[p].Results {
			if c.Principles[p].Results[i].Verdict == check.Unknown {
				return true
			}
		}
	}
	return false
}

func noun(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func percent(b Basis) string { return strconv.Itoa(int(b+50)/100) + " %" }

// status decides whether the leg has a score and takes it away where not.
func (w *Worker) status(c *Scorecard, in *check.Input) {
	if st, why := w.eligible(in); st != Scored {
		c.Status, c.Reason = st, why
	}
	if c.Status != Scored {
		c.HasScore = false
	}
}

func (w *Worker) eligible(in *check.Input) (Status, string) {
	r := w.s.Rubric
	call := in.Call
	if len(r.AppliesTo.Channels) > 0 && call.Channel != transcripts.UnknownChannel && !contains(r.AppliesTo.Channels, call.Channel.String()) {
		return Ineligible, "the rubric is not for " + call.Channel.String()
	}
	if len(r.AppliesTo.Queues) > 0 && !contains(r.AppliesTo.Queues, call.Queue) {
		return Ineligible, "the rubric is not for queue " + strconv.Quote(call.Queue)
	}
	if lang := baseLanguage(call.Language); lang != "" {
		speaks := r.AppliesTo.Languages
		if len(speaks) == 0 && r.Language != "" {
			speaks = []string{r.Language}
		}
		ok := len(speaks) == 0
		for _, l := range speaks {
			ok = ok || baseLanguage(l) == lang
		}
		if !ok {
			return StatusUnknown, "the conversation is in " + call.Language + ", the rubric in " + strings.Join(speaks, ", ")
		}
	}
	repTurns, customerTurns, unknown, words := 0, 0, 0, 0
	el := &r.Eligibility
	for i := in.From; i <= in.To; i++ {
		if !in.Spoken(i) {
			continue
		}
		n := 0
		switch call.Turns[i].Speaker {
		case transcripts.Rep, transcripts.Customer:
			// Beyond the least number of words only turns are counted.
			if words < el.Words {
				n = check.WordCount(in.Text(i))
			} else if check.HasWord(in.Text(i)) {
				n = 1
			}
		case transcripts.UnknownSpeaker:
			unknown++
		}
		if n == 0 {
			continue
		}
		words += n
		if call.Turns[i].Speaker == transcripts.Rep {
			repTurns++
		} else {
			customerTurns++
		}
	}
	// A contact that the rep cut off is for a person to look at, however short it
	// is.
	if el.CutOff == "exclude" && in.Leg.Last() && repTurns > 0 && customerTurns > 0 {
		if cut := in.CutOff(); cut.Unsure {
			return StatusUnknown, "cut off by the rep: " + cut.Why
		}
	}
	switch {
	case repTurns == 0 && unknown > 0:
		return Ineligible, "it is not known who the rep is; say so with --speaker NAME=rep"
	case repTurns < el.RepTurns:
		return Ineligible, count(repTurns, "rep turn") + ", needs " + strconv.Itoa(el.RepTurns)
	case customerTurns < el.CustomerTurns:
		return Ineligible, count(customerTurns, "customer turn") + ", needs " + strconv.Itoa(el.CustomerTurns)
	case words < el.Words:
		return Ineligible, count(words, "word") + ", needs " + strconv.Itoa(el.Words)
	}
	if from, to, ok := in.LegSpan(in.Leg); ok && to.Millis()-from.Millis() < int64(el.Seconds)*1000 {
		return Ineligible, count(int((to.Millis()-from.Millis())/1000), "second") + ", needs " + strconv.Itoa(el.Seconds)
	}
	if el.CutOff == "exclude" && in.Leg.Last() {
		if cut := in.CutOff(); cut.Yes {
			return Ineligible, "cut off: " + cut.Why
		}
	}
	return Scored, ""
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// baseLanguage returns the language of a tag without its region.
func baseLanguage(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	return base
}

// reviewReason says why a person should look at the leg.
func (c *Scorecard) reviewReason() string {
	var why []string
	for i := range c.Effects {
		if e := &c.Effects[i]; e.State == EffectPending {
			why = append(why, e.Criterion.ID+" would "+describe(e)+", waits for a person's word")
		}
	}
	switch {
	case c.Status == StatusUnknown:
		why = append(why, c.Reason)
	case c.Status == Scored && c.Wide():
		why = append(why, fmt.Sprintf("too much is unknown: between %s and %s", decimal(c.Low), decimal(c.High)))
	}
	return strings.Join(why, "; ")
}

func describe(e *Effect) string {
	switch e.Kind {
	case rubric.ZeroPrinciple:
		return "set the principle to 0"
	case rubric.CapPrinciple:
		return fmt.Sprintf("cap the principle at %d", e.To/100)
	case rubric.ZeroCall:
		return "set the score to 0"
	}
	return fmt.Sprintf("cap the score at %d", e.To/100)
}

// decimal prints a score in points with two decimals.
func decimal(b Basis) string { return fmt.Sprintf("%d.%02d", b/100, b%100) }
