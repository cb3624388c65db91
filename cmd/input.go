package cmd

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rapport/rubric/yamlpos"
	"rapport/transcripts"
)

// inputOptions say which transcripts to read and how.
type inputOptions struct {
	Calls    []string
	From     string
	Speakers []string
	Metadata []string
	Roster   string
	IDFrom   string
	Rep      string
	Strict   bool
}

func (o *inputOptions) addFlags(f *pflag.FlagSet) {
	f.StringVar(&o.From, "from", "", "read every file as this `format` instead of recognizing it (rapport list formats)")
	f.StringArrayVar(&o.Speakers, "speaker", nil, "say who a label is: `NAME=rep`, NAME=customer, bot, system or other; may be repeated")
	f.StringArrayVar(&o.Metadata, "metadata", nil, "table (CSV, XLSX, JSON) with more about the calls, by call id or file name: `FILE`; may be repeated")
	f.StringVar(&o.Roster, "roster", "", "table of the reps (CSV, XLSX, YAML): id, name, team, aliases: `FILE`")
	f.StringVar(&o.IDFrom, "id-from", "", "take id, rep, channel and started from the file name: a `REGEX` with those groups")
	f.StringVar(&o.Rep, "rep", "", "rep `ID` of calls that name none")
	f.BoolVar(&o.Strict, "strict", false, "treat unreadable records as failure (exit 3 instead of 5)")
}

// An input is a checked set of files to read.
type input struct {
	files   []string
	skipped []error
	opt     transcripts.Options
	s       Streams
	o       inputOptions
	ids     map[uint64]int32 // hash of a call id to the number of the file that had it first
	file    map[string]int32 // number of a file
	read    int
	unread  int
	warned  map[string]int

	warnings []string
}

// load checks the options and finds the files, before any work is done.
func (o inputOptions) load(s Streams) (*input, error) {
	in := &input{s: s, o: o, ids: map[uint64]int32{}, file: map[string]int32{}, warned: map[string]int{}}
	if o.From != "" {
		if _, err := transcripts.FormatNamed(o.From); err != nil {
			return nil, usagef("--from: %w", err)
		}
		in.opt.From = o.From
	}
	for _, sp := range o.Speakers {
		name, role, ok := strings.Cut(sp, "=")
		who, known := transcripts.ParseSpeaker(strings.ToLower(strings.TrimSpace(role)))
		if !ok || !known || strings.TrimSpace(name) == "" {
			return nil, usagef("--speaker %q is not NAME=rep, NAME=customer, NAME=bot, NAME=system or NAME=other", sp)
		}
		if in.opt.Speakers == nil {
			in.opt.Speakers = map[string]transcripts.Speaker{}
		}
		in.opt.Speakers[transcripts.FoldLabel(name)] = who
	}
	if o.IDFrom != "" {
		p, err := transcripts.ParseFilePattern(o.IDFrom)
		if err != nil {
			return nil, usagef("--id-from: %w", err)
		}
		in.opt.IDFrom = p
	}
	in.opt.Rep = transcripts.Party{ID: o.Rep}
	for _, name := range o.Metadata {
		m, err := readSide(s, name, transcripts.ReadMetadata)
		if err != nil {
			return nil, err
		}
		in.opt.Metadata = append(in.opt.Metadata, m)
	}
	if o.Roster != "" {
		r, err := readSide(s, o.Roster, transcripts.ReadRoster)
		if err != nil {
			return nil, err
		}
		in.opt.Roster = r
	}
	var err error
	in.files, in.skipped, err = expand(o.Calls)
	if err != nil {
		return nil, err
	}
	// A table given as a side file is not a transcript, also when it lies in the
	// same folder.
	side := map[string]bool{}
	for _, n := range append(slices.Clone(o.Metadata), o.Roster) {
		side[slashed(n)] = true
	}
	in.files = slices.DeleteFunc(in.files, func(f string) bool { return side[f] })
	return in, nil
}

func readSide[T any](s Streams, name string, read func(string, io.Reader) (T, error)) (T, error) {
	var zero T
	rc, err := s.opener()(name)
	if err != nil {
		if os.IsNotExist(err) {
			return zero, missing(name)
		}
		return zero, usagef("open %s: %w", name, err)
	}
	defer rc.Close()
	v, err := read(slashed(name), rc)
	if err != nil {
		return zero, usagef("%w", err)
	}
	return v, nil
}

// calls streams the calls; what cannot be read is said on stderr and counted.
func (in *input) calls(ctx context.Context) iter.Seq2[*transcripts.Call, error] {
	return func(yield func(*transcripts.Call, error) bool) {
		for _, err := range in.skipped {
			in.unread++
			in.s.say("%v", err)
		}
		for c, err := range transcripts.Read(ctx, in.files, in.s.opener(), &in.opt) {
			if err == nil {
				in.read++
				in.look(c)
			}
			if !yield(c, err) {
				return
			}
		}
	}
}

// problem says an error of the stream on stderr. It returns an error when the
// stream cannot go on.
func (in *input) problem(err error) error {
	switch e := err.(type) {
	case *transcripts.RecordError:
		in.unread++
		named := *e
		named.Source.File = shownName(e.Source.File)
		in.s.say("%v", &named)
	case *transcripts.FileError:
		in.unread++
		in.s.say("%s: %v", shownName(e.File), e.Err)
		if e.Hint != "" {
			in.s.hint("%s", e.Hint)
		}
	default:
		return err
	}
	return nil
}

// shownName is how messages call a file.
func shownName(file string) string {
	if file == stdin {
		return "standard input"
	}
	return file
}

// maxWarnings is how often one kind of warning is said before the rest is only
// counted.
const maxWarnings = 5

// maxIDs bounds the memory of the look for doubled ids.
const maxIDs = 1 << 20

// look warns about a call's doubts and about an id that two files have.
func (in *input) look(c *transcripts.Call) {
	for _, w := range c.Warnings {
		in.warn(w, "%s: call %s: %s", shownName(c.Source.File), c.ID, w)
	}
	if len(in.files) < 2 {
		return
	}
	n, ok := in.file[c.Source.File]
	if !ok {
		n = int32(len(in.file))
		in.file[c.Source.File] = n
	}
	h := fnv.New64a()
	io.WriteString(h, c.ID)
	key := h.Sum64()
	if first, ok := in.ids[key]; ok && first != n {
		in.warn("doubled", "call %s is in %s and in an earlier file; both are kept", c.ID, shownName(c.Source.File))
	} else if !ok && len(in.ids) < maxIDs {
		in.ids[key] = n
	}
}

func (in *input) warn(kind, format string, args ...any) {
	in.warned[kind]++
	if in.warned[kind] <= maxWarnings {
		in.warnings = append(in.warnings, fmt.Sprintf(format, args...))
	}
}

// flush says the warnings. They are gathered in another goroutine than errors
// are met in, so they are said together: always in the same order.
func (in *input) flush() {
	for _, w := range in.warnings {
		in.s.say("warning: %s", w)
	}
	in.warnings = nil
}

// finish says what was left out of the warnings and what became of the side
// tables, and notes gaps in st.
func (in *input) finish(st *status) {
	in.flush()
	rest := 0
	for _, n := range in.warned {
		rest += max(0, n-maxWarnings)
	}
	if rest > 0 {
		in.s.say("warning: %d more like these", rest)
	}
	for _, m := range in.opt.Metadata {
		if total, joined := m.Rows(); joined < total {
			in.s.say("%s: %d of %d rows joined to a call", m.File, joined, total)
		}
	}
	if in.unread > 0 {
		st.gaps = true
		st.unreadable = in.o.Strict || in.read == 0
	} else if in.read == 0 {
		st.unreadable = true
	}
}

// readFacts, readMacros: the small files beside a rubric.
func readAll(s Streams, name string) ([]byte, error) {
	rc, err := s.opener()(name)
	if err != nil {
		if os.IsNotExist(err) {
			return nil, missing(name)
		}
		return nil, usagef("open %s: %w", name, err)
	}
	defer rc.Close()
	b, err := io.ReadAll(rc)
	if err != nil {
		return nil, usagef("read %s: %w", name, reason(err))
	}
	return bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), nil
}

func nearestNames(name string, names []string) []string { return yamlpos.Suggest(name, names) }

// completeFiles lets the shell complete file names.
func completeFiles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

func plural(n int, one, many string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", one)
	}
	return fmt.Sprintf("%d %s", n, many)
}
