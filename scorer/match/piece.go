package match

import (
	"math/bits"
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// What may be in a piece, so that the trie and its automaton stay small.
const (
	maxVariants = 128 // ways to write it
	maxNarrow   = 16  // bytes in a class that may repeat
	maxWide     = 8   // characters outside ASCII in a class
)

// apart reports whether whatever the elements match ends in a byte that is no
// ASCII letter or digit.
func apart(elements []*syntax.Regexp) bool {
	for _, e := range slices.Backward(elements) {
		switch e.Op {
		case syntax.OpPlus, syntax.OpConcat:
			return apart(e.Sub)
		case syntax.OpLiteral:
			r := e.Rune[len(e.Rune)-1]
			return r >= utf8.RuneSelf || kindOf(byte(r)) != alnum
		case syntax.OpCharClass:
			for b := range byte(utf8.RuneSelf) {
				if kindOf(b) == alnum && inPairs(e.Rune, rune(b)) {
					return false
				}
			}
			return len(e.Rune) > 0
		case syntax.OpQuest, syntax.OpStar, syntax.OpRepeat:
			if !apart(e.Sub) {
				return false
			}
		default:
			return false
		}
	}
	return false
}

func flatten(dst []*syntax.Regexp, re *syntax.Regexp) []*syntax.Regexp {
	switch re.Op {
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			dst = flatten(dst, sub)
		}
		return dst
	case syntax.OpCapture:
		return flatten(dst, re.Sub[0])
	}
	return append(dst, re)
}

func growable(re *syntax.Regexp) bool {
	_, ok := variants(re)
	return ok
}

// variants returns in how many ways re can be written in a trie, if it can.
func variants(re *syntax.Regexp) (int, bool) {
	switch re.Op {
	case syntax.OpNoMatch:
		return 0, true
	case syntax.OpEmptyMatch, syntax.OpLiteral, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText,
		syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return 1, true
	case syntax.OpCharClass:
		_, wide, ok := splitClass(re.Rune)
		return 1 + len(wide), ok
	case syntax.OpPlus:
		_, ok := narrow(re.Sub[0])
		return 1, ok
	case syntax.OpStar:
		_, ok := narrow(re.Sub[0])
		return 2, ok
	case syntax.OpQuest:
		n, ok := variants(re.Sub[0])
		return n + 1, ok && !broad(re.Sub[0])
	case syntax.OpRepeat:
		n, ok := variants(re.Sub[0])
		if !ok || re.Max < 0 || re.Max > maxVariants || re.Max > re.Min && broad(re.Sub[0]) {
			return 0, false
		}
		sum, power := 0, 1
		for i := range re.Max + 1 {
			if i >= re.Min {
				sum += power
			}
			if power *= n; power+sum > maxVariants {
				return 0, false
			}
		}
		return sum, true
	case syntax.OpCapture:
		return variants(re.Sub[0])
	case syntax.OpConcat:
		product := 1
		for _, sub := range re.Sub {
			n, ok := variants(sub)
			if product *= n; !ok || product > maxVariants {
				return 0, false
			}
		}
		return product, true
	case syntax.OpAlternate:
		sum := 0
		for _, sub := range re.Sub {
			n, ok := variants(sub)
			if sum += n; !ok || sum > maxVariants {
				return 0, false
			}
		}
		return sum, true
	}
	return 0, false
}

// broad reports whether re holds a class of many characters, which in an
// optional place multiplies the states of the automaton.
func broad(re *syntax.Regexp) bool {
	if re.Op == syntax.OpCharClass {
		set, _, ok := splitClass(re.Rune)
		return !ok || size(&set) > maxNarrow
	}
	return slices.ContainsFunc(re.Sub, broad)
}

// narrow returns the bytes of a class that may repeat.
func narrow(re *syntax.Regexp) (byteSet, bool) {
	var set byteSet
	switch re.Op {
	case syntax.OpLiteral:
		if len(re.Rune) != 1 || re.Rune[0] >= utf8.RuneSelf {
			return set, false
		}
		set.add(byte(re.Rune[0]))
		return set, true
	case syntax.OpCharClass:
		set, wide, ok := splitClass(re.Rune)
		return set, ok && len(wide) == 0 && size(&set) <= maxNarrow
	}
	return set, false
}

func size(s *byteSet) int {
	return bits.OnesCount64(s[0]) + bits.OnesCount64(s[1])
}

// splitClass splits a class into its ASCII bytes and its other characters,
// leaving out what folded text never holds. It is not ok if there are too many
// of the latter.
func splitClass(pairs []rune) (set byteSet, wide []rune, ok bool) {
	for i := 0; i < len(pairs); i += 2 {
		for r := pairs[i]; r <= pairs[i+1] && r < utf8.RuneSelf; r++ {
			if foldASCII(byte(r)) == byte(r) {
				set.add(byte(r))
			}
		}
		lo := max(pairs[i], utf8.RuneSelf)
		if pairs[i+1]-lo > 4*maxWide {
			return set, nil, false
		}
		for r := lo; r <= pairs[i+1]; r++ {
			if foldRune(r) != r || !utf8.ValidRune(r) {
				continue
			}
			if wide = append(wide, r); len(wide) > maxWide {
				return set, nil, false
			}
		}
	}
	return set, wide, true
}
