package transcripts

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// maxCellBytes bounds one cell: an unclosed quote otherwise swallows the file.
const maxCellBytes = 4 << 20

// A csvScanner splits delimited text into rows. Quotes count only at the start
// of a cell; whatever else stands there is read as it is, since exports quote
// carelessly. Line ends may be LF, CRLF or CR.
type csvScanner struct {
	r     *bufio.Reader
	delim byte
	line  int // of the next byte, 1-based
	cell  strings.Builder
	plain bool // no quoting at all: TAB files whose quotes are speech
}

func newCSVScanner(r io.Reader, delim byte) *csvScanner {
	br, ok := r.(*bufio.Reader)
	if !ok {
		br = bufio.NewReaderSize(r, 64<<10)
	}
	return &csvScanner{r: br, delim: delim, line: 1}
}

// row returns the next row and the line on which it starts; io.EOF after the last.
func (s *csvScanner) row() (cells []string, line int, err error) {
	line = s.line
	first := true
	for {
		cell, end, err := s.next()
		if err == io.EOF && first && cell == "" {
			return nil, line, io.EOF
		}
		if err != nil && err != io.EOF {
			return nil, line, err
		}
		first = false
		cells = append(cells, cell)
		if end || err == io.EOF {
			return cells, line, nil
		}
	}
}

// next reads one cell. end is true when it is the last of its row.
func (s *csvScanner) next() (cell string, end bool, err error) {
	s.cell.Reset()
	b, err := s.r.ReadByte()
	if err != nil {
		return "", true, err
	}
	if b == '"' && !s.plain {
		if done, end, err := s.quoted(); done {
			return s.cell.String(), end, err
		}
		b, err = s.r.ReadByte()
	}
	for {
		switch {
		case err == io.EOF:
			return s.cell.String(), true, io.EOF
		case err != nil:
			return "", true, err
		case b == s.delim:
			return s.cell.String(), false, nil
		case b == '\n':
			s.line++
			return s.cell.String(), true, nil
		case b == '\r':
			s.newline()
			return s.cell.String(), true, nil
		}
		s.put(b)
		if s.cell.Len() > maxCellBytes {
			return "", true, fmt.Errorf("line %d: a cell is longer than %d MiB", s.line, maxCellBytes>>20)
		}
		b, err = s.r.ReadByte()
	}
}

// put appends a byte. A NUL, which no writer means, becomes U+FFFD.
func (s *csvScanner) put(b byte) {
	if b == 0 {
		s.cell.WriteRune('\ufffd')
		return
	}
	s.cell.WriteByte(b)
}

// newline counts a line end that began with CR.
func (s *csvScanner) newline() {
	s.line++
	if next, err := s.r.ReadByte(); err == nil && next != '\n' {
		s.r.UnreadByte()
	}
}

// quoted reads a cell after its opening quote. done is false when words follow
// the closing quote: the rest of the cell is then read as plain text.
func (s *csvScanner) quoted() (done, end bool, err error) {
	from := s.line
	for {
		b, err := s.r.ReadByte()
		if err == io.EOF {
			return true, true, fmt.Errorf("line %d: the quote that opens here is never closed", from)
		}
		if err != nil {
			return true, true, err
		}
		if b != '"' {
			if b == '\n' {
				s.line++
			}
			if b == '\r' {
				if next, err := s.r.Peek(1); err != nil || next[0] != '\n' {
					s.line++
				}
			}
			s.put(b)
			if s.cell.Len() > maxCellBytes {
				return true, true, fmt.Errorf("line %d: the quote that opens here is not closed within %d MiB", from, maxCellBytes>>20)
			}
			continue
		}
		b, err = s.r.ReadByte()
		switch {
		case err == io.EOF:
			return true, true, io.EOF
		case err != nil:
			return true, true, err
		case b == '"':
			s.cell.WriteByte('"')
		case b == s.delim:
			return true, false, nil
		case b == '\n':
			s.line++
			return true, true, nil
		case b == '\r':
			s.newline()
			return true, true, nil
		case b == ' ':
			// Space between the closing quote and the delimiter.
			if next, err := s.r.Peek(1); err != nil || next[0] == s.delim || next[0] == '\n' || next[0] == '\r' {
				continue
			}
			s.cell.WriteString("\" ")
			return false, false, nil
		default:
			s.cell.WriteByte('"')
			s.r.UnreadByte()
			return false, false, nil
		}
	}
}

// delimiters are tried in this order.
func delimiters() []byte { return []byte{',', '\t', ';', '|'} }

// sniffDelimiter finds the delimiter under which one of the first rows of head is
// a header of turns, and that header's row number. ok is false when there is none.
func sniffDelimiter(head []byte) (delim byte, h header, ok bool) {
	s := strings.TrimPrefix(string(head), "\ufeff")
	best := -1
	for _, d := range delimiters() {
		if strings.IndexByte(s, d) < 0 {
			continue
		}
		sc := newCSVScanner(strings.NewReader(s), d)
		for n := 0; n < headerRows; n++ {
			row, _, err := sc.row()
			if err != nil {
				break
			}
			found, good := readTableHeader(row)
			if !good {
				continue
			}
			score := 0
			for _, i := range found.at {
				if i >= 0 {
					score++
				}
			}
			if found.speaks() {
				score += 10
			}
			if score > best {
				best, delim, h, ok = score, d, found, true
			}
			break
		}
	}
	return delim, h, ok
}

// headerRows is how many rows may stand above the header: a title, a filter, a
// blank line.
const headerRows = 20
