package yamlpos

import (
	"strconv"
	"strings"
)

// Duration is a length of time in milliseconds. In YAML it is a number of
// seconds (45) or a number with a unit: "45 s", "1.5s", "2 min", "1 h", "300 ms".
type Duration int64

// String returns d as it may be written in YAML: in the largest unit that
// gives a whole number.
func (d Duration) String() string {
	ms := int64(d)
	switch {
	case ms != 0 && ms%3_600_000 == 0:
		return strconv.FormatInt(ms/3_600_000, 10) + " h"
	case ms != 0 && ms%60_000 == 0:
		return strconv.FormatInt(ms/60_000, 10) + " min"
	case ms%1000 == 0:
		return strconv.FormatInt(ms/1000, 10) + " s"
	}
	return strconv.FormatInt(ms, 10) + " ms"
}

// DecodeYAML reads d from a scalar.
func (d *Duration) DecodeYAML(n Node, r *Reporter) bool {
	if !(decoder{r}).shapeAs(n, Scalar, "a duration", "") {
		return false
	}
	v, ok := parseDuration(n.Text())
	if !ok {
		r.Errorf(n, "bad-duration", `%s must be a number of seconds, or a number with a unit such as "45 s" or "2 min", not %s`,
			label(n), shownScalar(n))
		return false
	}
	*d = v
	return true
}

// SchemaYAML returns the JSON Schema of a duration.
func (d *Duration) SchemaYAML() map[string]any {
	return map[string]any{"oneOf": []any{
		map[string]any{"type": "number", "minimum": 0},
		map[string]any{"type": "string", "pattern": `^[0-9]{1,7}(\.[0-9]{1,3})? *(ms|s|secs?|seconds?|min|mins|minutes?|h|hours?)?$`},
	}}
}

// parseDuration reads a duration without going through binary fractions.
func parseDuration(s string) (Duration, bool) {
	i := strings.IndexFunc(s, func(r rune) bool { return r != '.' && (r < '0' || r > '9') })
	if i < 0 {
		i = len(s)
	}
	whole, frac, dotted := strings.Cut(s[:i], ".")
	if whole == "" || len(whole) > 7 || len(frac) > 3 || dotted && frac == "" || strings.Contains(frac, ".") {
		return 0, false
	}
	thousandths, err := strconv.ParseInt(whole+frac+strings.Repeat("0", 3-len(frac)), 10, 64)
	if err != nil {
		return 0, false
	}
	var unit int64 // milliseconds
	switch strings.TrimLeft(s[i:], " ") {
	case "ms":
		unit = 1
	case "", "s", "sec", "secs", "second", "seconds":
		unit = 1000
	case "min", "mins", "minute", "minutes":
		unit = 60_000
	case "h", "hour", "hours":
		unit = 3_600_000
	default:
		return 0, false
	}
	if thousandths*unit%1000 != 0 {
		return 0, false
	}
	return Duration(thousandths * unit / 1000), true
}
