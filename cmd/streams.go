package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/term"
)

// Streams is the program's contact with the world.
type Streams struct {
	In             io.Reader
	Out, Err       io.Writer
	OutTTY, ErrTTY bool
	InTTY          bool
	Width          int              // of the terminal, 80 when unknown
	Color          bool             // whether Out may be colored
	Now            func() time.Time // for progress only; never in results
}

// System returns the process's own streams.
func System() Streams {
	s := Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Now: time.Now}
	s.InTTY, s.OutTTY, s.ErrTTY = isTerminal(os.Stdin), isTerminal(os.Stdout), isTerminal(os.Stderr)
	s.Width = 80
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n >= 40 {
		s.Width = n
	}
	s.Color = s.OutTTY && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return s
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// say writes one line to stderr: lower case, no period.
func (s Streams) say(format string, args ...any) {
	fmt.Fprintf(s.Err, "rapport: "+format+"\n", args...)
}

// hint writes a line that says what to do.
func (s Streams) hint(format string, args ...any) { fmt.Fprintf(s.Err, "hint: "+format+"\n", args...) }

// quietPipe remembers the first error of a writer and swallows the rest, so
// that a closed pipe ends the program quietly.
type quietPipe struct {
	w   io.Writer
	err error
}

func (q *quietPipe) Write(p []byte) (int, error) {
	if q.err != nil {
		return 0, q.err
	}
	n, err := q.w.Write(p)
	if err != nil {
		q.err = err
		if errors.Is(err, syscall.EPIPE) {
			q.err = syscall.EPIPE
		}
		return n, q.err
	}
	return n, nil
}
