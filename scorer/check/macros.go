package check

import (
	"regexp"
	"sort"
	"strings"
)

// Macros are canned texts that neither earn nor cost anything. A nil *Macros
// knows none.
type Macros struct {
	templates []*regexp.Regexp
	source    []string
}

// ParseMacros reads a macro file: one template a line, `{…}` for what is filled
// in, lines that begin with # and empty lines ignored.
func ParseMacros(text string) *Macros {
	m := &Macros{}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		m.source = append(m.source, line)
	}
	sort.Strings(m.source)
	for _, s := range m.source {
		m.templates = append(m.templates, templateRegexp(s))
	}
	if len(m.templates) == 0 {
		return nil
	}
	return m
}

// templateRegexp turns a template into a pattern: words as they are, any white
// space between them, a filled-in value of up to 80 bytes for each {…}.
func templateRegexp(s string) *regexp.Regexp {
	var b strings.Builder
	b.WriteString("(?i)")
	for len(s) > 0 {
		open := strings.IndexByte(s, '{')
		shut := strings.IndexByte(s, '}')
		if open < 0 || shut < open {
			writeLiteral(&b, s)
			break
		}
		writeLiteral(&b, s[:open])
		b.WriteString(`[^\n]{1,80}?`)
		s = s[shut+1:]
	}
	// Every part is quoted or one of two constants, so this cannot fail.
	return regexp.MustCompile(b.String())
}

func writeLiteral(b *strings.Builder, s string) {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		if s != "" {
			b.WriteString(`\s*`)
		}
		return
	}
	if s[0] == ' ' {
		b.WriteString(`\s+`)
	}
	for i, f := range fields {
		if i > 0 {
			b.WriteString(`\s+`)
		}
		b.WriteString(regexp.QuoteMeta(f))
	}
	if s[len(s)-1] == ' ' {
		b.WriteString(`\s+`)
	}
}

// Sources returns the templates in sorted order, for the receipt.
func (m *Macros) Sources() []string {
	if m == nil {
		return nil
	}
	return m.source
}

// onlyMacros reports whether nothing is left of a text whose macros were blanked.
func onlyMacros(blanked string) bool { return strings.IndexByte(blanked, 0) >= 0 && !HasWord(blanked) }

// Blank returns text with every macro replaced by as many NUL bytes, so
// that offsets stay and no phrase reaches across it.
func (m *Macros) Blank(text string) string {
	if m == nil {
		return text
	}
	var out []byte
	for _, re := range m.templates {
		for _, loc := range re.FindAllStringIndex(text, -1) {
			if out == nil {
				out = []byte(text)
			}
			for i := loc[0]; i < loc[1]; i++ {
				out[i] = 0
			}
		}
	}
	if out == nil {
		return text
	}
	return string(out)
}
