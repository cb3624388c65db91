package transcripts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func optSpeaker(opt *Options, label string) bool {
	if opt == nil {
		return false
	}
	_, ok := opt.Speakers[FoldLabel(label)]
	return ok
}

// capitalized reports whether a label is written as names and labels are: each
// word beginning with a capital, a digit or a letter of a script without case.
func capitalized(label string) bool {
	words := strings.Fields(label)
	if len(words) == 1 && utf8.RuneCountInString(label) == 1 {
		return true
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "([\"'"))
		if unicode.IsLower(r) && !nameParticle(w) {
			return false
		}
	}
	return len(words) > 0
}

// acceptLabels decides which labels of a text are speakers: those in the role
// dictionary, those the header or the user names, those that cannot be speech
// by their form, and names that come again. In a text where nearly every line
// has one, a name that comes once is a speaker too.
func acceptLabels(lines []textLine, h *textHeader, opt *Options) []bool {
	accepted := make([]bool, len(lines))
	count := map[string]int{}
	for i := range lines {
		if lines[i].label != "" {
			count[FoldLabel(lines[i].label)]++
		}
	}
	sure := func(l *textLine) bool {
		if _, ok := h.roleOfPerson(l.label); ok || optSpeaker(opt, l.label) {
			return true
		}
		if roleKnown(l.label) && (!weakLabel(l.label) || count[FoldLabel(l.label)] > 1) {
			return true
		}
		return l.form == strictLine || l.form == tabLabel && strings.HasSuffix(strings.TrimSpace(strings.SplitN(l.raw, "\t", 3)[min(1, strings.Count(l.raw, "\t"))]), ":") ||
			l.form == timedLabel && speakerNumber(l.label)
	}
	body, labelled := 0, 0
	forms := map[labelForm]int{}
	timed := 0
	for i := range lines {
		l := &lines[i]
		if l.raw == "" || isRule(l.raw) || isBracketed(l.text) {
			continue
		}
		if l.label == "" || l.text != "" {
			body++ // a label on a line of its own shares its turn with the next line
		}
		if l.label != "" && sure(l) {
			accepted[i] = true
			labelled++
			forms[l.form]++
			if l.time.known {
				timed++
			}
		}
	}
	// Speakers of a file are all marked alike: where the sure ones are bold or
	// timed, a plain "Price: 30" is speech.
	unlike := func(l *textLine) bool {
		return labelled >= 3 && (10*forms[boldLabel] >= 9*labelled && l.form != boldLabel ||
			10*timed >= 9*labelled && !l.time.known)
	}
	for i := range lines {
		l := &lines[i]
		if accepted[i] || l.label == "" || notALabel(l.label) || afterthought(l.label) || unlike(l) || l.form == looseLabel || l.form == headLabel || !capitalized(l.label) {
			continue
		}
		if count[FoldLabel(l.label)] > 1 || speakerNumber(l.label) {
			accepted[i] = true
			labelled++
		}
	}
	var once []int
	for i := range lines {
		l := &lines[i]
		if !accepted[i] && l.label != "" && !notALabel(l.label) && !afterthought(l.label) && !unlike(l) && l.form != looseLabel && l.form != headLabel && nameLike(l.label) &&
			(!weakLabel(l.label) || spokenWords(l.text) >= 2) {
			once = append(once, i)
		}
	}
	if 5*(labelled+len(once)) >= 4*body && 5*labelled >= 3*body {
		for _, i := range once {
			accepted[i] = true
		}
	}
	return accepted
}

// spokenWords counts the words of letters: a number or an address is none.
func spokenWords(s string) int {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(w, unicode.IsLetter) && !strings.ContainsAny(w, "@/") {
			n++
		}
	}
	return n
}
