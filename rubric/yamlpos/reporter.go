package yamlpos

import (
	"fmt"
	"reflect"
	"slices"
)

const (
	shown = 50  // diagnostics handed out before "and N more"
	kept  = 250 // diagnostics of one severity kept; of the rest only the number
)

// A Reporter collects diagnostics. It is not safe for concurrent use.
type Reporter struct {
	all    Diagnostics
	counts [3]int // by severity
	plans  map[reflect.Type]*plan
	frames []frame // the structs being decoded, outermost first
}

// A frame is a struct being decoded; an unknown key further in may be one of
// its keys, indented too far.
type frame struct{ plan *plan }

// NewReporter returns an empty Reporter.
func NewReporter() *Reporter {
	return &Reporter{plans: make(map[reflect.Type]*plan)}
}

// Report adds d.
func (r *Reporter) Report(d *Diagnostic) {
	if r.count(d.Severity) {
		r.all = append(r.all, d)
	}
}

// count counts a diagnostic and reports whether it is to be kept.
func (r *Reporter) count(s Severity) bool {
	s = min(s, Note)
	r.counts[s]++
	return r.counts[s] <= kept
}

// HasErrors reports whether an Error was reported.
func (r *Reporter) HasErrors() bool { return r.counts[Error] > 0 }

// Errorf reports an Error at n and returns it, so that the caller can add
// suggestions or related places.
func (r *Reporter) Errorf(n Node, code, format string, args ...any) *Diagnostic {
	return r.add(n, Error, code, format, args)
}

// Warnf reports a Warning at n and returns it.
func (r *Reporter) Warnf(n Node, code, format string, args ...any) *Diagnostic {
	return r.add(n, Warning, code, format, args)
}

func (r *Reporter) add(n Node, s Severity, code, format string, args []any) *Diagnostic {
	d := &Diagnostic{Severity: s, Code: code, Message: fmt.Sprintf(format, args...)}
	// Working out a place takes time when a line is very long.
	if r.count(s) {
		d.Pos, d.End, d.Path = n.Pos(), n.mark(), n.Path()
		r.all = append(r.all, d)
	}
	return d
}

// Diagnostics returns what was reported, sorted and without repetitions. Of
// more than 50 it returns the 50 worst and a Note that counts the rest.
func (r *Reporter) Diagnostics() Diagnostics {
	ds := slices.Clone(r.all)
	ds.Sort()
	// An aliased value is decoded once for each alias, and complains each time.
	ds = slices.CompactFunc(ds, func(a, b *Diagnostic) bool {
		return a.Pos == b.Pos && a.Code == b.Code && a.Message == b.Message
	})
	more := r.dropped()
	if len(ds) <= shown && more == 0 {
		return ds
	}
	slices.SortStableFunc(ds, func(a, b *Diagnostic) int { return int(a.Severity) - int(b.Severity) })
	more += max(0, len(ds)-shown)
	ds = slices.Clip(ds[:min(shown, len(ds))])
	ds.Sort()
	last := ds[len(ds)-1]
	return append(ds, &Diagnostic{
		Pos: last.Pos, End: last.Pos, Severity: Note, Code: "more",
		Message: fmt.Sprintf("and %d more", more),
	})
}

// dropped returns how many diagnostics were counted but not kept.
func (r *Reporter) dropped() int {
	n := 0
	for _, c := range r.counts {
		n += max(0, c-kept)
	}
	return n
}
