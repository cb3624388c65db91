package scorer

import (
	"math/big"
	"math/bits"
)

// A fraction is an exact non-negative number: small ones in machine words,
// others in a big.Rat. Arithmetic of a scorecard never rounds before the end.
type fraction struct {
	num, den int64
	big      *big.Rat // when num and den would not fit
}

func frac(num, den int64) fraction {
	if den == 0 {
		return fraction{0, 1, nil}
	}
	g := gcd(num, den)
	return fraction{num / g, den / g, nil}
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	if a == 0 {
		return 1
	}
	return a
}

func (f fraction) rat() *big.Rat {
	if f.big != nil {
		return f.big
	}
	return big.NewRat(f.num, f.den)
}

func mul64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	return int64(lo), hi == 0 && lo < 1<<62
}

func (f fraction) add(g fraction) fraction {
	if f.big == nil && g.big == nil {
		d := gcd(f.den, g.den)
		a, ok1 := mul64(f.num, g.den/d)
		b, ok2 := mul64(g.num, f.den/d)
		den, ok3 := mul64(f.den, g.den/d)
		if ok1 && ok2 && ok3 {
			return frac(a+b, den)
		}
	}
	return fraction{big: new(big.Rat).Add(f.rat(), g.rat())}
}

func (f fraction) mul(g fraction) fraction {
	if f.big == nil && g.big == nil {
		a, b := gcd(f.num, g.den), gcd(g.num, f.den)
		num, ok1 := mul64(f.num/a, g.num/b)
		den, ok2 := mul64(f.den/b, g.den/a)
		if ok1 && ok2 {
			return fraction{num, den, nil}
		}
	}
	return fraction{big: new(big.Rat).Mul(f.rat(), g.rat())}
}

// div returns f ÷ g; 0 when g is 0.
func (f fraction) div(g fraction) fraction {
	if g.zero() {
		return fraction{0, 1, nil}
	}
	if g.big != nil {
		return f.mul(fraction{big: new(big.Rat).Inv(g.big)})
	}
	return f.mul(fraction{g.den, g.num, nil})
}

func (f fraction) zero() bool {
	if f.big != nil {
		return f.big.Sign() == 0
	}
	return f.num == 0
}

// less reports whether f < g.
func (f fraction) less(g fraction) bool {
	if f.big == nil && g.big == nil {
		a, ok1 := mul64(f.num, g.den)
		b, ok2 := mul64(g.num, f.den)
		if ok1 && ok2 {
			return a < b
		}
	}
	return f.rat().Cmp(g.rat()) < 0
}

// atMost returns the lesser of f and g.
func (f fraction) atMost(g fraction) fraction {
	if g.less(f) {
		return g
	}
	return f
}

// round returns f rounded half away from zero.
func (f fraction) round() int64 {
	if f.big == nil {
		if n, ok := mul64(f.num, 2); ok && n < 1<<62-f.den {
			if d, ok := mul64(f.den, 2); ok {
				return (n + f.den) / d
			}
		}
	}
	r := f.rat()
	n := new(big.Int).Mul(r.Num(), big.NewInt(2))
	n.Add(n, r.Denom())
	n.Quo(n, new(big.Int).Mul(r.Denom(), big.NewInt(2)))
	return n.Int64()
}
