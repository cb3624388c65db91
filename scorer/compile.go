package scorer

import (
	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer/check"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// Version is the version of the engine: it changes whenever the same rubric and
// call may give another result, and is part of every receipt.
const Version = "rapport-engine-1"

// Config is what a Scorer needs from outside. The zero Config has the built-in
// kinds and no behaviors, facts or macros.
type Config struct {
	Kinds      []check.Kind // nil: check.Kinds()
	Recognizer check.Recognizer
	Facts      *check.Facts
	Macros     *check.Macros
	// NewSet compiles the patterns; nil is match.New.
	NewSet func([]match.Pattern) (match.Set, error)
	// Tables names the embedded tables the recognizer uses, for the receipt.
	Tables []string
	// Reviews returns what people decided about a leg; nil: nothing.
	Reviews func(source, call string, leg int) []Decision
}

// A Decision is what a review record says about one criterion of a leg.
type Decision struct {
	Criterion string
	Verdict   *check.Verdict // an override, or nil
	Effect    EffectState    // EffectConfirmed or EffectLifted, or "" when about no effect
	Who, Why  string
	Text      string // the record as written, for the receipt
}

// A Scorer scores conversations under one rubric. It is immutable and safe for
// concurrent use; scoring happens in Workers.
type Scorer struct {
	Rubric   *rubric.Rubric
	plan     *check.Plan
	cfg      Config
	criteria []criterion // all, in rubric order
	starts   []int       // index of each principle's first criterion; one more at the end
	seed     []byte      // what the receipts of all calls have in common
}

type criterion struct {
	*rubric.Criterion
	principle   int
	channels    uint8
	appliesWhen check.Test // nil: always
	unknownWhen check.Test // nil: never
	check       check.Test
	na          string
	order       int
}

// Compile resolves every check of r. After it succeeds, no call can make the
// rubric fail; after it fails, the Scorer is nil.
func Compile(r *rubric.Rubric, cfg Config) (*Scorer, rubric.Diagnostics) {
	rep := yamlpos.NewReporter()
	if cfg.Kinds == nil {
		cfg.Kinds = check.Kinds()
	}
	if cfg.NewSet == nil {
		cfg.NewSet = match.New
	}
	c := check.NewCompiler(cfg.Kinds, cfg.Recognizer, rep)
	c.Facts, c.Macros = cfg.Facts, cfg.Macros
	s := &Scorer{Rubric: r, cfg: cfg}
	for pi, p := range r.Principles {
		s.starts = append(s.starts, len(s.criteria))
		for _, k := range p.Criteria {
			out := criterion{Criterion: k, principle: pi, na: k.NA, order: len(s.criteria), check: c.Check(k.Check)}
			if out.na == "" {
				out.na = r.NA
			}
			for _, ch := range k.Channels {
				v, _ := transcripts.ParseChannel(ch)
				out.channels |= 1 << v
			}
			if k.AppliesWhen != nil {
				out.appliesWhen = c.Check(k.AppliesWhen)
			}
			if k.UnknownWhen != nil {
				out.unknownWhen = c.Check(k.UnknownWhen)
			}
			s.criteria = append(s.criteria, out)
		}
	}
	s.starts = append(s.starts, len(s.criteria))
	if rep.HasErrors() {
		return nil, rep.Diagnostics()
	}
	plan, err := c.Plan(cfg.NewSet)
	if err != nil {
		rep.Errorf(r.Node, "compile", "%v", err)
		return nil, rep.Diagnostics()
	}
	s.plan = plan
	s.seed = receiptSeed(s)
	return s, rep.Diagnostics()
}

// Plan returns what the checks share, for commands that look at turns directly.
func (s *Scorer) Plan() *check.Plan { return s.plan }
