package behavior

import (
	"testing"

	"rapport/scorer/check"
	"rapport/transcripts"
)

func TestNames_ThatSignAnEmail(t *testing.T) {
	plan, names := compiled(t, builtinLibrary(t), "introduce_self", "use_name")
	shows := func(v *check.View, turn int, name string) bool {
		for i := range names {
			if names[i] == name {
				return v.Shows(turn, int32(i))
			}
		}
		return false
	}
	for _, c := range []struct {
		name         string
		channel      transcripts.Channel
		mail, answer string
		signed, used bool
	}{
		{"name after the last sentence", transcripts.Email, "The lamp flickers. Ana Holm", "Ana, a new one leaves today.", true, true},
		{"name and office", transcripts.Email, "Please send the bill again. Ana Holm, Purchasing, Holm Ltd", "Here it is, Ana.", true, true},
		{"name on a line of its own", transcripts.Email, "The lamp flickers.\n\nAna", "Ana, a new one leaves today.", true, true},
		{"not used", transcripts.Email, "The lamp flickers. Ana Holm", "A new one leaves today.", true, false},
		{"a formula", transcripts.Email, "The lamp flickers. Best Regards", "A new one leaves today.", false, false},
		{"a team", transcripts.Email, "The lamp flickers.\nLamp Shop Support", "A new one leaves today.", false, false},
		{"a sentence", transcripts.Email, "The lamp flickers. It is red", "Red lamps leave today.", false, false},
		{"nothing but a name", transcripts.Email, "Ana Holm", "A new one leaves today.", false, false},
		{"no e-mail", transcripts.Chat, "The lamp flickers. Order Red", "Order of today.", false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := check.NewView(plan)
			v.Reset(&transcripts.Call{Channel: c.channel, Turns: []transcripts.Turn{
				{Speaker: transcripts.Customer, Text: c.mail}, {Speaker: transcripts.Rep, Text: c.answer},
			}})
			if got := shows(v, 0, "introduce_self"); got != c.signed {
				t.Errorf("introduce_self = %v, want %v", got, c.signed)
			}
			if got := shows(v, 1, "use_name"); got != c.used {
				t.Errorf("use_name = %v, want %v", got, c.used)
			}
		})
	}
}

func TestNames_OfTheRepWhoTakesOver(t *testing.T) {
	plan, names := compiled(t, builtinLibrary(t), "introduce_self", "use_name")
	v := check.NewView(plan)
	v.Reset(&transcripts.Call{Channel: transcripts.Voice, Rep: transcripts.Party{ID: "r1"}, Turns: []transcripts.Turn{
		{Speaker: transcripts.Rep, Text: "Bluebird, Ivy speaking."},
		{Speaker: transcripts.Customer, Text: "It's about the boiler."},
		{Speaker: transcripts.Rep, Text: "I'll put you through."},
		{Speaker: transcripts.Customer, Text: "Fine."},
		{Speaker: transcripts.Rep, Rep: "r2", Text: "Hello, Omar, heating desk. Is it cold?"},
	}})
	for i, n := range names {
		switch n {
		case "introduce_self":
			if !v.Shows(4, int32(i)) {
				t.Error("the second rep's name is not taken for an introduction")
			}
		case "use_name":
			if v.Shows(4, int32(i)) {
				t.Error("the second rep's name is taken for the customer's")
			}
		}
	}
}

func TestNames_ByWhichATurnOpens(t *testing.T) {
	plan, _ := compiled(t, builtinLibrary(t), "use_name")
	for _, c := range []struct {
		says, answer string
		want         bool
	}{
		{"Hi, Ines Duarte here. My lamp flickers.", "Ines, that sounds tiring, tell me more.", true},
		{"It's Ines again, about the lamp.", "Right, and the lamp, Ines, is it new?", true},
		{"Priya from Holm Ltd, about the lamp.", "Priya, a new one leaves today.", true},
		{"Hello, this is Ines.", "Good to hear you Ines, one moment.", true},
		{"The lamp from Porto flickers.", "Porto is where they are made.", false},
		{"It's broken. Porto is where I am.", "Porto is lovely this time of year.", false},
	} {
		v := check.NewView(plan)
		v.Reset(&transcripts.Call{Channel: transcripts.Chat, Turns: []transcripts.Turn{
			{Speaker: transcripts.Rep, Text: "Lamp shop, hello."}, {Speaker: transcripts.Customer, Text: c.says}, {Speaker: transcripts.Rep, Text: c.answer},
		}})
		if got := v.Shows(2, 0); got != c.want {
			t.Errorf("%q, %q: use_name = %v, want %v", c.says, c.answer, got, c.want)
		}
	}
}
