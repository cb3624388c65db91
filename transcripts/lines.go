package transcripts

import (
	"fmt"
	"strconv"
	"strings"
)

// FromLines makes a call of the short line form that rubric examples and tests
// use:
//
//	rep: Good morning, Kim here.
//	[12.5-15] customer: Hello.          with its times in seconds
//	rep r2: I take over from here.      another rep
//	customer Lee: My name is Lee.       a label of the speaker's own
//	note: customer seems tired          internal, never scored
//	[hold 45] [silence 20] [transfer] [cut_off] [closed]
//	csat=4                              metadata, before the first turn
//
// Times of events follow the turn before them, so [hold 45] after a turn that
// ends at 12 lasts from 12 to 57. The error names the line.
func FromLines(id string, channel Channel, lines []string) (*Call, error) {
	c := &Call{ID: id, Channel: channel, Metadata: map[string]string{}, Rep: Party{ID: "rep"}, Source: Source{File: id, Format: "lines"}}
	for i, line := range lines {
		if err := c.addLine(strings.TrimSpace(line)); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	complete(c, &Options{})
	return c, nil
}

func (c *Call) addLine(line string) error {
	var start, end Offset
	if strings.HasPrefix(line, "[") {
		shut := strings.IndexByte(line, ']')
		if shut < 0 {
			return fmt.Errorf("%q has no closing bracket", line)
		}
		inner := line[1:shut]
		rest := strings.TrimSpace(line[shut+1:])
		if rest == "" {
			return c.addEventLine(inner)
		}
		from, to, both := strings.Cut(inner, "-")
		s, err := strconv.ParseFloat(strings.TrimSpace(from), 64)
		if err != nil {
			return fmt.Errorf("%q is no time in seconds", inner)
		}
		start = Seconds(s)
		if both {
			e, err := strconv.ParseFloat(strings.TrimSpace(to), 64)
			if err != nil {
				return fmt.Errorf("%q is no time in seconds", inner)
			}
			end = Seconds(e)
		}
		line = rest
	}
	if k, v, ok := strings.Cut(line, "="); ok && len(c.Turns) == 0 && !strings.ContainsAny(k, ": ") && !start.Known() {
		c.Metadata[k] = v
		return nil
	}
	label, text, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("%q has no speaker; write \"rep: …\" or \"customer: …\"", line)
	}
	word, name, _ := strings.Cut(strings.TrimSpace(label), " ")
	t := Turn{Text: strings.TrimSpace(text), Start: start, End: end, RoleSource: RoleStated}
	if word == "note" {
		t.Speaker, t.Internal = Other, true
	} else if t.Speaker, ok = ParseSpeaker(word); !ok {
		return fmt.Errorf("%q is no speaker; use rep, customer, bot, system or other", word)
	}
	if name = strings.TrimSpace(name); name != "" {
		if t.Speaker == Rep {
			t.Rep = name
		} else {
			t.Name = name
		}
	}
	c.Turns = append(c.Turns, t)
	return nil
}

func (c *Call) addEventLine(inner string) error {
	word, arg, _ := strings.Cut(strings.TrimSpace(inner), " ")
	kind, ok := ParseEventKind(word)
	if !ok {
		return fmt.Errorf("%q is no event; use hold, silence, transfer, cut_off, closed, join, leave or note", word)
	}
	e := Event{Kind: kind, Turn: len(c.Turns)}
	arg = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(arg), "s"))
	if arg == "rep" || arg == "customer" {
		e.Party, _ = ParseSpeaker(arg)
	} else if arg != "" {
		s, err := strconv.ParseFloat(arg, 64)
		if err != nil {
			return fmt.Errorf("%q is no length in seconds", arg)
		}
		from := Millis(0)
		if n := len(c.Turns); n > 0 {
			switch t := &c.Turns[n-1]; {
			case t.End.Known():
				from = t.End
			case t.Start.Known():
				from = t.Start
			}
		}
		e.Start, e.End = from, Millis(from.Millis()+Seconds(s).Millis())
	}
	c.Events = append(c.Events, e)
	return nil
}
