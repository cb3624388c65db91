package workbook

import (
	"io"
	"testing"

	"rapport/transcripts"
)

func BenchmarkRep(b *testing.B) {
	s := summarize(b, small, manyCalls(transcripts.Party{ID: "r7", Name: "Dana Reyes"}, 200, 70, 1))
	r := rep(b, s, "r7")
	for b.Loop() {
		if err := Rep(io.Discard, s, r, Options{AsOf: "2026-04-01"}); err != nil {
			b.Fatal(err)
		}
	}
}
