// Command rubricschema writes the JSON Schema of rubric files to the file named
// by its argument. Run it with go generate.
package main

import (
	"fmt"
	"os"

	"rapport/scorer"
	"rapport/scorer/check"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: rubricschema FILE")
		os.Exit(2)
	}
	if err := os.WriteFile(os.Args[1], scorer.Schema(check.Kinds()), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "rubricschema:", err)
		os.Exit(1)
	}
}
