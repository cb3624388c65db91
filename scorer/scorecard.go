package scorer

import (
	"rapport/rubric"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// Basis is a score in basis points, 0 to 10000.
type Basis int32

// A Status says whether a leg has a score.
type Status uint8

// The statuses. Principles, verdicts and evidence are there whatever it is.
const (
	Scored        Status = iota
	Insufficient         // too little of the rubric could be decided
	Ineligible           // not a conversation this rubric can judge: too short, cut off, other channel
	StatusUnknown        // a person must look: another language, cut off by the rep
)

var statusNames = [...]string{"scored", "insufficient", "ineligible", "unknown"}

// String returns the name used in files.
func (s Status) String() string { return statusNames[s] }

// An EffectState says what became of an effect.
type EffectState string

// The states of an effect. A pending one changes no number.
const (
	EffectPending   EffectState = "pending"
	EffectConfirmed EffectState = "confirmed"
	EffectLifted    EffectState = "lifted"
	EffectAutomatic EffectState = "automatic" // the rubric says confirm: false
)

// A Scorecard is the result for one leg of a call. It refers to the call, whose
// texts its evidence points into.
type Scorecard struct {
	Call       *transcripts.Call
	Leg        check.Leg
	Rubric     *rubric.Rubric
	Status     Status
	Reason     string // why there is no score, "" when there is
	HasScore   bool
	Score      Basis
	HasRange   bool
	Low, High  Basis // with every unknown taken as 0 and as 10000
	Decided    Basis
	Principles []PrincipleScore
	Effects    []Effect
	Review     string // why a person should look, "" otherwise

	tallied   tally  // of the score
	seed      []byte // of the receipt: what all calls have in common
	decisions []Decision
}

// A PrincipleScore is one principle of a scorecard.
type PrincipleScore struct {
	Principle *rubric.Principle
	HasScore  bool
	Score     Basis
	Points    int64 // sum over decided criteria
	Of        int64
	Results   []Result // in rubric order
}

// A Result is what one criterion came to.
type Result struct {
	Criterion     *rubric.Criterion
	Verdict       check.Verdict
	Share         check.Share // meaningless when Verdict is NotApplicable
	Points        int64       // weight × share when decided, else 0
	Of            int64       // weight × 10000 when decided, else 0
	By            check.Source
	Reason        string
	Evidence      []check.Evidence
	Answered      int // of Opportunities, for checks that have several
	Opportunities int
	Machine       check.Verdict // the program's own verdict where a person overrode it
	Overridden    bool
}

// An Effect is what a missed criterion does beyond its points.
type Effect struct {
	Kind      string // rubric.ZeroPrinciple, …
	To        Basis
	State     EffectState
	Criterion *rubric.Criterion
	Principle int // index
}

// Applies reports whether the effect changes numbers.
func (e *Effect) Applies() bool { return e.State == EffectConfirmed || e.State == EffectAutomatic }

// Band returns the band a score falls into; "" without bands.
func Band(bands []rubric.Band, score Basis) string {
	for _, b := range bands {
		if int(score) >= b.From*100 {
			return b.Name
		}
	}
	return ""
}

// Wide reports whether so much is unknown that people are shown the range
// instead of the number.
func (c *Scorecard) Wide() bool { return c.HasRange && c.High-c.Low > 2000 }
