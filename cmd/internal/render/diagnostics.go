package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

// Diagnostics are what is wrong with files, or worth saying about them.
type Diagnostics struct {
	List    rubric.Diagnostics
	Sources map[string][]byte // by file name, as positions have it; others are shown without their line
	Codes   []rubric.Code     // what the codes mean, for formats that tell
	Tool    string            // version of the program, for formats that tell
}

// Count returns how many diagnostics have the severity.
func (d *Diagnostics) Count(s yamlpos.Severity) int {
	n := 0
	for _, x := range d.List {
		if x.Severity == s {
			n++
		}
	}
	return n
}

// Summary says how many there are: "1 error, 2 warnings", or "no problems".
func (d *Diagnostics) Summary() string {
	var parts []string
	for s := yamlpos.Error; s <= yamlpos.Note; s++ {
		if n := d.Count(s); n > 0 {
			parts = append(parts, count(n, s.String()))
		}
	}
	if parts == nil {
		return "no problems"
	}
	return strings.Join(parts, ", ")
}

// Lines prints one line for each: file:line:col: severity: message [code].
func (d *Diagnostics) Lines(w io.Writer) {
	for _, x := range d.List {
		fmt.Fprintln(w, head(x))
	}
}

// head is the line that editors and other programs may rely on.
func head(d *rubric.Diagnostic) string {
	s := ""
	if p := d.Pos.String(); p != "" {
		s = p + ": "
	}
	return s + d.Severity.String() + ": " + tame(d.Message) + " [" + d.Code + "]"
}

// Text prints each with the line of the file it is about, the place marked
// below it, and what may help.
func (d *Diagnostics) Text(w io.Writer) {
	lines := map[string][]string{}
	for _, x := range d.List {
		fmt.Fprintln(w, head(x))
		src, known := lines[x.Pos.File]
		if !known {
			src = splitLines(d.Sources[x.Pos.File])
			lines[x.Pos.File] = src
		}
		if x.Pos.Line > 0 && x.Pos.Line <= len(src) && x.Code != "more" {
			excerpt(w, x, src[x.Pos.Line-1])
		}
		if len(x.Suggest) > 0 {
			fmt.Fprintf(w, "      = did you mean %s?\n", alternatives(x.Suggest))
		}
		for _, r := range x.Related {
			fmt.Fprintf(w, "      = %s: %s\n", r.Pos, tame(r.Message))
		}
	}
}

// splitLines cuts a file into lines as positions count them.
func splitLines(src []byte) []string {
	if src == nil {
		return nil
	}
	s := strings.TrimLeft(string(src), "\uFEFF")
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Split(s, "\n")
}

// widestExcerpt is how many characters of a line are shown.
const widestExcerpt = 120

// excerpt prints the line and marks the place in it.
func excerpt(w io.Writer, d *rubric.Diagnostic, line string) {
	runes := []rune(line)
	from, to := 0, len(runes)
	if d.Pos.Col > 0 {
		from = min(d.Pos.Col-1, len(runes))
		to = from + 1
		if d.End.Line == d.Pos.Line && d.End.Col > d.Pos.Col {
			to = d.End.Col - 1
		} else if d.End.Line > d.Pos.Line {
			to = len(runes)
		}
		to = max(min(to, len(runes)), from)
	}
	// Of a long line what is shown lies around the place.
	begin, end := 0, len(runes)
	before, after := "", ""
	if len(runes) > widestExcerpt {
		begin = max(0, min(from-widestExcerpt/3, len(runes)-widestExcerpt))
		end = begin + widestExcerpt
		if begin > 0 {
			before = "…"
		}
		if end < len(runes) {
			after = "…"
		}
	}
	var shown strings.Builder
	pad, mark := utf8.RuneCountInString(before), 0
	for i := begin; i < end; i++ {
		r := visible(runes[i])
		shown.WriteRune(r)
		switch {
		case i < from:
			pad += columns(r)
		case i < to:
			mark += columns(r)
		}
	}
	number := strconv.Itoa(d.Pos.Line)
	fmt.Fprintf(w, "%5s | %s\n", number, strings.TrimRight(before+shown.String()+after, " "))
	if d.Pos.Col > 0 {
		fmt.Fprintf(w, "%s | %s%s\n", strings.Repeat(" ", max(5, len(number))), strings.Repeat(" ", pad), strings.Repeat("^", max(1, mark)))
	}
}

// visible returns what to print for a character of a file, which must not move
// the cursor or switch colors.
func visible(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != '\u200d':
		return utf8.RuneError
	}
	return r
}

// columns is how wide a terminal shows a character.
func columns(r rune) int {
	if unicode.Is(unicode.M, r) || r == '\u200d' {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// tame keeps a text that quotes a file on one line.
func tame(s string) string { return strings.Map(visible, s) }

// alternatives writes suggestions as a choice.
func alternatives(list []string) string {
	var b strings.Builder
	for i, s := range list {
		switch {
		case i > 0 && i == len(list)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Quote(s))
	}
	return b.String()
}

// jsonDiagnostic is a diagnostic in the JSON form, schema 1.
type jsonDiagnostic struct {
	File     string        `json:"file"`
	Line     int           `json:"line,omitempty"`
	Col      int           `json:"col,omitempty"`
	EndLine  int           `json:"end_line,omitempty"`
	EndCol   int           `json:"end_col,omitempty"`
	Severity string        `json:"severity"`
	Code     string        `json:"code"`
	Path     string        `json:"path,omitempty"`
	Message  string        `json:"message"`
	Suggest  []string      `json:"suggest"`
	Related  []jsonRelated `json:"related"`
}

type jsonRelated struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Col     int    `json:"col,omitempty"`
	Message string `json:"message"`
}

// JSON prints one object with all of them.
func (d *Diagnostics) JSON(w io.Writer) error {
	return writeJSON(w, struct {
		Schema      int              `json:"schema"`
		Diagnostics []jsonDiagnostic `json:"diagnostics"`
	}{1, jsonDiagnostics(d.List)})
}

func jsonDiagnostics(list rubric.Diagnostics) []jsonDiagnostic {
	out := []jsonDiagnostic{}
	for _, x := range list {
		j := jsonDiagnostic{
			File: x.Pos.File, Line: x.Pos.Line, Col: x.Pos.Col, EndLine: x.End.Line, EndCol: x.End.Col,
			Severity: x.Severity.String(), Code: x.Code, Path: x.Path, Message: x.Message,
			Suggest: append([]string{}, x.Suggest...), Related: []jsonRelated{},
		}
		for _, r := range x.Related {
			j.Related = append(j.Related, jsonRelated{r.Pos.File, r.Pos.Line, r.Pos.Col, r.Message})
		}
		out = append(out, j)
	}
	return out
}

// writeJSON prints v indented, with a final line end.
func writeJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// GitHub prints workflow commands, which GitHub shows beside the lines of a
// pull request.
func (d *Diagnostics) GitHub(w io.Writer) {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	message := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	for _, x := range d.List {
		kind := x.Severity.String()
		if x.Severity == yamlpos.Note {
			kind = "notice"
		}
		fmt.Fprintf(w, "::%s file=%s", kind, property.Replace(x.Pos.File))
		if x.Pos.Line > 0 {
			fmt.Fprintf(w, ",line=%d", x.Pos.Line)
			if x.Pos.Col > 0 {
				fmt.Fprintf(w, ",col=%d", x.Pos.Col)
			}
		}
		text := x.Message
		if len(x.Suggest) > 0 {
			text += "; did you mean " + alternatives(x.Suggest) + "?"
		}
		fmt.Fprintf(w, ",title=%s::%s\n", property.Replace(x.Code), message.Replace(text))
	}
}
