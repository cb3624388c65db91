package render

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"rapport/transcripts"
)

// An Inspection gathers how a file was read.
type Inspection struct {
	File, Format, Why string
	Calls, Turns      int

	show     int
	labels   map[string]*label
	channels map[string]int
	langs    map[string]int
	reps     map[string]int
	events   map[string]int
	warnings map[string]int
	timed    int // calls with times
	dated    int // calls with a start
	first    time.Time
	last     time.Time
	sample   *transcripts.Call
	least    int
	most     int
}

type label struct {
	name, role, source string
	turns              int
}

// NewInspection returns an empty inspection that will show the first turns.
func NewInspection(file string, turns int) *Inspection {
	return &Inspection{File: file, show: turns, labels: map[string]*label{}, channels: map[string]int{}, langs: map[string]int{}, reps: map[string]int{}, events: map[string]int{}, warnings: map[string]int{}}
}

// maxKept bounds what is remembered of a file, however large it is.
const maxKept = 1000

func bump(m map[string]int, key string) {
	if _, ok := m[key]; ok || len(m) < maxKept {
		m[strings.Clone(key)]++
	}
}

// Add adds a call.
func (n *Inspection) Add(c *transcripts.Call) {
	if n.Calls == 0 {
		n.sample = c
		n.least = len(c.Turns)
	}
	n.Calls++
	n.Turns += len(c.Turns)
	n.least, n.most = min(n.least, len(c.Turns)), max(n.most, len(c.Turns))
	bump(n.channels, c.Channel.String())
	bump(n.langs, cmp.Or(c.Language, "not stated"))
	bump(n.reps, strings.TrimSpace(cmp.Or(c.Rep.ID+" "+c.Rep.Name, "")))
	for _, w := range c.Warnings {
		bump(n.warnings, w)
	}
	for _, e := range c.Events {
		how := " stated"
		if e.Derived {
			how = " derived"
		}
		bump(n.events, e.Kind.String()+how)
	}
	timed := false
	for i := range c.Turns {
		t := &c.Turns[i]
		timed = timed || t.Start.Known() || !t.At.IsZero()
		role := t.Speaker.String()
		if t.Internal {
			role += ", internal"
		}
		key := t.Name + "\x00" + role + "\x00" + t.RoleSource.String()
		l := n.labels[key]
		if l == nil {
			if len(n.labels) >= maxKept {
				continue
			}
			l = &label{name: strings.Clone(t.Name), role: role, source: t.RoleSource.String()}
			n.labels[strings.Clone(key)] = l
		}
		l.turns++
	}
	if timed {
		n.timed++
	}
	if !c.Started.IsZero() {
		n.dated++
		if n.first.IsZero() || c.Started.Before(n.first) {
			n.first = c.Started
		}
		if c.Started.After(n.last) {
			n.last = c.Started
		}
	}
}

// Write prints the inspection.
func (n *Inspection) Write(w io.Writer, width int) {
	fmt.Fprintf(w, "%s\n  format         %s", n.File, cmp.Or(n.Format, n.sample.Source.Format))
	if n.Why != "" {
		fmt.Fprintf(w, ": %s", n.Why)
	}
	fmt.Fprintf(w, "\n  conversations  %d, %d turns (%d to %d each)\n", n.Calls, n.Turns, n.least, n.most)
	fmt.Fprintf(w, "  channels       %s\n", counts(n.channels, 4))
	fmt.Fprintf(w, "  reps           %s\n", n.repText())
	fmt.Fprintf(w, "  languages      %s\n", counts(n.langs, 6))
	times := "none: windows in seconds, silences and talk times will be n/a"
	if n.timed > 0 {
		times = fmt.Sprintf("in %d of %d conversations", n.timed, n.Calls)
	}
	fmt.Fprintf(w, "  times          %s\n", times)
	if n.dated > 0 {
		fmt.Fprintf(w, "  dates          %s to %s (%d of %d)\n", n.first.Format("2006-01-02 15:04"), n.last.Format("2006-01-02 15:04"), n.dated, n.Calls)
	} else {
		fmt.Fprintf(w, "  dates          none\n")
	}
	if len(n.events) > 0 {
		fmt.Fprintf(w, "  events         %s\n", counts(n.events, 10))
	}
	fmt.Fprintf(w, "  speakers\n")
	var rows []*label
	unknown := false
	for _, l := range n.labels {
		rows = append(rows, l)
		unknown = unknown || l.role == "unknown"
	}
	slices.SortFunc(rows, func(a, b *label) int {
		return cmp.Or(b.turns-a.turns, cmp.Compare(a.name, b.name), cmp.Compare(a.role, b.role), cmp.Compare(a.source, b.source))
	})
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, l := range rows[:min(12, len(rows))] {
		fmt.Fprintf(tw, "    %s\t%s\t%s\t%d turns\n", cmp.Or(oneLine(l.name), "(no label)"), l.role, l.source, l.turns)
	}
	tw.Flush()
	if len(rows) > 12 {
		fmt.Fprintf(w, "    and %d more\n", len(rows)-12)
	}
	if n.show > 0 && len(n.sample.Turns) > 0 {
		fmt.Fprintf(w, "  first turns of %s\n", n.sample.ID)
		for i := range n.sample.Turns[:min(n.show, len(n.sample.Turns))] {
			t := &n.sample.Turns[i]
			text := transcripts.Quote(t.Text, 0, len(t.Text), 100, true)
			fmt.Fprintln(w, wrap("    "+t.Speaker.String()+": ", oneLine(text), width))
		}
	}
	for _, x := range sortedCounts(n.warnings, 8) {
		fmt.Fprintf(w, "  warning        %s (%d)\n", x.key, x.n)
	}
	if unknown {
		fmt.Fprintf(w, "  To score these, say who is who: --speaker \"LABEL=rep\" --speaker \"LABEL=customer\"\n")
	}
	fmt.Fprintln(w)
}

func (n *Inspection) repText() string {
	if len(n.reps) == 1 {
		for k, c := range n.reps {
			if k == "" {
				return fmt.Sprintf("none named; see --rep, --metadata, --roster, --id-from (%d)", c)
			}
		}
	}
	m := map[string]int{}
	for k, v := range n.reps {
		m[cmp.Or(k, "none named")] = v
	}
	return fmt.Sprintf("%d: %s", len(m), counts(m, 6))
}

type keyCount struct {
	key string
	n   int
}

func sortedCounts(m map[string]int, most int) []keyCount {
	var rows []keyCount
	for k, n := range m {
		rows = append(rows, keyCount{k, n})
	}
	slices.SortFunc(rows, func(a, b keyCount) int { return cmp.Or(b.n-a.n, cmp.Compare(a.key, b.key)) })
	return rows[:min(most, len(rows))]
}

func counts(m map[string]int, most int) string {
	var parts []string
	for _, r := range sortedCounts(m, most) {
		parts = append(parts, fmt.Sprintf("%s (%d)", oneLine(r.key), r.n))
	}
	if len(m) > most {
		parts = append(parts, "…")
	}
	return strings.Join(parts, ", ")
}
