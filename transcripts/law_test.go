package transcripts

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/klauspost/compress/gzip"
)

// A watchedFile remembers that it was closed.
type watchedFile struct {
	io.Reader
	closed *int
}

func (w watchedFile) Close() error { *w.closed++; return nil }

// lawInputs are inputs for one format, good and bad.
func lawInputs(f Format) map[string]string {
	in := map[string]string{
		"empty": "", "blank": " \n\t\r\n", "NUL": "\x00\x00\x00", "binary": "\xff\xfe\x00\x01\x02\x80\x81", "zip": "PK\x03\x04rubbish",
		"gzip": "\x1f\x8b\x08\x00", "open": `{"turns":[{"text":"a`, "deep": strings.Repeat("[", 100_000), "brackets": strings.Repeat(`{"a":[`, 5000),
		"lines": strings.Repeat("x\r\r\n", 1000), "prose": "No labels here. Just words.\nAnd more of them.\n", "colons": strings.Repeat(":", 3000),
		"html": "<!DOCTYPE html><html><body>Sign in</body></html>", "latin": "Agent: caf\xe9\nCustomer: ol\xe9\n",
		"quotes": strings.Repeat(`"`, 999), "commas": strings.Repeat(",;\t|", 500),
	}
	for i, e := range f.Examples {
		in[fmt.Sprintf("example %d", i)] = e.Input
		in[fmt.Sprintf("half of example %d", i)] = e.Input[:len(e.Input)/2]
		in[fmt.Sprintf("example %d twice", i)] = e.Input + e.Input
	}
	return in
}

// follow ranges over Read and checks the law at every step. It stops after most
// steps and returns how many calls there were, and the last error that ended the
// stream.
func follow(t *testing.T, ctx context.Context, names []string, open func(string) (io.ReadCloser, error), opt *Options, most int) (calls int, last error) {
	t.Helper()
	over := false
	steps := 0
	for c, err := range Read(ctx, names, open, opt) {
		if over {
			t.Fatal("yielded after the end")
		}
		steps++
		switch {
		case c != nil && err != nil:
			t.Fatalf("yielded a call and the error %v", err)
		case c == nil && err == nil:
			t.Fatal("yielded neither a call nor an error")
		case c != nil:
			calls++
			checkCall(t, c)
		default:
			_, record := errors.AsType[*RecordError](err)
			_, file := errors.AsType[*FileError](err)
			if !record && !file {
				last, over = err, true
			}
		}
		if steps == most {
			break
		}
		if steps > 100_000 {
			t.Fatal("the stream does not end")
		}
	}
	return calls, last
}

// checkCall checks what must hold for every call.
func checkCall(t *testing.T, c *Call) {
	t.Helper()
	if c.ID == "" || c.Source.File == "" || c.Source.Format == "" || c.Source.Record < 1 {
		t.Errorf("call without an identity: id %q, source %+v", c.ID, c.Source)
	}
	for i := range c.Turns {
		if turn := &c.Turns[i]; turn.Speaker > Other || turn.RoleSource > RoleStated || turn.Speaker != UnknownSpeaker && turn.RoleSource == RoleUnknown {
			t.Errorf("turn %d: speaker %d, source %d", i, turn.Speaker, turn.RoleSource)
		}
	}
	for i, e := range c.Events {
		if e.Turn < 0 || e.Turn > len(c.Turns) {
			t.Errorf("event %d is at turn %d of %d", i, e.Turn, len(c.Turns))
		}
	}
	line := AppendJSON(nil, c)
	for _, err := range Read(t.Context(), []string{"x"}, files(map[string]string{"x": string(line)}), &Options{From: "jsonl"}) {
		if err != nil {
			t.Errorf("what was read cannot be read again: %v: %s", err, line)
		}
	}
	AppendText(nil, c)
}

func TestRead_KeepsTheLawForEveryFormat(t *testing.T) {
	good := `{"id":"good","turns":[{"speaker":"rep","text":"Hi."}]}`
	readers := map[string]func(io.Reader) io.Reader{
		"plain":               func(r io.Reader) io.Reader { return r },
		"one byte":            iotest.OneByteReader,
		"data with the error": iotest.DataErrReader,
		"half":                iotest.HalfReader,
		"failing": func(r io.Reader) io.Reader {
			return io.MultiReader(io.LimitReader(r, 40), iotest.ErrReader(errors.New("disk gone")))
		},
		"gzip": func(r io.Reader) io.Reader {
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			io.Copy(w, r)
			w.Close()
			return &b
		},
		"gzip cut": func(r io.Reader) io.Reader {
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			io.Copy(w, r)
			w.Close()
			return bytes.NewReader(b.Bytes()[:b.Len()*2/3])
		},
	}
	for _, f := range Formats() {
		for how, wrap := range readers {
			t.Run(f.Name+"/"+how, func(t *testing.T) {
				for name, content := range lawInputs(f) {
					if how == "one byte" && len(content) > 50_000 {
						continue
					}
					for _, from := range []string{"", f.Name} {
						for _, most := range []int{-1, 1, 2} {
							opened, closed := 0, 0
							open := func(n string) (io.ReadCloser, error) {
								opened++
								if n == "good.jsonl" {
									return watchedFile{strings.NewReader(good), &closed}, nil
								}
								return watchedFile{wrap(strings.NewReader(content)), &closed}, nil
							}
							names := []string{"in" + f.Exts[0]}
							if from == "" {
								names = append(names, "good.jsonl")
							}
							calls, last := follow(t, t.Context(), names, open, &Options{From: from}, most)
							if last != nil {
								t.Errorf("%s: the stream ended with %v", name, last)
							}
							if opened != closed {
								t.Errorf("%s: opened %d files, closed %d", name, opened, closed)
							}
							if from == "" && most < 0 && calls < 1 {
								t.Errorf("%s: the file behind the bad one was not read", name)
							}
						}
					}
				}
			})
		}
	}
}

func TestRead_EndsWithTheCauseWhenCanceled(t *testing.T) {
	cause := errors.New("enough")
	for _, f := range Formats() {
		if len(f.Examples) == 0 {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			defer cancel(nil)
			closed := 0
			open := func(string) (io.ReadCloser, error) {
				return watchedFile{strings.NewReader(f.Examples[0].Input), &closed}, nil
			}
			steps := 0
			var last error
			for _, err := range Read(ctx, []string{"a" + f.Exts[0], "b" + f.Exts[0]}, open, nil) {
				last = err
				if steps++; steps == 1 {
					cancel(cause)
				}
			}
			if last != cause || closed != 1 {
				t.Errorf("ended with %v after %d steps, %d files closed", last, steps, closed)
			}
		})
	}
}

func TestRead_EndsWithTheCauseWhenCanceledWhileReading(t *testing.T) {
	cause := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	defer cancel(nil)
	endless := iotest.OneByteReader(readerFunc(func(p []byte) (int, error) {
		cancel(cause)
		return copy(p, `{"turns":[`), nil
	}))
	done := make(chan error, 1)
	go func() {
		var last error
		for _, err := range Read(ctx, []string{"a"}, func(string) (io.ReadCloser, error) { return io.NopCloser(endless), nil }, nil) {
			last = err
		}
		done <- last
	}()
	select {
	case err := <-done:
		if err != cause {
			t.Errorf("ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it goes on reading")
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func TestRead_MissingFileAndUnknownFormat(t *testing.T) {
	var got []string
	for c, err := range Read(t.Context(), []string{"gone.jsonl", "here.jsonl"}, files(map[string]string{"here.jsonl": `{"turns":[]}` + "\n" + `{"id":"z","turns":[]}` + "\n" + `{"turns":[]}`}), nil) {
		if err != nil {
			got = append(got, err.Error())
		} else {
			got = append(got, c.ID)
		}
	}
	if want := "gone.jsonl: open gone.jsonl: file does not exist here z here#3"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
	_, last := follow(t, t.Context(), []string{"here"}, files(nil), &Options{From: "jsnol"}, -1)
	if last == nil || !strings.Contains(last.Error(), `unknown format "jsnol", did you mean jsonl?`) {
		t.Errorf("unknown format: %v", last)
	}
}

func BenchmarkRead(b *testing.B) {
	var in []byte
	for i := range 2000 {
		c := &Call{ID: fmt.Sprint(i), Rep: Party{ID: "r7"}, Channel: Voice}
		for j := range 12 {
			c.Turns = append(c.Turns, Turn{Speaker: Speaker(1 + j%2), RoleSource: RoleStated, Start: Millis(int64(j) * 6000), End: Millis(int64(j)*6000 + 5500),
				Text: "What city do you want to dine in? Do you have a preferred restaurant?"})
		}
		in = append(AppendJSON(in, c), '\n')
	}
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	open := files(map[string]string{"f": string(in)})
	for b.Loop() {
		for _, err := range Read(b.Context(), []string{"f"}, open, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
