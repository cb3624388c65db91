package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"rapport/cmd/internal/render"
	"rapport/scorer"
	"rapport/scorer/workbook"
	"rapport/transcripts"
)

type coachOptions struct {
	inputOptions
	rubricOptions
	workOptions
	Out    string
	AsOf   string
	Only   []string
	NoTeam bool
	NoMask bool
}

func newCoach(s Streams) *cobra.Command {
	var o coachOptions
	cmd := &cobra.Command{
		Use:   "coach CALLS… --out FOLDER",
		Short: "Write one coaching workbook per rep",
		Long: `Scores the conversations and writes one workbook (.xlsx) per rep and a team workbook:
what went well, at most two things to work on with their moments, a plan to agree on,
every contact and its evidence, and how the scores are made.

Conversations that name no rep go to unassigned.xlsx. A workbook in which somebody has
entered something is not replaced.` + exitStatus(
			"0    written",
			"2    a flag, a path or the settings are wrong, or a workbook holds entries; nothing was written",
			"3    the rubric is invalid, or nothing could be read",
			"5    written, but some records could not be read",
			"130  interrupted; no unfinished file is left"),
		Example: `  rapport coach transcripts/samples --out coaching
  rapport coach march.csv --roster reps.csv --rubric ours.yaml --out march`,
		Args:              someArgs("conversations to coach from"),
		ValidArgsFunction: completeFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.inputOptions.Calls = args
			return runCoach(cmd.Context(), s, o)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&o.Out, "out", "o", "coaching", "write the workbooks into this `FOLDER`")
	f.StringVar(&o.AsOf, "as-of", "", "print this `DATE` (2026-03-31) as the day of the report; otherwise the data's own last day")
	f.StringArrayVar(&o.Only, "only", nil, "write only this rep's workbook: `ID`; may be repeated")
	f.BoolVar(&o.NoTeam, "no-team", false, "leave the team workbook out")
	f.BoolVar(&o.NoMask, "no-mask", false, "leave card numbers, phone numbers and the like in quotes")
	o.inputOptions.addFlags(f)
	o.rubricOptions.addFlags(f)
	o.workOptions.addFlags(f)
	return cmd
}

func (o *coachOptions) check() error {
	if o.Out == "" {
		return usagef("--out is empty")
	}
	if o.AsOf != "" {
		if _, err := time.Parse("2006-01-02", o.AsOf); err != nil {
			return usagef("--as-of %q is no date such as 2026-03-31", o.AsOf)
		}
	}
	return o.workOptions.check()
}

func runCoach(ctx context.Context, s Streams, o coachOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	sc, err := o.compile(s)
	if err != nil {
		return err
	}
	in, err := o.inputOptions.load(s)
	if err != nil {
		return err
	}
	tally := scorer.NewTally(func() *scorer.Summary { return scorer.NewSummary(sc.Rubric, true) })
	p := s.progress("conversations", o.Quiet)
	for _, err := range each(ctx, sc, in.calls(ctx), o.workers(), func(w *scorer.Worker, c *transcripts.Call) struct{} {
		tally.Of(w).Add(w.Score(c), func(c *scorer.Scorecard) *scorer.Contact { return c.Contact(w.View(), !o.NoMask) })
		return struct{}{}
	}) {
		if err != nil {
			if err := in.problem(err); err != nil {
				return err
			}
			continue
		}
		p.step()
	}
	p.done()
	var st status
	in.finish(&st)
	sum := tally.Sum()
	reps := sum.Reps()
	if len(reps) == 0 || st.unreadable {
		s.say("no workbook was written")
		return st.err()
	}
	if err := o.checkOnly(sum); err != nil {
		return err
	}
	names, err := o.write(ctx, s, sum, reps, in.files)
	if err != nil {
		return err
	}
	screen := render.Coaching{Folder: slashed(o.Out), Files: names, Conversations: in.read}
	screen.Write(s.Out)
	return st.err()
}

func (o *coachOptions) checkOnly(sum *scorer.Summary) error {
	for _, id := range o.Only {
		if sum.Rep(id) == nil {
			var ids []string
			for _, r := range sum.Reps() {
				ids = append(ids, r.Rep.ID)
			}
			e := usagef("--only: no conversation is of rep %q", id)
			if near := nearestNames(id, ids); len(near) > 0 {
				e.hint("did you mean %s?", near[0])
			}
			return e
		}
	}
	return nil
}

func (o *coachOptions) wants(rep *scorer.RepSummary) bool {
	if len(o.Only) == 0 {
		return true
	}
	for _, id := range o.Only {
		if rep.Rep.ID == id || rep.Rep.ID == "" && rep.Rep.Name == id {
			return true
		}
	}
	return false
}

// write writes the workbooks; none is begun before all places are known to be
// free of entries.
func (o *coachOptions) write(ctx context.Context, s Streams, sum *scorer.Summary, reps []*scorer.RepSummary, inputs []string) ([]render.CoachingFile, error) {
	if err := os.MkdirAll(o.Out, 0o755); err != nil {
		return nil, usagef("make folder %s: %w", slashed(o.Out), reason(err))
	}
	type job struct {
		file  render.CoachingFile
		write func(io.Writer) error
	}
	opt := workbook.Options{AsOf: o.AsOf, Masked: !o.NoMask, Team: workbook.NewComparison(sum)}
	var jobs []job
	for _, r := range reps {
		if !o.wants(r) {
			continue
		}
		jobs = append(jobs, job{render.CoachingFile{Name: workbook.FileName(r.Rep), Rep: r}, func(w io.Writer) error { return workbook.Rep(w, sum, r, opt) }})
	}
	if !o.NoTeam && len(o.Only) == 0 {
		jobs = append(jobs, job{render.CoachingFile{Name: "team.xlsx"}, func(w io.Writer) error { return workbook.Team(w, sum, opt) }})
	}
	for _, j := range jobs {
		name := filepath.Join(o.Out, j.file.Name)
		if st, err := os.Stat(name); err == nil {
			if in := sameFile(st, inputs); in != "" {
				return nil, usagef("%s would be replaced, but is read, too", slashed(name)).hint("choose another --out; nothing was written")
			}
			if !isWorkbook(name) {
				return nil, usagef("%s is in the way: no workbook of rapport", slashed(name)).hint("choose another --out, or move the file; nothing was written")
			}
		}
		has, err := workbook.HasInput(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, usagef("%s is in the way and is no workbook of rapport: %w", slashed(name), reason(err)).hint("choose another --out, or move the file")
		}
		if has {
			return nil, usagef("%s holds entries that would be lost", slashed(name)).hint("choose another --out, or move the file; nothing was written")
		}
	}
	p := s.progress("workbooks", o.Quiet)
	defer p.done()
	var files []render.CoachingFile
	for _, j := range jobs {
		if err := context.Cause(ctx); err != nil {
			return nil, err
		}
		name := filepath.Join(o.Out, j.file.Name)
		if err := writeFile(name, j.write); err != nil {
			return nil, fmt.Errorf("%w (is it open in another program? close it and run again)", err)
		}
		p.step()
		files = append(files, j.file)
	}
	return files, nil
}
