package transcripts

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

var (
	errNoTextColumn    = errors.New("no column of the table holds the words: none is called text, message, content, utterance, transcript or the like")
	errNoSpeakerColumn = errors.New("no column of the table tells who spoke: none is called speaker, sender, role, author, participant or the like")
)

const tableHint = "rename the columns to call_id, speaker, text and timestamp; rapport inspect shows what was found"

// table reads delimited tables with a row for each turn.
func table() Format {
	return Format{
		Name: "csv",
		Doc: "Tables of comma, TAB, semicolon or | separated values with a row for each turn. Columns are found by their headers, whatever their " +
			"case: call id (conversation_id, contact_id, ...), speaker or role, text (message, content, utterance, ...), timestamp, agent_id, agent_name, " +
			"queue, team, channel. The rows of a call need not stand together. Other columns whose value stays the same within a call become metadata. " +
			"A table with a row for each call is read when its text column holds labelled turns.",
		Exts:  []string{".csv", ".tsv", ".tab", ".psv"},
		Sign:  "a table whose header names the texts and who said them",
		Sniff: sniffTable,
		Read:  readTurnTable,
		Examples: []Example{{
			Name:  "two calls interleaved",
			Input: "conversation_id,sender,content,timestamp,outcome\na1,agent,\"Hello, how can I help?\",2026-03-04T10:15:00Z,solved\nb2,customer,Hi,2026-03-04T10:15:01Z,\na1,customer,It's broken,2026-03-04T10:15:07Z,solved\n",
			Want: `{"schema":1,"id":"a1","started":"2026-03-04T10:15:00Z","metadata":{"outcome":"solved"},"turns":[` +
				`{"speaker":"rep","text":"Hello, how can I help?","start":0,"at":"2026-03-04T10:15:00Z","role_source":"stated"},` +
				`{"speaker":"customer","text":"It's broken","start":7,"at":"2026-03-04T10:15:07Z","role_source":"stated"}]}` + "\n" +
				`{"schema":1,"id":"b2","started":"2026-03-04T10:15:01Z","turns":[` +
				`{"speaker":"customer","text":"Hi","start":0,"at":"2026-03-04T10:15:01Z","role_source":"stated"}]}`,
		}, {
			Name:  "semicolons, the rep's name, and clocks",
			Input: "sep=;\nCall ID;Agent Name;Speaker;Text;Start\n7;Dana Reyes;Agent;Good morning;0:00:01\n7;Dana Reyes;Customer;'=1+1 is what I got;0:00:04\n",
			Want: `{"schema":1,"id":"7","rep":{"name":"Dana Reyes"},"turns":[` +
				`{"speaker":"rep","text":"Good morning","start":1,"role_source":"stated"},` +
				`{"speaker":"customer","text":"=1+1 is what I got","start":4,"role_source":"stated"}]}`,
		}},
	}
}

// sniffTable wants a header with words and speakers, and a row below it; a
// roster or a list of calls has no words.
func sniffTable(head []byte) bool {
	delim, h, ok := sniffDelimiter(head)
	if !ok {
		return false
	}
	sc := newCSVScanner(strings.NewReader(strings.TrimPrefix(string(head), "\ufeff")), delim)
	for seen := false; ; {
		row, _, err := sc.row()
		if err != nil {
			return false
		}
		if !seen {
			_, seen = readTableHeader(row)
			continue
		}
		if blankRow(row) {
			continue
		}
		if h.has(colRole) || h.channelSpeaks && channelWord(h.cell(row, colChannel)) == UnknownChannel {
			return h.cell(row, colText) != "" || len(row) > 1
		}
		return (h.has(colCall) || h.has(colRowID)) && len(parseText(unifyLines(h.cell(row, colText)), nil)) > 0
	}
}

func blankRow(row []string) bool {
	for _, c := range row {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

func readTurnTable(r io.Reader, src Source, opt *Options) iter.Seq2[*Call, error] {
	return func(yield func(*Call, error) bool) {
		br := bufio.NewReaderSize(r, headSize)
		head, err := br.Peek(headSize)
		if err != nil && err != io.EOF && len(head) == 0 {
			yield(nil, fmt.Errorf("read %s: %w", src.File, err))
			return
		}
		if strings.HasPrefix(string(head), "\ufeff") {
			br.Discard(len("\ufeff"))
		}
		delim, _, ok := sniffDelimiter(head)
		if !ok {
			yield(nil, noHeader(src.File, string(head)))
			return
		}
		src.Format = "csv"
		t := newTableCalls(src, opt, string(delim))
		sc := newCSVScanner(br, delim)
		for {
			row, line, err := sc.row()
			if err == io.EOF {
				break
			}
			if err != nil {
				// What was read before the fault is still good.
				re := &RecordError{Source: src, Err: err}
				re.Source.Line = line
				if !yield(nil, re) {
					return
				}
				break
			}
			if err := t.add(row, line); err != nil {
				if re, ok := errors.AsType[*RecordError](err); ok {
					if !yield(nil, re) {
						return
					}
					continue
				}
				yield(nil, err)
				return
			}
		}
		t.emit(yield)
	}
}

// noHeader says which columns there are when none of them can be the text.
func noHeader(file, head string) *FileError {
	first, _, _ := strings.Cut(unifyLines(head), "\n")
	if len(first) > 120 {
		first = first[:120] + "..."
	}
	return &FileError{File: file, Err: fmt.Errorf("%w (the first row is %q)", errNoTextColumn, strings.ToValidUTF8(first, "")), Hint: tableHint}
}
