package workbook

import (
	"strings"
	"unicode/utf8"
)

// cellLimit is the most UTF-16 units a cell may hold.
const cellLimit = 32767

// appendText appends s as the content of an XML text element: valid UTF-8,
// without the control characters XML forbids, at most cellLimit units long.
// Texts that look like the format's own escapes (_x0041_) are escaped, else a
// spreadsheet would show another character.
func appendText(b []byte, s string) []byte {
	if len(s) <= cellLimit && plain(s) {
		return append(b, s...)
	}
	units := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if units++; units > cellLimit {
				return b
			}
			switch {
			case c == '&':
				b = append(b, "&amp;"...)
			case c == '<':
				b = append(b, "&lt;"...)
			case c == '>':
				b = append(b, "&gt;"...)
			case c == '"':
				b = append(b, "&quot;"...)
			case c == '\r':
				if i+1 < len(s) && s[i+1] == '\n' {
					units--
				} else {
					b = append(b, '\n')
				}
			case c < ' ' && c != '\n' && c != '\t', c == 0x7f:
				b = append(b, "\uFFFD"...)
			case c == '_' && isEscape(s[i:]):
				if units += 6; units > cellLimit {
					return b
				}
				b = append(b, "_x005F_"...)
			default:
				b = append(b, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		units += 1
		if r > 0xffff {
			units++
		}
		if units > cellLimit {
			return b
		}
		if r == 0xfffe || r == 0xffff {
			r = utf8.RuneError
		}
		b = utf8.AppendRune(b, r)
		i += n
	}
	return b
}

// plain reports whether s is ASCII that XML takes as it is.
func plain(s string) bool {
	for i := range len(s) {
		switch c := s[i]; c {
		case '&', '<', '>', '"', '_', 0x7f:
			return false
		default:
			if c < ' ' || c >= utf8.RuneSelf {
				return false
			}
		}
	}
	return true
}

// isEscape reports whether s begins like _x0041_.
func isEscape(s string) bool {
	if len(s) < 7 || s[1] != 'x' || s[6] != '_' {
		return false
	}
	for _, c := range []byte(s[2:6]) {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
			return false
		}
	}
	return true
}

// oneLine folds white space, for texts that share a line with others.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// inFooter makes s safe for a header or footer, where & begins a code.
func inFooter(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&&")
		case r < ' ' || r == utf8.RuneError || r == 0x7f:
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
		if b.Len() > 80 {
			break
		}
	}
	return b.String()
}

// advance is the width of printable ASCII in Arial, in 328ths of the font size
// and at most 255 of them.
const advance = "\x5b\x5b\x74\xb7\xb7\xff\xda\x3f\x6d\x6d\x80\xbf\x5b\x6d\x5b\x5b" + // space … /
	"\xb7\xb7\xb7\xb7\xb7\xb7\xb7\xb7\xb7\xb7\x5b\x5b\xbf\xbf\xbf\xb7" + // 0 … ?
	"\xff\xda\xda\xec\xec\xda\xc8\xff\xec\x5b\xa4\xda\xb7\xff\xec\xff" + // @ … O
	"\xda\xff\xec\xda\xc8\xec\xda\xff\xda\xda\xc8\x5b\x5b\x5b\x9a\xb7" + // P … _
	"\x6d\xb7\xb7\xa4\xb7\xb7\x5b\xb7\xb7\x49\x49\xa4\x49\xff\xb7\xb7" + // ` … o
	"\xb7\xb7\x6d\xa4\x5b\xb7\xa4\xec\xa4\xa4\xa4\x6d\x55\x6d\xbf" // p … ~

// textWidth returns the width of s in pixels at the given font size in points.
func textWidth(s string, size float64) float64 {
	units := 0
	for _, r := range s {
		switch {
		case r >= ' ' && r <= '~':
			units += int(advance[r-' '])
		case r < 0x2e80:
			units += 200
		default:
			units += 328
		}
	}
	return float64(units) * size * 96 / 72 / 328
}

// columnPixels is the width of a column of the given width in characters.
func columnPixels(width float64) float64 { return width*7 + 5 }

// lines returns how many lines s takes when wrapped at words in a column of
// the given width in characters.
func lines(s string, width, size float64) int {
	limit := columnPixels(width) - 7
	n := 0
	for para := range strings.SplitSeq(s, "\n") {
		n++
		at := 0.0
		space := textWidth(" ", size)
		for word := range strings.SplitSeq(para, " ") {
			w := textWidth(word, size)
			if at > 0 && at+space+w > limit {
				n++
				at = 0
			}
			for w > limit { // a word wider than the column is broken
				n++
				w -= limit
			}
			if at > 0 {
				at += space
			}
			at += w
		}
	}
	return n
}

// lineHeight returns the height of a line in points.
func lineHeight(size float64) float64 { return size*1.28 + 0.4 }

// rowHeight returns the height in points of n lines with some air.
func rowHeight(n int, size float64) float64 {
	h := float64(n)*lineHeight(size) + 4
	return min(409, float64(int(h*4+3))/4)
}
