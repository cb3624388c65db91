package rubric_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rapport/rubric"
)

// A want is a diagnostic that a bad file says it must give.
type want struct {
	line int // 0: no line known
	re   *regexp.Regexp
}

// wantComment matches `# want "…" "…"`: diagnostics expected on this line, on
// the line so many further (want+1, want-2), or on a given line (want@0).
var wantComment = regexp.MustCompile(`# want([-+@]\d+)?((?: "(?:[^"\\]|\\.)*"| ` + "`[^`]*`" + `)+)`)

var wantText = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|` + "`[^`]*`")

func wants(t *testing.T, src []byte) []want {
	t.Helper()
	var ws []want
	for i, line := range strings.Split(string(src), "\n") {
		m := wantComment.FindStringSubmatch(line)
		if m == nil {
			if strings.Contains(line, "# want") {
				t.Fatalf("line %d: malformed want comment", i+1)
			}
			continue
		}
		at := i + 1
		if m[1] != "" {
			n, err := strconv.Atoi(m[1][1:])
			if err != nil {
				t.Fatal(err)
			}
			switch m[1][0] {
			case '+':
				at += n
			case '-':
				at -= n
			default:
				at = n
			}
		}
		for _, q := range wantText.FindAllString(m[2], -1) {
			s, err := strconv.Unquote(q)
			if err != nil {
				t.Fatalf("line %d: %v", i+1, err)
			}
			re, err := regexp.Compile(s)
			if err != nil {
				t.Fatalf("line %d: %v", i+1, err)
			}
			ws = append(ws, want{at, re})
		}
	}
	return ws
}

// speak renders a diagnostic for comparison with a want.
func speak(d *rubric.Diagnostic) string {
	s := d.Code + ": " + d.Message
	if len(d.Suggest) > 0 {
		s += " [" + strings.Join(d.Suggest, ", ") + "]"
	}
	for _, r := range d.Related {
		s += fmt.Sprintf(" (%d: %s)", r.Pos.Line, r.Message)
	}
	return s
}

func badFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) < 30 {
		t.Fatalf("found %d bad files (%v), want at least 30", len(files), err)
	}
	return files
}

// Every bad file gives exactly the diagnostics its comments ask for, whatever
// line ends it is saved with.
func TestParse_BadFiles(t *testing.T) {
	for _, file := range badFiles(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		ws := wants(t, src)
		if len(ws) == 0 {
			t.Errorf("%s expects nothing", file)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		for _, form := range []struct {
			name string
			src  []byte
		}{
			{"lf", src},
			{"crlf", bytes.ReplaceAll(src, []byte("\n"), []byte("\r\n"))},
			{"cr", bytes.ReplaceAll(src, []byte("\n"), []byte("\r"))},
			{"bom", append([]byte("\uFEFF"), src...)},
		} {
			t.Run(name+"/"+form.name, func(t *testing.T) {
				_, ds := rubric.Parse(file, form.src)
				match(t, ds, slices.Clone(ws))
				checkPlaces(t, ds, form.src)
			})
		}
	}
}

func match(t *testing.T, ds rubric.Diagnostics, ws []want) {
	t.Helper()
	for _, d := range ds {
		i := slices.IndexFunc(ws, func(w want) bool { return w.line == d.Pos.Line && w.re.MatchString(speak(d)) })
		if i < 0 {
			t.Errorf("unexpected: %d:%d: %s", d.Pos.Line, d.Pos.Col, speak(d))
			continue
		}
		ws = slices.Delete(ws, i, i+1)
	}
	for _, w := range ws {
		t.Errorf("missing: %d: %s", w.line, w.re)
	}
}

// checkPlaces reports diagnostics that point outside the file. A column may be
// just behind the end of its line; a syntax error may lack a column or both.
func checkPlaces(t *testing.T, ds rubric.Diagnostics, src []byte) {
	t.Helper()
	text := strings.TrimLeft(string(src), "\uFEFF")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	lines := strings.Split(text, "\n")
	for _, d := range ds {
		for _, p := range []rubric.Position{d.Pos, d.End} {
			vague := d.Code == "syntax" || d.Code == "too-large" || d.Code == "unknown-anchor" || d.Code == "more"
			switch {
			case p.Line < 0 || p.Line > len(lines) || p.Col < 0:
				t.Errorf("%d:%d is not in the file: %s", p.Line, p.Col, speak(d))
			case (p.Line == 0 || p.Col == 0) && !vague:
				t.Errorf("%d:%d is no place: %s", p.Line, p.Col, speak(d))
			case p.Line > 0 && p.Col > len([]rune(lines[p.Line-1]))+1:
				t.Errorf("%d:%d is beyond the line: %s", p.Line, p.Col, speak(d))
			}
		}
		if d.End.Line < d.Pos.Line || d.End.Line == d.Pos.Line && d.End.Col < d.Pos.Col {
			t.Errorf("ends at %d:%d before it begins at %d:%d: %s", d.End.Line, d.End.Col, d.Pos.Line, d.Pos.Col, speak(d))
		}
		if d.Message == "" || strings.HasSuffix(d.Message, ".") || d.Code == "" {
			t.Errorf("a message is lower case, without a period, and has a code: %s", speak(d))
		}
	}
}
