package cmd

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapport/transcripts"
)

type initOptions struct {
	inputOptions
	Out string
	Yes bool
}

func newInit(s Streams) *cobra.Command {
	var o initOptions
	cmd := &cobra.Command{
		Use:   "init EXPORT",
		Short: "Look at an export, ask at most four questions, write " + settingsName,
		Long: `Reads an export and asks what it cannot know: who the rep is where labels do not say,
where the reps' names come from, which rubric to use and where workbooks go. The answers
go to ` + settingsName + `, so that later commands need no flags.` + exitStatus(
			"0  written", "2  a flag or path is wrong, or the file exists", "3  the export could not be read"),
		Example: "  rapport init march.csv",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("init needs one export to look at").hint("for example: rapport init march.csv")
			}
			return nil
		},
		ValidArgsFunction: completeFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Calls = args
			return runInit(cmd.Context(), s, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Out, "write", settingsName, "settings `FILE` to write")
	f.BoolVarP(&o.Yes, "yes", "y", false, "ask nothing; take the answer that is offered")
	return cmd
}

// initLook is how much of an export init reads.
const initLook = 200

// A survey is what init sees in an export.
type survey struct {
	calls, turns int
	noRep        int
	unknown      map[string]int // turns of labels without a role
	formats      []string
}

func runInit(ctx context.Context, s Streams, o initOptions) error {
	if _, err := os.Stat(o.Out); err == nil {
		return usagef("%s exists", slashed(o.Out)).hint("edit it, or write another with --write FILE")
	} else if !errors.Is(err, os.ErrNotExist) {
		return usagef("open %s: %w", slashed(o.Out), reason(err))
	}
	in, err := o.inputOptions.load(s)
	if err != nil {
		return err
	}
	sv := survey{unknown: map[string]int{}}
	for c, err := range in.calls(ctx) {
		if err != nil {
			if err := in.problem(err); err != nil {
				return err
			}
			continue
		}
		sv.add(c)
		if sv.calls == initLook {
			break
		}
	}
	if sv.calls == 0 {
		return &exitError{code: exitInput}
	}
	if o.Yes {
		in.flush() // otherwise the questions say it
	}
	slices.Sort(sv.formats)
	fmt.Fprintf(s.Out, "%s: %s, %s looked at\n", shownName(slashed(o.Calls[0])), strings.Join(sv.formats, ", "), plural(sv.calls, "conversation", "conversations"))
	ask := questioner{s: s, yes: o.Yes, in: bufio.NewReader(s.In)}
	var lines []string
	if q := sv.speakers(&ask); len(q) > 0 {
		lines = append(lines, "speaker:")
		for _, x := range q {
			lines = append(lines, "  - "+quoteYAML(x))
		}
	}
	if sv.noRep > 0 {
		a := ask.line(fmt.Sprintf("%d of %d conversations name no rep. A table with call ids and reps (CSV or XLSX), or empty", sv.noRep, sv.calls), "")
		if a != "" {
			lines = append(lines, "metadata:", "  - "+quoteYAML(a))
		}
	}
	rub := ask.choice("Rubric: a built-in name or a file", defaultRubric, func(v string) error { _, _, err := readRubric(s, v); return err })
	lines = append(lines, "rubric: "+quoteYAML(rub))
	out := ask.line("Folder for coaching workbooks", "coaching")
	lines = append(lines, "coach:", "  out: "+quoteYAML(out))
	if ask.err != nil {
		return usagef("read an answer: %w", ask.err)
	}
	text := "# Settings of rapport. Flags and RAPPORT_* variables override them; 'rapport config' shows all.\n" + strings.Join(lines, "\n") + "\n"
	if err := writeFile(o.Out, func(w io.Writer) error { _, err := io.WriteString(w, text); return err }); err != nil {
		return err
	}
	args := shellWords(o.Calls)
	fmt.Fprintf(s.Out, "\nwritten: %s\n\nNext:\n  rapport score %s\n  rapport coach %s\n", slashed(o.Out), args, args)
	return nil
}

func (v *survey) add(c *transcripts.Call) {
	v.calls++
	if !slices.Contains(v.formats, c.Source.Format) {
		v.formats = append(v.formats, c.Source.Format)
	}
	if c.Rep == (transcripts.Party{}) {
		v.noRep++
	}
	for i := range c.Turns {
		v.turns++
		if t := &c.Turns[i]; t.Speaker == transcripts.UnknownSpeaker && t.Name != "" {
			v.unknown[t.Name]++
		}
	}
}

// speakers asks who the labels without a role are.
func (v *survey) speakers(ask *questioner) []string {
	if len(v.unknown) == 0 {
		return nil
	}
	var labels []string
	for l := range v.unknown {
		labels = append(labels, l)
	}
	slices.SortFunc(labels, func(a, b string) int {
		if v.unknown[a] != v.unknown[b] {
			return v.unknown[b] - v.unknown[a]
		}
		return strings.Compare(a, b)
	})
	shown := labels[:min(6, len(labels))]
	a := ask.line("Labels without a role: "+strings.Join(shown, ", ")+". Which of them is the rep (several with commas), or empty", "")
	if a == "" {
		return nil
	}
	var out []string
	reps := map[string]bool{}
	for _, x := range strings.Split(a, ",") {
		x = strings.TrimSpace(x)
		reps[transcripts.FoldLabel(x)] = true
		out = append(out, x+"=rep")
	}
	for _, l := range shown {
		if !reps[transcripts.FoldLabel(l)] {
			out = append(out, l+"=customer")
		}
	}
	return out
}

// A questioner asks on stderr and reads answers from stdin.
type questioner struct {
	s   Streams
	yes bool
	in  *bufio.Reader
	err error
}

func (q *questioner) line(question, offered string) string {
	if q.yes || q.err != nil {
		return offered
	}
	if offered != "" {
		question += " [" + offered + "]"
	}
	fmt.Fprintf(q.s.Err, "%s: ", question)
	a, err := q.in.ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		q.err = err
	}
	if a = strings.TrimSpace(a); a == "" {
		return offered
	}
	return a
}

// choice asks until the answer is valid, at most three times.
func (q *questioner) choice(question, offered string, valid func(string) error) string {
	for range 3 {
		a := q.line(question, offered)
		err := valid(a)
		if err == nil {
			return a
		}
		q.s.say("%v", err)
		if q.yes {
			break
		}
	}
	return offered
}

// quoteYAML writes a text as a YAML scalar in single quotes.
func quoteYAML(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
