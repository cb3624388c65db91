package match

import (
	"fmt"
	"math"
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// An expr is a compiled pattern: a regular expression over folded text.
type expr struct {
	tree *syntax.Regexp
	// bounded: a match does not touch a letter, digit or combining mark.
	bounded bool
}

// parse compiles pattern number i.
func parse(i int, p Pattern, k *kit) (expr, error) {
	var e expr
	var err error
	if p.Regex {
		e.tree, err = parseRegex(p.Source)
	} else {
		e.bounded = true
		e.tree, err = parsePhrase(p.Source, k)
	}
	if pe, ok := err.(*PatternError); ok {
		pe.Pattern = i
	}
	return e, err
}

func parseRegex(src string) (*syntax.Regexp, error) {
	re, err := syntax.Parse(src, syntax.Perl|syntax.FoldCase)
	if err != nil {
		msg := err.Error()
		if se, ok := err.(*syntax.Error); ok {
			msg = fmt.Sprintf("%s: `%s`", se.Code, se.Expr)
		}
		return nil, &PatternError{Msg: msg}
	}
	foldTree(re)
	if minWidth(re) == 0 {
		return nil, &PatternError{Msg: "can match empty text; make something in it necessary, + in place of * or ?"}
	}
	return re, nil
}

// foldTree folds the literals of re, and its classes as far as apostrophes,
// quotes and dashes go, since it will be matched with folded text.
func foldTree(re *syntax.Regexp) {
	switch re.Op {
	case syntax.OpLiteral:
		re.Rune = []rune(string(Fold(nil, string(re.Rune))))
		re.Flags &^= syntax.FoldCase
	case syntax.OpCharClass:
		re.Rune = foldClass(re.Rune)
	}
	for _, sub := range re.Sub {
		foldTree(sub)
	}
}

// foldClass makes a class that names a curly apostrophe mean the straight one
// too. Whether it was negated shows in its holding the last character there is.
func foldClass(pairs []rune) []rune {
	negated := len(pairs) > 0 && pairs[len(pairs)-1] == unicode.MaxRune
	for _, r := range alikes() {
		f := alike(r)
		if has := inPairs(pairs, r); has == !negated && inPairs(pairs, f) == negated {
			pairs = togglePair(pairs, f)
		}
	}
	return pairs
}

func inPairs(pairs []rune, r rune) bool {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i] <= r && r <= pairs[i+1] {
			return true
		}
	}
	return false
}

// togglePair returns sorted pairs with r put in, or taken out if it is there.
func togglePair(pairs []rune, r rune) []rune {
	pairs = slices.Clone(pairs)
	for i := 0; i < len(pairs); i += 2 {
		lo, hi := pairs[i], pairs[i+1]
		switch {
		case r < lo:
			return slices.Insert(pairs, i, r, r)
		case r > hi:
			continue
		case lo == hi:
			return slices.Delete(pairs, i, i+2)
		case r == lo:
			pairs[i]++
			return pairs
		case r == hi:
			pairs[i+1]--
			return pairs
		}
		return slices.Insert(pairs, i+1, r-1, r+1)
	}
	return append(pairs, r, r)
}

// minWidth returns the least number of bytes re can match, or math.MaxInt32 if
// it matches nothing.
func minWidth(re *syntax.Regexp) int {
	width := 0
	switch re.Op {
	case syntax.OpNoMatch:
		return math.MaxInt32
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			width += utf8.RuneLen(r)
		}
	case syntax.OpCharClass:
		if len(re.Rune) == 0 {
			return math.MaxInt32
		}
		return max(1, utf8.RuneLen(re.Rune[0]))
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1
	case syntax.OpCapture, syntax.OpPlus:
		return minWidth(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			width = re.Min * min(minWidth(re.Sub[0]), math.MaxInt32/re.Min)
		}
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			width = min(width+minWidth(sub), math.MaxInt32)
		}
	case syntax.OpAlternate:
		width = math.MaxInt32
		for _, sub := range re.Sub {
			width = min(width, minWidth(sub))
		}
	}
	return width
}
