package check

import (
	"fmt"
	"strings"

	"rapport/rubric/yamlpos"
	"rapport/scorer/match"
	"rapport/transcripts"
)

type repeatBackParams struct {
	Within  *Extent              `yaml:"within" doc:"How soon: turns of the rep after the customer's turn, or a time; '2 turns' when not given."`
	Opened  []yamlpos.At[string] `yaml:"opened,oneormany" doc:"Phrases that show the record was found, which does as well; a built-in list when not given."`
	Channel []string             `yaml:"channel,oneormany" enum:"voice,chat,email" doc:"Channels the check is for; voice when not given."`
}

func repeatBack() Kind {
	return Kind{
		Name: "repeat_back",
		Doc: `Met when the rep reads back details the customer spoke: a number, a code, an e-mail address, a spelled name, and a date or a street address that was asked for.

Each detail is an opportunity. All of it, its last two to four characters, or a sentence that shows the record was opened will do. A masked detail ("[PHONE]") is answered by another mask; otherwise it is unknown. A number that differs in the read-back is a miss. Voice only, since in writing both sides see it.`,
		Params: ParamsOf(func(p repeatBackParams, n yamlpos.Node, c *Compiler) Test {
			t := &repeatBackTest{within: Extent{Turns: 2}}
			if p.Within != nil {
				t.within = *p.Within
			}
			if len(p.Channel) == 0 {
				p.Channel = []string{"voice"}
			}
			t.channels = c.compileScope(Scope{Channel: p.Channel}, repOnly).channels
			if len(p.Opened) > 0 {
				t.opened = c.Patterns(p.Opened, false)
			} else {
				for _, s := range []string{
					"i have|see|found|got your|you|the <2> (right|up|open) here|up|now", "i have|see|found|got your|the <2> account|order|booking|record|file|profile|details|ticket|case", "i can see your|the|that account|order|booking|record|file|profile|details|ticket|case",
					"you're|you are with us since", "found you|it|that|your", "there you are", "that|it comes up as|under", "i'm in your|the <1> account|record|profile", "your <2> is open|up in front of me",
				} {
					t.opened.add(c.Pattern(match.Pattern{Source: s}))
				}
			}
			return t.test
		}),
		Examples: []Example{
			{Name: "read back", Check: `repeat_back: {}`, Lines: []string{"customer: It's 4471 9920.", "rep: 4471 9920, thank you."}, Want: Met, Quote: "4471 9920"},
			{Name: "last digits", Check: `repeat_back: {}`, Lines: []string{"customer: It's four four seven one nine.", "rep: Ending in 719, got it."}, Want: Met},
			{Name: "not read back", Check: `repeat_back: {}`, Lines: []string{"customer: It's 4471 9920.", "rep: And your postcode?"}, Want: NotMet},
			{Name: "wrong", Check: `repeat_back: {}`, Lines: []string{"customer: It's 4471 9920.", "rep: 4471 9930, yes?"}, Want: NotMet},
			{Name: "record opened", Check: `repeat_back: {}`, Lines: []string{"customer: It's 4471 9920.", "rep: I have your account open here."}, Want: Met},
			{Name: "nothing spoken", Check: `repeat_back: {}`, Lines: []string{"customer: Hello.", "rep: Hello."}, Want: NotApplicable},
			{Name: "chat", Check: `repeat_back: {}`, Channel: "chat", Lines: []string{"customer: It's 4471 9920.", "rep: Hello."}, Want: NotApplicable},
			{Name: "masked in lower case", Check: `repeat_back: {}`, Lines: []string{"customer: it's [number] [number]", "rep: [number] [number] yes"}, Want: Met},
			{Name: "a noise is no detail", Check: `repeat_back: {}`, Lines: []string{"customer: [laughs] no", "rep: fine"}, Want: NotApplicable},
			{Name: "date asked for", Check: `repeat_back: {}`, Lines: []string{"rep: And your date of birth?", "customer: The fourteenth of June, 1980.", "rep: Fourteenth of June, thank you."}, Want: Met, Quote: "ourteenth of June"},
			{Name: "address not read back", Check: `repeat_back: {}`, Lines: []string{"rep: What's the address, please?", "customer: 18 Wattle Street.", "rep: And the name?"}, Want: NotMet},
			{Name: "a date in a story", Check: `repeat_back: {}`, Lines: []string{"customer: It broke on the 3rd of May.", "rep: I see."}, Want: NotApplicable},
			{Name: "signs with commas", Check: `repeat_back: {}`, Lines: []string{"customer: K, T, 7, W, 2.", "rep: KT7W2, got it."}, Want: Met},
			{Name: "masked", Check: `repeat_back: {}`, Lines: []string{"customer: It's [PHONE].", "rep: Let me look."}, Want: Unknown},
		},
	}
}

type repeatBackTest struct {
	within   Extent
	opened   patternSet
	channels uint8
}

func (t *repeatBackTest) test(in *Input) Outcome {
	if t.channels&(1<<in.Call.Channel) == 0 {
		return NotMeasurable("in writing both sides see it", nil)
	}
	if t.within.Turns == 0 && !in.Timed() {
		return NotMeasurable("the export has no times", nil)
	}
	n := len(in.ev)
	total, done, unsure := 0, 0, 0
	for i := in.From; i <= in.To; i++ {
		if in.Call.Turns[i].Speaker != transcripts.Customer || !in.Spoken(i) {
			continue
		}
		ds := details(nil, in.Text(i), in.Words(i))
		if len(ds) == 0 {
			continue
		}
		from, to := (&responder{by: transcripts.Rep, within: t.within}).reach(in, i)
		if from < 0 {
			continue
		}
		for _, d := range ds {
			if (d.kind == "date" || d.kind == "address") && !in.answersQuestion(i) {
				continue // part of the story rather than given to be noted
			}
			total++
			what := "detail: " + d.kind
			in.ev = append(in.ev, Evidence{Found: true, Turn: i, UntilTurn: i, Start: d.start, End: d.end, Why: what})
			e, v := t.answer(in, d, from, to)
			in.ev = append(in.ev, e)
			switch v {
			case Met:
				done++
			case Unknown:
				unsure++
			}
		}
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	if total == 0 {
		return NotMeasurable("the customer spoke no number, code or spelling", nil)
	}
	reason := fmt.Sprintf("%d of %d %s read back", done, total, plural(total, "detail"))
	return Outcome{Share: Ratio(int64(done), int64(total)), Low: Ratio(int64(done), int64(total)), High: Ratio(int64(done+unsure), int64(total)),
		By: ByRule, Reason: reason, Evidence: ev, Answered: done, Opportunities: total}
}

// answersQuestion reports whether the last spoken turn before turn i was the
// rep's or a bot's and asked something.
func (v *View) answersQuestion(i int) bool {
	p := v.Previous(i)
	if p < 0 {
		return false
	}
	switch v.Call.Turns[p].Speaker {
	case transcripts.Rep, transcripts.Bot:
		text := v.text[p]
		return len(text) > 0 && (asks(text, len(text)-1) || requests(text, len(text)-1))
	}
	return false
}

func (t *repeatBackTest) answer(in *Input, d detail, from, to int) (Evidence, Verdict) {
	wrong := Near{}
	for k := from; k <= to; k++ {
		if in.Call.Turns[k].Speaker != transcripts.Rep || !in.Spoken(k) {
			continue
		}
		for _, o := range details(nil, in.Text(k), in.Words(k)) {
			if d.masked || o.masked {
				if o.masked {
					return Evidence{Found: true, Turn: k, UntilTurn: k, Start: o.start, End: o.end, Why: "read back, masked"}, Met
				}
				continue
			}
			if strings.Contains(o.norm, d.norm) || len(o.norm) >= 2 && strings.HasSuffix(d.norm, o.norm) {
				return Evidence{Found: true, Turn: k, UntilTurn: k, Start: o.start, End: o.end, Why: "read back"}, Met
			}
			if len(o.norm) == len(d.norm) {
				wrong = Near{k, "read back wrongly"}
			}
		}
		if !d.masked && wrong.Why == "" {
			if s, e, ok := tail(in.Text(k), in.Words(k), d.norm); ok {
				return Evidence{Found: true, Turn: k, UntilTurn: k, Start: s, End: e, Why: "its last characters are read back"}, Met
			}
		}
		if wrong.Why == "" {
			for _, h := range in.Hits(k) {
				if t.opened.has(h.Pattern) && !in.Repeats(k, int(h.Start)) {
					return Evidence{Found: true, Turn: k, UntilTurn: k, Start: int(h.Start), End: int(h.End), Why: "the record was opened"}, Met
				}
			}
		}
	}
	e := Evidence{Turn: from, UntilTurn: max(from, to), Why: "not read back", Near: wrong}
	if d.masked {
		e.Why = "the detail is masked; whether it was read back cannot be seen"
		return e, Unknown
	}
	return e, NotMet
}

// tail finds the last two to four characters of a detail as a word of text, or
// as digits spoken one by one.
func tail(text string, words []Word, norm string) (start, end int, ok bool) {
	for i, w := range words {
		if len(w.Text) >= 2 && len(w.Text) <= 4 && countDigits(w.Text) > 0 && strings.HasSuffix(norm, w.Text) {
			return int(w.Start), int(w.End), true
		}
		var b strings.Builder
		for k := i; k < len(words) && k < i+4; k++ {
			d, spoken := spokenDigits(words[k].Text, nil)
			if !spoken {
				break
			}
			b.WriteString(d)
			if s := b.String(); len(s) >= 2 && strings.HasSuffix(norm, s) {
				return int(w.Start), int(words[k].End), true
			}
		}
	}
	return 0, 0, false
}
