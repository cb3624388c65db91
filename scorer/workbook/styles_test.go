package workbook

import (
	"reflect"
	"testing"
)

func TestStyles_AreAllMade(t *testing.T) {
	b, err := newBook()
	must(t, err)
	v := reflect.ValueOf(b.st)
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			t.Errorf("style %s was never made", v.Type().Field(i).Name)
		}
	}
}
