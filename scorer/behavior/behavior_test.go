package behavior

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"rapport/scorer/check"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// compiled returns a library's behaviors with their numbers, ready to run.
func compiled(t testing.TB, l *Library, names ...string) (*check.Plan, []string) {
	t.Helper()
	if len(names) == 0 {
		names = l.Names()
	}
	var ps []match.Pattern
	rec, err := l.Compile(names, func(p match.Pattern) int32 {
		ps = append(ps, p)
		return int32(len(ps) - 1)
	})
	if err != nil {
		t.Fatal(err)
	}
	set, err := match.New(ps)
	if err != nil {
		if pe, ok := err.(*match.PatternError); ok {
			t.Fatalf("%v: %q", err, ps[pe.Pattern].Source)
		}
		t.Fatal(err)
	}
	return &check.Plan{Set: set, Recognizer: rec, Behaviors: names}, names
}

func builtinLibrary(t testing.TB) *Library {
	t.Helper()
	l, ds := New(nil)
	if err := ds.Err(); err != nil {
		t.Fatal(err)
	}
	return l
}

// exampleCall is the conversation an example stands for.
func exampleCall(b *Behavior, e Example) *transcripts.Call {
	who := e.Speaker
	if who == transcripts.UnknownSpeaker {
		who = b.Speaker
	}
	if who == transcripts.UnknownSpeaker {
		who = transcripts.Rep
	}
	other := transcripts.Customer
	if who == transcripts.Customer {
		other = transcripts.Rep
	}
	c := &transcripts.Call{Channel: transcripts.Chat}
	if e.Before != "" {
		c.Turns = append(c.Turns, transcripts.Turn{Speaker: other, Text: e.Before})
	}
	c.Turns = append(c.Turns, transcripts.Turn{Speaker: who, Text: e.Text})
	return c
}

func TestBehaviors_ExamplesAndCounterexamples(t *testing.T) {
	l := builtinLibrary(t)
	plan, names := compiled(t, l)
	v := check.NewView(plan)
	for n, name := range names {
		b := l.all[name]
		t.Run(name, func(t *testing.T) {
			share := func(e Example) (check.Share, string) {
				c := exampleCall(b, e)
				v.Reset(c)
				h, _ := v.Behavior(len(c.Turns)-1, int32(n))
				return h.Share, h.Why
			}
			for _, e := range b.Examples {
				if s, _ := share(e); s < check.Half {
					t.Errorf("%s: example %q: share %d", name, e.Text, s)
				}
			}
			for _, e := range b.Counterexamples {
				if s, why := share(e); s >= check.Half {
					t.Errorf("%s: counterexample %q: share %d (%s)", name, e.Text, s, why)
				}
			}
		})
	}
}

func TestBehaviors_AreComplete(t *testing.T) {
	snake := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	l := builtinLibrary(t)
	patterns := map[string]bool{}
	for _, b := range l.Entries() {
		if !snake.MatchString(b.Name) {
			t.Errorf("%s: not snake_case", b.Name)
		}
		if s := b.Summary(); !strings.HasSuffix(s, ".") || s[0] < 'A' || s[0] > 'Z' {
			t.Errorf("%s: the definition is no sentence: %q", b.Name, s)
		}
		if len(b.Examples) < 4 || len(b.Counterexamples) < 4 {
			t.Errorf("%s: %d examples, %d counterexamples; want four of each", b.Name, len(b.Examples), len(b.Counterexamples))
		}
		if b.Unsure[0] > b.Unsure[1] {
			t.Errorf("%s: unsure bounds %v", b.Name, b.Unsure)
		}
		seen := map[string]bool{}
		for i := range b.Rules {
			u := &b.Rules[i]
			if u.Title == "" || seen[u.Title+fmt.Sprint(u.Where, u.Against)] {
				t.Errorf("%s: rule %d has no title of its own: %q", b.Name, i, u.Title)
			}
			seen[u.Title+fmt.Sprint(u.Where, u.Against)] = true
			for _, list := range [][]string{u.Phrases, u.Regexes, u.Near, u.NotNear} {
				for _, p := range list {
					patterns[p] = true
				}
			}
		}
	}
	// Every pattern costs compiling at each start; who adds many should see it.
	if n := len(patterns); n > 2400 {
		t.Errorf("%d patterns", n)
	}
}
