package check

import (
	"slices"
	"strings"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// A Compiler turns checks into tests and collects the patterns and behaviors
// they need. Use one for all checks of a rubric, then call Plan.
type Compiler struct {
	Reporter   *yamlpos.Reporter
	Recognizer Recognizer
	Facts      *Facts
	Macros     *Macros

	kinds     map[string]*Kind
	names     []string // of kinds, sorted
	patterns  []match.Pattern
	index     map[match.Pattern]int32
	behaviors []string
	number    map[string]int32
}

// NewCompiler returns a compiler for the given kinds.
func NewCompiler(kinds []Kind, rec Recognizer, r *yamlpos.Reporter) *Compiler {
	c := &Compiler{Reporter: r, Recognizer: rec, kinds: map[string]*Kind{}, index: map[match.Pattern]int32{}, number: map[string]int32{}}
	for i := range kinds {
		c.kinds[kinds[i].Name] = &kinds[i]
		c.names = append(c.names, kinds[i].Name)
	}
	slices.Sort(c.names)
	return c
}

// never is what stands in for a check that did not compile; its rubric is never
// run.
func never(*Input) Outcome { return Outcome{} }

// Check compiles one check. It never returns nil: after an error has been
// reported, what it returns is not meant to run.
func (c *Compiler) Check(k *rubric.Check) Test {
	if k == nil {
		return never
	}
	switch k.Kind {
	case "all", "any", "none", "at_least", "not":
		var parts []Test
		for _, p := range k.Parts {
			parts = append(parts, c.Check(p))
		}
		return compose(k.Kind, k.K, parts)
	}
	kind, ok := c.kinds[k.Kind]
	if !ok {
		d := c.Reporter.Errorf(k.Node, "unknown-kind", "there is no check kind %q", k.Kind)
		d.Suggest = yamlpos.Suggest(k.Kind, append([]string{"all", "any", "none", "at_least", "not"}, c.names...))
		if len(d.Suggest) == 0 && c.Recognizer != nil {
			if _, known := c.Recognizer.Lookup(k.Kind); known {
				d.Suggest = []string{"behavior: {is: " + k.Kind + "}"}
			}
		}
		return never
	}
	if t := kind.Params.build(k.Params, c); t != nil {
		return t
	}
	return never
}

// Pattern registers a phrase or regex and returns its number.
func (c *Compiler) Pattern(p match.Pattern) int32 {
	if id, ok := c.index[p]; ok {
		return id
	}
	id := int32(len(c.patterns))
	c.patterns = append(c.patterns, p)
	c.index[p] = id
	return id
}

// Patterns registers a list and reports the ones that are wrong where they
// stand. The set holds their numbers.
func (c *Compiler) Patterns(list []yamlpos.At[string], regex bool) patternSet {
	var s patternSet
	for _, p := range list {
		pat := match.Pattern{Source: p.V, Regex: regex}
		if err := match.Validate(pat); err != nil {
			code := "bad-phrase"
			if regex {
				code = "bad-regex"
			}
			c.Reporter.Errorf(p.Node, code, "%s in %q", patternFault(err), p.V)
			continue
		}
		s.add(c.Pattern(pat))
	}
	return s
}

// Behavior registers a behavior by name and reports an unknown one at n.
func (c *Compiler) Behavior(name string, n yamlpos.Node) (int32, BehaviorInfo, bool) {
	if c.Recognizer == nil {
		c.Reporter.Errorf(n, "no-behaviors", "no behaviors are known here")
		return -1, BehaviorInfo{}, false
	}
	info, ok := c.Recognizer.Lookup(name)
	if !ok {
		d := c.Reporter.Errorf(n, "unknown-behavior", "there is no behavior %q", name)
		d.Suggest = yamlpos.Suggest(name, c.Recognizer.Names())
		return -1, BehaviorInfo{}, false
	}
	return c.behavior(name), info, true
}

func (c *Compiler) behavior(name string) int32 {
	if id, ok := c.number[name]; ok {
		return id
	}
	id := int32(len(c.behaviors))
	c.behaviors = append(c.behaviors, name)
	c.number[name] = id
	return id
}

// Plan compiles the collected patterns with newSet and returns what all the
// tests share.
func (c *Compiler) Plan(newSet func([]match.Pattern) (match.Set, error)) (*Plan, error) {
	p, err := c.plan(newSet)
	if err != nil {
		return nil, err
	}
	p.Events = p
	e := c
	for _, name := range eventBehaviors {
		if _, asked := c.number[name]; !asked && c.Recognizer != nil {
			if _, known := c.Recognizer.Lookup(name); known {
				e = NewCompiler(nil, c.Recognizer, c.Reporter)
				e.Macros = c.Macros
				break
			}
		}
	}
	number := func(name string) int32 {
		if c.Recognizer == nil {
			return -1
		}
		if _, ok := c.Recognizer.Lookup(name); !ok {
			return -1
		}
		return e.behavior(name)
	}
	p.Builtin = Builtin{
		Hold: number("hold_request"), AskedHold: number("permission_to_hold"), Goodbye: number("goodbye"), ThatsAll: number("closing_words"),
		Resolved: number("resolved"), LineTrouble: number("line_trouble"), Thanks: number("thanks"),
	}
	if e != c {
		if p.Events, err = e.plan(newSet); err != nil {
			return nil, err
		}
		p.Events.Events, p.Events.Builtin = p.Events, p.Builtin
	}
	return p, nil
}

// eventBehaviors are the behaviors that derived events rest on.
var eventBehaviors = [...]string{"hold_request", "permission_to_hold", "goodbye", "closing_words", "resolved", "line_trouble", "thanks"}

func (c *Compiler) plan(newSet func([]match.Pattern) (match.Set, error)) (*Plan, error) {
	p := &Plan{Macros: c.Macros, Facts: c.Facts, Behaviors: c.behaviors}
	for _, x := range c.patterns {
		p.whys = append(p.whys, patternWhy(x))
	}
	if c.Recognizer != nil {
		rec, err := c.Recognizer.Compile(c.behaviors, c.Pattern)
		if err != nil {
			return nil, err
		}
		p.Recognizer = rec
	}
	set, err := newSet(c.patterns)
	if err != nil {
		return nil, err
	}
	p.Set = set
	return p, nil
}

// patternWhy says in evidence what a hit of a pattern is. A plain phrase speaks
// for itself; what is written in the signs of a pattern language does not.
func patternWhy(p match.Pattern) string {
	switch {
	case p.Regex:
		return "matches a pattern"
	case strings.ContainsAny(p.Source, "|<>(){}*\\"):
		return "says one of the phrases"
	}
	return "says: " + p.Source
}

// patternSet is a set of pattern numbers.
type patternSet struct {
	bits []uint64
	n    int
}

func (s *patternSet) add(id int32) {
	for int(id/64) >= len(s.bits) {
		s.bits = append(s.bits, 0)
	}
	if s.bits[id/64]&(1<<(id%64)) == 0 {
		s.bits[id/64] |= 1 << (id % 64)
		s.n++
	}
}

func (s *patternSet) has(id int32) bool {
	return int(id/64) < len(s.bits) && s.bits[id/64]&(1<<(id%64)) != 0
}

const (
	repOnly      = speakers(1 << transcripts.Rep)
	customerOnly = speakers(1 << transcripts.Customer)
	bothSides    = repOnly | customerOnly
)

func plural(n int, one string) string {
	if n == 1 {
		return one
	}
	if strings.HasSuffix(one, "y") {
		return one[:len(one)-1] + "ies"
	}
	return one + "s"
}
