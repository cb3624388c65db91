package transcripts

import (
	"fmt"
	"strings"
)

// breakInline puts each turn on a line of its own in texts that hold a whole
// conversation on one: "Agent: Hello. Customer: Hi. Agent: ...".
func breakInline(s string) string {
	lines := 0
	for line := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(line) != "" {
			lines++
		}
	}
	if lines == 0 || lines > 3 {
		return s
	}
	var cuts []int
	roles := map[Speaker]bool{}
	for i := 0; i < len(s); i++ {
		if s[i] != ':' {
			continue
		}
		for _, words := range [...]int{2, 1} {
			at := labelBefore(s, i, words)
			if at < 0 || at > 0 && s[at-1] != ' ' && s[at-1] != '\n' && s[at-1] != '\t' {
				continue
			}
			label := strings.Trim(s[at:i], "*")
			role, ok := roleOfWords(label)
			if !ok || weakLabel(label) || !capitalized(label) {
				continue
			}
			roles[role] = true
			cuts = append(cuts, at)
			break
		}
	}
	if len(cuts) < 3 || len(roles) < 2 {
		return s
	}
	var b strings.Builder
	last := 0
	for _, at := range cuts {
		b.WriteString(strings.TrimRight(s[last:at], " \t"))
		b.WriteByte('\n')
		last = at
	}
	b.WriteString(s[last:])
	return strings.TrimPrefix(b.String(), "\n")
}

// labelBefore returns where the n words before s[end] begin, -1 when there are
// no such words close by.
func labelBefore(s string, end, n int) int {
	at := end
	for range n {
		i := at
		for i > 0 && s[i-1] == ' ' && end-i <= 60 {
			i--
		}
		start := i
		for start > 0 && end-start <= 60 && s[start-1] != ' ' && s[start-1] != '\n' && s[start-1] != '\t' {
			start--
		}
		if start == i || end-start > 60 {
			return -1
		}
		at = start
	}
	return at
}

// parsePipes reads texts whose lines are "label|text" or "label|text|tag", with
// no header. It returns nil for other texts.
func parsePipes(lines []string) []textCall {
	var rows [][]string
	var nums []int
	width, other := 0, 0
	for i, raw := range lines {
		s := strings.TrimSpace(raw)
		if s == "" {
			continue
		}
		cells := strings.Split(s, "|")
		if len(cells) < 2 || len(cells) > 6 || cells[0] == "" {
			other++
			continue
		}
		if width == 0 {
			width = len(cells)
		}
		if len(cells) != width {
			other++
			continue
		}
		for j := range cells {
			cells[j] = strings.TrimSpace(cells[j])
		}
		rows = append(rows, cells)
		nums = append(nums, i+1)
	}
	if len(rows) < 2 || other*10 > len(rows) {
		return nil
	}
	col := 0
	if _, rest := textTimeOf(rows[0][0]); rest == "" && width > 2 {
		col = 1
	}
	labels := map[string]bool{}
	for _, r := range rows {
		if !plausibleLabel(r[col]) || len(r[col]) > 30 {
			return nil
		}
		labels[FoldLabel(r[col])] = true
	}
	if len(labels) > max(2, min(8, len(rows)/2)) {
		return nil
	}
	// The words are the column with the most of them.
	words := make([]int, width)
	for _, r := range rows {
		for j := col + 1; j < width; j++ {
			words[j] += len(strings.Fields(r[j]))
		}
	}
	textCol := col + 1
	for j := textCol; j < width; j++ {
		if words[j] > words[textCol] {
			textCol = j
		}
	}
	out := textCall{line: nums[0], labelled: len(rows), body: len(rows) + other}
	var times []textTime
	for i, r := range rows {
		if r[textCol] == "" {
			continue
		}
		t := Turn{Name: r[col], Text: r[textCol], Line: nums[i]}
		stateRole(&t)
		out.call.Turns = append(out.call.Turns, t)
		at := textTime{}
		if col == 1 {
			at, _ = textTimeOf(r[0])
		}
		times = append(times, at)
	}
	if other > 0 {
		out.call.Warnings = append(out.call.Warnings, fmt.Sprintf("%d lines do not have the %d columns of the others and were left out", other, width))
	}
	warned := false
	setTimes(&out.call, times, nil, &warned)
	nameReps(&out.call)
	return []textCall{out}
}

// textTimeOf reads a whole cell as a time; rest is what is left of it.
func textTimeOf(s string) (t textTime, rest string) {
	rest, t = cutLeadingTime(s)
	if !t.known {
		return t, s
	}
	return t, strings.TrimSpace(rest)
}
