package behavior

import (
	"crypto/sha256"
	"fmt"
	"testing"
)

func TestTablesVersion(t *testing.T) {
	h := sha256.New()
	lib, _ := New(nil)
	for _, b := range lib.Entries() {
		fmt.Fprintf(h, "%s %v %v\n", b.Name, b.Speaker, b.Unsure)
		for _, r := range b.Rules {
			asks := r.Func != nil
			r.Func = nil
			fmt.Fprintf(h, "%+v %v\n", r, asks)
		}
	}
	if got := fmt.Sprintf("behaviors-%x", h.Sum(nil)[:6]); got != TablesVersion {
		t.Errorf("the rules have changed: TablesVersion is %q, should be %q", TablesVersion, got)
	}
}
