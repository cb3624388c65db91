package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
)

// parts collects the files of a workbook before they are packed. It is the zip
// writer that excelize writes to.
type parts map[string]*bytes.Buffer

// Create returns a writer for the named part.
func (p parts) Create(name string) (io.Writer, error) {
	b := new(bytes.Buffer)
	p[name] = b
	return b, nil
}

// AddFS does nothing: a new workbook has no part that comes from a file system.
func (p parts) AddFS(fs.FS) error { return nil }

// Close does nothing: pack writes the archive.
func (p parts) Close() error { return nil }

// packed is the time of every entry: the least a zip archive can hold.
func packed() time.Time { return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) }

// pack writes the parts as a zip archive whose bytes depend on nothing but the
// parts: entries sorted (the list of types first, as readers expect), one fixed
// time, content types sorted.
func (p parts) pack(w io.Writer) error {
	const types = "[Content_Types].xml"
	if b := p[types]; b != nil {
		sorted := sortTypes(b.String())
		b.Reset()
		b.WriteString(sorted)
	}
	names := slices.SortedFunc(maps.Keys(p), func(a, b string) int {
		if (a == types) != (b == types) {
			if a == types {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	zw := zip.NewWriter(w)
	// Entries are written one after another, so that one compressor does.
	var fw *flate.Writer
	zw.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		if fw != nil {
			fw.Reset(w)
			return fw, nil
		}
		var err error
		fw, err = flate.NewWriter(w, 2)
		return fw, err
	})
	for _, name := range names {
		e, err := zw.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: packed()})
		if err != nil {
			return err
		}
		if _, err := e.Write(p[name].Bytes()); err != nil {
			return err
		}
	}
	return zw.Close()
}

// sortTypes sorts the entries of the list of content types, which excelize
// writes in the order of a map.
func sortTypes(s string) string {
	from := strings.Index(s, "<Default")
	if i := strings.Index(s, "<Override"); i >= 0 && (from < 0 || i < from) {
		from = i
	}
	to := strings.LastIndex(s, "</Types>")
	if from < 0 || to < from {
		return s
	}
	var defaults, overrides []string
	for e := range strings.SplitAfterSeq(s[from:to], ">") {
		switch {
		case strings.HasPrefix(e, "<Default"):
			defaults = append(defaults, e)
		case strings.HasPrefix(e, "<Override"):
			overrides = append(overrides, e)
		}
	}
	slices.Sort(defaults)
	slices.Sort(overrides)
	// A list without self-closing tags has an end tag after each entry.
	if strings.Contains(s, "</Default>") || strings.Contains(s, "</Override>") {
		for i := range defaults {
			defaults[i] += "</Default>"
		}
		for i := range overrides {
			overrides[i] += "</Override>"
		}
	}
	return s[:from] + strings.Join(defaults, "") + strings.Join(overrides, "") + s[to:]
}
