package transcripts

import "strings"

// ibanLengths are the countries whose accounts have IBANs, each with the length.
const ibanLengths = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20"

// ibanLength returns how long the IBANs of a country are, 0 when it has none.
func ibanLength(a, b byte) int {
	a, b = a&^0x20, b&^0x20
	for i := 0; i+4 <= len(ibanLengths); i += 4 {
		if ibanLengths[i] == a && ibanLengths[i+1] == b {
			return int(ibanLengths[i+2]-'0')*10 + int(ibanLengths[i+3]-'0')
		}
	}
	return 0
}

// compact reads n letters and digits from byte i into dst, passing over single
// spaces and dashes between them, and returns where they end; 0 when there are
// not so many, or more follow at once.
func (p *personal) compact(dst []byte, i int) int {
	for k := range dst {
		if k > 0 && i < len(p.text) && !isAlnum(p.text[i]) {
			if _, n := separator(p.text[i:]); n > 0 {
				i += n
			}
		}
		if i >= len(p.text) || !isAlnum(p.text[i]) {
			return 0
		}
		c := p.text[i]
		if isLetter(c) {
			c &^= 0x20
		}
		dst[k] = c
		i++
	}
	if !p.endsWord(i) {
		return 0
	}
	return i
}

// iban looks for an international bank account number at byte i: the length its
// country has, and ISO 7064 check digits.
func (p *personal) iban(i int) (span, bool) {
	n := ibanLength(p.text[i], p.text[i+1])
	if n == 0 || !isDigit(p.text[i+2]) && p.text[i+2] != ' ' {
		return span{}, false
	}
	var buf [34]byte
	b := buf[:n]
	end := p.compact(b, i)
	if end == 0 || !isDigit(b[2]) || !isDigit(b[3]) {
		return span{}, false
	}
	rest := 0
	for k := range b {
		c := b[(k+4)%n]
		if isDigit(c) {
			rest = (rest*10 + int(c-'0')) % 97
		} else {
			rest = (rest*100 + int(c-'A') + 10) % 97
		}
	}
	if rest != 1 {
		return span{}, false
	}
	return span{i, end, maskIBAN}, true
}

// idOfDigits looks for an identity number that begins with a digit.
func (p *personal) idOfDigits(i int) (span, bool) {
	var buf [15]byte
	if end := p.compact(buf[:9], i); end > 0 {
		if p.isSSN(end) || isDNI(buf[:9]) {
			return span{i, end, maskID}, true
		}
	}
	if end := p.compact(buf[:15], i); end > 0 && isNIR(buf[:15]) {
		return span{i, end, maskID}, true
	}
	if end := p.compact(buf[:11], i); end > 0 && isSteuerID(buf[:11]) {
		return span{i, end, maskID}, true
	}
	return span{}, false
}

// idOfLetters looks for an identity number that begins with a letter.
func (p *personal) idOfLetters(i int) (span, bool) {
	var buf [9]byte
	end := p.compact(buf[:], i)
	if end == 0 || !isNINO(buf[:]) && !isNIE(buf[:]) {
		return span{}, false
	}
	return span{i, end, maskID}, true
}

// isSSN reports whether the run is a US social security number and ends at end:
// groups of 3, 2 and 4 digits within the ranges ever given out.
func (p *personal) isSSN(end int) bool {
	r := &p.run
	if r.n < 3 || r.groups[2].end != end || r.groups[0].len() != 3 || r.groups[1].len() != 2 || r.groups[2].len() != 4 || r.groups[1].sep != r.groups[2].sep {
		return false
	}
	if r.n > 3 && r.groups[3].sep != ' ' {
		return false
	}
	text := func(k int) string { return p.text[r.groups[k].start:r.groups[k].end] }
	area := text(0)
	return area != "000" && area != "666" && area[0] != '9' && text(1) != "00" && text(2) != "0000"
}

const dniLetters = "TRWAGMYFPDXBNJZSQVHLCKE"

// isDNI reports whether b is a Spanish DNI: 8 digits and their check letter.
func isDNI(b []byte) bool {
	n, ok := digitsOf(b[:8])
	return ok && b[8] == dniLetters[n%23]
}

// isNIE reports whether b is a Spanish NIE: X, Y or Z, 7 digits and the letter.
func isNIE(b []byte) bool {
	k := strings.IndexByte("XYZ", b[0])
	n, ok := digitsOf(b[1:8])
	return k >= 0 && ok && b[8] == dniLetters[(k*10_000_000+n)%23]
}

// isNINO reports whether b is a UK national insurance number.
func isNINO(b []byte) bool {
	if _, ok := digitsOf(b[2:8]); !ok || b[8] < 'A' || b[8] > 'D' {
		return false
	}
	if !isLetter(b[0]) || !isLetter(b[1]) || strings.IndexByte("DFIQUV", b[0]) >= 0 || strings.IndexByte("DFIOQUV", b[1]) >= 0 {
		return false
	}
	switch string(b[:2]) {
	case "BG", "GB", "KN", "NK", "NT", "TN", "ZZ":
		return false
	}
	return true
}

// isNIR reports whether b is a French social security number with its key.
func isNIR(b []byte) bool {
	var c [13]byte
	copy(c[:], b)
	less := 0
	switch string(c[5:7]) { // Corsica
	case "2A":
		c[6], less = '0', 1_000_000
	case "2B":
		c[6], less = '0', 2_000_000
	}
	n, ok := digitsOf(c[:])
	key, okKey := digitsOf(b[13:])
	if !ok || !okKey || b[0] != '1' && b[0] != '2' {
		return false
	}
	month := int(b[3]-'0')*10 + int(b[4]-'0')
	return month >= 1 && key == 97-(n-less)%97
}

// isSteuerID reports whether b is a German tax number: of the first ten digits
// one comes twice or three times, and the last checks them.
func isSteuerID(b []byte) bool {
	if _, ok := digitsOf(b); !ok || b[0] == '0' {
		return false
	}
	var seen [10]int
	rest := 10
	for _, c := range b[:10] {
		seen[c-'0']++
		s := (int(c-'0') + rest) % 10
		if s == 0 {
			s = 10
		}
		rest = s * 2 % 11
	}
	again := 0
	for _, n := range seen {
		if n > 3 {
			return false
		}
		if n > 1 {
			again++
		}
	}
	return again == 1 && (11-rest)%10 == int(b[10]-'0')
}

// digitsOf returns the number that b writes; ok is false when not all are digits.
func digitsOf(b []byte) (n int, ok bool) {
	for _, c := range b {
		if !isDigit(c) {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}
