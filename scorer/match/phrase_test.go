package match

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// found returns what pattern finds in text, as text.
func found(t *testing.T, compile func([]Pattern) (Set, error), p Pattern, text string) []string {
	t.Helper()
	set, err := compile([]Pattern{p})
	if err != nil {
		t.Fatalf("compile %q: %v", p.Source, err)
	}
	var out []string
	for _, h := range set.Matcher().Find(nil, text) {
		out = append(out, text[h.Start:h.End])
	}
	return out
}

func TestPhrase(t *testing.T) {
	for _, tt := range []struct {
		phrase, text string
		want         []string
	}{
		// Words, and what may stand between them.
		{"thank you", "Thank you, thank  YOU; thank-you\tthank\nyou", []string{"Thank you", "thank  YOU", "thank-you", "thank\nyou"}},
		{"thank you", "thank. you thankyou thank / you", nil},
		{"follow-up", "a follow up, a follow-up, a follow – up", []string{"follow up", "follow-up", "follow – up"}},
		{"yes, of course", "yes of course", []string{"yes of course"}},
		{"  sorry  ", "sorry", []string{"sorry"}},
		{"$5 fee", "a $5 fee", []string{"$5 fee"}},
		// Boundaries.
		{"help", "help helps help's helpé self-help help", []string{"help", "help", "help", "help"}},
		{"help", "help2 2help _help_ ñhelp helpn\u0303", []string{"help"}},
		{"sorry", "sorry sorry", []string{"sorry", "sorry"}},
		{"ha ha", "ha ha ha ha ha", []string{"ha ha", "ha ha"}},
		// Any word.
		{"my name is *", "my name is Dana, my name is. My name is O'Neil-Smith", []string{"my name is Dana", "My name is O'Neil"}},
		{"within * days", "within 10:30 days within a few days", []string{"within 10:30 days"}},
		{"* pack", "a $5.99 pack", []string{"$5.99 pack"}},
		// Gaps.
		{"roaming <2> pack", "roaming pack, roaming day pack, roaming three day pack, roaming one two three pack", []string{"roaming pack", "roaming day pack", "roaming three day pack"}},
		{"verify <1 word> number", "verify it. number verify phone number", []string{"verify phone number"}},
		{"a <20 words> b", "a x x b b", []string{"a x x b b"}},
		{"a <1> <2> b", "a 1 2 3 b a 1 2 3 4 b", []string{"a 1 2 3 b"}},
		// Optional words.
		{"(so very) sorry (about that)", "so very sorry about that. So sorry.", []string{"so very sorry about that", "sorry"}},
		{"a (b) c", "a c a b c a  b, c ac", []string{"a c", "a b c", "a  b, c"}},
		{"day pass (for|in|all of) abroad", "day pass abroad day pass for abroad day pass all of abroad", []string{"day pass abroad", "day pass for abroad", "day pass all of abroad"}},
		{"a (b) <1> (c) d", "a b x c d", []string{"a b x c d"}},
		// Alternatives.
		{"how may|can|could i help", "How may I help? how can i help how i help", []string{"How may I help", "how can i help"}},
		{"{thank you|thanks} <2> calling", "thank you for calling, thanks a lot for calling, thanks calling", []string{"thank you for calling", "thanks calling"}},
		{"{how { are | were } you | hi}|hello there", "how were you there, hello there", []string{"how were you there", "hello there"}},
		// Stems.
		{"refund*", "refund, refunds refunded prerefund refundé", []string{"refund", "refunds", "refunded", "refundé"}},
		{"cancel* my", "cancelling my cancel my", []string{"cancelling my", "cancel my"}},
		// Contractions.
		{"i'm sorry", "I'm sorry I am sorry im sorry I’m sorry i m sorry", []string{"I'm sorry", "I am sorry", "im sorry", "I’m sorry"}},
		{"i am", "i'm", nil},
		{"can't", "can't cannot can not cant", []string{"can't", "cannot", "can not", "cant"}},
		{"won't do", "won't do will not do wont do", []string{"won't do", "will not do", "wont do"}},
		{"i don't", "i do not i don't i dont", []string{"i do not", "i don't", "i dont"}},
		{"we'd've", "we would have we had've wedve", []string{"we would have", "we had've", "wedve"}},
		{"let's see", "let us see lets see let's see", []string{"let us see", "lets see", "let's see"}},
		{"that's", "that is that has thats", []string{"that is", "that has", "thats"}},
		{"customer's", "customer is customer's customers", []string{"customer's", "customers"}},
		{"i'll|we'll call", "i will call we'll call", []string{"i will call", "we'll call"}},
		// Folding.
		{"CAFÉ", "cafe\u0301 Café CAFÉ", []string{"cafe\u0301", "Café", "CAFÉ"}},
		{"ﬁne", "fine ﬁne ＦＩＮＥ", []string{"fine", "ﬁne", "ＦＩＮＥ"}},
		{"σας", "ΣΑΣ", []string{"ΣΑΣ"}},
		{"thank you", "thank\u00a0you thank\u2003you", []string{"thank\u00a0you", "thank\u2003you"}},
		{"it's", "it`s it´s it‘s", []string{"it`s", "it´s", "it‘s"}},
		// The signs themselves.
		{`\*\(a\|b\)\<c\>\{\}\\`, `*(a|b)<c>{}\`, []string{`*(a|b)<c>{}\`}},
	} {
		for name, compile := range engines() {
			got := found(t, compile, Pattern{Source: tt.phrase}, tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s: %q in %q (-want +got):\n%s", name, tt.phrase, tt.text, diff)
			}
		}
	}
}

func TestRegex(t *testing.T) {
	for _, tt := range []struct {
		regex, text string
		want        []string
	}{
		{`sorry|sorry about`, "Sorry about", []string{"Sorry about"}},
		{`\brefund`, "refunds prerefund", []string{"refund"}},
		{`it’s`, "it's It’S", []string{"it's", "It’S"}},
		{`i[’]m[–x]`, "i'm- I’Mx", []string{"i'm-", "I’Mx"}},
		{`a[^’]b`, "a'b a.b", []string{"a.b"}},
		{`a[^x]b`, "a'b", []string{"a'b"}},
		{`[A-Z]+`, "ab1C", []string{"ab", "C"}},
		{`É`, "é", []string{"é"}},
		{`^a|b$`, "a b a b", []string{"a", "b"}},
		{`(?m)^a`, "a\na a", []string{"a", "a"}},
		{`1`, "½", []string{"½"}},
		{`[12]`, "½ 12", []string{"½", "1", "2"}},
		{`(?: \w+){0,2} b`, "a x y z b", []string{" y z b"}},
		{`\x{fffd}`, "\xff", []string{"\xff"}},
		{`.*foo`, "a foo b foo c", []string{"a foo b foo"}},
		{`\w+`, "one two", []string{"one", "two"}},
	} {
		for name, compile := range engines() {
			got := found(t, compile, Pattern{Source: tt.regex, Regex: true}, tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s: %q in %q (-want +got):\n%s", name, tt.regex, tt.text, diff)
			}
		}
	}
}

func engines() map[string]func([]Pattern) (Set, error) {
	return map[string]func([]Pattern) (Set, error){"plain": NewPlain, "fast": New}
}

func TestPatternErrors(t *testing.T) {
	for _, tt := range []struct {
		source string
		regex  bool
		offset int
		msg    string
	}{
		{"", false, 0, "empty phrase; write at least one word"},
		{" - ", false, 0, "empty phrase; write at least one word"},
		{"(a", false, 0, "unclosed ("},
		{"x {a|b", false, 2, "unclosed {"},
		{"x (a}", false, 4, "} where ) should close the bracket at byte 2"},
		{"a)", false, 1, `')' closes nothing; write \) for the sign itself`},
		{"a >", false, 2, `> closes nothing; write \> for the sign itself`},
		{"a||b", false, 2, "empty alternative; write a word on both sides of |"},
		{"|a", false, 0, "empty alternative; write a word on both sides of |"},
		{"a|", false, 2, "empty alternative; write a word on both sides of |"},
		{"{a|}", false, 3, "empty alternative; write a word, and ( ) around what may be missing"},
		{"x ()", false, 3, "empty alternative; write a word, and ( ) around what may be missing"},
		{"may | can", false, 4, "write one-word alternatives without blanks, may|can, and longer ones in braces, {may i|can i}"},
		{"a|(b)", false, 2, "an alternative is a word, * or a {group}; gaps and optional words stand by themselves"},
		{"<2> a", false, 0, "a gap needs a word before it that is not optional"},
		{"(b) <2> a", false, 4, "a gap needs a word before it that is not optional"},
		{"a <2>", false, 2, "a gap needs a word after it that is not optional"},
		{"a {b <2>|c}", false, 5, "a gap needs a word after it that is not optional"},
		{"a <21> b", false, 2, "a gap is of 1 to 20 words"},
		{"a <99999999999999999999> b", false, 2, "a gap is of 1 to 20 words"},
		{"a <0> b", false, 2, "a gap is of 1 to 20 words"},
		{"a <few> b", false, 2, "a gap is written <3> or <3 words>"},
		{"a <2 b", false, 2, `unclosed <; a gap is written <3> or <3 words>, the sign itself \<`},
		{"(a) (b)", false, 0, "all words are optional; leave at least one outside ( )"},
		{"refund(s)", false, 6, `put a blank before '('; for the endings of a word write refund* or refund|refunds`},
		{"re*d", false, 2, "* stands for a whole word or for the rest of one; after it comes a blank"},
		{"* *", false, 0, "phrase has no word of its own and would match anything"},
		{`a\n`, false, 1, `\ stands only before \ * | ( ) { } < >`},
		{"a \x00", false, 2, "phrase holds a control character or is not UTF-8"},
		{"a*", true, 0, "can match empty text; make something in it necessary, + in place of * or ?"},
		{`\b`, true, 0, "can match empty text; make something in it necessary, + in place of * or ?"},
		{"(a", true, 0, "missing closing ): `(a`"},
	} {
		for name, compile := range engines() {
			_, err := compile([]Pattern{{Source: "fine"}, {Source: tt.source, Regex: tt.regex}})
			var got *PatternError
			if !errors.As(err, &got) {
				t.Errorf("%s: %q: error %v, want a *PatternError", name, tt.source, err)
				continue
			}
			if diff := cmp.Diff(&PatternError{1, tt.offset, tt.msg}, got); diff != "" {
				t.Errorf("%s: %q (-want +got):\n%s", name, tt.source, diff)
			}
		}
	}
}
