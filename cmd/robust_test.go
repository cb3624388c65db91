package cmd_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"rapport/cmd"
)

// run runs the program in this process, without a terminal.
func run(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	return runWith(t.Context(), strings.NewReader(""), args...)
}

func runWith(ctx context.Context, in io.Reader, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = cmd.Run(ctx, cmd.Streams{In: in, Out: &out, Err: &errs, Width: 80, Now: time.Now}, args)
	return code, out.String(), errs.String()
}

// demo writes the sample conversations and returns their folder.
func demo(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "samples")
	if code, _, errs := run(t, "demo", dir); code != 0 {
		t.Fatalf("demo exits %d: %s", code, errs)
	}
	return dir
}

// failing is a standard output that takes some bytes and then fails.
type failing struct {
	left int
	err  error
}

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.left {
		n := f.left
		f.left = 0
		return n, f.err
	}
	f.left -= len(p)
	return len(p), nil
}

func TestRun_EndsQuietlyWhenThePipeIsClosed(t *testing.T) {
	samples := demo(t)
	for _, args := range [][]string{
		{"score", samples}, {"score", samples, "--format", "jsonl"}, {"score", samples, "--format", "csv"}, {"score", samples, "--calls"},
		{"explain", samples}, {"tag", samples}, {"inspect", samples}, {"convert", samples}, {"list", "behaviors"}, {"config"}, {"--help"}, {"version"},
	} {
		var errs bytes.Buffer
		out := &failing{left: 5, err: &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}}
		code := cmd.Run(t.Context(), cmd.Streams{In: strings.NewReader(""), Out: out, Err: &errs}, args)
		if code != 0 || errs.Len() > 0 {
			t.Errorf("%v exits %d and says %q, want 0 and nothing", args[:1], code, errs.String())
		}
	}
}

func TestRun_SaysThatOutputIsFull(t *testing.T) {
	samples := demo(t)
	for _, args := range [][]string{
		{"score", samples}, {"score", samples, "--format", "jsonl"}, {"score", samples, "--format", "csv"}, {"score", samples, "--calls"},
		{"explain", samples}, {"tag", samples}, {"inspect", samples}, {"convert", samples}, {"list", "behaviors"}, {"config"}, {"--help"}, {"version"},
	} {
		var errs bytes.Buffer
		out := &failing{left: 5, err: &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}}
		code := cmd.Run(t.Context(), cmd.Streams{In: strings.NewReader(""), Out: out, Err: &errs}, args)
		if code != 4 || !strings.HasPrefix(errs.String(), "rapport: write ") || !strings.Contains(errs.String(), ": no space left on device\n") {
			t.Errorf("%v exits %d and says %q, want 4 and what could not be written", args, code, errs.String())
		}
	}
}

// interrupter cancels a context when it has been read this far.
type interrupter struct {
	r      io.Reader
	left   int
	cancel context.CancelFunc
}

func (i *interrupter) Read(p []byte) (int, error) {
	n, err := i.r.Read(p[:min(len(p), 4096)])
	if i.left -= n; i.left <= 0 {
		i.cancel()
	}
	return n, err
}

func TestRun_InterruptedHalfWay(t *testing.T) {
	dir := t.TempDir()
	many := strings.Repeat(goodLine, 3000)
	old := filepath.Join(dir, "old.jsonl")
	if err := os.WriteFile(old, []byte("kept\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := [][]string{
		{"score", "-", "--out", old},
		{"score", "-", "--out", old, "--jobs", "1"},
		{"score", "-", "--format", "csv", "--out", old, "--jobs", "8"},
		{"convert", "-", "--out", old},
		{"coach", "-", "--out", filepath.Join(dir, "coaching")},
		{"tag", "-"},
		{"inspect", "-"},
		{"verify", old, "-"},
	}
	results := filepath.Join(t.TempDir(), "results.jsonl")
	if code, _, errs := runWith(t.Context(), strings.NewReader(goodLine), "score", "-", "--out", results); code != 0 {
		t.Fatalf("score exits %d: %s", code, errs)
	}
	for _, args := range tests {
		if args[0] == "verify" {
			args[1] = results
		}
		for _, jobs := range []string{"1", "4"} {
			if args[0] == "coach" || args[0] == "verify" {
				args = append(args, "--jobs", jobs)
			}
			ctx, cancel := context.WithCancel(t.Context())
			code, _, errs := runWith(ctx, &interrupter{strings.NewReader(many), len(many) / 2, cancel}, args...)
			cancel()
			if code != 130 || !strings.Contains(errs, "rapport: interrupted; unfinished outputs are removed\n") {
				t.Errorf("%v exits %d and says %q, want 130", args, code, errs)
			}
			if got, err := os.ReadFile(old); err != nil || string(got) != "kept\n" {
				t.Errorf("%v: the file of an earlier run holds %q, %v", args, got, err)
			}
			if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
				t.Errorf("%v leaves %v, %v", args, entries, err)
			}
		}
	}
}

func TestRun_InterruptedWhileWaitingForInput(t *testing.T) {
	for _, args := range [][]string{{"score", "-"}, {"inspect", "-"}, {"explain", "-"}} {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		r, w := io.Pipe()
		code, _, errs := runWith(ctx, r, args...)
		cancel()
		w.Close()
		if code != 130 || !strings.Contains(errs, "rapport: interrupted") {
			t.Errorf("%v exits %d and says %q, want 130", args, code, errs)
		}
	}
}

func TestRun_ControlCharactersNeverReachTheTerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	const bad = "\x1b]0;owned\x07\x1b[2J\u009b2J\r\b\x7f"
	quoted := strings.NewReplacer("\x1b", `\u001b`, "\x07", `\u0007`, "\u009b", `\u009b`, "\r", `\r`, "\b", `\b`, "\x7f", `\u007f`).Replace(bad)
	line := strings.ReplaceAll(goodLine, "Good morning", "Good morning "+quoted)
	line = strings.ReplaceAll(line, `"id":"good"`, `"id":"`+quoted+`","team":"`+quoted+`","queue":"`+quoted+`"`)
	line = strings.ReplaceAll(line, `"rep":"r1"`, `"rep":{"id":"r`+quoted+`","name":"`+quoted+`"}`)
	name := "calls\x1b[2J.jsonl"
	if err := os.WriteFile(name, []byte(line+line+"{\"id\":\"x\x1b[2J\",}\n"), 0o644); err != nil {
		t.Skipf("no such file name here: %v", err)
	}
	tests := [][]string{
		{"score", name}, {"score", name, "--calls", "--by", "team"}, {"score", name, "--by", "rep"}, {"score", name, "--format", "jsonl"}, {"score", name, "--format", "csv"},
		{"explain", name}, {"explain", name, "--criterion", "introduces"}, {"tag", name}, {"tag", name, "--format", "jsonl"}, {"inspect", name},
		{"convert", name}, {"convert", name, "--to", "text"}, {"coach", name, "--out", "books"},
		{"score", "no" + bad}, {"score", name, "--by", bad}, {"score", name, "--" + bad}, {bad}, {"list", bad}, {"explain", name, "--call", bad},
	}
	for _, args := range tests {
		var out bytes.Buffer
		code := cmd.Run(t.Context(), cmd.Streams{In: strings.NewReader(""), Out: &out, Err: &out, OutTTY: true, ErrTTY: true, Width: 80}, args)
		if code == 4 {
			t.Errorf("%q exits 4: %s", args, out.String())
		}
		for _, x := range []string{"\x1b]", "\x1b[2J", "\x07", "\r", "\b", "\x7f", "\u009b"} {
			if strings.Contains(out.String(), x) {
				t.Errorf("%q shows %q", args, x)
			}
		}
	}
}

func TestRun_OneVeryLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 200 MB")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "long.jsonl")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	chunk := bytes.Repeat([]byte("blimble "), 1<<17) // 1 MiB
	_, err = f.WriteString(goodLine + `{"id":"long","turns":[{"speaker":"rep","text":"`)
	for range 200 {
		if err == nil {
			_, err = f.Write(chunk)
		}
	}
	if err == nil {
		_, err = f.WriteString(`"}]}` + "\n" + strings.ReplaceAll(goodLine, `"good"`, `"after"`))
	}
	if err != nil {
		t.Fatal(err)
	}
	code, out, errs := run(t, "score", name, "--format", "csv")
	if code != 0 && code != 5 {
		t.Errorf("exits %d, want 0 or 5", code)
	}
	if code == 5 && !strings.HasPrefix(errs, "rapport: "+filepath.ToSlash(name)+":2") {
		t.Errorf("says %q, want the line", errs)
	}
	for _, want := range []string{"\ngood,", "\nafter,"} {
		if !strings.Contains(out, want) {
			t.Errorf("no row %q in the output", want)
		}
	}
}

func TestRun_FolderWithoutPermission(t *testing.T) {
	samples := demo(t)
	locked := filepath.Join(samples, "locked")
	if err := os.Mkdir(locked, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(locked, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(locked, 0o755) })
	if _, err := os.ReadDir(locked); err == nil {
		t.Skip("this user may read every folder")
	}
	code, out, errs := run(t, "score", samples)
	if code != 5 || !strings.Contains(errs, "locked: permission denied\n") || !strings.Contains(out, "48 conversations") {
		t.Errorf("exits %d, says %q", code, errs)
	}
	if code, _, errs := run(t, "score", locked); code != 3 || !strings.Contains(errs, "permission denied") {
		t.Errorf("exits %d, says %q", code, errs)
	}
	if code, _, errs := run(t, "score", samples, "--out", filepath.Join(locked, "r.csv")); code != 2 || !strings.Contains(errs, "permission denied") {
		t.Errorf("exits %d, says %q", code, errs)
	}
}

// A link to itself cannot be opened by anybody: the stand-in for a missing
// permission where tests run as root.
func TestRun_EntryThatCannotBeOpened(t *testing.T) {
	samples := demo(t)
	loop := filepath.Join(samples, "loop.csv")
	if err := os.Symlink("loop.csv", loop); err != nil {
		t.Skip("no links here")
	}
	code, out, errs := run(t, "score", samples)
	if code != 5 || !strings.Contains(errs, "loop.csv: too many levels of symbolic links\n") || !strings.Contains(out, "48 conversations") {
		t.Errorf("exits %d, says %q", code, errs)
	}
	if code, _, errs := run(t, "score", loop); code != 2 || !strings.HasPrefix(errs, "rapport: open ") {
		t.Errorf("exits %d, says %q", code, errs)
	}
}

// A rep reads and writes at the same time: the errors of a batch are said in
// the same order every time.
func TestRun_SaysTheSameEveryTime(t *testing.T) {
	dir := t.TempDir()
	var b strings.Builder
	for i := range 200 {
		b.WriteString(strings.ReplaceAll(goodLine, `"good"`, fmt.Sprintf(`"c%d"`, i%150)))
		if i%20 == 7 {
			b.WriteString("{broken\n")
		}
	}
	for _, name := range []string{"a.jsonl", "b.jsonl"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	_, out, errs := run(t, "score", dir, "--jobs", "1", "--calls")
	for range 5 {
		_, out2, errs2 := run(t, "score", dir, "--jobs", "8", "--calls")
		if out != out2 || errs != errs2 {
			t.Fatal(errors.New("two runs say different things"))
		}
	}
}

const goodLine = `{"id":"good","rep":"r1","turns":[{"speaker":"rep","text":"Good morning, you are talking to Robin. What can I do for you today?"},{"speaker":"customer","text":"My router has been blinking red since yesterday evening and I work from home."},{"speaker":"rep","text":"Since yesterday, and with work waiting. Let me look at your line right now."},{"speaker":"customer","text":"Thank you. I already restarted it twice and nothing changed at all."}]}` + "\n"
