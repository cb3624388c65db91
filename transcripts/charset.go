package transcripts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

var (
	bomUTF8    = []byte{0xef, 0xbb, 0xbf}
	bomUTF16LE = []byte{0xff, 0xfe}
	bomUTF16BE = []byte{0xfe, 0xff}
)

// newTextReader returns a reader of r's text as valid UTF-8 without a
// byte-order mark. head is the start of what r will give. UTF-16 is recognized
// by its mark or by the pattern of its zero bytes.
func newTextReader(r io.Reader, head []byte) *textReader {
	switch enc := utf16Of(head); {
	case enc != nil:
		return &textReader{r: transform.NewReader(r, enc.NewDecoder()), wide: true, start: true}
	default:
		return &textReader{r: r, start: true}
	}
}

// utf16Of returns the encoding of a text in UTF-16, nil for anything else.
func utf16Of(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, bomUTF16LE):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(head, bomUTF16BE):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	}
	head = head[:min(len(head), 4096)&^1]
	var zeros [2]int // at even and at odd offsets
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
		}
	}
	// Spaces, digits and line ends are zero in the upper byte in every script, so
	// one side has many zeros and the other next to none.
	switch pairs := len(head) / 2; {
	case pairs < 2:
	case zeros[1] > pairs/4 && zeros[0]*8 <= zeros[1]:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0] > pairs/4 && zeros[1]*8 <= zeros[0]:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// guessedWindows1252 is said of a call from a file that is no UTF-8.
const guessedWindows1252 = "the file is not UTF-8; it was read as windows-1252, a guess: look at accented letters and quotes, and save the file as UTF-8 if they are wrong"

// brokenUTF8 is said of a call from a file that is UTF-8 but for some bytes.
const brokenUTF8 = "the file has bytes that are not UTF-8; each was replaced by U+FFFD"

// A textReader passes UTF-8 on and repairs what is not. Up to the first byte
// that is not ASCII nothing has to be decided. If that and the following bytes
// are UTF-8, the file is UTF-8 and later faults are damage; if not, it is
// windows-1252 to its end.
type textReader struct {
	r       io.Reader
	wide    bool   // r was UTF-16: what it gives is valid
	start   bool   // nothing was read so far
	in      []byte // read from r, not yet passed on
	out     []byte // repaired, not yet passed on
	err     error  // of r, once in is used up
	seen    bool   // some character outside ASCII was valid
	legacy  bool   // windows-1252 since the first fault
	warning string // what was doubted, "" if nothing
	buf     [4096]byte
}

func (t *textReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for {
		if len(t.out) > 0 {
			n := copy(p, t.out)
			t.out = t.out[n:]
			return n, nil
		}
		if t.start {
			if err := t.skipMark(); err != nil {
				return 0, err
			}
		}
		if len(t.in) == 0 && t.err == nil && len(p) >= utf8.UTFMax {
			// The usual case: read straight into p, look, and pass on.
			n, err := t.r.Read(p)
			t.err = err
			good := t.validPrefix(p[:n])
			t.in = append(t.in[:0], p[good:n]...)
			if good > 0 {
				return good, nil
			}
			continue
		}
		if !t.repair() {
			return 0, t.err
		}
	}
}

// skipMark drops a UTF-8 byte-order mark.
func (t *textReader) skipMark() error {
	n, err := io.ReadFull(t.r, t.buf[:3])
	t.start = false
	t.in = append(t.in[:0], t.buf[:n]...)
	t.in = bytes.TrimPrefix(t.in, bomUTF8)
	if err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = io.EOF
		}
		t.err = err
	}
	return nil
}

// validPrefix returns how much of b may be passed on as it is.
func (t *textReader) validPrefix(b []byte) int {
	if t.wide {
		return len(b)
	}
	if !t.legacy && utf8.Valid(b) {
		t.seen = t.seen || !isASCII(b)
		return len(b)
	}
	i := 0
	for i < len(b) {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		if t.legacy {
			return i
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		t.seen = true
		i += size
	}
	return i
}

func isASCII(b []byte) bool {
	for ; len(b) >= 8; b = b[8:] {
		if binary.LittleEndian.Uint64(b)&highMask != 0 {
			return false
		}
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// repair turns some of t.in into t.out, reading more when a character may be cut
// at its end. It reports false at the end of the input.
func (t *textReader) repair() bool {
	t.out = t.out[:0]
	for {
		good := t.validPrefix(t.in)
		t.out = append(t.out, t.in[:good]...)
		t.in = t.in[good:]
		if len(t.in) == 0 {
			return len(t.out) > 0 || t.more()
		}
		switch {
		case t.legacy:
			t.out = utf8.AppendRune(t.out, charmap.Windows1252.DecodeByte(t.in[0]))
			t.in = t.in[1:]
		case !utf8.FullRune(t.in) && t.err == nil:
			if len(t.out) > 0 {
				return true
			}
			if !t.more() {
				return t.repair()
			}
		case t.seen:
			t.warning = brokenUTF8
			t.out = utf8.AppendRune(t.out, utf8.RuneError)
			t.in = t.in[1:]
		default:
			t.warning = guessedWindows1252
			t.legacy = true
		}
	}
}

// more reads some bytes of r behind t.in. It reports false when there are none.
func (t *textReader) more() bool {
	if t.err != nil {
		return false
	}
	n, err := t.r.Read(t.buf[:])
	t.in = append(t.in, t.buf[:n]...)
	t.err = err
	return n > 0 || err == nil
}
