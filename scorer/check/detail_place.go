package check

import "strconv"

// dateAt reads a day of a month that begins with word i: "12 March", "March 12th",
// "the fourteenth of June", "fourteenth of the sixth". Its norm is day and month.
func dateAt(words []Word, i int) (detail, int) {
	at := func(k int) string {
		if k < len(words) {
			return words[k].Text
		}
		return ""
	}
	made := func(day, month, n int) (detail, int) {
		if day < 1 || day > 31 || month < 1 || month > 12 {
			return detail{}, 0
		}
		return detail{start: int(words[i].Start), end: int(words[i+n-1].End), norm: strconv.Itoa(day) + "d" + strconv.Itoa(month) + "m", kind: "date"}, n
	}
	if m := monthOf(at(i)); m > 0 {
		if d, n := dayOf(words, i+1); n > 0 {
			return made(d, m, 1+n)
		}
		return detail{}, 0
	}
	d, n := dayOf(words, i)
	if n == 0 {
		return detail{}, 0
	}
	k := i + n
	if at(k) == "of" {
		k++
	}
	if m := monthOf(at(k)); m > 0 {
		return made(d, m, k+1-i)
	}
	if at(k) == "the" && k > i+n {
		if m, mn := dayOf(words, k+1); mn > 0 {
			return made(d, m, k+1+mn-i)
		}
	}
	return detail{}, 0
}

func monthOf(w string) int {
	for m, name := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if w == name || len(w) == 3 && w == name[:3] || w == "sept" && m == 8 {
			return m + 1
		}
	}
	return 0
}

// dayOf reads the day of a month: "12", "12th", "fourteenth", "twenty first".
func dayOf(words []Word, i int) (day, n int) {
	if i >= len(words) {
		return 0, 0
	}
	w := words[i].Text
	digits := 0
	for digits < len(w) && w[digits] >= '0' && w[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits <= 2 && (digits == len(w) || ordinal(w[digits:])) {
		return int(number(w[:digits])), 1
	}
	for d, name := range [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"} {
		if w == name {
			return d + 1, 1
		}
	}
	if w == "thirtieth" {
		return 30, 1
	}
	if w == "twenty" || w == "thirty" {
		if d, k := dayOf(words, i+1); k == 1 && d < 10 && words[i+1].Text[0] >= 'a' {
			if w == "thirty" {
				return 30 + d, 2
			}
			return 20 + d, 2
		}
	}
	return 0, 0
}

// addressAt reads a house number and its street: "18 Wattle Street", "twelve mill
// lane". Its norm is the number and the street's first word.
func addressAt(text string, words []Word, i int) (detail, int) {
	v, n, ok := numberAt(text, words, i)
	if !ok || v%1000 != 0 {
		return detail{}, 0
	}
	for k := i + n + 1; k < len(words) && k <= i+n+3; k++ {
		if !onlySpace(text[words[k-1].End:words[k].Start]) {
			return detail{}, 0
		}
		if streetWord(words[k].Text) {
			return detail{start: int(words[i].Start), end: int(words[k].End), norm: strconv.FormatInt(v/1000, 10) + words[i+n].Text, kind: "address"}, k - i + 1
		}
	}
	return detail{}, 0
}

func streetWord(w string) bool {
	switch w {
	case "street", "st", "road", "rd", "lane", "ln", "avenue", "ave", "drive", "court", "terrace", "crescent", "boulevard", "blvd", "square", "gardens", "grove", "parade", "quay", "row":
		return true
	}
	return false
}
