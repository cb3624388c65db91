package transcripts

import (
	"maps"
	"strings"
)

// readNotes takes what NOTE blocks above the first cue say of the call, in the
// manner of a text's header ("Agent: Dana Reyes (r7)"), and fills in what c does
// not have. Captions have no other place for it.
func readNotes(text string, c *Call) {
	above, _, _ := strings.Cut(text, "-->")
	h := &textHeader{}
	for block := range strings.SplitSeq(above, "\n\n") {
		note, ok := strings.CutPrefix(strings.TrimLeft(block, "\n"), "NOTE")
		if !ok || note != "" && note[0] != ' ' && note[0] != '\n' {
			continue
		}
		for line := range strings.SplitSeq(note, "\n") {
			key, value, ok := strings.Cut(line, ":")
			key, value = strings.TrimSpace(key), strings.TrimSpace(value)
			if !ok || value == "" {
				continue
			}
			if field := fieldOf(key); field != noField {
				h.set(field, key, value)
			} else if role, known := roleOf(key); known && (role == Rep || role == Customer) {
				h.set(fieldPerson, key, value)
			}
		}
	}
	if !h.any {
		return
	}
	warned := false
	h.finish(&warned)
	n := &h.call
	if n.ID != "" {
		c.ID = n.ID
	}
	if n.Rep.ID != "" && (c.Rep.Name == "" || c.Rep.Name == n.Rep.Name) {
		c.Rep = n.Rep
	}
	if c.Customer == (Party{}) {
		c.Customer = n.Customer
	}
	if n.Channel != UnknownChannel {
		c.Channel = n.Channel
	}
	c.Direction, c.Queue, c.Team, c.Language = n.Direction, n.Queue, n.Team, n.Language
	c.Started = n.Started
	if len(n.Metadata) > 0 {
		if c.Metadata == nil {
			c.Metadata = map[string]string{}
		}
		maps.Copy(c.Metadata, n.Metadata)
	}
	c.Warnings = append(c.Warnings, n.Warnings...)
}
