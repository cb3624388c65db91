package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// examplePages are written by hand, apart from what stands below a command
// line in a console block:
//
//	```console
//	$ rapport score transcripts/samples | head -12
//	48 conversations, …
//	```
//
// Commands may end in "| head -N" or "| tail -N"; a cut is marked by "…". They
// must not write files.
func examplePages() []string {
	return []string{"README.md", "docs/scoring.md"}
}

// examples adds the pages with the output of their commands made anew.
func examples(files map[string][]byte) error {
	for _, name := range examplePages() {
		src, err := os.ReadFile(name)
		if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
		out, err := refresh(string(src), run)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		files[name] = []byte(out)
	}
	return nil
}

const consoleFence = "```console\n"

// refresh runs the commands of all console blocks and puts what they print
// below them.
func refresh(page string, run func(args ...string) (string, error)) (string, error) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(page, consoleFence)
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		block, after, closed := strings.Cut(rest, "\n```")
		if !closed {
			return "", fmt.Errorf("a console block has no end")
		}
		b.WriteString(consoleFence)
		for line := range strings.Lines(block + "\n") {
			command, ok := strings.CutPrefix(line, "$ rapport ")
			if !ok {
				continue
			}
			out, err := exampleOutput(strings.TrimSpace(command), run)
			if err != nil {
				return "", err
			}
			b.WriteString(line + out)
		}
		b.WriteString("```")
		page = after
	}
}

// exampleOutput returns what a command line prints, cut as it says.
func exampleOutput(command string, run func(args ...string) (string, error)) (string, error) {
	command, cut, isCut := strings.Cut(command, " | ")
	out, err := run(strings.Fields(command)...)
	if err != nil || !isCut {
		return out, err
	}
	end, count, _ := strings.Cut(cut, " -")
	n, err := strconv.Atoi(count)
	if err != nil || end != "head" && end != "tail" {
		return "", fmt.Errorf("%q is neither head -N nor tail -N", cut)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(out, "\n"), "\n")
	lines[len(lines)-1] += "\n"
	switch {
	case n >= len(lines):
		return out, nil
	case end == "head":
		return strings.Join(lines[:n], "") + "…\n", nil
	}
	return "…\n" + strings.Join(lines[len(lines)-n:], ""), nil
}
