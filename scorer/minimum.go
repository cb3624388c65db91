package scorer

// Least numbers for what a report may say. Below them it shows moments to talk
// about and no number: 2 of 3 is anything between 21 % and 94 %.
const (
	MinOpportunities  = 5    // of a rate
	MinContacts       = 10   // of a score and its band
	MaxIntervalWidth  = 2000 // of a score and its band, in basis points
	MinNamedDecided   = 8    // of a behavior named as something to work on
	MinNamedMisses    = 3    // of the same
	MinTrendContacts  = 20   // on each side of a trend, and of each rep in a ranking
	MinTeamReps       = 5    // of a comparison with the team
	MinRealDifference = 500  // in basis points; less is never called a difference
)

// Firm reports whether a score over n contacts with interval i may be shown as a
// number.
func Firm(n int, i Interval) bool { return n >= MinContacts && i.Width() <= MaxIntervalWidth }

// Crosses reports whether the interval holds an edge between two bands, so that
// the band's name is no more than likely.
func (i Interval) Crosses(bandEdge int) bool {
	e := Basis(bandEdge * 100)
	return i.Low < e && e <= i.High
}

// Real reports whether a difference with the given interval may be called one:
// at least MinRealDifference, and the interval excludes zero.
func Real(difference Basis, i Interval) bool {
	return (difference >= MinRealDifference && i.Low > 0) || (difference <= -MinRealDifference && i.High < 0)
}
