package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"rapport/rubric"
	"rapport/scorer"
)

// A teamModel is what the sheets of the team workbook have in common.
type teamModel struct {
	rubric *rubric.Rubric
	reps   []teamRep // in the order of the Reps sheet
	all    *scorer.RepSummary
	opt    Options
}

// A teamRep is a rep in the team workbook.
type teamRep struct {
	*scorer.RepSummary
	id, who  string
	iv       scorer.Intervals
	score    scorer.Basis
	firm     bool // the score may be shown
	ranked   bool // contacts enough for a place
	place    string
	group    int // reps of one group cannot be told apart; 0 unranked
	groupLen int
}

func newTeamModel(s *scorer.Summary, opt Options) *teamModel {
	m := &teamModel{rubric: s.Rubric, opt: opt}
	reps := s.Reps()
	m.all = scorer.Merge(s.Rubric, reps)
	for _, r := range reps {
		t := teamRep{RepSummary: r, id: repID(r), iv: r.Intervals()}
		t.who = cmp.Or(r.Rep.Name, r.Rep.ID, "No rep named")
		var ok bool
		t.score, ok = r.Score()
		t.firm = ok && t.iv.OK && scorer.Firm(r.Eligible(), t.iv.Score)
		t.ranked = t.firm && r.Eligible() >= scorer.MinTrendContacts && t.id != ""
		m.reps = append(m.reps, t)
	}
	m.rank()
	return m
}

// rank gives places. Reps whose intervals overlap, directly or through others,
// form a group that cannot be told apart and share the places of the group; a
// group as a whole lies above the next. Within a group, and without a place,
// the order is by id and says nothing.
func (m *teamModel) rank() {
	var ranked, rest []teamRep
	for _, r := range m.reps {
		if r.ranked {
			ranked = append(ranked, r)
		} else {
			rest = append(rest, r)
		}
	}
	slices.SortStableFunc(ranked, func(a, b teamRep) int {
		return cmp.Or(cmp.Compare(b.iv.Score.High, a.iv.Score.High), cmp.Compare(a.id, b.id))
	})
	group := 0
	for i := 0; i < len(ranked); {
		group++
		j, low := i+1, ranked[i].iv.Score.Low
		for j < len(ranked) && ranked[j].iv.Score.High >= low {
			low = min(low, ranked[j].iv.Score.Low)
			j++
		}
		place := strconv.Itoa(i + 1)
		if j > i+1 {
			place += "–" + strconv.Itoa(j)
		}
		for k := i; k < j; k++ {
			ranked[k].place, ranked[k].group, ranked[k].groupLen = place, group, j-i
		}
		slices.SortStableFunc(ranked[i:j], func(a, b teamRep) int { return cmp.Compare(a.id, b.id) })
		i = j
	}
	m.reps = append(ranked, rest...)
}

// standing says what a place means.
func (r *teamRep) standing() string {
	switch {
	case r.id == "":
		return "calls that name no rep"
	case !r.ranked && r.Eligible() < scorer.MinTrendContacts:
		return fmt.Sprintf("too few contacts: %d of %d", r.Eligible(), scorer.MinTrendContacts)
	case !r.ranked:
		return "interval too wide"
	case r.groupLen > 1:
		return "cannot be told apart"
	}
	return ""
}

func (m *teamModel) meta() string {
	b := counted(len(m.reps), "rep", "reps") + "   ·   " + counted(m.all.Legs(), "contact", "contacts")
	if p := period(m.all.First, m.all.Last); p != "" {
		b += "   ·   " + p
	}
	b += "   ·   rubric " + rubricVersion(m.rubric)
	if d := m.opt.day(); d != "" {
		b += "   ·   as of " + d
	}
	return b
}

// head writes title and lines above a table and returns the header's row.
func (m *teamModel) head(s *sheet, title, note string) int {
	st := &s.b.st
	s.put(1, 1, st.title, title)
	s.height(1, 30)
	s.put(2, 1, st.meta, m.meta())
	s.put(3, 1, st.meta, note)
	s.height(4, 6)
	s.put(4, 1, 0, "")
	s.flush()
	return 5
}

// unique makes the titles of a table's columns differ, whatever the case, and
// fit for a header: spreadsheets repair a file in which they do not.
func unique(fields []field) []field {
	seen := map[string]bool{}
	for i := range fields {
		title := strings.Map(func(r rune) rune {
			if unicode.IsPrint(r) && r != '_' {
				return r
			}
			return ' '
		}, cut(fields[i].title, 100))
		title = strings.Join(strings.Fields(title), " ")
		base := title
		for n := 2; title == "" || seen[strings.ToLower(title)]; n++ {
			title = strings.TrimSpace(base + " (" + strconv.Itoa(n) + ")")
		}
		seen[strings.ToLower(title)] = true
		fields[i].title = title
	}
	return fields
}

func widthsOf(fields []field) []float64 {
	var out []float64
	for _, f := range fields {
		out = append(out, f.width)
	}
	return out
}

func repsSheet(b *book, m *teamModel) {
	st := &b.st
	var places, scores bool
	for i := range m.reps {
		places, scores = places || m.reps[i].ranked, scores || m.reps[i].firm
	}
	var fields []field
	var place, who, id, team, score, interval, band, standing, scored, seen, look, file int
	add := func(col *int, title string, width float64, kind fieldKind, there bool) {
		if there {
			fields = append(fields, field{title, width, kind})
			*col = len(fields)
		}
	}
	add(&place, "Place", 8, words, places)
	add(&who, "Rep", 24, words, true)
	add(&id, "Id", 14, words, true)
	add(&team, "Team", 13, words, m.hasTeams())
	add(&score, "Score", 10, figures, true)
	add(&interval, "95 % interval", 13, words, scores)
	add(&band, "Band", 26, words, scores)
	add(&standing, "Standing", 30, words, true)
	add(&scored, "Scored", 10, figures, true)
	add(&seen, "Seen", 9, figures, true)
	add(&look, "To look at", 12, figures, true)
	add(&file, "Workbook", 34, words, true)
	s := b.sheet("Reps", widthsOf(fields))
	head := m.head(s, "Reps", fmt.Sprintf("Ranked only where intervals do not overlap; from %d contacts on. Reps who share a place cannot be told apart and stand in the order of their ids.", scorer.MinTrendContacts))
	headers := s.headers(head, fields)
	row := head
	text := func(col, style int, v string) {
		if col > 0 {
			s.text(col, style, v)
		}
	}
	for i := range m.reps {
		row++
		r := &m.reps[i]
		n := max(lines(r.who, 24, fontSize), lines(r.id, 14, fontSize), lines(r.Team, 13, fontSize), lines(FileName(r.Rep), 34, fontSize))
		s.open(row, rowHeight(n, fontSize))
		text(place, st.td, r.place)
		text(who, st.tdWrap, r.who)
		text(id, st.tdWrap, r.id)
		text(team, st.tdWrap, r.Team)
		span, word := "", ""
		if r.firm {
			s.num(score, st.tdScore, points(r.score))
			span, word = between(r.iv.Score), m.band(r)
		} else {
			s.text(score, st.tdFew, unshown(r.Eligible()))
		}
		text(interval, st.td, span)
		text(band, st.td, word)
		text(standing, st.tdMuted, r.standing())
		s.num(scored, st.tdInt, float64(r.Scored))
		s.num(seen, st.tdInt, float64(r.Legs()))
		s.num(look, st.tdInt, float64(r.ToReview))
		text(file, st.tdMuted, FileName(r.Rep))
		s.end()
	}
	s.finishTable("Reps", head, row, headers, len(fields), who+1, m.opt.day())
	// A line between groups says that one lies above the next.
	if places && row > head+1 {
		edge, err := b.f.NewConditionalStyle(topLine())
		b.do(err)
		s.colorWhen(ref(1, head+2)+":"+ref(len(fields), row), fmt.Sprintf("$A%d<>$A%d", head+2, head+1), &edge)
	}
}

func (m *teamModel) hasTeams() bool {
	return slices.ContainsFunc(m.reps, func(r teamRep) bool { return r.Team != "" })
}

// band names the band of a rep's score.
func (m *teamModel) band(r *teamRep) string {
	name := scorer.Band(m.rubric.Bands, r.score)
	for _, b := range m.rubric.Bands {
		if b.From > 0 && r.iv.Score.Crosses(b.From) {
			return name + " – borderline"
		}
	}
	return name
}

// finishTable makes the rows written a table and sets up the page.
func (s *sheet) finishTable(name string, head, last int, headers []string, cols, freeze int, day string) {
	if last == head {
		last++
		s.open(last, 0)
		s.text(1, s.b.st.tdMuted, "none")
		s.end()
	}
	s.table(name, head, 1, last, headers)
	s.freeze(head+1, freeze)
	s.print(print{area: "A1:" + ref(cols, last), titles: fmt.Sprintf("%d:%d", head, head), left: s.name + " – team", foot: day})
}

func heatmapSheet(b *book, m *teamModel) {
	st := &b.st
	fields := []field{{"Rep", 20, words}, {"Id", 11, words}}
	for _, p := range m.rubric.Principles {
		for _, k := range p.Criteria {
			fields = append(fields, field{k.ID, 9.5, words})
		}
	}
	fields = unique(fields)
	s := b.sheet("Heatmap", widthsOf(fields))
	head := m.head(s, "Heatmap", fmt.Sprintf("How often each criterion was met, and of how many. Fewer than %d: the count without a rate and without color. Darker is more often; reddish is below one half.", scorer.MinOpportunities))
	// The principles stand above their criteria.
	s.open(head, 20)
	col := 3
	for _, p := range m.rubric.Principles {
		s.text(col, st.section, principleTitle(p))
		for i := 1; i < len(p.Criteria); i++ {
			s.blank(col+i, st.section)
		}
		col += len(p.Criteria)
	}
	s.end()
	head++
	s.open(head, 112)
	var headers []string
	for i, f := range fields {
		headers = append(headers, f.title)
		style := st.thTurn
		if i < 2 {
			style = st.headLeft
		}
		s.text(i+1, style, f.title)
	}
	s.end()
	row := head
	line := func(who, id string, counts []scorer.CriterionSummary) {
		row++
		s.open(row, max(30, rowHeight(lines(who, 20, fontSize), fontSize)))
		s.text(1, st.tdWrap, who)
		s.text(2, st.tdMuted, id)
		for i := range counts {
			c := &counts[i]
			n := c.Decided()
			switch {
			case n == 0:
				s.blank(3+i, st.heatNo)
			case n < scorer.MinOpportunities:
				s.text(3+i, st.heatNo, fmt.Sprintf("%d of %d", c.Met, n))
			default:
				rate := (c.Met*200 + n) / (2 * n)
				step := 0
				switch {
				case rate >= 90:
					step = 4
				case rate >= 75:
					step = 3
				case rate >= 60:
					step = 2
				case rate >= 50:
					step = 1
				}
				s.text(3+i, st.heat[step], fmt.Sprintf("%d %%\nn %d", rate, n))
			}
		}
		s.end()
	}
	for i := range m.reps {
		r := &m.reps[i]
		line(r.who, r.id, r.Criteria)
	}
	line("All", "", m.all.Criteria)
	s.finishTable("Heatmap", head, row, headers, len(fields)+1, 3, m.opt.day())
}

func principlesSheet(b *book, m *teamModel) {
	st := &b.st
	fields := []field{{"Rep", 22, words}, {"Id", 14, words}, {"Score", 9, figures}, {"Score interval", 11, words}}
	for _, p := range m.rubric.Principles {
		t := principleTitle(p)
		fields = append(fields, field{t, columnFor(t), figures}, field{t + " interval", columnFor(t), words})
	}
	fields = unique(fields)
	s := b.sheet("Principles", widthsOf(fields))
	head := m.head(s, "Principles", "Scores with their 95 % intervals. "+scorer.RollUpSentence)
	headers := s.headers(head, fields)
	row := head
	for i := range m.reps {
		row++
		r := &m.reps[i]
		n := max(lines(r.who, 22, fontSize), lines(r.id, 14, fontSize))
		s.open(row, rowHeight(n, fontSize))
		s.text(1, st.tdWrap, r.who)
		s.text(2, st.tdWrap, r.id)
		s.scoreOrFew(3, r.score, r.firm, r.iv.Score, r.Eligible())
		for p := range m.rubric.Principles {
			b, ok := r.Principles[p].PrincipleScore()
			var iv scorer.Interval
			if r.iv.OK {
				iv = r.iv.Principles[p]
			}
			s.scoreOrFew(5+2*p, b, ok && r.iv.OK && scorer.Firm(r.Principles[p].Legs, iv), iv, r.Principles[p].Legs)
		}
		s.end()
	}
	s.finishTable("Principles", head, row, headers, len(fields), 3, m.opt.day())
}

// scoreOrFew writes a score and its interval, or that there is too little.
func (s *sheet) scoreOrFew(col int, b scorer.Basis, firm bool, iv scorer.Interval, n int) {
	st := &s.b.st
	if !firm {
		s.text(col, st.tdFew, unshown(n))
		s.blank(col+1, st.tdCenter)
		return
	}
	s.num(col, st.tdScore, points(b))
	s.text(col+1, st.tdCenter, between(iv))
}

// lookSheet lists the contacts a person should look at.
func lookSheet(b *book, m *teamModel) {
	st := &b.st
	fields := []field{
		{"Rep", 20, words}, {"Contact", 20, words}, {"Date", 16, words}, {"Channel", 10, words}, {"Status", 12, words},
		{"Why a person should look", 60, words}, {"Score", 9, figures}, {"Range", 10, words}, {"File", 30, words},
	}
	s := b.sheet("To look at", widthsOf(fields))
	head := m.head(s, "Contacts to look at", "A machine alone never fails a person: these wait for somebody's word.")
	headers := s.headers(head, fields)
	row := head
	for i := range m.reps {
		r := &m.reps[i]
		contacts := slices.Clone(r.Contacts)
		slices.SortStableFunc(contacts, scorer.ByIdentity)
		for _, c := range contacts {
			if c.Review == "" {
				continue
			}
			row++
			n := max(lines(r.who, 20, fontSize), lines(contactName(c), 20, fontSize), lines(c.Review, 60, fontSize), lines(c.Source, 30, fontSize))
			s.open(row, rowHeight(n, fontSize))
			s.text(1, st.tdWrap, r.who)
			s.text(2, st.tdWrap, contactName(c))
			if c.Started.IsZero() {
				s.blank(3, st.tdDate)
			} else {
				s.num(3, st.tdDate, serial(c.Started))
			}
			s.text(4, st.td, c.Channel.String())
			s.text(5, st.td, c.Status.String())
			s.text(6, st.tdWrap, c.Review)
			span := ""
			if c.HasScore && !wide(c) {
				s.num(7, st.tdScore, points(c.Score))
			} else {
				s.blank(7, st.tdScore)
				if c.Status == scorer.Scored {
					span = between(scorer.Interval{Low: c.Low, High: c.High})
				}
			}
			s.text(8, st.tdCenter, span)
			s.text(9, st.tdMuted, c.Source)
			s.end()
		}
	}
	s.finishTable("ToLookAt", head, row, headers, len(fields), 3, m.opt.day())
}

func teamMethodSheet(b *book, m *teamModel) {
	w := newMethod(b, m.rubric)
	w.section("The score")
	w.text(b.st.body, scorer.RollUpSentence)
	w.common()
	w.versions(nil)
	w.finish("team", m.opt.day())
}
