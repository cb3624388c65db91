package cmd

import "github.com/spf13/cobra"

// rubricCommands are the commands that work on rubric files.
func rubricCommands(s Streams) []*cobra.Command {
	return []*cobra.Command{newLint(s), newTest(s), newSchema(s)}
}
