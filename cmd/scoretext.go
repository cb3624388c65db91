package cmd

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rapport/cmd/internal/render"
	"rapport/scorer"
	"rapport/transcripts"
)

// record writes the records of a call into a buffer, in a worker.
func (o *scoreOptions) record(buffer *[]byte, w *scorer.Worker, cards []*scorer.Scorecard, opt render.ResultOptions) scored {
	b := (*buffer)[:0]
	r := scored{records: buffer}
	at := func(turn, b int) transcripts.Offset { t, _ := w.View().At(turn, b); return t }
	for _, card := range cards {
		switch {
		case o.Format == "jsonl":
			b = render.AppendResult(b, card, at, opt)
		case o.Format == "csv":
			b = render.AppendCSV(b, card)
		case o.Calls:
			b = appendRow(b, card)
		}
		if card.Review != "" {
			r.review = append(r.review, render.ReviewOf(card))
		}
	}
	*buffer = b
	return r
}

func groupKey(by string) func(*scorer.Scorecard) transcripts.Party {
	switch by {
	case "team":
		return func(c *scorer.Scorecard) transcripts.Party { return transcripts.Party{ID: c.Call.Team} }
	case "queue":
		return func(c *scorer.Scorecard) transcripts.Party { return transcripts.Party{ID: c.Call.Queue} }
	}
	return nil
}

func callsHeader(w io.Writer) *tabwriter.Writer {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "CALL\tREP\tCHANNEL\tSTATUS\tSCORE\tDECIDED\tWHY")
	return tw
}

func appendRow(b []byte, c *scorer.Scorecard) []byte {
	id := c.Call.ID
	if c.Leg.Of > 1 {
		id = fmt.Sprintf("%s/%d", id, c.Leg.Index)
	}
	score := "-"
	if c.HasScore {
		score = render.Points(c.Score)
		if c.Wide() {
			score = render.Points(c.Low) + "–" + render.Points(c.High)
		}
	}
	why := c.Reason
	if why == "" {
		why = c.Review
	}
	rep := c.Leg.Rep.ID
	if rep == "" {
		rep = c.Leg.Rep.Name
	}
	if rep == "" {
		rep = "-"
	}
	return fmt.Appendf(b, "%s\t%s\t%s\t%s\t%s\t%d %%\t%s\n", id, rep, c.Call.Channel, c.Status, score, (c.Decided+50)/100, why)
}

// next names the commands that go on from here, with the flags that led here.
func (o *scoreOptions) next(total *scorer.RepSummary) []string {
	if slices.Contains(o.inputOptions.Calls, stdin) {
		return nil // it has been read
	}
	args := shellWords(o.inputOptions.Calls) + o.Given
	var out []string
	if total.Eligible() > 0 {
		out = append(out, "rapport coach "+args+" --out coaching  # one workbook per rep")
	}
	if !o.Calls && o.Format == "text" {
		out = append(out, "rapport score "+args+" --calls  # every conversation with its score")
	}
	return out
}

// givenWords returns the flags of the command line that other commands need to
// come to the same scores, each after a space.
func givenWords(cmd *cobra.Command) string {
	shared := pflag.NewFlagSet("", pflag.ContinueOnError)
	(&inputOptions{}).addFlags(shared)
	(&rubricOptions{}).addFlags(shared)
	var b strings.Builder
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if shared.Lookup(f.Name) == nil && f.Name != "config" {
			return
		}
		values := []string{f.Value.String()}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			values = list.GetSlice()
		}
		for _, v := range values {
			if f.Value.Type() == "bool" {
				b.WriteString(" --" + f.Name + "=" + v)
			} else {
				b.WriteString(" --" + f.Name + " " + shellWords([]string{v}))
			}
		}
	})
	return b.String()
}

// shellWords writes arguments so that a shell reads them back.
func shellWords(args []string) string {
	var out []string
	for _, a := range args {
		if a == "" || strings.ContainsAny(a, " \t\n\"'\\$`&|;<>()*?[]{}!#~") {
			a = "'" + strings.ReplaceAll(a, "'", `'\''`) + "'"
		}
		out = append(out, a)
	}
	return strings.Join(out, " ")
}

// judge compares the total with the gates of a CI job.
func judge(s Streams, st *status, total *scorer.RepSummary, least scorer.Basis, hasLeast bool, gates []gate) {
	if hasLeast {
		if v, ok := total.Score(); !ok {
			st.no = true
			s.say("no score, so not at least %s", render.Points(least))
		} else if v < least {
			st.no = true
			s.say("score %s is below %s", render.Points(v), render.Points(least))
		}
	}
	for _, g := range gates {
		for i := range total.Criteria {
			c := &total.Criteria[i]
			if c.Criterion.ID != g.id {
				continue
			}
			if c.Decided() == 0 {
				st.no = true
				s.say("%s was never decided, so not met in %s %%", g.id, render.Points(g.least))
			} else if int64(c.Met)*10000 < int64(g.least)*int64(c.Decided()) {
				st.no = true
				s.say("%s is met in %d of %d, less than %s %%", g.id, c.Met, c.Decided(), render.Points(g.least))
			}
		}
	}
}
