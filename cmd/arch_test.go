package cmd_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// These tests hold the house together: who may import whom, who may talk to
// the world, and that no package keeps state of its own. A new package needs a
// line in mayImport; that line is a decision.

const module = "rapport"

// mayImport says for every package which others of the module its shipped code
// may import. Knowledge points one way: cmd knows all, rubric and transcripts
// know nobody but yamlpos.
func mayImport() map[string][]string {
	scoring := []string{"rubric", "rubric/yamlpos", "scorer/check", "scorer/match", "transcripts"}
	reports := append([]string{"scorer"}, scoring...)
	return map[string][]string{
		"cmd/rapport":          {"cmd"},
		"cmd":                  append([]string{"cmd/internal/render", "rubric/lint", "rubrics", "scorer/behavior", "scorer/rubrictest", "scorer/workbook", "transcripts/samples"}, reports...),
		"cmd/internal/render":  append([]string{"rubric/lint", "scorer/rubrictest"}, reports...),
		"cmd/internal/gendocs": {"cmd"},

		"rubric":         {"rubric/yamlpos"},
		"rubric/yamlpos": {},
		"rubric/lint":    {"rubric", "rubric/yamlpos"},
		"rubrics":        {},

		"transcripts":         {"rubric/yamlpos"},
		"transcripts/samples": {},

		"scorer/match":      {},
		"scorer/check":      {"rubric", "rubric/yamlpos", "scorer/match", "transcripts"},
		"scorer/behavior":   scoring,
		"scorer":            scoring,
		"scorer/rubrictest": reports,
		"scorer/workbook":   reports,

		// Generators run by go generate.
		"scorer/internal/declared":     {},
		"scorer/internal/rubricschema": {"scorer", "scorer/check"},
	}
}

// onlyIn says which packages may import a module from outside; one path with a
// file's name means that file alone.
func onlyIn() map[string][]string {
	return map[string][]string{
		"github.com/spf13/viper":   {"cmd/settings.go"},
		"github.com/spf13/cobra":   {"cmd", "cmd/internal/gendocs"},
		"github.com/spf13/pflag":   {"cmd", "cmd/internal/gendocs"},
		"github.com/xuri/excelize": {"scorer/workbook", "transcripts"},
		"gopkg.in/yaml.v3":         {"rubric/yamlpos"},
		"go.yaml.in/yaml":          {},
		"net/http":                 {},
		"net":                      {},
		"github.com/google/go-cmp": {},
		"github.com/rogpeppe":      {},
		"log":                      {},
		"log/slog":                 {},
		"plugin":                   {},
		"unsafe":                   {"scorer/match"}, // a string view of folded bytes, for the length of a call
		"github.com/klauspost":     {"transcripts", "scorer/workbook"},
		"math/rand":                {},
	}
}

// worldly names functions of the standard library that ask the machine
// something; only cmd may.
func worldly() map[string][]string {
	return map[string][]string{
		"os":   {"Getenv", "LookupEnv", "Environ", "Setenv", "Exit", "Args", "Getwd", "Chdir", "Stdin", "Stdout", "Stderr", "Hostname", "UserHomeDir", "Open", "OpenFile", "Create", "ReadFile", "WriteFile", "ReadDir", "Stat", "DirFS"},
		"time": {"Now", "Since", "Until", "Sleep", "After", "Tick", "NewTimer", "NewTicker", "Local"},
		"fmt":  {"Print", "Println", "Printf"},
	}
}

// A source is one shipped Go file: no test, no generator.
type source struct {
	name string // below the top folder
	pkg  string // folder below the top folder
	file *ast.File
	fset *token.FileSet
}

func (s source) at(n ast.Node) string {
	p := s.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d", s.name, p.Line)
}

const top = ".."

// sources parses the shipped Go files of the module.
func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	fset := token.NewFileSet()
	for _, name := range projectFiles(t) {
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.Contains(name, "/testdata/") {
			continue
		}
		f, err := parser.ParseFile(fset, filepath.Join(top, filepath.FromSlash(name)), nil, parser.ParseComments)
		if err != nil {
			t.Fatalf("parse %s: %v", name, err)
		}
		out = append(out, source{name, path.Dir(name), f, fset})
	}
	if len(out) == 0 {
		t.Fatal("no Go files found")
	}
	return out
}

// projectFiles lists the files of the project, without hidden folders but .ci
// and .github.
func projectFiles(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(top, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(top, p)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(rel)
		hidden := strings.HasPrefix(d.Name(), ".") && name != "."
		if d.IsDir() && hidden && name != ".ci" && name != ".github" {
			return fs.SkipDir
		}
		if d.Type().IsRegular() {
			out = append(out, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// isTool reports whether a file belongs to a generator, which is run by go
// generate and not shipped.
func isTool(pkg string) bool {
	return strings.Contains(pkg, "/internal/") && pkg != "cmd/internal/render"
}

func TestArch_ImportsPointOneWay(t *testing.T) {
	allowed := mayImport()
	seen := map[string]bool{}
	for _, s := range sources(t) {
		list, known := allowed[s.pkg]
		if !known {
			if !seen[s.pkg] {
				t.Errorf("package %s is new: say in mayImport what it may import", s.pkg)
			}
			seen[s.pkg] = true
			continue
		}
		for _, spec := range s.file.Imports {
			p, _ := strconv.Unquote(spec.Path.Value)
			own, ok := strings.CutPrefix(p, module+"/")
			if ok && !slices.Contains(list, own) {
				t.Errorf("%s: %s must not import %s", s.at(spec), s.pkg, own)
			}
		}
		seen[s.pkg] = true
	}
	for pkg := range allowed {
		if !seen[pkg] {
			t.Errorf("there is no package %s; take its line out of mayImport", pkg)
		}
	}
}

func TestArch_OutsideModulesHaveOneDoor(t *testing.T) {
	doors := onlyIn()
	for _, s := range sources(t) {
		for _, spec := range s.file.Imports {
			p, _ := strconv.Unquote(spec.Path.Value)
			for lib, places := range doors {
				if p != lib && !strings.HasPrefix(p, lib+"/") || p == "math/rand/v2" {
					continue
				}
				if _, exact := doors[p]; exact && p != lib {
					continue
				}
				if !slices.Contains(places, s.pkg) && !slices.Contains(places, s.name) {
					t.Errorf("%s: %s belongs in %v", s.at(spec), p, places)
				}
			}
		}
	}
}

func TestArch_OnlyTheCommandLineAsksTheMachine(t *testing.T) {
	forbidden := worldly()
	for _, s := range sources(t) {
		if s.pkg == "cmd" || isTool(s.pkg) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			if !ok || x.Obj != nil || !imports(s.file, x.Name) {
				return true
			}
			if slices.Contains(forbidden[x.Name], sel.Sel.Name) && s.name != "cmd/rapport/main.go" {
				t.Errorf("%s: %s.%s is for cmd alone", s.at(n), x.Name, sel.Sel.Name)
			}
			return true
		})
	}
}

func TestArch_OnlyMainExits(t *testing.T) {
	for _, s := range sources(t) {
		if s.name == "cmd/rapport/main.go" || isTool(s.pkg) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "os" && n.Sel.Name == "Exit" {
					t.Errorf("%s: os.Exit is for main alone", s.at(n))
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "panic" && f.Obj == nil {
					t.Errorf("%s: panic; return an error, or make the case impossible", s.at(n))
				}
			}
			return true
		})
	}
}

// imports reports whether the file imports a standard package by this name.
func imports(f *ast.File, name string) bool {
	return slices.ContainsFunc(f.Imports, func(s *ast.ImportSpec) bool {
		p, _ := strconv.Unquote(s.Path.Value)
		return s.Name == nil && path.Base(p) == name
	})
}

func TestArch_NoInitAndNoState(t *testing.T) {
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.Name == "init" && d.Recv == nil {
					t.Errorf("%s: func init", s.at(d))
				}
			case *ast.GenDecl:
				if d.Tok != token.VAR {
					continue
				}
				for _, spec := range d.Specs {
					v := spec.(*ast.ValueSpec)
					if why := variable(d, v); why != "" && !isTool(s.pkg) {
						t.Errorf("%s: package-level var %s: %s", s.at(v), v.Names[0], why)
					}
				}
			}
		}
	}
}

// variable says what is wrong with a package-level variable: only errors,
// embedded files, interface assertions and tables of constants may be one.
func variable(d *ast.GenDecl, v *ast.ValueSpec) string {
	if len(v.Names) == 1 && v.Names[0].Name == "_" {
		return ""
	}
	for _, doc := range []*ast.CommentGroup{d.Doc, v.Doc} {
		if doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool { return strings.HasPrefix(c.Text, "//go:embed ") }) {
			return ""
		}
	}
	if len(v.Values) != len(v.Names) {
		return "it has no value, so it is meant to change"
	}
	for _, x := range v.Values {
		if !constant(x) {
			return "it is no error, no embedded file and no table of constants; make it a function"
		}
	}
	return ""
}

// constant reports whether an expression is an error, a reflected type, or
// made of literals and names only.
func constant(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.CallExpr:
		fun := x.Fun
		if i, ok := fun.(*ast.IndexExpr); ok {
			fun = i.X
		}
		sel, ok := fun.(*ast.SelectorExpr)
		if !ok {
			return false
		}
		pkg, ok := sel.X.(*ast.Ident)
		return ok && slices.Contains([]string{"errors.New", "fmt.Errorf", "reflect.TypeFor"}, pkg.Name+"."+sel.Sel.Name)
	case *ast.CompositeLit:
		if _, isMap := x.Type.(*ast.MapType); isMap {
			return false
		}
		return !slices.ContainsFunc(x.Elts, func(e ast.Expr) bool { return !constant(e) })
	case *ast.KeyValueExpr:
		return constant(x.Value)
	case *ast.BasicLit, *ast.Ident, *ast.SelectorExpr:
		return true
	}
	return false
}

// TestArch_TablesAreNeverWritten looks for assignments to package-level
// variables.
func TestArch_TablesAreNeverWritten(t *testing.T) {
	names := map[string]map[string]bool{} // package → variables
	all := sources(t)
	for _, s := range all {
		for _, d := range s.file.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
				for _, spec := range g.Specs {
					for _, n := range spec.(*ast.ValueSpec).Names {
						if names[s.pkg] == nil {
							names[s.pkg] = map[string]bool{}
						}
						names[s.pkg][n.Name] = true
					}
				}
			}
		}
	}
	for _, s := range all {
		// A name that resolves within its file to anything but the package's
		// own var is a local that hides it.
		global := func(x ast.Expr) (string, bool) {
			for {
				switch y := x.(type) {
				case *ast.IndexExpr:
					x = y.X
				case *ast.SelectorExpr:
					x = y.X
				case *ast.ParenExpr:
					x = y.X
				case *ast.Ident:
					if !names[s.pkg][y.Name] || y.Name == "_" {
						return "", false
					}
					if y.Obj == nil {
						return y.Name, true
					}
					_, ok := y.Obj.Decl.(*ast.ValueSpec)
					return y.Name, ok && s.file.Scope.Lookup(y.Name) == y.Obj
				default:
					return "", false
				}
			}
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok == token.DEFINE {
					return true
				}
				for _, l := range n.Lhs {
					if name, ok := global(l); ok {
						t.Errorf("%s: package-level %s is written", s.at(n), name)
					}
				}
			case *ast.IncDecStmt:
				if name, ok := global(n.X); ok {
					t.Errorf("%s: package-level %s is written", s.at(n), name)
				}
			}
			return true
		})
	}
}

// outside finds the path of a folder on somebody's machine.
var outside = regexp.MustCompile(`(^|[^A-Za-z0-9._~/:-])/(home|Users|root|mnt|media|workspace|work|srv|private)/[A-Za-z0-9_.]`)

// upward finds a path that goes up.
var upward = regexp.MustCompile(`(^|[^.A-Za-z0-9_])((?:\.\./)+)`)

func TestArch_NoFileNamesAPathOutsideTheProject(t *testing.T) {
	for _, name := range projectFiles(t) {
		st, err := os.Stat(filepath.Join(top, filepath.FromSlash(name)))
		if err != nil || st.Size() > 4<<20 {
			continue
		}
		src, err := os.ReadFile(filepath.Join(top, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.IndexByte(src, 0) >= 0 {
			continue
		}
		for i, line := range bytes.Split(src, []byte("\n")) {
			if m := outside.Find(line); m != nil {
				t.Errorf("%s:%d: names a path of some machine: %s", name, i+1, line)
			}
			for _, m := range upward.FindAllSubmatch(line, -1) {
				if levels, depth := len(m[2])/3, strings.Count(name, "/"); levels > depth && !bytes.Contains(m[2], []byte("...")) {
					t.Errorf("%s:%d: goes up %d folders and so out of the project: %s", name, i+1, levels, line)
				}
			}
		}
	}
}
