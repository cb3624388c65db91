package behavior

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"rapport/scorer/check"
	"rapport/scorer/match"
)

// A recognizer is behaviors compiled for use. It is immutable apart from its
// pool of scratch space.
type recognizer struct {
	acts   []act     // each after those of its own turn that it depends on
	rules  []rule    // in the order of acts
	cues   [][]int32 // by pattern: rules that begin with it
	always []int32   // rules without patterns, ascending
	out    []outName
	free   sync.Pool
}

type act struct {
	*Behavior
	from, to int32 // rules
	looked   bool  // a rule of another turn asks for it; see lookedAt
}

// outName is a name the caller asked for.
type outName struct{ act, name int32 }

type rule struct {
	*Rule
	act             int32
	share           int32
	near, notNear   []int32 // patterns, sorted
	with, without   []int32 // acts of the same turn
	after, notAfter []int32 // acts of the turn before
}

// compile prepares the named behaviors of all, and those they depend on.
func compile(all map[string]*Behavior, names []string, add func(match.Pattern) int32) (*recognizer, error) {
	order, err := dependencies(all, names)
	if err != nil {
		return nil, err
	}
	index := make(map[string]int32, len(order))
	for i, name := range order {
		index[name] = int32(i)
	}
	r := &recognizer{}
	r.free.New = func() any { return &scratch{} }
	known := map[match.Pattern]int32{}
	pattern := func(p match.Pattern) int32 {
		n, ok := known[p]
		if !ok {
			n = add(p)
			known[p] = n
		}
		return n
	}
	for i, name := range order {
		b := all[name]
		a := act{Behavior: b, from: int32(len(r.rules))}
		for k := range b.Rules {
			src := &b.Rules[k]
			n := int32(len(r.rules))
			out := rule{Rule: src, act: int32(i), share: int32(src.Share)}
			if out.share == 0 {
				out.share = int32(Sure)
			}
			for _, s := range src.Phrases {
				r.cue(pattern(match.Pattern{Source: s}), n)
			}
			for _, s := range src.Regexes {
				r.cue(pattern(match.Pattern{Source: s, Regex: true}), n)
			}
			if len(src.Phrases)+len(src.Regexes) == 0 {
				if len(src.If) == 0 && src.Func == nil && src.Echoes == 0 {
					return nil, fmt.Errorf("behavior %s: rule %q has neither patterns nor conditions", name, src.Title)
				}
				r.always = append(r.always, n)
			}
			out.near = patterns(src.Near, pattern)
			out.notNear = patterns(src.NotNear, pattern)
			out.with, out.without = indices(index, src.If), indices(index, src.NotIf)
			out.after, out.notAfter = indices(index, src.After), indices(index, src.NotAfter)
			r.rules = append(r.rules, out)
		}
		a.to = int32(len(r.rules))
		r.acts = append(r.acts, a)
	}
	r.lookedAt()
	for k, name := range names {
		r.out = append(r.out, outName{index[name], int32(k)})
	}
	return r, nil
}

// lookedAt marks the behaviors that matter on a turn that is only looked back at:
// those that a rule wants of the turn before, and what they depend on.
func (r *recognizer) lookedAt() {
	for i := range r.rules {
		for _, list := range [][]int32{r.rules[i].after, r.rules[i].notAfter} {
			for _, a := range list {
				r.acts[a].looked = true
			}
		}
	}
	// What an act depends on in its own turn stands before it.
	for a := len(r.acts) - 1; a >= 0; a-- {
		if !r.acts[a].looked {
			continue
		}
		for n := r.acts[a].from; n < r.acts[a].to; n++ {
			for _, list := range [][]int32{r.rules[n].with, r.rules[n].without} {
				for _, b := range list {
					r.acts[b].looked = true
				}
			}
		}
	}
}

func (r *recognizer) cue(pattern, rule int32) {
	for int(pattern) >= len(r.cues) {
		r.cues = append(r.cues, nil)
	}
	if l := r.cues[pattern]; len(l) == 0 || l[len(l)-1] != rule {
		r.cues[pattern] = append(l, rule)
	}
}

func patterns(phrases []string, pattern func(match.Pattern) int32) []int32 {
	var out []int32
	for _, s := range phrases {
		out = append(out, pattern(match.Pattern{Source: s}))
	}
	slices.Sort(out)
	return out
}

func indices(index map[string]int32, names []string) []int32 {
	var out []int32
	for _, n := range names {
		out = append(out, index[n])
	}
	return out
}

// dependencies lists names and what they depend on, each after those it needs
// on its own turn. Looking at an earlier turn is no such need and may go round.
func dependencies(all map[string]*Behavior, names []string) ([]string, error) {
	const (
		open = 1
		done = 2
	)
	state := map[string]int{}
	var order, path []string
	var later []string // needed on earlier turns
	var visit func(name string) error
	visit = func(name string) error {
		switch state[name] {
		case done:
			return nil
		case open:
			i := slices.Index(path, name)
			return fmt.Errorf("behaviors depend on each other: %s", strings.Join(append(slices.Clone(path[i:]), name), " → "))
		}
		b, ok := all[name]
		if !ok {
			if len(path) > 0 {
				return fmt.Errorf("behavior %s refers to %q, which is not known", path[len(path)-1], name)
			}
			return fmt.Errorf("behavior %q is not known", name)
		}
		state[name] = open
		path = append(path, name)
		for i := range b.Rules {
			for _, n := range b.Rules[i].If {
				if err := visit(n); err != nil {
					return err
				}
			}
			for _, n := range b.Rules[i].NotIf {
				if err := visit(n); err != nil {
					return err
				}
			}
			later = append(later, b.Rules[i].After...)
			later = append(later, b.Rules[i].NotAfter...)
		}
		path = path[:len(path)-1]
		state[name] = done
		order = append(order, name)
		return nil
	}
	for _, n := range names {
		if err := visit(n); err != nil {
			return nil, err
		}
	}
	for i := 0; i < len(later); i++ {
		if err := visit(later[i]); err != nil {
			return nil, err
		}
	}
	return order, nil
}

var _ check.TurnRecognizer = (*recognizer)(nil)
