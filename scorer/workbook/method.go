package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"rapport/rubric"
	"rapport/scorer"
)

// repMethodSheet explains how the numbers of a rep's workbook came about.
func repMethodSheet(b *book, m *repModel) {
	w := newMethod(b, m.rubric)
	w.principle(m)
	w.common()
	w.versions(m.contacts)
	w.finish(m.who(), m.opt.day())
}

// A method writes the sheet "How this is scored" downwards.
type method struct {
	s   *sheet
	r   *rubric.Rubric
	row int
}

const methodTo = 7

func newMethod(b *book, r *rubric.Rubric) *method {
	s := b.sheet(methodName, []float64{1.5, 26, 62, 11, 11, 12, 18})
	w := &method{s: s, r: r, row: 1}
	s.span(1, 2, methodTo, b.st.title, methodName)
	s.height(1, 32)
	w.row = 2
	w.text(b.st.meta, rubricTitle(r)+"   ·   "+rubricVersion(r))
	if r.Description != "" {
		w.text(b.st.body, strings.TrimSpace(r.Description))
	}
	return w
}

func (w *method) text(style int, text string) {
	w.s.span(w.row, 2, methodTo, style, text)
	w.s.fit(w.row, 2, methodTo, 10, text)
	w.row++
}

func (w *method) section(title string) {
	w.row++
	w.s.span(w.row, 2, methodTo, w.s.b.st.section, title)
	w.s.height(w.row, 20)
	w.row++
}

// pair writes a word and what it means.
func (w *method) pair(word, meaning string) {
	st := &w.s.b.st
	w.s.put(w.row, 2, st.item, word)
	w.s.span(w.row, 3, methodTo, st.itemWrap, meaning)
	w.s.fit(w.row, 3, methodTo, 10, meaning)
	w.row++
}

// principle works the rep's score out, number by number.
func (w *method) principle(m *repModel) {
	st := &w.s.b.st
	w.section("The score, worked out")
	w.text(st.body, scorer.RollUpSentence+" Points are weight × share, a share being how far a criterion was met: 0 to 1. A criterion that did not come up, or that nobody could decide, counts on neither side.")
	heads := []string{"Principle", "", "Points", "Of", "Weight", "Weight × score"}
	for i, h := range heads {
		style := st.head
		if i < 2 {
			style = st.headLeft
		}
		w.s.put(w.row, 2+i, style, h)
	}
	w.row++
	first := w.row
	var upper, lower float64
	for p, pr := range w.r.Principles {
		pts, of := m.sumCells(p)
		sum := &m.rep.Principles[p]
		score, ok := sum.PrincipleScore()
		w.s.put(w.row, 2, st.item, principleTitle(pr))
		text := "nothing decided; its weight drops out"
		if ok {
			text = fmt.Sprintf("%s of 100", decimals(score))
		}
		w.s.putFormulaText(w.row, 3, st.item, fmt.Sprintf(`IF(%s=0,"nothing decided; its weight drops out",FIXED(ROUND(MIN(10000,%s*10000/%s),0)/100,2,TRUE)&" of 100")`, of, pts, of), text)
		w.s.putFormula(w.row, 4, st.itemNum, pts+"/10000", float64(sum.Points)/10000)
		w.s.putFormula(w.row, 5, st.itemNum, of+"/10000", float64(sum.Of)/10000)
		w.s.putFormula(w.row, 6, st.itemNum, m.weightCell(p), float64(pr.Weight))
		v := 0.0
		if sum.Of > 0 {
			v = float64(pr.Weight) * min(100, float64(sum.Points)*100/float64(sum.Of))
			upper += v
			lower += float64(pr.Weight)
		}
		w.s.putFormula(w.row, 7, st.itemScore, fmt.Sprintf("IF(%s=0,0,%s*MIN(100,%s*100/%s))", of, m.weightCell(p), pts, of), v)
		w.row++
	}
	last := w.row - 1
	if lower > 0 {
		w.s.put(w.row, 2, st.item, "Together")
		w.s.put(w.row, 3, st.item, "the sum of weight × score, divided by the weights of the principles decided")
		w.s.put(w.row, 4, st.item, "")
		w.s.put(w.row, 5, st.item, "")
		w.s.putFormula(w.row, 6, st.itemNum, fmt.Sprintf(`SUMIFS(F%d:F%d,E%d:E%d,">0")`, first, last, first, last), lower)
		w.s.putFormula(w.row, 7, st.itemScore, fmt.Sprintf("SUM(G%d:G%d)", first, last), upper)
		w.row++
		w.s.put(w.row, 2, st.itemLink, "Score")
		w.s.put(w.row, 3, st.item, m.shownNote())
		for col := 4; col <= 6; col++ {
			w.s.put(w.row, col, st.item, "")
		}
		w.s.putFormula(w.row, 7, st.tdCheck, m.overallFormula(), points(m.score))
		w.row++
	}
}

// shownNote says whether the number may stand on the Summary sheet.
func (m *repModel) shownNote() string {
	if m.firm {
		return "rounded once, at the end"
	}
	return "not shown on the Summary sheet: too few contacts or too wide an interval"
}

// decimals is basis points with two decimals.
func decimals(b scorer.Basis) string { return fmt.Sprintf("%d.%02d", b/100, b%100) }

// common writes what all workbooks explain.
func (w *method) common() {
	st := &w.s.b.st
	w.section("What is asked")
	heads := []string{"Criterion", "Question", "Weight", "Share", "Belongs to", "If missed"}
	for i, h := range heads {
		style := st.headLeft
		switch i {
		case 2, 3:
			style = st.head
		case 4, 5:
			style = st.headNote
		}
		w.s.put(w.row, 2+i, style, h)
	}
	w.row++
	weights := 0
	for _, p := range w.r.Principles {
		weights += p.Weight
	}
	for _, p := range w.r.Principles {
		w.s.put(w.row, 2, st.itemLink, principleTitle(p))
		text := fmt.Sprintf("weight %d of %d", p.Weight, weights)
		if p.Doc != "" {
			text += " – " + strings.TrimSpace(p.Doc)
		}
		w.s.span(w.row, 3, methodTo, st.itemWrap, text)
		w.s.fit(w.row, 3, methodTo, 10, text)
		w.row++
		sum := 0
		for _, k := range p.Criteria {
			if !k.Bonus {
				sum += k.Weight
			}
		}
		for _, k := range p.Criteria {
			w.s.put(w.row, 2, st.itemWrap, "   "+k.ID)
			w.s.put(w.row, 3, st.itemWrap, k.Ask)
			w.s.putNum(w.row, 4, st.itemNum, float64(k.Weight))
			if k.Bonus || sum == 0 {
				w.s.put(w.row, 5, st.itemText, "bonus")
			} else {
				w.s.putNum(w.row, 5, st.itemRate, float64(p.Weight*k.Weight)/float64(weights*sum))
			}
			owner := k.Attribution
			if owner == "" {
				owner = "rep"
			}
			w.s.put(w.row, 6, st.itemNote, owner)
			effect := ""
			if k.OnFail != nil {
				effect = strings.ReplaceAll(effectKind(k.OnFail.Kind, k.OnFail.To), "_", " ")
			}
			w.s.put(w.row, 7, st.itemNote, effect)
			w.s.fit(w.row, 3, 3, 10, k.Ask)
			w.s.fit(w.row, 2, 2, 10, "   "+k.ID)
			w.s.fit(w.row, 7, 7, 10, effect)
			w.row++
		}
	}
	w.section("Verdicts")
	w.pair("met", "The rep did it: the share is one half or more.")
	w.pair("not_met", "It came up and the rep did not do it.")
	w.pair("na", "It did not come up, or this kind of record cannot show it. It counts neither way.")
	w.pair("unknown", "It came up, but the evidence is missing, masked or unsure. A person should decide; until then it counts neither way.")
	w.section("Bands – words for a rep's score, never for one contact")
	if len(w.r.Bands) == 0 {
		w.text(st.body, "The rubric has no bands.")
	}
	for i, band := range w.r.Bands {
		text := "from " + strconv.Itoa(band.From)
		if i > 0 {
			text += " up to " + strconv.Itoa(w.r.Bands[i-1].From)
		}
		w.pair(band.Name, text)
	}
	w.pair("borderline", "The 95 % interval of the score reaches over the edge of the band.")
	w.section("What is not said, and why")
	w.pair("too few", fmt.Sprintf("A rate takes %d opportunities, a score and its band %d contacts and an interval of at most %d points, a behavior named as something to work on %d opportunities and %d misses, a trend and a ranking %d contacts on each side, a comparison %d reps. Below that: moments to talk about.",
		scorer.MinOpportunities, scorer.MinContacts, scorer.MaxIntervalWidth/100, scorer.MinNamedDecided, scorer.MinNamedMisses, scorer.MinTrendContacts, scorer.MinTeamReps))
	w.pair("too wide", fmt.Sprintf("There are contacts enough, but they differ so much that the 95 %% interval is wider than %d points.", scorer.MaxIntervalWidth/100))
	w.pair("a real difference", fmt.Sprintf("At least %d points, and a 95 %% interval that excludes zero. Rates have Wilson intervals, scores bootstrap intervals with a fixed seed.", scorer.MinRealDifference/100))
	w.pair("not judged", "Tone of voice, sarcasm without a telling word, whether the answer was right in law or engineering beyond the fact sheet, and anything the customer did not write or say.")
	w.pair("effects", "Some misses weigh more than their points: a cap or a zero. Such an effect is pending until a person confirms it; the program alone never fails anybody. What waits is listed with the contacts.")
	w.pair("not the rep's", "Criteria that belong to the process or the customer are shown but never become something to work on.")
}

// versions writes what the numbers rest on, so that they can be had again.
func (w *method) versions(contacts []*scorer.Contact) {
	w.section("Versions and receipts")
	w.s.b.name("Rubric", quoted(methodName)+"!$C$"+strconv.Itoa(w.row))
	w.pair("Rubric", w.r.ID+" "+w.r.Version)
	w.s.b.name("RubricHash", quoted(methodName)+"!$C$"+strconv.Itoa(w.row))
	w.pair("Rubric hash", w.r.Hash)
	w.pair("Engine", scorer.Version)
	w.pair("Receipt", "SHA-256 over the rubric, fact sheets, macros, the conversation, the part of it and the reviews applied. Whoever scores the same inputs gets the same receipt; the Contacts sheet has its first 12 digits.")
	if len(contacts) > 0 {
		w.pair("", "for example "+contactName(contacts[0])+": "+contacts[0].Receipt)
	}
}

func (w *method) finish(who, day string) {
	w.s.protect()
	w.s.print(print{portrait: true, area: "A1:" + ref(methodTo, w.row), left: methodName + " – " + who, foot: day})
}
