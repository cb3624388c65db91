package transcripts

import (
	"strconv"
	"strings"
	"time"
)

// A clock is a time as colons write it: "0:12", "00:01:02.500", "10:31 AM".
type clock struct {
	ms       int64 // from 0:00, read as written
	parts    int   // 2 or 3 numbers
	first    int64 // the first number, which with two parts may be hours or minutes
	wall     bool  // AM or PM: a time of day
	fraction bool  // has decimals
}

// cutClock reads a clock at the start of s and returns what follows it.
func cutClock(s string) (c clock, rest string, ok bool) {
	var nums [3]int64
	i := 0
	for c.parts < 3 {
		start := i
		for i < len(s) && isDigit(s[i]) && i-start < 6 {
			nums[c.parts] = nums[c.parts]*10 + int64(s[i]-'0')
			i++
		}
		if i == start {
			return clock{}, s, false
		}
		// Minutes and seconds have one or two digits after a colon.
		if c.parts > 0 && (i-start > 2 || nums[c.parts] > 59) {
			return clock{}, s, false
		}
		c.parts++
		if c.parts < 3 && i+1 < len(s) && s[i] == ':' && isDigit(s[i+1]) {
			i++
			continue
		}
		break
	}
	if c.parts < 2 {
		return clock{}, s, false
	}
	c.first = nums[0]
	if c.parts == 3 {
		c.ms = (nums[0]*3600 + nums[1]*60 + nums[2]) * 1000
	} else {
		c.ms = (nums[0]*60 + nums[1]) * 1000
	}
	if i+1 < len(s) && (s[i] == '.' || s[i] == ',') && isDigit(s[i+1]) {
		i++
		unit := int64(100)
		for i < len(s) && isDigit(s[i]) {
			c.ms += int64(s[i]-'0') * unit
			unit /= 10
			i++
		}
		c.fraction = true
	}
	if i < len(s) && isDigit(s[i]) {
		return clock{}, s, false
	}
	rest = s[i:]
	if after, pm, found := cutMeridiem(rest); found && c.first <= 12 {
		hour, minute, second := nums[0]%12, nums[1], nums[2]
		if pm {
			hour += 12
		}
		c.ms = (hour*3600+minute*60+second)*1000 + c.ms%1000
		c.wall = true
		c.parts = 3
		rest = after
	}
	return c, rest, true
}

// cutMeridiem removes AM or PM, as people write it, from the start of s.
func cutMeridiem(s string) (rest string, pm, ok bool) {
	t := strings.TrimLeft(s, " \u00a0\u202f")
	for _, m := range [...]string{"a.m.", "p.m.", "am", "pm"} {
		if len(t) >= len(m) && strings.EqualFold(t[:len(m)], m) && (len(t) == len(m) || !isLetterByte(t[len(m)])) {
			return t[len(m):], m[0] == 'p', true
		}
	}
	return s, false, false
}

func isLetterByte(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }

// stampLayouts are the ways tables and headers write a moment, the most exact first.
func stampLayouts() []string {
	return []string{
		time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999 -0700",
		"2006-01-02 15:04:05.999999999 -0700 MST", "2006-01-02 15:04:05.999999999 MST", "2006-01-02T15:04Z07:00",
		"2006-01-02T15:04:05.999999999", "2006-01-02 15:04:05.999999999", "2006-01-02T15:04", "2006-01-02 15:04",
		"2006-01-02 3:04:05 PM", "2006-01-02 3:04 PM", "2006/01/02 15:04:05", "2006/01/02 15:04", "2006-01-02", "2006/01/02", "20060102T150405Z",
		"Jan 2, 2006 3:04:05 PM", "Jan 2, 2006 3:04 PM", "January 2, 2006 3:04:05 PM", "January 2, 2006 3:04 PM", "January 2, 2006, 3:04 PM",
		"January 2, 2006 at 3:04 PM", "Jan 2, 2006, 3:04:05 PM", "Jan 2, 2006, 3:04 PM", "Jan 2, 2006 15:04", "January 2, 2006 15:04",
		"Jan 2, 2006", "January 2, 2006", "2 Jan 2006 15:04:05", "2 Jan 2006 15:04", "2 January 2006 15:04", "2 Jan 2006", "2 January 2006",
		time.RFC1123Z, time.RFC1123, "Monday, January 2, 2006", "Monday, January 2, 2006 3:04 PM", "02-Jan-2006 15:04:05", "02-Jan-2006",
	}
}

// A stamp is a moment as a file writes it.
type stamp struct {
	at    time.Time
	zoned bool // the zone is stated; otherwise at is the local time read as UTC
	day   bool // only a date
}

// parseStamp reads a date with or without a time of day. Dates of digits and
// slashes are read when the order of day and month is certain from dmy.
func parseStamp(s string, dmy dayOrder) (stamp, bool) {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, "\u202f", " ")), " ")
	if len(s) < 6 || len(s) > 48 {
		return stamp{}, false
	}
	if up := strings.ToUpper(s); strings.HasSuffix(up, " UTC") || strings.HasSuffix(up, " GMT") {
		if st, ok := parseStamp(s[:len(s)-4], dmy); ok {
			st.zoned = true
			return st, true
		}
	}
	for _, layout := range stampLayouts() {
		at, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		zoned := strings.Contains(layout, "07") || strings.HasSuffix(layout, "Z")
		// A zone's abbreviation alone fixes no offset unless it is UTC.
		if strings.HasSuffix(layout, "MST") && !strings.Contains(layout, "-0700") {
			zoned = strings.HasSuffix(s, "UTC") || strings.HasSuffix(s, "GMT")
			at = time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), at.Nanosecond(), time.UTC)
		}
		return stamp{at: fixedZone(at), zoned: zoned, day: !strings.Contains(layout, "04")}, true
	}
	return parseSlashed(s, dmy)
}

// fixedZone gives a time a location that depends on its offset alone, never on
// the zone of the machine.
func fixedZone(t time.Time) time.Time {
	_, offset := t.Zone()
	if offset == 0 {
		return t.UTC()
	}
	return t.In(time.FixedZone("", offset))
}

// A dayOrder says how a file writes dates of three numbers.
type dayOrder uint8

const (
	orderUnknown dayOrder = iota
	dayFirst
	monthFirst
)

// orderOf learns the order of day and month from one date, when that date shows
// it: a number over 12, or dots, which only day-first countries use.
func orderOf(s string) dayOrder {
	a, b, _, _, dots, ok := cutSlashed(s)
	switch {
	case !ok:
		return orderUnknown
	case dots || a > 12:
		return dayFirst
	case b > 12:
		return monthFirst
	}
	return orderUnknown
}

// cutSlashed reads "31/12/25" or "31.12.2025" at the start of s.
func cutSlashed(s string) (a, b, year int, rest string, dots, ok bool) {
	sep := strings.IndexAny(s, "/.-")
	if sep < 1 || sep > 2 {
		return 0, 0, 0, s, false, false
	}
	parts := strings.SplitN(s, s[sep:sep+1], 3)
	if len(parts) < 3 {
		return 0, 0, 0, s, false, false
	}
	n := 0
	for n < len(parts[2]) && isDigit(parts[2][n]) {
		n++
	}
	a, errA := strconv.Atoi(parts[0])
	b, errB := strconv.Atoi(parts[1])
	year, errY := strconv.Atoi(parts[2][:n])
	if errA != nil || errB != nil || errY != nil || (n != 2 && n != 4) || a < 1 || b < 1 || a > 31 || b > 31 {
		return 0, 0, 0, s, false, false
	}
	if n == 2 {
		year += 2000
	}
	return a, b, year, parts[2][n:], s[sep] == '.', true
}

// parseSlashed reads a date of three numbers with an optional time of day.
func parseSlashed(s string, order dayOrder) (stamp, bool) {
	a, b, year, rest, _, ok := cutSlashed(s)
	if !ok {
		return stamp{}, false
	}
	if own := orderOf(s); own != orderUnknown {
		order = own
	}
	if order == orderUnknown && a != b {
		return stamp{}, false
	}
	day, month := a, b
	if order == monthFirst {
		day, month = b, a
	}
	rest = strings.TrimLeft(rest, ", T")
	if month > 12 || day > 31 {
		return stamp{}, false
	}
	at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if rest == "" {
		return stamp{at: at, day: true}, true
	}
	c, rest, ok := cutTimeOfDay(rest)
	if !ok || strings.TrimSpace(rest) != "" && strings.TrimSpace(rest) != "Z" {
		return stamp{}, false
	}
	return stamp{at: at.Add(time.Duration(c) * time.Millisecond), zoned: strings.TrimSpace(rest) == "Z"}, true
}

// cutTimeOfDay reads a clock as hours and minutes, never minutes and seconds.
func cutTimeOfDay(s string) (ms int64, rest string, ok bool) {
	c, rest, ok := cutClock(s)
	if !ok || c.first > 23 {
		return 0, s, false
	}
	if c.parts == 2 {
		return c.ms * 60, rest, true
	}
	return c.ms, rest, true
}
