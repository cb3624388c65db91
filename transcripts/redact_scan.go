package transcripts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is a stretch of text that identifies a person.
type span struct {
	start, end int // bytes
	token      string
}

// personal finds personal data in a text from left to right. It allocates
// nothing.
type personal struct {
	text  string
	run   run  // the run of digits that was looked at last
	email span // the first address at or after emailFrom
	// emailFrom is how far addresses have been looked for, plus one.
	emailFrom int
}

// next returns the first span at or after byte from, which must not go back.
func (p *personal) next(from int) (span, bool) {
	email, isEmail := p.nextEmail(from)
	prev := byte(0)
	if from > 0 {
		prev = p.text[from-1]
	}
	for i := from; i < len(p.text); i++ {
		if isEmail && i >= email.start {
			return email, true
		}
		c := p.text[i]
		before := prev
		prev = c
		var s span
		var ok bool
		switch {
		case isDigit(c):
			if isDigit(before) {
				continue
			}
			s, ok = p.number(i)
		case c == '+' || c == '(':
			if isDigit(before) || i+1 == len(p.text) || !isDigit(p.text[i+1]) && p.text[i+1] != '(' {
				continue
			}
			s, ok = p.phone(i)
		case isLetter(c):
			if before >= utf8.RuneSelf && p.letterBefore(i) || isLetter(before) || isDigit(before) {
				continue
			}
			s, ok = p.word(i)
		}
		if !ok {
			continue
		}
		if isEmail && s.end > email.start {
			// The number is a part of the address, or runs into it.
			s.start, s.end, s.token = min(s.start, email.start), max(s.end, email.end), maskEmail
		}
		return s, true
	}
	return span{}, false
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isAlnum(c byte) bool  { return isDigit(c) || isLetter(c) }

// letterBefore reports whether a letter or digit beyond ASCII ends at byte i.
func (p *personal) letterBefore(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(p.text[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// endsWord reports whether no letter or digit stands at byte i.
func (p *personal) endsWord(i int) bool {
	if i >= len(p.text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(p.text[i:])
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
}

// startsWord reports whether no letter or digit stands right before byte i.
func (p *personal) startsWord(i int) bool {
	return i == 0 || !isAlnum(p.text[i-1]) && (p.text[i-1] < utf8.RuneSelf || !p.letterBefore(i))
}

// number looks at digits that begin at byte i.
func (p *personal) number(i int) (span, bool) {
	p.readRun(i)
	if p.startsWord(i) {
		if s, ok := p.idOfDigits(i); ok {
			return s, true
		}
	}
	if r := &p.run; r.cardEnd > r.cardStart && r.cardStart == i {
		return span{r.cardStart, r.cardEnd, maskCard}, true
	}
	if s, ok := p.phone(i); ok {
		return s, true
	}
	return p.spoken(i)
}

// word looks at a word that begins at byte i.
func (p *personal) word(i int) (span, bool) {
	if p.digitSoon(i+1) || i+1 < len(p.text) && isLetter(p.text[i+1]) && p.digitSoon(i+2) {
		if s, ok := p.iban(i); ok {
			return s, true
		}
		if s, ok := p.idOfLetters(i); ok {
			return s, true
		}
	}
	switch p.text[i] | 0x20 {
	case 'd', 'e', 'f', 'n', 'o', 's', 't', 'z':
		return p.spoken(i)
	}
	return span{}, false
}

// digitSoon reports whether a digit stands at byte i, or behind one separator.
func (p *personal) digitSoon(i int) bool {
	if i+1 >= len(p.text) {
		return false
	}
	return isDigit(p.text[i]) || (p.text[i] == ' ' || p.text[i] == '-') && isDigit(p.text[i+1])
}

// nextEmail returns the first address that ends after from.
func (p *personal) nextEmail(from int) (span, bool) {
	if p.emailFrom > from {
		if p.email.end == 0 || p.email.start >= from {
			return p.email, p.email.end > 0
		}
	}
	for at := from; ; {
		k := strings.IndexByte(p.text[at:], '@')
		if k < 0 {
			p.email, p.emailFrom = span{}, len(p.text)+1
			return span{}, false
		}
		at += k
		start, end := p.localPart(from, at), p.domain(at+1)
		if start < at && end > 0 {
			p.email, p.emailFrom = span{start, end, maskEmail}, at+1
			return p.email, true
		}
		at++
		from = at
	}
}

// localPart returns where the part of an address before the @ begins.
func (p *personal) localPart(from, at int) int {
	i := at
	for i > from {
		c := p.text[i-1]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeLastRuneInString(p.text[from:i])
			if !unicode.IsLetter(r) {
				break
			}
			i -= n
			continue
		}
		if !isAlnum(c) && strings.IndexByte("._%+-", c) < 0 {
			break
		}
		i--
	}
	for i < at && (p.text[i] == '.' || p.text[i] == '-') {
		i++
	}
	return i
}

// domain returns where the domain that begins at byte i ends, 0 when it is none:
// it needs two labels, the last of letters.
func (p *personal) domain(i int) int {
	end, dots := 0, 0
	label := i
	for i < len(p.text) {
		r, n := rune(p.text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(p.text[i:])
		}
		switch {
		case r < utf8.RuneSelf && isAlnum(byte(r)), r >= utf8.RuneSelf && unicode.IsLetter(r):
		case r == '-' && i > label:
		case r == '.' && i > label:
			dots++
			label = i + n
			i += n
			continue
		default:
			return end
		}
		i += n
		if dots > 0 && i-label >= 2 && !isDigit(p.text[label]) {
			end = i
		}
	}
	return end
}

// spokenDigits are the words for digits when a number is read out.
var spokenDigits = [...]string{"zero", "oh", "o", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "nought", "null"}

// spokenFillers may stand between digits that are read out.
var spokenFillers = [...]string{"uh", "um", "er", "and", "then", "dash", "space", "okay"}

// leastSpoken is how many digits in a row make a card number when spoken.
const leastSpoken = 12

// mostSpoken is how many digits are listened to at once; the rest of a longer
// row is looked at anew.
const mostSpoken = 40

// spoken looks for digits read out one by one from byte i: words ("four one
// one"), "double" and "triple" before one, and digits among the words.
func (p *personal) spoken(i int) (span, bool) {
	digits, words, end, fillers, times, signs := 0, 0, 0, 0, 1, 0
	for at := i; at < len(p.text) && digits < mostSpoken && (words > 0 || digits < leastSpoken); {
		c := p.text[at]
		if isDigit(c) {
			n := 0
			for at < len(p.text) && isDigit(p.text[at]) {
				at++
				n++
			}
			if n > 4 || !p.endsWord(at) {
				break
			}
			digits += n * times
			end, fillers, times, signs = at, 0, 1, 0
			continue
		}
		if !isLetter(c) {
			if signs++; signs <= 3 && (c == ' ' || c == ',' || c == '-' || c == '.' || c == '\n') {
				at++
				continue
			}
			break
		}
		signs = 0
		from := at
		for at < len(p.text) && isLetter(p.text[at]) {
			at++
		}
		if !p.endsWord(at) {
			break
		}
		w := p.text[from:at]
		switch {
		case equalsAny(w, spokenDigits[:]):
			digits += times
			words++
			end, fillers, times = at, 0, 1
			continue
		case times > 1:
		case strings.EqualFold(w, "double"):
			times = 2
			continue
		case strings.EqualFold(w, "triple"):
			times = 3
			continue
		case from > i && fillers == 0 && equalsAny(w, spokenFillers[:]):
			fillers++
			continue
		}
		break
	}
	if digits < leastSpoken || words == 0 {
		return span{}, false
	}
	return span{i, end, maskCard}, true
}

func equalsAny(w string, list []string) bool {
	for _, s := range list {
		if strings.EqualFold(w, s) {
			return true
		}
	}
	return false
}
