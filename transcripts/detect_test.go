package transcripts

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
)

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func TestDetect(t *testing.T) {
	call := `{"id":"a","turns":[{"speaker":"rep","text":"Hi."}]}` + "\n"
	long := `{"id":"a","turns":[` + strings.Repeat(`{"speaker":"rep","text":"Höre ich."},`, 4000)
	for _, tt := range []struct{ name, content, want string }{
		{"a.jsonl", call, "jsonl"},
		{"a.txt", call, "jsonl"},
		{"a.json.gz", zipped(call), "jsonl"},
		{"a.gz", zipped(zipped(call)), "jsonl"},
		{"a.json", inUTF16(call, false, true), "jsonl"},
		{"long.json", long[:headSize], "jsonl"},
		{"long.json.gz", zipped(long), "jsonl"},
		{"a.json", `{"turns":[]}`, "jsonl"},
		{"a.json", "\ufeff[\n" + call + "]", "jsonl"},
		{"a.json", `{"messages":[{"role":"user","content":"Hi"}]}`, "json-messages"},
		{"a.json", `[{"from":"agent","body":"Hi"}]`, "json-messages"},
	} {
		f, why, err := Detect([]byte(tt.content)[:min(len(tt.content), headSize)], tt.name)
		if err != nil || f.Name != tt.want || why == "" {
			t.Errorf("%s %.60q is %q (%s), %v; want %s", tt.name, tt.content, f.Name, why, err, tt.want)
		}
		if !Claims(tt.name, []byte(tt.content)) {
			t.Errorf("%s %.60q is not claimed", tt.name, tt.content)
		}
	}
}

func TestDetect_Refusals(t *testing.T) {
	for _, tt := range []struct{ name, content, err, hint string }{
		{"empty.json", "", "the file is empty", "export it again"},
		{"blank.txt", " \n\t\n", "the file is blank", "export it again"},
		{"page.json", "\n<!DOCTYPE html>\n<html>", "a web page", "log in"},
		{"a.xml", "<?xml version='1.0'?><a/>", "XML", "export"},
		{"a.zip", "PK\x03\x04..", "a zip archive", "unpack"},
		{"a.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office file", ".xlsx"},
		{"a.wav", "RIFF\x00\x00\x00\x00WAVE", "a recording", "transcribe"},
		{"a.bin", "\x01\x02\x03\x04\x05\x06\x07\x08", "binary", "export"},
		{"a.txt", "We talked for a while and then it was fine.\nIt really was.\n", "without speaker labels", "Agent:"},
		{"a.json", `{"a":1,}`, "line 1: unexpected '}'", "mend"},
		{"a.json", "{\"a\":\n[1,2", "line 2: unexpected end of JSON", "again"},
		{"a.json", `[]`, "an empty array", "leave it out"},
		{"a.json", `{"name":"roster"}`, "has no turns", "turns"},
		{"a.json", `{"text":"` + strings.Repeat("Words without labels. ", 9) + `"}`, `the text under "text" has no speaker labels`, "Agent:"},
		{"a.json", `{"a":[{"role":"x","text":"y"}],"b":[{"role":"x","text":"y"}]}`, `several lists could be the messages: "a", "b"`, "turns"},
		{"a.json", `{"results":{"channels":[{"alternatives":[]}]}}`, "looks like Deepgram output", "--from json-messages"},
		{"a.json", `{"parties":[],"dialog":[{"speaker":"x","text":"y"}]}`, "looks like a vCon", "--from json-messages"},
		{"a.json", `{"audio_url":"u","words":[{"text":"a","speaker":"A"}]}`, "looks like AssemblyAI", "--from json-messages"},
	} {
		_, _, err := Detect([]byte(tt.content), tt.name)
		fe, ok := errors.AsType[*FileError](err)
		if !ok || !strings.Contains(fe.Error(), tt.err) || !strings.HasPrefix(fe.Error(), tt.name+": ") || !strings.Contains(fe.Hint, tt.hint) {
			t.Errorf("%s %.40q: %v\nhint: %v", tt.name, tt.content, err, fe)
		}
		if Claims(tt.name, []byte(tt.content)) {
			t.Errorf("%s %.40q is claimed", tt.name, tt.content)
		}
	}
}

func TestFormatNamed_SuggestsTheNearest(t *testing.T) {
	if f, err := FormatNamed("json-messages"); err != nil || f.Name != "json-messages" {
		t.Error(f.Name, err)
	}
	if _, err := FormatNamed("json-mesages"); err == nil || !strings.Contains(err.Error(), "did you mean json-messages?") {
		t.Error(err)
	}
	if _, err := FormatNamed("zzz"); err == nil || strings.Contains(err.Error(), "did you mean") || !strings.Contains(err.Error(), "jsonl") {
		t.Error(err)
	}
}

func TestRead_WarnsAboutAGuessedCharset(t *testing.T) {
	in := "{\"id\":\"a\",\"turns\":[{\"speaker\":\"rep\",\"text\":\"caf\xe9\"}]}\n{\"id\":\"b\",\"turns\":[]}\n"
	var warnings []string
	for c, err := range Read(t.Context(), []string{"f"}, files(map[string]string{"f": zipped(in)}), nil) {
		if err != nil {
			t.Fatal(err)
		}
		if c.ID == "a" && c.Turns[0].Text != "café" {
			t.Errorf("text %q", c.Turns[0].Text)
		}
		warnings = append(warnings, c.Warnings...)
	}
	if len(warnings) != 1 || warnings[0] != guessedWindows1252 {
		t.Errorf("warnings %q", warnings)
	}
}
