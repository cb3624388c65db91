package rubrictest

import (
	"errors"

	"rapport/rubric"
	"rapport/transcripts"
)

// call makes a conversation of an example, or reports the line that is wrong.
func (r *runner) call(k *rubric.Criterion, e *rubric.Example) (*transcripts.Call, bool) {
	ls := lines(e)
	call, err := transcripts.FromLines(k.ID, r.channel(k, e), ls)
	if err != nil {
		r.lineError(k, e, ls, err)
		return nil, false
	}
	said := 0
	for i := range call.Turns {
		t := &call.Turns[i]
		if !t.Internal && t.Text != "" && (t.Speaker == transcripts.Rep || t.Speaker == transcripts.Customer) {
			said++
		}
	}
	if said == 0 {
		r.diagnostics.Errorf(e.Node, "empty-test", "neither the rep nor the customer says anything in this example")
		return nil, false
	}
	for i, key := range e.Metadata.Keys {
		v := e.Metadata.Values[i]
		call.Metadata[key.V] = v
		switch key.V {
		case "queue":
			call.Queue = v
		case "team":
			call.Team = v
		case "language":
			call.Language = v
		case "direction":
			call.Direction = v
		case "customer":
			call.Customer.Name = v
		}
	}
	return call, true
}

// lineError reports the first line that makes no call, where it stands.
func (r *runner) lineError(k *rubric.Criterion, e *rubric.Example, ls []string, err error) {
	at := e.Node
	for i := range ls {
		if _, e2 := transcripts.FromLines(k.ID, transcripts.Voice, ls[:i+1]); e2 != nil {
			at, err = e.Turns[i].Node, e2
			break
		}
	}
	// The place says which line it is.
	if inner := errors.Unwrap(err); inner != nil {
		err = inner
	}
	r.diagnostics.Errorf(at, "bad-turn", "%v", err)
}

// channel returns the channel of an example.
func (r *runner) channel(k *rubric.Criterion, e *rubric.Example) transcripts.Channel {
	for _, names := range [][]string{{e.Channel}, k.Channels, r.scorer.Rubric.AppliesTo.Channels} {
		if len(names) > 0 && names[0] != "" {
			c, _ := transcripts.ParseChannel(names[0])
			return c
		}
	}
	return transcripts.Voice
}

func lines(e *rubric.Example) []string {
	out := make([]string, len(e.Turns))
	for i, t := range e.Turns {
		out[i] = t.V
	}
	return out
}
