package check

import (
	"rapport/scorer/match"
	"rapport/transcripts"
)

// A Recognizer knows named behaviors such as apology or hold_request. It is
// handed in; this package knows none.
type Recognizer interface {
	// Lookup describes the behavior called name.
	Lookup(name string) (BehaviorInfo, bool)
	// Names lists all behaviors, sorted.
	Names() []string
	// Compile prepares to recognize the named behaviors, and those they depend
	// on. It registers the patterns it needs with add, which returns the number
	// by which Hits of that pattern are known. An error is a defect of the
	// recognizer or of a user's own behavior, never of a conversation.
	Compile(names []string, add func(match.Pattern) int32) (TurnRecognizer, error)
}

// BehaviorInfo is what checks need to know of a behavior.
type BehaviorInfo struct {
	Name, Doc string
	Speaker   transcripts.Speaker // who usually shows it; UnknownSpeaker: anyone
	Unsure    [2]Share            // a greatest share in [Unsure[0], Unsure[1]) is unknown; equal bounds: never
}

// A TurnRecognizer recognizes the behaviors it was compiled for. It is
// immutable and safe for concurrent use.
type TurnRecognizer interface {
	// Recognize appends what turn t of the view shows: at most one BehaviorHit
	// per behavior, the one with the greatest share, ordered by Behavior.
	Recognize(v *View, turn int, out []BehaviorHit) []BehaviorHit
}

// A BehaviorHit says that a turn shows a behavior, and how surely.
type BehaviorHit struct {
	Behavior   int32 // index into the names given to Compile
	Share      Share
	By         Source
	Start, End int32  // bytes of the turn's text that show it; 0,0: the whole turn
	Why        string // a constant clause for people, such as the rule's title
}
