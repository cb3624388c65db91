package cmd

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newConfig(s Streams, settings *settingsOptions) *cobra.Command {
	return &cobra.Command{
		Use:   "config [COMMAND]",
		Short: "Show the settings of a command and where each value came from",
		Long: `Settings come from flags, then RAPPORT_* environment variables, then .rapport.yaml in
the working directory or above it (up to the root of the repository), then defaults.
In the file, a section named after a command overrides the top level for that command.` + exitStatus("0  shown", "2  the settings file is wrong, or there is no such command"),
		Example: "  rapport config score",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usagef("config takes one command, not %d", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			name := "score"
			if len(args) > 0 {
				name = args[0]
			}
			target, _, err := cmd.Root().Find([]string{name})
			if err != nil || target == cmd.Root() {
				return noArgs(cmd.Root(), []string{name})
			}
			return runConfig(s, settings, target)
		},
	}
}

func runConfig(s Streams, settings *settingsOptions, target *cobra.Command) error {
	if err := settings.apply(target); err != nil {
		return err
	}
	if settings.file == "" {
		fmt.Fprintf(s.Out, "settings of %s; no %s found\n\n", target.CommandPath(), settingsName)
	} else {
		fmt.Fprintf(s.Out, "settings of %s; file %s\n\n", target.CommandPath(), settings.file)
	}
	w := tabwriter.NewWriter(s.Out, 0, 8, 2, ' ', 0)
	target.Flags().VisitAll(func(f *pflag.Flag) {
		if notSettings(f.Name) {
			return
		}
		origin, ok := settings.origins[f.Name]
		if !ok {
			origin = "default"
		}
		value := f.Value.String()
		if value == "" {
			value = "-"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", f.Name, value, origin)
	})
	return w.Flush()
}
