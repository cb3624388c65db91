package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"rapport/rubric"
	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// The names of the sheets of a rep's workbook, and of the ranges that hold what
// people filled in.
const (
	summaryName  = "Summary"
	planName     = "Plan"
	criteriaName = "Criteria"
	contactsName = "Contacts"
	evidenceName = "Evidence"
	methodName   = "How this is scored"

	inputPrefix = "Input_"
)

// evidenceHead is the header row of the Evidence sheet.
const evidenceHead = 4

// An evidenceRow is a row of the Evidence sheet.
type evidenceRow struct {
	moment
	finding *scorer.Finding
	contact *scorer.Contact
}

// A field is a column of a table.
type field struct {
	title string
	width float64
	kind  fieldKind
}

// A fieldKind says how the header of a column looks.
type fieldKind uint8

const (
	words   fieldKind = iota
	figures           // stand to the right
	fillIn            // a person fills them in
)

// headers writes the header row of a table and returns its titles.
func (s *sheet) headers(row int, fields []field) []string {
	s.open(row, 30)
	var out []string
	for i, f := range fields {
		s.text(i+1, [...]int{words: s.b.st.th, figures: s.b.st.thRight, fillIn: s.b.st.thInput}[f.kind], f.title)
		out = append(out, f.title)
	}
	s.end()
	return out
}

// An evidenceLayout says which column of the Evidence sheet holds what. A
// column of 0 is left out.
type evidenceLayout struct {
	fields []field
	spans  []string // of each column
	first  int      // first row of the table's body
	last   int      // last row of it

	no, contact, principle, criterion, verdict, share, weight, points, of          int
	turn, time, who, quote, before, why, near, by                                  int
	override, reason, dispute, effect, decide, final, finalPoints, finalOf, effNow int
	key, part, given                                                               int
}

// span is the absolute range of a column's body, with the sheet's name.
func (e *evidenceLayout) span(col int) string { return e.spans[col] }

// contactWidth is the width of a column that shows the contacts' names on one
// line, unless they are very long.
func (m *repModel) contactWidth() float64 {
	width := 13
	for _, c := range m.contacts {
		width = max(width, utf8.RuneCountInString(contactName(c))+2)
	}
	return float64(min(width, 28))
}

// layOut decides rows and columns of the Evidence and Contacts sheets, which
// refer to each other.
func (m *repModel) layOut() {
	m.rowOf = map[moment]int{}
	var timed, near, before bool
	for ci, c := range m.contacts {
		if !eligible(c) {
			continue
		}
		for fi := range c.Findings {
			f := &c.Findings[fi]
			if f.Verdict == check.NotApplicable && !m.keepsNA(f.Criterion) {
				continue
			}
			at := moment{ci, fi}
			m.rowOf[at] = evidenceHead + 1 + len(m.rows)
			m.rows = append(m.rows, evidenceRow{at, f, c})
			timed, near, before = timed || f.At.Known(), near || f.Near != "", before || f.Context != ""
		}
	}
	e := &m.ev
	add := func(col *int, title string, width float64, kind fieldKind) {
		e.fields = append(e.fields, field{title, width, kind})
		*col = len(e.fields)
	}
	add(&e.no, "No.", 6, words)
	add(&e.contact, "Contact", m.contactWidth(), words)
	add(&e.principle, "Principle", 13, words)
	add(&e.criterion, "Criterion", 21, words)
	add(&e.verdict, "Verdict", 10, words)
	add(&e.share, "Share", 7.5, figures)
	add(&e.weight, "Weight", 8.5, figures)
	add(&e.points, "Points", 8, figures)
	add(&e.of, "Of", 6, figures)
	add(&e.turn, "Turn", 7, figures)
	if timed {
		add(&e.time, "Time", 9, figures)
	}
	add(&e.who, "Who", 11, words)
	add(&e.quote, "Quote", 50, words)
	if before {
		add(&e.before, "In answer to", 32, words)
	}
	add(&e.why, "Why", 30, words)
	if near {
		add(&e.near, "Nearest miss", 20, words)
	}
	add(&e.by, "By", 11, words)
	add(&e.override, "Your verdict", 12, fillIn)
	add(&e.reason, "Your reason", 28, fillIn)
	add(&e.dispute, "Dispute", 13, fillIn)
	if m.policy.effects {
		add(&e.effect, "Effect", 20, words)
		add(&e.decide, "Your word on it", 13, fillIn)
	}
	add(&e.final, "Final verdict", 11, words)
	add(&e.finalPoints, "Final points", 9, figures)
	add(&e.finalOf, "Final of", 8, figures)
	if m.policy.effects {
		add(&e.effNow, "Effect now", 12, words)
	}
	add(&e.key, "Key", 9, words)
	add(&e.part, "Part", 9, words)
	if m.policy.redistribute {
		add(&e.given, "Given", 9, words)
	}
	e.first, e.last = evidenceHead+1, evidenceHead+max(1, len(m.rows))
	e.spans = make([]string, len(e.fields)+1)
	for i := range e.fields {
		c := column(i + 1)
		e.spans[i+1] = fmt.Sprintf("%s!$%s$%d:$%s$%d", evidenceName, c, e.first, c, e.last)
	}
	m.layOutContacts()
}

// keepsNA reports whether an n/a verdict on k still enters the sums.
func (m *repModel) keepsNA(k *rubric.Criterion) bool {
	return naOf(m.rubric, k) != "redistribute_principle" && naOf(m.rubric, k) != ""
}

func effectText(e *scorer.Effect) string {
	return strings.ReplaceAll(effectKind(e.Kind, int(e.To)/100), "_", " ") + ", " + string(e.State)
}

func effectKind(kind string, to int) string {
	switch kind {
	case rubric.CapPrinciple, rubric.CapCall:
		return kind + " " + strconv.Itoa(to)
	}
	return kind
}

// overrideWords, disputeWords and effectWords are what the lists offer.
func overrideWords() []string { return []string{"met", "not_met", "na", "unknown"} }
func disputeWords() []string {
	return []string{"rep disputes", "accepted", "accepted in part", "rejected"}
}
func effectWords() []string { return []string{"confirmed", "lifted"} }

func evidenceSheet(b *book, m *repModel) {
	e := &m.ev
	widths := make([]float64, len(e.fields))
	for i, f := range e.fields {
		widths[i] = f.width
	}
	s := b.sheet(evidenceName, widths)
	s.put(1, 1, b.st.title, "Evidence")
	s.height(1, 30)
	note := "One row for each question that applied. Yellow cells are yours: a verdict of yours replaces the program's, and every score in this workbook follows."
	if m.opt.Masked {
		note += " Personal data in quotes is masked."
	}
	s.put(2, 1, b.st.meta, note)
	s.height(3, 6)
	s.put(3, 1, 0, "")
	s.flush()

	headers := s.headers(evidenceHead, e.fields)
	s.xml = slices.Grow(s.xml, 1200*len(m.rows))
	for i := range m.rows {
		s.evidenceRow(m, evidenceHead+1+i)
	}
	if len(m.rows) == 0 {
		s.open(e.first, 0)
		s.text(1, b.st.tdMuted, "nothing")
		s.end()
	}
	s.table("Evidence", evidenceHead, 1, e.last, headers)
	s.idsAreText(e.contact, e.first, e.last)
	s.freeze(evidenceHead+1, e.contact+1)
	s.protect()
	for _, l := range []struct {
		col         int
		words       []string
		title, hint string
	}{
		{e.override, overrideWords(), "Your verdict", "What you find instead. Leave empty to keep the program's verdict."},
		{e.dispute, disputeWords(), "Dispute", "The rep may disagree; say what became of it."},
		{e.decide, effectWords(), "Your word on it", "A pending effect counts once you confirm it."},
	} {
		if l.col > 0 {
			s.list(ref(l.col, e.first)+":"+ref(l.col, e.last), l.words, l.title, l.hint)
		}
	}
	for _, col := range []int{e.verdict, e.final} {
		s.verdictColors(col, e.first, e.last)
	}
	s.colorWhen(ref(e.final, e.first)+":"+ref(e.finalOf, e.last), fmt.Sprintf(`$%s%d<>""`, column(e.override), e.first), b.st.changed)
	var ranges []string
	for i, f := range e.fields {
		if f.kind == fillIn {
			ranges = append(ranges, e.span(i+1))
		}
	}
	if len(m.rows) > 0 {
		b.name(inputPrefix+evidenceName, strings.Join(ranges, ","))
	}
	no := false
	b.do(b.f.SetColVisible(evidenceName, column(e.key)+":"+column(len(e.fields)), no))
	s.print(print{wide: 2, area: ref(1, evidenceHead) + ":" + ref(e.finalOf, e.last), titles: "4:4", columns: "A:" + column(e.criterion), left: "Evidence – " + m.who(), foot: m.opt.day()})
}

// verdictColors tints a column of verdicts; the word is there anyway.
func (s *sheet) verdictColors(col, first, last int) {
	rng, at := ref(col, first)+":"+ref(col, last), ref(col, first)
	st := &s.b.st
	for _, c := range []struct {
		word  string
		style *int
	}{{"met", st.met}, {"not_met", st.missed}, {"unknown", st.open}, {"na", st.gone}} {
		s.colorWhen(rng, "$"+at+`="`+c.word+`"`, c.style)
	}
}

// colorWhen gives the cells of a range a style while a formula holds.
func (s *sheet) colorWhen(rng, formula string, style *int) {
	s.b.do(s.b.f.SetConditionalFormat(s.name, rng, []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: formula, Format: style}}))
}

// evidenceRow writes one row.
func (s *sheet) evidenceRow(m *repModel, row int) {
	e, st := &m.ev, &s.b.st
	r := &m.rows[row-e.first]
	f, c := r.finding, r.contact
	k := &m.criteria[r.moment.finding]
	p := m.rubric.Principles[k.principle]
	naShare, naOfWeight, given := m.naCounts(k)
	quote, why, before := oneLine(f.Quote), f.Why, oneLine(f.Context)
	if why == "" {
		why = f.Reason
	} else if f.Reason != "" && f.Overridden {
		why = f.Reason
	}
	n := 1
	for _, x := range []struct {
		col  int
		text string
	}{{e.quote, quote}, {e.before, before}, {e.why, why}, {e.near, f.Near}, {e.criterion, k.ID}, {e.contact, contactName(c)}} {
		if x.col > 0 && x.text != "" {
			n = max(n, lines(x.text, e.fields[x.col-1].width, fontSize))
		}
	}
	s.open(row, rowHeight(n, fontSize))
	s.num(e.no, st.tdNo, float64(r.contactNo()))
	s.text(e.contact, st.tdWrap, contactName(c))
	s.text(e.principle, st.td, principleTitle(p))
	s.text(e.criterion, st.tdWrap, k.ID)
	s.text(e.verdict, st.td, f.Verdict.String())
	if f.Verdict == check.NotApplicable {
		s.blank(e.share, st.tdPercent)
	} else {
		s.num(e.share, st.tdPercent, float64(f.Share)/10000)
	}
	s.num(e.weight, st.tdInt, float64(k.Weight))
	pts, of := m.machinePoints(k, f)
	s.num(e.points, st.tdNum, pts)
	s.num(e.of, st.tdInt, of)
	if f.Turn >= 0 {
		s.num(e.turn, st.tdInt, float64(f.Turn+1))
	} else {
		s.blank(e.turn, st.tdInt)
	}
	if e.time > 0 {
		s.offset(e.time, f.At)
	}
	s.text(e.who, st.tdIndent, f.Said)
	s.text(e.quote, st.tdWrap, quote)
	if e.before > 0 {
		s.text(e.before, st.tdMuted, before)
	}
	s.text(e.why, st.tdMuted, why)
	if e.near > 0 {
		s.text(e.near, st.tdMuted, f.Near)
	}
	by := f.By.String()
	if f.Overridden {
		by += ", was " + f.Machine.String()
	}
	s.text(e.by, st.tdMuted, by)
	s.blank(e.override, st.inputCenter)
	s.blank(e.reason, st.input)
	s.blank(e.dispute, st.inputCenter)
	eff := contactEffect(c, k.Criterion)
	if e.effect > 0 {
		if k.OnFail != nil {
			text := strings.ReplaceAll(effectKind(k.OnFail.Kind, k.OnFail.To), "_", " ")
			if eff != nil {
				text = effectText(eff)
			}
			s.text(e.effect, st.tdMuted, text)
			s.blank(e.decide, st.inputCenter)
		} else {
			s.blank(e.effect, st.tdMuted)
			s.blank(e.decide, st.tdMuted)
		}
	}
	share, weight := ref(e.share, row), ref(e.weight, row)
	ov, vd, fin := ref(e.override, row), ref(e.verdict, row), ref(e.final, row)
	s.formulaText(e.final, st.td, "IF("+ov+`="",`+vd+","+ov+")", f.Verdict.String())
	// An override moves the share to the end it belongs to, unless it is on that
	// side already; so does the engine when it reads a review.
	s.formula(e.finalPoints, st.tdNum, weight+"*IF("+fin+`="met",IF(AND(`+share+">=0.5,"+vd+`<>"na"),`+share+",1),IF("+
		fin+`="not_met",IF(AND(`+share+"<0.5,"+vd+`<>"na"),`+share+",0),"+naValue(fin, naShare)+"))", pts)
	if k.Bonus {
		weight = "0"
	}
	s.formula(e.finalOf, st.tdInt, "IF(OR("+fin+`="met",`+fin+`="not_met"),`+weight+","+naValue(fin, naOfWeight*float64(k.Weight))+")", of)
	if e.effNow > 0 {
		switch {
		case k.OnFail == nil:
			s.blank(e.effNow, st.td)
		default:
			state := "pending"
			if !k.OnFail.Confirm {
				state = "automatic"
			}
			now := ""
			if eff != nil {
				state = string(eff.State)
				now = state
			}
			s.formulaText(e.effNow, st.td, fmt.Sprintf(`IF(%s<>"not_met","",IF(%s="","%s",%s))`, fin, ref(e.decide, row), state, ref(e.decide, row)), now)
		}
	}
	s.num(e.key, st.work, float64(r.contactNo()*1000+k.principle+1))
	s.num(e.part, st.work, m.part(k))
	if e.given > 0 {
		v := 0.0
		if f.Verdict == check.NotApplicable {
			v = given
		}
		s.formula(e.given, st.work, fmt.Sprintf(`IF(%s="na",%s,0)`, fin, number(given)), v)
	}
	s.end()
}

// offset writes a time within a conversation, or nothing.
func (s *sheet) offset(col int, o transcripts.Offset) {
	if o.Known() {
		s.num(col, s.b.st.tdTime, days(o))
	} else {
		s.blank(col, s.b.st.tdTime)
	}
}

func (r *evidenceRow) contactNo() int { return r.moment.contact + 1 }

// naCounts says what an n/a verdict on k counts: the share of its weight as
// points, the share of it as points possible, and the weight that goes to the
// rubric.
func (m *repModel) naCounts(k *criterion) (share, of, given float64) {
	switch naOf(m.rubric, k.Criterion) {
	case "full_credit":
		if !k.Bonus {
			return 1, 1, 0
		}
	case "zero":
		if !k.Bonus {
			return 0, 1, 0
		}
	case "redistribute_rubric":
		if !k.Bonus {
			return 0, 0, float64(k.Weight)
		}
	}
	return 0, 0, 0
}

// naValue is the part of a formula for verdicts that are neither met nor missed.
func naValue(final string, v float64) string {
	if v == 0 {
		return "0"
	}
	return "IF(" + final + `="na",` + number(v) + ",0)"
}

// machinePoints are the points of a finding and the points possible.
func (m *repModel) machinePoints(k *criterion, f *scorer.Finding) (points, of float64) {
	w := float64(k.Weight)
	switch {
	case decided(f.Verdict):
		points, of = float64(int64(k.Weight)*int64(f.Share))/10000, w
		if k.Bonus {
			of = 0
		}
	case f.Verdict == check.NotApplicable:
		share, o, _ := m.naCounts(k)
		points, of = w*share, w*o
	}
	return points, of
}

// part is what k weighs in the share that is decided: principle weight × weight
// ÷ Σ weights of the principle.
func (m *repModel) part(k *criterion) float64 {
	p := m.rubric.Principles[k.principle]
	sum := 0
	for _, x := range p.Criteria {
		sum += x.Weight
	}
	return float64(p.Weight*k.Weight) / float64(sum)
}

// contactEffect is the effect of a criterion in a contact, or nil.
func contactEffect(c *scorer.Contact, k *rubric.Criterion) *scorer.Effect {
	for i := range c.Effects {
		if c.Effects[i].Criterion == k {
			return &c.Effects[i]
		}
	}
	return nil
}

// number is a number as formulas write it.
func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
