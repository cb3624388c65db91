// Command generate rewrites formats_list.go in the current folder.
package main

import (
	"fmt"
	"os"

	"rapport/transcripts/internal/formatlist"
)

func main() {
	src, err := formatlist.Source(".")
	if err == nil {
		err = os.WriteFile("formats_list.go", src, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}
