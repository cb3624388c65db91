package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapport/cmd/internal/render"
	"rapport/rubric"
	"rapport/rubric/lint"
	"rapport/rubric/yamlpos"
	"rapport/scorer"
)

type lintOptions struct {
	Rubrics []string
	Facts   []string
	Format  string
	FailOn  string
	Only    []string
	Skip    []string
}

func newLint(s Streams) *cobra.Command {
	var o lintOptions
	cmd := &cobra.Command{
		Use:   "lint [RUBRIC…]",
		Short: "Check rubric files for errors and give advice",
		Long: `Reads rubric files (or built-in rubrics by name; "-" is stdin; without an argument all
built-in ones) and prints what is wrong, and what is likely to make them unfair or hard to
answer. Errors make a rubric unusable;
warnings and notes are advice. 'rapport list rules' documents the advice, 'rapport list
codes' the errors.

Formats: text (with the lines of the file), line (one line each: file:line:col: severity:
message [code]), json, github (annotations of a pull request) and sarif.` + exitStatus(
			"0  nothing as bad as --fail-on",
			"1  something as bad as --fail-on",
			"2  a flag or a path is wrong; nothing was done"),
		Example: `  rapport lint rubrics/support.yaml
  rapport lint support.yaml --fail-on warning --skip odd-weights
  rapport lint rubrics/*.yaml --format github`,
		ValidArgsFunction: completeFiles,
		RunE: func(_ *cobra.Command, args []string) error {
			o.Rubrics = args
			return runLint(s, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Format, "format", "text", "output: text, line, json, github or sarif")
	f.StringVar(&o.FailOn, "fail-on", "error", "least severity that makes the exit code 1: error, warning, note or never")
	f.StringArrayVar(&o.Facts, "facts", nil, "fact sheet that the rubric is used with: `FILE`; may be repeated")
	f.StringSliceVar(&o.Only, "only", nil, "of the advice, give that of these `RULES` only")
	f.StringSliceVar(&o.Skip, "skip", nil, "leave out the advice of these `RULES`")
	return cmd
}

// analyzers returns the analyzers that are asked for, and whether an advice of
// the scorer is.
func (o *lintOptions) analyzers() ([]lint.Analyzer, func(code string) bool, error) {
	var names []string
	for _, c := range adviceCodes() {
		names = append(names, c.ID)
	}
	for _, n := range slices.Concat(o.Only, o.Skip) {
		if !slices.Contains(names, n) {
			e := usagef("there is no rule %q", n)
			if near := nearestNames(n, names); len(near) > 0 {
				return nil, nil, e.hint("did you mean %s?", near[0])
			}
			return nil, nil, e.hint("'rapport list rules' lists all")
		}
	}
	wanted := func(code string) bool {
		return (len(o.Only) == 0 || slices.Contains(o.Only, code)) && !slices.Contains(o.Skip, code)
	}
	var out []lint.Analyzer
	for _, a := range lint.Analyzers() {
		if wanted(a.Name) {
			out = append(out, a)
		}
	}
	return out, wanted, nil
}

// limit returns the least severity that fails; ok is false for never.
func (o *lintOptions) limit() (_ yamlpos.Severity, ok bool, err error) {
	switch o.FailOn {
	case "never":
		return 0, false, nil
	case "error":
		return yamlpos.Error, true, nil
	case "warning":
		return yamlpos.Warning, true, nil
	case "note":
		return yamlpos.Note, true, nil
	}
	return 0, false, unknownValue("--fail-on", o.FailOn, "error", "warning", "note", "never")
}

func runLint(s Streams, o lintOptions) error {
	formats := []string{"text", "line", "json", "github", "sarif"}
	if !slices.Contains(formats, o.Format) {
		return unknownValue("--format", o.Format, formats...)
	}
	limit, fails, err := o.limit()
	if err != nil {
		return err
	}
	analyzers, wanted, err := o.analyzers()
	if err != nil {
		return err
	}
	out := render.Diagnostics{Sources: map[string][]byte{}, Tool: Version, Codes: slices.Concat(rubric.Codes(), adviceCodes())}
	names, err := rubricFiles(o.Rubrics)
	if err != nil {
		return err
	}
	for _, name := range names {
		c, err := rubricOptions{Rubric: name, Facts: o.Facts}.examine(s)
		if err != nil {
			return err
		}
		list := c.Diagnostics
		if c.Scorer != nil {
			list = append(list, lint.Run(c.Rubric, analyzers)...)
			for _, d := range c.Scorer.Advise() {
				if wanted(d.Code) {
					list = append(list, d)
				}
			}
			list.Sort()
		}
		out.List = append(out.List, list...)
		for file, src := range c.Sources {
			out.Sources[file] = src
		}
	}
	if err := writeLint(s, &out, o.Format); err != nil {
		return err
	}
	bad := slices.ContainsFunc(out.List, func(d *rubric.Diagnostic) bool { return fails && d.Severity <= limit })
	return status{no: bad}.err()
}

func writeLint(s Streams, d *render.Diagnostics, format string) error {
	switch format {
	case "line":
		d.Lines(s.Out)
	case "json":
		return d.JSON(s.Out)
	case "github":
		d.GitHub(s.Out)
	case "sarif":
		return d.SARIF(s.Out)
	default:
		d.Text(s.Out)
		fmt.Fprintln(s.Out, d.Summary())
	}
	return nil
}

// adviceCodes returns the codes of all advice, sorted.
func adviceCodes() []rubric.Code {
	codes := slices.Concat(lint.Codes(), scorer.AdviceCodes())
	slices.SortFunc(codes, func(a, b rubric.Code) int { return strings.Compare(a.ID, b.ID) })
	return codes
}

// ruleEntries are the pages of the advice that lint gives.
func ruleEntries() []entry {
	var out []entry
	for _, c := range scorer.AdviceCodes() {
		out = append(out, entry{c.ID, firstSentence(c.Doc), func() string { return c.ID + " (warning)\n\n" + c.Doc }})
	}
	for _, a := range lint.Analyzers() {
		out = append(out, entry{a.Name, firstSentence(a.Doc), func() string {
			return fmt.Sprintf("%s (%s)\n\n%s\n\nFound\n%s\n\nBetter\n%s\n", a.Name, a.Severity, a.Doc, indent(a.Bad), indent(a.Good))
		}})
	}
	slices.SortFunc(out, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	return out
}

// rubricFiles returns the rubrics that arguments mean: globs and the YAML files of
// folders spelled out, each once, in the order given; without arguments, the
// built-in ones.
func rubricFiles(args []string) ([]string, error) {
	if len(args) == 0 {
		return builtinRubrics(), nil
	}
	var out []string
	for _, a := range args {
		names := []string{a}
		if st, err := os.Stat(a); err == nil && st.IsDir() {
			if names, err = filepath.Glob(filepath.Join(a, "*.yaml")); err != nil || len(names) == 0 {
				return nil, usagef("folder %s holds no rubric: no file ends in .yaml", slashed(a))
			}
		} else if err != nil && strings.ContainsAny(a, "*?[") {
			if names, err = filepath.Glob(a); err != nil || len(names) == 0 {
				return nil, usagef("no file matches %q", a)
			}
		}
		for _, n := range names {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out, nil
}
