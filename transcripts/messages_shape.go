package transcripts

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// textKeys are the keys that hold what was said, as FoldLabel writes them.
func textKeys() []string {
	return []string{"text", "message", "content", "utterance", "transcript", "body", "sentence", "phrase", "msg", "utterance text", "message text"}
}

// speakerKeys are the keys that say who spoke, those that hold roles first.
func speakerKeys() []string {
	return []string{"role", "speaker role", "author role", "authorrole", "sender type", "sendertype", "speaker type", "speakertype", "actor type", "participant role", "participantrole",
		"speaker", "sender", "author", "from", "participant", "party", "side", "actor", "interlocutor", "source", "channel", "speaker name",
		"speaker label", "speaker id", "user"}
}

// foldKey folds a key as FoldLabel does, and splits camelCase for it.
func foldKey(key string) string {
	plain := true
	for i := range len(key) {
		if c := key[i]; !(c >= 'a' && c <= 'z') {
			plain = false
			break
		}
	}
	if plain {
		return key
	}
	var b strings.Builder
	for i := range len(key) {
		c := key[i]
		if i > 0 && c >= 'A' && c <= 'Z' && key[i-1] >= 'a' && key[i-1] <= 'z' {
			b.WriteByte(' ')
		}
		b.WriteByte(c)
	}
	return FoldLabel(b.String())
}

// keyOf returns the value of the first of the names that n has as a key, null
// values left out.
func keyOf(n *jsonNode, names []string) *jsonNode {
	if !n.is(jsonObject) {
		return nil
	}
	var found *jsonNode
	best := len(names)
	for i, key := range n.keys {
		if n.kids[i].kind == jsonNull {
			continue
		}
		if at := slices.Index(names, foldKey(key)); at >= 0 && at < best {
			best, found = at, &n.kids[i]
		}
	}
	return found
}

// isMessage reports whether n is an object with a text and a speaker.
func isMessage(n *jsonNode) bool {
	if !n.is(jsonObject) {
		return false
	}
	text := keyOf(n, textKeys())
	if text == nil || text.kind != jsonString && messageText(text) == "" {
		return false
	}
	who := keyOf(n, speakerKeys())
	label, name := speakerLabel(who)
	return label != "" || name != ""
}

// A messageList is where in a document the messages are.
type messageList struct {
	path string // a[].b, "" for the document itself
	hits []messageHit
}

// A messageHit is one list of messages, with the objects around it from the
// outermost in.
type messageHit struct {
	parents []*jsonNode
	list    *jsonNode
}

// chooseMessages returns the lists of messages in n, nil when there are none. It
// refuses a document with lists in several places: they may be the same words
// twice, and which one counts is not for the program to guess.
func chooseMessages(n *jsonNode) (*messageList, error) {
	var found []*messageList
	findMessages(n, "", nil, &found)
	switch len(found) {
	case 0:
		return nil, nil
	case 1:
		return found[0], nil
	}
	paths := make([]string, len(found))
	for i, l := range found {
		paths[i] = fmt.Sprintf("%q", l.path)
	}
	return nil, fmt.Errorf("several lists could be the messages: %s; keep one of them", strings.Join(paths, ", "))
}

// findMessages collects the lists of messages below n, those of one path
// together.
func findMessages(n *jsonNode, path string, parents []*jsonNode, found *[]*messageList) {
	switch {
	case n.is(jsonArray):
		if isMessageList(n) {
			at := slices.IndexFunc(*found, func(l *messageList) bool { return l.path == path })
			if at < 0 {
				at = len(*found)
				*found = append(*found, &messageList{path: path})
			}
			(*found)[at].hits = append((*found)[at].hits, messageHit{slices.Clone(parents), n})
		}
		for i := range n.kids {
			findMessages(&n.kids[i], path+"[]", parents, found)
		}
	case n.is(jsonObject):
		parents = append(parents, n)
		for i, key := range n.keys {
			below := key
			if path != "" {
				below = path + "." + key
			}
			findMessages(&n.kids[i], below, parents, found)
		}
	}
}

// isMessageList reports whether most of an array's first elements are messages,
// so that an event among them does no harm.
func isMessageList(n *jsonNode) bool {
	const most = 20
	yes := 0
	kids := n.kids[:min(len(n.kids), most)]
	for i := range kids {
		if isMessage(&kids[i]) {
			yes++
		}
	}
	return yes > 0 && yes*2 >= len(kids)
}

// messageText returns the text of a message, which may be a list of parts, or an
// object with a text of its own.
func messageText(n *jsonNode) string {
	switch {
	case n.is(jsonString):
		return n.str
	case n.is(jsonObject):
		return messageText(keyOf(n, textKeys()))
	case n.is(jsonArray):
		var parts []string
		for i := range n.kids {
			if s := messageText(&n.kids[i]); strings.TrimSpace(s) != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, "\n")
	}
	return ""
}

// speakerLabel returns the label of a speaker, which may be an object with a role
// and a name.
func speakerLabel(n *jsonNode) (label, name string) {
	if n.is(jsonObject) {
		label = keyOf(n, []string{"role", "type", "kind", "participant role"}).text()
		name = keyOf(n, []string{"name", "display name", "full name", "email", "id"}).text()
		if label == "" {
			return name, ""
		}
		return label, name
	}
	if n.is(jsonArray) {
		return "", ""
	}
	return n.text(), ""
}

// textCallOf returns the one string of an object that is a whole transcript, nil
// when there is none: long, and labeled line by line.
func textCallOf(n *jsonNode) *jsonNode {
	if !n.is(jsonObject) || isMessage(n) {
		return nil
	}
	text := keyOf(n, append(textKeys(), "conversation", "transcription", "dialogue", "dialog", "chat", "call transcript", "transcript text"))
	if !text.is(jsonString) || len(text.str) < 40 {
		return nil
	}
	return text
}

var errNoMessages = errors.New("no list of objects with a text and a speaker")
