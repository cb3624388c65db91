package check

import (
	"strings"
)

// A detail is something a customer says that an action may depend on: a number,
// a code, an e-mail address, a spelled name, or a token that masks one.
type detail struct {
	start, end int    // bytes
	norm       string // digits and lower-case letters only; "" when masked
	masked     bool
	kind       string // number, code, email, spelling, date, address, masked
}

// details appends the details of a turn to dst: digit strings of four or more
// (also spoken one by one, "four four one nine"), codes that mix letters and
// digits, e-mail addresses, spelled words ("R E Y E S"), dates, street addresses
// and redaction tokens.
func details(dst []detail, text string, words []Word) []detail {
	for i := 0; i < len(words); {
		if d, n := detailAt(text, words, i); n > 0 {
			dst = append(dst, d)
			i += n
			continue
		}
		i++
	}
	return dst
}

func detailAt(text string, words []Word, i int) (detail, int) {
	if masked(text, words[i]) {
		return detail{start: int(words[i].Start), end: int(words[i].End), masked: true, kind: "masked"}, 1
	}
	if e, k, ok := emailAt(text, words, i); ok {
		return e, k
	}
	if d, k := addressAt(text, words, i); k > 0 {
		return d, k
	}
	if d, k := dateAt(words, i); k > 0 {
		return d, k
	}
	var b strings.Builder
	n, digits, letters, singles, zeros := 0, 0, 0, 0, 0
	for i+n < len(words) {
		w := words[i+n].Text
		if n > 0 && !joins(text[words[i+n-1].End:words[i+n].Start], words[i+n-1].Text, w) {
			break
		}
		switch {
		case allDigits(w):
			b.WriteString(w)
			digits += len(w)
		case mixed(w):
			b.WriteString(w)
			d := countDigits(w)
			digits += d
			letters += len(w) - d
		case isPrefix(text, words, i+n):
			b.WriteString(w)
			letters += len(w)
		case len(w) == 1 && w != "a" && w != "i" || len(w) == 1 && singles > 0:
			b.WriteString(w)
			letters++
			singles++
		default:
			if d, ok := spokenDigits(w, words[i+n:]); ok {
				b.WriteString(d)
				digits += len(d)
				if w == "oh" {
					zeros++
				}
				if w == "double" || w == "triple" {
					n++
				}
				break
			}
			goto done
		}
		n++
	}
done:
	if n == 0 {
		return detail{}, 0
	}
	d := detail{start: int(words[i].Start), end: int(words[i+n-1].End), norm: b.String()}
	switch {
	case digits >= 4 && letters == 0, digits == 3 && zeros > 0 && letters == 0: // "room three oh six"
		d.kind = "number"
	case digits >= 2 && letters >= 1 && digits+letters >= 4:
		d.kind = "code"
	case digits == 0 && singles >= 3:
		d.kind = "spelling"
	default:
		return detail{}, 0
	}
	if year(d.norm) {
		return detail{}, 0
	}
	return d, n
}

// joins reports whether what stands between two words may lie inside one detail:
// blanks and dashes, and between signs given one by one ("K, T, 7") a comma.
func joins(s, before, after string) bool {
	if s == ", " {
		return oneSign(before) && oneSign(after)
	}
	return strings.Trim(s, " -\u00a0/") == "" && len(s) <= 3
}

func oneSign(w string) bool {
	_, spoken := spokenDigits(w, nil)
	return len(w) == 1 || spoken
}

func year(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20")
}

func mixed(w string) bool {
	d := countDigits(w)
	return d > 0 && d < len(w) && !strings.ContainsAny(w, "'") && unitOf(strings.TrimLeft(w, "0123456789")) == "" && !ordinal(strings.TrimLeft(w, "0123456789")) && w[len(w)-1] != 'm'
}

func countDigits(w string) int {
	n := 0
	for i := 0; i < len(w); i++ {
		if w[i] >= '0' && w[i] <= '9' {
			n++
		}
	}
	return n
}

// spokenDigits reads "four", "oh", "double two".
func spokenDigits(w string, rest []Word) (string, bool) {
	if w == "double" || w == "triple" {
		if len(rest) < 2 {
			return "", false
		}
		d, ok := spokenDigits(rest[1].Text, nil)
		if !ok || len(d) != 1 {
			return "", false
		}
		return strings.Repeat(d, map[string]int{"double": 2, "triple": 3}[w]), true
	}
	if w == "oh" || w == "o" || w == "nought" {
		return "0", true
	}
	if v, ok := smallNumber(w); ok && v < 10 {
		return string(rune('0' + v)), true
	}
	return "", false
}

// isPrefix reports whether a word is the capitals before the digits of a code,
// as in "KX-2041".
func isPrefix(text string, words []Word, i int) bool {
	w := words[i]
	if w.End-w.Start < 2 || w.End-w.Start > 4 || i+1 == len(words) || !allDigits(words[i+1].Text) {
		return false
	}
	s := text[w.Start:w.End]
	return text[w.End:words[i+1].Start] == "-" && s == strings.ToUpper(s) && s != strings.ToLower(s) && countDigits(s) == 0
}

// emailAt reads an address that begins with word i, written ("a.lee@x.com") or
// spoken letter by letter or name by name ("a lee at x dot com", "lee dot ng at x
// dot com").
func emailAt(text string, words []Word, i int) (detail, int, bool) {
	at, dot := -1, false
	for k := i; k < len(words) && k < i+12; k++ {
		if k > i {
			sep := text[words[k-1].End:words[k].Start]
			switch {
			case sep == "@" || words[k].Text == "at" && sep == " ":
				at = k
			case at >= 0 && (sep == "." || words[k].Text == "dot"):
				dot = true
			case sep == " " && at < 0 && words[k].Text != "dot" && words[k-1].Text != "dot" && len(words[k-1].Text) > 1:
				return detail{}, 0, false // only letters and dots are spoken apart
			case strings.Trim(sep, "._-+ ") != "":
				return detail{}, 0, false
			}
		}
		if at >= 0 && dot && topLevel(words[k].Text) {
			n := k - i + 1
			return detail{start: int(words[i].Start), end: int(words[k].End), norm: addressNorm(words[i : k+1]), kind: "email"}, n, true
		}
	}
	return detail{}, 0, false
}

func topLevel(w string) bool {
	switch w {
	case "com", "org", "net", "edu", "uk", "eu", "de", "fr", "es", "io", "us":
		return true
	}
	return false
}

// addressNorm returns the letters and digits of an address, the same whether it
// is written or spoken.
func addressNorm(words []Word) string {
	var b strings.Builder
	for _, w := range words {
		if w.Text != "at" && w.Text != "dot" {
			b.WriteString(w.Text)
		}
	}
	return b.String()
}

// maskName reports whether a word in brackets names what was taken out;
// "[laughs]" and "[noise]" do not.
func maskName(w string) bool {
	switch w {
	case "redacted", "number", "numbers", "digit", "digits", "phone", "account", "card", "email", "postcode", "zip", "letter", "surname", "pii":
		return true
	}
	return false
}

// masked reports whether a word stands for something redacted: "[NAME]",
// "[number]", "<PHONE>", "{EMAIL}", "XXXX", or is followed by a run of stars.
func masked(text string, w Word) bool {
	s, e := int(w.Start), int(w.End)
	if s > 0 && e < len(text) {
		switch {
		case text[s-1] == '[' && (text[e] == ']' || text[e] == '_'), text[s-1] == '<' && text[e] == '>', text[s-1] == '{' && text[e] == '}':
			return text[s:e] == strings.ToUpper(text[s:e]) || maskName(w.Text)
		}
	}
	return len(w.Text) >= 3 && strings.Trim(w.Text, "x") == ""
}
