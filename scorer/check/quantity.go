package check

import (
	"strings"
)

// A quantity is a number in a text, with the unit that stands beside it.
type quantity struct {
	start, end int    // bytes
	value      int64  // thousandths of the unit
	unit       string // "days", "GBP", "%", … ; "" when none stands beside it
}

// quantities appends the numbers of words to dst: in digits ("£4.99", "30
// days", "1,200") or in words ("thirty days", "two weeks"). Weeks are turned
// into days and years into months, so that they compare.
func quantities(dst []quantity, text string, words []Word) []quantity {
	for i := 0; i < len(words); {
		v, n, ok := numberAt(text, words, i)
		if !ok {
			i++
			continue
		}
		q := quantity{start: int(words[i].Start), end: int(words[i+n-1].End), value: v}
		if w := words[i+n-1].Text; w[0] >= '0' && w[0] <= '9' {
			q.unit = unitOf(strings.TrimLeft(w, "0123456789"))
		}
		if sym, size := currencyBefore(text, q.start); sym != "" {
			q.unit = sym
			q.start -= size
		} else if q.unit == "" && i+n < len(words) && onlySpace(text[words[i+n-1].End:words[i+n].Start]) {
			if u, k := unitAt(words[i+n:]); u != "" {
				q.unit, q.end = u, int(words[i+n+k-1].End)
				n += k
			}
		}
		if q.unit == "" {
			if u, size := symbolAfter(text[q.end:]); u != "" {
				q.unit = u
				q.end += size
			}
		}
		q.unit, q.value = normalUnit(q.unit, q.value)
		dst = append(dst, q)
		i += n
	}
	return dst
}

func onlySpace(s string) bool { return strings.Trim(s, " \u00a0-") == "" }

// numberAt reads a number that begins with word i and returns how many words
// it takes.
func numberAt(text string, words []Word, i int) (v int64, n int, ok bool) {
	w := words[i].Text
	if w[0] >= '0' && w[0] <= '9' {
		digits := 0
		for digits < len(w) && w[digits] >= '0' && w[digits] <= '9' {
			digits++
		}
		if digits > 9 || digits < len(w) && unitOf(w[digits:]) == "" {
			return 0, 0, false
		}
		for _, c := range w[:digits] {
			v = v*10 + int64(c-'0')
		}
		v *= 1000
		n = 1
		// Groups of thousands and decimals are split into words by the marks.
		for i+n < len(words) && digits == len(w) {
			next := words[i+n].Text
			sep := text[words[i+n-1].End:words[i+n].Start]
			switch {
			case sep == "," && len(next) == 3 && allDigits(next) && v < 1e12:
				v = v*1000 + number(next)*1000
				n++
				continue
			case sep == "." && allDigits(next) && len(next) <= 3:
				f := number(next)
				for k := len(next); k < 3; k++ {
					f *= 10
				}
				return v + f, n + 1, true
			}
			break
		}
		return v, n, true
	}
	return spelledNumber(words, i)
}

func ordinal(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) > 0
}

func number(s string) int64 {
	var v int64
	for i := 0; i < len(s); i++ {
		v = v*10 + int64(s[i]-'0')
	}
	return v
}

// spelledNumber reads "thirty", "twenty five", "two hundred and ten", "a
// hundred". A lone "one" or "a" is no number: they are mostly pronoun and
// article; "one" counts where a unit follows.
func spelledNumber(words []Word, i int) (v int64, n int, ok bool) {
	var total, part int64
	if words[i].Text == "a" && i+1 < len(words) && (words[i+1].Text == "hundred" || words[i+1].Text == "thousand") {
		part, n = 1, 1
	}
	for i+n < len(words) {
		w := words[i+n].Text
		if d, isSmall := smallNumber(w); isSmall {
			if n > 0 && part%100 != 0 && (part%10 != 0 || d >= 10) {
				break
			}
			part += d
		} else if w == "hundred" && n > 0 && part > 0 && part < 100 {
			part *= 100
		} else if w == "thousand" && n > 0 && part > 0 {
			total, part = total+part*1000, 0
		} else if w == "and" && n > 0 && part%100 == 0 && part > 0 && i+n+1 < len(words) {
			if _, more := smallNumber(words[i+n+1].Text); !more {
				break
			}
		} else {
			break
		}
		n++
	}
	if n == 0 || n == 1 && words[i].Text == "one" && (i+1 == len(words) || unitOf(words[i+1].Text) == "") {
		return 0, 0, false
	}
	return (total + part) * 1000, n, true
}

func smallNumber(w string) (int64, bool) {
	for i, s := range [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"} {
		if w == s {
			return int64(i), true
		}
	}
	for i, s := range [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		if w == s {
			return int64(i+2) * 10, true
		}
	}
	return 0, false
}

func currencyBefore(text string, at int) (unit string, size int) {
	for _, c := range []struct{ sym, unit string }{{"£", "GBP"}, {"$", "USD"}, {"€", "EUR"}, {"£ ", "GBP"}, {"$ ", "USD"}, {"€ ", "EUR"}} {
		if strings.HasSuffix(text[:at], c.sym) {
			return c.unit, len(c.sym)
		}
	}
	return "", 0
}

func symbolAfter(s string) (unit string, size int) {
	for _, c := range []struct{ sym, unit string }{{"%", "%"}, {" %", "%"}, {"€", "EUR"}, {" €", "EUR"}, {"£", "GBP"}, {"$", "USD"}} {
		if strings.HasPrefix(s, c.sym) {
			return c.unit, len(c.sym)
		}
	}
	return "", 0
}

// unitAt returns the unit that words begin with and how many words name it.
func unitAt(words []Word) (unit string, n int) {
	if len(words) > 1 && (words[0].Text == "business" || words[0].Text == "working") && unitOf(words[1].Text) == "days" {
		return "business days", 2
	}
	return unitOf(words[0].Text), 1
}

// unitOf returns the unit a word names, "" if none.
func unitOf(w string) string {
	switch w {
	case "day", "days":
		return "days"
	case "week", "weeks":
		return "weeks"
	case "month", "months":
		return "months"
	case "year", "years":
		return "years"
	case "hour", "hours", "hrs":
		return "hours"
	case "minute", "minutes", "min", "mins":
		return "minutes"
	case "percent", "percents":
		return "%"
	case "pound", "pounds", "quid", "gbp":
		return "GBP"
	case "euro", "euros", "eur":
		return "EUR"
	case "dollar", "dollars", "bucks", "usd":
		return "USD"
	case "gb", "gig", "gigs", "gigabyte", "gigabytes":
		return "GB"
	case "mb", "megabyte", "megabytes":
		return "MB"
	case "mbit", "mbps", "megabit", "megabits", "meg", "megs":
		return "Mbit"
	case "km", "kilometer", "kilometers", "kilometre", "kilometres":
		return "km"
	case "mile", "miles":
		return "miles"
	}
	return ""
}

// normalUnit turns a unit and its value into the one that compares.
func normalUnit(unit string, v int64) (string, int64) {
	if u := unitOf(strings.ToLower(unit)); u != "" {
		unit = u
	}
	switch unit {
	case "weeks":
		return "days", v * 7
	case "years":
		return "months", v * 12
	}
	return unit, v
}
