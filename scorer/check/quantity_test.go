package check

import (
	"fmt"
	"slices"
	"testing"
)

func TestQuantities(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string // thousandths, unit and text
	}{
		{"That is £4.99 now", []string{"4990 GBP £4.99"}},
		{"$ 5 a month", []string{"5000 USD $ 5"}},
		{"5€ or 5 €", []string{"5000 EUR 5€", "5000 EUR 5 €"}},
		{"1,200 dollars", []string{"1200000 USD 1,200 dollars"}},
		{"$1,200,300.50", []string{"1200300500 USD $1,200,300.50"}},
		{"thirty days", []string{"30000 days thirty days"}},
		{"a thirty-day window", []string{"30000 days thirty-day"}},
		{"30-day", []string{"30000 days 30-day"}},
		{"two weeks", []string{"14000 days two weeks"}},
		{"2 years", []string{"24000 months 2 years"}},
		{"two hundred and ten euros", []string{"210000 EUR two hundred and ten euros"}},
		{"twenty five pounds", []string{"25000 GBP twenty five pounds"}},
		{"three thousand four hundred", []string{"3400000  three thousand four hundred"}},
		{"a hundred pounds", []string{"100000 GBP a hundred pounds"}},
		{"a pound", nil},
		{"one of them", nil},
		{"one month", []string{"1000 months one month"}},
		{"twenty and more", []string{"20000  twenty"}},
		{"five six seven", []string{"5000  five", "6000  six", "7000  seven"}},
		{"5 to 7 business days", []string{"5000  5", "7000 business days 7 business days"}},
		{"on the 3rd day", nil},
		{"in 2026", []string{"2026000  2026"}},
		{"15 %, 20% and 3 percent", []string{"15000 % 15 %", "20000 % 20%", "3000 % 3 percent"}},
		{"10gb", []string{"10000 GB 10gb"}},
		{"KX2041", nil},
		{"4471992055512", nil},
		{"0.125 km", []string{"125 km 0.125 km"}},
		{"nothing", nil},
	} {
		var got []string
		for _, q := range quantities(nil, tt.text, SplitWords(nil, tt.text)) {
			got = append(got, fmt.Sprintf("%d %s %s", q.value, q.unit, tt.text[q.start:q.end]))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestDetails(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string // kind, what it comes to, text
	}{
		{"It's 4471 9920.", []string{"number 44719920 4471 9920"}},
		{"four four one nine", []string{"number 4419 four four one nine"}},
		{"double two oh seven", []string{"number 2207 double two oh seven"}},
		{"triple five one", []string{"number 5551 triple five one"}},
		{"KX-2041", []string{"code kx2041 KX-2041"}},
		{"R E Y E S", []string{"spelling reyes R E Y E S"}},
		{"R-E-Y-E-S", []string{"spelling reyes R-E-Y-E-S"}},
		{"a.lee@example.com", []string{"email aleeexamplecom a.lee@example.com"}},
		{"it is a lee at example dot com", []string{"email aleeexamplecom a lee at example dot com"}},
		{"lee dot ng at example dot co dot uk", []string{"email leengexamplecouk lee dot ng at example dot co dot uk"}},
		{"my email is lee@example.com", []string{"email leeexamplecom lee@example.com"}},
		{"look at us", nil},
		{"[PHONE] and <NAME> and {EMAIL}", []string{"masked  PHONE", "masked  NAME", "masked  EMAIL"}},
		{"[number]", []string{"masked  number"}},
		{"XXXX", []string{"masked  XXXX"}},
		{"[laughs]", nil},
		{"in 2026", nil},
		{"12 of them", nil},
		{"I am a customer", nil},
		{"30 days", nil},
	} {
		var got []string
		for _, d := range details(nil, tt.text, SplitWords(nil, tt.text)) {
			if d.masked != (d.kind == "masked") {
				t.Errorf("%q: %+v", tt.text, d)
			}
			got = append(got, d.kind+" "+d.norm+" "+tt.text[d.start:d.end])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
