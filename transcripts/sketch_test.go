package transcripts

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readContent reads content as a file called name, by way of Read.
func readContent(name, content string, opt *Options) (calls []*Call, errs []error) {
	open := func(file string) (io.ReadCloser, error) {
		if file != name {
			return nil, fs.ErrNotExist
		}
		return io.NopCloser(strings.NewReader(content)), nil
	}
	for c, err := range Read(context.Background(), []string{name}, open, opt) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		calls = append(calls, c)
	}
	return calls, errs
}

// sketch writes calls in few lines: a line for each call, turn and event.
func sketch(calls []*Call) string {
	var b strings.Builder
	at := func(o Offset) string {
		if !o.Known() {
			return ""
		}
		return string(o.AppendSeconds(nil))
	}
	for _, c := range calls {
		fmt.Fprintf(&b, "call %s", c.ID)
		for _, kv := range [...][2]string{
			{"rep", strings.TrimSpace(c.Rep.ID + " " + c.Rep.Name)}, {"customer", strings.TrimSpace(c.Customer.ID + " " + c.Customer.Name)},
			{"queue", c.Queue}, {"team", c.Team}, {"direction", c.Direction}, {"language", c.Language},
		} {
			if kv[1] != "" {
				fmt.Fprintf(&b, " %s=%s", kv[0], kv[1])
			}
		}
		if c.Channel != UnknownChannel {
			fmt.Fprintf(&b, " %s", c.Channel)
		}
		if !c.Started.IsZero() {
			fmt.Fprintf(&b, " %s", c.Started.Format("2006-01-02T15:04:05Z07:00"))
		}
		for _, k := range slices.Sorted(maps.Keys(c.Metadata)) {
			fmt.Fprintf(&b, " {%s: %s}", k, c.Metadata[k])
		}
		b.WriteByte('\n')
		for i := range c.Turns {
			t := &c.Turns[i]
			fmt.Fprintf(&b, "%s", t.Speaker)
			if t.Name != "" && t.Speaker == UnknownSpeaker {
				fmt.Fprintf(&b, " <%s>", t.Name)
			}
			if t.Rep != "" {
				fmt.Fprintf(&b, " rep=%s", t.Rep)
			}
			if t.Internal {
				b.WriteString(" internal")
			}
			if s := at(t.Start); s != "" {
				fmt.Fprintf(&b, " @%s", s)
				if e := at(t.End); e != "" {
					fmt.Fprintf(&b, "-%s", e)
				}
			}
			fmt.Fprintf(&b, ": %s\n", t.Text)
		}
		for i := range c.Events {
			e := &c.Events[i]
			if e.Derived {
				continue
			}
			fmt.Fprintf(&b, "! %s #%d", e.Kind, e.Turn)
			if e.Party != UnknownSpeaker {
				fmt.Fprintf(&b, " %s", e.Party)
			}
			if s := at(e.Start); s != "" {
				fmt.Fprintf(&b, " @%s", s)
				if e := at(e.End); e != "" {
					fmt.Fprintf(&b, "-%s", e)
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// A reading is a file and what must be read from it.
type reading struct {
	name string
	file string // "call" with the format's extension when empty
	in   string
	want string // a sketch, without indentation
	warn string // a part of some warning
	opt  *Options
}

func testReadings(t *testing.T, ext string, tests []reading) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := tt.file
			if file == "" {
				file = "call" + ext
			}
			opt := tt.opt
			if opt == nil {
				opt = &Options{}
			}
			calls, errs := readContent(file, tt.in, opt)
			if len(errs) > 0 {
				t.Fatalf("errors: %v", errs)
			}
			if diff := cmp.Diff(unindent(tt.want), sketch(calls)); diff != "" {
				t.Errorf("reading (-want +got):\n%s", diff)
			}
			if tt.warn == "" {
				return
			}
			for _, c := range calls {
				for _, w := range c.Warnings {
					if strings.Contains(w, tt.warn) {
						return
					}
				}
			}
			t.Errorf("no warning contains %q", tt.warn)
		})
	}
}

// unindent removes the TABs that make a sketch readable in a test.
func unindent(s string) string {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSpace(s), "\n") {
		lines = append(lines, strings.TrimLeft(line, "\t"))
	}
	return strings.Join(lines, "\n") + "\n"
}

// testRefusals reads files that must give no call, and an error and a hint that
// contain the words.
func testRefusals(t *testing.T, tests []refusal) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			calls, errs := readContent(tt.file, tt.in, &Options{From: tt.from})
			if len(calls) > 0 {
				t.Fatalf("read %d calls:\n%s", len(calls), sketch(calls))
			}
			if len(errs) == 0 {
				t.Fatal("no error")
			}
			got := errs[0].Error()
			if fe, ok := errs[0].(*FileError); ok {
				got += " | " + fe.Hint
			}
			for _, w := range tt.want {
				if !strings.Contains(got, w) {
					t.Errorf("error %q does not contain %q", got, w)
				}
			}
		})
	}
}

type refusal struct {
	name, file, from, in string
	want                 []string
}

// checkLaw runs a reader over any bytes: it must end, yield a call or an error
// but not both, stop when told to, and put nothing impossible into a call.
func checkLaw(t *testing.T, f Format, in []byte) {
	t.Helper()
	src := Source{File: "x", Format: f.Name}
	n := 0
	for c, err := range f.Read(bytes.NewReader(in), src, &Options{}) {
		n++
		if (c == nil) == (err == nil) {
			t.Fatalf("yield %d: call %v, error %v", n, c, err)
		}
		if c == nil {
			continue
		}
		for i := range c.Turns {
			if strings.TrimSpace(c.Turns[i].Text) == "" {
				t.Fatalf("turn %d is blank", i)
			}
		}
		for _, e := range c.Events {
			if e.Turn < 0 || e.Turn > len(c.Turns) {
				t.Fatalf("event at turn %d of %d", e.Turn, len(c.Turns))
			}
		}
	}
	seen := 0
	for range f.Read(bytes.NewReader(in), src, &Options{}) {
		seen++
		break
	}
	if seen > 1 {
		t.Fatal("yield after the end")
	}
}
