package transcripts

import (
	"encoding/json"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// sameCall compares calls, unexported fields of offsets included.
func sameCall() cmp.Options {
	return cmp.Options{cmp.AllowUnexported(Offset{}), cmpopts.EquateEmpty(), cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })}
}

func TestReadCalls(t *testing.T) {
	turns := `"turns":[{"speaker":"rep","text":"Hi."}]`
	plain := func(id string) string {
		return `{"schema":1,"id":"` + id + `","turns":[{"speaker":"rep","text":"Hi.","role_source":"stated"}]}`
	}
	for _, tt := range []struct {
		name, in string
		want     []string
		errs     []string
	}{
		{"lines", `{"id":"a",` + turns + "}\n\n" + `{"id":"b",` + turns + "}\r\n", []string{plain("a"), plain("b")}, nil},
		{"no line end", `{"id":"a",` + turns + `}`, []string{plain("a")}, nil},
		{"one behind the other", `{"id":"a",` + turns + `}{"id":"b",` + turns + `} {"id":"c",` + turns + `}`, []string{plain("a"), plain("b"), plain("c")}, nil},
		{"over several lines", "{\n  \"id\": \"a\",\n  " + turns + "\n}\n{\n  \"id\": \"b\",\n  " + turns + "\n}\n", []string{plain("a"), plain("b")}, nil},
		{"array", "[{\"id\":\"a\"," + turns + "},\n{\"id\":\"b\"," + turns + "}]", []string{plain("a"), plain("b")}, nil},
		{"arrays", `[{"id":"a",` + turns + `}] [{"id":"b",` + turns + `},]`, []string{plain("a"), plain("b")}, nil},
		{"unknown keys", `{"x":{"y":[1,-2.5e3,true,null,"\u00e9",{}]},"id":"a",` + turns + `,"z":[]}`, []string{plain("a")}, nil},
		{"key written with an escape", `{"\u0069d":"a",` + turns + `}`, []string{plain("a")}, nil},
		{"keys have a case", `{"ID":"b","id":"a","Turns":3,` + turns + `}`, []string{plain("a")}, nil},
		{"the last of several keys counts", `{"id":"b","id":"a","turns":[],` + turns + `}`, []string{plain("a")}, nil},
		{"a broken line is reported and the next one read",
			`{"id":"a",` + turns + "}\n" + `{"id":"x","turns":[{"speaker":"rep","text":"Hi."]}` + "\n" + `{"id":"b",` + turns + "}\n",
			[]string{plain("a"), plain("b")}, []string{`f.jsonl:2:49: unexpected ']' after a value, want ',' or '}'`}},
		{"a line cut in a text", `{"id":"x","turns":[{"speaker":"rep","text":"H` + "\n" + `{"id":"b",` + turns + "}\n",
			[]string{plain("b")}, []string{`f.jsonl:1:46: unexpected control character '\n' in a string`}},
		{"a line cut between values", `{"id":"x","turns":[` + "\n" + `{"id":"b",` + turns + "}\n",
			[]string{plain("b")}, []string{`f.jsonl:1:20: the line ends inside the record`}},
		{"a line that is not JSON", `{"id":"a",` + turns + "}\noops\n" + `{"id":"b",` + turns + "}\n",
			[]string{plain("a"), plain("b")}, []string{`f.jsonl:2:1: unexpected 'o' where a value should start`}},
		{"the last line is cut", `{"id":"a",` + turns + "}\n" + `{"id":"x","turns":[`,
			[]string{plain("a")}, []string{`f.jsonl:2:20: unexpected end of JSON`}},
		{"a broken value over several lines is one error", "{\n  \"id\": ,\n  \"turns\": []\n}\n" + `{"id":"b",` + turns + "}\n",
			[]string{plain("b")}, []string{`f.jsonl:2:9: unexpected ',' where a value should start`}},
		{"a broken element", "[{\"id\":\"x\",\"turns\":[nul]},\n{\"id\":\"b\"," + turns + "}]",
			[]string{plain("b")}, []string{`f.jsonl:1:24: unexpected ']' in "null"`}},
		{"an array that is cut", `[{"id":"a",` + turns + `},`, []string{plain("a")}, []string{`f.jsonl: line 1:54: the array is not closed: the file is cut off`}},
		{"a wrong type has its place", `{"id":"x","turns":[{"speaker":"rep","text":"ü"},{"speaker":"rep","text":7}]}`,
			nil, []string{`f.jsonl:1:73: turn 1: "text" is a string, not a number`}},
		{"columns are characters", `{"id":"üü","turns":7}`, nil, []string{`f.jsonl:1:20: "turns" is an array, not a number`}},
		{"no turns", `{"id":"x"}`, nil, []string{`f.jsonl:1:1: the call has no "turns"`}},
		{"no text", `{"turns":[{"speaker":"rep"}]}`, nil, []string{`f.jsonl:1:11: turn 0: it has no "text"`}},
		{"not a call", `3`, nil, []string{`f.jsonl:1:1: a call is an object, not a number`}},
		{"numbers for ids are kept to the digit", `{"id":90071992547409931,"rep":{"id":412},` + turns + `}`,
			[]string{`{"schema":1,"id":"90071992547409931","rep":{"id":"412"},"turns":[{"speaker":"rep","text":"Hi.","role_source":"stated"}]}`}, nil},
		{"metadata is kept as it is", `{"id":"a","metadata":{"s":"x","n":1e3,"b":true,"o":{"k": [1, "ü"]},"z":null},` + turns + `}`,
			[]string{`{"schema":1,"id":"a","metadata":{"b":"true","n":"1e3","o":"{\"k\":[1,\"ü\"]}","s":"x"},"turns":[{"speaker":"rep","text":"Hi.","role_source":"stated"}]}`}, nil},
		{"names of roles", `{"id":"a","turns":[{"speaker":"agent","text":"1"},{"speaker":"ivr","text":"2"},{"speaker":"third_party","text":"3"},{"speaker":"Client","text":"4"},{"speaker":"Kim","text":"5"},{"text":"6"}]}`,
			[]string{`{"schema":1,"id":"a","turns":[{"speaker":"rep","text":"1","role_source":"stated"},{"speaker":"bot","text":"2","role_source":"stated"},` +
				`{"speaker":"other","text":"3","role_source":"stated"},{"speaker":"customer","text":"4","role_source":"stated"},` +
				`{"speaker":"unknown","name":"Kim","text":"5","role_source":"unknown"},{"speaker":"unknown","text":"6","role_source":"unknown"}]}`}, nil},
		{"times", `{"id":"a","turns":[{"speaker":"rep","text":"","start":0,"end":1.2345},{"speaker":"rep","text":"","start":"2.5","end":3e0},{"speaker":"rep","text":"","start":null}]}`,
			[]string{`{"schema":1,"id":"a","turns":[{"speaker":"rep","text":"","start":0,"end":1.235,"role_source":"stated"},` +
				`{"speaker":"rep","text":"","start":2.5,"end":3,"role_source":"stated"},{"speaker":"rep","text":"","role_source":"stated"}]}`}, nil},
		{"half a pair of surrogates", `{"id":"a","turns":[{"speaker":"rep","text":"\ud83d\ude00 \ud83d x \udc00"}]}`,
			[]string{"{\"schema\":1,\"id\":\"a\",\"turns\":[{\"speaker\":\"rep\",\"text\":\"😀 \ufffd x \ufffd\",\"role_source\":\"stated\"}]}"}, nil},
		{"a byte-order mark", "\ufeff" + `{"id":"a",` + turns + `}`, []string{plain("a")}, nil},
		{"an event", `{"id":"a",` + turns + `,"events":[{"kind":"transfer","turn":0},{"kind":"party"}]}`,
			[]string{`{"schema":1,"id":"a","turns":[{"speaker":"rep","text":"Hi.","role_source":"stated"}],"events":[{"kind":"transfer","turn":0,"source":"stated"}]}`}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, errs := readAll(t, "f.jsonl", tt.in, &Options{From: "jsonl"})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("calls (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.errs, errs); diff != "" {
				t.Errorf("errors (-want +got):\n%s", diff)
			}
		})
	}
}

// The same records come out whatever the size of the blocks they are cut into.
func TestReadCalls_BlocksDoNotShow(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var in strings.Builder
	want := 0
	for i := range 60 {
		b := AppendJSON(nil, randomCall(rng))
		if i%7 == 3 {
			b = []byte(`{"id":"broken","turns":[{"text":"` + strings.Repeat("x", rng.IntN(300)) + "}]}")
		} else {
			want++
		}
		in.Write(b)
		in.WriteString("\n")
	}
	read := func(block int) (out []string) {
		v := newValueReader(strings.NewReader(in.String()), Source{File: "f"})
		v.block = block
		for c, err := range readCallsFrom(v) {
			if err != nil {
				out = append(out, err.Error())
				continue
			}
			out = append(out, string(AppendJSON(nil, c)))
		}
		return out
	}
	whole := read(1 << 20)
	calls := 0
	for _, line := range whole {
		if strings.HasPrefix(line, "{") {
			calls++
		}
	}
	if calls != want {
		t.Fatalf("read %d calls, want %d", calls, want)
	}
	for _, block := range []int{16, 100, 1000, 5000} {
		if diff := cmp.Diff(whole, read(block)); diff != "" {
			t.Errorf("block of %d bytes (-whole +cut):\n%s", block, diff)
		}
	}
}

func TestReadCalls_LongRecordIsSkipped(t *testing.T) {
	good := `{"id":"a","turns":[]}` + "\n"
	v := newValueReader(io.MultiReader(strings.NewReader(good+`{"turns":[{"text":"`), strings.NewReader(strings.Repeat("x", 1<<20)), strings.NewReader("\"}]}\n"+good)), Source{File: "f"})
	v.limit, v.block = 1<<18, 1<<12
	calls, msgs := 0, ""
	for c, err := range readCallsFrom(v) {
		if err != nil {
			msgs += err.Error()
			continue
		}
		calls++
		if len(v.buf) > 1<<20 {
			t.Errorf("the buffer grew to %d bytes", len(v.buf))
		}
		_ = c
	}
	if calls != 2 || msgs != "f:2:1: the record is longer than 0 MiB" {
		t.Errorf("read %d calls, errors %q", calls, msgs)
	}
}

// randomCall makes a call with every field set or not.
func randomCall(rng *rand.Rand) *Call {
	word := func() string {
		words := []string{"", "r7", "Dana Reyes", "ünïcode", "😀", "a\"b\\c", "tab\tline\nend", "\u2028", "<x>&", "null", "0", "with\x01control"}
		return words[rng.IntN(len(words))]
	}
	some := func() string { return word() + "x" }
	moment := func() time.Time {
		if rng.IntN(2) == 0 {
			return time.Time{}
		}
		return time.UnixMilli(1_700_000_000_000 + rng.Int64N(1e9)).UTC()
	}
	c := &Call{ID: some(), Rep: Party{word(), word()}, Customer: Party{word(), word()}, Channel: Channel(rng.IntN(4)), Queue: word(), Team: word(),
		Language: word(), Direction: []string{"", "in", "out"}[rng.IntN(3)], Started: moment(), Turns: []Turn{}}
	for range rng.IntN(3) {
		if c.Metadata == nil {
			c.Metadata = map[string]string{}
		}
		c.Metadata[word()] = word()
	}
	at := int64(0)
	for range rng.IntN(6) {
		turn := Turn{Speaker: Speaker(rng.IntN(6)), Text: word() + strings.Repeat("lorem ipsum ", rng.IntN(8)), Internal: rng.IntN(5) == 0, At: moment(), Rep: word()}
		if turn.Speaker == UnknownSpeaker {
			turn.Name = word()
		} else {
			turn.RoleSource = RoleSource(1 + rng.IntN(3))
		}
		if rng.IntN(4) > 0 {
			at += rng.Int64N(20_000)
			turn.Start, turn.End = Millis(at), Millis(at+rng.Int64N(9_000))
		}
		c.Turns = append(c.Turns, turn)
	}
	for range rng.IntN(3) {
		e := Event{Kind: EventKind(1 + rng.IntN(len(eventNames)-1)), Party: Speaker(rng.IntN(6)), Derived: rng.IntN(2) == 0, Turn: rng.IntN(len(c.Turns) + 1)}
		if rng.IntN(2) == 0 {
			e.Start, e.Turn = Millis(rng.Int64N(1e6)), len(c.Turns)
		}
		c.Events = append(c.Events, e)
	}
	return c
}

// What AppendJSON writes is read back to the same call, by the fast reader or the
// tree, and is JSON to encoding/json.
func TestAppendJSON_RoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	fast := 0
	for range 3000 {
		c := randomCall(rng)
		b := AppendJSON(nil, c)
		if !json.Valid(b) || !utf8.Valid(b) || strings.ContainsAny(string(b), "\n\r") {
			t.Fatalf("not one line of JSON: %s", b)
		}
		var f fastReader
		if got, n, ok := f.call(string(b)); ok {
			fast++
			if diff := cmp.Diff(c, got, sameCall()); n != len(b) || diff != "" {
				t.Fatalf("fast reader takes %d of %d bytes (-want +got):\n%s\n%s", n, len(b), diff, b)
			}
		}
		n, _, err := parseJSON(string(b))
		if err != nil {
			t.Fatalf("%v: %s", err, b)
		}
		got, err := callOf(n)
		if err != nil {
			t.Fatalf("%v: %s", err, b)
		}
		if diff := cmp.Diff(c, got, sameCall()); diff != "" {
			t.Fatalf("tree (-want +got):\n%s\n%s", diff, b)
		}
	}
	if fast < 1000 {
		t.Errorf("the fast reader read only %d of 3000 calls", fast)
	}
}

// agree checks the fast reader against the tree, and the tree against
// encoding/json.
func agree(t *testing.T, s string) {
	t.Helper()
	n, end, jerr := parseJSON(s)
	var raw json.RawMessage
	dec := json.NewDecoder(strings.NewReader(s))
	err := dec.Decode(&raw)
	switch {
	case utf8.ValidString(s) && (err == nil) != (jerr == nil) && !(jerr != nil && strings.Contains(jerr.msg, "nested")):
		t.Fatalf("encoding/json says %v, parseJSON %v: %q", err, jerr, s)
	case err == nil && jerr == nil:
		var a, b any
		da, db := json.NewDecoder(strings.NewReader(string(raw))), json.NewDecoder(strings.NewReader(string(n.appendCompact(nil))))
		da.UseNumber()
		db.UseNumber()
		if err := da.Decode(&a); err != nil {
			t.Fatal(err)
		}
		if err := db.Decode(&b); err != nil {
			t.Fatalf("%v: the tree of %q is written as %s", err, s, n.appendCompact(nil))
		}
		if utf8.ValidString(s) && !cmp.Equal(a, b) {
			t.Fatalf("the tree differs from encoding/json for %q: %s", s, cmp.Diff(a, b))
		}
	}
	var f fastReader
	fast, length, ok := f.call(s)
	if !ok {
		return
	}
	if jerr != nil {
		t.Fatalf("the fast reader accepts %q, which is wrong: %v", s, jerr)
	}
	slow, cerr := callOf(n)
	if cerr != nil {
		t.Fatalf("the fast reader accepts %q, which is no call: %v", s, cerr)
	}
	if diff := cmp.Diff(slow, fast, sameCall()); length != end || diff != "" {
		t.Fatalf("fast reader takes %d, tree %d bytes of %q (-tree +fast):\n%s", length, end, s, diff)
	}
}

func FuzzReadersAgree(f *testing.F) {
	rng := rand.New(rand.NewPCG(3, 3))
	for range 20 {
		f.Add(string(AppendJSON(nil, randomCall(rng))))
	}
	for _, s := range []string{
		`{"id":1.50,"rep":"r","turns":[{"text":"a","start":1.9996,"end":-0.0005,"internal":true}],"events":[]}`,
		`{"id":null,"channel":"fax","turns":[{"text":"\ud800","speaker":"","at":"2026-01-01T00:00:00+01:00"}],"metadata":{"a":1}} x`,
		`{"turns":[{"text":"","start":01}]}`, `{"turns":[],}`, `{"turns":[{"text":"","start":123456789012345}]}`, `[]`, `"`, `{"a`, `-`, `1e`, `nul`,
	} {
		f.Add(s)
	}
	f.Fuzz(agree)
}

func BenchmarkReadCalls(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	var in []byte
	for i := 0; len(in) < 4<<20; i++ {
		c := &Call{ID: "c" + string(rune('a'+i%26)), Rep: Party{ID: "rep-165"}, Channel: Voice, Queue: "billing", Started: time.Date(2026, 1, 1, 8, 0, 0, 0, time.UTC)}
		at := int64(0)
		for j := range 12 {
			at += rng.Int64N(5000)
			c.Turns = append(c.Turns, Turn{Speaker: Speaker(1 + j%2), RoleSource: RoleStated, Start: Millis(at), End: Millis(at + 4000),
				Text: "Confirming: I will reserve a table for 2 people at Sino in San Jose. Does that make sense?"})
		}
		in = append(AppendJSON(in, c), '\n')
	}
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range readCalls(strings.NewReader(string(in)), Source{File: "f"}, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
