package cmd

import (
	"context"

	"github.com/spf13/cobra"

	"rapport/cmd/internal/render"
	"rapport/scorer"
)

type explainOptions struct {
	inputOptions
	rubricOptions
	Call      string
	Criterion string
	Leg       int
	NoMask    bool
}

func newExplain(s Streams) *cobra.Command {
	var o explainOptions
	cmd := &cobra.Command{
		Use:   "explain FILE… [--call ID]",
		Short: "Show one conversation with its evidence and the sum of its score",
		Long: `Prints one conversation, turn by turn, with the places that decided each criterion, then
every verdict with its reason, where a miss was looked for and what came closest, and the
ledger: every addition of the score, to be re-added by hand.

Without --call the first conversation is shown.` + exitStatus(
			"0  shown",
			"2  a flag or a path is wrong, or there is no such conversation",
			"3  the rubric is invalid, or nothing could be read"),
		Example: `  rapport explain march.csv --call conv_012
  rapport explain call.txt --criterion answers-upset`,
		Args:              someArgs("file to explain"),
		ValidArgsFunction: completeFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Calls = args
			return runExplain(cmd.Context(), s, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Call, "call", "", "the conversation's `ID`")
	f.StringVar(&o.Criterion, "criterion", "", "only this criterion: `ID`")
	f.IntVar(&o.Leg, "leg", -1, "only this leg, counted from 0")
	f.BoolVar(&o.NoMask, "no-mask", false, "leave card numbers, phone numbers and the like in the text")
	o.inputOptions.addFlags(f)
	o.rubricOptions.addFlags(f)
	return cmd
}

func runExplain(ctx context.Context, s Streams, o explainOptions) error {
	sc, err := o.compile(s)
	if err != nil {
		return err
	}
	if o.Criterion != "" {
		if err := checkCriterion(sc, o.Criterion); err != nil {
			return err
		}
	}
	in, err := o.inputOptions.load(s)
	if err != nil {
		return err
	}
	w := sc.Worker()
	var ids []string
	for c, err := range in.calls(ctx) {
		if err != nil {
			if err := in.problem(err); err != nil {
				return err
			}
			continue
		}
		if o.Call != "" && c.ID != o.Call {
			if len(ids) < 100_000 {
				ids = append(ids, c.ID)
			}
			continue
		}
		cards := w.Score(c)
		if o.Leg >= len(cards) {
			return usagef("conversation %s has %s, there is no leg %d", c.ID, plural(len(cards), "leg", "legs"), o.Leg).hint("legs are counted from 0")
		}
		in.flush()
		for _, card := range cards {
			if o.Leg >= 0 && card.Leg.Index != o.Leg {
				continue
			}
			render.Explain(s.Out, card, w.View(), render.ExplainOptions{Criterion: o.Criterion, Mask: !o.NoMask, Color: s.Color, Width: s.Width})
		}
		return nil
	}
	if o.Call != "" && in.read > 0 {
		e := usagef("there is no conversation %q among the %d read", o.Call, in.read)
		if near := nearestNames(o.Call, ids); len(near) > 0 {
			e.hint("did you mean %s?", near[0])
		}
		return e
	}
	return &exitError{code: exitInput}
}

func checkCriterion(sc *scorer.Scorer, id string) error {
	var ids []string
	for _, p := range sc.Rubric.Principles {
		for _, c := range p.Criteria {
			if c.ID == id {
				return nil
			}
			ids = append(ids, c.ID)
		}
	}
	e := usagef("the rubric has no criterion %q", id)
	if near := nearestNames(id, ids); len(near) > 0 {
		e.hint("did you mean %s?", near[0])
	}
	return e
}
