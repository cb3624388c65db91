package cmd

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"rapport/scorer"
)

// Version is the program's version. Receipts do not depend on it.
const Version = "0.1.0"

func newVersion(s Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Long:  "Prints the version of the program and of its scoring engine; receipts depend on the latter only." + exitStatus("0  printed"),
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintf(s.Out, "rapport %s (%s)", Version, scorer.Version)
			if bi, ok := debug.ReadBuildInfo(); ok {
				fmt.Fprintf(s.Out, " %s", bi.GoVersion)
			}
			fmt.Fprintln(s.Out)
			return nil
		},
	}
}
