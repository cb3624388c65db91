package transcripts

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestMask(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "Thank you, I will check that for you.", "Thank you, I will check that for you."},
		{"empty", "", ""},

		{"card in fours", "My card is 4111 1111 1111 1111, thanks", "My card is [CARD], thanks"},
		{"card with dashes", "5500-0055-5555-5559.", "[CARD]."},
		{"card in one piece", "it's 378282246310005", "it's [CARD]"},
		{"card after a number", "card 2: 4111 1111 1111 1111", "card 2: [CARD]"},
		{"card after a group", "pay 15 4111 1111 1111 1111", "pay 15 [CARD]"},
		{"card digit by digit", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "[CARD]"},
		{"card with other spaces", "4111\u00a01111\u00a01111\u00a01111", "[CARD]"},
		{"card with long dashes", "4111 – 1111 – 1111 – 1111", "[CARD]"},
		{"card behind letters", "SN4111111111111111", "SN[CARD]"},
		{"card behind a phone", "+44 20 7946 095 4111 1111 1111 1111", "[PHONE] [CARD]"},
		{"no check digit", "reference 4111 1111 1111 1112", "reference 4111 1111 1111 1112"},
		{"too short for a card", "order 411111111111", "order 411111111111"},
		{"spoken", "It's four one one one, one one one one, one one one one. Expiry May.", "It's [CARD]. Expiry May."},
		{"spoken with fillers", "four one one one uh double one and one one triple one nine okay?", "[CARD] okay?"},
		{"spoken mixed", "four 1 one 1 one 1 one 1 one 1 one 1", "[CARD]"},
		{"spoken short", "my code is four one one one", "my code is four one one one"},
		{"one by one", "one or two of the four we sent", "one or two of the four we sent"},

		{"IBAN", "to GB82 WEST 1234 5698 7654 32 please", "to [IBAN] please"},
		{"IBAN in one piece", "DE89370400440532013000", "[IBAN]"},
		{"IBAN in lower case", "es91 2100 0418 4502 0005 1332", "[IBAN]"},
		{"IBAN with a wrong digit", "GB83 WEST 1234 5698 7654 32", "GB83 WEST 1234 5698 7654 32"},

		{"SSN", "social 536-90-4399.", "social [ID]."},
		{"SSN with spaces", "536 90 4399", "[ID]"},
		{"SSN never given out", "666-90-4399", "666-90-4399"},
		{"NINO", "AB 12 34 56 C", "[ID]"},
		{"NINO in one piece", "it is AB123456C", "it is [ID]"},
		{"no NINO", "flight BG123456C", "flight BG123456C"},
		{"DNI", "12345678Z", "[ID]"},
		{"DNI with a dash", "12345678-Z", "[ID]"},
		{"DNI with a wrong letter", "12345678A", "12345678A"},
		{"NIE", "X1234567L, por favor", "[ID], por favor"},
		{"NIR", "1 85 05 78 006 084 91", "[ID]"},
		{"Steuer-ID", "86 095 742 719", "[ID]"},
		{"Steuer-ID in one piece", "meine ist 86095742719", "meine ist [ID]"},

		{"US phone", "call 212-555-0142 or (212) 555-0142", "call [PHONE] or [PHONE]"},
		{"US phone with dots", "212.555.0142", "[PHONE]"},
		{"toll-free", "1-800-555-0199", "[PHONE]"},
		{"seven digits", "My number is 555-0142.", "My number is [PHONE]."},
		{"world", "+1 212 555 0142, +44 (0)20 7946 0958", "[PHONE], [PHONE]"},
		{"world in one piece", "+442079460958", "[PHONE]"},
		{"00", "0044 20 7946 0958", "[PHONE]"},
		{"London", "020 7946 0958", "[PHONE]"},
		{"mobile", "07700 900123", "[PHONE]"},
		{"mobile in one piece", "07700900123", "[PHONE]"},
		{"Paris", "01 99 00 12 34", "[PHONE]"},
		{"Madrid", "612 345 678", "[PHONE]"},
		{"behind a number", "room 12 020 7946 0958", "room 12 [PHONE]"},
		{"colon", "phone:  020 7946 0958", "phone:  [PHONE]"},

		{"announced", "My cell is 2125550142 or call 5550142.", "My cell is [PHONE] or call [PHONE]."},
		{"contact number", "my contact number is 9578487852", "my contact number is [PHONE]"},
		{"another number announced", "I called about order 2125550142", "I called about order 2125550142"},
		{"not announced", "it says 2125550142 on it", "it says 2125550142 on it"},

		{"date", "on 2026-03-04 or 04.03.2026 or 04-03-2026 10:15", "on 2026-03-04 or 04.03.2026 or 04-03-2026 10:15"},
		{"time", "at 2026-03-04T10:15:00Z", "at 2026-03-04T10:15:00Z"},
		{"price", "$1,250.00 or 12.50 EUR or £212 555", "$1,250.00 or 12.50 EUR or £212 555"},
		{"amount in groups", "612 345 678 EUR", "612 345 678 EUR"},
		{"order number", "order 10045521, ticket #555-0142", "order 10045521, ticket #555-0142"},
		{"order with letters", "ORD-212-555-0142-X", "ORD-212-555-0142-X"},
		{"years", "2024-2025", "2024-2025"},
		{"version", "1.2.3.4", "1.2.3.4"},
		{"already masked", "[CARD] and [NAME]", "[CARD] and [NAME]"},

		{"e-mail", "Write to kim.lee+x@mail.example.com.", "Write to [EMAIL]."},
		{"e-mail with a number", "555-0142@example.org", "[EMAIL]"},
		{"e-mail beyond ASCII", "bärbel@müller.de", "[EMAIL]"},
		{"no e-mail", "@kim @ 5, a@b, kim@example.1", "@kim @ 5, a@b, kim@example.1"},
		{"two", "a@b.co, c@d.co", "[EMAIL], [EMAIL]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Mask(c.text); got != c.want {
				t.Errorf("Mask(%q) = %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestQuote(t *testing.T) {
	const text = "My card 4111 1111 1111 1111 is here, mail kim@example.com"
	at := func(s string) int { return strings.Index(text, s) }
	for _, c := range []struct {
		name     string
		from, to int
		limit    int
		mask     bool
		want     string
	}{
		{"plain", 0, at("4111"), 100, false, "My card "},
		{"unmasked", at("card"), at(" is"), 100, false, "card 4111 1111 1111 1111"},
		{"masked", at("card"), at(" is"), 100, true, "card [CARD]"},
		{"begins inside", at("1111"), at(", mail"), 100, true, "[CARD] is here"},
		{"ends inside", 0, at("1111"), 100, true, "My card [CARD]"},
		{"all inside", at("1111"), at("1111") + 2, 100, true, "[CARD]"},
		{"between", at(" is"), at(", mail"), 100, true, " is here"},
		{"two", at("1111"), at("@"), 100, true, "[CARD] is here, mail [EMAIL]"},
		{"short", 0, len(text), 17, true, "My card [CARD] …"},
		{"out of range", -5, len(text) + 5, 200, true, "My card [CARD] is here, mail [EMAIL]"},
		{"nothing", 5, 5, 100, true, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Quote(text, c.from, c.to, c.limit, c.mask); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

const plainTalk = "Thank you for waiting, Ms Lee. I've checked order 10045521 from 2026-03-04: the refund of £24.99 went out at 10:15, " +
	"so one or two working days is right. Is there anything else I can do for you today?"

func TestMask_AllocatesNothingWithoutPersonalData(t *testing.T) {
	n := testing.AllocsPerRun(100, func() {
		if Mask(plainTalk) != plainTalk || Quote(plainTalk, 3, 60, 300, true) != plainTalk[3:60] {
			t.Fatal("something was masked")
		}
	})
	if n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkMask(b *testing.B) {
	b.SetBytes(int64(len(plainTalk)))
	for b.Loop() {
		Mask(plainTalk)
	}
}

var digitRun = regexp.MustCompile(`\d+(?:[ -]\d+)*`)

// cardIn returns whole groups of a run of digits that are a card number.
func cardIn(run string) string {
	ends := regexp.MustCompile(`\d+`).FindAllStringIndex(run, -1)
	for i := range ends {
		for j := i; j < len(ends); j++ {
			s := strings.NewReplacer(" ", "", "-", "").Replace(run[ends[i][0]:ends[j][1]])
			if len(s) > 19 {
				break
			}
			if len(s) < 13 {
				continue
			}
			sum := 0
			for k := range s {
				d := int(s[len(s)-1-k] - '0')
				if k%2 == 1 {
					if d *= 2; d > 9 {
						d -= 9
					}
				}
				sum += d
			}
			if sum%10 == 0 {
				return s
			}
		}
	}
	return ""
}

func FuzzMask(f *testing.F) {
	for _, s := range []string{plainTalk, "4111 1111 1111 1111", "GB82 WEST 1234 5698 7654 32", "+44 (0)20 7946 0958 4111111111111111",
		"kim@example.com 536-90-4399", "four one one one one one one one one one one one", "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2"} {
		f.Add(s, 3, 20)
	}
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		masked := Mask(text)
		for _, run := range digitRun.FindAllString(masked, -1) {
			if c := cardIn(run); c != "" {
				t.Fatalf("Mask(%q) = %q still has the card %s", text, masked, c)
			}
		}
		if utf8.ValidString(text) && !utf8.ValidString(masked) {
			t.Fatalf("Mask(%q) = %q is not UTF-8", text, masked)
		}
		from, to = max(0, min(from, len(text))), max(0, min(to, len(text)))
		if whole := Quote(text, 0, len(text), len(text)+10_000, true); whole != masked {
			t.Fatalf("the quote of all is %q, masked it is %q", whole, masked)
		}
		if q := Quote(text, from, to, 1<<30, true); from < to && len(q) > 0 && !strings.Contains(masked, q) && strings.ContainsAny(masked, "[") {
			// What is quoted is a part of the masked text; where it is cut, so is
			// what it is cut from.
			t.Fatalf("the quote %q is not in the masked text %q", q, masked)
		}
	})
}

// Time grows with the text, whatever is in it.
func TestMask_IsLinear(t *testing.T) {
	for _, piece := range []string{"1", "1 ", "1-", "0 1 ", "double ", "one ", "one double ", "@", "a@", "a.", "@a.", "+1 ", "+", "(1 ", "(0)", "a1 ", "IS 1 ", "IS1", "0000 0000 ", "é", "oh, ", "oh and "} {
		text := strings.Repeat(piece, 200_000/len(piece))
		start := time.Now()
		Mask(text)
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%q repeated to %d bytes takes %v", piece, len(text), d)
		}
	}
}
