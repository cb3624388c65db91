package transcripts

import (
	"strings"
	"unicode/utf8"
)

// Lengths of payment card numbers.
const (
	leastCard = 13
	mostCard  = 19
)

// maxGroups bounds how many groups of digits are looked at together: more than
// a card or telephone number read out digit by digit has.
const maxGroups = 40

// A run is digits in groups with nothing but single separators between them.
type run struct {
	start, end int // bytes
	groups     [maxGroups]group
	n          int
	more       bool // the text has more groups than fit
	// cardStart and cardEnd bound the first card number in it, 0 when there is
	// none.
	cardStart, cardEnd int
}

// A group is digits next to each other.
type group struct {
	start, end int
	sep        byte // the separator before it: ' ', '-', '.', or 0 for none
}

func (g group) len() int { return g.end - g.start }

// readRun reads the run that begins at byte i into p.run, unless i lies in the
// run read last, whose groups before i are dropped then.
func (p *personal) readRun(i int) {
	r := &p.run
	if r.start <= i && i < r.end {
		k := 0
		for k < r.n && r.groups[k].start < i {
			k++
		}
		if k < r.n && r.groups[k].start == i && !(r.more && r.n-k <= mostCard) {
			copy(r.groups[:], r.groups[k:r.n])
			r.n -= k
			r.start = i
			if r.cardEnd > 0 && r.cardStart < i {
				p.findCard()
			}
			return
		}
	}
	r.start, r.n, r.more = i, 0, false
	for at, sep := i, byte(0); ; {
		if r.n == maxGroups {
			r.more = true
			break
		}
		from := at
		for at < len(p.text) && isDigit(p.text[at]) {
			at++
		}
		r.groups[r.n] = group{from, at, sep}
		r.n++
		r.end = at
		n := 0
		if sep, n = separator(p.text[at:]); n == 0 || at+n >= len(p.text) || !isDigit(p.text[at+n]) {
			break
		}
		at += n
	}
	p.findCard()
}

// separator returns what kind of separator text begins with, and its length: a
// space of any kind, a dash of any kind, or a full stop. " - " counts as a dash.
func separator(text string) (kind byte, n int) {
	for n < len(text) && n < 6 {
		r, size := rune(text[n]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[n:])
		}
		switch r {
		case ' ', '\u00a0', '\u202f', '\u2009', '\t':
			if kind == 0 {
				kind = ' '
			}
		case '-', '\u2010', '\u2011', '\u2012', '\u2013':
			if kind == '-' || kind == '.' {
				return kind, 0
			}
			kind = '-'
		case '.':
			if kind != 0 {
				return kind, 0
			}
			kind = '.'
		default:
			return kind, n
		}
		n += size
	}
	return kind, n
}

// findCard finds the first card number in the run: whole groups with a valid
// check digit. Numbers that overlap are taken together, since it cannot be told
// which of them is the card.
func (p *personal) findCard() {
	r := &p.run
	r.cardStart, r.cardEnd = 0, 0
	for i := range r.n {
		if r.cardEnd > 0 && r.groups[i].start >= r.cardEnd {
			return
		}
		digits := 0
		// The check sum is kept for both parities, as the length is not known yet.
		var even, odd int
		for j := i; j < r.n && digits+r.groups[j].len() <= mostCard; j++ {
			for k := r.groups[j].start; k < r.groups[j].end; k++ {
				d := int(p.text[k] - '0')
				twice := 2 * d
				if twice > 9 {
					twice -= 9
				}
				if digits%2 == 0 {
					even, odd = even+twice, odd+d
				} else {
					even, odd = even+d, odd+twice
				}
				digits++
			}
			sum := even // an even number of digits: the first is doubled
			if digits%2 == 1 {
				sum = odd
			}
			if digits >= leastCard && sum%10 == 0 {
				if r.cardEnd == 0 {
					r.cardStart = r.groups[i].start
				}
				r.cardEnd = max(r.cardEnd, r.groups[j].end)
			}
		}
	}
}

// Lengths of telephone numbers in digits.
const (
	leastWorldPhone = 7 // after a plus
	mostWorldPhone  = 15
	leastTrunkPhone = 9 // with a leading 0
	mostTrunkPhone  = 12
)

// phone looks for a telephone number at byte i, which is a digit, a plus or an
// opening bracket.
func (p *personal) phone(i int) (span, bool) {
	if i > 0 {
		switch c := p.text[i-1]; {
		case isAlnum(c), c == '#', c == '/', c == '-', c == '$', c == '_', c == '\\', c == ':':
			return span{}, false
		case (c == '.' || c == ',') && i > 1 && isDigit(p.text[i-2]):
			return span{}, false
		case c >= utf8.RuneSelf && (p.letterBefore(i) || strings.HasSuffix(p.text[:i], "£") || strings.HasSuffix(p.text[:i], "€")):
			return span{}, false
		}
	}
	var end int
	switch {
	case isDigit(p.text[i]):
		p.readRun(i)
		end = p.localPhone()
	default:
		end = p.dialed(i)
	}
	if end == 0 || !p.endsPhone(end) {
		return span{}, false
	}
	return span{i, end, maskPhone}, true
}

// endsPhone reports whether a telephone number may end at byte i.
func (p *personal) endsPhone(i int) bool {
	if !p.endsWord(i) {
		return false
	}
	rest := p.text[i:]
	if len(rest) > 1 && (rest[0] == '-' || rest[0] == '/' || rest[0] == '_' || rest[0] == ':') && isAlnum(rest[1]) {
		return false
	}
	if len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1]) {
		return false
	}
	if strings.HasPrefix(rest, "%") {
		return false
	}
	rest = strings.TrimPrefix(rest, " ")
	for _, unit := range [...]string{"€", "£", "$", "%", "EUR", "GBP", "USD", "euro", "dollar", "pound"} {
		if strings.HasPrefix(rest, unit) {
			return false
		}
	}
	return true
}

// dialed reads a number that begins with a plus or with a code in brackets and
// returns its end, 0 when it is none: "+44 (0)20 7946 0958", "(212) 555-0142".
func (p *personal) dialed(i int) int {
	world := p.text[i] == '+'
	if world {
		i++
	}
	digits, end, open := 0, 0, false
	for i < len(p.text) {
		switch c := p.text[i]; {
		case isDigit(c):
			if i == 0 || !isDigit(p.text[i-1]) {
				// A card that follows is not swallowed.
				if p.readRun(i); p.run.cardEnd > 0 && p.run.cardStart <= i {
					return p.dialedEnd(world, digits, end)
				}
				n := p.run.groups[0].len()
				if digits+n > mostWorldPhone {
					return p.dialedEnd(world, digits, end)
				}
			}
			digits++
			i++
			if i == len(p.text) || !isDigit(p.text[i]) {
				if !open {
					end = i
				}
			}
		case c == '(' && !open:
			open = true
			i++
		case c == ')' && open:
			open = false
			i++
		default:
			_, n := separator(p.text[i:])
			if n == 0 || i+n >= len(p.text) || !isDigit(p.text[i+n]) && p.text[i+n] != '(' || open {
				return p.dialedEnd(world, digits, end)
			}
			i += n
		}
	}
	return p.dialedEnd(world, digits, end)
}

func (p *personal) dialedEnd(world bool, digits, end int) int {
	least := leastWorldPhone
	if !world {
		least = 9 // with the area code
	}
	if digits < least {
		return 0
	}
	return end
}

// localPhone returns the end of the telephone number that the run begins with,
// 0 when it begins with none.
func (p *personal) localPhone() int {
	r := &p.run
	n := r.n
	for k := range n {
		if r.cardEnd > 0 && r.groups[k].start >= r.cardStart {
			n = k
			break
		}
	}
	if n == 0 || p.isDate(n) {
		return 0
	}
	if end := p.shaped(n); end > 0 {
		return end
	}
	if p.text[r.start] == '0' {
		if end := p.trunk(n); end > 0 {
			return end
		}
	}
	return p.announced(n)
}

// phoneWords announce a telephone number; otherWords another one.
var (
	phoneWords = [...]string{"phone", "mobile", "mob ", "cell", "contact n", "contact me", "call", "dial", "text me", "whatsapp", "reach me", "ring me"}
	otherWords = [...]string{"order", "ticket", "case", "refer", "account", "invoice", "code", "call id", "parcel", "tracking"}
)

// nearWords is how many bytes before a number the words are looked for.
const nearWords = 30

// announced returns the end of a number without any separator that is called a
// telephone number shortly before, 0 when it is none: "my cell is 2125550142".
func (p *personal) announced(n int) int {
	g := p.run.groups[0]
	if g.len() < leastWorldPhone || g.len() > mostTrunkPhone || n > 1 && p.run.groups[1].sep != ' ' {
		return 0
	}
	before := p.text[max(0, g.start-nearWords):g.start]
	if !containsAny(before, phoneWords[:]) || containsAny(before, otherWords[:]) {
		return 0
	}
	return g.end
}

// containsAny reports whether s contains one of words, whatever the case.
func containsAny(s string, words []string) bool {
	for _, w := range words {
		for i := 0; i+len(w) <= len(s); i++ {
			if strings.EqualFold(s[i:i+len(w)], w) {
				return true
			}
		}
	}
	return false
}

// trunk reads a number with a leading 0: groups of up to 12 digits together.
func (p *personal) trunk(n int) int {
	r := &p.run
	least, most := leastTrunkPhone, mostTrunkPhone
	if r.groups[0].len() > 1 && p.text[r.start+1] == '0' {
		least, most = 11, 17 // 00 and a country
	} else if r.groups[0].len() >= leastTrunkPhone {
		least = 10 // without any separator more is asked for
	}
	digits, end := 0, 0
	for k := range n {
		if k > 0 && r.groups[k].sep == '.' && r.groups[1].sep != '.' {
			break
		}
		if digits += r.groups[k].len(); digits > most {
			break
		}
		if digits >= least && (k+1 == n || r.groups[k+1].sep == ' ') {
			end = r.groups[k].end
		}
	}
	return end
}

// phoneShapes are the lengths of the groups of numbers without a leading 0. All
// separators must be alike, but for the first of the longer ones.
var phoneShapes = [...]struct {
	groups []int
	seps   string // that may stand between the groups
	first  string // digits it may begin with
}{
	{[]int{1, 3, 3, 4}, " -.", "1"},        // 1-800-555-0199
	{[]int{3, 3, 4}, " -.", "23456789"},    // 212-555-0142
	{[]int{3, 4}, "-", "23456789"},         // 555-0142
	{[]int{3, 3, 3}, " -.", "6789"},        // 612 345 678
	{[]int{3, 2, 2, 2}, " -.", "6789"},     // 612 34 56 78
	{[]int{2, 3, 2, 2}, " -.", "89"},       // 91 234 56 78
	{[]int{3, 6}, " ", "67"},               // 612 345678
	{[]int{2, 2, 2, 2, 2}, " -.", "12345"}, // 12 34 56 78 90
}

// shaped returns the end of a number of one of the phoneShapes.
func (p *personal) shaped(n int) int {
	r := &p.run
shapes:
	for i := range phoneShapes {
		s := &phoneShapes[i]
		if n < len(s.groups) || strings.IndexByte(s.first, p.text[r.start]) < 0 {
			continue
		}
		for k, size := range s.groups {
			if r.groups[k].len() != size || k > 0 && strings.IndexByte(s.seps, r.groups[k].sep) < 0 {
				continue shapes
			}
		}
		if m := len(s.groups); m < n && r.groups[m].sep != ' ' {
			continue
		}
		return r.groups[len(s.groups)-1].end
	}
	return 0
}

// isDate reports whether the run begins with a date: 2026-03-04, 04.03.2026.
func (p *personal) isDate(n int) bool {
	g := &p.run.groups
	if n < 3 || g[1].sep != g[2].sep {
		return false
	}
	switch {
	case g[0].len() == 4 && g[1].len() == 2 && g[2].len() == 2:
		return p.atMost(g[1], 12) && p.atMost(g[2], 31)
	case g[0].len() <= 2 && g[1].len() <= 2 && g[2].len() == 4:
		century := p.text[g[2].start : g[2].start+2]
		return p.atMost(g[0], 31) && p.atMost(g[1], 31) && (century == "19" || century == "20")
	}
	return false
}

// atMost reports whether a group of at most two digits is a number from 1 to most.
func (p *personal) atMost(g group, most int) bool {
	v := 0
	for i := g.start; i < g.end; i++ {
		v = v*10 + int(p.text[i]-'0')
	}
	return v >= 1 && v <= most
}
