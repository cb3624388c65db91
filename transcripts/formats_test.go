package transcripts

import (
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFormats_AreDescribed(t *testing.T) {
	names := make(map[string]bool)
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			if !regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`).MatchString(f.Name) || names[f.Name] {
				t.Errorf("name %q is taken or no kebab-case", f.Name)
			}
			names[f.Name] = true
			summary, _, _ := strings.Cut(f.Doc, "\n")
			if !strings.HasSuffix(summary, ".") {
				t.Errorf("the first line of the documentation is no sentence: %q", summary)
			}
			if f.Sign == "" || strings.HasSuffix(f.Sign, ".") {
				t.Errorf("what its content is known by is no clause: %q", f.Sign)
			}
			if len(f.Exts) == 0 || slices.ContainsFunc(f.Exts, func(e string) bool { return !strings.HasPrefix(e, ".") }) {
				t.Errorf("extensions %q", f.Exts)
			}
			if f.Sniff == nil || f.Read == nil || len(f.Examples) == 0 && !f.Binary {
				t.Error("it lacks Sniff, Read or examples")
			}
		})
	}
}

// files opens files by their contents.
func files(contents map[string]string) func(string) (io.ReadCloser, error) {
	return func(name string) (io.ReadCloser, error) {
		s, ok := contents[name]
		if !ok {
			return nil, &os.PathError{Op: "open", Path: name, Err: os.ErrNotExist}
		}
		return io.NopCloser(strings.NewReader(s)), nil
	}
}

// readAll reads one file and returns its calls as JSON lines and its errors.
func readAll(t *testing.T, name, content string, opt *Options) (lines []string, errs []string) {
	t.Helper()
	for c, err := range Read(t.Context(), []string{name}, files(map[string]string{name: content}), opt) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		lines = append(lines, string(AppendJSON(nil, c)))
	}
	return lines, errs
}

func TestFormats_Examples(t *testing.T) {
	for _, f := range Formats() {
		for _, e := range f.Examples {
			t.Run(f.Name+"/"+e.Name, func(t *testing.T) {
				name := "example" + f.Exts[0]
				got, errs := readAll(t, name, e.Input, &Options{From: f.Name})
				if len(errs) > 0 {
					t.Fatalf("errors: %q", errs)
				}
				// What is derived from times need not be written into an example.
				want, errs := readAll(t, name, e.Want, &Options{From: "jsonl"})
				if len(errs) > 0 || len(want) == 0 {
					t.Fatalf("what the example wants is not call JSONL: %q", errs)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("the example reads otherwise (-want +got):\n%s", diff)
				}
				detected, _, err := Detect([]byte(e.Input), name)
				if err != nil || detected.Name != f.Name {
					t.Errorf("detected as %q, %v", detected.Name, err)
				}
			})
		}
	}
}
