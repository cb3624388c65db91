package transcripts

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// brief writes a call in a form that is short to compare: id, then its turns.
func brief(c *Call) string {
	var b strings.Builder
	b.WriteString(c.ID)
	for i := range c.Turns {
		t := &c.Turns[i]
		b.WriteString(" | " + t.Speaker.String())
		if t.RoleSource == RoleUnknown {
			b.WriteString("(" + t.Name + ")")
		}
		if t.Rep != "" {
			b.WriteString("=" + t.Rep)
		}
		if t.Start.Known() {
			b.Write(append(t.Start.AppendSeconds([]byte("@")), '-'))
		}
		if t.End.Known() {
			b.Write(t.End.AppendSeconds(nil))
		}
		b.WriteString(": " + t.Text)
	}
	return b.String()
}

// briefs reads one file and returns its calls in brief, and its errors.
func briefs(t *testing.T, name, content string, opt *Options) (out []string, calls []*Call) {
	t.Helper()
	for c, err := range Read(t.Context(), []string{name}, files(map[string]string{name: content}), opt) {
		if err != nil {
			out = append(out, "error: "+err.Error())
			continue
		}
		out = append(out, brief(c))
		calls = append(calls, c)
	}
	return out, calls
}

func TestReadMessages(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"conversations below a key", `{"export":"x","conversations":[{"id":1,"messages":[{"content":"Hi","sender":"customer"}],"outcome":"ok"},{"id":2,"messages":[{"content":"Ho","sender":"agent"}]}]}`,
			[]string{"1 | customer: Hi", "2 | rep: Ho"}},
		{"a list at the top", `[{"speaker":"Agent","text":"A","stime":0.5,"etime":1.25},{"speaker":"Caller","text":"B","stime":2,"etime":3}]`,
			[]string{"m | rep@0.5-1.25: A | customer@2-3: B"}},
		{"one call a line", `{"transcript":[{"source":"agent","message":"A"}]}` + "\n" + `{"transcript":[{"source":"customer","message":"B"}]}`,
			[]string{"m | rep: A", "m#2 | customer: B"}},
		{"one list a line", `[{"role":"agent","content":"A"}]` + "\n" + `[{"role":"customer","content":"B"}]`,
			[]string{"m | rep: A", "m#2 | customer: B"}},
		{"one message a line", `{"session_id":"s1","role":"agent","content":"A"}` + "\n" + `{"session_id":"s2","role":"agent","content":"B"}` + "\n" + `{"session_id":"s1","role":"client","content":"C"}`,
			[]string{"s1 | rep: A | customer: C", "s2 | rep: B"}},
		{"events among the messages", `{"call_id":"c","messages":[{"speaker":"agent","text":"A"},{"event":"joined"},{"speaker":"agent","text":" "},{"speaker":"customer","text":"B"}]}`,
			[]string{"c | rep: A | customer: B"}},
		{"speakers that are objects", `{"messages":[{"author":{"type":"agent","name":"Kim"},"body":"A"},{"author":{"type":"lead"},"body":"B"}]}`,
			[]string{"m | rep: A | customer: B"}},
		{"the role wins over the name", `{"messages":[{"speaker":"Kim","role":"agent","text":"A"},{"speaker":"Lee","role":"customer","text":"B"}]}`,
			[]string{"m | rep: A | customer: B"}},
		{"epochs", `{"messages":[{"from":"agent","text":"A","ts":1700000000},{"from":"customer","text":"B","ts":1700000004.5}]}`,
			[]string{"m | rep@0-: A | customer@4.5-: B"}},
		{"epochs in milliseconds", `{"messages":[{"from":"agent","text":"A","timestamp":1700000000000},{"from":"customer","text":"B","timestamp":1700000004500}]}`,
			[]string{"m | rep@0-: A | customer@4.5-: B"}},
		{"milliseconds by name", `{"messages":[{"from":"agent","text":"A","start_ms":1200,"end_ms":2000},{"from":"customer","text":"B","startTimeMs":4500}]}`,
			[]string{"m | rep@1.2-2: A | customer@4.5-: B"}},
		{"milliseconds by duration", `{"duration":60,"messages":[{"from":"agent","text":"A","start":1200},{"from":"customer","text":"B","start":45000}]}`,
			[]string{"m | rep@1.2-: A | customer@45-: B"}},
		{"seconds by duration", `{"duration":60,"messages":[{"from":"agent","text":"A","start":1},{"from":"customer","text":"B","start":45}]}`,
			[]string{"m | rep@1-: A | customer@45-: B"}},
		{"clocks", `{"messages":[{"from":"agent","text":"A","time":"00:00:01"},{"from":"customer","text":"B","time":"00:01:02"}]}`,
			[]string{"m | rep@1-: A | customer@62-: B"}},
		{"numbers without a unit are no times", `{"messages":[{"from":"agent","text":"A","start":1200},{"from":"customer","text":"B","start":4500}]}`,
			[]string{"m | rep: A | customer: B"}},
		{"user beside agent in a voice bot's file", `{"conversation_id":"v","transcript":[{"role":"agent","message":"A","time_in_call_secs":0},{"role":"user","message":"B","time_in_call_secs":3}]}`,
			[]string{"v | rep@0-: A | customer@3-: B"}},
		{"user is not guessed", `{"messages":[{"role":"system","content":"S"},{"role":"user","content":"B"}]}`,
			[]string{"m | system: S | unknown(user): B"}},
		{"a transcript in one string", `{"ConversationId":"t","StartTime":"2026-01-02 03:04:05","Content":"**Agent:** Hello there.\n\n**Customer:** Hi, my bill is wrong.\n\n**Agent:** Let me look."}`,
			[]string{"t | rep: Hello there. | customer: Hi, my bill is wrong. | rep: Let me look."}},
		{"a broken line", `{"transcript":[{"source":"agent","message":"A"}]}` + "\n{oops\n" + `{"transcript":[{"source":"agent","message":"B"}]}`,
			[]string{"m | rep: A", "error: m.json:2:2: unexpected 'o' where a key in double quotes should start", "m#2 | rep: B"}},
		{"an object without messages", `{"transcript":[{"source":"agent","message":"A"}]}` + "\n" + `{"a":1}`,
			[]string{"m | rep: A", "error: m.json:2:1: no list of objects with a text and a speaker"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, _ := briefs(t, "m.json", tt.in, nil)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadMessages_DescribesTheCall(t *testing.T) {
	_, calls := briefs(t, "m.json", `{"site":"x","conversations":[{"conversation_id":"c9","agent_id":17,"agent_name":"Kim","customer_name":"Lee","channel":"phone","queue":"billing",
		"language":"en-GB","started_at":"2026-03-04T10:15:00Z","direction":"inbound","outcome":"solved","meta":{"csat":4},"messages":[{"sender":"agent","text":"Hi"}]}]}`, nil)
	if len(calls) != 1 {
		t.Fatalf("%d calls", len(calls))
	}
	got := string(AppendJSON(nil, calls[0]))
	want := `{"schema":1,"id":"c9","rep":{"id":"17","name":"Kim"},"customer":{"name":"Lee"},"channel":"voice","direction":"in","queue":"billing","started":"2026-03-04T10:15:00Z",` +
		`"language":"en-GB","metadata":{"csat":"4","outcome":"solved","site":"x"},"turns":[{"speaker":"rep","text":"Hi","role_source":"stated"}]}`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadMessages_NamesTheSpeakers(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		rep      Party
		customer string
	}{
		{`{"messages":[{"author":{"type":"agent","name":"Kim"},"body":"A"},{"author":{"type":"customer","name":"Lee"},"body":"B"}]}`, "m | rep: A | customer: B", Party{Name: "Kim"}, "Lee"},
		{`{"messages":[{"speaker":"Kim","role":"agent","text":"A"},{"speaker":"May","role":"agent","text":"B"},{"speaker":"Kim","role":"agent","text":"C"}]}`,
			"m | rep: A | rep=May: B | rep: C", Party{Name: "Kim"}, ""},
		{`{"agent_id":"r7","messages":[{"sender":"agent","name":"Kim","text":"A"},{"sender":"agent","agent_id":"r9","text":"B"}]}`, "m | rep: A | rep=r9: B", Party{ID: "r7"}, ""},
	} {
		got, calls := briefs(t, "m.json", tt.in, nil)
		if got[0] != tt.want || calls[0].Rep != tt.rep || calls[0].Customer.Name != tt.customer {
			t.Errorf("%s: %q, rep %+v, customer %q", tt.in, got, calls[0].Rep, calls[0].Customer.Name)
		}
	}
}

func TestReadMessages_WarnsAboutTimesWithoutAUnit(t *testing.T) {
	_, calls := briefs(t, "m.json", `[{"speaker":"agent","text":"A","start":1200},{"speaker":"customer","text":"B","start":4500}]`, nil)
	if len(calls) != 1 || len(calls[0].Warnings) != 1 || !strings.Contains(calls[0].Warnings[0], "seconds or milliseconds") {
		t.Errorf("warnings: %q", calls[0].Warnings)
	}
}

func FuzzReadMessages(f *testing.F) {
	for _, e := range jsonMessages().Examples {
		f.Add(e.Input)
	}
	f.Add(`{"a":[{"role":"x","text":[{"text":"y"}],"start":1.5}]}{"role":{"name":1},"text":"x"}[[]]`)
	rng := rand.New(rand.NewPCG(5, 5))
	f.Add(string(AppendJSON(nil, randomCall(rng))))
	f.Fuzz(func(t *testing.T, s string) {
		follow(t, t.Context(), []string{"f.json"}, files(map[string]string{"f.json": s}), &Options{From: "json-messages"}, -1)
		follow(t, t.Context(), []string{"f.json"}, files(map[string]string{"f.json": s}), nil, -1)
	})
}
