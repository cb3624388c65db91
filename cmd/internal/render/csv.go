package render

import (
	"strconv"
	"strings"

	"rapport/scorer"
)

// CSVHeader returns the header line of the results table for a rubric: a row a
// leg, a verdict column a criterion.
func CSVHeader(s *scorer.Scorer) []byte {
	cols := []string{"call", "leg", "legs", "source", "rep", "rep_name", "team", "queue", "channel", "started", "status", "reason", "score", "low", "high", "decided", "review"}
	for _, p := range s.Rubric.Principles {
		cols = append(cols, p.ID)
	}
	for _, p := range s.Rubric.Principles {
		for _, c := range p.Criteria {
			cols = append(cols, c.ID)
		}
	}
	cols = append(cols, "receipt")
	var b []byte
	for i, c := range cols {
		b = appendCell(b, c, i == 0)
	}
	return append(b, '\r', '\n')
}

// AppendCSV appends one scorecard as a row under CSVHeader. Scores are printed
// as 83.42, missing ones are empty.
func AppendCSV(b []byte, c *scorer.Scorecard) []byte {
	call := c.Call
	started := ""
	if !call.Started.IsZero() {
		started = call.Started.Format("2006-01-02T15:04:05Z07:00")
	}
	b = appendCell(b, call.ID, true)
	for _, v := range []string{strconv.Itoa(c.Leg.Index), strconv.Itoa(c.Leg.Of), call.Source.File, c.Leg.Rep.ID, c.Leg.Rep.Name, call.Team, call.Queue, call.Channel.String(), started, c.Status.String(), c.Reason} {
		b = appendCell(b, v, false)
	}
	b = appendPoints(b, c.Score, c.HasScore)
	b = appendPoints(b, c.Low, c.HasRange)
	b = appendPoints(b, c.High, c.HasRange)
	b = appendPoints(b, c.Decided, true)
	b = appendCell(b, c.Review, false)
	for i := range c.Principles {
		b = appendPoints(b, c.Principles[i].Score, c.Principles[i].HasScore)
	}
	for i := range c.Principles {
		for k := range c.Principles[i].Results {
			b = appendCell(b, c.Principles[i].Results[k].Verdict.String(), false)
		}
	}
	b = appendCell(b, c.Receipt(), false)
	return append(b, '\r', '\n')
}

func appendPoints(b []byte, v scorer.Basis, has bool) []byte {
	b = append(b, ',')
	if !has {
		return b
	}
	return append(b, Points(v)...)
}

// Points prints a score with two decimals: 8342 is 83.42.
func Points(v scorer.Basis) string {
	s := strconv.Itoa(int(v) / 100)
	return s + "." + string(rune('0'+int(v)%100/10)) + string(rune('0'+int(v)%10))
}

// appendCell appends a cell. A text that a spreadsheet would take for a formula
// gets an apostrophe in front.
func appendCell(b []byte, v string, first bool) []byte {
	if !first {
		b = append(b, ',')
	}
	if v != "" && strings.IndexByte("=+-@\t\r", v[0]) >= 0 {
		v = "'" + v
	}
	if !strings.ContainsAny(v, "\",\r\n") {
		return append(b, v...)
	}
	b = append(b, '"')
	b = append(b, strings.ReplaceAll(v, `"`, `""`)...)
	return append(b, '"')
}
