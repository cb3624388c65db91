//go:build race

package behavior

// underRace: sync.Pool drops items at random under the race detector.
const underRace = true
