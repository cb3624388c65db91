// Package scorer compiles a rubric and scores conversations with it: verdicts
// and evidence for every criterion, integer points, a ledger that re-adds by
// hand and a receipt that can be checked later. It also sums up scorecards for
// reps and teams.
//
// It knows weights, arithmetic and eligibility. It does not know file formats,
// how checks find their evidence (package check) or which behaviors there are
// (they are handed in).
package scorer
