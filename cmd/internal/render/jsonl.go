package render

import (
	"strconv"
	"time"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// ResultOptions say what result lines hold.
type ResultOptions struct {
	Mask bool // hide personal data in quotes

	parts [][]resultParts // by principle and criterion; nil: not prepared
}

// For returns the options with what the results of a rubric have in common
// written beforehand. They are for this rubric only.
func (o ResultOptions) For(r *rubric.Rubric) ResultOptions {
	o.parts = nil
	for _, p := range r.Principles {
		var list []resultParts
		for _, k := range p.Criteria {
			list = append(list, partsOf(k))
		}
		o.parts = append(o.parts, list)
	}
	return o
}

// resultParts is the beginning of a criterion's result, up to its reason, for
// the commonest outcomes; id, for the others, goes up to the verdict.
type resultParts struct{ id, met, missed, na string }

func partsOf(k *rubric.Criterion) resultParts {
	id := string(transcripts.AppendString([]byte(`{"id":`), k.ID)) + `,"verdict":"`
	of := strconv.Itoa(k.Weight * int(check.Full))
	return resultParts{
		id:     id,
		met:    id + `met","share":10000,"points":` + of + `,"of":` + of + `,"reason":`,
		missed: id + `not_met","share":0,"points":0,"of":` + of + `,"reason":`,
		na:     id + `na","share":null,"points":0,"of":0,"reason":`,
	}
}

// appendTo appends a result up to its reason.
func (p *resultParts) appendTo(b []byte, r *scorer.Result) []byte {
	switch {
	case r.Verdict == check.Met && r.Share == check.Full:
		return append(b, p.met...)
	case r.Verdict == check.NotMet && r.Share == check.None:
		return append(b, p.missed...)
	case r.Verdict == check.NotApplicable:
		return append(b, p.na...)
	}
	b = append(b, p.id...)
	b = append(b, r.Verdict.String()...)
	b = append(b, `","share":`...)
	b = strconv.AppendInt(b, int64(r.Share), 10)
	b = appendIntField(b, "points", r.Points)
	b = appendIntField(b, "of", r.Of)
	return append(b, `,"reason":`...)
}

// A quoter remembers the quotes of a scorecard: many criteria point at the same
// sentence.
type quoter struct {
	card *scorer.Scorecard
	mask bool
	seen [64]uint8 // what is known of the first turns: 1 nothing personal in it, 2 perhaps something
	last [16]struct {
		turn, start, end int
		quote            string
	}
}

func (q *quoter) quote(e *check.Evidence) string {
	slot := &q.last[e.Turn%len(q.last)]
	if e.End > e.Start && slot.quote != "" && slot.turn == e.Turn && e.Start >= slot.start && e.End <= slot.end {
		return slot.quote
	}
	slot.turn = e.Turn
	slot.quote, slot.start, slot.end = q.card.QuoteSpan(e, q.mask && q.personal(e.Turn))
	return slot.quote
}

// AppendResult appends one scorecard as a line of result JSONL (schema 1). at
// returns when a byte of a turn was said.
func AppendResult(b []byte, c *scorer.Scorecard, at func(turn, b int) transcripts.Offset, opt ResultOptions) []byte {
	if opt.parts == nil {
		opt = opt.For(c.Rubric)
	}
	call := c.Call
	q := quoter{card: c, mask: opt.Mask}
	b = append(b, `{"schema":1,"call":{"id":`...)
	b = transcripts.AppendString(b, call.ID)
	b = append(b, `,"leg":{"index":`...)
	b = strconv.AppendInt(b, int64(c.Leg.Index), 10)
	b = appendIntField(b, "of", int64(c.Leg.Of))
	b = appendIntField(b, "from_turn", int64(c.Leg.From))
	b = appendIntField(b, "to_turn", int64(c.Leg.To))
	b = append(b, `},"rep":{"id":`...)
	b = transcripts.AppendString(b, c.Leg.Rep.ID)
	b = appendOptional(b, "name", c.Leg.Rep.Name)
	b = append(b, `},"channel":`...)
	b = transcripts.AppendString(b, call.Channel.String())
	b = appendOptional(b, "queue", call.Queue)
	b = appendOptional(b, "team", call.Team)
	if !call.Started.IsZero() {
		b = append(b, `,"started":"`...)
		b = call.Started.AppendFormat(b, time.RFC3339Nano)
		b = append(b, '"')
	}
	b = append(b, `,"source":`...)
	b = transcripts.AppendString(b, call.Source.File)
	b = append(b, `},"rubric":{"id":`...)
	b = transcripts.AppendString(b, c.Rubric.ID)
	b = append(b, `,"version":`...)
	b = transcripts.AppendString(b, c.Rubric.Version)
	b = append(b, `,"hash":`...)
	b = transcripts.AppendString(b, c.Rubric.Hash)
	b = append(b, `},"status":`...)
	b = transcripts.AppendString(b, c.Status.String())
	b = append(b, `,"reason":`...)
	b = transcripts.AppendString(b, c.Reason)
	b = appendScore(b, "score", c.Score, c.HasScore)
	b = appendScore(b, "low", c.Low, c.HasRange)
	b = appendScore(b, "high", c.High, c.HasRange)
	b = appendIntField(b, "decided", int64(c.Decided))
	b = append(b, `,"principles":[`...)
	for i := range c.Principles {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPrinciple(b, &q, &c.Principles[i], opt.parts[i], at)
	}
	b = append(b, `],"effects":[`...)
	for i := range c.Effects {
		e := &c.Effects[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"kind":`...)
		b = transcripts.AppendString(b, e.Kind)
		b = appendIntField(b, "to", int64(e.To))
		b = append(b, `,"state":`...)
		b = transcripts.AppendString(b, string(e.State))
		b = append(b, `,"criterion":`...)
		b = transcripts.AppendString(b, e.Criterion.ID)
		b = append(b, '}')
	}
	// A ledger's lines need no escapes; the comma before the first is replaced.
	b = append(b, `],"ledger":`...)
	n := len(b)
	b = c.AppendLedger(b, `,"`, `"`)
	b[n] = '['
	b = append(b, ']')
	b = appendOptional(b, "review", c.Review)
	b = append(b, `,"receipt":`...)
	b = transcripts.AppendString(b, c.Receipt())
	return append(b, '}', '\n')
}

// personal reports whether a turn may hold personal data; each of the first turns
// is looked at once.
func (q *quoter) personal(turn int) bool {
	if turn >= len(q.seen) {
		return true
	}
	if q.seen[turn] == 0 {
		q.seen[turn] = 1
		if transcripts.MayBePersonal(q.card.Call.Turns[turn].Text) {
			q.seen[turn] = 2
		}
	}
	return q.seen[turn] == 2
}

func appendPrinciple(b []byte, q *quoter, p *scorer.PrincipleScore, parts []resultParts, at func(int, int) transcripts.Offset) []byte {
	b = append(b, `{"id":`...)
	b = transcripts.AppendString(b, p.Principle.ID)
	b = append(b, `,"title":`...)
	b = transcripts.AppendString(b, p.Principle.Title)
	b = appendIntField(b, "weight", int64(p.Principle.Weight))
	b = appendScore(b, "score", p.Score, p.HasScore)
	b = append(b, `,"criteria":[`...)
	for i := range p.Results {
		r := &p.Results[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = parts[i].appendTo(b, r)
		b = transcripts.AppendString(b, r.Reason)
		b = append(b, `,"by":"`...)
		b = append(b, r.By.String()...)
		if r.Overridden {
			b = append(b, `","machine":"`...)
			b = append(b, r.Machine.String()...)
		}
		b = append(b, `","evidence":[`...)
		for k := range r.Evidence {
			if k > 0 {
				b = append(b, ',')
			}
			b = appendEvidence(b, q, &r.Evidence[k], at)
		}
		b = append(b, "]}"...)
	}
	return append(b, "]}"...)
}

func appendEvidence(b []byte, q *quoter, e *check.Evidence, at func(int, int) transcripts.Offset) []byte {
	if e.Found {
		b = append(b, `{"found":true,"turn":`...)
	} else {
		b = append(b, `{"found":false,"turn":`...)
	}
	b = strconv.AppendInt(b, int64(e.Turn), 10)
	b = appendIntField(b, "until_turn", int64(e.UntilTurn))
	if e.Found {
		b = appendIntField(b, "from_byte", int64(e.Start))
		b = appendIntField(b, "to_byte", int64(e.End))
		if o := at(e.Turn, e.Start); o.Known() {
			b = appendIntField(b, "at_ms", o.Millis())
		}
		b = append(b, `,"quote":`...)
		b = transcripts.AppendString(b, q.quote(e))
	}
	b = append(b, `,"why":`...)
	b = transcripts.AppendString(b, e.Why)
	if e.Near.Why != "" {
		b = append(b, `,"near":{"turn":`...)
		b = strconv.AppendInt(b, int64(e.Near.Turn), 10)
		b = append(b, `,"why":`...)
		b = transcripts.AppendString(b, e.Near.Why)
		b = append(b, '}')
	}
	return append(b, '}')
}

func appendIntField(b []byte, name string, v int64) []byte {
	b = append(b, ',', '"')
	b = append(b, name...)
	b = append(b, '"', ':')
	return strconv.AppendInt(b, v, 10)
}

func appendScore(b []byte, name string, v scorer.Basis, has bool) []byte {
	if has {
		return appendIntField(b, name, int64(v))
	}
	b = append(b, ',', '"')
	b = append(b, name...)
	return append(b, `":null`...)
}

func appendOptional(b []byte, name, v string) []byte {
	if v == "" {
		return b
	}
	b = append(b, ',', '"')
	b = append(b, name...)
	b = append(b, '"', ':')
	return transcripts.AppendString(b, v)
}
