package transcripts

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
	"unicode/utf8"
)

// inUTF16 writes s as UTF-16.
func inUTF16(s string, bigEndian, mark bool) string {
	if mark {
		s = "\ufeff" + s
	}
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if bigEndian {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

func TestTextReader(t *testing.T) {
	text := "Agent: café – “so”, 3 €?\r\nCustomer: 😀 こんにちは\n"
	latin := "Agent: café"
	long := strings.Repeat("a", 70_000)
	for _, tt := range []struct{ name, in, want, warning string }{
		{"UTF-8", text, text, ""},
		{"a mark", "\ufeff" + text, text, ""},
		{"only a mark", "\ufeff", "", ""},
		{"nothing", "", "", ""},
		{"one byte", "x", "x", ""},
		{"UTF-16LE with a mark", inUTF16(text, false, true), text, ""},
		{"UTF-16BE with a mark", inUTF16(text, true, true), text, ""},
		{"UTF-16LE", inUTF16(text, false, false), text, ""},
		{"UTF-16BE", inUTF16(text, true, false), text, ""},
		{"windows-1252", "Agent: caf\xe9 \x93so\x94 3 \x80", "Agent: café “so” 3 €", guessedWindows1252},
		{"windows-1252 far behind", long + "\xe9", long + "é", guessedWindows1252},
		{"damaged UTF-8", latin + "\xff" + latin, latin + "\ufffd" + latin, brokenUTF8},
		{"cut UTF-8", latin + "\xe2\x80", latin + "\ufffd\ufffd", brokenUTF8},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for how, wrap := range map[string]func(io.Reader) io.Reader{
				"plain": func(r io.Reader) io.Reader { return r }, "one byte": iotest.OneByteReader, "half": iotest.HalfReader, "late end": iotest.DataErrReader,
			} {
				r := newTextReader(wrap(strings.NewReader(tt.in)), []byte(tt.in[:min(len(tt.in), headSize)]))
				got, err := io.ReadAll(r)
				if err != nil || string(got) != tt.want || r.warning != tt.warning {
					t.Errorf("%s: read %.80q, %v, warning %q", how, got, err, r.warning)
				}
				r = newTextReader(wrap(strings.NewReader(tt.in)), []byte(tt.in[:min(len(tt.in), headSize)]))
				if err := iotest.TestReader(r, []byte(tt.want)); err != nil && tt.want != "" {
					t.Errorf("%s: %v", how, err)
				}
			}
		})
	}
}

func TestTextReader_PassesErrorsOn(t *testing.T) {
	gone := errors.New("disk gone")
	for _, in := range []string{"", "a", "abcd\xe9", "é"} {
		got, err := io.ReadAll(newTextReader(io.MultiReader(strings.NewReader(in), iotest.ErrReader(gone)), []byte(in)))
		if err != gone {
			t.Errorf("%q: read %q, %v", in, got, err)
		}
	}
}

func FuzzTextReader(f *testing.F) {
	for _, s := range []string{"", "\ufeffx", "caf\xe9", "é\xff", inUTF16("Agent: x", false, true), inUTF16("Agent: x", true, false), "\xff\xfe\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		whole, err := io.ReadAll(newTextReader(bytes.NewReader(in), in))
		if err != nil || !utf8.Valid(whole) {
			t.Fatalf("%q gives %q, %v", in, whole, err)
		}
		cut, err := io.ReadAll(newTextReader(iotest.OneByteReader(bytes.NewReader(in)), in))
		if err != nil || !bytes.Equal(whole, cut) {
			t.Fatalf("%q gives %q whole and %q by bytes, %v", in, whole, cut, err)
		}
		if utf8.Valid(in) && utf16Of(in) == nil && !bytes.Equal(whole, bytes.TrimPrefix(in, bomUTF8)) {
			t.Fatalf("%q was changed to %q", in, whole)
		}
	})
}
