package scorer

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Bootstrap settings; the seed is printed wherever an interval is.
const (
	BootstrapRounds = 1000
	BootstrapSeed   = 20260301
)

// Intervals are the 95 % intervals of a rep's score and of the principles.
type Intervals struct {
	OK         bool // false with fewer than two eligible contacts
	Score      Interval
	Principles []Interval // meaningless where the principle has no score
}

// Intervals returns the percentile bootstrap intervals of a rep's score and of
// each principle's score (B. Efron, "Bootstrap methods: another look at the
// jackknife", Annals of Statistics 7, 1979), resampling whole contacts. They are
// the same on every machine.
func (r *RepSummary) Intervals() Intervals {
	rows := r.eligibleContacts()
	if len(rows) < 2 {
		return Intervals{}
	}
	n := len(r.Principles)
	flat := make([]int64, 0, len(rows)*2*n) // points and of, principle by principle
	for _, c := range rows {
		for i := range c.Principles {
			flat = append(flat, c.Principles[i].Points, c.Principles[i].Of)
		}
	}
	rng := rand.New(rand.NewPCG(BootstrapSeed, uint64(len(rows))))
	total := make([]Basis, 0, BootstrapRounds)
	each := make([][]Basis, n)
	sums := slices.Clone(r.Principles)
	acc := make([]int64, 2*n)
	for range BootstrapRounds {
		clear(acc)
		for range rows {
			k := rng.IntN(len(rows)) * 2 * n
			for i, v := range flat[k : k+2*n] {
				acc[i] += v
			}
		}
		for i := range sums {
			s := &sums[i]
			s.Points, s.Of = acc[2*i], acc[2*i+1]
			if s.Of > 0 {
				each[i] = append(each[i], Basis(frac(s.Points, s.Of).mul(frac(10000, 1)).atMost(frac(10000, 1)).round()))
			}
		}
		if b, ok := rollUp(sums, func(p *PrincipleSummary) (int64, int64) { return p.Points, p.Of }); ok {
			total = append(total, b)
		}
	}
	out := Intervals{OK: len(total) > 0, Principles: make([]Interval, n)}
	out.Score = percentiles(total)
	for i := range each {
		out.Principles[i] = percentiles(each[i])
	}
	return out
}

// percentiles returns the middle 95 % of values, everything when there are none.
func percentiles(values []Basis) Interval {
	if len(values) == 0 {
		return Interval{0, 10000}
	}
	slices.Sort(values)
	n := len(values)
	return Interval{values[n*25/1000], values[min(n-1, n*975/1000)]}
}

// eligibleContacts returns the contacts that count, ordered by identity.
func (r *RepSummary) eligibleContacts() []*Contact {
	var rows []*Contact
	for _, c := range r.Contacts {
		if c.Status == Scored || c.Status == Insufficient {
			rows = append(rows, c)
		}
	}
	slices.SortFunc(rows, ByIdentity)
	return rows
}

// Difference returns a 95 % interval of a − b from the interval of each (R. G.
// Newcombe, "Interval estimation for the difference between independent
// proportions", Statistics in Medicine 17, 1998, method 10).
func Difference(a Basis, ia Interval, b Basis, ib Interval) Interval {
	hyp := func(x, y Basis) float64 {
		fx, fy := float64(x), float64(y)
		return math.Sqrt(float64(fx*fx) + float64(fy*fy))
	}
	d := float64(a - b)
	return Interval{Basis(math.Floor(d - hyp(a-ia.Low, ib.High-b))), Basis(math.Ceil(d + hyp(ia.High-a, b-ib.Low)))}
}
