package transcripts

import (
	"fmt"
	"strings"
	"testing"
)

func TestTable_Readings(t *testing.T) {
	const turns = `
		call c1
		rep: Hello there
		customer: Hi, you`
	testReadings(t, ".csv", []reading{
		{name: "commas", in: "call_id,speaker,text\nc1,agent,Hello there\nc1,customer,\"Hi, you\"\n", want: turns},
		{name: "semicolons, BOM", in: "\ufeffCall ID;Speaker;Text\r\nc1;Agent;Hello there\r\nc1;Customer;Hi, you\r\n", want: turns},
		{name: "sep line", in: "sep=;\nCallId;Sender;Message\nc1;Agent;Hello there\nc1;Customer;Hi, you\n", want: turns},
		{name: "TAB", file: "c.tsv", in: "conversationId\tauthorRole\tutterance\nc1\tAGENT\tHello there\nc1\tCUSTOMER\tHi, you\n", want: turns},
		{name: "pipes with a header", file: "c.psv", in: "conversation-id|from|body\nc1|rep|Hello there\nc1|client|Hi, you\n", want: turns},
		{name: "UTF-16", in: utf16LE("conversationId\tauthorRole\tutterance\nc1\tAGENT\tHello there\nc1\tCUSTOMER\tHi, you\n"), want: turns},
		{name: "lone CR", in: "call_id,speaker,text\rc1,agent,Hello there\rc1,customer,\"Hi, you\"\r", want: turns},
		{name: "the header below a title", in: "Export of March\n\n,,\ncall_id,speaker,text\nc1,agent,Hello there\nc1,customer,\"Hi, you\"\n", want: turns},
		{name: "the text comes last and is not quoted", in: "call_id,speaker,text\nc1,agent,Hello there\nc1,customer,Hi, you\n", want: `
			call c1
			rep: Hello there
			customer: Hi, you`},
		{name: "ragged rows", in: "call_id,speaker,text,tag\nc1,agent,Hello there\nc1,customer,\"Hi, you\",x,,\n", want: `
			call c1 {tag: x}
			rep: Hello there
			customer: Hi, you`},
		{name: "quoted line ends and quotes", in: "call_id,speaker,text\nc1,agent,\"Hello\r\n\"\"there\"\"\"\nc1,customer,He said \"hi\" to me\n", want: `
			call c1
			rep: Hello` + "\r\n" + `"there"
			customer: He said "hi" to me`},
		{name: "interleaved calls come in the order they began", in: "call_id,speaker,text,reason\nb,agent,One,late\na,agent,Two,\nb,customer,Three,late\na,customer,Four,lost\n", want: `
			call b {reason: late}
			rep: One
			customer: Three
			call a {reason: lost}
			rep: Two
			customer: Four`},
		{name: "id is the conversation", in: "id,timestamp,role,content\nx1,2026-03-04T10:15:00Z,agent,Hello\nx1,2026-03-04T10:15:05Z,customer,Hi\nx2,2026-03-04T11:00:00Z,agent,Hello\n", want: `
			call x1 2026-03-04T10:15:00Z
			rep @0: Hello
			customer @5: Hi
			call x2 2026-03-04T11:00:00Z
			rep @0: Hello`},
		{name: "id is the row", in: "id,role,content\n1,agent,Hello\n2,customer,Hi\n3,agent,Bye\n", want: `
			call call
			rep: Hello
			customer: Hi
			rep: Bye`},
		{name: "no id at all", in: "speaker,text\nAgent,Hello\nCustomer,Hi\n", want: "call call\nrep: Hello\ncustomer: Hi"},
		{name: "what is known of the call", in: "conversation_id,agent_id,agent_name,customer_name,queue,team,channel,direction,lang,csat,mood,speaker,text\n" +
			"c1,r7,Dana Reyes,Lee Ito,billing,north,phone,inbound,en,4,calm,agent,Hello\nc1,r7,Dana Reyes,Lee Ito,billing,north,phone,inbound,en,4,cross,customer,Hi\n", want: `
			call c1 rep=r7 Dana Reyes customer=Lee Ito queue=billing team=north direction=in language=en voice {csat: 4}
			rep: Hello
			customer: Hi`},
		{name: "another rep after a transfer", in: "call_id,agent_id,speaker,text\nc1,r7,agent,Hello\nc1,r7,customer,Hi\nc1,,system,Chat transferred to billing\nc1,r9,agent,Billing here\n", want: `
			call c1 rep=r7
			rep: Hello
			customer: Hi
			system: Chat transferred to billing
			rep rep=r9: Billing here
			! transfer #2`},
		{name: "speakers by name, whose columns tell the roles", in: "call_id,agent_name,customer_name,speaker,text\nc1,Dana,Lee,Dana,Hello\nc1,Dana,Lee,Lee,Hi\nc1,Dana,Lee,Pat,Me too\n", want: `
			call c1 rep=Dana customer=Lee
			rep: Hello
			customer: Hi
			unknown <Pat>: Me too`},
		{name: "name and role", in: "call_id,sender_name,sender_type,message\nc1,Dana,AGENT,Hello\nc1,Lee,CUSTOMER,Hi\n", want: `
			call c1 rep=Dana customer=Lee
			rep: Hello
			customer: Hi`},
		{name: "channels as speakers", in: "call_id,channel,transcript,start\nc1,agent,Hello,0.5\nc1,customer,Hi,1.5\n", want: `
			call c1
			rep @0.5: Hello
			customer @1.5: Hi`},
		{name: "words that mean other things elsewhere", in: "id,role,content\nc,assistant,Hello\nc,user,Hi\n", warn: "--speaker", want: `
			call c
			unknown <assistant>: Hello
			unknown <user>: Hi`},
		{name: "user is the rep only beside a customer", in: "call_id,user_id,customer_id,speaker,text\nc1,r7,u1,agent,Hello\nc1,r7,u1,customer,Hi\n", want: `
			call c1 rep=r7 customer=u1
			rep: Hello
			customer: Hi`},
		{name: "formula guards", in: "call_id,speaker,text\nc1,agent,'=1+1\nc1,customer,=cmd|' /C calc'!A0\nc1,agent,'tis late\nc1,customer,'-5\n", want: `
			call c1
			rep: =1+1
			customer: =cmd|' /C calc'!A0
			rep: 'tis late
			customer: -5`},
		{name: "ids that lost digits", in: "call_id,speaker,text\n1.23457E+15,agent,Hello\n1.23457E+15,customer,Hi\n", warn: "lost digits", want: `
			call 1.23457E+15
			rep: Hello
			customer: Hi`},
		{name: "blank cells go on", in: "call_id,timestamp,speaker,text\nc1,2026-03-04T10:15:00Z,agent,Hello\n,,,and more\nc1,2026-03-04T10:15:05Z,customer,Hi\n", want: `
			call c1 2026-03-04T10:15:00Z
			rep @0: Hello
			rep: and more
			customer @5: Hi`},
		{name: "turn numbers", in: "call_id,turn,speaker,text\nc1,2,customer,Hi\nc1,1,agent,Hello\nc1,10,agent,Bye\n", want: `
			call c1
			rep: Hello
			customer: Hi
			rep: Bye`},
		{name: "the start of the call beside that of the turns", in: "Interaction ID,Start Time,Speaker,Start (s),End (s),Transcript\n7,2026-03-04T10:15:00Z,Agent,0.0,2.2,Hello\n7,2026-03-04T10:15:00Z,Customer,3,5,Hi\n", want: `
			call 7 2026-03-04T10:15:00Z
			rep @0-2.2: Hello
			customer @3-5: Hi`},
		{name: "private rows", in: "ticket_id,author_role,body,public\n7,agent,Hello,true\n7,agent,He is cross,false\n7,customer,Hi,true\n", want: `
			call 7
			rep: Hello
			rep internal: He is cross
			customer: Hi`},
		{name: "events", in: "call_id,speaker,text\nc1,agent,Hold please\nc1,system,[hold]\nc1,agent,Back\nc1,customer,[NAME]\n", want: `
			call c1
			rep: Hold please
			rep: Back
			customer: [NAME]
			! hold #1`},
		{name: "labels in the text", in: "call_id,message\nc1,Agent: Hello there\nc1,Customer: Hi you\n", want: `
			call c1
			rep: Hello there
			customer: Hi you`},
		{name: "a row for each call", in: "call_id,agent_name,call_date,transcript,csat\nc1,Dana,2026-03-04,\"Agent: Hello there\nCustomer: Hi\",4\nc2,Lee,2026-03-05,\"Agent: Good day\nCustomer: Yes\nAgent: Fine\",\n", want: `
			call c1 rep=Dana 2026-03-04T00:00:00Z {csat: 4}
			rep: Hello there
			customer: Hi
			call c2 rep=Lee 2026-03-05T00:00:00Z
			rep: Good day
			customer: Yes
			rep: Fine`},
		{name: "other scripts, quotes, NUL", in: "call_id,speaker,text\nc1,agent,שלום 👋🏽\nc1,Pat O’Brien,你好\x00\nc1,Agent Smith,Hi\nc1,Customer Service,Yes\n", want: `
			call c1
			rep: שלום 👋🏽
			unknown <Pat O’Brien>: 你好` + "\ufffd" + `
			unknown <Agent Smith>: Hi
			rep: Yes`},
	})
}

func TestTable_Times(t *testing.T) {
	rows := func(header string, times ...string) string {
		s := "call_id,speaker,text," + header + "\n"
		for i, at := range times {
			s += fmt.Sprintf("c1,%s,Words,\"%s\"\n", []string{"agent", "customer"}[i%2], at)
		}
		return s
	}
	tests := []struct {
		name, in, started, warn string
		want                    []string
	}{
		{name: "RFC 3339", in: rows("timestamp", "2026-03-04T10:15:00+01:00", "2026-03-04T10:15:02.5+01:00"), started: "2026-03-04T10:15:00+01:00", want: []string{"0", "2.5"}},
		{name: "no zone", in: rows("timestamp", "2026-03-04 10:15:00", "2026-03-04 10:15:09"), started: "2026-03-04T10:15:00Z", warn: "no zone", want: []string{"0", "9"}},
		{name: "day first, shown by one", in: rows("timestamp", "03/04/2026 23:59", "13/04/2026 00:01"), started: "2026-04-03T23:59:00Z", want: []string{"0", "777720"}},
		{name: "day or month first", in: rows("timestamp", "03/04/2026 10:15", "03/04/2026 10:16"), warn: "not understood", want: []string{"", ""}},
		{name: "epoch seconds", in: rows("timestamp", "1772619300", "1772619305"), started: "2026-03-04T10:15:00Z", want: []string{"0", "5"}},
		{name: "epoch milliseconds", in: rows("created_at", "1772619300000", "1772619305250"), started: "2026-03-04T10:15:00Z", want: []string{"0", "5.25"}},
		{name: "clock", in: rows("start", "0:00:01", "0:00:04.5"), want: []string{"1", "4.5"}},
		{name: "minutes and seconds", in: rows("start", "0:01", "1:04"), want: []string{"1", "64"}},
		{name: "time of day", in: rows("time", "10:15:00", "10:15:07"), want: []string{"0", "7"}},
		{name: "seconds by their decimals", in: rows("start", "0.5", "12.25"), want: []string{"0.5", "12.25"}},
		{name: "whole seconds by their steps", in: rows("start", "0", "4", "9"), want: []string{"0", "4", "9"}},
		{name: "milliseconds by their steps", in: rows("start", "0", "4200", "9100"), want: []string{"0", "4.2", "9.1"}},
		{name: "milliseconds by name", in: rows("start_ms", "10", "42"), want: []string{"0.01", "0.042"}},
		{name: "could be either", in: rows("start", "0", "200", "450"), warn: "not understood", want: []string{"", "", ""}},
		{name: "serial dates", in: rows("timestamp", "46085.4270833333", "46085.4271412037"), started: "2026-03-04T10:15:00Z", warn: "no zone", want: []string{"0", "5"}},
		{name: "nonsense", in: rows("timestamp", "soon", "later"), warn: "not understood", want: []string{"", ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			calls, errs := readContent("c.csv", tt.in, nil)
			if len(errs) > 0 || len(calls) != 1 {
				t.Fatalf("%d calls, errors %v", len(calls), errs)
			}
			c := calls[0]
			var got []string
			for i := range c.Turns {
				s := ""
				if o := c.Turns[i].Start; o.Known() {
					s = string(o.AppendSeconds(nil))
				}
				got = append(got, s)
			}
			if strings.Join(got, " ") != strings.Join(tt.want, " ") {
				t.Errorf("starts %q, want %q", got, tt.want)
			}
			started := ""
			if !c.Started.IsZero() {
				started = c.Started.Format("2006-01-02T15:04:05Z07:00")
			}
			if started != tt.started {
				t.Errorf("started %q, want %q", started, tt.started)
			}
			if tt.warn != "" && !strings.Contains(strings.Join(c.Warnings, "\n"), tt.warn) {
				t.Errorf("warnings %q lack %q", c.Warnings, tt.warn)
			}
		})
	}
}

func TestTable_Ends(t *testing.T) {
	testReadings(t, ".csv", []reading{
		{name: "seconds", in: "call_id,speaker,text,start,end\nc1,agent,Hello,0.5,1.5\nc1,customer,Hi,2.5,3\n", want: "call c1\nrep @0.5-1.5: Hello\ncustomer @2.5-3: Hi"},
		{name: "clocks", in: "call_id,speaker,text,start,end\nc1,agent,Hello,0:00,0:02\nc1,customer,Hi,0:03,0:04\n", want: "call c1\nrep @0-2: Hello\ncustomer @3-4: Hi"},
		{name: "moments", in: "call_id,speaker,text,start_time,end_time\nc1,agent,Hello,2026-03-04T10:15:00Z,2026-03-04T10:15:02Z\nc1,customer,Hi,2026-03-04T10:15:03Z,2026-03-04T10:15:04Z\n",
			want: "call c1 2026-03-04T10:15:00Z\nrep @0-2: Hello\ncustomer @3-4: Hi"},
	})
}

func TestTable_Refusals(t *testing.T) {
	testRefusals(t, []refusal{
		{name: "no column with words", file: "a.csv", from: "csv", in: "id,name,team\n1,Dana,north\n", want: []string{"no column", "id,name,team", "rename"}},
		{name: "nobody speaks", file: "a.csv", from: "csv", in: "call_id,text\nc1,Hello there\nc1,Hi\n", want: []string{"who spoke", "rename"}},
		{name: "JSON cells", file: "a.csv", from: "csv", in: "call_id,text\nc1,\"[{\"\"a\"\":1}]\"\n", want: []string{"JSON", ".jsonl"}},
		{name: "a header only", file: "a.csv", from: "csv", in: "call_id,speaker,text\n", want: []string{"no row with text"}},
	})
}

func TestTable_BadRowsDoNotEndIt(t *testing.T) {
	calls, errs := readContent("a.csv", "call_id,text,speaker\nc1,Hello,agent\nc1,Hi, you,customer,,x\nc1,Bye,customer\n", nil)
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "a.csv:3: the row has 6 cells") {
		t.Errorf("errors %v", errs)
	}
	if want := "call c1\nrep: Hello\ncustomer: Bye\n"; sketch(calls) != want {
		t.Errorf("got %s", sketch(calls))
	}
	calls, errs = readContent("a.csv", "call_id,speaker,text\nc1,agent,Hello\nc1,customer,\"Hi\nc1,agent,Bye\n", nil)
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "never closed") {
		t.Errorf("errors %v", errs)
	}
	if want := "call c1\nrep: Hello\n"; sketch(calls) != want {
		t.Errorf("got %s", sketch(calls))
	}
}

func TestTable_ManyRows(t *testing.T) {
	const n = 100_000
	var b strings.Builder
	b.WriteString("conversation_id,sender,content\n")
	for i := range n {
		fmt.Fprintf(&b, "c%d,%s,Words of row %d\n", i%1000, []string{"agent", "customer"}[i/1000%2], i)
	}
	calls, errs := readContent("a.csv", b.String(), nil)
	if len(errs) > 0 || len(calls) != 1000 {
		t.Fatalf("%d calls, errors %v", len(calls), errs)
	}
	for i, c := range calls {
		if c.ID != fmt.Sprintf("c%d", i) || len(c.Turns) != n/1000 {
			t.Fatalf("call %d is %s with %d turns", i, c.ID, len(c.Turns))
		}
	}
}

func TestTable_SniffIsSure(t *testing.T) {
	for name, in := range map[string]string{
		"roster":   "id,name,team,aliases\nr1,Dana,north,D\n",
		"calls":    "call_id,agent,queue,csat,channel\nc1,Dana,billing,4,voice\n",
		"notes":    "ticket_id,channel,message\n1,chat,Please call back\n2,voice,Done\n",
		"header":   "call_id,speaker,text\n",
		"facts":    "facts:\n  - {slot: a, unit: b, value: 3}\n",
		"sentence": "Text, speaker, and more: what we said.\n",
		"phrases":  "text,category\nhello,greeting\nbye,closing\n",
	} {
		if sniffTable([]byte(in)) {
			t.Errorf("%s is taken for a table of turns", name)
		}
	}
}

func utf16LE(s string) string {
	b := []byte{0xff, 0xfe}
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}

func FuzzTable(f *testing.F) {
	for _, s := range []string{
		"call_id,speaker,text\nc1,agent,Hi\n", "sep=;\nid;role;content;time\n1;a;b;0:01\n", "text\tspeaker\n\"a\"\"b\t\"c\n", "call_id,text\n1,\"Agent: a\nCustomer: b\"\n",
		"id,turn,role,text,start,end\n1,2,a,b,3,4\n1,1,a,b,1.5,1.2\n",
	} {
		f.Add(s)
	}
	format := table()
	f.Fuzz(func(t *testing.T, s string) {
		format.Sniff([]byte(s))
		checkLaw(t, format, []byte(s))
	})
}
