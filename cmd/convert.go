package cmd

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rapport/transcripts"
)

type convertOptions struct {
	inputOptions
	To   string
	Out  string
	Mask bool
}

func newConvert(s Streams) *cobra.Command {
	var o convertOptions
	cmd := &cobra.Command{
		Use:   "convert CALLS… --to jsonl|text",
		Short: "Write conversations in the neutral form",
		Long: `Reads conversations in any format and writes them as call JSONL, one conversation a
line, or as labelled text. Texts are written as they are unless --mask is given.` + exitStatus(
			"0  converted",
			"2  a flag or a path is wrong; nothing was done",
			"3  nothing could be read",
			"5  converted, but some records could not be read"),
		Example: `  rapport convert export.csv --to jsonl > calls.jsonl
  rapport convert meeting.vtt --speaker "Dana Reyes=rep" --speaker "Guest=customer" --to text`,
		Args:              someArgs("conversations to convert"),
		ValidArgsFunction: completeFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Calls = args
			return runConvert(cmd.Context(), s, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.To, "to", "jsonl", "form to write: jsonl or text")
	f.StringVarP(&o.Out, "out", "o", "", "write to `FILE` instead of stdout")
	f.BoolVar(&o.Mask, "mask", false, "hide card numbers, phone numbers and the like")
	o.inputOptions.addFlags(f)
	return cmd
}

func runConvert(ctx context.Context, s Streams, o convertOptions) error {
	appendCall := transcripts.AppendJSON
	switch o.To {
	case "jsonl":
	case "text":
		appendCall = transcripts.AppendText
	default:
		return unknownValue("--to", o.To, "jsonl", "text")
	}
	in, err := o.inputOptions.load(s)
	if err != nil {
		return err
	}
	out := io.Writer(s.Out)
	var file *output
	if o.Out != "" {
		if file, err = createOutput(o.Out, in.files...); err != nil {
			return err
		}
		defer file.Abandon()
		out = file
	}
	w := bufio.NewWriterSize(out, 1<<16)
	var buf []byte
	for c, err := range in.calls(ctx) {
		if err != nil {
			if err := in.problem(err); err != nil {
				return err
			}
			continue
		}
		if o.Mask {
			for i := range c.Turns {
				c.Turns[i].Text = transcripts.Mask(c.Turns[i].Text)
			}
		}
		buf = appendCall(buf[:0], c)
		if o.To == "jsonl" {
			buf = append(buf, '\n')
		}
		if _, err := w.Write(buf); err != nil {
			return fmt.Errorf("write calls: %w", reason(err))
		}
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write calls: %w", reason(err))
	}
	var st status
	in.finish(&st)
	if file != nil {
		if err := file.commitUnless(s, st.unreadable); err != nil {
			return err
		}
	}
	return st.err()
}
