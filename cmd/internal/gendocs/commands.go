package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rapport/cmd"
)

// The folders that hold a file for every command.
const (
	commandFolder = "docs/commands"
	manFolder     = "docs/man"
)

// commands adds the page and the man page of every command.
func commands(files map[string][]byte) {
	root := cmd.Root()
	list := visible(root)
	for _, c := range list {
		name := strings.ReplaceAll(c.CommandPath(), " ", "-")
		files[manFolder+"/"+name+".1"] = manPage(c, list)
		files[commandFolder+"/"+strings.TrimPrefix(name, "rapport-")+".md"] = commandPage(c)
	}
	files[commandFolder+"/README.md"] = commandIndex(root)
}

// visible returns the command and all below it that help shows.
func visible(c *cobra.Command) []*cobra.Command {
	out := []*cobra.Command{c}
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			out = append(out, visible(sub)...)
		}
	}
	return out
}

func commandIndex(root *cobra.Command) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n# Commands\n\n%s\n", generated, root.Long)
	for _, g := range root.Groups() {
		fmt.Fprintf(&b, "\n## %s\n\n| command | what it does |\n|---|---|\n", g.Title)
		for _, c := range root.Commands() {
			if c.GroupID == g.ID && c.IsAvailableCommand() {
				fmt.Fprintf(&b, "| [%s](%s.md) | %s |\n", c.Name(), c.Name(), cell(c.Short))
			}
		}
	}
	fmt.Fprintf(&b, "\n[rapport](rapport.md) tells which flags and settings all commands share. The same as man pages: [../man](../man).\n")
	return b.Bytes()
}

// commandPage is the Markdown page of a command.
func commandPage(c *cobra.Command) []byte {
	var b bytes.Buffer
	text, status := splitLong(c)
	fmt.Fprintf(&b, "%s\n# %s\n\n%s.\n\n", generated, c.CommandPath(), c.Short)
	fmt.Fprintf(&b, "```\n%s\n```\n\n", strings.TrimSpace(c.UseLine()))
	b.WriteString(markdown(text))
	if len(status) > 0 {
		b.WriteString("\n## Exit status\n\n| code | meaning |\n|---|---|\n")
		for _, s := range status {
			code, meaning, _ := strings.Cut(s, " ")
			fmt.Fprintf(&b, "| %s | %s |\n", code, cell(strings.TrimSpace(meaning)))
		}
	}
	if c.Example != "" {
		fmt.Fprintf(&b, "\n## Examples\n\n```\n%s\n```\n", dedent(c.Example))
	}
	flags := func(title string, f *pflag.FlagSet) {
		if f.HasAvailableFlags() {
			fmt.Fprintf(&b, "\n## %s\n\n```\n%s\n```\n", title, strings.TrimRight(f.FlagUsages(), "\n"))
		}
	}
	flags("Flags", c.NonInheritedFlags())
	flags("Flags of every command", c.InheritedFlags())
	return b.Bytes()
}

// splitLong parts a command's description from the lines of its exit status.
func splitLong(c *cobra.Command) (text string, status []string) {
	text, rest, _ := strings.Cut(c.Long, "EXIT STATUS\n")
	for line := range strings.Lines(rest) {
		if line = strings.TrimSpace(line); line != "" {
			status = append(status, line)
		}
	}
	return strings.TrimSpace(text), status
}

// cell makes a text fit for a cell of a Markdown table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
