// Package transcripts reads conversations from the files people hold and
// presents them in one neutral form, a stream of Calls.
//
// It knows file formats, character sets, speakers and times. It does not know
// rubrics, scores or what a sentence means, with one exception: a reader may
// derive an Event from what the file states (a gap, an overlap, a bracketed
// marker), and says so in the event's source.
package transcripts

//go:generate go run rapport/scorer/internal/declared -type Format -func Formats -out formats_list.go
