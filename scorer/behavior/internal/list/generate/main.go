// Command generate rewrites behaviors_list.go in the current folder.
package main

import (
	"fmt"
	"os"

	"rapport/scorer/behavior/internal/list"
)

func main() {
	src, err := list.Source(".")
	if err == nil {
		err = os.WriteFile("behaviors_list.go", src, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}
