package cmd

import (
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"rapport/rubric"
	"rapport/rubrics"
	"rapport/scorer"
	"rapport/scorer/behavior"
	"rapport/scorer/check"
)

// rubricOptions say by what conversations are scored.
type rubricOptions struct {
	Rubric string
	Facts  []string
	Macros []string
}

const defaultRubric = "customer-care"

func (o *rubricOptions) addFlags(f *pflag.FlagSet) {
	f.StringVar(&o.Rubric, "rubric", defaultRubric, "rubric `FILE`, or the name of a built-in one (rapport list rubrics)")
	f.StringArrayVar(&o.Facts, "facts", nil, "fact sheet to compare statements with: `FILE`; may be repeated")
	f.StringArrayVar(&o.Macros, "macros", nil, "canned texts that neither earn nor cost, one a line: `FILE`; may be repeated")
}

// builtinRubrics returns the names of the embedded rubrics.
func builtinRubrics() []string {
	entries, _ := fs.ReadDir(rubrics.FS(), ".")
	var names []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".yaml"); ok && !strings.HasSuffix(name, "_test") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// readRubric returns the source of a rubric by embedded name or by path.
func readRubric(s Streams, name string) (file string, src []byte, err error) {
	if !strings.ContainsAny(name, `/\.`) {
		if src, err := fs.ReadFile(rubrics.FS(), name+".yaml"); err == nil {
			return name, src, nil
		}
	}
	src, err = readAll(s, name)
	if err != nil {
		if e, ok := errors.AsType[*exitError](err); ok && !strings.ContainsAny(name, `/\.`) {
			e = usagef("there is no rubric %q", name)
			if near := nearestNames(name, builtinRubrics()); len(near) > 0 {
				return "", nil, e.hint("did you mean %s?", near[0])
			}
			return "", nil, e.hint("built-in rubrics: %s", strings.Join(builtinRubrics(), ", "))
		}
		return "", nil, err
	}
	return slashed(name), src, nil
}

// compile reads and compiles the rubric with its side files. An invalid rubric
// is exit 3.
func (o rubricOptions) compile(s Streams) (*scorer.Scorer, error) {
	file, src, err := readRubric(s, o.Rubric)
	if err != nil {
		return nil, err
	}
	r, ds := rubric.Parse(file, src)
	sources := map[string][]byte{file: src}
	if ds.HasErrors() {
		return nil, &diagnosticsError{code: exitInput, list: ds, src: sources}
	}
	var cfg scorer.Config
	names := o.Facts
	for _, f := range r.Facts {
		names = append(names, filepath.Join(filepath.Dir(filepath.FromSlash(file)), filepath.FromSlash(f.V)))
	}
	for _, name := range names {
		src, err := readAll(s, name)
		if err != nil {
			return nil, err
		}
		sources[slashed(name)] = src
		var fds rubric.Diagnostics
		if cfg.Facts, fds = check.ParseFacts(cfg.Facts, slashed(name), src); fds.HasErrors() {
			return nil, &diagnosticsError{code: exitInput, list: fds, src: sources}
		}
	}
	macros := ""
	for _, name := range o.Macros {
		src, err := readAll(s, name)
		if err != nil {
			return nil, err
		}
		macros += string(src) + "\n"
	}
	cfg.Macros = check.ParseMacros(macros)
	lib, bds := behavior.New(r.Behaviors)
	if bds.HasErrors() {
		return nil, &diagnosticsError{code: exitInput, list: bds, src: sources}
	}
	cfg.Recognizer = lib
	sc, cds := scorer.Compile(r, cfg)
	if cds.HasErrors() {
		return nil, &diagnosticsError{code: exitInput, list: cds, src: sources}
	}
	return sc, nil
}

// workOptions say how to work.
type workOptions struct {
	Jobs  int
	Quiet bool
}

func (o *workOptions) addFlags(f *pflag.FlagSet) {
	f.IntVar(&o.Jobs, "jobs", 0, "how many conversations to score at once; 0 is one for each processor")
	f.BoolVar(&o.Quiet, "quiet", false, "no progress line")
}

func (o *workOptions) check() error {
	if o.Jobs < 0 || o.Jobs > 1024 {
		return usagef("--jobs %d is not between 0 and 1024", o.Jobs)
	}
	return nil
}

func (o *workOptions) workers() int {
	if o.Jobs == 0 {
		return runtime.GOMAXPROCS(0)
	}
	return o.Jobs
}
