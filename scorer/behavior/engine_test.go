package behavior

import (
	"strings"
	"testing"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
	"rapport/scorer/check"
	"rapport/scorer/match"
	"rapport/transcripts"
)

// engine returns a view on turns ("rep: …", "customer: …") that recognizes the
// given behaviors.
func engine(t testing.TB, turns []string, behaviors ...Behavior) *check.View {
	t.Helper()
	l := &Library{all: map[string]*Behavior{}}
	var names []string
	for i := range behaviors {
		l.add(&behaviors[i])
		names = append(names, behaviors[i].Name)
	}
	plan, _ := compiled(t, l, names...)
	c := &transcripts.Call{Channel: transcripts.Chat}
	for _, line := range turns {
		who, text, _ := strings.Cut(line, ": ")
		s, _ := transcripts.ParseSpeaker(who)
		c.Turns = append(c.Turns, transcripts.Turn{Speaker: s, Text: text})
	}
	v := check.NewView(plan)
	v.Reset(c)
	return v
}

func TestRules_Conditions(t *testing.T) {
	sorry := []string{"sorry"}
	for _, c := range []struct {
		name  string
		rule  Rule
		turns []string
		want  bool // of the last turn
	}{
		{"phrase", Rule{Phrases: sorry}, []string{"rep: I am sorry."}, true},
		{"guard", Rule{Phrases: sorry, Unless: check.Question}, []string{"rep: Sorry?"}, false},
		{"a later place passes the guard", Rule{Phrases: sorry, Unless: check.Question}, []string{"rep: Sorry? Oh, I am sorry."}, true},
		{"opens", Rule{Phrases: sorry, Where: Opens}, []string{"rep: Well. Oh, sorry about that."}, true},
		{"does not open", Rule{Phrases: sorry, Where: Opens}, []string{"rep: They are sorry."}, false},
		{"opens the turn", Rule{Phrases: sorry, Where: OpensTurn}, []string{"rep: Done. Sorry about that."}, false},
		{"closes", Rule{Phrases: sorry, Where: Closes}, []string{"rep: Late again, sorry. Anyway."}, true},
		{"alone", Rule{Phrases: sorry, Where: Alone}, []string{"rep: It was late. Oh, sorry!"}, true},
		{"not alone", Rule{Phrases: sorry, Where: Alone}, []string{"rep: Sorry for that."}, false},
		{"whole turn", Rule{Phrases: sorry, Where: WholeTurn}, []string{"rep: It was late. Sorry."}, false},
		{"near", Rule{Phrases: sorry, Near: []string{"delay"}}, []string{"rep: Sorry for the delay."}, true},
		{"near in another sentence", Rule{Phrases: sorry, Near: []string{"delay"}}, []string{"rep: Sorry. There is a delay."}, false},
		{"near but far", Rule{Phrases: sorry, Near: []string{"delay"}}, []string{"rep: sorry one two three four five six seven eight nine ten eleven twelve thirteen delay"}, false},
		{"not near", Rule{Phrases: sorry, NotNear: []string{"not sorry"}}, []string{"rep: I am not sorry."}, false},
		{"too short", Rule{Phrases: sorry, MinWords: 3}, []string{"rep: Sorry, Tom."}, false},
		{"too long", Rule{Phrases: sorry, MaxWords: 3}, []string{"rep: I am so sorry."}, false},
		{"first turns", Rule{Phrases: sorry, First: 1}, []string{"customer: Hi.", "rep: Sorry."}, false},
		{"last turns", Rule{Phrases: sorry, Last: 1}, []string{"customer: Hi.", "rep: Sorry."}, true},
		{"if", Rule{Phrases: sorry, If: []string{"late"}}, []string{"rep: Sorry, it is late."}, true},
		{"if not shown", Rule{Phrases: sorry, If: []string{"late"}}, []string{"rep: Sorry, it is early."}, false},
		{"not if", Rule{Phrases: sorry, NotIf: []string{"late"}}, []string{"rep: Sorry, it is late."}, false},
		{"if without patterns", Rule{If: []string{"late"}}, []string{"rep: It is late."}, true},
		{"after", Rule{Phrases: sorry, After: []string{"late"}}, []string{"customer: It is late.", "rep: Sorry."}, true},
		{"after an own turn between", Rule{Phrases: sorry, After: []string{"late"}}, []string{"customer: It is late.", "rep: Hm.", "rep: Sorry."}, true},
		{"after the speaker's own", Rule{Phrases: sorry, After: []string{"late"}}, []string{"rep: It is late.", "rep: Sorry."}, false},
		{"after nothing", Rule{Phrases: sorry, After: []string{"late"}}, []string{"rep: Sorry."}, false},
		{"not after", Rule{Phrases: sorry, NotAfter: []string{"late"}}, []string{"customer: It is late.", "rep: Sorry."}, false},
		{"not after nothing", Rule{Phrases: sorry, NotAfter: []string{"late"}}, []string{"rep: Sorry."}, true},
		{"after a question", Rule{Phrases: sorry, AfterQuestion: true}, []string{"customer: Is it late?", "rep: Sorry."}, true},
		{"after no question", Rule{Phrases: sorry, AfterQuestion: true}, []string{"customer: It is late.", "rep: Sorry."}, false},
		{"echoes", Rule{Echoes: 2}, []string{"customer: My boiler leaks in the kitchen.", "rep: A leaking boiler, then."}, true},
		{"echoes too little", Rule{Echoes: 2}, []string{"customer: My boiler leaks in the kitchen.", "rep: Your boiler."}, false},
		{"func", Rule{Func: func(c *Context) bool { return c.Before == 0 && len(c.WordsBefore()) == 1 }}, []string{"customer: Hi.", "rep: Yes."}, true},
		{"system turns show nothing", Rule{Phrases: sorry}, []string{"system: Sorry, the rep has left."}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.rule.Title = "test"
			v := engine(t, c.turns,
				Behavior{Name: "test", Rules: []Rule{c.rule}},
				Behavior{Name: "late", Rules: []Rule{{Title: "late", Phrases: []string{"late"}}}})
			if got := v.Shows(len(c.turns)-1, 0); got != c.want {
				t.Errorf("shows %v, want %v", got, c.want)
			}
		})
	}
}

func TestRules_AddUp(t *testing.T) {
	weak := func(title, phrase string, share check.Share) Rule {
		return Rule{Title: title, Phrases: []string{phrase}, Share: share}
	}
	against := weak("against", "not", 5000)
	against.Against = true
	b := Behavior{Name: "sum", Rules: []Rule{weak("a", "one", 4000), weak("b", "two", 3000), weak("c", "sure", 0), against}}
	for _, c := range []struct {
		text  string
		share check.Share
		why   string
	}{
		{"one", 4000, "a"},
		{"one one one", 4000, "a"},
		{"two and one", 5800, "a"},
		{"sure", Sure, "c"},
		{"one, sure", 9400, "c"},
		{"not one", 2000, "a"},
		{"not", 0, ""},
		{"three", 0, ""},
	} {
		v := engine(t, []string{"rep: " + c.text}, b)
		h, _ := v.Behavior(0, 0)
		if h.Share != c.share || h.Why != c.why || h.By != check.ByRule {
			t.Errorf("%q: share %d (%s, %v), want %d (%s)", c.text, h.Share, h.Why, h.By, c.share, c.why)
		}
		if c.share > 0 && !strings.Contains(c.text[h.Start:h.End], map[string]string{"a": "one", "b": "two", "c": "sure"}[c.why]) {
			t.Errorf("%q: evidence %q", c.text, c.text[h.Start:h.End])
		}
	}
}

func TestRecognize_OneHitPerBehaviorInOrder(t *testing.T) {
	v := engine(t, []string{"rep: b a b a"},
		Behavior{Name: "second", Rules: []Rule{{Title: "b", Phrases: []string{"b"}, If: []string{"first"}}}},
		Behavior{Name: "first", Rules: []Rule{{Title: "a", Phrases: []string{"a"}}}})
	hits := v.Behaviors(0)
	if len(hits) != 2 || hits[0].Behavior != 0 || hits[1].Behavior != 1 {
		t.Errorf("hits %+v", hits)
	}
}

// What the turn before must show may depend on other behaviors of that turn, and
// on the turn before that.
func TestRecognize_LooksBackAtWhatDepends(t *testing.T) {
	v := engine(t, []string{"rep: late", "customer: no bus", "rep: sorry"},
		Behavior{Name: "answer", Rules: []Rule{{Title: "answer", Phrases: []string{"sorry"}, After: []string{"reply"}}}},
		Behavior{Name: "reply", Rules: []Rule{{Title: "reply", If: []string{"bus"}, After: []string{"late"}}}},
		Behavior{Name: "bus", Rules: []Rule{{Title: "bus", Phrases: []string{"bus"}}}},
		Behavior{Name: "late", Rules: []Rule{{Title: "late", Phrases: []string{"late"}}}})
	if !v.Shows(2, 0) {
		t.Error("the answer to a reply that depends on more is not recognized")
	}
}

func TestCompile_BringsWhatIsNeeded(t *testing.T) {
	l := &Library{all: map[string]*Behavior{}}
	l.add(&Behavior{Name: "a", Rules: []Rule{{Title: "a", Phrases: []string{"a"}, If: []string{"b"}, After: []string{"a"}}}})
	l.add(&Behavior{Name: "b", Rules: []Rule{{Title: "b", Phrases: []string{"b"}}}})
	plan, _ := compiled(t, l, "a")
	v := check.NewView(plan)
	v.Reset(&transcripts.Call{Turns: []transcripts.Turn{{Speaker: transcripts.Rep, Text: "a b"}}})
	if got := v.Behaviors(0); len(got) != 0 { // nobody said a before
		t.Errorf("hits %+v", got)
	}
}

func TestCompile_Errors(t *testing.T) {
	rule := func(f func(*Rule)) []Rule {
		r := Rule{Title: "r", Phrases: []string{"x"}}
		f(&r)
		return []Rule{r}
	}
	for _, c := range []struct {
		name string
		all  []Behavior
		want string
	}{
		{"unknown name", nil, `behavior "a" is not known`},
		{"unknown part", []Behavior{{Name: "a", Rules: rule(func(r *Rule) { r.If = []string{"zzz"} })}}, `behavior a refers to "zzz", which is not known`},
		{"unknown part of a turn before", []Behavior{{Name: "a", Rules: rule(func(r *Rule) { r.After = []string{"zzz"} })}}, `behavior "zzz" is not known`},
		{"cycle", []Behavior{
			{Name: "a", Rules: rule(func(r *Rule) { r.If = []string{"b"} })},
			{Name: "b", Rules: rule(func(r *Rule) { r.NotIf = []string{"a"} })}}, "behaviors depend on each other: a → b → a"},
		{"empty rule", []Behavior{{Name: "a", Rules: []Rule{{Title: "r"}}}}, `behavior a: rule "r" has neither patterns nor conditions`},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := &Library{all: map[string]*Behavior{}}
			for i := range c.all {
				l.add(&c.all[i])
			}
			_, err := l.Compile([]string{"a"}, func(match.Pattern) int32 { return 0 })
			if err == nil || err.Error() != c.want {
				t.Errorf("error %v, want %s", err, c.want)
			}
		})
	}
}

func TestRecognize_LongChainOfTurnsEnds(t *testing.T) {
	turns := make([]string, 2000)
	for i := range turns {
		turns[i] = []string{"rep: yes", "customer: yes"}[i%2]
	}
	v := engine(t, turns, Behavior{Name: "a", Rules: []Rule{{Title: "a", Phrases: []string{"yes"}, NotAfter: []string{"a"}}}})
	if !v.Shows(0, 0) || v.Shows(1, 0) {
		t.Error("the first turn shows it and the second does not")
	}
	v.Shows(len(turns)-1, 0)
}

func TestRecognize_DoesNotAllocate(t *testing.T) {
	if underRace {
		t.Skip("sync.Pool drops items at random under the race detector")
	}
	plan, names := compiled(t, builtinLibrary(t), "apology", "thanks", "complaint", "distress", "acknowledge_feeling")
	v := check.NewView(plan)
	v.Reset(&transcripts.Call{Turns: []transcripts.Turn{
		{Speaker: transcripts.Customer, Text: "My boiler stopped working and nobody came."},
		{Speaker: transcripts.Rep, Text: "I am so sorry, that must be really hard. Thank you for waiting."}}})
	out := make([]check.BehaviorHit, 0, len(names))
	v.Hits(0)
	v.Hits(1)
	if n := testing.AllocsPerRun(50, func() { plan.Recognizer.Recognize(v, 1, out) }); n > 0 {
		t.Errorf("%v allocations a turn", n)
	}
}

func TestNew_OwnBehaviors(t *testing.T) {
	at := func(s ...string) (out []yamlpos.At[string]) {
		for _, x := range s {
			out = append(out, yamlpos.At[string]{V: x})
		}
		return out
	}
	l, ds := New([]*rubric.Behavior{
		{Name: "roaming_offer", Speaker: "rep", Phrases: at("roaming <2> pack"), Regexes: at(`\bday pass\b`), Unless: []string{"negated"},
			Examples: at("We have a day pass for that."), Counterexamples: at("No day pass.")},
		{Name: "apology", Phrases: at("x")},
		{Name: "broken", Phrases: at("(", "fine"), Unless: []string{"nonsense"}},
	})
	var codes []string
	for _, d := range ds {
		codes = append(codes, d.Code)
	}
	if got := strings.Join(codes, " "); len(ds) != 3 || !strings.Contains(got, "behavior-taken") || !strings.Contains(got, "bad-pattern") || !strings.Contains(got, "unknown-guard") {
		t.Errorf("diagnostics %v", codes)
	}
	info, ok := l.Lookup("roaming_offer")
	if !ok || info.Speaker != transcripts.Rep {
		t.Fatalf("lookup: %+v %v", info, ok)
	}
	if _, ok := l.Lookup("nothing"); ok {
		t.Error("found a behavior nobody defined")
	}
	plan, _ := compiled(t, l, "roaming_offer", "broken")
	v := check.NewView(plan)
	v.Reset(&transcripts.Call{Turns: []transcripts.Turn{
		{Speaker: transcripts.Rep, Text: "There is a roaming data pack."}, {Speaker: transcripts.Rep, Text: "There is no day pass."}, {Speaker: transcripts.Rep, Text: "Fine."}}})
	if !v.Shows(0, 0) || v.Shows(1, 0) || !v.Shows(2, 1) {
		t.Error("own behaviors are not recognized by their patterns and guards")
	}
}
