package transcripts

import "testing"

func TestVTT_Readings(t *testing.T) {
	testReadings(t, ".vtt", []reading{
		{name: "voices", in: "WEBVTT - made by hand\nKind: captions\n\nNOTE a\nb\n\nSTYLE\n::cue(v) { color: red }\n\nREGION\nid:x\n\n00:01.000 --> 00:02.500 align:start\n<v.loud Dana Reyes>Good <i>morning</i> &amp; <00:01.500>welcome</v>\n\n00:00:03.000 --> 00:00:04.000\n<v Lee &amp; Co>Hi", want: `
			call call voice
			unknown <Dana Reyes> @1-2.5: Good morning & welcome
			unknown <Lee & Co> @3-4: Hi`},
		{name: "roles as voices", in: "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hello</v>\n\n00:03.000 --> 00:04.000\n<v Customer>Hi</v>\n", want: `
			call call voice
			rep @1-2: Hello
			customer @3-4: Hi`},
		{name: "two voices in a cue", in: "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hello</v>\n<v Customer>Hi there", want: `
			call call voice
			rep @1-2: Hello
			customer @1-2: Hi there`},
		{name: "the second line keeps the voice, CRLF", in: "WEBVTT\r\n\r\nab/12-0\r\n00:00:01.000 --> 00:00:02.000\r\n<v Agent>First line\r\nsecond line.</v>\r\n\r\n", want: `
			call call voice
			rep @1-2: First line second line.`},
		{name: "one utterance in parts", in: "WEBVTT\n\nab/12-0\n00:00:01.000 --> 00:00:02.000\n<v Agent>We close</v>\n\nab/12-1\n00:00:02.000 --> 00:00:03.000\n<v Agent>at noon.</v>\n\nab/13-0\n00:00:03.000 --> 00:00:04.000\n<v Agent>Bye.</v>\n", want: `
			call call voice
			rep @1-3: We close at noon.
			rep @3-4: Bye.`},
		{name: "names before the text", in: "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nDana Reyes (Acme): Hello\n\n2\n00:00:02.000 --> 00:00:03.000\nYes. Okay.\n\n3\n00:00:03.000 --> 00:00:04.000\nLee Ito: Hi\n", warn: "name no speaker", want: `
			call call voice
			unknown <Dana Reyes (Acme)> @1-2: Hello
			unknown <Dana Reyes (Acme)> @2-3: Yes. Okay.
			unknown <Lee Ito> @3-4: Hi`},
		{name: "speaker in the id", in: "WEBVTT\n\n1 \"Dana Reyes\" (2345)\n00:00:01.000 --> 00:00:02.000\nHello\n", want: `
			call call voice
			unknown <Dana Reyes> @1-2: Hello`},
		{name: "no speakers, speech with colons", in: "WEBVTT\n\n00:01.000 --> 00:02.000\nOne thing: it is late\n\n00:03.000 --> 00:04.000\nNote: at 10:30 we close\n\n00:05.000 --> 00:06.000\nI see\n", warn: "no turn says who speaks", want: `
			call call voice
			unknown @1-2: One thing: it is late
			unknown @3-4: Note: at 10:30 we close
			unknown @5-6: I see`},
		{name: "time line without a blank line before it", in: "WEBVTT\n00:01.000 --> 00:02.000\nOne\n00:03.000 --> 00:04.000\nTwo\n", want: `
			call call voice
			unknown @1-2: One
			unknown @3-4: Two`},
		{name: "numbers are speech unless a time line follows", in: "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n42\n\n43\n\n2\n00:03.000 --> 00:04.000\nTwo\n", want: `
			call call voice
			unknown @1-2: 42
			unknown @3-4: Two`},
		{name: "a time that cannot be", in: "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:61.000 --> 00:99.000\nLost\n", warn: "1 cues have times", want: `
			call call voice
			unknown @1-2: One`},
		{name: "short milliseconds, long hours, NUL", in: "WEBVTT\n\n00:01:39 --> 00:01:41.04\nA\x00B\n\n100:00:00.000 --> 100:00:01.000\nLate\n", want: `
			call call voice
			unknown @99-101.04: A` + "\ufffd" + `B
			unknown @360000-360001: Late`},
		{name: "unordered", in: "WEBVTT\n\n00:03.000 --> 00:04.000\n<v Agent>Two\n\n00:01.000 --> 00:02.000\n<v Agent>One\n", warn: "order", want: `
			call call voice
			rep @1-2: One
			rep @3-4: Two`},
		{name: "rolling captions", in: "WEBVTT\n\n00:01.000 --> 00:02.000\nwe will send\n\n00:02.000 --> 00:03.000\nwe will send\na new card\n\n00:03.000 --> 00:04.000\na new card\nto your home\n\n00:04.000 --> 00:05.000\nto your home\nby Monday\n", want: `
			call call voice
			unknown @1-2: we will send
			unknown @2-3: a new card
			unknown @3-4: to your home
			unknown @4-5: by Monday`},
		{name: "a word said twice is no rolling caption", in: "WEBVTT\n\n00:01.000 --> 00:02.000\nYes\n\n00:02.000 --> 00:03.000\nYes\n\n00:03.000 --> 00:04.000\nWe do that\n\n00:04.000 --> 00:05.000\nIt is fine\n", want: `
			call call voice
			unknown @1-2: Yes
			unknown @2-3: Yes
			unknown @3-4: We do that
			unknown @4-5: It is fine`},
		{name: "sounds, holds and masked words", in: "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>My name is <PERSON></v>\n\n00:03.000 --> 00:04.000\n[HOLD MUSIC]\n\n00:05.000 --> 00:06.000\n(typing)\n\n00:07.000 --> 00:08.000\n[NAME]\n", want: `
			call call voice
			rep @1-2: My name is <PERSON>
			system @5-6: (typing)
			unknown @7-8: [NAME]
			! hold #1 @3-4`},
		{name: "the user says who is who", in: "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana>Hello</v>\n\n00:03.000 --> 00:04.000\n<v Lee>Hi</v>\n", opt: &Options{Speakers: map[string]Speaker{"dana": Rep, "lee": Customer}}, want: `
			call call voice
			rep @1-2: Hello
			customer @3-4: Hi`},
	})
}

func TestSRT_Readings(t *testing.T) {
	testReadings(t, ".srt", []reading{
		{name: "labels", in: "1\n00:00:01,000 --> 00:00:02,000\nAGENT: Hello\n\n2\n00:00:03,000 --> 00:00:04,000\nCUSTOMER: Hi\n", want: `
			call call voice
			rep @1-2: Hello
			customer @3-4: Hi`},
		{name: "label on its own line", in: "1\n00:00:01,000 --> 00:00:02,000\nMAN:\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nIt is late\n\n3\n00:00:05,000 --> 00:00:06,000\nIt is\n", want: `
			call call voice
			unknown <MAN> @1-2: Hello
			unknown @3-4: It is late
			unknown @5-6: It is`},
		{name: "dots, no milliseconds, coordinates", in: "1\n00:00:01 --> 00:00:02.5 X1:40 X2:600 Y1:20 Y2:50\nOne\n\n2\n0:00:03.20 --> 0:00:04,1\nTwo\n", want: `
			call call voice
			unknown @1-2.5: One
			unknown @3.2-4.1: Two`},
		{name: "numbers missing and twice", in: "00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n\n2\n00:00:05,000 --> 00:00:06,000\nThree\n", want: `
			call call voice
			unknown @1-2: One
			unknown @3-4: Two
			unknown @5-6: Three`},
		{name: "number as speech", in: "1\n00:00:01,000 --> 00:00:02,000\nHow many?\n\n2\n00:00:03,000 --> 00:00:04,000\n42\n\n3\n00:00:05,000 --> 00:00:06,000\nGood\n", want: `
			call call voice
			unknown @1-2: How many?
			unknown @3-4: 42
			unknown @5-6: Good`},
		{name: "BOM and lone CR", in: "\ufeff1\r00:00:01,000 --> 00:00:02,000\rOne\r\r2\r00:00:03,000 --> 00:00:04,000\rTwo\r", want: `
			call call voice
			unknown @1-2: One
			unknown @3-4: Two`},
		{name: "blank line within a caption", in: "1\n00:00:01,000 --> 00:00:02,000\nOne\n\nand more\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n", want: `
			call call voice
			unknown @1-2: One and more
			unknown @3-4: Two`},
		{name: "two people", in: "1\n00:00:01,000 --> 00:00:02,000\n- Is it late?\n- It is.\n", want: `
			call call voice
			unknown @1-2: Is it late?
			unknown @1-2: It is.`},
		{name: "markup", in: "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color=\"red\">It's &lt;<i>late</i></font> <PERSON> {NAME}\n", want: `
			call call voice
			unknown @1-2: It's <late <PERSON> {NAME}`},
		{name: "given twice", in: "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n", want: `
			call call voice
			unknown @1-2: One
			unknown @3-4: Two`},
		{name: "end before start", in: "1\n00:00:03,000 --> 00:00:02,000\nOne\n", want: `
			call call voice
			unknown @3: One`},
		{name: "other scripts", in: "1\n00:00:01,000 --> 00:00:02,000\nاهلا 👋\n\n2\n00:00:03,000 --> 00:00:04,000\n=1+1 你好\n", want: `
			call call voice
			unknown @1-2: اهلا 👋
			unknown @3-4: =1+1 你好`},
	})
}

func TestCaptions_Refusals(t *testing.T) {
	testRefusals(t, []refusal{
		{name: "a header only", file: "a.vtt", in: "WEBVTT\n\n", want: []string{"no cue"}},
		{name: "a voice that swallows the text", file: "a.vtt", in: "WEBVTT\n\n00:00.000 --> 00:02.000\n<v It's late!\n", want: []string{"no cue has any text", "export"}},
		{name: "no WebVTT", file: "a.vtt", from: "vtt", in: "Agent: hello\nCustomer: hi there\n", want: []string{"WEBVTT", "--from"}},
		{name: "no captions", file: "a.srt", from: "srt", in: "1\nhello\n2\nhi there\n", want: []string{"no cue", "-->"}},
	})
}

func TestCaptions_SniffIsSure(t *testing.T) {
	for _, in := range []string{"WEBVTTX\n", "webvtt\n", "1\n2\n00:00:01,000 --> 00:00:02,000\n", "Agent: 00:01 --> 00:02\n", ""} {
		if isSRT([]byte(in)) || isVTT(in) {
			t.Errorf("%q is taken for captions", in)
		}
	}
}

func FuzzVTT(f *testing.F) {
	for _, s := range []string{"WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>b</v>\n", "WEBVTT\n00:01 --> 00:02\n- a\n- b", "WEBVTT\n\nx/1-0\n00:01.000 --> 00:02.000\n<v", "WEBVTT\n\n1 \"A\" (2)\n00:01.000 --> 00:02.000\n[A]: b"} {
		f.Add(s)
	}
	format := vtt()
	f.Fuzz(func(t *testing.T, s string) {
		format.Sniff([]byte(s))
		checkLaw(t, format, []byte(s))
	})
}

func FuzzSRT(f *testing.F) {
	for _, s := range []string{"1\n00:00:01,000 --> 00:00:02,000\nA: b\n", "00:01 --> 00:02\n- a\n- b\n2\n00:03 --> 00:04\n{\\an8}<i>", "1\r00:00:01 --> 00:00:02.5 X1:4\r[S]: x"} {
		f.Add(s)
	}
	format := srt()
	f.Fuzz(func(t *testing.T, s string) {
		format.Sniff([]byte(s))
		checkLaw(t, format, []byte(s))
	})
}
