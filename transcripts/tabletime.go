package transcripts

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A timeColumn learns from all times of a table how to read them: what a number
// counts, and whether the day or the month comes first, is decided once.
type timeColumn struct {
	unit     string // what the header states: "ms", "s" or ""
	numbers  int
	least    float64
	most     float64
	fraction bool
	order    dayOrder
	mixed    bool // some dates have the day first and some the month
	number   numberKind
	clocks   clockKind
}

// A numberKind says what the bare numbers of a time column count.
type numberKind uint8

const (
	numberUnclear numberKind = iota
	numberSeconds
	numberMillis
	numberEpochSeconds
	numberEpochMillis
	numberEpochMicros
	numberSerial // days since 1900, as Excel counts
	numberDay    // fraction of a day
)

// see takes one time into account. It reports whether the cell holds anything.
func (k *timeColumn) see(s string) bool {
	if s == "" {
		return false
	}
	if v, ok := parseNumber(s); ok {
		if k.numbers == 0 {
			k.least, k.most = v, v
		}
		k.numbers++
		k.least, k.most = min(k.least, v), max(k.most, v)
		k.fraction = k.fraction || v != math.Trunc(v)
		return true
	}
	if o := orderOf(s); o != orderUnknown {
		k.mixed = k.mixed || k.order != orderUnknown && k.order != o
		k.order = o
	}
	return true
}

// parseNumber reads a plain decimal number, with a comma for the point where
// there is no point.
func parseNumber(s string) (float64, bool) {
	if s == "" || len(s) > 24 || !isDigit(s[0]) && s[0] != '-' && s[0] != '.' {
		return 0, false
	}
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	v, err := strconv.ParseFloat(strings.TrimSuffix(s, "s"), 64)
	return v, err == nil && !math.IsNaN(v) && !math.IsInf(v, 0) && math.Abs(v) < 1e18
}

// decide settles what numbers and clocks mean, once all rows are known.
func (k *timeColumn) decide(calls []*tableCall) {
	if k.mixed {
		k.order = orderUnknown
	}
	switch {
	case k.numbers == 0:
	case k.least >= 1e9 && k.most < 1e11:
		k.number = numberEpochSeconds
	case k.least >= 1e12 && k.most < 1e14:
		k.number = numberEpochMillis
	case k.least >= 1e15 && k.most < 1e17:
		k.number = numberEpochMicros
	case k.unit == "ms":
		k.number = numberMillis
	case k.unit == "s":
		k.number = numberSeconds
	case k.fraction && k.least >= 20000 && k.most < 80000 && k.most-k.least < 20000:
		k.number = numberSerial
	case k.fraction && k.least >= 0 && k.most < 1 && k.numbers > 2:
		k.number = numberDay
	case k.fraction:
		k.number = numberSeconds
	default:
		k.number = unitOfSteps(calls)
	}
	kinds := map[clockKind]int{}
	for _, tc := range calls {
		var all []textTime
		for _, r := range tc.rows {
			if t, rest := textTimeOf(r.time); t.known && rest == "" && t.stamp == "" {
				all = append(all, t)
			}
		}
		if len(all) > 0 {
			kinds[kindOfClocks(all)]++
		}
	}
	for _, kind := range [...]clockKind{clockOffset, clockOfDay, clockHoursMinutes} {
		if kinds[kind] > kinds[k.clocks] || k.clocks == clockUnclear && kinds[kind] > 0 {
			k.clocks = kind
		}
	}
}

// unitOfSteps tells whole seconds from milliseconds by the usual step from one
// turn to the next: people speak for seconds, not for hours and not for
// thousandths. Between 100 and 500 it could be either.
func unitOfSteps(calls []*tableCall) numberKind {
	var steps []float64
	for _, tc := range calls {
		last, have := 0.0, false
		for _, r := range tc.rows {
			v, ok := parseNumber(r.time)
			if !ok {
				continue
			}
			if have && v > last {
				steps = append(steps, v-last)
			}
			last, have = v, true
		}
	}
	if len(steps) == 0 {
		return numberUnclear
	}
	slices.Sort(steps)
	switch step := steps[len(steps)/2]; {
	case step <= 100:
		return numberSeconds
	case step >= 500:
		return numberMillis
	}
	return numberUnclear
}

// stamp reads one cell as a moment.
func (k *timeColumn) stamp(s string) (stamp, bool) {
	if s == "" {
		return stamp{}, false
	}
	v, ok := parseNumber(s)
	if !ok {
		return parseStamp(s, k.order)
	}
	switch k.number {
	case numberEpochSeconds:
		return stamp{at: time.UnixMilli(int64(math.Round(v * 1000))).UTC(), zoned: true}, true
	case numberEpochMillis:
		return stamp{at: time.UnixMilli(int64(v)).UTC(), zoned: true}, true
	case numberEpochMicros:
		return stamp{at: time.UnixMicro(int64(v)).UTC(), zoned: true}, true
	case numberSerial:
		return stamp{at: serialTime(v, false)}, true
	}
	return stamp{}, false
}

// serialTime turns Excel's count of days into the local time it shows, read as
// UTC. Excel's 1900 had a 29 February, which the base of 30 December takes care of.
func serialTime(days float64, from1904 bool) time.Time {
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if from1904 {
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	whole := math.Floor(days)
	ms := int64(math.Round((days - whole) * 86_400_000))
	return base.AddDate(0, 0, int(whole)).Add(time.Duration(ms) * time.Millisecond)
}

// offset reads one cell as a number that counts from the start of the call.
func (k *timeColumn) offset(s string) (Offset, bool) {
	v, ok := parseNumber(s)
	if !ok {
		return Offset{}, false
	}
	switch k.number {
	case numberSeconds:
		return Seconds(v), true
	case numberMillis:
		return Millis(int64(v)), true
	case numberDay:
		return Millis(int64(math.Round(v * 86_400_000))), true
	}
	return Offset{}, false
}

// set gives the turns of a call their times.
func (k *timeColumn) set(tc *tableCall, warned *bool) {
	c := &tc.call
	clocks := make([]textTime, len(tc.rows))
	used, unread := false, ""
	for i := range tc.rows {
		r, t := &tc.rows[i], &c.Turns[i]
		if r.time == "" {
			continue
		}
		if o, ok := k.offset(r.time); ok {
			t.Start = o
			if end, ok := k.offset(r.end); ok {
				t.End = end
			}
			continue
		}
		if at, rest := textTimeOf(r.time); at.known && rest == "" && at.stamp == "" {
			clocks[i] = at
			if end, rest := textTimeOf(r.end); end.known && rest == "" {
				clocks[i].until = end.at
			}
			used = true
			continue
		}
		st, ok := k.stamp(r.time)
		if !ok || st.day {
			if unread == "" {
				unread = r.time
			}
			continue
		}
		t.At = st.at
		if !st.zoned && !*warned {
			*warned = true
			warn(c, zonelessWarning)
		}
	}
	if used {
		if k.clocks == clockUnclear {
			warn(c, "times such as "+clocksExample(clocks)+" may be minutes and seconds or hours and minutes; they were not used")
		} else {
			applyClocks(c, clocks, nil, k.clocks)
		}
	}
	if k.number == numberDay {
		daysFromFirst(c.Turns)
	}
	if unread != "" {
		warn(c, "times such as "+strconv.Quote(clip(unread))+" were not understood; write them as 2026-03-04T10:15:00Z or as seconds")
	}
	endsFromStamps(k, tc)
}

// endsFromStamps fills the ends of turns whose two times are moments. The start
// is left to the call's own clock, so the end is the start plus the difference.
func endsFromStamps(k *timeColumn, tc *tableCall) {
	c := &tc.call
	if len(c.Turns) == 0 || slices.ContainsFunc(c.Turns, func(t Turn) bool { return t.At.IsZero() }) {
		return
	}
	first := slices.MinFunc(c.Turns, func(a, b Turn) int { return a.At.Compare(b.At) }).At
	ends := 0
	for i := range tc.rows {
		if st, ok := k.stamp(tc.rows[i].end); ok && !st.at.Before(c.Turns[i].At) {
			c.Turns[i].End = Millis(st.at.Sub(first).Milliseconds())
			ends++
		}
	}
	if ends == 0 {
		return
	}
	if c.Started.IsZero() {
		c.Started = first
	}
	for i := range c.Turns {
		c.Turns[i].Start = Millis(c.Turns[i].At.Sub(first).Milliseconds())
	}
}

// daysFromFirst makes times of day that late in the day can only be clock
// times into offsets from the first.
func daysFromFirst(turns []Turn) {
	i := slices.IndexFunc(turns, func(t Turn) bool { return t.Start.Known() })
	if i < 0 || turns[i].Start.Millis() < 6*3600*1000 {
		return
	}
	base := turns[i].Start.Millis()
	for i := range turns {
		for _, o := range [...]*Offset{&turns[i].Start, &turns[i].End} {
			if o.Known() {
				*o = Millis(o.Millis() - base)
			}
		}
	}
}

func clocksExample(clocks []textTime) string {
	for _, t := range clocks {
		if t.known {
			return clockText(t.at)
		}
	}
	return ""
}
