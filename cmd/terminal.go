package cmd

import (
	"io"
	"strings"
)

// A terminal is the last guard before a screen: transcripts, names and files
// are other people's, and what they hold must not steer the terminal. Control
// characters become U+FFFD, all but line ends, tabs and the program's own
// colors. Files and pipes get every byte as it is.
type terminal struct {
	w    io.Writer
	half bool // the last byte was the first half of what may be a C1 control
}

// eraseLine begins what progress writes; nothing else may go back in a line.
const eraseLine = "\r\x1b[K"

const replacement = "\uFFFD"

// Write writes p and reports errors of the screen; like a writer that keeps
// all bytes it claims to have written all of p.
func (t *terminal) Write(p []byte) (int, error) {
	s := string(p)
	var b strings.Builder
	if rest, ok := strings.CutPrefix(s, eraseLine); ok {
		b.WriteString(eraseLine)
		s = rest
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if t.half {
			t.half = false
			if c >= 0x80 && c < 0xa0 {
				b.WriteString(replacement)
				continue
			}
			b.WriteByte(0xc2)
		}
		switch {
		case c == 0x1b && color(s[i:]) > 0:
			n := color(s[i:])
			b.WriteString(s[i : i+n])
			i += n - 1
		case c < ' ' && c != '\n' && c != '\t', c == 0x7f:
			b.WriteString(replacement)
		case c == 0xc2:
			t.half = true
		default:
			b.WriteByte(c)
		}
	}
	if _, err := io.WriteString(t.w, b.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// color returns the length of the color sequence s begins with, 0 for none.
func color(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	for i := 2; i < len(s) && i < 12; i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && (c < '0' || c > '9'):
			return 0
		}
	}
	return 0
}
