package transcripts

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// maxTableBytes bounds what a table keeps in memory until its end: rows of a
// call may stand anywhere.
const maxTableBytes = 512 << 20

// A tableCalls gathers the rows of a table into calls.
type tableCalls struct {
	src     Source
	opt     *Options
	delim   string // joins cells that an unquoted delimiter split
	unnamed string // id of a call without one, "" leaves it to the file's name
	header  header
	ready   bool // the header was found
	skipped int  // rows above the header
	mode    tableMode

	calls map[string]*tableCall
	order []*tableCall
	last  *tableCall
	bytes int
	times timeColumn
}

type tableMode uint8

const (
	modeUndecided tableMode = iota
	modeTurns               // a row is a turn, a column tells the speaker
	modeLabels              // a row is a turn, the text begins with the speaker
	modeCalls               // a row is a call, the text holds its turns
)

// A tableCall is a call being gathered.
type tableCall struct {
	call    Call
	line    int
	rows    []tableRow // beside call.Turns
	meta    []string   // by column: the value so far
	varies  []bool     // by column: not the same in all rows
	started string
	done    bool // the turns have their times and roles: a row was a whole call
}

// A tableRow is what a turn's row says and the whole table is needed to read.
type tableRow struct {
	time, end      string
	turn           string
	repID, repName string
}

func newTableCalls(src Source, opt *Options, delim string) *tableCalls {
	return &tableCalls{src: src, opt: opt, delim: delim, calls: map[string]*tableCall{}}
}

func (t *tableCalls) recordError(line int, err error) error {
	re := &RecordError{Source: t.src, Err: err}
	re.Source.Line = line
	return re
}

// add takes one row. The error is a *RecordError for a row that cannot be read,
// anything else ends the table.
func (t *tableCalls) add(row []string, line int) error {
	if blankRow(row) {
		return nil
	}
	if !t.ready {
		if h, ok := readTableHeader(row); ok {
			t.header, t.ready = h, true
			t.times.unit = h.unit
			return nil
		}
		if t.skipped++; t.skipped > headerRows {
			return &FileError{File: t.src.File, Err: errNoTextColumn, Hint: tableHint}
		}
		return nil
	}
	if drawnRow(row) {
		return nil
	}
	row, err := t.fit(row)
	if err != nil {
		return t.recordError(line, err)
	}
	for i, c := range row {
		row[i] = unguard(c)
	}
	h := &t.header
	words := row[h.at[colText]]
	if t.mode == modeUndecided {
		if err := t.decide(words, h.cell(row, colChannel)); err != nil {
			return err
		}
	}
	if t.mode == modeCalls {
		return t.wholeCall(row, words, line)
	}
	tc := t.callOf(row, line)
	t.columns(tc, row)
	if strings.TrimSpace(words) == "" {
		return nil
	}
	if t.bytes += len(words); t.bytes > maxTableBytes {
		return &FileError{File: t.src.File, Err: fmt.Errorf("the table has more than %d MiB of text", maxTableBytes>>20),
			Hint: "split it into several files, with all rows of a call in one of them"}
	}
	t.turn(tc, row, words, line)
	return nil
}

// drawnRow reports whether a row is the line that Markdown draws below a header.
func drawnRow(row []string) bool {
	for _, c := range row {
		if strings.Trim(c, "-: ") != "" {
			return false
		}
	}
	return true
}

// fit makes a row as long as the header. Cells beyond it belong to the text when
// the text comes last: somebody forgot to quote it.
func (t *tableCalls) fit(row []string) ([]string, error) {
	n := len(t.header.names)
	for len(row) > n && strings.TrimSpace(row[len(row)-1]) == "" {
		row = row[:len(row)-1]
	}
	if len(row) > n {
		if t.header.at[colText] != n-1 {
			return nil, fmt.Errorf("the row has %d cells, the header %d: put cells that contain %q in double quotes", len(row), n, t.delim)
		}
		row[n-1] = strings.Join(row[n-1:], t.delim)
		row = row[:n]
	}
	for len(row) < n {
		row = append(row, "")
	}
	return row, nil
}

// unguard takes the apostrophe off that exports put before what a spreadsheet
// would take for a formula.
func unguard(s string) string {
	if len(s) > 1 && s[0] == '\'' && strings.IndexByte("=+-@\t\r", s[1]) >= 0 {
		return s[1:]
	}
	return s
}

// decide tells from the first row with words what a row is.
func (t *tableCalls) decide(words, channel string) error {
	if strings.TrimSpace(words) == "" {
		return nil
	}
	h := &t.header
	if h.channelSpeaks && channelWord(channel) == UnknownChannel {
		h.at[colRole], h.at[colChannel] = h.at[colChannel], -1
	}
	if h.has(colRole) {
		t.mode = modeTurns
		return nil
	}
	calls := parseText(unifyLines(words), t.opt)
	switch {
	case len(calls) == 1 && len(calls[0].call.Turns) == 1:
		t.mode = modeLabels
	case len(calls) > 0:
		t.mode = modeCalls
	case startsJSON(words):
		return &FileError{File: t.src.File, Err: fmt.Errorf("the column %q holds JSON", h.names[h.at[colText]]),
			Hint: "save the cells of that column as a .jsonl file, one a line"}
	default:
		return &FileError{File: t.src.File, Err: errNoSpeakerColumn, Hint: tableHint}
	}
	return nil
}

func startsJSON(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "{\"") || strings.HasPrefix(s, "[{")
}

// idOf returns the call id of a row, "" when the row has none.
func (t *tableCalls) idOf(row []string) string {
	if id := t.header.cell(row, colCall); id != "" || t.header.has(colCall) {
		return id
	}
	return t.header.cell(row, colRowID)
}

// callOf returns the call a row belongs to. A blank id, as merged cells leave
// it, is that of the row above.
func (t *tableCalls) callOf(row []string, line int) *tableCall {
	id := t.idOf(row)
	if id == "" {
		if t.last != nil {
			return t.last
		}
		id = t.unnamed
	}
	tc := t.calls[id]
	if tc == nil {
		tc = t.newCall(id, line)
		t.calls[strings.Clone(id)] = tc
	}
	t.last = tc
	return tc
}

func (t *tableCalls) newCall(id string, line int) *tableCall {
	n := len(t.header.names)
	tc := &tableCall{line: line, meta: make([]string, n), varies: make([]bool, n)}
	tc.call.ID = strings.Clone(id)
	if lostDigits(id) {
		warn(&tc.call, fmt.Sprintf("the call id %s has lost digits in a spreadsheet; other calls may have got the same", id))
	}
	t.order = append(t.order, tc)
	return tc
}

// lostDigits reports whether an id is a long number that a spreadsheet wrote as
// 1.23E+15.
func lostDigits(id string) bool {
	mantissa, exp, ok := strings.Cut(strings.ToUpper(id), "E+")
	return ok && digitsOnly(exp) && digitsOnly(strings.Replace(strings.Replace(mantissa, ".", "", 1), ",", "", 1))
}

// columns keeps what a row says about its whole call.
func (t *tableCalls) columns(tc *tableCall, row []string) {
	h, c := &t.header, &tc.call
	set := func(dst *string, col column) {
		if *dst == "" {
			*dst = h.cell(row, col)
		}
	}
	if c.Rep == (Party{}) {
		c.Rep = Party{ID: h.cell(row, colRepID), Name: h.cell(row, colRepName)}
	}
	set(&c.Customer.ID, colCustomerID)
	set(&c.Customer.Name, colCustomerName)
	set(&c.Queue, colQueue)
	set(&c.Team, colTeam)
	set(&c.Language, colLanguage)
	set(&tc.started, colStarted)
	if v := h.cell(row, colChannel); v != "" && c.Channel == UnknownChannel {
		c.Channel = readChannel(c, v)
	}
	if v := h.cell(row, colDirection); v != "" && c.Direction == "" {
		c.Direction = directionWord(v)
	}
	for i := range h.names {
		if !h.rest(i) {
			continue
		}
		v := strings.TrimSpace(row[i])
		switch {
		case v == "" || tc.varies[i]:
		case tc.meta[i] == "":
			tc.meta[i] = v
		case tc.meta[i] != v:
			tc.varies[i] = true
		}
	}
}

// turn adds the turn of a row.
func (t *tableCalls) turn(tc *tableCall, row []string, words string, line int) {
	h, c := &t.header, &tc.call
	tr := tableRow{time: h.cell(row, colTime), end: h.cell(row, colEnd), turn: h.cell(row, colTurn)}
	if date := h.cell(row, colDate); date != "" && tr.time != "" {
		tr.time = date + " " + tr.time
	}
	tr.repID, tr.repName = h.cell(row, colRepID), h.cell(row, colRepName)
	turn := Turn{Text: strings.TrimSpace(words), Line: line, Name: h.cell(row, colRole)}
	person := h.cell(row, colSpeaker)
	if t.mode == modeLabels {
		if calls := parseText(unifyLines(words), t.opt); len(calls) == 1 && len(calls[0].call.Turns) == 1 {
			turn.Name, turn.Text = calls[0].call.Turns[0].Name, calls[0].call.Turns[0].Text
		}
	}
	turn.Internal = isTrue(h.cell(row, colInternal)) || isFalse(h.cell(row, colPublic)) ||
		slices.Contains([]string{"internal", "private", "hidden"}, FoldLabel(h.cell(row, colVisibility)))
	switch {
	case turn.Name == "" && person == "" && len(c.Turns) > 0 && (tr.time == "" && h.has(colTime) || t.idOf(row) == "" && (h.has(colCall) || h.has(colRowID))):
		// A row that only goes on: nothing but words.
		prev := &c.Turns[len(c.Turns)-1]
		turn.Name, turn.Speaker, turn.RoleSource = prev.Name, prev.Speaker, prev.RoleSource
	default:
		t.role(&turn, person, row)
	}
	t.person(c, &turn, &tr, person)
	if kind, ok := bracketEvent(turn.Text); ok && kind != Note {
		c.Events = append(c.Events, Event{Kind: kind, Turn: len(c.Turns), Party: partyOf(turn.Text), Detail: unbracket(turn.Text)})
		return
	}
	if turn.Speaker == System {
		if kind := systemEvent(turn.Text); kind != UnknownEvent {
			c.Events = append(c.Events, Event{Kind: kind, Turn: len(c.Turns), Party: partyOf(turn.Text), Detail: turn.Text})
		}
	}
	if t.times.see(tr.time) {
		t.times.see(tr.end)
	}
	c.Turns = append(c.Turns, turn)
	tc.rows = append(tc.rows, tr)
}

// person takes the name or id beside a role as that of the rep or the customer,
// where no column of their own has it.
func (t *tableCalls) person(c *Call, turn *Turn, row *tableRow, person string) {
	h := &t.header
	if person == "" || sameName(person, turn.Name) || roleKnown(person) {
		return
	}
	isID := strings.HasSuffix(squashHeader(h.names[h.at[colSpeaker]]), "id")
	switch {
	case turn.Speaker == Rep && !h.has(colRepID) && !h.has(colRepName):
		p := Party{Name: person}
		if isID {
			p = Party{ID: person}
		}
		row.repID, row.repName = p.ID, p.Name
		if c.Rep == (Party{}) {
			c.Rep = p
		}
	case turn.Speaker == Customer && c.Customer == (Party{}):
		if isID {
			c.Customer.ID = person
		} else {
			c.Customer.Name = person
		}
	}
}

// systemEvent returns what a message of the system tells.
func systemEvent(text string) EventKind {
	switch kind := eventOfWords(text); kind {
	case Transfer, Join, Leave, Closed, CutOff, Hold:
		return kind
	}
	return UnknownEvent
}

// role sets the speaker of a turn from its label, from the person's own label, or
// because it is the name in the column of the rep or the customer.
func (t *tableCalls) role(turn *Turn, person string, row []string) {
	stateRole(turn)
	if turn.Speaker == UnknownSpeaker && turn.RoleSource == RoleUnknown {
		for _, label := range [...]string{turn.Name, person} {
			if role, ok := roleOf(label); ok {
				turn.Speaker, turn.RoleSource = role, RoleStated
				break
			}
			if label == "" {
				continue
			}
			h := &t.header
			isRep := label == h.cell(row, colRepID) || sameName(label, h.cell(row, colRepName))
			isCustomer := label == h.cell(row, colCustomerID) || sameName(label, h.cell(row, colCustomerName))
			if isRep != isCustomer {
				turn.Speaker, turn.RoleSource = Customer, RoleStated
				if isRep {
					turn.Speaker = Rep
				}
				break
			}
		}
	}
	if turn.Name == "" {
		turn.Name = person
	}
}

func isTrue(s string) bool {
	switch strings.ToLower(s) {
	case "true", "yes", "y", "1", "t", "x":
		return true
	}
	return false
}

func isFalse(s string) bool {
	switch strings.ToLower(s) {
	case "false", "no", "n", "0", "f":
		return true
	}
	return false
}

// wholeCall reads a row that is a call, its turns in one cell.
func (t *tableCalls) wholeCall(row []string, words string, line int) error {
	if strings.TrimSpace(words) == "" {
		return t.recordError(line, errors.New("the transcript cell is empty"))
	}
	calls := parseText(unifyLines(words), t.opt)
	if len(calls) == 0 {
		if startsJSON(words) {
			return t.recordError(line, errors.New("the transcript cell holds JSON; save it as a .json file"))
		}
		return t.recordError(line, errUnlabelled)
	}
	if t.bytes += len(words); t.bytes > maxTableBytes {
		return &FileError{File: t.src.File, Err: fmt.Errorf("the table has more than %d MiB of text", maxTableBytes>>20), Hint: "split it into several files"}
	}
	id := t.idOf(row)
	if id == "" {
		id = stem(t.src.File) + "#" + strconv.Itoa(line)
	}
	tc := t.newCall(id, line)
	parsed := calls[0].call
	parsed.ID = tc.call.ID
	parsed.Warnings = append(tc.call.Warnings, parsed.Warnings...)
	tc.call, tc.done = parsed, true
	rep := tc.call.Rep
	tc.call.Rep = Party{}
	t.columns(tc, row)
	if tc.call.Rep == (Party{}) {
		tc.call.Rep = rep
	}
	if tc.started == "" {
		tc.started = t.header.cell(row, colTime)
		if date := t.header.cell(row, colDate); date != "" {
			tc.started = strings.TrimSpace(date + " " + tc.started)
		}
	}
	t.times.see(tc.started)
	return nil
}
