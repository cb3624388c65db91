package scorer

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"rapport/rubric"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// A Summary adds up scorecards by rep. Its sums are integers and its order is
// decided by ids, so that the order of adding never shows.
type Summary struct {
	Rubric *rubric.Rubric
	// By says under whom a scorecard is added; nil is the leg's rep.
	By   func(*Scorecard) transcripts.Party
	reps map[string]*RepSummary
	keep bool
}

// NewSummary returns an empty summary. With keepContacts it remembers every
// contact for a workbook, and grows with them; without, it grows with reps and
// criteria only.
func NewSummary(r *rubric.Rubric, keepContacts bool) *Summary {
	return &Summary{Rubric: r, reps: map[string]*RepSummary{}, keep: keepContacts}
}

// A RepSummary is what one rep's legs came to.
type RepSummary struct {
	Rubric       *rubric.Rubric
	Rep          transcripts.Party // ID "" when the call names no rep
	Team         string
	Scored       int
	Insufficient int
	Ineligible   int
	Unknown      int
	ToReview     int
	Reasons      map[string]int // why legs have no score
	Criteria     []CriterionSummary
	Principles   []PrincipleSummary
	First, Last  time.Time // of the contacts that have a time
	Contacts     []*Contact
}

// A CriterionSummary counts one criterion over a rep's eligible legs.
type CriterionSummary struct {
	Criterion                *rubric.Criterion
	Principle                int
	Met, NotMet, NA, Unknown int
}

// Decided is how often the criterion was met or missed.
func (c *CriterionSummary) Decided() int { return c.Met + c.NotMet }

// A PrincipleSummary adds up one principle over a rep's eligible legs.
type PrincipleSummary struct {
	Principle  *rubric.Principle
	Points, Of int64 // decided criteria
	Open       int64 // Σ weight × 10000 of unknown criteria, by which Of would grow
	Gain       int64 // by how much Points would grow if all of them were met
	Legs       int   // legs with a decided criterion
}

// A Contact is one leg as a workbook shows it.
type Contact struct {
	Call       string
	Source     string
	Record     int // of the source
	Leg, Legs  int
	Customer   string
	Started    time.Time
	Channel    transcripts.Channel
	Queue      string
	Duration   transcripts.Offset
	Turns      int
	Status     Status
	Reason     string
	HasScore   bool
	Score      Basis
	HasRange   bool
	Low, High  Basis
	Decided    Basis
	Principles []PrincipleSums
	Findings   []Finding // one for each criterion, in rubric order
	Effects    []Effect
	Review     string
	Receipt    string
	Metrics    []Measure
}

// PrincipleSums are a principle's sums in one contact.
type PrincipleSums struct {
	HasScore   bool
	Score      Basis
	Points, Of int64
	Open, Gain int64 // as in PrincipleSummary
}

// A Measure is a metric's value on one contact.
type Measure struct {
	Metric int   // index into check.Metrics()
	Value  int64 // thousandths of the unit
}

// A Finding is one criterion in one contact, with its best evidence as text.
type Finding struct {
	Criterion  *rubric.Criterion
	Verdict    check.Verdict
	Share      check.Share
	By         check.Source
	Reason     string
	Quote      string // masked; "" when nothing was found
	Said       string // who said it
	Turn       int    // of the evidence
	UntilTurn  int
	At         transcripts.Offset
	Found      bool
	Why        string
	Near       string // "turn 9: 6 s late", "" without a candidate
	Context    string // the opportunity that was missed or taken: what came before
	Overridden bool
	Machine    check.Verdict
}

// Eligible reports whether a leg counts for its rep.
func (c *Scorecard) Eligible() bool { return c.Status == Scored || c.Status == Insufficient }

// Rep returns the summary of a rep id, or nil.
func (s *Summary) Rep(id string) *RepSummary { return s.reps[id] }

// Reps returns all reps ordered by id, their contacts by time and identity;
// calls without a rep come last, as the rep "".
func (s *Summary) Reps() []*RepSummary {
	ids := slices.SortedFunc(maps.Keys(s.reps), func(a, b string) int {
		if (a == "") != (b == "") {
			if a == "" {
				return 1
			}
			return -1
		}
		return cmp.Compare(a, b)
	})
	var out []*RepSummary
	for _, id := range ids {
		r := s.reps[id]
		slices.SortStableFunc(r.Contacts, ByIdentity)
		out = append(out, r)
	}
	return out
}

// Merge adds everything another summary of the same rubric holds. The order of
// merging never shows.
func (s *Summary) Merge(o *Summary) {
	for id, b := range o.reps {
		a := s.reps[id]
		if a == nil {
			s.reps[id] = b
			continue
		}
		a.merge(b)
		a.Rep.Name = least(a.Rep.Name, b.Rep.Name)
		a.Rep.ID = least(a.Rep.ID, b.Rep.ID)
		a.Team = least(a.Team, b.Team)
		a.Contacts = append(a.Contacts, b.Contacts...)
	}
}

// Add adds the scorecards of a call. contact makes what is kept of a leg; it is
// called only when the summary keeps contacts.
func (s *Summary) Add(cards []*Scorecard, contact func(*Scorecard) *Contact) {
	for _, c := range cards {
		who := c.Leg.Rep
		if s.By != nil {
			who = s.By(c)
		}
		id := who.ID
		if id == "" {
			id = who.Name
		}
		r := s.reps[id]
		if r == nil {
			// Texts of a call may share memory with the file they were read from.
			id = strings.Clone(id)
			r = newRepSummary(s.Rubric, transcripts.Party{ID: strings.Clone(who.ID), Name: strings.Clone(who.Name)})
			s.reps[id] = r
		}
		r.add(c, who)
		if s.keep {
			r.Contacts = append(r.Contacts, contact(c))
		}
	}
}

func newRepSummary(rb *rubric.Rubric, rep transcripts.Party) *RepSummary {
	r := &RepSummary{Rubric: rb, Rep: rep, Reasons: map[string]int{}}
	for p, pr := range rb.Principles {
		r.Principles = append(r.Principles, PrincipleSummary{Principle: pr})
		for _, k := range pr.Criteria {
			r.Criteria = append(r.Criteria, CriterionSummary{Criterion: k, Principle: p})
		}
	}
	return r
}

func (r *RepSummary) add(c *Scorecard, rep transcripts.Party) {
	// Names and teams may differ between records; the least one that is not
	// empty is taken, whatever the order of adding.
	r.Rep.Name = least(r.Rep.Name, rep.Name)
	r.Rep.ID = least(r.Rep.ID, rep.ID)
	r.Team = least(r.Team, c.Call.Team)
	r.count(c.Call.Started, c.Status, c.Reason, c.Review)
	if !c.Eligible() {
		return
	}
	k := 0
	for p := range c.Principles {
		ps := &c.Principles[p]
		sums := c.SumsOf(p)
		r.Principles[p].add(&sums)
		for i := range ps.Results {
			r.Criteria[k].count(ps.Results[i].Verdict)
			k++
		}
	}
}

// count adds one leg to what a rep's legs were and when.
func (r *RepSummary) count(started time.Time, status Status, reason, review string) {
	if !started.IsZero() {
		if r.First.IsZero() || started.Before(r.First) {
			r.First = started
		}
		if started.After(r.Last) {
			r.Last = started
		}
	}
	switch status {
	case Scored:
		r.Scored++
	case Insufficient:
		r.Insufficient++
	case Ineligible:
		r.Ineligible++
	default:
		r.Unknown++
	}
	if reason != "" {
		r.Reasons[strings.Clone(reason)]++
	}
	if review != "" {
		r.ToReview++
	}
}

// add adds the sums of one leg.
func (p *PrincipleSummary) add(s *PrincipleSums) {
	p.Points += s.Points
	p.Of += s.Of
	p.Open += s.Open
	p.Gain += s.Gain
	if s.HasScore {
		p.Legs++
	}
}

// count adds the verdict of one leg.
func (c *CriterionSummary) count(v check.Verdict) {
	switch v {
	case check.Met:
		c.Met++
	case check.NotMet:
		c.NotMet++
	case check.NotApplicable:
		c.NA++
	default:
		c.Unknown++
	}
}

// Only returns what those of the rep's contacts came to for which keep holds.
// The rep must have kept its contacts.
func (r *RepSummary) Only(keep func(*Contact) bool) *RepSummary {
	out := newRepSummary(r.Rubric, r.Rep)
	out.Team = r.Team
	for _, c := range r.Contacts {
		if keep(c) {
			out.addContact(c)
		}
	}
	return out
}

// addContact adds a kept contact as add adds its scorecard.
func (r *RepSummary) addContact(c *Contact) {
	r.Contacts = append(r.Contacts, c)
	r.count(c.Started, c.Status, c.Reason, c.Review)
	if c.Status != Scored && c.Status != Insufficient {
		return
	}
	for i := range c.Principles {
		r.Principles[i].add(&c.Principles[i])
	}
	for i := range c.Findings {
		r.Criteria[i].count(c.Findings[i].Verdict)
	}
}

func least(a, b string) string {
	if a == "" || b != "" && b < a {
		return strings.Clone(b)
	}
	return a
}

// SumsOf returns what principle p of the scorecard adds to its rep: its sums,
// with the points replaced by 0 or the cap where a confirmed effect says so.
func (c *Scorecard) SumsOf(p int) PrincipleSums {
	ps := &c.Principles[p]
	s := PrincipleSums{HasScore: ps.HasScore, Score: ps.Score, Points: ps.Points, Of: ps.Of}
	if !ps.HasScore {
		s.Points, s.Of = 0, 0
	}
	best := s.Points // with every unknown met
	for i := range ps.Results {
		if r := &ps.Results[i]; r.Verdict == check.Unknown {
			best += int64(r.Criterion.Weight) * int64(check.Full)
			if !r.Criterion.Bonus {
				s.Open += int64(r.Criterion.Weight) * int64(check.Full)
			}
		}
	}
	for i := range c.Effects {
		e := &c.Effects[i]
		if e.Principle != p || !e.Applies() {
			continue
		}
		switch e.Kind {
		case rubric.ZeroPrinciple:
			s.Points, best = 0, 0
		case rubric.CapPrinciple:
			s.Points = min(s.Points, s.Of/10000*int64(e.To))
			best = min(best, (s.Of+s.Open)/10000*int64(e.To))
		}
	}
	s.Gain = best - s.Points
	return s
}

// Legs is how many legs were seen, whatever their status.
func (r *RepSummary) Legs() int { return r.Scored + r.Insufficient + r.Ineligible + r.Unknown }

// Eligible is how many legs count.
func (r *RepSummary) Eligible() int { return r.Scored + r.Insufficient }

// PrincipleScore returns a principle's score over the rep's legs; ok is false
// when nothing was decided.
func (p *PrincipleSummary) PrincipleScore() (Basis, bool) {
	if p.Of == 0 || p.Legs == 0 {
		return 0, false
	}
	return Basis(frac(p.Points, p.Of).mul(frac(10000, 1)).atMost(frac(10000, 1)).round()), true
}

// Score returns the rep's score, principle first: each principle's points over
// all eligible legs, then the principles' weights. ok is false when nothing was
// decided.
func (r *RepSummary) Score() (Basis, bool) {
	return rollUp(r.Principles, func(p *PrincipleSummary) (int64, int64) { return p.Points, p.Of })
}

// Range returns the score with every unknown taken as missed and as fulfilled.
func (r *RepSummary) Range() (low, high Basis, ok bool) {
	low, ok1 := rollUp(r.Principles, func(p *PrincipleSummary) (int64, int64) { return p.Points, p.Of + p.Open })
	high, ok2 := rollUp(r.Principles, func(p *PrincipleSummary) (int64, int64) { return p.Points + p.Gain, p.Of + p.Open })
	return low, high, ok1 && ok2
}

// RollUpSentence says in one sentence how a rep's score is made.
const RollUpSentence = "A rep's score is made principle first: each principle's points over all eligible contacts divided by the points possible there, then the principles by their weights."

func rollUp(ps []PrincipleSummary, sums func(*PrincipleSummary) (points, of int64)) (Basis, bool) {
	sum, weights := frac(0, 1), int64(0)
	for i := range ps {
		points, of := sums(&ps[i])
		if of == 0 {
			continue
		}
		w := int64(ps[i].Principle.Weight)
		sum = sum.add(frac(w, 1).mul(frac(points, of).mul(frac(10000, 1)).atMost(frac(10000, 1))))
		weights += w
	}
	if weights == 0 {
		return 0, false
	}
	return Basis(sum.div(frac(weights, 1)).round()), true
}

// Merge returns the sum of several reps, such as a team. It keeps no contacts.
func Merge(rb *rubric.Rubric, reps []*RepSummary) *RepSummary {
	out := newRepSummary(rb, transcripts.Party{})
	for _, r := range reps {
		out.merge(r)
	}
	return out
}

// merge adds the sums of another rep.
func (r *RepSummary) merge(o *RepSummary) {
	r.Scored += o.Scored
	r.Insufficient += o.Insufficient
	r.Ineligible += o.Ineligible
	r.Unknown += o.Unknown
	r.ToReview += o.ToReview
	for k, n := range o.Reasons {
		r.Reasons[k] += n
	}
	for i := range r.Criteria {
		a, b := &r.Criteria[i], &o.Criteria[i]
		a.Met += b.Met
		a.NotMet += b.NotMet
		a.NA += b.NA
		a.Unknown += b.Unknown
	}
	for i := range r.Principles {
		a, b := &r.Principles[i], &o.Principles[i]
		a.Points += b.Points
		a.Of += b.Of
		a.Open += b.Open
		a.Gain += b.Gain
		a.Legs += b.Legs
	}
	if !o.First.IsZero() && (r.First.IsZero() || o.First.Before(r.First)) {
		r.First = o.First
	}
	if o.Last.After(r.Last) {
		r.Last = o.Last
	}
}
