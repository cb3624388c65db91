package behavior

import (
	"slices"
	"strings"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer/check"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// A Library is the behaviors a rubric may name: those of this package and the
// user's own. It implements check.Recognizer and is immutable.
type Library struct {
	all   map[string]*Behavior
	names []string
}

var _ check.Recognizer = (*Library)(nil)

// New returns the library of the behaviors of this package and own. It reports
// the patterns and guards of own that are wrong, each at its place; what is
// wrong is left out of the library's rules.
func New(own []*rubric.Behavior) (*Library, yamlpos.Diagnostics) {
	l := &Library{all: map[string]*Behavior{}}
	for _, b := range builtin() {
		l.add(&b)
	}
	r := yamlpos.NewReporter()
	for _, o := range own {
		if _, taken := l.all[o.Name]; taken {
			r.Errorf(o.Node, "behavior-taken", "%q is a built-in behavior; give this one another name", o.Name)
			continue
		}
		l.add(ownBehavior(o, r))
	}
	return l, r.Diagnostics()
}

func (l *Library) add(b *Behavior) {
	l.all[b.Name] = b
	i, _ := slices.BinarySearch(l.names, b.Name)
	l.names = slices.Insert(l.names, i, b.Name)
}

// ownBehavior turns a behavior of a rubric into rules.
func ownBehavior(o *rubric.Behavior, r *yamlpos.Reporter) *Behavior {
	b := &Behavior{Name: o.Name, Doc: o.Doc}
	if b.Doc == "" {
		b.Doc = "Defined in the rubric."
	}
	if o.Speaker != "" {
		b.Speaker, _ = transcripts.ParseSpeaker(o.Speaker)
	}
	rule := Rule{Title: strings.ReplaceAll(o.Name, "_", " ")}
	for _, u := range o.Unless {
		g, ok := check.ParseGuard(u)
		if !ok {
			r.Errorf(o.Node.Field("unless"), "unknown-guard", "%q is no guard; there are %s", u, strings.Join(check.GuardNames(), ", "))
		}
		rule.Unless |= g
	}
	take := func(list []yamlpos.At[string], regex bool) (out []string) {
		for _, p := range list {
			if _, err := match.New([]match.Pattern{{Source: p.V, Regex: regex}}); err != nil {
				msg := err.Error()
				if pe, ok := err.(*match.PatternError); ok {
					msg = pe.Msg
				}
				r.Errorf(p.Node, "bad-pattern", "%s", msg)
				continue
			}
			out = append(out, p.V)
		}
		return out
	}
	rule.Phrases, rule.Regexes = take(o.Phrases, false), take(o.Regexes, true)
	if len(rule.Phrases)+len(rule.Regexes) > 0 {
		b.Rules = []Rule{rule}
	}
	for _, e := range o.Examples {
		b.Examples = append(b.Examples, Example{Text: e.V})
	}
	for _, e := range o.Counterexamples {
		b.Counterexamples = append(b.Counterexamples, Example{Text: e.V})
	}
	return b
}

// Lookup implements check.Recognizer.
func (l *Library) Lookup(name string) (check.BehaviorInfo, bool) {
	b, ok := l.all[name]
	if !ok {
		return check.BehaviorInfo{}, false
	}
	return check.BehaviorInfo{Name: b.Name, Doc: b.Doc, Speaker: b.Speaker, Unsure: b.Unsure}, true
}

// Names lists all behaviors, sorted.
func (l *Library) Names() []string { return slices.Clone(l.names) }

// Entries returns all behaviors, sorted by name, to be shown.
func (l *Library) Entries() []Behavior {
	out := make([]Behavior, len(l.names))
	for i, n := range l.names {
		out[i] = *l.all[n]
	}
	return out
}

// Summary returns the first sentence of the definition.
func (b *Behavior) Summary() string {
	if i := strings.Index(b.Doc, ". "); i >= 0 {
		return b.Doc[:i+1]
	}
	return b.Doc
}

// Compile implements check.Recognizer.
func (l *Library) Compile(names []string, add func(match.Pattern) int32) (check.TurnRecognizer, error) {
	r, err := compile(l.all, names, add)
	if err != nil {
		return nil, err
	}
	return r, nil
}
