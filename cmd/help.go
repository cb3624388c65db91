package cmd

import "github.com/spf13/cobra"

func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Print the help of a command",
		Long:    "Prints the help of a command, as --help after it does." + exitStatus("0  printed", "2  there is no such command"),
		Example: "  rapport help score",
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			target, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return noArgs(target, rest)
			}
			target.InitDefaultHelpFlag()
			return target.Help()
		},
	}
}
