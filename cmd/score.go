package cmd

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"rapport/cmd/internal/render"
	"rapport/scorer"
	"rapport/transcripts"
)

type scoreOptions struct {
	inputOptions
	rubricOptions
	workOptions
	Format    string
	Out       string
	Calls     bool
	By        string
	FailUnder string
	Gates     []string
	NoMask    bool
	Given     string // the flags of the command line that decide what is read and how it is scored
}

func newScore(s Streams) *cobra.Command {
	var o scoreOptions
	cmd := &cobra.Command{
		Use:   "score CALLS…",
		Short: "Score conversations and show what stands out",
		Long: `Scores every conversation in the files, folders and globs given ("-" is stdin) and
ends with one screen: what was scored and what not and why, the principles, the weakest
criteria, and the conversations a person should look at.

--format jsonl or csv prints a record for every leg instead, with --out into a file and
the screen on stdout.` + exitStatus(
			"0    scored",
			"1    below --fail-under or a --gate",
			"2    a flag, a path or the settings are wrong; nothing was done",
			"3    the rubric is invalid, or nothing could be read",
			"5    scored, but some records could not be read",
			"130  interrupted; no unfinished file is left"),
		Example: `  rapport score exports/
  rapport score march.csv --format csv --out march-scores.csv
  cat calls.jsonl | rapport score - --format jsonl > results.jsonl
  rapport score calls/ --by team --fail-under 70 --gate introduces=90`,
		Args:              someArgs("conversations to score"),
		ValidArgsFunction: completeFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.inputOptions.Calls = args
			o.Given = givenWords(cmd)
			return runScore(cmd.Context(), s, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Format, "format", "text", "output: text, jsonl or csv")
	f.StringVarP(&o.Out, "out", "o", "", "write the records to `FILE` and the screen to stdout")
	f.BoolVar(&o.Calls, "calls", false, "list every leg before the screen")
	f.StringVar(&o.By, "by", "", "add a table by rep, team or queue")
	f.StringVar(&o.FailUnder, "fail-under", "", "exit 1 when the score over all conversations is below `POINTS` (0 to 100)")
	f.StringArrayVar(&o.Gates, "gate", nil, "exit 1 when a criterion is met in less than PERCENT of what was decided: `ID=PERCENT`; may be repeated")
	f.BoolVar(&o.NoMask, "no-mask", false, "leave card numbers, phone numbers and the like in quotes")
	o.inputOptions.addFlags(f)
	o.rubricOptions.addFlags(f)
	o.workOptions.addFlags(f)
	return cmd
}

// A gate is the least rate of a criterion, in basis points.
type gate struct {
	id    string
	least scorer.Basis
}

func (o *scoreOptions) check() error {
	switch o.Format {
	case "text", "jsonl", "csv":
	default:
		return unknownValue("--format", o.Format, "text", "jsonl", "csv")
	}
	switch o.By {
	case "", "rep", "team", "queue":
	default:
		return unknownValue("--by", o.By, "rep", "team", "queue")
	}
	if o.Out != "" && o.Format == "text" {
		switch {
		case strings.HasSuffix(o.Out, ".csv"):
			o.Format = "csv"
		case strings.HasSuffix(o.Out, ".jsonl"):
			o.Format = "jsonl"
		default:
			return usagef("--out %s needs --format jsonl or csv", o.Out)
		}
	}
	if o.Calls && o.Format != "text" {
		return usagef("--calls lists legs as text; --format %s has a record for each already", o.Format)
	}
	return o.workOptions.check()
}

func unknownValue(flag, got string, valid ...string) error {
	e := usagef("%s %q is none of %s", flag, got, strings.Join(valid, ", "))
	if near := nearestNames(got, valid); len(near) > 0 {
		e.hint("did you mean %s?", near[0])
	}
	return e
}

// parsePoints reads a score of 0 to 100 with up to two decimals.
func parsePoints(s string) (scorer.Basis, bool) {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || !(v >= 0 && v <= 100) { // also not a number
		return 0, false
	}
	return scorer.Basis(v*100 + 0.5), true
}

func (o *scoreOptions) gates(sc *scorer.Scorer) ([]gate, error) {
	var out []gate
	var ids []string
	known := map[string]bool{}
	for _, p := range sc.Rubric.Principles {
		for _, c := range p.Criteria {
			known[c.ID] = true
			ids = append(ids, c.ID)
		}
	}
	for _, g := range o.Gates {
		id, pct, ok := strings.Cut(g, "=")
		least, valid := parsePoints(strings.TrimSuffix(pct, "%"))
		if !ok || !valid {
			return nil, usagef("--gate %q is not CRITERION=PERCENT", g)
		}
		if !known[id] {
			e := usagef("--gate: the rubric has no criterion %q", id)
			if near := nearestNames(id, ids); len(near) > 0 {
				e.hint("did you mean %s?", near[0])
			}
			return nil, e
		}
		out = append(out, gate{id, least})
	}
	return out, nil
}

// scored is what a worker makes of a call.
type scored struct {
	records *[]byte // lines of the records, or a row of the long table; to be used again
	review  []render.ReviewItem
}

func runScore(ctx context.Context, s Streams, o scoreOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	var failUnder scorer.Basis
	if o.FailUnder != "" {
		var ok bool
		if failUnder, ok = parsePoints(o.FailUnder); !ok {
			return usagef("--fail-under %q is no score from 0 to 100", o.FailUnder)
		}
	}
	sc, err := o.compile(s)
	if err != nil {
		return err
	}
	gates, err := o.gates(sc)
	if err != nil {
		return err
	}
	in, err := o.inputOptions.load(s)
	if err != nil {
		return err
	}
	records := io.Writer(s.Out)
	var file *output
	if o.Out != "" {
		if file, err = createOutput(o.Out, in.files...); err != nil {
			return err
		}
		defer file.Abandon()
		records = file
	}
	w := bufio.NewWriterSize(records, 1<<18)
	if o.Format == "csv" {
		w.Write(render.CSVHeader(sc))
	}
	var tw *tabwriter.Writer
	if o.Calls {
		tw = callsHeader(w)
	}
	all := scorer.NewTally(func() *scorer.Summary {
		sum := scorer.NewSummary(sc.Rubric, false)
		sum.By = func(*scorer.Scorecard) transcripts.Party { return transcripts.Party{} }
		return sum
	})
	groups := scorer.NewTally(func() *scorer.Summary {
		sum := scorer.NewSummary(sc.Rubric, false)
		sum.By = groupKey(o.By)
		return sum
	})
	buffers := sync.Pool{New: func() any { return new([]byte) }}
	screen := render.Screen{GroupBy: o.By}
	opt := render.ResultOptions{Mask: !o.NoMask}.For(sc.Rubric)
	p := s.progress("conversations", o.Quiet)
	var st status
	for r, err := range each(ctx, sc, in.calls(ctx), o.workers(), func(w *scorer.Worker, c *transcripts.Call) scored {
		cards := w.Score(c)
		all.Of(w).Add(cards, nil)
		if o.By != "" {
			groups.Of(w).Add(cards, nil)
		}
		return o.record(buffers.Get().(*[]byte), w, cards, opt)
	}) {
		if err != nil {
			if err := in.problem(err); err != nil {
				return err
			}
			continue
		}
		p.step()
		out := io.Writer(w)
		if tw != nil {
			out = tw
		}
		_, err := out.Write(*r.records)
		buffers.Put(r.records)
		if err != nil {
			return fmt.Errorf("write results: %w", reason(err))
		}
		screen.Note(r.review)
	}
	p.done()
	if tw != nil {
		tw.Flush()
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write results: %w", reason(err))
	}
	in.finish(&st)
	if file != nil {
		if err := file.commitUnless(s, st.unreadable); err != nil {
			return err
		}
	}
	total := all.Sum().Rep("")
	if total != nil && (o.Format == "text" || file != nil) {
		screen.Calls, screen.Unread, screen.All, screen.Groups = in.read, in.unread, total, groups.Sum().Reps()
		screen.Next = o.next(total)
		screen.Write(s.Out)
	}
	if total != nil {
		judge(s, &st, total, failUnder, o.FailUnder != "", gates)
	}
	return st.err()
}
