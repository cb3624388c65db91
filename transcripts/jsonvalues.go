package transcripts

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

const (
	// maxRecord is the longest record that is read, in bytes: some hundred hours
	// of speech. A longer one is reported and skipped.
	maxRecord = 64 << 20
	// blockSize is how much of a file is held at a time. The texts of calls point
	// into a block, so a block lives as long as any of its calls.
	blockSize = 256 << 10
)

// A valueReader splits a stream into the JSON values that are records: those at
// the top level, one to a line or not, or the elements of arrays at the top
// level. A damaged value is reported and left out; the next line that starts a
// value gives the place to go on.
type valueReader struct {
	r       io.Reader
	src     Source
	limit   int // longest record in bytes
	block   int // bytes to read at a time
	buf     []byte
	s       string // the block, of which s[pos:] is not yet used
	pos     int
	counted int // line is the number of the line at this offset
	line    int
	bol     int   // offset of that line's start, before the block when negative
	err     error // of r
	records int
	array   arrayState
	arrays  int // arrays at the top level so far
}

// An arrayState is where a valueReader stands in an array at the top level.
type arrayState uint8

const (
	noArray       arrayState = iota
	wantElement              // after a bracket or a comma
	wantDelimiter            // after an element
)

func newValueReader(r io.Reader, src Source) *valueReader {
	return &valueReader{r: r, src: src, limit: maxRecord, block: blockSize, line: 1}
}

// A consumeFunc takes one record off the start of s, which goes on behind it or
// is cut inside it. It returns the record's length in bytes, or what is wrong
// with it; the length too when only the contents are wrong. When it says that s
// is too short, it is called again with more as long as there is more. goOn false
// ends everything.
type consumeFunc func(src Source, s string) (n int, err *jsonError, goOn bool)

// values calls consume for every record and yields what is wrong.
func (v *valueReader) values(consume consumeFunc, yield func(*Call, error) bool) {
	for {
		ok, err := v.next()
		if err != nil {
			yield(nil, err)
			return
		}
		if !ok {
			return
		}
		v.advance(v.pos)
		v.records++
		src := v.src
		src.Line, src.Record = v.line, v.records
		n, jerr, goOn := v.consumeGrowing(src, consume)
		if !goOn {
			return
		}
		if v.array == wantElement {
			v.array = wantDelimiter
		}
		if jerr == nil {
			v.pos += n
			continue
		}
		if err, fatal := v.skipDamaged(src, jerr, n); !yield(nil, err) || fatal {
			return
		}
	}
}

// consumeGrowing calls consume until it has enough of the value.
func (v *valueReader) consumeGrowing(src Source, consume consumeFunc) (int, *jsonError, bool) {
	for {
		n, err, goOn := consume(src, v.s[v.pos:])
		if err == nil || !err.short || !goOn {
			return n, err, goOn
		}
		// A line that ends before its value does may be the first of several, or
		// broken. It is broken when the next line is a record by itself.
		if v.brokenLine() {
			line, _, _ := strings.Cut(v.s[v.pos:], "\n")
			return 0, &jsonError{off: len(strings.TrimRight(line, "\r")), msg: "the line ends inside the record"}, true
		}
		if v.err != nil {
			return n, err, true
		}
		if len(v.s)-v.pos >= v.limit {
			return 0, &jsonError{msg: fmt.Sprintf("the record is longer than %d MiB", v.limit>>20), short: true}, true
		}
		v.fill()
	}
}

// brokenLine reports whether the line at pos is cut off and the next one starts
// a new record.
func (v *valueReader) brokenLine() bool {
	if v.array != noArray {
		return false
	}
	_, next, found := strings.Cut(v.s[v.pos:], "\n")
	if !found || !strings.HasPrefix(next, "{") {
		return false
	}
	n, end, err := parseJSON(next)
	return err == nil && isCallNode(n) && (end == len(next) || next[end] == '\n' || next[end] == '\r')
}

// next moves to the start of the next record. It handles the brackets and commas
// of arrays at the top level, and reports false at the end of the stream. A comma
// before a closing bracket is passed over: nothing is lost by it.
func (v *valueReader) next() (bool, error) {
	for {
		for v.pos < len(v.s) && isSpace(v.s[v.pos]) {
			v.pos++
		}
		if v.pos == len(v.s) {
			if v.err == nil {
				v.fill()
				continue
			}
			if !errors.Is(v.err, io.EOF) {
				return false, v.err
			}
			if v.array != noArray {
				return false, v.syntax("the array is not closed: the file is cut off")
			}
			return false, nil
		}
		switch c := v.s[v.pos]; {
		case c == '[' && v.array == noArray:
			v.array = wantElement
			v.arrays++
		case c == ']' && v.array != noArray:
			v.array = noArray
		case c == ',' && v.array == wantDelimiter:
			v.array = wantElement
		case v.array == wantDelimiter:
			return false, v.syntax("a comma is missing between two elements of the array")
		default:
			return true, nil
		}
		v.pos++
	}
}

// syntax is the error that ends a file at pos.
func (v *valueReader) syntax(msg string) error {
	line, col := v.place(v.pos)
	return &FileError{
		File: v.src.File,
		Err:  fmt.Errorf("line %d:%d: %s", line, col, msg),
		Hint: "what follows in this file was not read",
	}
}

// skipDamaged moves behind a value that cannot be read, and returns the error to
// yield and whether nothing can be read after it. n is the value's length when
// its grammar is right and only its contents are not.
func (v *valueReader) skipDamaged(src Source, jerr *jsonError, n int) (err error, fatal bool) {
	re := &RecordError{Source: src, Err: jerr}
	re.Source.Line, re.Col = v.place(v.pos + jerr.off)
	if n > 0 {
		v.pos += n
		return re, false
	}
	if v.array != noArray {
		// Inside an array there is no line to go on at. The value's own brackets
		// may still balance.
		n, ok := balanced(v.s[v.pos:])
		if !ok {
			return &FileError{File: src.File, Err: fmt.Errorf("line %d:%d: %w", re.Source.Line, re.Col, jerr),
				Hint: "what follows in this file was not read; write one conversation a line and only the broken one is lost"}, true
		}
		v.pos += n
		return re, false
	}
	// The error may show lines below the one that is broken. What continues the
	// broken value is not reported again.
	v.skipLine()
	for v.pos < len(v.s) && strings.IndexByte(" \t\"}]", v.s[v.pos]) >= 0 {
		v.skipLine()
	}
	return re, false
}

// skipLine moves behind the next line end.
func (v *valueReader) skipLine() {
	for {
		if i := strings.IndexByte(v.s[v.pos:], '\n'); i >= 0 {
			v.pos += i + 1
			if v.pos == len(v.s) && v.err == nil {
				v.fill()
			}
			return
		}
		v.pos = len(v.s)
		if v.err != nil {
			return
		}
		v.fill()
	}
}

// fill drops what is used up and reads at least one more byte, unless the stream
// has ended. The unused rest is doubled at most, so that a long record is looked
// at a few times only, and not taken far beyond the limit.
func (v *valueReader) fill() {
	v.advance(v.pos)
	rest := v.s[v.pos:]
	size := v.block
	for size < 2*len(rest) {
		size *= 2
	}
	size = min(size, v.limit+v.block) // a rest is shorter than the limit
	if cap(v.buf) < size || cap(v.buf) > 4*v.block && size == v.block {
		v.buf = make([]byte, size)
	}
	buf := v.buf[:size]
	n := copy(buf, rest)
	for idle := 0; n < size && v.err == nil; {
		var m int
		m, v.err = v.r.Read(buf[n:])
		n += m
		if idle++; m > 0 {
			idle = 0
		} else if idle > 100 && v.err == nil {
			v.err = io.ErrNoProgress
		}
	}
	v.counted -= v.pos
	v.bol -= v.pos
	v.pos = 0
	v.s = string(buf[:n])
}

// advance counts the lines up to an offset in the block.
func (v *valueReader) advance(off int) {
	if off <= v.counted {
		return
	}
	part := v.s[v.counted:off]
	if n := strings.Count(part, "\n"); n > 0 {
		v.line += n
		v.bol = v.counted + strings.LastIndexByte(part, '\n') + 1
	}
	v.counted = off
}

// place returns the line and column of an offset at or behind the last one
// advanced to. Characters of the line that are no longer in the block count as
// one byte each.
func (v *valueReader) place(off int) (line, col int) {
	off = min(off, len(v.s))
	line, bol := v.line, v.bol
	if part := v.s[v.counted:max(off, v.counted)]; strings.Contains(part, "\n") {
		line += strings.Count(part, "\n")
		bol = v.counted + strings.LastIndexByte(part, '\n') + 1
	}
	return line, max(-bol, 0) + utf8.RuneCountInString(v.s[min(max(bol, 0), off):off]) + 1
}

// balanced returns the length of the value at the start of s by its brackets and
// quotes alone.
func balanced(s string) (int, bool) {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth <= 0 {
				return i + 1, depth == 0
			}
		case ',':
			if depth == 0 {
				return i, i > 0
			}
		case '"':
			for i++; i < len(s) && s[i] != '"'; i++ {
				if s[i] == '\\' {
					i++
				}
			}
		}
	}
	return 0, false
}
