package render

import (
	"strconv"
	"unicode/utf8"

	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// ResultOptions say what result lines hold.
type ResultOptions struct {
	Mask bool // hide personal data in quotes
}

// AppendResult appends one scorecard as a line of result JSONL (schema 1). at
// returns when a byte of a turn was said.
func AppendResult(b []byte, c *scorer.Scorecard, at func(turn, b int) transcripts.Offset, opt ResultOptions) []byte {
	call := c.Call
	b = append(b, `{"schema":1,"call":{"id":`...)
	b = appendString(b, call.ID)
	b = append(b, `,"leg":{"index":`...)
	b = strconv.AppendInt(b, int64(c.Leg.Index), 10)
	b = appendIntField(b, "of", int64(c.Leg.Of))
	b = appendIntField(b, "from_turn", int64(c.Leg.From))
	b = appendIntField(b, "to_turn", int64(c.Leg.To))
	b = append(b, `},"rep":{"id":`...)
	b = appendString(b, c.Leg.Rep.ID)
	b = appendOptional(b, "name", c.Leg.Rep.Name)
	b = append(b, `},"channel":`...)
	b = appendString(b, call.Channel.String())
	b = appendOptional(b, "queue", call.Queue)
	b = appendOptional(b, "team", call.Team)
	if !call.Started.IsZero() {
		b = append(b, `,"started":"`...)
		b = call.Started.AppendFormat(b, "2006-01-02T15:04:05.999Z07:00")
		b = append(b, '"')
	}
	b = append(b, `,"source":`...)
	b = appendString(b, call.Source.File)
	b = append(b, `},"rubric":{"id":`...)
	b = appendString(b, c.Rubric.ID)
	b = append(b, `,"version":`...)
	b = appendString(b, c.Rubric.Version)
	b = append(b, `,"hash":`...)
	b = appendString(b, c.Rubric.Hash)
	b = append(b, `},"status":`...)
	b = appendString(b, c.Status.String())
	b = append(b, `,"reason":`...)
	b = appendString(b, c.Reason)
	b = appendScore(b, "score", c.Score, c.HasScore)
	b = appendScore(b, "low", c.Low, c.HasRange)
	b = appendScore(b, "high", c.High, c.HasRange)
	b = appendIntField(b, "decided", int64(c.Decided))
	b = append(b, `,"principles":[`...)
	for i := range c.Principles {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPrinciple(b, c, &c.Principles[i], at, opt)
	}
	b = append(b, `],"effects":[`...)
	for i := range c.Effects {
		e := &c.Effects[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"kind":`...)
		b = appendString(b, e.Kind)
		b = appendIntField(b, "to", int64(e.To))
		b = append(b, `,"state":`...)
		b = appendString(b, string(e.State))
		b = append(b, `,"criterion":`...)
		b = appendString(b, e.Criterion.ID)
		b = append(b, '}')
	}
	b = append(b, `],"ledger":[`...)
	for i, l := range c.Ledger() {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, l)
	}
	b = append(b, ']')
	b = appendOptional(b, "review", c.Review)
	b = append(b, `,"receipt":`...)
	b = appendString(b, c.Receipt())
	return append(b, '}', '\n')
}

func appendPrinciple(b []byte, c *scorer.Scorecard, p *scorer.PrincipleScore, at func(int, int) transcripts.Offset, opt ResultOptions) []byte {
	b = append(b, `{"id":`...)
	b = appendString(b, p.Principle.ID)
	b = append(b, `,"title":`...)
	b = appendString(b, p.Principle.Title)
	b = appendIntField(b, "weight", int64(p.Principle.Weight))
	b = appendScore(b, "score", p.Score, p.HasScore)
	b = append(b, `,"criteria":[`...)
	for i := range p.Results {
		r := &p.Results[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"id":`...)
		b = appendString(b, r.Criterion.ID)
		b = append(b, `,"verdict":"`...)
		b = append(b, r.Verdict.String()...)
		b = append(b, `","share":`...)
		if r.Verdict == check.NotApplicable {
			b = append(b, "null"...)
		} else {
			b = strconv.AppendInt(b, int64(r.Share), 10)
		}
		b = appendIntField(b, "points", r.Points)
		b = appendIntField(b, "of", r.Of)
		b = append(b, `,"reason":`...)
		b = appendString(b, r.Reason)
		b = append(b, `,"by":"`...)
		b = append(b, r.By.String()...)
		b = append(b, `"`...)
		if r.Overridden {
			b = append(b, `,"machine":"`...)
			b = append(b, r.Machine.String()...)
			b = append(b, '"')
		}
		b = append(b, `,"evidence":[`...)
		for k := range r.Evidence {
			if k > 0 {
				b = append(b, ',')
			}
			b = appendEvidence(b, c, &r.Evidence[k], at, opt)
		}
		b = append(b, "]}"...)
	}
	return append(b, "]}"...)
}

func appendEvidence(b []byte, c *scorer.Scorecard, e *check.Evidence, at func(int, int) transcripts.Offset, opt ResultOptions) []byte {
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
		b = appendString(b, c.Quote(e, opt.Mask))
	}
	b = append(b, `,"why":`...)
	b = appendString(b, e.Why)
	if e.Near.Why != "" {
		b = append(b, `,"near":{"turn":`...)
		b = strconv.AppendInt(b, int64(e.Near.Turn), 10)
		b = append(b, `,"why":`...)
		b = appendString(b, e.Near.Why)
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
	return appendString(b, v)
}

const hex = "0123456789abcdef"

// appendString appends s as a JSON string. Bytes that are not UTF-8 become
// U+FFFD.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			b = append(b, s[from:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\n':
				b = append(b, '\\', 'n')
			case '\t':
				b = append(b, '\\', 't')
			case '\r':
				b = append(b, '\\', 'r')
			default:
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b = append(b, s[from:i]...)
			b = append(b, "\ufffd"...)
			i++
			from = i
			continue
		}
		i += n
	}
	b = append(b, s[from:]...)
	return append(b, '"')
}
