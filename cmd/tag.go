package cmd

import (
	"bufio"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"rapport/cmd/internal/render"
	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer/behavior"
	"rapport/scorer/check"
	"rapport/scorer/match"
)

type tagOptions struct {
	inputOptions
	Format    string
	Rubric    string
	Behaviors []string
}

func newTag(s Streams) *cobra.Command {
	var o tagOptions
	cmd := &cobra.Command{
		Use:   "tag CALLS…",
		Short: "Show which behaviors each turn shows",
		Long: `Recognizes the named behaviors on every turn, whoever speaks, and prints the turns with
what was found and why, or a JSON line for each turn.` + exitStatus(
			"0  tagged",
			"2  a flag or a path is wrong; nothing was done",
			"3  nothing could be read",
			"5  tagged, but some records could not be read"),
		Example: `  rapport tag call.txt
  rapport tag calls.jsonl --behavior apology --behavior thanks --format jsonl`,
		Args:              someArgs("conversations to tag"),
		ValidArgsFunction: completeFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Calls = args
			return runTag(cmd.Context(), s, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Format, "format", "text", "output: text or jsonl")
	f.StringVar(&o.Rubric, "rubric", "", "also recognize this rubric's own behaviors: `FILE`")
	f.StringArrayVar(&o.Behaviors, "behavior", nil, "only this behavior: `NAME`; may be repeated (rapport list behaviors)")
	o.inputOptions.addFlags(f)
	return cmd
}

func runTag(ctx context.Context, s Streams, o tagOptions) error {
	if o.Format != "text" && o.Format != "jsonl" {
		return unknownValue("--format", o.Format, "text", "jsonl")
	}
	var own []*rubric.Behavior
	if o.Rubric != "" {
		file, src, err := readRubric(s, o.Rubric)
		if err != nil {
			return err
		}
		r, ds := rubric.Parse(file, src)
		if ds.HasErrors() {
			return &diagnosticsError{code: exitInput, list: ds, src: map[string][]byte{file: src}}
		}
		own = r.Behaviors
	}
	lib, ds := behavior.New(own)
	if ds.HasErrors() {
		return &diagnosticsError{code: exitInput, list: ds}
	}
	names := lib.Names()
	if len(o.Behaviors) > 0 {
		for _, b := range o.Behaviors {
			if _, ok := lib.Lookup(b); !ok {
				e := usagef("there is no behavior %q", b)
				if near := nearestNames(b, names); len(near) > 0 {
					e.hint("did you mean %s?", near[0])
				}
				return e
			}
		}
		names = o.Behaviors
	}
	c := check.NewCompiler(nil, lib, yamlpos.NewReporter())
	for _, n := range names {
		c.Behavior(n, yamlpos.Node{})
	}
	plan, err := c.Plan(match.New)
	if err != nil {
		return fmt.Errorf("compile behaviors: %w", err)
	}
	in, err := o.inputOptions.load(s)
	if err != nil {
		return err
	}
	v := check.NewView(plan)
	w := bufio.NewWriterSize(s.Out, 1<<16)
	var buf []byte
	for call, err := range in.calls(ctx) {
		if err != nil {
			if err := in.problem(err); err != nil {
				return err
			}
			continue
		}
		v.Reset(call)
		if o.Format == "jsonl" {
			buf = render.AppendTags(buf[:0], v, names, lib)
		} else {
			buf = render.AppendTagText(buf[:0], v, names, lib, s.Width)
		}
		if _, err := w.Write(buf); err != nil {
			return fmt.Errorf("write tags: %w", reason(err))
		}
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write tags: %w", reason(err))
	}
	var st status
	in.finish(&st)
	return st.err()
}
