// Package lint finds what is likely to make a rubric unfair, hard to answer or
// hard to keep. It knows how rubrics are written; it does not know what checks
// mean, and everything it says is advice.
package lint

//go:generate go run rapport/scorer/internal/declared -type Analyzer -func Analyzers -out analyzers_list.go
