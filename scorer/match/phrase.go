package match

import (
	"fmt"
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxGap     = 20   // words
	maxPhrase  = 2000 // bytes
	maxNesting = 20   // brackets in brackets
)

// A PatternError says what is wrong with a pattern, and where.
type PatternError struct {
	Pattern int    // index into the patterns given
	Offset  int    // byte of Pattern.Source; 0 when only the whole can be blamed
	Msg     string // lower case, no period, with the way out
}

func (e *PatternError) Error() string {
	return fmt.Sprintf("compile pattern %d: byte %d: %s", e.Pattern, e.Offset, e.Msg)
}

// phraseParser turns the phrase language into a regular expression over folded
// text. Errors are *PatternError.
type phraseParser struct {
	src     string
	pos     int
	depth   int
	literal bool // a word of its own was seen
	kit     *kit
}

// kit holds the expressions that many phrases share.
type kit struct {
	separator *syntax.Regexp // what stands between two words
	word      *syntax.Regexp // any one word
	stem      *syntax.Regexp // the rest of a word; nil until needed
}

func newKit() *kit {
	// Everything but white space, control characters and , - . ! ? ; : " ( ) [ ] { }.
	char := class('#', '\'', '*', '+', '/', '9', '<', '>', '@', 'Z', '\\', '\\', '^', 'z', '|', '|', '~', '~', utf8.RuneSelf, unicode.MaxRune)
	run := &syntax.Regexp{Op: syntax.OpPlus, Sub: []*syntax.Regexp{char}}
	inner := &syntax.Regexp{Op: syntax.OpStar, Sub: []*syntax.Regexp{concat(class('.', '.', ':', ':'), run)}}
	return &kit{
		separator: &syntax.Regexp{Op: syntax.OpPlus, Sub: []*syntax.Regexp{class('\t', '\r', ' ', ' ', ',', '-')}},
		word:      concat(run, inner),
	}
}

func (k *kit) stemTail() *syntax.Regexp {
	if k.stem == nil {
		re, err := syntax.Parse(`[\pL\pN\pM]*`, syntax.Perl)
		if err != nil { // cannot be: the expression is a constant
			re = &syntax.Regexp{Op: syntax.OpEmptyMatch}
		}
		k.stem = re
	}
	return k.stem
}

// isSeparator reports whether the folded byte may stand between two words.
func isSeparator(b rune) bool {
	return '\t' <= b && b <= '\r' || b == ' ' || b == ',' || b == '-'
}

func class(pairs ...rune) *syntax.Regexp {
	return &syntax.Regexp{Op: syntax.OpCharClass, Rune: pairs}
}

func concat(sub ...*syntax.Regexp) *syntax.Regexp {
	if len(sub) == 1 {
		return sub[0]
	}
	return &syntax.Regexp{Op: syntax.OpConcat, Sub: sub}
}

func alternate(sub ...*syntax.Regexp) *syntax.Regexp {
	if len(sub) == 1 {
		return sub[0]
	}
	return &syntax.Regexp{Op: syntax.OpAlternate, Sub: sub}
}

func optional(re *syntax.Regexp) *syntax.Regexp {
	return &syntax.Regexp{Op: syntax.OpQuest, Sub: []*syntax.Regexp{re}}
}

// A part is one position of a phrase.
type part struct {
	re       *syntax.Regexp // nil for a gap
	gap      int            // at most so many words
	optional bool
	offset   int
}

func parsePhrase(src string, k *kit) (*syntax.Regexp, error) {
	p := &phraseParser{src: src, kit: k}
	if len(src) > maxPhrase {
		return nil, p.fail(maxPhrase, fmt.Sprintf("phrase is longer than %d bytes; split it", maxPhrase))
	}
	if i := strings.IndexFunc(src, func(r rune) bool { return r == utf8.RuneError || r < ' ' && !isSeparator(r) || r == 0x7f }); i >= 0 {
		return nil, p.fail(i, "phrase holds a control character or is not UTF-8")
	}
	parts, err := p.parts(false)
	if err != nil {
		return nil, err
	}
	if p.pos < len(src) {
		return nil, p.fail(p.pos, fmt.Sprintf("%q closes nothing; write \\%c for the sign itself", p.peek(), p.peek()))
	}
	re, err := p.join(parts, 0)
	if err != nil {
		return nil, err
	}
	if !p.literal {
		return nil, p.fail(0, "phrase has no word of its own and would match anything")
	}
	return re, nil
}

func (p *phraseParser) fail(offset int, msg string) error {
	return &PatternError{Offset: offset, Msg: msg}
}

// peek returns the next character, or 0 at the end.
func (p *phraseParser) peek() rune {
	if p.pos >= len(p.src) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(p.src[p.pos:])
	return r
}

// skipBlank passes over separators and reports whether there were any.
func (p *phraseParser) skipBlank() bool {
	from := p.pos
	for p.pos < len(p.src) {
		r, size := utf8.DecodeRuneInString(p.src[p.pos:])
		if !isSeparator(alike(r)) {
			break
		}
		p.pos += size
	}
	return p.pos > from
}

// parts reads positions up to the end, a closing bracket or, inside brackets,
// the bar between two alternatives.
func (p *phraseParser) parts(inside bool) ([]part, error) {
	var parts []part
	for first := true; ; first = false {
		blank := p.skipBlank()
		at := p.pos
		switch c := p.peek(); {
		case c == 0 || c == ')' || c == '}' || inside && c == '|':
			return parts, nil
		case c == '|':
			if first || !blank {
				return nil, p.fail(at, "empty alternative; write a word on both sides of |")
			}
			return nil, p.fail(at, "write one-word alternatives without blanks, may|can, and longer ones in braces, {may i|can i}")
		case c == '>':
			return nil, p.fail(at, "> closes nothing; write \\> for the sign itself")
		case !first && !blank:
			return nil, p.fail(at, fmt.Sprintf("put a blank before %q; for the endings of a word write refund* or refund|refunds", c))
		}
		part, err := p.part(inside)
		if err != nil {
			return nil, err
		}
		part.offset = at
		parts = append(parts, part)
	}
}

func (p *phraseParser) part(inside bool) (part, error) {
	switch p.peek() {
	case '<':
		return p.gap()
	case '(':
		re, err := p.group(')')
		return part{re: re, optional: true}, err
	}
	var alternatives []*syntax.Regexp
	for {
		re, err := p.atom()
		if err != nil {
			return part{}, err
		}
		alternatives = append(alternatives, re)
		if inside || p.peek() != '|' {
			return part{re: alternate(alternatives...)}, nil
		}
		p.pos++
		switch c := p.peek(); {
		case c == 0 || c == '|' || c == ')' || c == '}' || isSeparator(alike(c)):
			return part{}, p.fail(p.pos, "empty alternative; write a word on both sides of |")
		case c == '(' || c == '<':
			return part{}, p.fail(p.pos, "an alternative is a word, * or a {group}; gaps and optional words stand by themselves")
		}
	}
}

// gap reads <n>, <n word> or <n words>.
func (p *phraseParser) gap() (part, error) {
	at := p.pos
	end := strings.IndexByte(p.src[at:], '>')
	if end < 0 {
		return part{}, p.fail(at, "unclosed <; a gap is written <3> or <3 words>, the sign itself \\<")
	}
	body := strings.TrimSpace(p.src[at+1 : at+end])
	p.pos = at + end + 1
	digits := strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(body, "words"), "word"))
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' {
			return part{}, p.fail(at, "a gap is written <3> or <3 words>")
		}
		n = min(n*10+int(c-'0'), maxGap+1)
	}
	switch {
	case digits == "":
		return part{}, p.fail(at, "a gap is written <3> or <3 words>")
	case n == 0 || n > maxGap:
		return part{}, p.fail(at, fmt.Sprintf("a gap is of 1 to %d words", maxGap))
	}
	return part{gap: n}, nil
}

// group reads alternatives of several words each, up to the bracket given.
func (p *phraseParser) group(closing rune) (*syntax.Regexp, error) {
	at := p.pos
	p.pos++
	if p.depth++; p.depth > maxNesting {
		return nil, p.fail(at, fmt.Sprintf("more than %d brackets in brackets", maxNesting))
	}
	defer func() { p.depth-- }()
	var alternatives []*syntax.Regexp
	for {
		from := p.pos
		parts, err := p.parts(true)
		if err != nil {
			return nil, err
		}
		c := p.peek()
		if len(parts) == 0 && c != 0 {
			return nil, p.fail(from, "empty alternative; write a word, and ( ) around what may be missing")
		}
		switch {
		case c == 0:
			return nil, p.fail(at, fmt.Sprintf("unclosed %c", p.src[at]))
		case c != '|' && c != closing:
			return nil, p.fail(p.pos, fmt.Sprintf("%c where %c should close the bracket at byte %d", c, closing, at))
		}
		re, err := p.join(parts, from)
		if err != nil {
			return nil, err
		}
		alternatives = append(alternatives, re)
		p.pos++
		if c == closing {
			return alternate(alternatives...), nil
		}
	}
}

// atom reads a word, a * or a {group}.
func (p *phraseParser) atom() (*syntax.Regexp, error) {
	if p.peek() == '{' {
		return p.group('}')
	}
	at := p.pos
	var word []byte
	escaped := false
	for p.pos < len(p.src) {
		r, size := utf8.DecodeRuneInString(p.src[p.pos:])
		if isSeparator(alike(r)) || strings.ContainsRune("|(){}<>*", r) {
			break
		}
		if r == '\\' {
			p.pos++
			if r, size = utf8.DecodeRuneInString(p.src[p.pos:]); !strings.ContainsRune(`|(){}<>*\`, r) || size == 0 {
				return nil, p.fail(p.pos-1, `\ stands only before \ * | ( ) { } < >`)
			}
			escaped = true
		}
		word = append(word, p.src[p.pos:p.pos+size]...)
		p.pos += size
	}
	star := p.peek() == '*'
	if star {
		p.pos++
		if c := p.peek(); c != 0 && !isSeparator(alike(c)) && !strings.ContainsRune("|)}", c) {
			return nil, p.fail(p.pos-1, "* stands for a whole word or for the rest of one; after it comes a blank")
		}
		if len(word) == 0 {
			return p.kit.word, nil
		}
	}
	if len(word) == 0 { // only a sign the callers let through can lead here
		return nil, p.fail(at, fmt.Sprintf("%q has no meaning here; write \\%c for the sign itself", p.peek(), p.peek()))
	}
	folded := string(Fold(nil, string(word)))
	p.literal = true
	if star {
		return concat(p.literalWords(folded), p.kit.stemTail()), nil
	}
	forms := []string{folded}
	if !escaped {
		forms = spellings(folded)
	}
	var alternatives []*syntax.Regexp
	for _, form := range forms {
		re := p.literalWords(form)
		if re == nil {
			return nil, p.fail(at, "word is made of white space only")
		}
		alternatives = append(alternatives, re)
	}
	return alternate(alternatives...), nil
}

// literalWords is the expression for folded words and what may stand between
// them; nil when there are none.
func (p *phraseParser) literalWords(folded string) *syntax.Regexp {
	var sub []*syntax.Regexp
	for word := range strings.FieldsFuncSeq(folded, isSeparator) {
		if len(sub) > 0 {
			sub = append(sub, p.kit.separator)
		}
		sub = append(sub, &syntax.Regexp{Op: syntax.OpLiteral, Rune: []rune(word)})
	}
	if len(sub) == 0 {
		return nil
	}
	return concat(sub...)
}

// join puts separators between the parts. There must be a part that is always
// there, and gaps only between two such parts: that is what makes clear which
// separators fall away when an optional word does.
func (p *phraseParser) join(parts []part, offset int) (*syntax.Regexp, error) {
	first, last := -1, -1
	for i, t := range parts {
		if t.gap == 0 && !t.optional {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i, t := range parts {
		switch {
		case t.gap > 0 && (first < 0 || i < first):
			return nil, p.fail(t.offset, "a gap needs a word before it that is not optional")
		case t.gap > 0 && i > last:
			return nil, p.fail(t.offset, "a gap needs a word after it that is not optional")
		}
	}
	switch {
	case len(parts) == 0:
		return nil, p.fail(offset, "empty phrase; write at least one word")
	case first < 0:
		return nil, p.fail(parts[0].offset, "all words are optional; leave at least one outside ( )")
	}
	var sub []*syntax.Regexp
	sep := p.kit.separator
	for i := 0; i < len(parts); i++ {
		t := parts[i]
		switch {
		case i < first:
			sub = append(sub, optional(concat(t.re, sep)))
		case i == first:
			sub = append(sub, t.re)
		case t.optional:
			sub = append(sub, optional(concat(sep, t.re)))
		case t.gap > 0 && !parts[i+1].optional && parts[i+1].gap == 0:
			// The same as the separator last, but the words before the gap are
			// found as whole words.
			sub = append(sub, sep, gapOf(t.gap, concat(p.kit.word, sep)), parts[i+1].re)
			i++
		case t.gap > 0:
			sub = append(sub, gapOf(t.gap, concat(sep, p.kit.word)))
		default:
			sub = append(sub, sep, t.re)
		}
	}
	return concat(sub...), nil
}

func gapOf(n int, word *syntax.Regexp) *syntax.Regexp {
	return &syntax.Regexp{Op: syntax.OpRepeat, Min: 0, Max: n, Sub: []*syntax.Regexp{word}}
}
