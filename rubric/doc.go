// Package rubric reads rubric files. It knows their grammar, the structure they
// must have (ids, weights, bands, effects) and where each value stood in the
// file; it does not know what any check means. The kinds of check, and what
// their parameters may be, belong to the scorer.
package rubric
