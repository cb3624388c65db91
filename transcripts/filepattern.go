package transcripts

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// filePatternGroups are the groups a FilePattern may name.
const filePatternGroups = "id, rep, channel, started"

// ParseFilePattern compiles a regular expression with the named groups id, rep,
// channel and started, at least one of them, such as
//
//	(?P<rep>\w+)/(?P<started>\d{8})_(?P<id>\d+)
//
// It is matched anywhere in the path of a file, folders and "/" included.
func ParseFilePattern(pattern string) (*FilePattern, error) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, fmt.Errorf("parse file pattern: %w", err)
	}
	named := false
	for _, name := range re.SubexpNames() {
		switch name {
		case "":
		case "id", "rep", "channel", "started":
			named = true
		default:
			if near := nearest(name, strings.Split(filePatternGroups, ", ")); len(near) > 0 {
				return nil, fmt.Errorf("parse file pattern: unknown group %q, did you mean %q? (groups: %s)", name, near[0], filePatternGroups)
			}
			return nil, fmt.Errorf("parse file pattern: unknown group %q (groups: %s)", name, filePatternGroups)
		}
	}
	if !named {
		return nil, fmt.Errorf("parse file pattern: it names no group; write (?P<id>…) around the part that is the call's id (groups: %s)", filePatternGroups)
	}
	return &FilePattern{re: re}, nil
}

// fill adds what the path of the call's file says to a call that does not say it
// itself. Calls that share a file
// share its id, and are told apart by their number.
func (p *FilePattern) fill(c *Call) {
	path := strings.ReplaceAll(c.Source.File, `\`, "/")
	m := p.re.FindStringSubmatch(path)
	if m == nil {
		warn(c, "the file pattern does not match the path of this file")
		return
	}
	group := func(name string) string {
		if i := p.re.SubexpIndex(name); i >= 0 {
			return m[i]
		}
		return ""
	}
	if id := group("id"); c.ID == "" && id != "" {
		c.ID = id
		if c.Source.Record > 1 {
			c.ID += "#" + strconv.Itoa(c.Source.Record)
		}
	}
	if c.Rep == (Party{}) {
		c.Rep.ID = group("rep")
	}
	if c.Channel == UnknownChannel {
		c.Channel = readChannel(c, group("channel"))
	}
	if c.Started.IsZero() {
		c.Started = readTime(c, "the start in the file name", group("started"))
	}
}
