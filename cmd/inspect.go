package cmd

import (
	"bytes"
	"context"
	"io"

	"github.com/spf13/cobra"

	"rapport/cmd/internal/render"
	"rapport/transcripts"
)

type inspectOptions struct {
	inputOptions
	Turns int
}

func newInspect(s Streams) *cobra.Command {
	var o inspectOptions
	cmd := &cobra.Command{
		Use:   "inspect FILE…",
		Short: "See at a glance how an export is read",
		Long: `Shows for every file which format it was taken for and why, how many conversations it
holds, who speaks and why each speaker has that role, languages, times, the first turns,
and whatever is doubtful. Look here before you score: a wrong role scores the customer.` + exitStatus(
			"0  read",
			"2  a flag or a path is wrong",
			"3  nothing could be read",
			"5  some records could not be read"),
		Example: `  rapport inspect march.csv
  rapport inspect call.vtt --speaker "Dana Reyes=rep"`,
		Args:              someArgs("export to look at"),
		ValidArgsFunction: completeFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Calls = args
			return runInspect(cmd.Context(), s, o)
		},
	}
	f := cmd.Flags()
	f.IntVar(&o.Turns, "turns", 3, "how many first turns of the first conversation to show")
	o.inputOptions.addFlags(f)
	return cmd
}

func runInspect(ctx context.Context, s Streams, o inspectOptions) error {
	in, err := o.inputOptions.load(s)
	if err != nil {
		return err
	}
	files := in.files
	for _, name := range files {
		look := render.NewInspection(name, o.Turns)
		head, open, err := peek(s, name)
		if err == nil {
			if o.From != "" {
				look.Format, look.Why = o.From, "as told by --from"
			} else if f, why, err := transcripts.Detect(head, name); err == nil {
				look.Format, look.Why = f.Name, why
			}
		}
		in.files = []string{name}
		for c, err := range transcripts.Read(ctx, in.files, open, &in.opt) {
			if err != nil {
				if err := in.problem(err); err != nil {
					return err
				}
				continue
			}
			in.read++
			look.Add(c)
		}
		if look.Calls > 0 {
			look.Write(s.Out, s.Width)
		}
	}
	for _, err := range in.skipped {
		in.unread++
		s.say("%v", err)
	}
	var st status
	in.finish(&st)
	return st.err()
}

// peek reads the head of a file, and returns an opener that gives it again: stdin
// can be read only once.
func peek(s Streams, name string) ([]byte, func(string) (io.ReadCloser, error), error) {
	open := s.opener()
	if name != stdin {
		head, err := readHead(name)
		return head, open, err
	}
	head := make([]byte, headSize)
	n, err := io.ReadFull(s.In, head)
	head = head[:n]
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	rest := s.In
	return head, func(string) (io.ReadCloser, error) {
		return io.NopCloser(io.MultiReader(bytes.NewReader(head), rest)), nil
	}, err
}
