package render

import (
	"fmt"
	"slices"
	"strconv"

	"rapport/scorer/check"
	"rapport/transcripts"
)

// AppendTags appends a JSON line for every turn of the view's call. names are
// the behaviors asked about; a recognizer may know of others they depend on.
func AppendTags(b []byte, v *check.View, names []string, rec check.Recognizer) []byte {
	var legs []check.Leg
	legs = check.Legs(legs, v.Call)
	for turn := range v.Call.Turns {
		leg := 0
		for i := range legs {
			if turn >= legs[i].From {
				leg = i
			}
		}
		b = append(b, `{"call":`...)
		b = transcripts.AppendString(b, v.Call.ID)
		b = appendIntField(b, "leg", int64(leg))
		b = appendIntField(b, "turn", int64(turn))
		b = append(b, `,"behaviors":{`...)
		first := true
		for _, h := range sortedHits(v, turn, names) {
			name := names[h.Behavior]
			info, _ := rec.Lookup(name)
			if !first {
				b = append(b, ',')
			}
			first = false
			b = transcripts.AppendString(b, name)
			b = append(b, `:{"met":`...)
			b = strconv.AppendBool(b, h.Share >= check.Half)
			b = appendIntField(b, "share", int64(h.Share))
			b = append(b, `,"unsure":`...)
			b = strconv.AppendBool(b, h.Share >= info.Unsure[0] && h.Share < info.Unsure[1])
			b = append(b, `,"by":"`...)
			b = append(b, h.By.String()...)
			b = append(b, `","evidence":[{"found":true,"turn":`...)
			b = strconv.AppendInt(b, int64(turn), 10)
			b = appendIntField(b, "until_turn", int64(turn))
			b = appendIntField(b, "from_byte", int64(h.Start))
			b = appendIntField(b, "to_byte", int64(h.End))
			b = append(b, `,"why":`...)
			b = transcripts.AppendString(b, h.Why)
			b = append(b, "}]}"...)
		}
		b = append(b, "}}\n"...)
	}
	return b
}

// sortedHits returns what a turn shows of the named behaviors, by name.
func sortedHits(v *check.View, turn int, names []string) []check.BehaviorHit {
	var hits []check.BehaviorHit
	for _, h := range v.Behaviors(turn) {
		if int(h.Behavior) < len(names) && h.Share > 0 {
			hits = append(hits, h)
		}
	}
	slices.SortFunc(hits, func(a, b check.BehaviorHit) int {
		if names[a.Behavior] < names[b.Behavior] {
			return -1
		}
		return 1
	})
	return hits
}

// AppendTagText appends the call as text with what each turn shows below it, or
// perhaps shows; weaker traces are in the JSON lines only.
func AppendTagText(b []byte, v *check.View, names []string, rec check.Recognizer, width int) []byte {
	b = fmt.Appendf(b, "%s · %s\n\n", v.Call.ID, v.Call.Source.File)
	for i := range v.Call.Turns {
		t := &v.Call.Turns[i]
		b = append(b, wrap(fmt.Sprintf("%3d %s: ", i+1, t.Speaker), oneLine(transcripts.Mask(t.Text)), width)...)
		b = append(b, '\n')
		for _, h := range sortedHits(v, i, names) {
			info, _ := rec.Lookup(names[h.Behavior])
			unsure := h.Share >= info.Unsure[0] && h.Share < info.Unsure[1]
			if h.Share < check.Half && !unsure {
				continue
			}
			b = fmt.Appendf(b, "      %s %d %%", names[h.Behavior], h.Share/100)
			if unsure {
				b = append(b, " unsure"...)
			}
			if h.End > h.Start {
				b = fmt.Appendf(b, " “%s”", transcripts.Quote(t.Text, int(h.Start), int(h.End), 60, true))
			}
			if h.Why != "" {
				b = fmt.Appendf(b, " (%s)", h.Why)
			}
			b = append(b, '\n')
		}
	}
	return append(b, '\n')
}
