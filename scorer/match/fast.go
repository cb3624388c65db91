package match

// New compiles patterns into a Set that finds all of them in one pass. The
// error is a *PatternError.
func New(patterns []Pattern) (Set, error) { return NewPlain(patterns) }
