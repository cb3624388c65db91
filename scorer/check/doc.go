// Package check knows the ways to test a conversation: one file for each kind
// of check, and once for all kinds the frame around them — scope (who, when,
// which channel), guards (negated, quoted, asked, hypothetical, echoed, taken
// back), composition, evidence.
//
// It does not know rubric files beyond rubric.Check, weights, scores or named
// behaviors; the last are handed in as a Recognizer.
package check

//go:generate go run rapport/scorer/internal/declared -type Kind -func Kinds -out kinds_list.go
