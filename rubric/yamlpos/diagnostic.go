package yamlpos

import (
	"cmp"
	"errors"
	"slices"
)

// A Diagnostic is one thing wrong, or worth saying, about one place in a file.
type Diagnostic struct {
	Pos      Position
	End      Position // just behind the last character; equal to Pos when unknown
	Severity Severity
	Code     string    // stable, kebab-case: "unknown-key"; Codes documents them
	Path     string    // principles[1].criteria[0].check.phrase.any
	Message  string    // lower case, no period
	Suggest  []string  // nearest valid spellings, best first
	Related  []Related // the other end of a conflict
}

// Related is another place a Diagnostic is about.
type Related struct {
	Pos     Position
	Message string
}

// Error returns "file:line:col: message".
func (d *Diagnostic) Error() string {
	if p := d.Pos.String(); p != "" {
		return p + ": " + d.Message
	}
	return d.Message
}

// Diagnostics is a list of diagnostics.
type Diagnostics []*Diagnostic

// Sort orders ds by file, line, column, code and message.
func (ds Diagnostics) Sort() {
	slices.SortStableFunc(ds, func(a, b *Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// HasErrors reports whether any of ds is an Error.
func (ds Diagnostics) HasErrors() bool {
	return slices.ContainsFunc(ds, func(d *Diagnostic) bool { return d.Severity == Error })
}

// Err returns the errors of ds joined, or nil when it has none.
func (ds Diagnostics) Err() error {
	var errs []error
	for _, d := range ds {
		if d.Severity == Error {
			errs = append(errs, d)
		}
	}
	return errors.Join(errs...)
}
