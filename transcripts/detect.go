package transcripts

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
)

// headSize is how much of a file is looked at to tell its format.
const headSize = 64 << 10

// FormatNamed returns the format called name. The error names the nearest
// formats when there is none.
func FormatNamed(name string) (Format, error) {
	formats := Formats()
	for _, f := range formats {
		if f.Name == name {
			return f, nil
		}
	}
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	slices.Sort(names)
	if near := nearest(name, names); len(near) > 0 {
		return Format{}, fmt.Errorf("unknown format %q, did you mean %s? (formats: %s)", name, strings.Join(near, " or "), strings.Join(names, ", "))
	}
	return Format{}, fmt.Errorf("unknown format %q (formats: %s)", name, strings.Join(names, ", "))
}

// Detect tells the format of a file from its first bytes, as they are on disk,
// and from its name where the content alone fits two formats. why is the reason
// in words. The error is a *FileError whose Hint says what to do.
func Detect(head []byte, name string) (f Format, why string, err error) {
	head, err = gunzipHead(head)
	if err != nil {
		return Format{}, "", &FileError{File: name, Err: fmt.Errorf("read gzip: %w", err)}
	}
	return detect(head[:min(len(head), headSize)], name)
}

// Claims reports whether some format reads a file that starts with head and is
// called name. In a folder the files nobody claims are not calls; two formats
// that both claim a file are for the user to settle, so it counts as claimed.
func Claims(name string, head []byte) bool {
	head, err := gunzipHead(head)
	if err != nil {
		return false
	}
	return len(claims(head[:min(len(head), headSize)])) > 0
}

// gunzipHead unpacks what can be unpacked of the start of a file.
func gunzipHead(head []byte) ([]byte, error) {
	for range maxGzip {
		if !isGzip(head) {
			break
		}
		zr, err := gzip.NewReader(bytes.NewReader(head))
		if err != nil {
			return nil, err
		}
		plain, err := io.ReadAll(io.LimitReader(zr, headSize))
		if len(plain) == 0 && err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, err
		}
		head = plain
	}
	return head, nil
}

// maxGzip is how many times a file may be packed with gzip.
const maxGzip = 2

func isGzip(head []byte) bool { return len(head) >= 2 && head[0] == 0x1f && head[1] == 0x8b }

// detect is Detect for unpacked bytes.
func detect(head []byte, name string) (Format, string, error) {
	found := claims(head)
	switch len(found) {
	case 0:
		return Format{}, "", unrecognized(head, name)
	case 1:
		return found[0], found[0].Sign, nil
	}
	ext := extension(name)
	names := make([]string, len(found))
	for i, f := range found {
		names[i] = f.Name
	}
	both := strings.Join(names, " and ")
	byExt := slices.DeleteFunc(slices.Clone(found), func(f Format) bool { return !slices.Contains(f.Exts, ext) })
	if len(byExt) == 1 {
		return byExt[0], fmt.Sprintf("the content could be %s; the extension %s decides", both, ext), nil
	}
	return Format{}, "", &FileError{
		File: name,
		Err:  fmt.Errorf("the content could be %s", both),
		Hint: fmt.Sprintf("say which with --from %s", strings.Join(names, " or --from ")),
	}
}

// claims returns the formats whose Sniff recognizes head, in the order of
// Formats.
func claims(head []byte) []Format {
	if len(bytes.TrimSpace(head)) == 0 {
		return nil
	}
	var text []byte
	if kindOfBinary(head) == "" {
		text = decodeHead(head)
	}
	var found []Format
	for _, f := range Formats() {
		switch {
		case f.Binary && f.Sniff(head), !f.Binary && text != nil && f.Sniff(text):
			found = append(found, f)
		}
	}
	return found
}

// decodeHead returns the start of a text as UTF-8. A character cut at the end of
// a full head is left out.
func decodeHead(head []byte) []byte {
	if len(head) == headSize && utf16Of(head) == nil {
		for cut := 1; cut < utf8.UTFMax && cut < len(head); cut++ {
			if b := head[len(head)-cut]; utf8.RuneStart(b) {
				if !utf8.FullRune(head[len(head)-cut:]) {
					head = head[:len(head)-cut]
				}
				break
			}
		}
	}
	text, _ := io.ReadAll(newTextReader(bytes.NewReader(head), head)) // bytes.Reader cannot fail
	return text
}

// extension returns the lower-case extension of a file name, the one below .gz
// if the file is packed.
func extension(name string) string {
	name = strings.ToLower(name)
	return path.Ext(strings.TrimSuffix(name, ".gz"))
}

// stem returns the base name of a file without its extensions.
func stem(name string) string {
	if name == "-" {
		return "stdin"
	}
	base := path.Base(name)
	if s := strings.TrimSuffix(base, ".gz"); s != "" {
		base = s
	}
	if s := strings.TrimSuffix(base, path.Ext(base)); s != "" {
		return s
	}
	return base
}

// kindOfBinary names what a file that is no text seems to be, "" for text.
func kindOfBinary(head []byte) string {
	for _, magic := range [...]struct{ prefix, kind string }{
		{"PK\x03\x04", "a zip archive"},
		{"PK\x05\x06", "an empty zip archive"},
		{"%PDF-", "a PDF document"},
		{"\xd0\xcf\x11\xe0", "an old Office file (.xls, .doc or .msg)"},
		{"PAR1", "a Parquet file"},
		{"\x28\xb5\x2f\xfd", "a zstd archive"},
		{"BZh", "a bzip2 archive"},
		{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"},
		{"\xfd7zXZ\x00", "an xz archive"},
		{"SQLite format 3\x00", "an SQLite database"},
		{"RIFF", "a recording (WAV)"},
		{"ID3", "a recording (MP3)"},
		{"\xff\xfb", "a recording (MP3)"},
		{"OggS", "a recording (Ogg)"},
		{"fLaC", "a recording (FLAC)"},
		{"\x1aE\xdf\xa3", "a recording (Matroska)"},
		{"\x89PNG", "a picture"},
		{"\xff\xd8\xff", "a picture"},
	} {
		if bytes.HasPrefix(head, []byte(magic.prefix)) {
			return magic.kind
		}
	}
	if len(head) > 12 && string(head[4:8]) == "ftyp" {
		return "a recording (MP4)"
	}
	if utf16Of(head) != nil {
		return ""
	}
	odd := 0
	for _, b := range head {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b {
			odd++
		}
	}
	if odd > len(head)/20 {
		return "binary, not text"
	}
	return ""
}

// unrecognized is the error for a file that no format claims. It says what the
// file seems to be and how to get something readable.
func unrecognized(head []byte, name string) *FileError {
	e := &FileError{File: name}
	fail := func(hint, format string, args ...any) *FileError {
		e.Hint, e.Err = hint, fmt.Errorf(format, args...)
		return e
	}
	if len(head) == 0 {
		return fail("export it again, or leave it out", "the file is empty")
	}
	if kind := kindOfBinary(head); kind != "" {
		switch {
		case strings.Contains(kind, "recording"):
			return fail("transcribe it first: the program reads transcripts, not sound", "the file is %s", kind)
		case strings.Contains(kind, "archive"):
			return fail("unpack it and name the files inside", "the file is %s", kind)
		case strings.Contains(kind, "Office"):
			return fail("save it as .xlsx, .csv or .txt", "the file is %s", kind)
		}
		return fail("export the conversation as text, CSV, XLSX, VTT or JSON", "the file is %s", kind)
	}
	text := bytes.TrimSpace(decodeHead(head))
	if len(text) == 0 {
		return fail("export it again, or leave it out", "the file is blank")
	}
	lower := bytes.ToLower(text[:min(len(text), 1024)])
	switch {
	case bytes.HasPrefix(lower, []byte("<!doctype html")), bytes.HasPrefix(lower, []byte("<html")):
		return fail("open it in a browser: a page saved in place of a download often asks to log in; download the transcript itself",
			"the file is a web page, not a transcript")
	case bytes.HasPrefix(lower, []byte("<?xml")), bytes.HasPrefix(lower, []byte("<")):
		return fail("export the conversation as text, CSV, XLSX, VTT or JSON", "the file is XML or HTML")
	case text[0] == '{' || text[0] == '[':
		hint, err := unrecognizedJSON(string(text), len(head) == headSize)
		return fail(hint, "%w", err)
	}
	if ext := extension(name); ext == ".csv" || ext == ".tsv" {
		first, _, _ := strings.Cut(string(text), "\n")
		return fail("rename the columns to call_id, speaker, text and timestamp, or give the table with --metadata or --roster if it is about the calls or the reps",
			"the table has no columns with what was said and by whom (the first row is %q)", strings.TrimSpace(first[:min(len(first), 120)]))
	}
	return fail(`say who speaks: put a label such as "Agent:" or "Customer:" before each turn, or export again with speakers as CSV, VTT or JSON, or force a format with --from (see: rapport list formats)`,
		"no format recognizes the content: it is text without speaker labels or a header the program knows")
}

// nearest returns the words that look most like s, best first, at most three.
func nearest(s string, words []string) []string {
	type near struct {
		word string
		dist int
	}
	var found []near
	for _, w := range words {
		d := editDistance(s, w)
		if d <= max(1, max(len(s), len(w))/3) || len(s) > 1 && (strings.HasPrefix(w, s) || strings.HasPrefix(s, w)) {
			found = append(found, near{w, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return a.dist - b.dist })
	var out []string
	for _, n := range found[:min(len(found), 3)] {
		out = append(out, n.word)
	}
	return out
}

// editDistance is the number of insertions, deletions, replacements and swaps of
// neighbors that turn a into b.
func editDistance(a, b string) int {
	if len(a) > 64 || len(b) > 64 {
		return max(len(a), len(b))
	}
	var rows [3][65]int
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		before, above, row = above, row, before
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(above[j+1]+1, row[j]+1, above[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}

// peek returns the first headSize bytes of r without consuming them.
func peek(r *bufio.Reader) ([]byte, error) {
	head, err := r.Peek(headSize)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return head, err
}
