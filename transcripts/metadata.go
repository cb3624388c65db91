package transcripts

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// The columns of a table of calls, by meaning, as FoldLabel writes them and the
// surest name first.

func callIDColumns() []string {
	return []string{"call id", "callid", "conversation id", "conversationid", "contact id", "contactid", "interaction id", "interactionid",
		"session id", "sessionid", "ticket id", "ticketid", "case id", "convo id", "dialogue id", "transcript id", "recording id",
		"call sid", "sid", "ucid", "case", "ticket", "id"}
}

func fileColumns() []string {
	return []string{"file", "filename", "file name", "path", "transcript file", "recording", "recording file", "audio file"}
}

func repIDColumns() []string {
	return []string{"rep id", "repid", "agent id", "agentid", "employee id", "employeeid", "staff id", "advisor id", "csr id", "user id", "userid",
		"agent email", "rep email", "email", "extension"}
}

func repNameColumns() []string {
	return []string{"rep name", "repname", "agent name", "agentname", "rep", "agent", "representative", "csr", "advisor", "adviser", "associate",
		"employee", "employee name", "user", "user name"}
}

func teamColumns() []string {
	return []string{"team", "team name", "group", "group name", "department", "site"}
}

// ReadMetadata reads a table of what is known about calls, in CSV, TSV, XLSX,
// JSON or JSON Lines, told apart by content. name is the file's name, for
// messages. Rows are joined to calls by a column of call ids or of file names;
// columns whose names say nothing known become metadata of the call.
func ReadMetadata(name string, r io.Reader) (*Metadata, error) {
	t, err := readTable(name, r, "metadata")
	if err != nil {
		return nil, err
	}
	id, file := t.column(callIDColumns()), t.column(fileColumns())
	if id < 0 && file < 0 {
		return nil, &FileError{File: name, Err: fmt.Errorf("the metadata has no column of call ids or file names (columns: %s)", strings.Join(t.header, ", ")),
			Hint: "call one column call_id or file"}
	}
	m := &Metadata{File: name, byID: make(map[string]int), by: make(map[string]int)}
	repID, repName := t.column(repIDColumns()), t.column(repNameColumns())
	channel, queue, team := t.column([]string{"channel", "media type", "media", "contact type"}), t.column([]string{"queue", "queue name", "skill"}), t.column(teamColumns())
	started := t.column([]string{"started", "started at", "start time", "starttime", "start", "date time", "datetime", "timestamp", "created at", "call time", "call date", "date", "time"})
	language, direction := t.column([]string{"language", "lang", "locale", "language code"}), t.column([]string{"direction", "call direction"})
	customerID, customerName := t.column([]string{"customer id", "client id", "customer number", "account id"}), t.column([]string{"customer name", "customer", "client"})
	taken := []int{id, file, repID, repName, channel, queue, team, started, language, direction, customerID, customerName}
	m.rows = make([]metadataRow, 0, len(t.rows))
	for _, row := range t.rows {
		if row.cell(id) == "" && row.cell(file) == "" {
			continue
		}
		m.rows = append(m.rows, metadataRow{line: row.line, id: row.cell(id), file: strings.ReplaceAll(row.cell(file), `\`, "/")})
		at := len(m.rows) - 1
		e := &m.rows[at]
		c := &e.call
		c.Rep = Party{ID: row.cell(repID), Name: row.cell(repName)}
		c.Customer = Party{ID: row.cell(customerID), Name: row.cell(customerName)}
		c.Channel = readChannel(c, row.cell(channel))
		c.Queue, c.Team, c.Language = row.cell(queue), row.cell(team), row.cell(language)
		c.Direction = readDirection(c, row.cell(direction))
		if cell := row.cell(started); cell != "" {
			c.Started = t.time(c, "the start in the metadata", cell)
		}
		for i, h := range t.header {
			if cell := row.cell(i); cell != "" && h != "" && !slices.Contains(taken, i) {
				if c.Metadata == nil {
					c.Metadata = make(map[string]string)
				}
				c.Metadata[h] = cell
			}
		}
		if err := m.index(at); err != nil {
			return nil, err
		}
	}
	if len(m.rows) == 0 {
		return nil, &FileError{File: name, Err: fmt.Errorf("the metadata has no rows with a call id or a file name")}
	}
	return m, nil
}

// index enters a row under the keys calls are looked up by.
func (m *Metadata) index(at int) error {
	e := &m.rows[at]
	if e.id != "" {
		if other, ok := m.byID[e.id]; ok && e.file == m.rows[other].file {
			return &FileError{File: m.File, Err: fmt.Errorf("line %d: call %q is also in line %d", e.line, e.id, m.rows[other].line),
				Hint: "keep one row for every call"}
		} else if ok {
			m.byID[e.id] = -1 // told apart by file
		} else {
			m.byID[e.id] = at
		}
	}
	if e.file != "" {
		for _, key := range fileKeys(e.file) {
			if other, ok := m.by[key]; ok && other != at {
				m.by[key] = -1
			} else {
				m.by[key] = at
			}
		}
	}
	return nil
}

// fileKeys returns what a file may be called in a table: its path, its base name
// and that without extensions, the surest first.
func fileKeys(file string) []string {
	file = strings.TrimPrefix(path.Clean(strings.ReplaceAll(file, `\`, "/")), "./")
	return slices.Compact([]string{file, path.Base(file), stem(file)})
}

// fill adds a row to the call it belongs to. What the file itself states stays;
// another rep than the file's is worth a warning.
func (m *Metadata) fill(c *Call) {
	e := m.row(c)
	if e == nil {
		return
	}
	e.used.Store(true)
	d := &e.call
	for _, w := range d.Warnings {
		warn(c, w)
	}
	if c.ID == "" {
		c.ID = e.id
	}
	if c.Rep.ID != "" && d.Rep.ID != "" && c.Rep.ID != d.Rep.ID {
		warn(c, fmt.Sprintf("the rep is %q in the file and %q in line %d of the metadata; the file's was kept", clip(c.Rep.ID), clip(d.Rep.ID), e.line))
	} else {
		fillString(&c.Rep.ID, d.Rep.ID)
		fillString(&c.Rep.Name, d.Rep.Name)
	}
	fillString(&c.Customer.ID, d.Customer.ID)
	fillString(&c.Customer.Name, d.Customer.Name)
	if c.Channel == UnknownChannel {
		c.Channel = d.Channel
	}
	fillString(&c.Direction, d.Direction)
	fillString(&c.Queue, d.Queue)
	fillString(&c.Team, d.Team)
	fillString(&c.Language, d.Language)
	if c.Started.IsZero() {
		c.Started = d.Started
	}
	for k, v := range d.Metadata {
		if c.Metadata == nil {
			c.Metadata = make(map[string]string, len(d.Metadata))
		}
		if _, ok := c.Metadata[k]; !ok {
			c.Metadata[k] = v
		}
	}
}

func fillString(to *string, from string) {
	if *to == "" {
		*to = from
	}
}

// row returns the row of a call: by its id, or by the file it is alone in.
func (m *Metadata) row(c *Call) *metadataRow {
	if at, ok := m.byID[c.ID]; ok && c.ID != "" && at >= 0 {
		return &m.rows[at]
	}
	for _, key := range fileKeys(c.Source.File) {
		at, ok := m.by[key]
		if !ok || at < 0 {
			// A table of ids alone often has the file's name as the id.
			if at, ok = m.byID[key]; c.ID != "" || !ok || at < 0 {
				continue
			}
		}
		// A row for a file speaks of all its calls, unless it names another one.
		if e := &m.rows[at]; e.id == "" || c.ID == "" || e.id == c.ID || c.Source.Record <= 1 && e.file != "" && m.by[key] == at {
			return e
		}
	}
	return nil
}

// Rows returns how many rows the metadata has and how many were joined to a call
// so far.
func (m *Metadata) Rows() (total, joined int) {
	for i := range m.rows {
		if m.rows[i].used.Load() {
			joined++
		}
	}
	return len(m.rows), joined
}

// Unused returns the lines of the rows that were joined to no call so far, each
// with what it would be joined by, in the order of the file.
func (m *Metadata) Unused() []string {
	var unused []string
	for i := range m.rows {
		if e := &m.rows[i]; !e.used.Load() {
			key := e.id
			if key == "" {
				key = e.file
			}
			unused = append(unused, fmt.Sprintf("line %d (%s)", e.line, clip(key)))
		}
	}
	return unused
}
