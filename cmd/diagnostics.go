package cmd

import (
	"fmt"

	"rapport/rubric"
)

// printDiagnostics says on stderr what is wrong with a file, one line each.
func printDiagnostics(s Streams, list rubric.Diagnostics, _ map[string][]byte) {
	for _, d := range list {
		fmt.Fprintf(s.Err, "%s: %s: %s [%s]\n", d.Pos, d.Severity, d.Message, d.Code)
		for _, x := range d.Suggest {
			fmt.Fprintf(s.Err, "      = did you mean %q?\n", x)
		}
	}
}
