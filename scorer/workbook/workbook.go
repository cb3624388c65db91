package workbook

import (
	"fmt"
	"io"

	"rapport/scorer"
)

// Options say what a workbook is made with beyond the scores. The zero value
// makes a workbook without a date and without a comparison.
type Options struct {
	// AsOf is the date of the workbook as RFC 3339 or 2006-01-02; "" leaves the
	// date out. The clock is never asked.
	AsOf string
	// Team is what a rep is compared with; nil leaves the comparison out.
	Team *Comparison
	// Masked says that personal data in quotes is masked, which the workbook
	// then mentions.
	Masked bool
}

// Rep writes the coaching workbook of one rep. The summary must have kept its
// contacts. Errors are those of w.
func Rep(w io.Writer, s *scorer.Summary, rep *scorer.RepSummary, opt Options) error {
	m := newRepModel(s, rep, opt)
	b, err := newBook()
	if err != nil {
		return fmt.Errorf("start workbook: %w", err)
	}
	defer b.f.Close()
	for _, write := range []func(*book, *repModel){summarySheet, planSheet, criteriaSheet, contactsSheet, evidenceSheet, repMethodSheet} {
		write(b, m)
	}
	return b.writeTo(w, "Coaching workbook: "+m.who(), opt.AsOf)
}

// Team writes the workbook that compares the reps of a summary. The summary
// must have kept its contacts. Errors are those of w.
func Team(w io.Writer, s *scorer.Summary, opt Options) error {
	m := newTeamModel(s, opt)
	b, err := newBook()
	if err != nil {
		return fmt.Errorf("start workbook: %w", err)
	}
	defer b.f.Close()
	for _, write := range []func(*book, *teamModel){repsSheet, heatmapSheet, principlesSheet, lookSheet, teamMethodSheet} {
		write(b, m)
	}
	return b.writeTo(w, "Team workbook", opt.AsOf)
}
