package transcripts

import (
	"slices"
	"strings"
	"time"
)

// cutLeadingTime removes a time from the start of a line: "[00:01:02]",
// "(00:12)", "00:00 - 00:12", "10:31 AM", "12/31/25, 9:41 PM -",
// "[31/12/2025, 21:41:05]", "2026-03-04T10:15:00Z".
func cutLeadingTime(s string) (rest string, t textTime) {
	if s == "" {
		return s, t
	}
	if open := strings.IndexByte("[(", s[0]); open >= 0 {
		end := strings.IndexByte(s, "])"[open])
		if end < 0 {
			return s, t
		}
		left, t := cutTime(strings.TrimSpace(s[1:end]))
		if !t.known || strings.TrimSpace(left) != "" {
			return s, textTime{}
		}
		return trimAfterTime(s[end+1:]), t
	}
	rest, t = cutTime(s)
	if !t.known {
		return s, textTime{}
	}
	if rest != "" && !strings.ContainsRune(" \t|-\u2013\u2014:;", firstRune(rest)) {
		return s, textTime{}
	}
	return trimAfterTime(rest), t
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// trimAfterTime removes what separates a time from the label. A TAB before the
// label is no part of it, one after it is.
func trimAfterTime(s string) string {
	s = strings.TrimLeft(s, " \t")
	for _, sep := range [...]string{"- ", "\u2013 ", "\u2014 ", "| ", "|", ": ", "; "} {
		if after, ok := strings.CutPrefix(s, sep); ok {
			return strings.TrimLeft(after, " \t")
		}
	}
	return s
}

// cutTime reads a date with a time, a clock, or a range of clocks.
func cutTime(s string) (rest string, t textTime) {
	if rest, st, ok := cutDateTime(s); ok {
		c, _, _ := cutClock(st[strings.LastIndexByte(st[:strings.IndexByte(st, ':')], ' ')+1:])
		return rest, textTime{stamp: st, at: c, known: true}
	}
	c, rest, ok := cutClock(s)
	if !ok {
		return s, t
	}
	t = textTime{at: c, known: true}
	after := strings.TrimLeft(rest, " ")
	for _, sep := range [...]string{"-->", "->", "-", "\u2013", "\u2014", "to "} {
		tail, found := strings.CutPrefix(after, sep)
		if !found {
			continue
		}
		if end, left, ok := cutClock(strings.TrimLeft(tail, " ")); ok {
			t.until = end
			return left, t
		}
	}
	return rest, t
}

// cutDateTime reads a date with a time of day at the start of s and returns it
// as "DATE TIME[ZONE]".
func cutDateTime(s string) (rest, st string, ok bool) {
	date, after := "", ""
	if len(s) >= 16 && s[4] == '-' && s[7] == '-' && digitsOnly(s[:4]) && digitsOnly(s[5:7]) && digitsOnly(s[8:10]) {
		date, after = s[:10], s[10:]
	} else if _, _, _, r, _, found := cutSlashed(s); found {
		date, after = s[:len(s)-len(r)], r
	} else {
		return s, "", false
	}
	after = strings.TrimLeft(after, ", T\u00a0\u202f")
	_, r, found := cutClock(after)
	if !found {
		return s, "", false
	}
	tod := strings.TrimSpace(after[:len(after)-len(r)])
	zone := ""
	switch {
	case strings.HasPrefix(r, "Z") && (len(r) == 1 || !isLetterByte(r[1])):
		zone, r = "Z", r[1:]
	case len(r) >= 6 && (r[0] == '+' || r[0] == '-') && isDigit(r[1]) && isDigit(r[2]) && r[3] == ':' && isDigit(r[4]) && isDigit(r[5]):
		zone, r = r[:6], r[6:]
	case strings.HasPrefix(r, " UTC"):
		zone, r = "Z", r[4:]
	}
	return r, date + " " + tod + zone, true
}

// setTimes gives the turns and events of a call their times. All clocks of a
// file are of one kind: offsets from the start, or times of day, which become
// offsets from the first. Where that cannot be told they stay absent.
func setTimes(c *Call, turnTimes, eventTimes []textTime, oneClockWarning *bool) {
	var all []textTime
	for _, t := range slices.Concat(turnTimes, eventTimes) {
		if t.known {
			all = append(all, t)
		}
	}
	if len(all) == 0 {
		return
	}
	if slices.ContainsFunc(all, func(t textTime) bool { return t.stamp != "" }) {
		setStamps(c, turnTimes, eventTimes, oneClockWarning)
		return
	}
	kind := kindOfClocks(all)
	if kind == clockUnclear {
		warn(c, "times such as "+clockText(all[0].at)+" may be minutes and seconds or hours and minutes; they were not used")
		return
	}
	applyClocks(c, turnTimes, eventTimes, kind)
	if kind == clockOffset && c.Channel == UnknownChannel {
		c.Channel = Voice
	}
}

// applyClocks gives turns and events the offsets of clocks of one kind. Times of
// day count from the first.
func applyClocks(c *Call, turnTimes, eventTimes []textTime, kind clockKind) {
	all := slices.DeleteFunc(slices.Concat(turnTimes, eventTimes), func(t textTime) bool { return !t.known })
	if len(all) == 0 {
		return
	}
	scale, base := int64(1), int64(0)
	if kind == clockHoursMinutes {
		scale = 60
	}
	if kind != clockOffset {
		base = all[0].at.ms * scale
	}
	day, last := int64(0), int64(-1)
	at := func(cl clock) Offset {
		ms := cl.ms*scale - base
		if kind != clockOffset {
			// A time of day that goes back by half a day has passed midnight.
			const half = 12 * 3600 * 1000
			if last >= 0 && ms+day < last-half {
				day += 2 * half
			}
			ms += day
			last = ms
		}
		return Millis(ms)
	}
	for i, t := range turnTimes {
		if t.known {
			c.Turns[i].Start = at(t.at)
			if t.until.parts > 0 {
				c.Turns[i].End = at(t.until)
			}
		}
	}
	last, day = -1, 0
	for i, t := range eventTimes {
		if t.known {
			c.Events[i].Start = at(t.at)
			if t.until.parts > 0 {
				c.Events[i].End = at(t.until)
			}
		}
	}
}

type clockKind uint8

const (
	clockUnclear      clockKind = iota
	clockOffset                 // from the start of the call
	clockOfDay                  // hours, minutes and perhaps seconds of the day
	clockHoursMinutes           // the same, written with two numbers
)

// kindOfClocks decides what the clocks of a file count.
func kindOfClocks(all []textTime) clockKind {
	two, wall := 0, false
	minutes, most := false, int64(0)
	for _, t := range all {
		wall = wall || t.at.wall
		if t.at.parts == 2 && !t.at.wall {
			two++
			minutes = minutes || t.at.first > 23 || t.at.fraction || t.until.parts > 0
			most = max(most, t.at.first)
		}
	}
	first := all[0].at
	switch {
	case wall:
		return clockOfDay
	case two < len(all) && first.parts == 3 && first.ms >= 6*3600*1000:
		return clockOfDay
	case two < len(all) || minutes || first.ms <= 5*60*1000:
		return clockOffset
	case first.ms > 8*60*1000 && most <= first.first+2 && repeats(all):
		// 10:31, 10:31, 10:32: two messages in one minute; as minutes and
		// seconds the conversation would begin after eight minutes.
		return clockHoursMinutes
	}
	return clockUnclear
}

// repeats reports whether neighbors share a time, as messages of one minute do.
func repeats(all []textTime) bool {
	for i := 1; i < len(all); i++ {
		if all[i].at.ms == all[i-1].at.ms {
			return true
		}
	}
	return false
}

// setStamps gives turns absolute times. Dates whose order of day and month is
// not certain still give offsets when all are of one day.
func setStamps(c *Call, turnTimes, eventTimes []textTime, warned *bool) {
	order := orderUnknown
	dates := map[string]bool{}
	for _, t := range slices.Concat(turnTimes, eventTimes) {
		if t.stamp == "" {
			continue
		}
		if o := orderOf(t.stamp); o != orderUnknown {
			order = o
		}
		date, _, _ := strings.Cut(t.stamp, " ")
		dates[date] = true
	}
	zoneless := false
	unread := 0
	var base time.Time
	for i, t := range turnTimes {
		if t.stamp == "" {
			continue
		}
		st, ok := parseStamp(t.stamp, order)
		if !ok {
			unread++
			continue
		}
		if base.IsZero() {
			base = st.at
		}
		zoneless = zoneless || !st.zoned
		c.Turns[i].At = st.at
	}
	for i, t := range eventTimes {
		if st, ok := parseStamp(t.stamp, order); ok && !base.IsZero() {
			c.Events[i].Start = Millis(st.at.Sub(base).Milliseconds())
		}
	}
	if zoneless && !*warned {
		*warned = true
		warn(c, zonelessWarning)
	}
	if unread == 0 {
		return
	}
	if len(dates) != 1 {
		warn(c, "the day and the month of dates such as "+firstStamp(turnTimes)+" cannot be told apart; the times were not used")
		return
	}
	// One day: the clock alone gives the offsets.
	first := int64(-1)
	for i, t := range turnTimes {
		if ms, _, ok := cutTimeOfDay(afterDate(t.stamp)); ok {
			if first < 0 {
				first = ms
			}
			c.Turns[i].Start = Millis(ms - first)
		}
	}
}

const zonelessWarning = "the times name no zone; they were read as UTC"

func afterDate(st string) string {
	_, tod, _ := strings.Cut(st, " ")
	return tod
}

func firstStamp(times []textTime) string {
	for _, t := range times {
		if t.stamp != "" {
			return t.stamp
		}
	}
	return ""
}

func clockText(c clock) string {
	return string(appendClock(nil, Millis(c.ms)))[3:]
}
