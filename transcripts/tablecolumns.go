package transcripts

import (
	"slices"
	"strings"
	"unicode"
)

// A column is what a column of a table holds.
type column uint8

const (
	colText column = iota
	colRole
	colSpeaker
	colCall
	colRowID // "id": of the call when it repeats, of the row when it does not
	colTime
	colDate
	colEnd
	colTurn
	colRepID
	colRepName
	colCustomerID
	colCustomerName
	colQueue
	colTeam
	colChannel
	colDirection
	colLanguage
	colStarted
	colInternal
	colPublic
	colVisibility
	columnCount
)

// columnNames returns the headers that mean c, squashed by squashHeader, the
// surest first.
func columnNames(c column) []string {
	switch c {
	case colText:
		return []string{"text", "message", "content", "utterance", "utterancetext", "transcript", "transcripttext", "transcription", "body",
			"sentence", "msg", "messagetext", "messagebody", "messagecontent", "spokentext", "plaintext", "plainbody", "phrase", "speech", "displaytext", "bodytext", "conversationtext"}
	case colRole:
		return []string{"role", "speakerrole", "authorrole", "senderrole", "participantrole", "participanttype", "participantpurpose", "sendertype", "authortype",
			"speakertype", "actortype", "actorrole", "usertype", "userrole", "messagerole", "fromrole"}
	case colSpeaker:
		return []string{"speaker", "sender", "author", "participant", "interlocutor", "speakername", "sendername", "authorname", "participantname", "actor",
			"actorname", "from", "side", "party", "who", "speakerlabel", "displayname", "speakerid", "senderid", "authorid", "participantid", "fromname"}
	case colCall:
		return []string{"callid", "conversationid", "interactionid", "contactid", "sessionid", "ticketid", "caseid", "casenumber", "callsid", "sid", "ucid",
			"convoid", "dialogueid", "dialogid", "transcriptid", "chatid", "threadid", "callreference", "callref", "callguid", "calluuid", "callnumber",
			"conversation", "case", "call", "ticket", "dialogue", "recordingid", "conversationno", "conversationnumber"}
	case colRowID:
		return []string{"id"}
	case colTime:
		// What counts from the start of the call comes before what may be the
		// start of the whole call.
		return []string{"timestamp", "time", "start", "startoffset", "offset", "startms", "starttimems", "startmillis", "startoffsetms",
			"beginoffsetmillis", "offsetms", "startsec", "startsecs", "startseconds", "starts", "starttimeseconds", "starttimesec", "offsetsec",
			"offsetseconds", "timesec", "timeseconds", "timems", "begin", "begintime", "turnstart", "messagetime", "messagetimestamp", "eventtime",
			"sentat", "entrytime", "starttime", "createdat", "datetime", "createdtime", "createddate", "date"}
	case colDate:
		return []string{"date", "messagedate", "calldate"}
	case colEnd:
		return []string{"end", "endtime", "endoffset", "endms", "endtimems", "endoffsetms", "endoffsetmillis", "endsec", "endsecs", "endseconds", "ends", "stop", "finish", "turnend", "endtimeseconds"}
	case colTurn:
		return []string{"turn", "turnnumber", "turnindex", "turnid", "turnno", "index", "seq", "sequence", "sequencenumber", "utteranceindex", "utterancenumber",
			"messageindex", "messagenumber", "messageorder", "order", "lineno", "linenumber", "position"}
	case colRepID:
		return []string{"agentid", "repid", "representativeid", "employeeid", "advisorid", "csrid", "associateid", "agentextension", "extension", "agentemail", "repemail", "agentlogin"}
	case colRepName:
		return []string{"agentname", "repname", "representativename", "advisorname", "csrname", "associatename", "employeename", "agent", "rep", "representative", "csr", "advisor",
			"associate", "employee", "handledby", "agentfullname"}
	case colCustomerID:
		return []string{"customerid", "clientid", "callerid", "visitorid", "requesterid", "consumerid", "memberid", "patientid"}
	case colCustomerName:
		return []string{"customername", "clientname", "callername", "visitorname", "requestername", "customer", "client", "caller", "visitor"}
	case colQueue:
		return []string{"queue", "queuename", "skill", "department"}
	case colTeam:
		return []string{"team", "teamname", "site", "group"}
	case colChannel:
		return []string{"channel", "channeltype", "medium", "mediatype", "media", "contactchannel"}
	case colDirection:
		return []string{"direction", "calldirection"}
	case colLanguage:
		return []string{"language", "lang", "locale", "languagecode"}
	case colStarted:
		return []string{"callstart", "callstarttime", "callstarted", "conversationstart", "conversationstarttime", "conversationtimestamp", "startedat", "started", "sessionstart",
			"calldatetime", "callstartedat", "calldate", "conversationdate", "starttime", "createdat", "calltime"}
	case colInternal:
		return []string{"internal", "isinternal", "private", "isprivate", "internalnote"}
	case colPublic:
		return []string{"public", "ispublic"}
	case colVisibility:
		return []string{"visibility"}
	}
	return nil
}

// A header is the first row of a table, understood.
type header struct {
	names []string // as in the file
	at    [columnCount]int
	unit  string // unit the name of the time column states: "ms", "s" or ""
	// channelSpeaks: the column "channel" tells the speakers apart.
	channelSpeaks bool
}

func (h *header) has(c column) bool { return h.at[c] >= 0 }

// cell returns the cell of a row that holds c, "" when there is none.
func (h *header) cell(row []string, c column) string {
	if i := h.at[c]; i >= 0 && i < len(row) {
		return strings.TrimSpace(row[i])
	}
	return ""
}

// squashHeader folds a header so that Call_ID, "call id" and callId agree.
func squashHeader(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// readTableHeader understands a row as the header of a table. ok is false when no
// cell names a column with text.
func readTableHeader(row []string) (h header, ok bool) {
	h.names = make([]string, len(row))
	squashed := make([]string, len(row))
	filled := 0
	for i, cell := range row {
		cell = strings.TrimSpace(strings.TrimPrefix(cell, "\ufeff"))
		if len(cell) > 80 || strings.ContainsAny(cell, "\n") {
			return h, false
		}
		h.names[i] = cell
		squashed[i] = squashHeader(cell)
		if cell != "" {
			filled++
		}
	}
	if filled < 2 {
		return h, false
	}
	taken := make([]bool, len(row))
	find := func(c column) {
		h.at[c] = -1
		for _, name := range columnNames(c) {
			if i := slices.Index(squashed, name); i >= 0 && !taken[i] {
				h.at[c] = i
				taken[i] = true
				return
			}
		}
	}
	for c := range columnCount {
		if c == colDate {
			// "date" alone is the time; beside a time it is its day.
			if i := h.at[colTime]; i < 0 || squashed[i] != "time" && squashed[i] != "starttime" && squashed[i] != "messagetime" {
				h.at[c] = -1
				continue
			}
		}
		find(c)
	}
	if h.at[colText] < 0 {
		return h, false
	}
	if !h.has(colRole) {
		h.at[colRole], h.at[colSpeaker] = h.at[colSpeaker], -1
		// A second speaker column is the name beside the label.
		if h.has(colRole) {
			for _, name := range []string{"speakername", "sendername", "authorname", "participantname", "actorname", "displayname", "fromname", "name"} {
				if i := slices.Index(squashed, name); i >= 0 && !taken[i] {
					h.at[colSpeaker], taken[i] = i, true
					break
				}
			}
		}
	} else if !h.has(colSpeaker) {
		if i := slices.Index(squashed, "name"); i >= 0 && !taken[i] {
			h.at[colSpeaker], taken[i] = i, true
		}
	}
	if !h.has(colRole) && h.has(colChannel) {
		h.channelSpeaks = true
	}
	// "user" is the employee only where the customer has a column too.
	if h.has(colCustomerID) || h.has(colCustomerName) {
		for _, name := range [...]string{"userid", "useremail", "username", "user"} {
			c := colRepID
			if name == "username" || name == "user" {
				c = colRepName
			}
			if i := slices.Index(squashed, name); i >= 0 && !taken[i] && !h.has(c) {
				h.at[c], taken[i] = i, true
			}
		}
	}
	if i := h.at[colTime]; i >= 0 {
		switch n := squashed[i]; {
		case strings.HasSuffix(n, "ms"), strings.HasSuffix(n, "millis"):
			h.unit = "ms"
		case strings.HasSuffix(n, "sec"), strings.HasSuffix(n, "secs"), strings.HasSuffix(n, "seconds"), n == "starts":
			h.unit = "s"
		}
		if strings.Contains(h.names[i], "(ms)") || strings.Contains(h.names[i], "(s)") || strings.Contains(h.names[i], "(sec") {
			h.unit = "s"
			if strings.Contains(h.names[i], "(ms)") {
				h.unit = "ms"
			}
		}
	}
	return h, true
}

// speaks reports whether the header has a column that tells who spoke.
func (h *header) speaks() bool { return h.has(colRole) || h.channelSpeaks }

// rest reports whether column i has no part in the call, so that it is metadata.
func (h *header) rest(i int) bool {
	return h.names[i] != "" && !slices.Contains(h.at[:], i)
}
