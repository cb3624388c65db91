package check

import (
	"fmt"

	"rapport/rubric/yamlpos"
	"rapport/scorer/match"
	"rapport/transcripts"
)

type askedAgainParams struct {
	Slots []yamlpos.At[string] `yaml:"slots,short,oneormany" enum:"name,account,phone,email,address,postcode,birth_date,order,date,amount,issue" doc:"What must not be asked for twice; all when not given."`
	Gap   int                  `yaml:"gap" min:"1" max:"50" doc:"How many turns of the asking side later it counts, so that a repair (\"sorry, once more?\") does not count; 2 when not given."`
}

func askedAgain() Kind {
	return Kind{
		Name: "asked_again",
		Doc: `Met when the rep asks for something that was already given, to this rep, to a bot or to a rep before the transfer, and does not say why.

Mostly used inside none. A slot counts as given when somebody asked for it and the customer answered, or the customer stated it. n/a when nothing was given.`,
		Params: ParamsOf(func(p askedAgainParams, n yamlpos.Node, c *Compiler) Test {
			t := &askedAgainTest{gap: p.Gap}
			if t.gap == 0 {
				t.gap = 2
			}
			for _, s := range slotQuestions() {
				if len(p.Slots) > 0 && !wanted(p.Slots, s.slot) {
					continue
				}
				var set patternSet
				for _, q := range s.ask {
					set.add(c.Pattern(match.Pattern{Source: q}))
				}
				t.slots = append(t.slots, slotTest{s.slot, set})
			}
			for _, q := range askReasons() {
				t.reasons.add(c.Pattern(match.Pattern{Source: q}))
			}
			return t.test
		}),
		Examples: []Example{
			{Name: "asked again", Check: `asked_again: {}`, Lines: []string{"rep: What is your account number?", "customer: 44719.", "rep: And the issue?", "customer: No sound.", "rep: I see.", "customer: Yes.", "rep: What's your account number?"}, Want: Met, Quote: "account number"},
			{Name: "stated unasked", Check: `asked_again: {}`, Lines: []string{"customer: Hello, my account number is 44719.", "rep: Hello, Kim here.", "customer: Hi.", "rep: What is your account number?"}, Want: Met},
			{Name: "once", Check: `asked_again: {}`, Lines: []string{"rep: What is your account number?", "customer: 44719.", "rep: Thank you."}, Want: NotMet},
			{Name: "with a reason", Check: `asked_again: {}`, Lines: []string{"bot: What is your account number?", "customer: 44719.", "rep: Hello, Kim here.", "customer: Hi.", "rep: Which device?", "customer: Phone.", "rep: Could I have your account number again, it did not come over to me?"}, Want: NotMet},
			{Name: "after a bot", Check: `asked_again: {}`, Lines: []string{"bot: What is your account number?", "customer: 44719.", "rep: Hello, Kim here.", "customer: Hi.", "rep: What is your account number?"}, Want: Met},
			{Name: "nothing given", Check: `asked_again: {}`, Lines: []string{"rep: Hello.", "customer: Hi."}, Want: NotApplicable},
		},
	}
}

type slotQuestion struct {
	slot string
	ask  []string
}

// slotQuestions are the ways reps ask for things.
func slotQuestions() []slotQuestion {
	return []slotQuestion{
		{"name", []string{"what is|was your (full|first|last) name|surname", "your (full|first|last) name", "who am i speaking|talking|chatting (to|with)", "may|can|could i have|get|take your (full|first|last) name|surname", "name on the account"}},
		{"account", []string{"account|customer|member|membership|policy|contract number|id|no"}},
		{"order", []string{"order|reference|case|ticket|booking|confirmation|tracking number|id|no"}},
		{"phone", []string{"phone|mobile|telephone|cell|contact|callback|call-back number", "number to|i reach|call you (on|at|back)", "best number"}},
		{"email", []string{"e-mail|email (address)"}},
		{"address", []string{"your (home|street|billing|full|delivery|current) address", "first line of your address", "where do you live", "service address", "confirm the address"}},
		{"postcode", []string{"postcode|zip|zipcode", "post|postal|zip code"}},
		{"birth_date", []string{"date of birth", "birthday|birthdate", "when were you born"}},
		{"date", []string{"what|which date|day (was|is|did)", "when did it|this|that|you start|happen|begin|buy|order|send"}},
		{"amount", []string{"how much was|is|did", "what|which amount"}},
		{"issue", []string{"how can|may|could i help", "what seems|is to be the problem|issue|trouble", "what is|was|'s the problem|issue|trouble", "tell me what happened|happens", "what happened", "describe the problem|issue", "what's going on"}},
	}
}

func askReasons() []string {
	return []string{"because|since", "for security|verification|data protection|safety", "so that i|we", "just to be sure|safe|certain", "did|does not come|carry over|through|across", "didn't|doesn't come|carry over|through|across",
		"can't see (it|that|what)", "not passed|handed on|over", "sorry to ask|make you", "i know you|you've <2> already|just", "one more|last time", "wasn't saved|passed|noted", "in case we|the"}
}

type slotTest struct {
	slot string
	ask  patternSet
}

type askedAgainTest struct {
	slots   []slotTest
	reasons patternSet
	gap     int
}

// givenState is reserved per call for slots; it is worked out anew by each
// asked_again check, whose slots differ.
type givenState struct {
	when [16]int32 // 1 + the asking side's turns until then; 0: not given
}

func (g *givenState) reset() { g.when = [16]int32{} }

func (t *askedAgainTest) test(in *Input) Outcome {
	in.given.reset()
	n := len(in.ev)
	any := false
	excused := Near{}
	repTurns := int32(0)
	for i := 0; i <= in.To; i++ {
		turn := &in.Call.Turns[i]
		if !in.Spoken(i) {
			continue
		}
		switch turn.Speaker {
		case transcripts.Customer:
			any = t.stated(in, i, repTurns) || any
			continue
		case transcripts.Rep, transcripts.Bot:
		default:
			continue
		}
		repTurns++
		for s := range t.slots {
			start, end, ok := t.asks(in, i, t.slots[s].ask)
			if !ok {
				continue
			}
			when := &in.given.when[s]
			switch {
			case *when != 0 && repTurns+1-*when >= int32(t.gap) && i >= in.From && turn.Speaker == transcripts.Rep:
				if t.reasoned(in, i) {
					excused = Near{i, "the rep says why"}
				} else if len(in.ev)-n < maxEvidence {
					in.ev = append(in.ev, Evidence{Found: true, Turn: i, UntilTurn: i, Start: start, End: end, Why: fmt.Sprintf("%s was given before", spaced(t.slots[s].slot))})
				}
			case t.answered(in, i):
				*when = repTurns + 1
				any = true
			}
		}
	}
	ev := in.ev[n:len(in.ev):len(in.ev)]
	if len(ev) > 0 {
		return Sure(Full, ByRule, ev[0].Why, ev)
	}
	if !any {
		return NotMeasurable("nothing was asked for and given", nil)
	}
	st := stretch{}
	return Sure(None, ByRule, "nothing is asked for twice", in.evidence(searched(in, &st, "nothing is asked for twice", excused)))
}

// asks reports whether turn i asks for the slot: a sentence that is a question
// or a request and names it.
func (t *askedAgainTest) asks(in *Input, i int, ask patternSet) (start, end int, ok bool) {
	text := in.Text(i)
	for _, h := range in.Hits(i) {
		if !ask.has(h.Pattern) {
			continue
		}
		if asks(text, int(h.Start)) || requests(text, int(h.Start)) {
			return int(h.Start), int(h.End), true
		}
	}
	return 0, 0, false
}

// requests reports whether the sentence around byte at asks for something
// without being a question: "I need your …", "please give me …".
func requests(text string, at int) bool {
	s, e := Sentence(text, at)
	for _, w := range SplitWords(nil, text[s:e]) {
		switch w.Text {
		case "please", "need", "give", "provide", "confirm", "tell", "send", "enter", "type":
			return true
		case "thanks", "thank", "is":
			return false
		}
	}
	return false
}

// stated notes what the customer gives in turn i without being asked: a slot named
// in one sentence with a number, code, address or spelling. It reports whether
// there is anything.
func (t *askedAgainTest) stated(in *Input, i int, repTurns int32) bool {
	any := false
	var ds []detail
	for _, h := range in.Hits(i) {
		for s := range t.slots {
			if in.given.when[s] != 0 || !t.slots[s].ask.has(h.Pattern) {
				continue
			}
			text := in.Text(i)
			from, to := Sentence(text, int(h.Start))
			if endsInQuestionMark(text[from:to]) {
				continue
			}
			if ds == nil {
				ds = details(nil, text, in.Words(i))
			}
			for _, d := range ds {
				if d.start >= int(h.End) && d.end <= to {
					in.given.when[s] = repTurns + 1
					any = true
				}
			}
		}
	}
	return any
}

func (t *askedAgainTest) reasoned(in *Input, i int) bool {
	for _, h := range in.Hits(i) {
		if t.reasons.has(h.Pattern) {
			return true
		}
	}
	return false
}

// answered reports whether the customer's next turn answers rather than asks
// back or refuses.
func (t *askedAgainTest) answered(in *Input, i int) bool {
	for k := i + 1; k < len(in.Call.Turns); k++ {
		if !in.Spoken(k) {
			continue
		}
		if in.Call.Turns[k].Speaker != transcripts.Customer {
			return false
		}
		text := in.Text(k)
		if endsInQuestionMark(text) {
			return false
		}
		words := in.Words(k)
		if len(words) == 0 {
			return false
		}
		switch words[0].Text {
		case "no", "why", "sorry", "hang", "wait", "um":
			return len(words) > 3
		}
		return true
	}
	return false
}
