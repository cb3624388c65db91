package transcripts

import (
	"fmt"
	"io"
	"iter"
)

// A Format is one way conversations are written down. Adding a format means
// writing one file with one function that returns a Format; the list in
// formats_list.go is generated.
type Format struct {
	Name string   // the value of --from, kebab-case
	Doc  string   // first sentence is the summary
	Exts []string // usual file extensions, with the dot
	Sign string   // what its content is known by, as a clause for people
	// Binary says that the file is not text: Sniff and Read get the bytes as
	// they are, apart from gzip. Otherwise both get UTF-8 without a byte-order
	// mark, whatever the file was written in.
	Binary bool
	// Sniff reports whether head (the first 64 KiB, possibly cut in the middle
	// of a line) looks like this format. It must be false when unsure.
	Sniff func(head []byte) bool
	// Read yields the calls of one file under the stream law described at Read.
	// It fills src.Record and src.Line of each call, and leaves empty whatever
	// the file does not state: ids from file names, rep lookup, roles by label
	// (a turn of UnknownSpeaker with a Name) and derived events are added
	// afterwards, in the same way for every format.
	Read func(r io.Reader, src Source, opt *Options) iter.Seq2[*Call, error]
	// Examples are inputs in this shape with what must be read from them; they
	// are tests, and printed by `rapport list formats NAME`.
	Examples []Example
}

// An Example is a small input and the call JSONL it must give.
type Example struct {
	Name, Input, Want string
}

// A RecordError says that one record could not be read; the stream goes on.
type RecordError struct {
	Source Source
	Col    int // 1-based column in characters, 0 unknown
	Err    error
}

func (e *RecordError) Error() string {
	switch {
	case e.Source.Line > 0 && e.Col > 0:
		return fmt.Sprintf("%s:%d:%d: %v", e.Source.File, e.Source.Line, e.Col, e.Err)
	case e.Source.Line > 0:
		return fmt.Sprintf("%s:%d: %v", e.Source.File, e.Source.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Source.File, e.Err)
}

func (e *RecordError) Unwrap() error { return e.Err }

// A FileError says that a whole file could not be read; the batch goes on with
// the next file. Hint, when not empty, is the one sentence that fixes it.
type FileError struct {
	File string
	Hint string
	Err  error
}

func (e *FileError) Error() string { return fmt.Sprintf("%s: %v", e.File, e.Err) }
func (e *FileError) Unwrap() error { return e.Err }

// Options are what a reader needs to know from the user. The zero Options
// reads by content alone.
type Options struct {
	From     string             // name of the Format to force, "" detects it
	Speakers map[string]Speaker // a speaker's label, folded by FoldLabel, to its role
	Rep      Party              // the rep of calls that name none
	Metadata []*Metadata        // extra fields joined by call id or file name, the first wins
	Roster   *Roster            // who works here: ids, names, aliases, teams
	IDFrom   *FilePattern       // id, rep, channel and start taken from the file name
}
