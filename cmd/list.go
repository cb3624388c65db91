package cmd

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"rapport/rubric"
	"rapport/scorer/behavior"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// A topic is one of the things `rapport list` documents.
type topic struct {
	name, doc string
	entries   func() []entry
}

// An entry is one line of a topic, and its page.
type entry struct {
	name, summary string
	page          func() string
}

func topics() []topic {
	return []topic{
		{"kinds", "the kinds of check a rubric can use", kindEntries},
		{"behaviors", "the behaviors that are recognized", behaviorEntries},
		{"formats", "the transcript formats that can be read", formatEntries},
		{"metrics", "the numbers the metric check can measure", metricEntries},
		{"codes", "the codes of messages about rubric files", codeEntries},
		{"rules", "the advice that lint gives about rubrics", ruleEntries},
		{"rubrics", "the built-in rubrics", rubricEntries},
	}
}

func newList(s Streams) *cobra.Command {
	names := make([]string, 0, 6)
	docs := ""
	for _, t := range topics() {
		names = append(names, t.name)
		docs += fmt.Sprintf("  %-10s %s\n", t.name, t.doc)
	}
	return &cobra.Command{
		Use:   "list TOPIC [NAME]",
		Short: "List check kinds, behaviors, formats, metrics, codes, rules or rubrics, or print one's documentation",
		Long:  "Lists what there is, or prints the documentation of one entry.\n\n" + docs + exitStatus("0  listed", "2  there is no such topic or entry"),
		Example: `  rapport list kinds
  rapport list kinds respond
  rapport list behaviors apology`,
		ValidArgs: names,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || len(args) > 2 {
				return usagef("list takes a topic and perhaps a name").hint("topics: %s", strings.Join(names, ", "))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return runList(s, args) },
	}
}

func runList(s Streams, args []string) error {
	var names []string
	for _, t := range topics() {
		names = append(names, t.name)
		if t.name != args[0] {
			continue
		}
		entries := t.entries()
		if len(args) == 2 {
			return printPage(s, t, entries, args[1])
		}
		tw := tabwriter.NewWriter(s.Out, 0, 8, 2, ' ', 0)
		for _, e := range entries {
			fmt.Fprintf(tw, "%s\t%s\n", e.name, e.summary)
		}
		return tw.Flush()
	}
	return unknownValue("topic", args[0], names...)
}

func printPage(s Streams, t topic, entries []entry, name string) error {
	var names []string
	for _, e := range entries {
		if e.name == name {
			fmt.Fprintln(s.Out, strings.TrimRight(e.page(), "\n"))
			return nil
		}
		names = append(names, e.name)
	}
	e := usagef("there is no %q among the %s", name, t.name)
	if near := nearestNames(name, names); len(near) > 0 {
		e.hint("did you mean %s?", near[0])
	}
	return e
}

// firstSentence cuts a doc at its first full stop or line.
func firstSentence(doc string) string {
	line, _, _ := strings.Cut(doc, "\n")
	if i := strings.Index(line, ". "); i >= 0 {
		line = line[:i+1]
	}
	return strings.TrimSpace(line)
}

func kindEntries() []entry {
	out := []entry{
		{"all", "The least share of its parts: all must be met.", func() string { return compositionPage }},
		{"any", "The greatest share of its parts: one is enough.", func() string { return compositionPage }},
		{"none", "None of its parts may be met.", func() string { return compositionPage }},
		{"at_least", "The k-th greatest share of its parts.", func() string { return compositionPage }},
		{"not", "The opposite of its part.", func() string { return compositionPage }},
	}
	for _, k := range check.Kinds() {
		out = append(out, entry{k.Name, firstSentence(k.Doc), func() string { return kindPage(k) }})
	}
	return out
}

const compositionPage = `Compositions combine checks:

  check: {all: [CHECK, CHECK]}              the least share of the parts
  check: {any: [CHECK, CHECK]}              the greatest share of the parts
  check: {none: [CHECK, CHECK]}             10000 minus the greatest share
  check: {at_least: {k: 2, of: [CHECK, …]}} the k-th greatest share
  check: {not: CHECK}                       10000 minus the share

Parts that are n/a drop out; when all are, so is the whole. A part that is unknown makes
the whole unknown only where it could change the verdict.`

func kindPage(k check.Kind) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n\nParameters\n", k.Name, k.Doc)
	props, _ := k.Params.Schema()["properties"].(map[string]any)
	if props == nil {
		// A short form makes the schema a choice; the mapping is one of its parts.
		if list, ok := k.Params.Schema()["oneOf"].([]any); ok {
			for _, x := range list {
				if m, ok := x.(map[string]any); ok && m["properties"] != nil {
					props, _ = m["properties"].(map[string]any)
				}
			}
		}
	}
	var names []string
	for n := range props {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		p, _ := props[n].(map[string]any)
		doc, _ := p["description"].(string)
		fmt.Fprintf(&b, "  %-12s %s\n", n, doc)
	}
	if len(k.Examples) > 0 {
		fmt.Fprintf(&b, "\nExamples\n")
		for _, e := range k.Examples {
			fmt.Fprintf(&b, "  %s\n", e.Check)
			for _, l := range e.Lines {
				fmt.Fprintf(&b, "    %s\n", l)
			}
			fmt.Fprintf(&b, "    → %s\n\n", e.Want)
		}
	}
	return b.String()
}

func behaviorEntries() []entry {
	lib, _ := behavior.New(nil)
	var out []entry
	for _, x := range lib.Entries() {
		out = append(out, entry{x.Name, x.Summary(), func() string { return behaviorPage(x) }})
	}
	return out
}

func behaviorPage(x behavior.Behavior) string {
	var b strings.Builder
	who := "anyone"
	if x.Speaker != transcripts.UnknownSpeaker {
		who = x.Speaker.String()
	}
	fmt.Fprintf(&b, "%s\n\n%s\n\nUsually shown by: %s\n", x.Name, x.Doc, who)
	if x.Unsure[1] > x.Unsure[0] {
		fmt.Fprintf(&b, "Unsure between shares %d and %d\n", x.Unsure[0], x.Unsure[1])
	}
	examples := func(title string, list []behavior.Example) {
		if len(list) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n%s\n", title)
		for _, e := range list {
			if e.Before != "" {
				fmt.Fprintf(&b, "  (after: %s)\n", e.Before)
			}
			fmt.Fprintf(&b, "  %s\n", e.Text)
		}
	}
	examples("Examples", x.Examples)
	examples("Not this", x.Counterexamples)
	if x.Traps != "" {
		fmt.Fprintf(&b, "\nKnown traps\n  %s\n", x.Traps)
	}
	fmt.Fprintf(&b, "\nRules\n")
	for _, r := range x.Rules {
		fmt.Fprintf(&b, "  %s (%d)\n", r.Title, r.Share)
		for _, p := range r.Phrases {
			fmt.Fprintf(&b, "    %s\n", p)
		}
		for _, p := range r.Regexes {
			fmt.Fprintf(&b, "    /%s/\n", p)
		}
	}
	return b.String()
}

func formatEntries() []entry {
	formats := transcripts.Formats()
	slices.SortFunc(formats, func(a, b transcripts.Format) int { return strings.Compare(a.Name, b.Name) })
	var out []entry
	for _, f := range formats {
		out = append(out, entry{f.Name, firstSentence(f.Doc), func() string {
			var b strings.Builder
			fmt.Fprintf(&b, "%s (%s)\n\n%s\n", f.Name, strings.Join(f.Exts, " "), f.Doc)
			for _, e := range f.Examples {
				fmt.Fprintf(&b, "\nExample: %s\n%s\n", e.Name, indent(e.Input))
			}
			return b.String()
		}})
	}
	return out
}

func indent(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n  ")
}

func metricEntries() []entry {
	var out []entry
	for _, m := range check.Metrics() {
		unit := m.Unit
		if unit == "" {
			unit = "count"
		}
		out = append(out, entry{m.Name, m.Doc + " (" + unit + ")", func() string { return m.Name + " (" + unit + ")\n\n" + m.Doc }})
	}
	return out
}

func codeEntries() []entry {
	var out []entry
	for _, c := range rubric.Codes() {
		out = append(out, entry{c.ID, firstSentence(c.Doc), func() string { return c.ID + "\n\n" + c.Doc }})
	}
	return out
}

func rubricEntries() []entry {
	var out []entry
	for _, name := range builtinRubrics() {
		_, src, err := readRubric(Streams{}, name)
		if err != nil {
			continue
		}
		r, ds := rubric.Parse(name, src)
		if ds.HasErrors() {
			continue
		}
		n := 0
		for _, p := range r.Principles {
			n += len(p.Criteria)
		}
		out = append(out, entry{name, fmt.Sprintf("%s %s: %d principles, %d criteria", r.Title, r.Version, len(r.Principles), n), func() string { return rubricPage(r) }})
	}
	return out
}

func rubricPage(r *rubric.Rubric) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n%s\n", r.Title, r.Version, strings.TrimSpace(r.Description))
	for _, p := range r.Principles {
		fmt.Fprintf(&b, "\n%s (weight %d)\n", p.Title, p.Weight)
		for _, c := range p.Criteria {
			fmt.Fprintf(&b, "  %3d  %-26s %s\n", c.Weight, c.ID, c.Ask)
		}
	}
	return b.String()
}
