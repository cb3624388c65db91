package match

// A Pattern is one thing to look for.
type Pattern struct {
	Source string
	Regex  bool // Source is RE2 syntax; otherwise it is the phrase language
}

// A Hit is one place where a pattern matched: bytes [Start, End) of the text
// as given, before folding.
type Hit struct {
	Pattern    int32 // index into the patterns the Set was made from
	Start, End int32
}

// A Set is a compiled list of patterns. It is immutable and safe for
// concurrent use; the matchers it hands out are not.
type Set interface {
	// Matcher returns a matcher with scratch space of its own.
	Matcher() Matcher
}

// A Matcher finds the patterns of its Set, one text at a time.
type Matcher interface {
	// Find appends the hits of every pattern in text to dst, ordered by Start,
	// then End, then Pattern. For each pattern they are the successive
	// leftmost-longest, non-overlapping matches; empty matches are not hits.
	Find(dst []Hit, text string) []Hit
}
