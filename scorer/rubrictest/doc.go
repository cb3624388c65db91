// Package rubrictest runs the examples of a rubric as tests. It knows which
// verdict an example asks for and whether it got it; it does not know how
// results are shown.
package rubrictest
