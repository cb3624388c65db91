package scorer

// Config returns what the Scorer was compiled with, to compile another one like
// it: with other facts, say.
func (s *Scorer) Config() Config { return s.cfg }
