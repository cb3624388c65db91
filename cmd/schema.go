package cmd

import (
	"io"

	"github.com/spf13/cobra"

	"rapport/scorer"
	"rapport/scorer/check"
)

func newSchema(s Streams) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of rubric files, for editors",
		Long: `Prints the JSON Schema (draft 2020-12) of rubric files. Editors that know it complete keys,
show their documentation and mark mistakes while a rubric is written. With the YAML language
server, name it in the rubric's first line:

  # yaml-language-server: $schema=rubric.schema.json` + exitStatus(
			"0  printed",
			"2  a flag is wrong",
			"4  the file could not be written"),
		Example: `  rapport schema > rubric.schema.json
  rapport schema --out rubrics/rubric.schema.json`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return runSchema(s, out) },
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write to `FILE` instead of stdout")
	return cmd
}

func runSchema(s Streams, out string) error {
	schema := scorer.Schema(check.Kinds())
	write := func(w io.Writer) error {
		_, err := w.Write(schema)
		return err
	}
	if out != "" {
		return writeFile(out, write)
	}
	return write(s.Out)
}
