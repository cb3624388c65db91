package cmd

import (
	"regexp"

	"github.com/spf13/cobra"

	"rapport/cmd/internal/render"
	"rapport/scorer/rubrictest"
)

type testOptions struct {
	Rubrics []string
	Facts   []string
	Macros  []string
	Run     string
	Format  string
	All     bool
	Strict  bool
}

func newTest(s Streams) *cobra.Command {
	var o testOptions
	cmd := &cobra.Command{
		Use:   "test [RUBRIC…]",
		Short: "Run the examples of rubrics as tests",
		Long: `Scores every example of a rubric (or a built-in rubric by name; without an argument all
built-in ones) and compares the verdict with the list it stands in: met, not_met, na or unknown. Examples and counterexamples of the
rubric's own behaviors are tested too.

  validated  the verdict is the one asked for
  noisy      met where it should not be
  missing    missed where it should be met
  wrong      any other difference

Criteria without examples are listed. A list without examples, an example that is there
twice and one in which nobody speaks test nothing, and are failures.` + exitStatus(
			"0  every example is validated",
			"1  an example is not, or tests nothing; with --strict also: a criterion has no examples",
			"2  a flag or a path is wrong; nothing was done",
			"3  a rubric is invalid"),
		Example: `  rapport test rubrics/support.yaml
  rapport test support.yaml --run 'apolog' --all
  rapport test customer-care --format json`,
		ValidArgsFunction: completeFiles,
		RunE: func(_ *cobra.Command, args []string) error {
			o.Rubrics = args
			return runTest(s, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Run, "run", "", "test only criteria, and behaviors as \"behavior NAME\", that match `REGEX`")
	f.StringVar(&o.Format, "format", "text", "output: text or json")
	f.BoolVar(&o.All, "all", false, "list the validated examples too")
	f.BoolVar(&o.Strict, "strict", false, "a criterion without examples is a failure")
	f.StringArrayVar(&o.Facts, "facts", nil, "fact sheet to compare statements with: `FILE`; may be repeated")
	f.StringArrayVar(&o.Macros, "macros", nil, "canned texts that neither earn nor cost, one a line: `FILE`; may be repeated")
	return cmd
}

func runTest(s Streams, o testOptions) error {
	if o.Format != "text" && o.Format != "json" {
		return unknownValue("--format", o.Format, "text", "json")
	}
	var opt rubrictest.Options
	if o.Run != "" {
		re, err := regexp.Compile(o.Run)
		if err != nil {
			return usagef("--run: %w", err)
		}
		opt.Only = re.MatchString
	}
	var all []*render.Tests
	var st status
	names, err := rubricFiles(o.Rubrics)
	if err != nil {
		return err
	}
	for _, name := range names {
		c, err := rubricOptions{Rubric: name, Facts: o.Facts, Macros: o.Macros}.examine(s)
		if err != nil {
			return err
		}
		if c.Scorer == nil {
			return &diagnosticsError{code: exitInput, list: c.Diagnostics, src: c.Sources}
		}
		t := &render.Tests{Rubric: c.Rubric.ID, Report: rubrictest.Run(c.Scorer, opt), Sources: c.Sources, All: o.All}
		all = append(all, t)
		st.no = st.no || !t.Report.OK() || o.Strict && len(t.Report.Untested) > 0
	}
	if o.Format == "json" {
		if err := render.TestsJSON(s.Out, all); err != nil {
			return err
		}
		return st.err()
	}
	for _, t := range all {
		t.Text(s.Out)
	}
	return st.err()
}
