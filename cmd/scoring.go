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
		if _, ok := errors.AsType[*exitError](err); ok && !strings.ContainsAny(name, `/\.`) {
			e := usagef("there is no rubric %q", name)
			if near := nearestNames(name, builtinRubrics()); len(near) > 0 {
				return "", nil, e.hint("did you mean %s?", near[0])
			}
			return "", nil, e.hint("built-in rubrics: %s", strings.Join(builtinRubrics(), ", "))
		}
		return "", nil, err
	}
	return slashed(name), src, nil
}

// A compilation is a rubric with its side files, and what was said about them.
type compilation struct {
	Rubric      *rubric.Rubric
	Scorer      *scorer.Scorer // nil when there are errors
	Diagnostics rubric.Diagnostics
	Sources     map[string][]byte // by name as in positions
}

// compile reads and compiles the rubric with its side files. An invalid rubric
// is exit 3.
func (o rubricOptions) compile(s Streams) (*scorer.Scorer, error) {
	c, err := o.examine(s)
	if err != nil {
		return nil, err
	}
	if c.Scorer == nil {
		return nil, &diagnosticsError{code: exitInput, list: c.Diagnostics, src: c.Sources}
	}
	return c.Scorer, nil
}

// examine compiles the rubric as far as it can be. The error is about files that
// cannot be read only.
func (o rubricOptions) examine(s Streams) (*compilation, error) {
	file, src, err := readRubric(s, o.Rubric)
	if err != nil {
		return nil, err
	}
	c := &compilation{Sources: map[string][]byte{file: src}}
	c.Rubric, c.Diagnostics = rubric.Parse(file, src)
	if c.Diagnostics.HasErrors() {
		return c, nil
	}
	add := func(ds rubric.Diagnostics) { c.Diagnostics = append(c.Diagnostics, ds...) }
	var cfg scorer.Config
	names := slices.Clone(o.Facts)
	for _, f := range c.Rubric.Facts {
		names = append(names, filepath.Join(filepath.Dir(filepath.FromSlash(file)), filepath.FromSlash(f.V)))
	}
	for _, name := range names {
		src, err := readAll(s, name)
		if err != nil {
			return nil, err
		}
		c.Sources[slashed(name)] = src
		var ds rubric.Diagnostics
		cfg.Facts, ds = check.ParseFacts(cfg.Facts, slashed(name), src)
		add(ds)
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
	lib, ds := behavior.New(c.Rubric.Behaviors)
	add(ds)
	cfg.Recognizer, cfg.Tables = lib, []string{behavior.TablesVersion}
	sc, ds := scorer.Compile(c.Rubric, cfg)
	add(ds)
	c.Diagnostics.Sort()
	if !c.Diagnostics.HasErrors() {
		c.Scorer = sc
	}
	return c, nil
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
