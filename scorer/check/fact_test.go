package check

import "testing"

func TestFact(t *testing.T) {
	const (
		days    = "facts:\n  - {slot: return window, unit: days, value: 30}\n"
		fee     = "facts:\n  - {slot: surcharge, unit: GBP, min: 18, max: 40}\n"
		plan    = "facts:\n  - {slot: monthly price, unit: USD, metadata: plan_price}\n"
		minimum = "facts:\n  - {slot: notice, unit: days, min: 14}\n"
		weeks   = "facts:\n  - {slot: trial, unit: weeks, value: 2}\n"
		several = "facts:\n  - {slot: return window, unit: days, value: 30}\n  - {slot: surcharge, unit: GBP, max: 40}\n"
	)
	for _, tt := range []struct {
		name, check, facts string
		lines              []string
		want               Verdict
	}{
		{"in the range", `fact: {}`, fee, []string{"rep: The surcharge is £20."}, Met},
		{"the range's end", `fact: {}`, fee, []string{"rep: The surcharge is £40."}, Met},
		{"above the range", `fact: {}`, fee, []string{"rep: The surcharge is £41."}, NotMet},
		{"a fee that is not charged", `fact: {}`, fee, []string{"rep: There is no surcharge, £54 comes off the bill."}, NotApplicable},
		{"another unit is another thing", `fact: {}`, fee, []string{"rep: The surcharge is 20 dollars."}, NotApplicable},
		{"at least", `fact: {}`, minimum, []string{"rep: The notice is two weeks."}, Met},
		{"less than at least", `fact: {}`, minimum, []string{"rep: The notice is a week, so 7 days."}, NotMet},
		{"weeks are days", `fact: {}`, weeks, []string{"rep: The trial lasts 14 days."}, Met},
		{"of the record", `fact: {}`, plan, []string{"plan_price=$25", "rep: Your monthly price is 25 dollars."}, Met},
		{"not of the record", `fact: {}`, plan, []string{"plan_price=$25", "rep: Your monthly price is 20 dollars."}, NotMet},
		{"the record does not say", `fact: {}`, plan, []string{"rep: Your monthly price is 20 dollars."}, NotApplicable},
		{"two values where the record does not say", `fact: {}`, plan, []string{"rep: Your monthly price is 20 dollars.", "rep: So a monthly price of 25 dollars."}, NotMet},
		{"corrected", `fact: {}`, days, []string{"rep: The return window is 14 days.", "customer: Sure?", "rep: No, the return window is 30 days."}, Met},
		{"corrected to the wrong", `fact: {}`, days, []string{"rep: The return window is 30 days.", "rep: No, the return window is 14 days."}, NotMet},
		{"asked, not stated", `fact: {}`, days, []string{"rep: Is the return window 14 days?"}, NotApplicable},
		{"denied", `fact: {}`, days, []string{"rep: The return window is not 14 days."}, NotApplicable},
		{"said by the customer", `fact: {}`, days, []string{"customer: The return window is 14 days.", "rep: Hm."}, NotApplicable},
		{"if it were", `fact: {unless: hypothetical}`, days, []string{"rep: If the return window was 14 days."}, NotApplicable},
		{"in another sentence", `fact: {}`, days, []string{"rep: There is a return window. It took 14 days."}, NotApplicable},
		{"too far away", `fact: {}`, "facts:\n  - {slot: return window, unit: days, value: 30, within: 2}\n", []string{"rep: The return window of this shop in town is 14 days."}, NotApplicable},
		{"one of two wrong", `fact: {}`, several, []string{"rep: The return window is 30 days and the surcharge £50."}, NotMet},
		{"only what is asked for", `fact: return window`, several, []string{"rep: The return window is 30 days and the surcharge £50."}, Met},
		{"too late to count", `fact: {first: 30 s}`, days, []string{"[0-5] rep: Hi.", "[60-65] rep: The return window is 14 days."}, NotApplicable},
		{"perhaps in time", `fact: {first: 30 s}`, days, []string{"[0-5] customer: Hi.", "rep: The return window is 14 days.", "[90-95] customer: Hm."}, Unknown},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o, _ := run(t, tt.check, tt.facts, "", tt.lines)
			if o.Verdict() != tt.want {
				t.Errorf("got %v (%s), want %v", o.Verdict(), o.Reason, tt.want)
			}
		})
	}
}

func TestParseFacts_SaysWhatIsWrong(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"no value", "facts:\n  - {slot: a}\n", "facts.yaml:2:5: a fact has a value, a range (min, max) or a metadata field"},
		{"two values", "facts:\n  - {slot: a, value: 1, max: 2}\n", "facts.yaml:2:5: a fact has a value, a range (min, max) or a metadata field"},
		{"a phrase that is none", "facts:\n  - {slot: a, value: 1, say: [\"b (c\"]}\n", `facts.yaml:2:31: unclosed ( in "b (c"`},
		{"no number", "facts:\n  - {slot: a, value: many}\n", `facts.yaml:2:22: "many" is not a number with at most three decimals`},
	} {
		f, ds := ParseFacts(nil, "facts.yaml", []byte(tt.src))
		if len(ds) != 1 || !hasPrefix(ds[0].Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.name, ds.Err(), tt.want)
		}
		if f != nil && len(f.Slots) > 0 {
			t.Errorf("%s: it is a fact all the same", tt.name)
		}
	}
}

func hasPrefix(s, p string) bool { return len(s) >= len(p) && s[:len(p)] == p }
