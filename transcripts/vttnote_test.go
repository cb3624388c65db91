package transcripts

import (
	"context"
	"io"
	"strings"
	"testing"
)

func TestVTT_NoteSaysMoreOfTheCall(t *testing.T) {
	const text = "WEBVTT\n\nNOTE\nCall ID: c9\nDate: 2026-03-04 10:15 UTC\nAgent: Dana Reyes (r7)\nCustomer: Lee Ito\nQueue: billing\n\n" +
		"1\n00:00:01.000 --> 00:00:02.000\n<v Agent (Dana Reyes)>Hello.</v>\n\nNOTE\nAgent: Somebody Else (r8)\n\n2\n00:00:03.000 --> 00:00:04.000\n<v Customer>Hi.</v>\n"
	open := func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }
	n := 0
	for c, err := range Read(context.Background(), []string{"a.vtt"}, open, nil) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		if c.ID != "c9" || c.Rep != (Party{"r7", "Dana Reyes"}) || c.Queue != "billing" || c.Started.Format("2006-01-02T15:04Z07:00") != "2026-03-04T10:15Z" {
			t.Errorf("got %q, %+v, %q, %v", c.ID, c.Rep, c.Queue, c.Started)
		}
		if len(c.Turns) != 2 || c.Turns[0].Speaker != Rep || c.Turns[1].Speaker != Customer {
			t.Errorf("turns %+v", c.Turns)
		}
	}
	if n != 1 {
		t.Errorf("%d calls", n)
	}
}
