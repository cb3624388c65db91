package scorer

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// An Interval is a 95 % interval in basis points.
type Interval struct{ Low, High Basis }

// Width returns its length in basis points.
func (i Interval) Width() Basis { return i.High - i.Low }

// z95 is the 97.5 % quantile of the standard normal distribution.
const z95 = 1.959963984540054

// Wilson returns the 95 % score interval of k successes in n trials (E. B.
// Wilson, "Probable inference, the law of succession, and statistical
// inference", JASA 22, 1927). For n = 0 it is everything. Products are rounded
// one by one, so that no machine may fuse them and print another number.
func Wilson(k, n int) Interval {
	if n <= 0 {
		return Interval{0, 10000}
	}
	nf := float64(n)
	p := float64(k) / nf
	zz := float64(z95 * z95)
	mid := p + float64(zz/float64(2*nf))
	half := float64(z95 * math.Sqrt(float64(float64(p*float64(1-p))/nf)+float64(zz/float64(4*float64(nf*nf)))))
	den := 1 + float64(zz/nf)
	lo, hi := float64(mid-half)/den, float64(mid+half)/den
	return Interval{clampBasis(math.Round(float64(lo * 10000))), clampBasis(math.Round(float64(hi * 10000)))}
}

func clampBasis(f float64) Basis { return Basis(max(0, min(10000, f))) }

// Bootstrap settings; the seed is printed wherever an interval is.
const (
	BootstrapRounds = 1000
	BootstrapSeed   = 20260301
)

// ScoreInterval returns the 95 % percentile bootstrap interval of a rep's score
// over its eligible contacts (B. Efron, "Bootstrap methods: another look at the
// jackknife", Annals of Statistics 7, 1979), resampling whole contacts. ok is
// false with fewer than two of them. It is the same on every machine.
func (r *RepSummary) ScoreInterval() (Interval, bool) {
	var rows []*Contact
	for _, c := range r.Contacts {
		if c.Status == Scored || c.Status == Insufficient {
			rows = append(rows, c)
		}
	}
	if len(rows) < 2 {
		return Interval{}, false
	}
	slices.SortFunc(rows, ByIdentity)
	rng := rand.New(rand.NewPCG(BootstrapSeed, uint64(len(rows))))
	scores := make([]Basis, 0, BootstrapRounds)
	sums := slices.Clone(r.Principles)
	for range BootstrapRounds {
		for i := range sums {
			sums[i].Points, sums[i].Of = 0, 0
		}
		for range rows {
			c := rows[rng.IntN(len(rows))]
			for i := range c.Principles {
				sums[i].Points += c.Principles[i].Points
				sums[i].Of += c.Principles[i].Of
			}
		}
		if b, ok := rollUp(sums, func(p *PrincipleSummary) (int64, int64) { return p.Points, p.Of }); ok {
			scores = append(scores, b)
		}
	}
	if len(scores) == 0 {
		return Interval{}, false
	}
	slices.Sort(scores)
	return Interval{scores[len(scores)*25/1000], scores[min(len(scores)-1, len(scores)*975/1000)]}, true
}

// ByIdentity orders contacts by time, source, call, leg and record.
func ByIdentity(a, b *Contact) int {
	return cmp.Or(a.Started.Compare(b.Started), cmp.Compare(a.Source, b.Source), cmp.Compare(a.Call, b.Call), a.Leg-b.Leg, a.Record-b.Record)
}
