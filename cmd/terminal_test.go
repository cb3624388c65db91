package cmd

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTerminal_ShowsNoControlCharacters(t *testing.T) {
	const bad = replacement
	tests := []struct {
		name   string
		writes []string
		want   string
	}{
		{"text", []string{"Zoë said: “hi”\n\tok\n"}, "Zoë said: “hi”\n\tok\n"},
		{"title", []string{"\x1b]0;owned\x07"}, bad + "]0;owned" + bad},
		{"clear", []string{"\x1b[2J\x1b[H"}, bad + "[2J" + bad + "[H"},
		{"own colors", []string{"\x1b[1;31mred\x1b[0m"}, "\x1b[1;31mred\x1b[0m"},
		{"backspace, return, delete", []string{"a\bb\rc\x7f"}, "a" + bad + "b" + bad + "c" + bad},
		{"C1 in two writes", []string{"a\xc2", "\x9b2J"}, "a" + bad + "2J"},
		{"a letter in two writes", []string{"caf\xc3", "\xa9 \xc2", "\xa320"}, "café £20"},
		{"progress", []string{"\r\x1b[K64 calls"}, "\r\x1b[K64 calls"},
		{"not in the middle", []string{"x\r\x1b[K"}, "x" + bad + bad + "[K"},
		{"color without end", []string{"\x1b[1;1;1;1;1;1;1;1;1;1m"}, bad + "[1;1;1;1;1;1;1;1;1;1m"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			w := &terminal{w: &out}
			for _, s := range tt.writes {
				if n, err := w.Write([]byte(s)); n != len(s) || err != nil {
					t.Fatalf("Write(%q) = %d, %v", s, n, err)
				}
			}
			if out.String() != tt.want {
				t.Errorf("got %q, want %q", out.String(), tt.want)
			}
		})
	}
}

func TestRun_TranscriptsCannotSteerTheTerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	const call = `{"id":"a\u001b[2Jb","rep":{"id":"r\u001b]0;x\u0007","name":"D\u009b2J"},"queue":"q\u001b[H","turns":[{"speaker":"rep","text":"hello \u001b[2J"},{"speaker":"customer","text":"you idiot"}]}` + "\n{\"id\":\"\\u001b[2J\",\"turns\":5}\n"
	if err := os.WriteFile("calls.jsonl", []byte(call), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{"score --calls --by rep", "score --by queue", "score --format csv", "explain", "explain --call none", "tag", "inspect", "convert --to text", "coach --out out"} {
		var out, errs strings.Builder
		s := Streams{In: strings.NewReader(""), Out: &out, Err: &errs, OutTTY: true, ErrTTY: true, Width: 80}
		Run(context.Background(), s, append(strings.Fields(args), "calls.jsonl"))
		for _, text := range []string{out.String(), errs.String()} {
			if i := strings.IndexAny(text, "\x1b\x07\u009b"); i >= 0 {
				t.Errorf("%s: a control character reaches the terminal: %q", args, text[max(0, i-40):i+1])
			}
		}
		if out.Len()+errs.Len() == 0 {
			t.Errorf("%s: printed nothing", args)
		}
	}
	files, err := filepath.Glob("out/*.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if strings.ContainsAny(f, "\x1b\x07") {
			t.Errorf("a control character is part of the file name %q", f)
		}
	}
}
