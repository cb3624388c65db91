// Command rapport scores customer conversations against a quality rubric and
// turns the scores into coaching.
package main

import (
	"os"

	"rapport/cmd"
)

func main() { os.Exit(cmd.Main()) }
