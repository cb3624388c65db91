// Package behavior recognizes named behaviors, such as apology or hold_request,
// in the turns of a conversation: one file for each behavior, and once for all
// the engine that applies their rules.
//
// It knows words and how sure they make one. It does not know rubrics, weights,
// criteria or who ought to show a behavior: a behavior is recognized on any
// turn, whoever speaks, and checks narrow that down.
//
// # Adding a behavior
//
// Write one file with one function that takes nothing and returns a Behavior,
// then run go generate in this folder. Its examples and counterexamples are
// tests.
package behavior

//go:generate go run rapport/scorer/internal/declared -type Behavior -func builtin -out behaviors_list.go
