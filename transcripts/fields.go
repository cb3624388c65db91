package transcripts

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// warn adds a warning to c, once.
func warn(c *Call, text string) {
	if !slices.Contains(c.Warnings, text) {
		c.Warnings = append(c.Warnings, text)
	}
}

// readChannel returns the channel a label names, in the neutral form or in the
// words of the vendors. It warns about others.
func readChannel(c *Call, label string) Channel {
	if ch, ok := ParseChannel(label); ok || label == "" {
		return ch
	}
	ch := channelWord(label)
	if ch == UnknownChannel && FoldLabel(label) != "unknown" {
		warn(c, fmt.Sprintf("channel %q is not known; it is one of voice, chat, email", clip(label)))
	}
	return ch
}

// readDirection returns "in" or "out". It warns about other labels.
func readDirection(c *Call, label string) string {
	direction := directionWord(label)
	if direction == "" && label != "" {
		warn(c, fmt.Sprintf("direction %q is not known; it is in or out", clip(label)))
	}
	return direction
}

// readTime reads a point in time. It warns about a value that is none, and about
// one that does not say its zone, which is taken as UTC.
func readTime(c *Call, key, value string) time.Time {
	if value == "" {
		return time.Time{}
	}
	t, zoned, ok := parseTime(value)
	switch {
	case !ok:
		warn(c, fmt.Sprintf("%s %q is not a time such as 2026-03-04T10:15:00Z; it was left out", key, clip(value)))
	case !zoned:
		warn(c, fmt.Sprintf("%s does not say its time zone; it was taken as UTC", key))
	}
	return t
}

// parseTime reads the unambiguous ways to write a point in time: RFC 3339, and
// dates that begin with the year. zoned is false when the zone was not given and
// UTC was assumed. Dates with the day or the month first are not read: which is
// which is a guess.
func parseTime(s string) (_ time.Time, zoned, ok bool) {
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		return t, true, true
	}
	s = strings.TrimSpace(s)
	for _, layout := range [...]string{
		"2006-01-02T15:04:05.999999999Z0700", "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999Z0700",
		"2006-01-02 15:04:05.999999999 -0700", "2006-01-02 15:04:05.999999999 -07:00", "2006-01-02T15:04Z07:00",
		time.RFC1123Z,
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true, true
		}
	}
	if rest, found := strings.CutSuffix(s, " UTC"); found {
		t, _, ok := parseTime(rest)
		return t, true, ok
	}
	for _, layout := range [...]string{
		"2006-01-02T15:04:05.999999999", "2006-01-02 15:04:05.999999999", "2006-01-02T15:04", "2006-01-02 15:04",
		"2006/01/02 15:04:05", "2006/01/02 15:04", "2006-01-02", "2006/01/02", "2006-01-02T15-04-05", "2006-01-02_15-04-05",
		"20060102T150405", "20060102-150405", "20060102_150405", "20060102",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, false, true
		}
	}
	return time.Time{}, false, false
}
