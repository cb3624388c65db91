package transcripts

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/klauspost/compress/gzip"
)

// Read streams the calls of files, in the order given. open is called with each
// name in turn and its reader closed before the next; files may be packed with
// gzip and be in UTF-8, UTF-16 or windows-1252.
//
// The stream law: Read yields (call, nil); or (nil, *RecordError) for a record
// that cannot be read, and goes on with the next; or (nil, *FileError) for a
// file that cannot be read or not to its end, and goes on with the next file; or
// (nil, any other error), and ends. It never yields both, never yields after the
// consumer stopped, and closes what it opened however it ends. When ctx is
// canceled it ends with the cause. It may be ranged over once.
//
// The texts of a call may share memory with a larger piece of the file: clone
// those that are kept longer than the call.
func Read(ctx context.Context, files []string, open func(string) (io.ReadCloser, error), opt *Options) iter.Seq2[*Call, error] {
	if opt == nil {
		opt = new(Options)
	}
	return func(yield func(*Call, error) bool) {
		var forced *Format
		if opt.From != "" {
			f, err := FormatNamed(opt.From)
			if err != nil {
				yield(nil, err)
				return
			}
			forced = &f
		}
		for _, file := range files {
			if ctx.Err() != nil {
				yield(nil, context.Cause(ctx))
				return
			}
			if !readFile(ctx, file, open, forced, opt, yield) {
				return
			}
		}
	}
}

// readFile yields the calls of one file. It reports whether the stream goes on.
func readFile(ctx context.Context, file string, open func(string) (io.ReadCloser, error), forced *Format, opt *Options, yield func(*Call, error) bool) bool {
	// end reports an error that ends the file, or the stream when it is the
	// context's doing.
	end := func(err error) bool {
		if ctx.Err() != nil {
			yield(nil, context.Cause(ctx))
			return false
		}
		fe, ok := errors.AsType[*FileError](err)
		if !ok {
			fe = &FileError{File: file, Err: err}
		}
		return yield(nil, fe)
	}
	rc, err := open(file)
	if err != nil {
		return end(err)
	}
	defer rc.Close()
	format, r, text, err := openFormat(contextReader{ctx, rc}, file, forced)
	if err != nil {
		return end(err)
	}
	src := Source{File: file, Format: format.Name}
	records := 0
	for c, err := range format.Read(r, src, opt) {
		if ctx.Err() != nil {
			yield(nil, context.Cause(ctx))
			return false
		}
		records++
		if err != nil {
			if re, ok := errors.AsType[*RecordError](err); ok {
				if !yield(nil, re) {
					return false
				}
				continue
			}
			return end(err)
		}
		if text != nil && text.warning != "" {
			c.Warnings = append(c.Warnings, text.warning)
			text.warning = ""
		}
		complete(c, opt)
		if !yield(c, nil) {
			return false
		}
	}
	if records == 0 {
		return end(&FileError{File: file, Err: fmt.Errorf("no conversation found in this %s file", format.Name),
			Hint: "see what the program makes of it with: rapport inspect"})
	}
	return true
}

// openFormat unpacks r, tells its format unless it is forced, and returns a
// reader of what the format expects. text is nil for a binary format.
func openFormat(r io.Reader, file string, forced *Format) (_ Format, _ io.Reader, text *textReader, err error) {
	br := bufio.NewReaderSize(r, headSize)
	for range maxGzip {
		start, err := br.Peek(2)
		if err != nil || !isGzip(start) {
			break
		}
		zr, err := gzip.NewReader(br)
		if err != nil {
			return Format{}, nil, nil, fmt.Errorf("read gzip: %w", err)
		}
		br = bufio.NewReaderSize(gzipReader{zr}, headSize)
	}
	head, err := peek(br)
	if err != nil && len(head) == 0 {
		return Format{}, nil, nil, err
	}
	var format Format
	switch {
	case forced != nil && len(head) == 0:
		return Format{}, nil, nil, unrecognized(head, file)
	case forced != nil:
		format = *forced
	default:
		format, _, err = detect(head, file)
		if err != nil {
			return Format{}, nil, nil, err
		}
	}
	if format.Binary {
		return format, br, nil, nil
	}
	text = newTextReader(br, head)
	return format, text, text, nil
}

// A gzipReader says of its errors that it was unpacking.
type gzipReader struct{ r io.Reader }

func (g gzipReader) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		err = errors.New("the gzip file is cut off")
	case err != nil && err != io.EOF:
		err = fmt.Errorf("read gzip: %w", err)
	}
	return n, err
}

// A contextReader ends when its context does.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c contextReader) Read(p []byte) (int, error) {
	if c.ctx.Err() != nil {
		return 0, context.Cause(c.ctx)
	}
	return c.r.Read(p)
}
