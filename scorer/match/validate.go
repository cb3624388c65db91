package match

// Validate reports what is wrong with one pattern, without compiling a Set. The
// error is a *PatternError.
func Validate(p Pattern) error {
	_, err := parse(0, p, newKit())
	return err
}
