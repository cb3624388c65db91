package rubric_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

var update = flag.Bool("update", false, "rewrite golden files")

// dump writes a model as indented lines: each field that is not zero, with the
// place of every node.
func dump(b *strings.Builder, indent string, v reflect.Value) {
	switch x := v.Interface().(type) {
	case rubric.Node:
		dumpNode(b, indent, x)
		return
	case yamlpos.At[string]:
		fmt.Fprintf(b, " %q @%s\n", x.V, place(x.Node))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		dump(b, indent, v.Elem())
	case reflect.Slice:
		b.WriteByte('\n')
		for i := range v.Len() {
			b.WriteString(indent + "-")
			dump(b, indent+"  ", v.Index(i))
		}
	case reflect.Struct:
		b.WriteByte('\n')
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !v.Field(i).IsZero() {
				b.WriteString(indent + f.Name)
				dump(b, indent+"  ", v.Field(i))
			}
		}
	default:
		fmt.Fprintf(b, " %#v\n", v.Interface())
	}
}

func dumpNode(b *strings.Builder, indent string, n rubric.Node) {
	fmt.Fprintf(b, " %s @%s–%d:%d %s\n", n.Kind(), place(n), n.End().Line, n.End().Col, n.Path())
}

func place(n rubric.Node) string { return fmt.Sprintf("%d:%d", n.Pos().Line, n.Pos().Col) }

func TestParse_GoodFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/good/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no good files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r, ds := rubric.Parse(filepath.Base(file), src)
			for _, d := range ds {
				t.Error(d)
			}
			if r == nil {
				t.Fatal("no rubric")
			}
			var b strings.Builder
			dump(&b, "", reflect.ValueOf(r))
			golden := strings.TrimSuffix(file, ".yaml") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			wantDump, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(wantDump), b.String()); diff != "" {
				t.Errorf("model differs (-want +got):\n%s", diff)
			}
			other, ds := rubric.Parse(filepath.Base(file), append([]byte("\uFEFF"), bytes.ReplaceAll(src, []byte("\n"), []byte("\r\n"))...))
			if len(ds) != 0 {
				t.Fatalf("with CRLF and a byte order mark: %v", ds.Err())
			}
			var c strings.Builder
			dump(&c, "", reflect.ValueOf(other))
			if diff := cmp.Diff(b.String(), c.String()); diff != "" {
				t.Errorf("CRLF and a byte order mark change the model or its hash (-lf +crlf):\n%s", diff)
			}
		})
	}
}
