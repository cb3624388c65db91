package cmd

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rapport/scorer"
	"rapport/transcripts"
)

type verifyOptions struct {
	inputOptions
	rubricOptions
	workOptions
	Results string
}

func newVerify(s Streams) *cobra.Command {
	var o verifyOptions
	cmd := &cobra.Command{
		Use:   "verify RESULTS CALLS…",
		Short: "Check stored results against their transcripts and rubric",
		Long: `Scores the conversations again and compares receipts, statuses, scores and verdicts with
a results file of 'rapport score --format jsonl'. A receipt covers the engine's version, the rubric,
fact sheets, macros, the conversation and its leg: if it is the same, so is the result.` + exitStatus(
			"0  every result is confirmed",
			"1  a result differs, or its conversation was not found",
			"2  a flag or a path is wrong; nothing was done",
			"3  the rubric is invalid, or nothing could be read",
			"5  every result is confirmed, but some records could not be read"),
		Example: `  rapport score calls/ --format jsonl --out results.jsonl
  rapport verify results.jsonl calls/`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) < 2 {
				return usagef("verify needs a results file and the conversations").hint("for example: %s", "rapport verify results.jsonl calls/")
			}
			return nil
		},
		ValidArgsFunction: completeFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Results, o.Calls = args[0], args[1:]
			return runVerify(cmd.Context(), s, o)
		},
	}
	f := cmd.Flags()
	o.inputOptions.addFlags(f)
	o.rubricOptions.addFlags(f)
	o.workOptions.addFlags(f)
	return cmd
}

// A storedResult is what verify needs of a result line.
type storedResult struct {
	line    int
	seen    bool
	Schema  int    `json:"schema"`
	Status  string `json:"status"`
	Score   *int   `json:"score"`
	Receipt string `json:"receipt"`
	Call    struct {
		ID     string `json:"id"`
		Source string `json:"source"`
		Leg    struct {
			Index int `json:"index"`
		} `json:"leg"`
	} `json:"call"`
	Principles []storedPrinciple `json:"principles"`
	verdicts   []string          // of Principles, once read
}

type storedPrinciple struct {
	ID       string `json:"id"`
	Score    *int   `json:"score"`
	Criteria []struct {
		ID      string `json:"id"`
		Verdict string `json:"verdict"`
		Points  int64  `json:"points"`
		Of      int64  `json:"of"`
	} `json:"criteria"`
}

// A resultKey identifies a leg: the base name of its source, its call, its
// number. Files of one name in several folders may share it.
type resultKey struct {
	source, call string
	leg          int
}

func runVerify(ctx context.Context, s Streams, o verifyOptions) error {
	if err := o.workOptions.check(); err != nil {
		return err
	}
	sc, err := o.compile(s)
	if err != nil {
		return err
	}
	stored, err := readResults(s, o.Results)
	if err != nil {
		return err
	}
	in, err := o.inputOptions.load(s)
	if err != nil {
		return err
	}
	confirmed, differ, extra := 0, 0, 0
	for legs, err := range each(ctx, sc, in.calls(ctx), o.workers(), remade) {
		if err != nil {
			if err := in.problem(err); err != nil {
				return err
			}
			continue
		}
		for _, c := range legs {
			r := unseen(stored[c.resultKey], c.receipt)
			if r == nil {
				extra++
				continue
			}
			r.seen = true
			if why := r.differs(c); why != "" {
				differ++
				fmt.Fprintf(s.Out, "%s:%d: call %s leg %d: %s\n", slashed(o.Results), r.line, r.Call.ID, r.Call.Leg.Index, why)
				continue
			}
			confirmed++
		}
	}
	lost := 0
	for _, r := range sortedResults(stored) {
		if !r.seen {
			lost++
			fmt.Fprintf(s.Out, "%s:%d: call %s leg %d: its conversation is not among the files\n", slashed(o.Results), r.line, r.Call.ID, r.Call.Leg.Index)
		}
	}
	fmt.Fprintf(s.Out, "%s confirmed, %d differ, %d without conversation", plural(confirmed, "result", "results"), differ, lost)
	if extra > 0 {
		fmt.Fprintf(s.Out, "; %s without result", plural(extra, "leg", "legs"))
	}
	fmt.Fprintln(s.Out)
	st := status{no: differ > 0 || lost > 0}
	in.finish(&st)
	return st.err()
}

// A remadeResult is what verify needs of a leg scored anew.
type remadeResult struct {
	resultKey
	receipt, status, score string
	verdicts               []string
}

func remade(w *scorer.Worker, c *transcripts.Call) []remadeResult {
	var out []remadeResult
	for _, card := range w.Score(c) {
		r := remadeResult{resultKey: resultKey{path.Base(c.Source.File), strings.Clone(c.ID), card.Leg.Index}, receipt: card.Receipt(), status: card.Status.String()}
		r.score = scoreOrNull(int(card.Score), card.HasScore)
		for i := range card.Principles {
			p := &card.Principles[i]
			r.verdicts = append(r.verdicts, principleLine(p.Principle.ID, scoreOrNull(int(p.Score), p.HasScore)))
			for k := range p.Results {
				x := &p.Results[k]
				r.verdicts = append(r.verdicts, criterionLine(x.Criterion.ID, x.Verdict.String(), x.Points, x.Of))
			}
		}
		out = append(out, r)
	}
	return out
}

func scoreOrNull(v int, has bool) string {
	if !has {
		return "null"
	}
	return strconv.Itoa(v)
}

func principleLine(id, score string) string { return id + " " + score }

func criterionLine(id, verdict string, points, of int64) string {
	return fmt.Sprintf("%s %s, %d of %d points", id, verdict, points, of)
}

// unseen picks the result that a leg belongs to among those of its key: the one
// with its receipt, or the first that no leg has yet.
func unseen(list []*storedResult, receipt string) *storedResult {
	var first *storedResult
	for _, r := range list {
		switch {
		case r.seen:
		case r.Receipt == receipt:
			return r
		case first == nil:
			first = r
		}
	}
	return first
}

// differs says how a stored result differs from the one made anew.
func (r *storedResult) differs(c remadeResult) string {
	score := "null"
	if r.Score != nil {
		score = strconv.Itoa(*r.Score)
	}
	switch {
	case r.Receipt != c.receipt:
		return "the receipt differs: rubric, conversation, facts, macros or engine have changed"
	case r.Status != c.status:
		return fmt.Sprintf("stored as %s, is %s, though the receipt is the same: the stored line was changed", r.Status, c.status)
	case score != c.score:
		return fmt.Sprintf("stored with score %s, is %s, though the receipt is the same: the stored line was changed", score, c.score)
	case len(r.verdicts) != len(c.verdicts):
		return fmt.Sprintf("%d principles and criteria are stored, there are %d, though the receipt is the same: the stored line was changed", len(r.verdicts), len(c.verdicts))
	}
	for i, v := range c.verdicts {
		if v != r.verdicts[i] {
			return fmt.Sprintf("stored as %q, is %q, though the receipt is the same: the stored line was changed", r.verdicts[i], v)
		}
	}
	return ""
}

// readResults reads a results file of schema 1.
func readResults(s Streams, name string) (map[resultKey][]*storedResult, error) {
	src, err := readAll(s, name)
	if err != nil {
		return nil, err
	}
	out := map[resultKey][]*storedResult{}
	r := bufio.NewReader(bytes.NewReader(src))
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			x := &storedResult{line: n}
			if e := json.Unmarshal(line, x); e != nil {
				return nil, inputf("%s:%d: not a result line: %w", slashed(name), n, e)
			}
			if x.Schema != 1 || x.Receipt == "" {
				return nil, inputf("%s:%d: not a result line of schema 1", slashed(name), n).hint("results are written by 'rapport score --format jsonl'")
			}
			x.keepVerdicts()
			key := resultKey{path.Base(x.Call.Source), x.Call.ID, x.Call.Leg.Index}
			out[key] = append(out[key], x)
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, inputf("read %s: %w", slashed(name), err)
		}
	}
	if len(out) == 0 {
		return nil, inputf("%s holds no results", slashed(name))
	}
	return out, nil
}

func (r *storedResult) keepVerdicts() {
	for _, p := range r.Principles {
		score := "null"
		if p.Score != nil {
			score = strconv.Itoa(*p.Score)
		}
		r.verdicts = append(r.verdicts, principleLine(p.ID, score))
		for _, c := range p.Criteria {
			r.verdicts = append(r.verdicts, criterionLine(c.ID, c.Verdict, c.Points, c.Of))
		}
	}
	r.Principles = nil
}

// sortedResults returns stored results in the order of their lines.
func sortedResults(m map[resultKey][]*storedResult) []*storedResult {
	var out []*storedResult
	for _, list := range m {
		out = append(out, list...)
	}
	slices.SortFunc(out, func(a, b *storedResult) int { return a.line - b.line })
	return out
}
