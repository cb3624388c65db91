package check

// A Verdict is what a check or a criterion concludes. The zero value is
// Unknown: nothing is ever met or missed by default.
type Verdict uint8

// The verdicts.
const (
	Unknown       Verdict = iota // the evidence is missing, masked or unsure; a person should look
	Met                          // share ≥ 5000
	NotMet                       // share < 5000
	NotApplicable                // no opportunity, or the export lacks what it takes
)

var verdictNames = [...]string{"unknown", "met", "not_met", "na"}

// String returns the name used in files: met, not_met, na or unknown.
func (v Verdict) String() string { return verdictNames[v] }

// ParseVerdict reads a verdict as files write it.
func ParseVerdict(s string) (_ Verdict, ok bool) {
	for i, n := range verdictNames {
		if n == s {
			return Verdict(i), true
		}
	}
	return Unknown, false
}

// A Share says how far something holds, from 0 to 10000. Met means ≥ Half.
type Share int32

// The ends and the middle of the scale.
const (
	None Share = 0
	Half Share = 5000
	Full Share = 10000
)

// A Source says who concluded something.
type Source uint8

// The sources. When several parts decide together, the greatest is named.
const (
	ByRule   Source = iota // patterns and word rules
	ByMetric               // counted or measured
	ByModel                // the learned recognizer
	ByBoth                 // rule and model together
	ByHuman                // a review record
)

var sourceNames = [...]string{"rule", "metric", "model", "rule+model", "human"}

// String returns the name used in files.
func (s Source) String() string { return sourceNames[s] }

// Evidence points at text that is there, or at the stretch searched for text
// that is not.
type Evidence struct {
	Found      bool
	Turn       int // index into Call.Turns; first turn of the stretch when not Found
	UntilTurn  int // last turn, inclusive
	Start, End int // bytes of Turns[Turn].Text; both 0 when not Found or about a whole turn
	Why        string
	Near       Near
}

// Near is the closest candidate of a miss and the condition it failed.
type Near struct {
	Turn int    // meaningful when Why is not empty
	Why  string // "" when there was no candidate
}

// An Outcome is what a check says about one stretch of a call. The truth lies
// between Low and High; a check that is sure has both equal to Share. So the
// verdict follows Kleene's logic by arithmetic: Met when Low ≥ Half, NotMet
// when High < Half, Unknown in between.
type Outcome struct {
	NA        bool // nothing to judge; the shares are then meaningless
	Share     Share
	Low, High Share
	By        Source
	Reason    string // one clause, for people
	Evidence  []Evidence
	// Answered and Opportunities count for checks that judge several
	// opportunities; both 0 otherwise.
	Answered, Opportunities int
	// More is how many places were found beyond those in Evidence, of which only
	// so many are kept.
	More int
}

// Verdict returns what the outcome amounts to.
func (o *Outcome) Verdict() Verdict {
	switch {
	case o.NA:
		return NotApplicable
	case o.Low >= Half:
		return Met
	case o.High < Half:
		return NotMet
	}
	return Unknown
}

// Sure returns a decided outcome with the given share.
func Sure(s Share, by Source, reason string, ev []Evidence) Outcome {
	return Outcome{Share: s, Low: s, High: s, By: by, Reason: reason, Evidence: ev}
}

// Unsure returns an outcome of unknown truth, whose best guess is s.
func Unsure(s Share, by Source, reason string, ev []Evidence) Outcome {
	return Outcome{Share: s, Low: None, High: Full, By: by, Reason: reason, Evidence: ev}
}

// NotMeasurable returns an outcome without anything to judge.
func NotMeasurable(reason string, ev []Evidence) Outcome {
	return Outcome{NA: true, Reason: reason, Evidence: ev}
}

// Ratio returns part ÷ whole as a share, rounded half away from zero; 0 when
// whole is 0.
func Ratio(part, whole int64) Share {
	if whole <= 0 {
		return 0
	}
	return Share((part*int64(Full)*2 + whole) / (whole * 2))
}
