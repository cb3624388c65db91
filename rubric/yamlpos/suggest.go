package yamlpos

import (
	"cmp"
	"slices"
	"strings"
)

// Suggest returns the candidates that word may be a misspelling of: those at a
// Damerau–Levenshtein distance of at most a third of its length, or 1, best
// first, ties in alphabetical order, at most three. Case, and the difference
// between "-", "_" and a space, do not count.
func Suggest(word string, candidates []string) []string {
	const longest = 64
	w := foldName(word)
	if len(w) == 0 || len(w) > longest {
		return nil
	}
	limit := max(1, len(w)/3)
	type near struct {
		name string
		dist int
	}
	var found []near
	for _, c := range candidates {
		f := foldName(c)
		if c == word || len(f) > longest || len(f)-len(w) > limit || len(w)-len(f) > limit {
			continue
		}
		if d := distance(w, f); d <= limit {
			found = append(found, near{c, d})
		}
	}
	slices.SortFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.dist, b.dist), cmp.Compare(a.name, b.name))
	})
	found = slices.Compact(found)
	var names []string
	for _, f := range found[:min(len(found), 3)] {
		names = append(names, f.name)
	}
	return names
}

func foldName(s string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if r == '-' || r == ' ' {
			return '_'
		}
		return r
	}, strings.ToLower(s)))
}

// distance returns the number of insertions, deletions, substitutions and swaps
// of neighbors that turn a into b (unrestricted: what was swapped may be edited
// again).
func distance(a, b []rune) int {
	// rows[i+1][j+1] is the distance of a[:i] and b[:j]; the outer row and
	// column hold a value greater than any distance.
	far := len(a) + len(b)
	rows := make([][]int, len(a)+2)
	for i := range rows {
		rows[i] = make([]int, len(b)+2)
		rows[i][0] = far
		if i > 0 {
			rows[i][1] = i - 1
		}
	}
	for j := range rows[0] {
		rows[0][j] = far
		if j > 0 {
			rows[1][j] = j - 1
		}
	}
	lastRow := make(map[rune]int) // row in which each letter of a was last seen
	for i := 1; i <= len(a); i++ {
		lastCol := 0
		for j := 1; j <= len(b); j++ {
			k, l := lastRow[b[j-1]], lastCol
			cost := 1
			if a[i-1] == b[j-1] {
				cost, lastCol = 0, j
			}
			rows[i+1][j+1] = min(
				rows[i][j]+cost,
				rows[i+1][j]+1,
				rows[i][j+1]+1,
				rows[k][l]+(i-k-1)+1+(j-l-1),
			)
		}
		lastRow[a[i-1]] = i
	}
	return rows[len(a)+1][len(b)+1]
}
