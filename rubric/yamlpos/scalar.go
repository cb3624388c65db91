package yamlpos

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

func (d decoder) text(n Node, v reflect.Value, f *fieldPlan) {
	if !d.shape(n, Scalar, quoteHint(n)) {
		return
	}
	s := n.Text()
	if f.required && strings.TrimSpace(s) == "" {
		d.r.Errorf(n, "empty-text", "%s must not be empty", label(n))
		return
	}
	if len(f.enum) > 0 && !slices.Contains(f.enum, s) {
		x := d.r.Errorf(n, "not-one-of", "%s must be one of %s, not %q", label(n), strings.Join(f.enum, ", "), clip(s))
		x.Suggest = Suggest(s, f.enum)
		return
	}
	d.length(n, utf8.RuneCountInString(s), f, "character")
	v.SetString(s)
}

// quoteHint recognizes a text with ": " in it, which YAML reads as a mapping of
// one key, and says how to write it.
func quoteHint(n Node) string {
	if n.Kind() != Mapping || len(n.Fields()) != 1 {
		return ""
	}
	if e := n.Fields()[0]; e.Value.Kind() == Scalar {
		return fmt.Sprintf("quote the whole text: %s", quote(e.Key.Text()+": "+clip(e.Value.Text())))
	}
	return ""
}

// quote returns s as a YAML text in quotes.
func quote(s string) string {
	if strings.ContainsAny(s, "\"\\\n") {
		return "'" + strings.ReplaceAll(strings.ReplaceAll(s, "'", "''"), "\n", " ") + "'"
	}
	return `"` + s + `"`
}

// clip shortens a text for a message.
func clip(s string) string {
	const most = 60
	i := 0
	for at := range s {
		if i == most {
			return s[:at] + "…"
		}
		i++
	}
	return s
}

func (d decoder) truth(n Node, v reflect.Value) {
	if !d.shapeAs(n, Scalar, "true or false", "") {
		return
	}
	s := n.Text()
	switch {
	case n.Plain() && s == "true":
		v.SetBool(true)
	case n.Plain() && s == "false":
		v.SetBool(false)
	default:
		x := d.r.Errorf(n, "bad-bool", "%s must be true or false, not %s", label(n), shownScalar(n))
		switch strings.ToLower(s) {
		case "yes", "y", "on", "true", "1":
			x.Suggest = []string{"true"}
		case "no", "n", "off", "false", "0":
			x.Suggest = []string{"false"}
		}
	}
}

// shownScalar returns a scalar for a message, in quotes when it has some.
func shownScalar(n Node) string {
	if n.Plain() {
		return clip(n.Text())
	}
	return strconv.Quote(clip(n.Text()))
}

func (d decoder) integer(n Node, v reflect.Value, f *fieldPlan) {
	if !d.shapeAs(n, Scalar, "a number", "") {
		return
	}
	i, err := wholeNumber(n.Text())
	switch {
	case !n.Plain():
		x := d.r.Errorf(n, "wrong-type", "%s must be a number, not a text", label(n))
		if err == nil {
			x.Message += "; remove the quotes"
			x.Suggest = []string{n.Text()}
		}
		return
	case errors.Is(err, strconv.ErrRange):
		d.r.Errorf(n, "out-of-range", "%s is too large a number: %s", label(n), clip(n.Text()))
		return
	case err != nil:
		d.r.Errorf(n, "bad-number", "%s must be a whole number in plain digits, not %s", label(n), clip(n.Text()))
		return
	case v.OverflowInt(i):
		d.r.Errorf(n, "out-of-range", "%s is too large a number: %s", label(n), clip(n.Text()))
		return
	case f.min != nil && i < *f.min:
		d.r.Errorf(n, "out-of-range", "%s must be at least %d, not %d", label(n), *f.min, i)
		return
	case f.max != nil && i > *f.max:
		d.r.Errorf(n, "out-of-range", "%s must be at most %d, not %d", label(n), *f.max, i)
		return
	}
	v.SetInt(i)
}

var errNumber = errors.New("not a whole number")

// wholeNumber reads a decimal integer: no leading zero, since YAML readers
// disagree whether 010 is eight, and none of 0x10, 1_000, +5, 5.0 or 1e3.
func wholeNumber(s string) (int64, error) {
	digits := strings.TrimPrefix(s, "-")
	if digits == "" || digits[0] == '0' && len(s) > 1 {
		return 0, errNumber
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, errNumber
		}
	}
	return strconv.ParseInt(s, 10, 64)
}

// length checks a length against the bounds of f.
func (d decoder) length(n Node, got int, f *fieldPlan, what string) {
	if f.min != nil && int64(got) < *f.min {
		d.r.Errorf(n, "wrong-length", "%s must have at least %s, not %d", label(n), plural(*f.min, what), got)
	}
	if f.max != nil && int64(got) > *f.max {
		d.r.Errorf(n, "wrong-length", "%s must have at most %s, not %d", label(n), plural(*f.max, what), got)
	}
}

func plural(n int64, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.FormatInt(n, 10) + " " + what
}
