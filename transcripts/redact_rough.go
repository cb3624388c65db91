package transcripts

import "unicode/utf8"

// Least signs of personal data: the shortest identity number has six digits, and
// twelve digits spoken one by one ("triple one") take at least eight words.
const (
	roughDigits = 6
	roughSpoken = 8
)

// MayBePersonal is a quick look that is never wrong when it says no: without an
// at sign, six digits, a run of words that could be spoken digits, or characters
// beyond ASCII, there is nothing for Mask to find.
func MayBePersonal(text string) bool {
	digits, run, start := 0, 0, true
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c >= utf8.RuneSelf || c == '@':
			return true
		case c-'0' <= 9:
			if digits++; digits == roughDigits {
				return true
			}
			if start {
				if run++; run == roughSpoken {
					return true
				}
			}
			start = false
		case c|0x20-'a' <= 'z'-'a':
			if !start {
				continue
			}
			start = false
			switch c | 0x20 {
			case 'z', 'o', 't', 'f', 's', 'e', 'n', 'd', 'u', 'a': // of digits, "double" and fillers
				if run++; run == roughSpoken {
					return true
				}
			default:
				run = 0
			}
		default:
			start = true
		}
	}
	return false
}
