package check

import (
	"regexp"
	"strings"
	"testing"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// testBehaviors is a recognizer of three behaviors by one phrase each.
type testBehaviors struct{}

var testPhrases = []struct {
	name, phrase string
	share        Share
	unsure       [2]Share
}{
	{"goodbye", "goodbye", Full, [2]Share{}},
	{"hold_request", "hang on", Full, [2]Share{}},
	{"line_trouble", "are you there", Full, [2]Share{}},
	{"test_maybe", "perhaps", 4000, [2]Share{3000, 6000}},
	{"test_sorry", "sorry", 9000, [2]Share{}},
}

func (testBehaviors) Names() []string {
	var out []string
	for _, p := range testPhrases {
		out = append(out, p.name)
	}
	return out
}

func (testBehaviors) Lookup(name string) (BehaviorInfo, bool) {
	for _, p := range testPhrases {
		if p.name == name {
			return BehaviorInfo{Name: name, Unsure: p.unsure}, true
		}
	}
	return BehaviorInfo{}, false
}

type testTurns struct{ pattern, share []int32 }

func (testBehaviors) Compile(names []string, add func(match.Pattern) int32) (TurnRecognizer, error) {
	t := &testTurns{}
	for _, n := range names {
		for _, p := range testPhrases {
			if p.name == n {
				t.pattern = append(t.pattern, add(match.Pattern{Source: p.phrase}))
				t.share = append(t.share, int32(p.share))
			}
		}
	}
	return t, nil
}

func (t *testTurns) Recognize(v *View, turn int, out []BehaviorHit) []BehaviorHit {
	for b, p := range t.pattern {
		for _, h := range v.Hits(turn) {
			if h.Pattern == p {
				out = append(out, BehaviorHit{Behavior: int32(b), Share: Share(t.share[b]), Start: h.Start, End: h.End})
				break
			}
		}
	}
	return out
}

// run compiles a check given in YAML and applies it to lines.
func run(t *testing.T, yaml, facts, channel string, lines []string) (Outcome, *View) {
	t.Helper()
	r := yamlpos.NewReporter()
	root := yamlpos.Parse("check.yaml", []byte(yaml), r)
	var k rubric.Check
	k.DecodeYAML(root, r)
	c := NewCompiler(Kinds(), testBehaviors{}, r)
	if facts != "" {
		f, ds := ParseFacts(nil, "facts.yaml", []byte(facts))
		if err := ds.Err(); err != nil {
			t.Fatal(err)
		}
		c.Facts = f
	}
	test := c.Check(&k)
	if err := r.Diagnostics().Err(); err != nil {
		t.Fatalf("%s: %v", yaml, err)
	}
	plan, err := c.Plan(match.NewPlain)
	if err != nil {
		t.Fatal(err)
	}
	ch := transcripts.Voice
	if channel != "" {
		ch, _ = transcripts.ParseChannel(channel)
	}
	call, err := transcripts.FromLines("example", ch, lines)
	if err != nil {
		t.Fatal(err)
	}
	v := NewView(plan)
	v.Reset(call)
	legs := Legs(nil, call)
	o := test(v.WholeLeg(&legs[0]))
	return o, v
}

func TestKinds_Examples(t *testing.T) {
	for _, k := range Kinds() {
		for _, e := range k.Examples {
			t.Run(k.Name+"/"+e.Name, func(t *testing.T) {
				o, v := run(t, e.Check, e.Facts, e.Channel, e.Lines)
				if got := o.Verdict(); got != e.Want {
					t.Fatalf("%s on %q: got %v (%s), want %v", e.Check, e.Lines, got, o.Reason, e.Want)
				}
				if o.Verdict() != NotApplicable && o.Reason == "" {
					t.Error("a verdict without a reason")
				}
				if e.Quote == "" {
					return
				}
				for _, ev := range o.Evidence {
					if ev.Found && strings.Contains(v.Call.Turns[ev.Turn].Text, e.Quote) {
						return
					}
				}
				t.Errorf("no evidence in a turn with %q: %+v", e.Quote, o.Evidence)
			})
		}
	}
}

var kindName = regexp.MustCompile(`^[a-z][a-z_]*$`)

// Every kind is documented, and its examples show at least a met, a missed and
// a third verdict.
func TestKinds_AreDocumented(t *testing.T) {
	for _, k := range Kinds() {
		if !kindName.MatchString(k.Name) {
			t.Errorf("%q is no kind name", k.Name)
		}
		first, _, _ := strings.Cut(k.Doc, "\n")
		if !strings.HasSuffix(first, ".") && !strings.HasSuffix(first, "?") {
			t.Errorf("%s: the doc's first line is no sentence: %q", k.Name, first)
		}
		seen := map[Verdict]bool{}
		for _, e := range k.Examples {
			seen[e.Want] = true
		}
		if !seen[Met] || !seen[NotMet] || !seen[NotApplicable] && !seen[Unknown] {
			t.Errorf("%s: examples lack a verdict: %v", k.Name, seen)
		}
		if k.Params.Schema() == nil {
			t.Errorf("%s: no schema", k.Name)
		}
	}
}
