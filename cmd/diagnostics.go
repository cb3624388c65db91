package cmd

import (
	"rapport/cmd/internal/render"
	"rapport/rubric"
)

// printDiagnostics says on stderr what is wrong with a file, each with its line.
func printDiagnostics(s Streams, list rubric.Diagnostics, src map[string][]byte) {
	d := render.Diagnostics{List: list, Sources: src}
	d.Text(s.Err)
}
