package scorer

import "math"

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
