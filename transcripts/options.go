package transcripts

import (
	"regexp"
	"sync/atomic"
)

// A Metadata is a table of what is known about calls beside their transcripts:
// who took them, when, in which queue. It is joined to calls by call id or by
// file name. It is immutable apart from remembering which rows were used, and
// safe for concurrent use.
type Metadata struct {
	File string // as given on the command line
	rows []metadataRow
	byID map[string]int // call id to index in rows
	by   map[string]int // file name, with and without folder and extension, to index in rows; -1 when two rows claim it
}

// A metadataRow is one row of a Metadata, sorted into the fields of a Call.
type metadataRow struct {
	line int
	id   string
	file string
	call Call // only the fields a table may fill, and warnings
	used atomic.Bool
}

// A Roster says who works here. It is immutable and safe for concurrent use.
type Roster struct {
	File   string // as given on the command line
	people []Person
	byKey  map[string]int // folded id, name, alias or address to index in people; -1 when two people claim it
}

// A Person is one line of a Roster.
type Person struct {
	ID      string
	Name    string
	Team    string
	Aliases []string // other names, e-mail addresses and extensions
	Line    int      // 1-based line or row in the roster, 0 unknown
}

// A FilePattern takes a call's id, rep, channel and start from the path of its
// file. Make one with ParseFilePattern.
type FilePattern struct {
	re *regexp.Regexp
}
