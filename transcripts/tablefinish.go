package transcripts

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// emit yields the calls in the order in which they began. It reports whether the
// consumer wants more.
func (t *tableCalls) emit(yield func(*Call, error) bool) bool {
	if !t.ready {
		return yield(nil, &FileError{File: t.src.File, Err: errNoTextColumn, Hint: tableHint})
	}
	t.oneCall()
	t.times.decide(t.order)
	record := 0
	warned := false
	for i, tc := range t.order {
		t.order[i] = nil
		if len(tc.call.Turns) == 0 {
			continue
		}
		record++
		t.finish(tc, record, &warned)
		if !yield(&tc.call, nil) {
			return false
		}
	}
	if record == 0 {
		return yield(nil, &FileError{File: t.src.File, Err: errors.New("the table has a header but no row with text"), Hint: "check the filter of the export"})
	}
	return true
}

// oneCall joins the calls of a table whose column "id" numbers its rows: no id
// comes twice.
func (t *tableCalls) oneCall() {
	if t.mode == modeCalls || t.header.has(colCall) || !t.header.has(colRowID) || len(t.order) < 2 {
		return
	}
	for _, tc := range t.order {
		if len(tc.call.Turns) > 1 {
			return
		}
	}
	all := t.order[0]
	all.call.ID, all.call.Warnings = t.unnamed, nil
	for _, tc := range t.order[1:] {
		for _, e := range tc.call.Events {
			e.Turn = len(all.call.Turns)
			all.call.Events = append(all.call.Events, e)
		}
		all.call.Turns = append(all.call.Turns, tc.call.Turns...)
		all.rows = append(all.rows, tc.rows...)
		for i, v := range tc.meta {
			if v != "" && all.meta[i] == "" {
				all.meta[i] = v
			}
			all.varies[i] = all.varies[i] || tc.varies[i] || v != "" && all.meta[i] != v
		}
	}
	t.order = t.order[:1]
}

// finish gives a call what needed the whole table.
func (t *tableCalls) finish(tc *tableCall, record int, warned *bool) {
	c := &tc.call
	src := t.src
	src.Record, src.Line = record, tc.line
	c.Source = src
	for i, v := range tc.meta {
		if v == "" || tc.varies[i] {
			continue
		}
		if c.Metadata == nil {
			c.Metadata = map[string]string{}
		}
		if _, twice := c.Metadata[t.header.names[i]]; !twice {
			c.Metadata[t.header.names[i]] = v
		}
	}
	if st, ok := t.times.stamp(tc.started); ok {
		c.Started = st.at
		if !st.zoned && !st.day && !*warned {
			*warned = true
			warn(c, zonelessWarning)
		}
	}
	if tc.done {
		return
	}
	sortByTurnNumber(tc)
	t.times.set(tc, warned)
	for i := range c.Turns {
		turn, row := &c.Turns[i], &tc.rows[i]
		if turn.Speaker != Rep {
			continue
		}
		switch {
		case row.repID != "" && row.repID != c.Rep.ID:
			turn.Rep = row.repID
		case row.repID == "" && row.repName != "" && c.Rep.Name != "" && !sameName(row.repName, c.Rep.Name):
			turn.Rep = row.repName
		}
	}
	nameReps(c)
}

// sortByTurnNumber puts turns in the order of their numbers when each has its
// own; numbers that come twice count something else.
func sortByTurnNumber(tc *tableCall) {
	n := len(tc.rows)
	nums := make([]int, n)
	seen := make(map[int]bool, n)
	sorted := true
	for i, r := range tc.rows {
		v, err := strconv.Atoi(strings.TrimSuffix(r.turn, ".0"))
		if err != nil || seen[v] {
			return
		}
		seen[v] = true
		nums[i] = v
		sorted = sorted && (i == 0 || v > nums[i-1])
	}
	if sorted {
		return
	}
	index := make([]int, n)
	for i := range index {
		index[i] = i
	}
	slices.SortFunc(index, func(a, b int) int { return nums[a] - nums[b] })
	turns, rows := make([]Turn, n), make([]tableRow, n)
	back := make([]int, n+1)
	for to, from := range index {
		turns[to], rows[to] = tc.call.Turns[from], tc.rows[from]
		back[from] = to
	}
	back[n] = n
	for i := range tc.call.Events {
		tc.call.Events[i].Turn = back[tc.call.Events[i].Turn]
	}
	tc.call.Turns, tc.rows = turns, rows
}
