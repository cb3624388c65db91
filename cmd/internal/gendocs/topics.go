package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"rapport/cmd"
)

// A topicPage says what stands around the entries of a topic.
type topicPage struct {
	title, intro string
	// until ends an entry, for topics whose entries go into more detail than a
	// page should: the rest is left to the command.
	until string
}

func topicPages() map[string]topicPage {
	return map[string]topicPage{
		"kinds": {"Check kinds", "A check in a rubric is one of these kinds with its parameters, `check: {KIND: {…}}`, or a combination of checks. " +
			"All of them can be narrowed by who speaks and when, and all of them answer met, not_met, na or unknown.", ""},
		"behaviors": {"Behaviors", "What people do in a conversation that a listener would name. A rubric asks for one with `behavior: {is: NAME}`. " +
			"The examples are tests. The rules behind a behavior are printed by `rapport list behaviors NAME`.", "Rules"},
		"formats": {"Transcript formats", "Formats are told apart by content; `--from NAME` forces one. `rapport inspect FILE` shows how a file is read. " +
			"Files may be packed with gzip and be in UTF-8, UTF-16 or windows-1252.", ""},
		"metrics": {"Metrics", "What the check kind `metric` can measure on a leg. Without the times a metric needs it is n/a.", ""},
		"codes":   {"Message codes", "The code in brackets at the end of a message about a rubric file: `file:line:column: error: message [code]`.", ""},
		"rules":   {"Lint rules", "What `rapport lint` looks at beyond what makes a rubric invalid.", ""},
		"rubrics": {"Built-in rubrics", "`--rubric NAME` uses one of these. Their files are in the folder [rubrics](../rubrics).", ""},
	}
}

// topics adds a page for every topic of `rapport list`.
func topics(files map[string][]byte) error {
	list, _, err := cmd.Root().Find([]string{"list"})
	if err != nil {
		return fmt.Errorf("find the list command: %w", err)
	}
	pages := topicPages()
	for _, topic := range list.ValidArgs {
		p, ok := pages[topic]
		if !ok {
			return fmt.Errorf("topic %s has no introduction; add one to topicPages", topic)
		}
		page, err := topicText(topic, p)
		if err != nil {
			return err
		}
		files["docs/"+topic+".md"] = page
	}
	return nil
}

func topicText(topic string, p topicPage) ([]byte, error) {
	index, err := run("list", topic)
	if err != nil {
		return nil, err
	}
	var b, body bytes.Buffer
	fmt.Fprintf(&b, "%s\n# %s\n\n%s\n\n| name | |\n|---|---|\n", generated, p.title, p.intro)
	for line := range strings.Lines(index) {
		name, summary, _ := strings.Cut(strings.TrimSpace(line), " ")
		fmt.Fprintf(&b, "| [%s](#%s) | %s |\n", name, anchor(name), cell(strings.TrimSpace(summary)))
		text, err := run("list", topic, name)
		if err != nil {
			return nil, err
		}
		if p.until != "" {
			text, _, _ = strings.Cut(text, "\n"+p.until+"\n")
		}
		head, rest, _ := strings.Cut(text, "\n")
		if !strings.HasPrefix(head, name) {
			rest = text
		} else if note := strings.TrimSpace(strings.TrimPrefix(head, name)); note != "" {
			rest = "\n" + strings.Trim(note, "()") + "\n" + rest
		}
		fmt.Fprintf(&body, "\n## %s\n\n%s", name, strings.TrimLeft(markdown(rest), "\n"))
	}
	b.Write(body.Bytes())
	return b.Bytes(), nil
}

// anchor is where GitHub puts a heading of one word.
func anchor(name string) string { return strings.ToLower(name) }

// run returns what a command prints; anything but success is an error.
func run(args ...string) (string, error) {
	var out, errs bytes.Buffer
	s := cmd.Streams{In: strings.NewReader(""), Out: &out, Err: &errs, Width: 80}
	if code := cmd.Run(context.Background(), s, args); code != 0 {
		return "", fmt.Errorf("run rapport %s: exit %d: %s", strings.Join(args, " "), code, strings.TrimSpace(errs.String()))
	}
	return out.String(), nil
}
