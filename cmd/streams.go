package cmd

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"golang.org/x/term"
)

// Streams is the program's contact with the world.
type Streams struct {
	In             io.Reader
	Out, Err       io.Writer
	OutTTY, ErrTTY bool
	Width          int              // of the terminal, 80 when unknown
	Color          bool             // whether Out may be colored
	Now            func() time.Time // for progress only; never in results
}

// System returns the process's own streams.
func System() Streams {
	s := Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Now: time.Now}
	s.OutTTY, s.ErrTTY = isTerminal(os.Stdout), isTerminal(os.Stderr)
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
		q.err = reason(err)
		return n, q.err
	}
	return n, nil
}

// interruptible lets an interrupt end a program that waits for its input: a
// read of a terminal or a pipe cannot be called off, only left behind.
type interruptible struct {
	ctx  context.Context
	r    io.Reader
	buf  []byte
	rest []byte // of buf, read and not handed out
	err  error
}

// Read reads from the input; once the context is done it returns its cause.
func (i *interruptible) Read(p []byte) (int, error) {
	if err := context.Cause(i.ctx); err != nil {
		return 0, err
	}
	if len(i.rest) == 0 && i.err == nil {
		if i.buf == nil {
			i.buf = make([]byte, 64<<10)
		}
		done := make(chan struct{})
		go func() {
			n, err := i.r.Read(i.buf)
			i.rest, i.err = i.buf[:n], err
			close(done)
		}()
		select {
		case <-done:
		case <-i.ctx.Done():
			return 0, context.Cause(i.ctx)
		}
	}
	n := copy(p, i.rest)
	i.rest = i.rest[n:]
	if n == 0 {
		return 0, i.err
	}
	return n, nil
}
