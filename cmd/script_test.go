package cmd_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"rapport/cmd"
)

var update = flag.Bool("update", false, "rewrite the expected outputs in testdata/script")

// TestMain lets scripts run the program: a script needs a working directory and
// an environment of its own, which belong to a process, so the test binary
// starts itself under the program's name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"rapport": func() { os.Exit(cmd.Main()) },
	})
}

// TestScript runs the scripts of testdata/script; their names begin with the
// command they are about. Beside testscript's own commands there are:
//
//	exits N COMMAND…    run it and require exactly exit code N
//	lists FOLDER NAME…  the folder holds these entries and no others
//	put FILE TEXT       write a file; TEXT is the inside of a Go string: "\x1b[2J"
//	sameBytes A B       the files, or all files of the folders, are equal
//	tidy                no unfinished output lies anywhere
//	xlsx FILE           print a workbook: sheet!cell, value, formula
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TZ", "UTC")
			return nil
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "devfull":
				_, err := os.Stat("/dev/full")
				return err == nil, nil
			case "sh":
				_, err := exec.LookPath("sh")
				return err == nil, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":     exits,
			"lists":     lists,
			"put":       put,
			"sameBytes": sameBytes,
			"tidy":      tidy,
			"xlsx":      xlsx,
		},
	})
}

func need(ts *testscript.TestScript, ok bool, usage string) {
	if !ok {
		ts.Fatalf("usage: %s", usage)
	}
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) >= 2, "exits CODE COMMAND…")
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var ee *exec.ExitError
	switch {
	case errors.As(err, &ee):
		got = ee.ExitCode()
	case err != nil:
		ts.Fatalf("run %s: %v", args[1], err)
	}
	if got != want {
		ts.Fatalf("%s exits %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

func lists(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) >= 1, "lists FOLDER NAME…")
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	want := slices.Sorted(slices.Values(args[1:]))
	slices.Sort(got)
	if !slices.Equal(got, want) {
		ts.Fatalf("%s holds %q, want %q", args[0], got, want)
	}
}

func put(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 2, "put FILE TEXT")
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

func sameBytes(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, len(args) == 2, "sameBytes A B")
	why, err := difference(ts.MkAbs(args[0]), ts.MkAbs(args[1]))
	ts.Check(err)
	switch {
	case !neg && why != "":
		ts.Fatalf("%s and %s differ: %s", args[0], args[1], why)
	case neg && why == "":
		ts.Fatalf("%s and %s are equal", args[0], args[1])
	}
}

// difference says where two files or folders differ, "" when they do not.
func difference(a, b string) (string, error) {
	filesOf := func(top string) (map[string][]byte, error) {
		out := map[string][]byte{}
		err := filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			rel, err := filepath.Rel(top, name)
			if err != nil {
				return err
			}
			out[rel], err = os.ReadFile(name)
			return err
		})
		return out, err
	}
	left, err := filesOf(a)
	if err != nil {
		return "", err
	}
	right, err := filesOf(b)
	if err != nil {
		return "", err
	}
	for name := range right {
		if _, ok := left[name]; !ok {
			return "only the second has " + name, nil
		}
	}
	for name, x := range left {
		y, ok := right[name]
		if !ok {
			return "only the first has " + name, nil
		}
		if !bytes.Equal(x, y) {
			return fmt.Sprintf("%s: %s", name, firstDifference(x, y)), nil
		}
	}
	return "", nil
}

// firstDifference shows where bytes part, for workbooks by part.
func firstDifference(x, y []byte) string {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	around := func(b []byte) []byte { return b[max(0, min(n-40, len(b))):min(len(b), n+40)] }
	where := fmt.Sprintf("byte %d: %q, %q", n, around(x), around(y))
	xs, err1 := zip.NewReader(bytes.NewReader(x), int64(len(x)))
	ys, err2 := zip.NewReader(bytes.NewReader(y), int64(len(y)))
	if err1 != nil || err2 != nil {
		return where
	}
	for _, f := range xs.File {
		for _, g := range ys.File {
			if f.Name == g.Name && f.CRC32 != g.CRC32 {
				where += ", in " + f.Name
			}
		}
	}
	return where
}

func tidy(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 0, "tidy")
	if left := leftovers(ts.Getenv("WORK")); len(left) > 0 {
		ts.Fatalf("unfinished outputs: %q", left)
	}
}

// leftovers returns unfinished outputs below the folders.
func leftovers(tops ...string) []string {
	var left []string
	for _, top := range tops {
		_ = filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
			if err == nil && strings.HasPrefix(d.Name(), ".rapport-") {
				left = append(left, name)
			}
			return nil
		})
	}
	return left
}

func xlsx(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 1, "xlsx FILE")
	text, err := workbookText(ts.MkAbs(args[0]))
	ts.Check(err)
	fmt.Fprint(ts.Stdout(), text)
}

// workbookText prints the cells of a workbook, sheets in their order and cells
// row by row: sheet!cell, value, and the formula where there is one.
func workbookText(name string) (string, error) {
	f, err := excelize.OpenFile(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			return "", err
		}
		for r, row := range rows {
			for c, value := range row {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					return "", err
				}
				formula, err := f.GetCellFormula(sheet, cell)
				if err != nil {
					return "", err
				}
				if value == "" && formula == "" {
					continue
				}
				fmt.Fprintf(&b, "%s!%s\t%s", sheet, cell, strings.ReplaceAll(value, "\n", `\n`))
				if formula != "" {
					fmt.Fprintf(&b, "\tformula: %s", formula)
				}
				b.WriteByte('\n')
			}
		}
	}
	return b.String(), nil
}
