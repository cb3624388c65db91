package render

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"rapport/scorer"
	"rapport/scorer/check"
	"rapport/transcripts"
)

// ExplainOptions say how a conversation is explained.
type ExplainOptions struct {
	Criterion string // only this one, "" for all
	Mask      bool
	Color     bool
	Width     int
}

// Explain prints a leg: the conversation with the evidence marked under each
// turn, the verdicts with their reasons, and the ledger.
func Explain(w io.Writer, c *scorer.Scorecard, view *check.View, opt ExplainOptions) {
	explainHead(w, c)
	marks := marksOf(c, opt)
	fmt.Fprintln(w)
	for i := c.Leg.From; i <= c.Leg.To && i < len(c.Call.Turns); i++ {
		explainTurn(w, c, view, i, marks[i], opt)
	}
	for p := range c.Principles {
		explainPrinciple(w, c, &c.Principles[p], opt)
	}
	if opt.Criterion == "" {
		fmt.Fprintf(w, "\nLedger (re-adds to the score; a share is 0 to 10000)\n")
		for _, l := range c.Ledger() {
			fmt.Fprintf(w, "  %s\n", l)
		}
		fmt.Fprintf(w, "\nReceipt %s\n", c.Receipt())
	}
}

func explainHead(w io.Writer, c *scorer.Scorecard) {
	call := c.Call
	fmt.Fprintf(w, "%s", call.ID)
	if c.Leg.Of > 1 {
		fmt.Fprintf(w, ", leg %d of %d", c.Leg.Index+1, c.Leg.Of)
	}
	fmt.Fprintf(w, " · %s", call.Channel)
	if n := strings.TrimSpace(c.Leg.Rep.Name + " " + parens(c.Leg.Rep.ID)); n != "" {
		fmt.Fprintf(w, " · %s", n)
	}
	if !call.Started.IsZero() {
		fmt.Fprintf(w, " · %s", call.Started.Format("2006-01-02 15:04"))
	}
	fmt.Fprintf(w, " · %s\n", call.Source.File)
	switch {
	case c.HasScore && c.Wide():
		fmt.Fprintf(w, "Between %s and %s of 100: too much is unknown for one number\n", Points(c.Low), Points(c.High))
	case c.HasScore:
		fmt.Fprintf(w, "Score %s of 100", Points(c.Score))
		if c.Low != c.High {
			fmt.Fprintf(w, ", %s to %s if every unknown were a miss or a hit", Points(c.Low), Points(c.High))
		}
		fmt.Fprintln(w)
	default:
		fmt.Fprintf(w, "No score: %s (%s)\n", c.Status, c.Reason)
	}
	for i := range c.Effects {
		e := &c.Effects[i]
		fmt.Fprintf(w, "Effect of %s: %s, %s\n", e.Criterion.ID, effectText(e), e.State)
	}
	if c.Review != "" {
		fmt.Fprintf(w, "A person should look: %s\n", c.Review)
	}
}

func parens(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

func effectText(e *scorer.Effect) string {
	if strings.HasPrefix(e.Kind, "cap") {
		return fmt.Sprintf("%s at %d", e.Kind, e.To/100)
	}
	return e.Kind
}

// A mark is one place in a turn that decided something.
type mark struct {
	start, end int
	text       string
	order      int
}

func marksOf(c *scorer.Scorecard, opt ExplainOptions) map[int][]mark {
	out := map[int][]mark{}
	order := 0
	for p := range c.Principles {
		for i := range c.Principles[p].Results {
			r := &c.Principles[p].Results[i]
			order++
			if opt.Criterion != "" && r.Criterion.ID != opt.Criterion || r.Verdict == check.NotApplicable && opt.Criterion == "" {
				continue
			}
			for k := range r.Evidence {
				e := &r.Evidence[k]
				if !e.Found {
					continue
				}
				m := mark{e.Start, e.End, fmt.Sprintf("%s %s: %s", sign(r.Verdict), r.Criterion.ID, e.Why), order}
				if !slices.Contains(out[e.Turn], m) { // several parts of a check may point at one place
					out[e.Turn] = append(out[e.Turn], m)
				}
			}
		}
	}
	for _, m := range out {
		slices.SortFunc(m, func(a, b mark) int {
			if a.start != b.start {
				return a.start - b.start
			}
			return a.order - b.order
		})
	}
	return out
}

// sign is a verdict as one character; the word stands beside it in the list.
func sign(v check.Verdict) string {
	switch v {
	case check.Met:
		return "+"
	case check.NotMet:
		return "-"
	case check.Unknown:
		return "?"
	}
	return "·"
}

func explainTurn(w io.Writer, c *scorer.Scorecard, view *check.View, i int, marks []mark, opt ExplainOptions) {
	t := &c.Call.Turns[i]
	who := t.Speaker.String()
	if t.Internal {
		who += " (internal)"
	}
	at := ""
	if s := view.Start(i); s.Known() {
		at = clock(s) + " "
	}
	text := t.Text
	if opt.Mask {
		text = transcripts.Mask(text)
	}
	head := fmt.Sprintf("%3d %s%s: ", i+1, at, who)
	fmt.Fprintln(w, wrap(head, oneLine(text), opt.Width))
	for _, m := range marks {
		q := ""
		if m.end > m.start {
			q = fmt.Sprintf(" “%s”", transcripts.Quote(t.Text, m.start, m.end, 60, opt.Mask))
		}
		line := "      " + m.text + q
		if opt.Color {
			line = "\x1b[2m" + line + "\x1b[0m"
		}
		fmt.Fprintln(w, line)
	}
}

func clock(o transcripts.Offset) string {
	s := o.Millis() / 1000
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}

func oneLine(s string) string { return strings.Join(strings.Fields(printable(s)), " ") }

// printable replaces control characters, so that a transcript cannot steer the
// terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return '\ufffd'
		}
		return r
	}, s)
}

// wrap breaks text at words so that lines are at most width characters long,
// with later lines indented.
func wrap(head, text string, width int) string {
	var b strings.Builder
	b.WriteString(head)
	col := utf8.RuneCountInString(head)
	first := true
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if !first && col+1+n > max(width, 40) {
			b.WriteString("\n      ")
			col = 6
		} else if !first {
			b.WriteByte(' ')
			col++
		}
		b.WriteString(word)
		col += n
		first = false
	}
	return b.String()
}

func explainPrinciple(w io.Writer, c *scorer.Scorecard, p *scorer.PrincipleScore, opt ExplainOptions) {
	shown := false
	for i := range p.Results {
		r := &p.Results[i]
		if opt.Criterion != "" && r.Criterion.ID != opt.Criterion {
			continue
		}
		if !shown {
			fmt.Fprintf(w, "\n%s (weight %d): %s\n", p.Principle.Title, p.Principle.Weight, principleText(p))
			shown = true
		}
		fmt.Fprintf(w, "  %s %-8s %s (weight %d): %s\n", sign(r.Verdict), r.Verdict, r.Criterion.ID, r.Criterion.Weight, r.Reason)
		if opt.Criterion != "" {
			fmt.Fprintf(w, "      %s\n", r.Criterion.Ask)
		}
		for k := range r.Evidence {
			e := &r.Evidence[k]
			if e.Found {
				if opt.Criterion != "" {
					fmt.Fprintf(w, "      turn %d, %s: “%s”\n", e.Turn+1, e.Why, c.Quote(e, opt.Mask))
				}
				continue
			}
			fmt.Fprintf(w, "      looked in turns %d to %d: %s", e.Turn+1, e.UntilTurn+1, e.Why)
			if e.Near.Why != "" {
				fmt.Fprintf(w, "; nearest is turn %d: %s", e.Near.Turn+1, e.Near.Why)
			}
			fmt.Fprintln(w)
		}
		if opt.Criterion != "" && r.Criterion.Tip != "" {
			fmt.Fprintf(w, "      tip: %s\n", r.Criterion.Tip)
		}
	}
}

func principleText(p *scorer.PrincipleScore) string {
	if !p.HasScore {
		return "nothing decided"
	}
	return fmt.Sprintf("%s, %d of %d points", Points(p.Score), p.Points, p.Of)
}
