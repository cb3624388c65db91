package scorer_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"testing"

	"rapport/rubric"
	"rapport/rubrics"
	"rapport/scorer"
	"rapport/scorer/behavior"
	"rapport/transcripts"
)

// talk makes calls of about 24 turns out of phrases that rubrics look for and
// words that they do not.
func talk(n int) []*transcripts.Call {
	rng := rand.New(rand.NewPCG(11, 12))
	said := []string{"thank you for calling", "i'm so sorry about that", "let me check that for you", "one moment please", "it is broken again", "that is really frustrating", "i understand", "you can send it back within thirty days", "the parcel left on Monday", "my order number is 4471 9920", "is there anything else", "have a lovely day", "the kettle leaks at the lid", "we will send you a new one by Friday", "no that was all", "what is your name", "because the warehouse is shut today"}
	var out []*transcripts.Call
	for i := range n {
		c := &transcripts.Call{ID: fmt.Sprint(i), Channel: transcripts.Voice, Language: "en", Rep: transcripts.Party{ID: "r1"}}
		at := int64(0)
		for t := range 24 {
			who, text := transcripts.Rep, ""
			if t%2 == 1 {
				who = transcripts.Customer
			}
			for range 2 + rng.IntN(3) {
				text += said[rng.IntN(len(said))] + ". "
			}
			c.Turns = append(c.Turns, transcripts.Turn{Speaker: who, RoleSource: transcripts.RoleStated, Text: text, Start: transcripts.Millis(at), End: transcripts.Millis(at + 6000)})
			at += 7000
		}
		out = append(out, c)
	}
	return out
}

func compileSource(tb testing.TB, src []byte) *scorer.Scorer {
	r, ds := rubric.Parse("bench.yaml", src)
	if ds.HasErrors() {
		tb.Fatal(ds.Err())
	}
	lib, ds := behavior.New(r.Behaviors)
	if ds.HasErrors() {
		tb.Fatal(ds.Err())
	}
	s, ds := scorer.Compile(r, scorer.Config{Recognizer: lib})
	if ds.HasErrors() {
		tb.Fatal(ds.Err())
	}
	return s
}

func customerCare(tb testing.TB) []byte {
	src, err := fs.ReadFile(rubrics.FS(), "customer-care.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	return src
}

func BenchmarkCompile_CustomerCare(b *testing.B) {
	src := customerCare(b)
	b.ReportAllocs()
	for b.Loop() {
		compileSource(b, src)
	}
}

func BenchmarkScore(b *testing.B) {
	patterns, err := os.ReadFile("testdata/patterns206.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for name, src := range map[string][]byte{"customer-care": customerCare(b), "patterns206": patterns} {
		b.Run(name, func(b *testing.B) {
			w, calls := compileSource(b, src).Worker(), talk(64)
			bytes := 0
			for _, c := range calls {
				for i := range c.Turns {
					bytes += len(c.Turns[i].Text)
				}
			}
			b.SetBytes(int64(bytes / len(calls)))
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				w.Score(calls[i%len(calls)])
				i++
			}
		})
	}
}
