package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rapport/scorer/workbook"
	"rapport/transcripts"
)

// stdin is the argument that stands for standard input.
const stdin = "-"

// expand turns arguments into the files to read: globs expanded, folders walked
// for files that a format claims, cleaned, without duplicates, sorted; stdin
// last. A path that does not exist and a glob that matches nothing are usage
// errors. skipped are entries of folders that could not be looked at.
func expand(args []string) (files []string, skipped []error, err error) {
	fromStdin := false
	for _, arg := range args {
		if arg == stdin {
			fromStdin = true
			continue
		}
		names := []string{arg}
		if _, err := os.Lstat(arg); err != nil {
			if !errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(arg, "*?[") {
				return nil, nil, usagef("open %s: %w", arg, reason(err))
			}
			if !strings.ContainsAny(arg, "*?[") {
				return nil, nil, missing(arg)
			}
			names, err = filepath.Glob(arg)
			if err != nil {
				return nil, nil, usagef("%q is not a glob pattern: %w", arg, err)
			}
			if len(names) == 0 {
				return nil, nil, usagef("no file matches %q", arg)
			}
		}
		for _, name := range names {
			st, err := os.Stat(name)
			if err != nil {
				return nil, nil, usagef("open %s: %w", name, reason(err))
			}
			if !st.IsDir() {
				files = append(files, slashed(name))
				continue
			}
			found, skip := walk(name)
			files = append(files, found...)
			skipped = append(skipped, skip...)
			if len(found) == 0 && len(skip) == 0 {
				return nil, nil, usagef("folder %s holds no transcripts that a format recognizes", slashed(name)).hint("'rapport list formats' names what can be read")
			}
		}
	}
	slices.Sort(files)
	files = slices.Compact(files)
	if fromStdin {
		files = append(files, stdin)
	}
	return files, skipped, nil
}

// missing reports a path that does not exist, with the nearest name beside it.
func missing(name string) error {
	e := usagef("there is no file %s", slashed(name))
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		return e
	}
	var names []string
	for _, x := range entries {
		names = append(names, x.Name())
	}
	if near := nearestNames(filepath.Base(name), names); len(near) > 0 {
		return e.hint("did you mean %s?", slashed(filepath.Join(filepath.Dir(name), near[0])))
	}
	return e
}

// slashed cleans a path and writes it with forward slashes.
func slashed(name string) string { return filepath.ToSlash(filepath.Clean(name)) }

// reason strips the path that os errors repeat.
func reason(err error) error {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err
	}
	if le, ok := errors.AsType[*os.LinkError](err); ok {
		return le.Err
	}
	return err
}

// headSize is how much of a file is read to see whether a format claims it.
const headSize = 64 << 10

// walk returns the files below a folder that a format claims. Hidden files and
// folders are left out.
func walk(dir string) (files []string, skipped []error) {
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		name := slashed(path)
		switch {
		case err != nil:
			skipped = append(skipped, fmt.Errorf("%s: %w", name, reason(err)))
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case path != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir() || !d.Type().IsRegular() && d.Type()&fs.ModeSymlink == 0:
			return nil
		}
		head, err := readHead(path)
		if err != nil {
			skipped = append(skipped, fmt.Errorf("%s: %w", name, reason(err)))
			return nil
		}
		if transcripts.Claims(name, head) && !isWorkbook(path) {
			files = append(files, name)
		}
		return nil
	})
	return files, skipped
}

// isWorkbook reports whether a file is a workbook that coach made: it may lie
// beside transcripts and is none.
func isWorkbook(path string) bool {
	if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	st, err := f.Stat()
	return err == nil && workbook.Ours(f, st.Size())
}

func readHead(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, headSize)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return head[:n], nil
}

// opener opens files, and stdin as "-".
func (s Streams) opener() func(string) (io.ReadCloser, error) {
	return func(name string) (io.ReadCloser, error) {
		if name == stdin {
			return io.NopCloser(s.In), nil
		}
		f, err := os.Open(filepath.FromSlash(name))
		if err != nil {
			return nil, reason(err)
		}
		return f, nil
	}
}

// An output is a file that appears whole or not at all: it is written beside
// its place and moved there by Commit. A device or a pipe is written to as it
// is.
type output struct {
	*os.File
	name   string
	target string // where the file goes, links followed; "" for a device
	mode   fs.FileMode
	done   bool
}

// createOutput begins an output file; its folder must exist, and none of the
// inputs may be lost to it.
func createOutput(name string, inputs ...string) (*output, error) {
	o := &output{name: name, target: name}
	st, err := os.Stat(name)
	switch {
	case err == nil && st.IsDir():
		return nil, usagef("write %s: it is a folder", slashed(name)).hint("name a file in it: %s/FILE", slashed(name))
	case err == nil && !st.Mode().IsRegular():
		o.target = ""
		o.File, err = os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return nil, usagef("write %s: %w", slashed(name), reason(err))
		}
		return o, nil
	case err == nil:
		if in := sameFile(st, inputs); in != "" {
			return nil, usagef("write %s: it is read, too", slashed(name)).hint("name another file; %s stays as it is", in)
		}
		o.mode = st.Mode().Perm()
		if o.target, err = filepath.EvalSymlinks(name); err != nil {
			return nil, usagef("write %s: %w", slashed(name), reason(err))
		}
	}
	if o.File, err = createBeside(o.target); errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("write %s: there is no folder %s", slashed(name), slashed(filepath.Dir(name))).hint("make it first, or name another file")
	} else if err != nil {
		return nil, usagef("write %s: %w", slashed(name), reason(err))
	}
	return o, nil
}

// createBeside creates an empty file in the folder of name.
func createBeside(name string) (*os.File, error) {
	for i := 0; ; i++ {
		// Not os.CreateTemp: the user's umask decides who may read results.
		f, err := os.OpenFile(filepath.Join(filepath.Dir(name), fmt.Sprintf(".rapport-%d-%d", os.Getpid(), i)), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) || i == 1000 {
			return f, err
		}
	}
}

// sameFile returns the name among names that is the file of st, "" for none.
func sameFile(st fs.FileInfo, names []string) string {
	for _, name := range names {
		if other, err := os.Stat(name); err == nil && os.SameFile(st, other) {
			return name
		}
	}
	return ""
}

// Commit puts the file in its place.
func (o *output) Commit() error {
	o.done = true
	var err error
	if o.target != "" && o.mode != 0 {
		err = o.Chmod(o.mode)
	}
	if e := o.Close(); err == nil {
		err = e
	}
	if err == nil && o.target != "" {
		err = os.Rename(o.Name(), o.target)
	}
	if err != nil {
		if o.target != "" {
			os.Remove(o.Name())
		}
		return fmt.Errorf("write %s: %w", slashed(o.name), reason(err))
	}
	return nil
}

// commitUnless puts the file in its place unless the run failed: then what was
// there before stays.
func (o *output) commitUnless(s Streams, failed bool) error {
	if failed {
		o.Abandon()
		s.say("%s was not written", slashed(o.name))
		return nil
	}
	return o.Commit()
}

// Abandon removes an output that was not committed.
func (o *output) Abandon() {
	if o.done {
		return
	}
	o.done = true
	o.Close()
	if o.target != "" {
		os.Remove(o.Name())
	}
}

// writeFile writes a whole output file.
func writeFile(name string, write func(io.Writer) error) error {
	o, err := createOutput(name)
	if err != nil {
		return err
	}
	defer o.Abandon()
	if err := write(o); err != nil {
		return fmt.Errorf("write %s: %w", slashed(name), reason(err))
	}
	return o.Commit()
}
