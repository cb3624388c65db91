// Package cmd is the command line: flags, files, the terminal and exit codes.
// Every command has a file of its own with a constructor (flags to options) and
// a run function (options to work). Nothing else in the program knows the
// environment, the clock, the working directory or cobra.
package cmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

// Exit codes; several at once are settled by the order 130, 4, 2, 3, 1, 5.
const (
	exitOK          = 0
	exitNo          = 1   // done; the answer is no
	exitUsage       = 2   // usage or configuration: nothing was done
	exitInput       = 3   // input unusable
	exitInternal    = 4   // our fault
	exitGaps        = 5   // done with gaps
	exitInterrupted = 130 // interrupted; partial outputs removed
)

// Main runs the program with the system's streams and arguments and returns its
// exit code.
func Main() int {
	// Little is kept from call to call: collecting less often costs a few MiB and
	// saves some of the work.
	debug.SetGCPercent(200)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second interrupt ends the program at once.
	context.AfterFunc(ctx, stop)
	return Run(ctx, System(), os.Args[1:])
}

// Run executes one command line and returns its exit code. It is the whole
// program, apart from os.Exit.
func Run(ctx context.Context, s Streams, args []string) (code int) {
	if s.OutTTY {
		s.Out = &terminal{w: s.Out}
	}
	if s.ErrTTY {
		s.Err = &terminal{w: s.Err}
	}
	s.Out = &quietPipe{w: s.Out}
	s.In = &interruptible{ctx: ctx, r: s.In}
	defer func() {
		if p := recover(); p != nil {
			code = s.defect(&panicError{p, debug.Stack()})
		}
	}()
	root := newRoot(s)
	root.SetArgs(args)
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	cmd, err := root.ExecuteContextC(ctx)
	return s.finish(ctx, cmd, err)
}

func newRoot(s Streams) *cobra.Command {
	var settings settingsOptions
	root := &cobra.Command{
		Use:   "rapport",
		Short: "Score customer conversations against a rubric and turn the scores into coaching",
		Long: `Rapport scores every call, chat and e-mail against a quality rubric, offline and
the same way every time, shows its evidence, and writes one coaching workbook per rep.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			welcome(s.Out)
			return nil
		},
	}
	settings.addFlags(root.PersistentFlags())
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return settings.apply(cmd) }
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.AddGroup(
		&cobra.Group{ID: "score", Title: "Score"},
		&cobra.Group{ID: "transcripts", Title: "Transcripts"},
		&cobra.Group{ID: "rubrics", Title: "Rubrics"},
		&cobra.Group{ID: "about", Title: "About"},
	)
	add := func(group string, cmds ...*cobra.Command) {
		for _, c := range cmds {
			c.GroupID = group
			root.AddCommand(c)
		}
	}
	add("score", newScore(s), newCoach(s), newExplain(s), newTag(s), newVerify(s))
	add("transcripts", newInspect(s), newConvert(s))
	add("rubrics", rubricCommands(s)...)
	add("about", newList(s), newDemo(s), newInit(s), newConfig(s, &settings), newVersion(s))
	root.SetHelpCommand(newHelp())
	root.SetHelpCommandGroupID("about")
	root.SetCompletionCommandGroupID("about")
	return root
}

func welcome(w io.Writer) {
	fmt.Fprint(w, `rapport scores customer conversations against a quality rubric and writes coaching workbooks.

Three ways to start:
  rapport demo samples && rapport coach samples --out coaching   see it work on our own samples
  rapport inspect EXPORT                                         see how your export is read
  rapport score EXPORT                                           score it with the built-in rubric

rapport --help lists all commands.
`)
}

// exitError is an error that knows its exit code and what might help.
type exitError struct {
	code  int
	err   error // nil: the code says it all, and output has been written
	hints []string
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

func usagef(format string, args ...any) *exitError {
	return &exitError{code: exitUsage, err: fmt.Errorf(format, args...)}
}

func inputf(format string, args ...any) *exitError {
	return &exitError{code: exitInput, err: fmt.Errorf(format, args...)}
}

func (e *exitError) hint(format string, args ...any) *exitError {
	e.hints = append(e.hints, fmt.Sprintf(format, args...))
	return e
}

// A status gathers what may be said about one run and settles its exit code.
type status struct{ gaps, no, unreadable bool }

func (st status) err() error {
	switch {
	case st.unreadable:
		return &exitError{code: exitInput}
	case st.no:
		return &exitError{code: exitNo}
	case st.gaps:
		return &exitError{code: exitGaps}
	}
	return nil
}

// finish reports an error and returns the exit code.
func (s Streams) finish(ctx context.Context, cmd *cobra.Command, err error) int {
	if q, ok := s.Out.(*quietPipe); ok && q.err != nil && (err == nil || errors.Unwrap(err) == nil && errors.Is(err, q.err)) {
		err = fmt.Errorf("write output: %w", q.err)
	}
	if errors.Is(err, syscall.EPIPE) {
		return exitOK
	}
	if ctx.Err() != nil {
		s.say("interrupted; unfinished outputs are removed")
		return exitInterrupted
	}
	if err == nil {
		return exitOK
	}
	if p, ok := errors.AsType[*panicError](err); ok {
		return s.defect(p)
	}
	if ds, ok := errors.AsType[*diagnosticsError](err); ok {
		ds.print(s)
		return ds.code
	}
	e, ok := errors.AsType[*exitError](err)
	if !ok {
		s.say("%v", err)
		return exitInternal
	}
	if e.err != nil {
		s.say("%v", e.err)
	}
	for _, h := range e.hints {
		s.hint("%s", h)
	}
	if e.code == exitUsage && cmd != nil && len(e.hints) == 0 {
		s.hint("run '%s --help'", cmd.CommandPath())
	}
	return e.code
}

// diagnosticsError carries what is wrong with a file the user gave.
type diagnosticsError struct {
	code int
	list rubric.Diagnostics
	src  map[string][]byte
}

func (e *diagnosticsError) Error() string { return fmt.Sprintf("%d problems", len(e.list)) }

func (e *diagnosticsError) print(s Streams) { printDiagnostics(s, e.list, e.src) }

// flagError turns a flag mistake into a usage error with the nearest flag.
func flagError(cmd *cobra.Command, err error) error {
	out := usagef("%w", err)
	if bad, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return usagef("--%s %w", bad.GetFlag().Name, notOfType(bad.GetFlag(), bad.GetValue()))
	}
	var missing *pflag.NotExistError
	if errors.As(err, &missing) {
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := yamlpos.Suggest(strings.TrimLeft(missing.GetSpecifiedName(), "-"), names); len(near) > 0 {
			return out.hint("did you mean --%s?", near[0])
		}
	}
	return out
}

// noArgs refuses arguments; on the root it suggests a command.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	e := usagef("%s takes no argument %q", cmd.CommandPath(), args[0])
	if !cmd.HasParent() {
		e = usagef("there is no command %q", args[0])
		var names []string
		for _, c := range cmd.Commands() {
			names = append(names, c.Name())
		}
		if near := yamlpos.Suggest(args[0], names); len(near) > 0 {
			return e.hint("did you mean 'rapport %s'?", near[0])
		}
	}
	return e
}

func someArgs(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usagef("say which %s", what).hint("for example: %s", firstExample(cmd))
		}
		return nil
	}
}

func firstExample(cmd *cobra.Command) string {
	for line := range strings.Lines(cmd.Example) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			return line
		}
	}
	return cmd.CommandPath() + " --help"
}

// exitStatus is the closing section of every command's help: lines of a code
// and what it means for the command. Codes that every command has are added.
func exitStatus(lines ...string) string {
	meaning := map[string]string{
		"4":   "the output could not be written, or rapport itself failed",
		"130": "interrupted; no unfinished file is left",
	}
	codes := []string{"4", "130"}
	for _, line := range lines {
		code, text, _ := strings.Cut(line, " ")
		if meaning[code] == "" {
			codes = append(codes, code)
		}
		meaning[code] = strings.TrimSpace(text)
	}
	slices.SortFunc(codes, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	var b strings.Builder
	b.WriteString("\n\nEXIT STATUS")
	for _, code := range codes {
		fmt.Fprintf(&b, "\n  %-4s %s", code, meaning[code])
	}
	return b.String()
}
