package workbook

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestOurs_KnowsItsOwnWorkbooks(t *testing.T) {
	b, err := newBook()
	if err != nil {
		t.Fatal(err)
	}
	b.sheet("Summary", []float64{10})
	var own bytes.Buffer
	if err := b.writeTo(&own, "Coaching workbook", ""); err != nil {
		t.Fatal(err)
	}
	foreign, err := excelize.NewFile().WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		src  []byte
		want bool
	}{
		{"own", own.Bytes(), true},
		{"foreign", foreign.Bytes(), false},
		{"cut off", own.Bytes()[:own.Len()/2], false},
		{"no workbook", []byte("call,text\n"), false},
		{"empty", nil, false},
	} {
		if got := Ours(bytes.NewReader(tt.src), int64(len(tt.src))); got != tt.want {
			t.Errorf("%s: Ours = %v, want %v", tt.name, got, tt.want)
		}
	}
}
