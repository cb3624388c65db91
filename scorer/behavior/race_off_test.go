//go:build !race

package behavior

const underRace = false
