package cmd

import "github.com/spf13/cobra"

// Root returns the command tree without anything to read from or write to, for
// generators of documentation. To run a command, use Run.
func Root() *cobra.Command { return newRoot(Streams{}) }
