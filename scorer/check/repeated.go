package check

import (
	"strings"

	"rapport/transcripts"
)

// repeatWords is the length from which a sentence is recognized as a repeat.
const repeatWords = 5

// repeatState remembers the rep's sentences of a call.
type repeatState struct {
	set   bool
	first map[string]int32 // folded sentence to the first turn that has it
}

func (r *repeatState) reset() {
	r.set = false
	clear(r.first)
}

// Repeats reports whether the sentence around byte at of a turn, of five words
// or more, was already said by the same side earlier in the contact.
func (v *View) Repeats(turn, at int) bool {
	first, ok := v.repeatOf(turn, at)
	return ok && first < turn
}

func (v *View) repeatOf(turn, at int) (first int, ok bool) {
	v.indexSentences()
	key := sentenceKey(v.Call.Turns[turn].Speaker, v.text[turn], at)
	if key == "" {
		return 0, false
	}
	f, ok := v.repeated.first[key]
	return int(f), ok
}

func (v *View) indexSentences() {
	if v.repeated.set {
		return
	}
	v.repeated.set = true
	if v.repeated.first == nil {
		v.repeated.first = map[string]int32{}
	}
	for i := range v.Call.Turns {
		if v.Call.Turns[i].Speaker != transcripts.Rep || !v.Spoken(i) {
			continue
		}
		text := v.text[i]
		for at := 0; at < len(text); {
			_, end := Sentence(text, at)
			if key := sentenceKey(transcripts.Rep, text, at); key != "" {
				if _, seen := v.repeated.first[key]; !seen {
					v.repeated.first[key] = int32(i)
				}
			}
			at = max(end, at+1)
		}
	}
}

// sentenceKey folds the sentence around byte at to its words; "" when it has
// fewer than repeatWords.
func sentenceKey(who transcripts.Speaker, text string, at int) string {
	s, e := Sentence(text, at)
	if s >= e {
		return ""
	}
	words := SplitWords(nil, text[s:e])
	if len(words) < repeatWords {
		return ""
	}
	var b strings.Builder
	b.WriteByte(byte('0' + who))
	for _, w := range words {
		b.WriteByte(' ')
		b.WriteString(w.Text)
	}
	return b.String()
}
