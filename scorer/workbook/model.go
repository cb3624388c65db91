package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// A Comparison is the team a rep is compared with, worked out once for a run.
type Comparison struct {
	Team      *scorer.RepSummary
	Intervals scorer.Intervals
	Reps      int
}

// NewComparison adds up the reps of a summary, those with an id or a name. It
// returns nil with fewer than scorer.MinTeamReps: two or three colleagues are
// no team average, they are recognizable people.
func NewComparison(s *scorer.Summary) *Comparison {
	var reps []*scorer.RepSummary
	for _, r := range s.Reps() {
		if repID(r) != "" && r.Eligible() > 0 {
			reps = append(reps, r)
		}
	}
	if len(reps) < scorer.MinTeamReps {
		return nil
	}
	team := scorer.Merge(s.Rubric, reps)
	for _, r := range reps {
		team.Contacts = append(team.Contacts, r.Contacts...)
	}
	return &Comparison{Team: team, Intervals: team.Intervals(), Reps: len(reps)}
}

func repID(r *scorer.RepSummary) string {
	if r.Rep.ID != "" {
		return r.Rep.ID
	}
	return r.Rep.Name
}

// A repModel is what the sheets of a rep's workbook have in common.
type repModel struct {
	rubric    *rubric.Rubric
	rep       *scorer.RepSummary
	opt       Options
	team      *Comparison
	contacts  []*scorer.Contact // by time; contact i is number i+1
	iv        scorer.Intervals
	score     scorer.Basis
	hasScore  bool
	firm      bool // the score may be shown
	criteria  []criterion
	cols      contactColumns
	ev        evidenceLayout
	rows      []evidenceRow
	rowOf     map[moment]int // row of the Evidence sheet
	strengths []topic
	workOn    []topic
	policy    policies
}

// A criterion is a criterion with its place in the rubric.
type criterion struct {
	*rubric.Criterion
	index     int // among all criteria
	principle int
	share     float64 // of the whole score, 0 to 1, when everything applies
	counts    *scorer.CriterionSummary
	priority  float64
}

// A moment is one criterion in one contact.
type moment struct{ contact, finding int }

// policies are what the rubric does beyond the plain sums; sheets only have the
// columns for what occurs.
type policies struct {
	effects      bool // criteria with on_fail
	bonus        bool
	keepNA       bool // some n/a verdicts count as full or as nothing
	redistribute bool // some n/a verdicts give their weight to the rubric
}

func naOf(r *rubric.Rubric, k *rubric.Criterion) string {
	if k.NA != "" {
		return k.NA
	}
	return r.NA
}

func newRepModel(s *scorer.Summary, rep *scorer.RepSummary, opt Options) *repModel {
	m := &repModel{rubric: s.Rubric, rep: rep, opt: opt, team: opt.Team}
	m.contacts = slices.Clone(rep.Contacts)
	slices.SortStableFunc(m.contacts, scorer.ByIdentity)
	m.iv = rep.Intervals()
	m.score, m.hasScore = rep.Score()
	m.firm = m.hasScore && m.iv.OK && scorer.Firm(rep.Eligible(), m.iv.Score)
	m.criteria = criteriaOf(s.Rubric, rep)
	for _, k := range m.criteria {
		m.policy.effects = m.policy.effects || k.OnFail != nil
		m.policy.bonus = m.policy.bonus || k.Bonus
		switch naOf(s.Rubric, k.Criterion) {
		case "full_credit", "zero":
			m.policy.keepNA = true
		case "redistribute_rubric":
			m.policy.redistribute = true
		}
	}
	m.layOut()
	m.pickTopics()
	return m
}

func criteriaOf(r *rubric.Rubric, rep *scorer.RepSummary) []criterion {
	var out []criterion
	weights := 0
	for _, p := range r.Principles {
		weights += p.Weight
	}
	for pi, p := range r.Principles {
		sum := 0
		for _, k := range p.Criteria {
			if !k.Bonus {
				sum += k.Weight
			}
		}
		for _, k := range p.Criteria {
			c := criterion{Criterion: k, index: len(out), principle: pi, counts: &rep.Criteria[len(out)]}
			if !k.Bonus && sum > 0 {
				c.share = float64(p.Weight*k.Weight) / float64(weights*sum)
			}
			c.priority = c.cost(rep.Eligible())
			out = append(out, c)
		}
	}
	return out
}

// cost is how many points of the score the criterion costs a contact at least:
// its share of the score times the lower end of the interval of its miss rate
// times how often it came up. It is 0 for what the rep cannot change.
func (k *criterion) cost(contacts int) float64 {
	n := k.counts.Decided()
	if contacts == 0 || n == 0 || !k.repsOwn() || k.Bonus {
		return 0
	}
	low := float64(scorer.Wilson(k.counts.NotMet, n).Low) / 10000
	return float64(int(k.share*low*float64(n)/float64(contacts)*100*100+0.5)) / 100
}

// repsOwn reports whether the rep can change it: what is the process's or the
// customer's doing never becomes a thing to work on.
func (k *criterion) repsOwn() bool { return k.Attribution == "" || k.Attribution == "rep" }

// who is the rep as people know it.
func (m *repModel) who() string {
	switch {
	case m.rep.Rep.Name != "":
		return m.rep.Rep.Name
	case m.rep.Rep.ID != "":
		return m.rep.Rep.ID
	}
	return "No rep named"
}

func principleTitle(p *rubric.Principle) string {
	if p.Title != "" {
		return p.Title
	}
	return sentenceCase(p.ID)
}

func criterionTitle(k *rubric.Criterion) string {
	if k.Title != "" && k.Title != k.ID {
		return k.Title
	}
	return sentenceCase(k.ID)
}

// sentenceCase makes words of an id in kebab-case.
func sentenceCase(id string) string {
	s := strings.ReplaceAll(id, "-", " ")
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func rubricTitle(r *rubric.Rubric) string {
	if r.Title != "" {
		return r.Title
	}
	return sentenceCase(r.ID)
}

// rubricVersion names the rubric exactly.
func rubricVersion(r *rubric.Rubric) string {
	return r.ID + " " + r.Version + " · " + cut(r.Hash, 12)
}

// points is basis points as a score of 0 to 100, as cells hold it.
func points(b scorer.Basis) float64 { return float64(b) / 100 }

// whole rounds basis points to points for people.
func whole(b scorer.Basis) string { return strconv.Itoa(int(b+50) / 100) }

// between is an interval in points, such as 78–88.
func between(i scorer.Interval) string { return whole(i.Low) + "–" + whole(i.High) }

// ratePercent is k of n as a whole percentage.
func ratePercent(k, n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa((k*200+n)/(2*n)) + " %"
}

// cut returns at most n characters of s.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// period is the stretch of time the contacts are from, "" when none has a time.
func period(first, last time.Time) string {
	const day = "2 Jan 2006"
	switch {
	case first.IsZero():
		return ""
	case first.Format(day) == last.Format(day):
		return first.Format(day)
	case first.Year() == last.Year() && first.Month() == last.Month():
		return first.Format("2") + "–" + last.Format(day)
	case first.Year() == last.Year():
		return first.Format("2 Jan") + " – " + last.Format(day)
	}
	return first.Format(day) + " – " + last.Format(day)
}

// isoTime is a date of Options as document properties write it; "" when it is
// no date.
func isoTime(s string) string {
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC().Format("2006-01-02T15:04:05Z")
		}
	}
	return ""
}

// day is the date of Options for people.
func (o Options) day() string {
	if d := isoTime(o.AsOf); d != "" {
		return d[:10]
	}
	return ""
}

// serial is a time as spreadsheets count it: days since 30 December 1899, by
// the clock of the place where it was taken.
func serial(t time.Time) float64 {
	clock := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	seconds := clock.Unix() - time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()
	return float64(seconds) / 86400
}

// days is an offset as a part of a day.
func days(o transcripts.Offset) float64 { return float64(o.Millis()/1000) / 86400 }

// clock is an offset for people: 1:07, or 2 h 15 min, or 3 days.
func clock(o transcripts.Offset) string {
	s := o.Millis() / 1000
	switch {
	case s < 3600:
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	case s < 2*86400:
		return fmt.Sprintf("%d h %02d min", s/3600, s/60%60)
	}
	return fmt.Sprintf("%d days", s/86400)
}

// contactName is a contact as people look it up.
func contactName(c *scorer.Contact) string {
	if c.Legs > 1 {
		return c.Call + ", leg " + strconv.Itoa(c.Leg+1)
	}
	return c.Call
}

func eligible(c *scorer.Contact) bool {
	return c.Status == scorer.Scored || c.Status == scorer.Insufficient
}

func wide(c *scorer.Contact) bool { return c.HasRange && c.High-c.Low > 2000 }

// unshown says why a score over n contacts is not shown.
func unshown(n int) string {
	if n < scorer.MinContacts {
		return "too few"
	}
	return "too wide"
}

// tally counts the verdicts of eligible contacts.
func tally(rep *scorer.RepSummary) (met, missed, na, unknown int) {
	for i := range rep.Criteria {
		k := &rep.Criteria[i]
		met, missed, na, unknown = met+k.Met, missed+k.NotMet, na+k.NA, unknown+k.Unknown
	}
	return
}

func decided(v check.Verdict) bool { return v == check.Met || v == check.NotMet }
