package check

import (
	"rapport/rubric/yamlpos"
)

// A Grade turns a number into a share linearly: 0 at From, 10000 at To. To may
// be less than From, for numbers that should be small.
type Grade struct {
	From Level `yaml:"from,required" doc:"Where the share is 0."`
	To   Level `yaml:"to,required" doc:"Where the share is 10000."`
}

// A Level is one end of a grade: {count: 3}, {percent: 40}, or a plain number.
type Level struct {
	Value int64 // in thousandths of the unit
}

// DecodeYAML reads a plain number or a mapping of one unit to a number.
func (l *Level) DecodeYAML(n yamlpos.Node, r *yamlpos.Reporter) bool {
	if n.Kind() == yamlpos.Mapping {
		f := n.Fields()
		if len(f) != 1 {
			r.Errorf(n, "bad-grade", "a grade's end is one number, such as {count: 3}")
			return false
		}
		switch k := f[0].Key.Text(); k {
		case "count", "rate", "percent", "seconds", "value":
		default:
			d := r.Errorf(f[0].Key, "unknown-key", "unknown unit %q of a grade", k)
			d.Suggest = yamlpos.Suggest(k, []string{"count", "rate", "percent", "seconds", "value"})
			return false
		}
		n = f[0].Value
	}
	v, ok := milli(n.Text())
	if !ok {
		r.Errorf(n, "bad-number", "%q is not a number with at most three decimals", n.Text())
		return false
	}
	l.Value = v
	return true
}

// SchemaYAML describes a Level.
func (Level) SchemaYAML() map[string]any {
	num := map[string]any{"type": "number"}
	return map[string]any{"oneOf": []any{num, map[string]any{"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
		"properties": map[string]any{"count": num, "rate": num, "percent": num, "seconds": num, "value": num}}}}
}

// share grades v, in thousandths.
func (g *Grade) share(v int64) Share {
	lo, hi := g.From.Value, g.To.Value
	if hi < lo {
		lo, hi, v = -lo, -hi, -v
	}
	switch {
	case v <= lo:
		return None
	case v >= hi:
		return Full
	}
	return Ratio(v-lo, hi-lo)
}

// milli reads a decimal number with up to three decimals as thousandths.
func milli(s string) (int64, bool) {
	neg := false
	if len(s) > 0 && s[0] == '-' {
		neg, s = true, s[1:]
	}
	var v int64
	digits, decimals, point := 0, 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if v > 1e12 {
				return 0, false
			}
			v = v*10 + int64(c-'0')
			digits++
			if point {
				decimals++
			}
		case c == '.' && !point:
			point = true
		default:
			return 0, false
		}
	}
	if digits == 0 || decimals > 3 {
		return 0, false
	}
	for ; decimals < 3; decimals++ {
		v *= 10
	}
	if neg {
		v = -v
	}
	return v, true
}

// Number is a decimal number of a rubric in thousandths.
type Number struct {
	Set   bool
	Value int64
}

// DecodeYAML reads a number with at most three decimals; "45 s" and "2 min"
// are seconds.
func (d *Number) DecodeYAML(n yamlpos.Node, r *yamlpos.Reporter) bool {
	s := n.Text()
	scale := int64(1)
	for _, u := range []struct {
		suffix string
		scale  int64
	}{{" min", 60}, {"min", 60}, {" s", 1}, {"s", 1}, {" %", 1}, {"%", 1}} {
		if len(s) > len(u.suffix) && s[len(s)-len(u.suffix):] == u.suffix {
			s, scale = s[:len(s)-len(u.suffix)], u.scale
			break
		}
	}
	v, ok := milli(s)
	if !ok {
		r.Errorf(n, "bad-number", "%q is not a number with at most three decimals", n.Text())
		return false
	}
	d.Set, d.Value = true, v*scale
	return true
}

// SchemaYAML describes a Number.
func (Number) SchemaYAML() map[string]any {
	return map[string]any{"oneOf": []any{map[string]any{"type": "number"}, map[string]any{"type": "string", "pattern": `^-?[0-9]+(\.[0-9]{1,3})?\s*(s|min|%)$`}}}
}

// decimal prints thousandths without trailing zeros.
func decimal(v int64) string {
	neg := ""
	if v < 0 {
		neg, v = "-", -v
	}
	b := []byte(neg)
	b = appendInt(b, v/1000)
	if f := v % 1000; f != 0 {
		b = append(b, '.', byte('0'+f/100), byte('0'+f/10%10), byte('0'+f%10))
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
	}
	return string(b)
}

func appendInt(b []byte, v int64) []byte {
	var buf [20]byte
	i := len(buf)
	for {
		i--
		buf[i] = byte('0' + v%10)
		if v /= 10; v == 0 {
			return append(b, buf[i:]...)
		}
	}
}

// limits judges a number against a lower and an upper limit and an optional
// grade.
type limits struct {
	Min   Number `yaml:"min" doc:"The least that is met."`
	Max   Number `yaml:"max" doc:"The most that is met."`
	Share *Grade `yaml:"share" doc:"Grade instead of limits: {from: {count: 0}, to: {count: 3}} gives a share in between."`
}

func (l *limits) check(n yamlpos.Node, r *yamlpos.Reporter) {
	switch {
	case l.Share == nil && !l.Min.Set && !l.Max.Set:
		r.Errorf(n, "no-limit", "say what counts as met: min, max or share")
	case l.Share != nil && (l.Min.Set || l.Max.Set):
		r.Errorf(n, "two-limits", "share takes the place of min and max; give one or the other")
	case l.Share != nil && l.Share.From.Value == l.Share.To.Value:
		r.Errorf(n.Field("share"), "bad-grade", "a grade's two ends differ")
	case l.Min.Set && l.Max.Set && l.Min.Value > l.Max.Value:
		r.Errorf(n.Field("min"), "empty-range", "min %s is greater than max %s: nothing can meet this", decimal(l.Min.Value), decimal(l.Max.Value))
	}
}

func (l *limits) share(v int64) Share {
	if l.Share != nil {
		return l.Share.share(v)
	}
	if l.Min.Set && v < l.Min.Value || l.Max.Set && v > l.Max.Value {
		return None
	}
	return Full
}

func (l *limits) String() string {
	switch {
	case l.Share != nil:
		return "graded from " + decimal(l.Share.From.Value) + " to " + decimal(l.Share.To.Value)
	case l.Min.Set && l.Max.Set:
		return "wanted " + decimal(l.Min.Value) + " to " + decimal(l.Max.Value)
	case l.Min.Set:
		return "wanted at least " + decimal(l.Min.Value)
	}
	return "wanted at most " + decimal(l.Max.Value)
}
