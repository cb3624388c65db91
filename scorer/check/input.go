package check

// Input is what a check is asked about: a stretch of one leg of a call.
type Input struct {
	*View
	Leg      *Leg
	From, To int // turns, inclusive; within Leg, or empty when From > To
	Trigger  int // the turn being answered, inside `respond`; -1 otherwise
	// TriggerStart and TriggerEnd are the bytes of that turn that make it a
	// trigger; both 0 for the whole turn.
	TriggerStart, TriggerEnd int
}

// WholeLeg returns the input for all of a leg.
func (v *View) WholeLeg(l *Leg) *Input {
	return &Input{View: v, Leg: l, From: l.From, To: l.To, Trigger: -1}
}

// A Test is a compiled check. It is pure and safe for concurrent use; what it
// returns is valid until the View is reset.
type Test func(in *Input) Outcome
