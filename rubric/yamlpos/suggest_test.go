package yamlpos

import (
	"strings"
	"testing"
)

func TestSuggest(t *testing.T) {
	keys := []string{"weight", "title", "tip", "check", "checks", "say_instead", "ask", "na", "naïve"}
	tests := []struct {
		word string
		want string
	}{
		{"wieght", "weight"}, // swapped
		{"weigth", "weight"}, //
		{"wait", ""},         // three away of four letters
		{"titel", "title"},   //
		{"chek", "check"},    // checks is two away, which is more than a third
		{"cheks", "checks"},  //
		{"say-instead", "say_instead"},
		{"SayInstead", "say_instead"},
		{"WEIGHT", "weight"},
		{"naive", "naïve"},
		{"a", "na"},
		{"x", ""},
		{"", ""},
		{"weight", ""}, // not a misspelling of itself
		{strings.Repeat("w", 100), ""},
	}
	for _, tt := range tests {
		if got := strings.Join(Suggest(tt.word, keys), " "); got != tt.want {
			t.Errorf("Suggest(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
	if got := strings.Join(Suggest("abcdef", []string{"abcdez", "abcdey", "abcdexy", "abcdex", "abcdew"}), " "); got != "abcdew abcdex abcdey" {
		t.Errorf("of equals the first three in alphabetical order: got %q", got)
	}
	if got := Suggest("abcx", []string{"abcd", "abcd"}); len(got) != 1 {
		t.Errorf("a candidate given twice is suggested twice: %q", got)
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"ca", "abc", 2}, {"kitten", "sitting", 3}, {"ü", "u", 1},
	}
	for _, tt := range tests {
		if got := distance([]rune(tt.a), []rune(tt.b)); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := distance([]rune(tt.b), []rune(tt.a)); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}
