package transcripts

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func TestFoldLabel(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Agent", "agent"}, {" SPEAKER_00 ", "speaker 00"}, {"**Agent:**", "agent"}, {"[spk-1]", "spk 1"}, {"O\u2019Brien", "o'brien"},
		{"Dana\u00a0 Reyes", "dana reyes"}, {"", ""}, {"ÅSA", "åsa"}, {"d.okafor@example.com", "d.okafor@example.com"},
	} {
		if got := FoldLabel(tt.in); got != tt.want || FoldLabel(got) != got {
			t.Errorf("FoldLabel(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestSplitLabel(t *testing.T) {
	for _, tt := range []struct {
		label string
		role  Speaker
		name  string
		ok    bool
	}{
		{"Agent", Rep, "", true}, {"CUSTOMER 1", Customer, "", true}, {"agent_2", Rep, "", true}, {"Agent (Chris)", Rep, "Chris", true},
		{"Chris (Agent)", Rep, "Chris", true}, {"Agent - Chris", Rep, "Chris", true}, {"Chris, Representative", Rep, "Chris", true},
		{"Customer Service", Rep, "", true}, {"end-user", Customer, "", true}, {"Virtual Agent", Bot, "", true}, {"IVR", Bot, "", true},
		{"Supervisor", Other, "", true}, {"System", System, "", true},
		{"user", 0, "", false}, {"assistant", 0, "", false}, {"host", 0, "", false}, {"Agent Smith", 0, "", false}, {"Speaker 1", 0, "", false},
		{"", 0, "", false}, {"()", 0, "", false}, {strings.Repeat("agent ", 30), 0, "", false},
	} {
		role, name, ok := splitLabel(tt.label)
		if role != tt.role || name != tt.name || ok != tt.ok {
			t.Errorf("splitLabel(%q) = %v %q %v", tt.label, role, name, ok)
		}
		if role, ok := roleOf(tt.label); role != tt.role || ok != tt.ok {
			t.Errorf("roleOf(%q) = %v %v", tt.label, role, ok)
		}
	}
}

func roster(t *testing.T) *Roster {
	t.Helper()
	r, err := ReadRoster("roster.csv", strings.NewReader("id,name,team,aliases,email\n00412,Dana Reyes,north,Dana;D. Reyes,dana@example.com\nr9,Kim Lee,south,,\nr10,Ann Lee,south,Annie,\n"))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestRead_Roles(t *testing.T) {
	call := func(speakers ...string) string {
		turns := make([]string, len(speakers))
		for i, s := range speakers {
			turns[i] = `{"speaker":"` + s + `","text":"x"}`
		}
		return `{"id":"c","turns":[` + strings.Join(turns, ",") + `]}`
	}
	for _, tt := range []struct {
		name, in, want string
		opt            Options
		rep            Party
		warning        string
	}{
		{"stated", call("rep", "customer"), "c | rep: x | customer: x", Options{}, Party{}, ""},
		{"labels of the dictionary", call("Advisor", "Caller 2"), "c | rep: x | customer: x", Options{}, Party{}, ""},
		{"the user wins over the file", call("Advisor", "Caller"), "c | customer: x | rep: x", Options{Speakers: map[string]Speaker{"advisor": Customer, "caller": Rep}}, Party{}, ""},
		{"mapped labels", call("SPEAKER_00", "SPEAKER_01"), "c | rep: x | customer: x", Options{Speakers: map[string]Speaker{"speaker 00": Rep, "speaker 01": Customer}}, Party{}, ""},
		{"unknown labels", call("SPEAKER_00", "Kim's phone"), "c | unknown(SPEAKER_00): x | unknown(Kim's phone): x", Options{}, Party{},
			`the role of "SPEAKER_00", "Kim's phone" is not known; say it with --speaker SPEAKER_00=rep or --speaker "Kim's phone"=rep (or =customer)`},
		{"no labels", `{"id":"c","turns":[{"text":"x"}]}`, "c | unknown(): x", Options{}, Party{}, "no turn says who speaks; export the conversation again with its speakers"},
		{"roster by name", call("Reyes, Dana", "Bo"), "c | rep: x | unknown(Bo): x", Options{Roster: roster(t)}, Party{"00412", "Dana Reyes"},
			`the role of "Bo" is not known; say it with --speaker Bo=rep (or =customer)`},
		{"two of the roster", call("annie", "Customer", "dana@example.com"), "c | rep: x | customer: x | rep=00412: x", Options{Roster: roster(t)}, Party{"r10", "Ann Lee"}, ""},
		{"names in labels", call("Agent (Chris)", "Customer (Lee)", "Agent (May)"), "c | rep: x | customer: x | rep=May: x", Options{}, Party{"", "Chris"}, ""},
		{"the user's rep for calls without one", call("rep"), "c | rep: x", Options{Rep: Party{ID: "r1"}}, Party{ID: "r1"}, ""},
		{"the user's rep through the roster", call("rep"), "c | rep: x", Options{Rep: Party{ID: "R9"}, Roster: roster(t)}, Party{"r9", "Kim Lee"}, ""},
		{"the user's rep does not replace one", `{"id":"c","rep":"r2","turns":[]}`, "c", Options{Rep: Party{ID: "r1"}}, Party{ID: "r2"}, ""},
		{"an alias is made the id", `{"id":"c","rep":"Annie","turns":[{"speaker":"rep","rep":"d. reyes","text":"x"},{"speaker":"rep","rep":"ann lee","text":"y"}]}`,
			"c | rep=00412: x | rep: y", Options{Roster: roster(t)}, Party{"r10", "Ann Lee"}, ""},
		{"leading zeros lost", `{"id":"c","rep":"412","turns":[]}`, "c", Options{Roster: roster(t)}, Party{ID: "412"}, `rep "412" is not in the roster; is it "00412" (leading zeros lost)?`},
		{"spelled differently", `{"id":"c","rep":{"name":"Dana Rayes"},"turns":[]}`, "c", Options{Roster: roster(t)}, Party{Name: "Dana Rayes"}, `rep "Dana Rayes" is not in the roster; is it "00412" (spelled differently)?`},
		{"nobody near", `{"id":"c","rep":"zzz","turns":[]}`, "c", Options{Roster: roster(t)}, Party{ID: "zzz"}, `rep "zzz" is not in the roster`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, calls := briefs(t, "f.jsonl", tt.in, &tt.opt)
			if len(got) != 1 || got[0] != tt.want || calls[0].Rep != tt.rep {
				t.Errorf("read %q, rep %+v", got, calls[0].Rep)
			}
			if w := strings.Join(calls[0].Warnings, "; "); w != tt.warning {
				t.Errorf("warning %q", w)
			}
		})
	}
}

func TestRead_RoleSources(t *testing.T) {
	_, calls := briefs(t, "f.jsonl", `{"turns":[{"speaker":"rep","text":""},{"speaker":"rep","text":"","role_source":"inferred"},{"speaker":"Annie","text":""},{"speaker":"Bo","text":""},{"speaker":"Al","text":""}]}`,
		&Options{Roster: roster(t), Speakers: map[string]Speaker{"al": Customer}})
	var got []RoleSource
	for _, turn := range calls[0].Turns {
		got = append(got, turn.RoleSource)
	}
	if want := []RoleSource{RoleStated, RoleInferred, RoleMapped, RoleUnknown, RoleMapped}; !slices.Equal(got, want) {
		t.Errorf("sources %v", got)
	}
}

// workbookOf returns a workbook whose only sheet has the given rows.
func workbookOf(t *testing.T, rows [][]any) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", "A"+strconv.Itoa(i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReadMetadata_Workbook(t *testing.T) {
	m, err := ReadMetadata("m.xlsx", strings.NewReader(workbookOf(t, [][]any{
		{"Contact ID", "Agent ID", "Start Time"}, {1234567890123456, 412, time.Date(2026, 3, 4, 10, 15, 30, 0, time.UTC)}})))
	if err != nil {
		t.Fatal(err)
	}
	_, calls := briefs(t, "f.jsonl", `{"id":1234567890123456,"turns":[]}`, &Options{Metadata: []*Metadata{m}})
	if c := calls[0]; c.Rep.ID != "412" || !c.Started.Equal(time.Date(2026, 3, 4, 10, 15, 30, 0, time.UTC)) {
		t.Errorf("read %+v %v", c.Rep, c.Started)
	}
}

func TestReadRoster(t *testing.T) {
	want := []Person{{ID: "r7", Name: "Dana Reyes", Team: "north", Aliases: []string{"dana", "d.reyes@example.com"}, Line: 2}, {ID: "0012", Name: "Kim", Line: 3}}
	for name, in := range map[string]string{
		"a.csv":  "agent_id;Agent Name;Team;Aliases\nr7;Dana Reyes;north;\"dana;d.reyes@example.com\"\n0012;Kim;;\n",
		"b.tsv":  "id\tname\tteam\taliases\nr7\tDana Reyes\tnorth\tdana | d.reyes@example.com\n0012\tKim\n",
		"u.csv":  inUTF16("id,name,team,aliases\r\nr7,Dana Reyes,north,dana|d.reyes@example.com\r\n0012,Kim,,\r\n", false, true),
		"c.yaml": "people:\n  - {id: r7, name: Dana Reyes, team: north, aliases: [dana, d.reyes@example.com]}\n  - {id: \"0012\", name: Kim}\n",
		"d.json": "[\n{\"id\":\"r7\",\"name\":\"Dana Reyes\",\"team\":\"north\",\"aliases\":[\"dana\",\"d.reyes@example.com\"]},\n{\"id\":\"0012\",\"name\":\"Kim\"}]",
		"e.xlsx": workbookOf(t, [][]any{{"id", "name", "team", "aliases"}, {"r7", "Dana Reyes", "north", "dana;d.reyes@example.com"}, {"0012", "Kim"}}),
	} {
		r, err := ReadRoster(name, strings.NewReader(in))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(want, r.People()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if p, ok := r.Find("REYES, dana"); !ok || p.ID != "r7" {
			t.Errorf("%s: found %+v %v", name, p, ok)
		}
	}
	for name, tt := range map[string]struct{ in, err string }{
		"empty.csv":  {"", "the roster is empty"},
		"cols.csv":   {"a,b\n1,2\n", "neither an id nor a name column (columns: a, b)"},
		"none.csv":   {"id,name\n", "names nobody"},
		"twice.csv":  {"id,name\nr7,A\nR7,B\n", `line 3: id "R7" is already that of line 2`},
		"broken.yml": {"people: [", "broken.yml"},
		"bin.csv":    {"PAR1....", "Parquet"},
	} {
		if _, err := ReadRoster(name, strings.NewReader(tt.in)); err == nil || !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	shared, err := ReadRoster("s.csv", strings.NewReader("id,name,aliases\na,Chris,\nb,Chris,x\nx,Lee,\n"))
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := shared.Find("Chris"); ok {
		t.Errorf("a name of two people found %+v", p)
	}
	if p, ok := shared.Find("X"); !ok || p.ID != "x" {
		t.Errorf("an id lost to an alias: %+v", p)
	}
}

func TestRead_Metadata(t *testing.T) {
	m, err := ReadMetadata("m.csv", strings.NewReader("Call ID,File Name,Agent_ID,Agent Name,Channel,Queue,Team,Start Time,Lang,CSAT\n"+
		"c1,,r7,Dana,Phone,billing,north,2026-03-04T10:15:00Z,en,4\nc2,,r8,,chat,,,,,\n,rec/0017.vtt,r9,,,,,,,5\nc9,,r1,,,,,,,\n"))
	if err != nil {
		t.Fatal(err)
	}
	opt := &Options{Metadata: []*Metadata{m}}
	got, calls := briefs(t, "f.jsonl", `{"id":"c1","turns":[]}`+"\n"+`{"id":"c2","rep":"r5","channel":"voice","turns":[]}`+"\n"+`{"id":"c3","turns":[]}`, opt)
	if len(got) != 3 {
		t.Fatal(got)
	}
	want := `{"schema":1,"id":"c1","rep":{"id":"r7","name":"Dana"},"channel":"voice","queue":"billing","team":"north","started":"2026-03-04T10:15:00Z","language":"en","metadata":{"CSAT":"4"},"turns":[]}`
	if diff := cmp.Diff(want, string(AppendJSON(nil, calls[0]))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if c := calls[1]; c.Rep.ID != "r5" || c.Channel != Voice || len(c.Warnings) != 1 || !strings.Contains(c.Warnings[0], `the rep is "r5" in the file and "r8" in line 3`) {
		t.Errorf("the file's own values: %+v %q", c.Rep, c.Warnings)
	}
	if _, byFile := briefs(t, "calls/0017.vtt.gz", `{"turns":[]}`, opt); byFile[0].Rep.ID != "r9" || byFile[0].Metadata["CSAT"] != "5" {
		t.Errorf("joined by file: %+v", byFile[0])
	}
	if total, joined := m.Rows(); total != 4 || joined != 3 || !slices.Equal(m.Unused(), []string{"line 5 (c9)"}) {
		t.Errorf("%d of %d rows joined, unused %q", joined, total, m.Unused())
	}
	for in, msg := range map[string]string{
		"a,b\n1,2\n":               "no column of call ids or file names (columns: a, b)",
		"id,rep\nc1,a\nc1,b\n":     `line 3: call "c1" is also in line 2`,
		"":                         "the metadata is empty",
		"[{\"id\":\"a\"},\n3]":     "line 2: a row is an object, not a number",
		"{\"id\":\"a\"}\n{\"id\":": "line 2: unexpected end of JSON",
	} {
		if _, err := ReadMetadata("m", strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), msg) {
			t.Errorf("%q: %v", in, err)
		}
	}
}

func TestRead_FilePattern(t *testing.T) {
	p, err := ParseFilePattern(`(?P<rep>\w+)/(?P<channel>call|chat)_(?P<started>\d{8}T\d{6})_(?P<id>\d+)`)
	if err != nil {
		t.Fatal(err)
	}
	_, calls := briefs(t, "in/r7/call_20260304T101500_0042.jsonl", `{"turns":[]}`+"\n"+`{"id":"own","rep":"r8","turns":[]}`+"\n"+`{"turns":[]}`, &Options{IDFrom: p})
	if c := calls[0]; c.ID != "0042" || c.Rep.ID != "r7" || c.Channel != Voice || !c.Started.Equal(time.Date(2026, 3, 4, 10, 15, 0, 0, time.UTC)) {
		t.Errorf("from the path: %+v", c)
	}
	if calls[1].ID != "own" || calls[1].Rep.ID != "r8" || calls[2].ID != "0042#3" {
		t.Errorf("ids %q %q", calls[1].ID, calls[2].ID)
	}
	if _, calls := briefs(t, "other.jsonl", `{"turns":[]}`, &Options{IDFrom: p}); calls[0].ID != "other" || len(calls[0].Warnings) != 1 {
		t.Errorf("no match: %+v", calls[0])
	}
	for pattern, msg := range map[string]string{"(": "parse file pattern", "a(.*)": "names no group", "(?P<rpe>x)": `unknown group "rpe", did you mean "rep"?`} {
		if _, err := ParseFilePattern(pattern); err == nil || !strings.Contains(err.Error(), msg) {
			t.Errorf("%q: %v", pattern, err)
		}
	}
}

func TestRead_Events(t *testing.T) {
	for _, tt := range []struct{ name, turns, events, want string }{
		{"a gap", `R0-4 C9-10 R14.9-16`, ``, "silence 4-9 #1 unknown derived"},
		{"no end, no silence", `R0- C60-61`, ``, ""},
		{"an earlier turn that ends later", `R0-30 C1-2 R31-32`, ``, "overlap 1-2 #1 customer derived, interruption 1-2 #1 customer derived"},
		{"a hold is no silence", `R0-4 C60-61 R70-71`, `{"kind":"hold","start":5,"end":58}`, "hold 5-58 #1 unknown stated, silence 61-70 #2 unknown derived"},
		{"a hold of unknown length", `R0-4 C60-61`, `{"kind":"hold","start":4}`, "hold 4- #1 unknown stated"},
		{"cutting in", `C0-5 R4.4-8`, ``, "overlap 4.4-5 #1 rep derived, interruption 4.4-5 #1 rep derived"},
		{"half a second at least", `C0-5 R4.6-8`, ``, ""},
		{"one's own overlap", `R0-5 R3-8`, ``, ""},
		{"two at once from the start", `R0-5 C0-5`, ``, ""},
		{"derived before", `R0-4 C9-10`, `{"kind":"silence","start":4,"end":9,"source":"derived"}`, "silence 4-9 #1 unknown derived"},
		{"stated ones stay, unknown starts last", `R0-1 C2-3`, `{"kind":"transfer"},{"kind":"closed","start":3}`, "closed 3- #2 unknown stated, transfer - #2 unknown stated"},
		{"an end before its start", `R10-4 C20-21`, ``, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var turns []string
			for _, f := range strings.Fields(tt.turns) {
				start, end, _ := strings.Cut(f[1:], "-")
				turn := `{"text":"x","speaker":"` + map[byte]string{'R': "rep", 'C': "customer"}[f[0]] + `","start":` + start
				if end != "" {
					turn += `,"end":` + end
				}
				turns = append(turns, turn+"}")
			}
			in := `{"turns":[` + strings.Join(turns, ",") + `],"events":[` + tt.events + `]}`
			_, calls := briefs(t, "f.jsonl", in, nil)
			var got []string
			for _, e := range calls[0].Events {
				b := append([]byte(e.Kind.String()), ' ')
				if e.Start.Known() {
					b = e.Start.AppendSeconds(b)
				}
				b = append(b, '-')
				if e.End.Known() {
					b = e.End.AppendSeconds(b)
				}
				source := "stated"
				if e.Derived {
					source = "derived"
				}
				got = append(got, string(b)+" #"+string(rune('0'+e.Turn))+" "+e.Party.String()+" "+source)
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("events: %s\nwant:   %s", s, tt.want)
			}
		})
	}
}

func TestRead_Order(t *testing.T) {
	got, calls := briefs(t, "f.jsonl", `{"id":"c","turns":[{"speaker":"rep","text":"2","start":5},{"speaker":"customer","text":"1","start":1},{"speaker":"rep","text":"3","start":5}]}`, nil)
	if got[0] != "c | customer@1-: 1 | rep@5-: 2 | rep@5-: 3" || len(calls[0].Warnings) != 1 {
		t.Errorf("sorted: %q %q", got, calls[0].Warnings)
	}
	got, calls = briefs(t, "f.jsonl", `{"id":"c","turns":[{"speaker":"rep","text":"2","start":5},{"speaker":"customer","text":"1","start":1},{"speaker":"rep","text":"3"}]}`, nil)
	if got[0] != "c | rep@5-: 2 | customer@1-: 1 | rep: 3" || len(calls[0].Warnings) != 0 {
		t.Errorf("a start is missing: %q %q", got, calls[0].Warnings)
	}
	got, _ = briefs(t, "f.jsonl", `{"id":"c","started":"2026-01-01T00:00:00Z","turns":[{"speaker":"rep","text":"1","at":"2026-01-01T00:00:07+00:00"},{"speaker":"customer","text":"2","at":"2026-01-01T01:00:09.5+01:00"}]}`, nil)
	if got[0] != "c | rep@7-: 1 | customer@9.5-: 2" {
		t.Errorf("offsets from times: %q", got)
	}
}

func TestAppendText(t *testing.T) {
	c := &Call{ID: "c1", Rep: Party{"r7", "Dana"}, Channel: Voice, Turns: []Turn{
		{Speaker: Rep, Text: "Hi\nCustomer: no", Start: Millis(3723_900)}, {Name: "SPEAKER_01", Text: "Hm."}, {Speaker: Rep, Rep: "r9", Text: "Note", Internal: true},
	}}
	want := "Call ID: c1\nRepresentative: Dana (r7)\nChannel: voice\n\n[01:02:03] Rep: Hi Customer: no\n\nSPEAKER_01: Hm.\n\nRep (r9) (internal): Note\n"
	if got := string(AppendText(nil, c)); got != want {
		t.Errorf("got %s", got)
	}
}
