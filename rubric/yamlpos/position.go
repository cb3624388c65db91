package yamlpos

import "strconv"

// A Position is a place in a file. Line and Col are 1-based and count
// characters, not bytes; 0 means unknown.
type Position struct {
	File string
	Line int
	Col  int
}

// String returns "file:line:col", leaving out what is unknown.
func (p Position) String() string {
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Col > 0 {
			s += ":" + strconv.Itoa(p.Col)
		}
	}
	return s
}

// Severity says how bad a Diagnostic is.
type Severity uint8

// The severities, worst first. Only an Error makes a file unusable.
const (
	Error Severity = iota
	Warning
	Note
)

// String returns error, warning or note.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	}
	return "note"
}
