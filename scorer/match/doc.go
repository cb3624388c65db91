// Package match finds every pattern of a rubric in a text in one pass. It knows
// the pattern language and where hits begin and end; it does not know what a
// hit means, who spoke, or what stood in the turn before.
//
// A pattern is a phrase or a regular expression. Both are looked for in folded
// text, so neither cares about upper and lower case or about the sort of
// apostrophe, quotation mark or dash; hits are bytes of the text as it was.
//
// # Phrases
//
// A phrase is written as it is said:
//
//	thank you for calling
//
// It is found where its words follow each other. Between two words any run of
// white space, commas and hyphens may stand, so "follow up" is also found in
// "follow-up" and "thank you" in "thank, you". Any other sign, above all the
// end of a sentence, keeps words apart. A comma or hyphen in the phrase says no
// more than a blank; any other sign in it ("$5", "24/7") must be there.
//
// A hit does not touch a letter or digit on either side: "help" is not found in
// "helps" or "2help", but is in "self-help" and "help's". Letters and digits
// are those of Unicode (L and N), and a combining mark belongs to the letter
// before it.
//
// What can stand in place of a word:
//
//   - any one word:             my name is *
//     <3>          up to 3 words, or none:   verify your <3> number
//     <3 words>    the same
//     (so)         the word or nothing:      i am (so) sorry
//     (so very)    both words or nothing
//     (so|really)  one of them or nothing
//     may|can      one of them:              how may|can|could i help
//     {…|…}        one of several phrases:   {thank you|thanks} for calling
//     refund*      refund and all words that begin so: refunds, refunded
//
// The bar holds words together more tightly than the blank: "how may|can i" is
// "how may i" or "how can i". Within brackets it is the other way round, there
// it separates whole phrases: "{how may|can} i" is "how may i" or "can i".
// Brackets may hold all of these and more brackets. A gap has at most 20 words
// and needs a word that is always there before it and after it; a phrase needs
// at least one such word. To mean one of the signs \ * | ( ) { } < > itself,
// write a backslash before it.
//
// For * and gaps a word is a run of characters without white space and without
// any of , - . ! ? ; : " ( ) [ ] { }; a full stop or colon with such characters
// on both sides belongs to the word ("$5.99", "10:30"). So neither reaches over
// the end of a sentence, and "follow-up" is two words.
//
// A contraction stands for its long forms too, and for the form without the
// apostrophe that machine transcripts have:
//
//	i'm           i am, im
//	can't         cannot, can not, cant
//	don't         do not, dont           (and every other -n't)
//	won't         will not, wont
//	shan't        shall not, shant
//	ain't         am not, is not, are not, aint
//	you're        you are, youre
//	we've         we have, weve
//	i'll          i will, ill
//	i'd           i would, i had, id
//	it's          it is, it has, its
//	let's         let us, lets
//
// Not the other way round: "i am" is not found in "i'm". The 's is opened like
// this after it, that, this, there, here, the question words, he, she, name,
// and every-, some-, any-, no- with thing, one and body; after other words it
// may be a possessive, and "customer's" is only also "customers". Some forms
// without apostrophe are words of their own (ill, well, were, its); a phrase of
// a single such contraction will find those. A word with a backslash or a final
// * in it is taken as it stands.
//
// # Regular expressions
//
// A regular expression is written in RE2 syntax, as in Go, and finds what it
// says in the folded text: no boundary is added, and \b is Go's, between ASCII
// letters, digits and _ and anything else. Of several matches that begin at the
// same place the longest counts, whatever the order of alternatives and with *?
// as with *. Literals are folded like the text; in a class, apostrophes, quotes
// and dashes are. An expression that can match empty text is an error.
//
// # Folding
//
// Text and patterns are brought to NFKC (ﬁ is fi, ² is 2, e and a combining
// acute are é), then each character is case folded by itself (Σ, σ and ς are
// one, ß stays ß), then all apostrophes and single quotes are ' (the backtick
// and the acute accent too), all double quotes and guillemets are ", all dashes
// and minus signs are -, and white space outside ASCII is a blank. See [Fold].
//
// # Hits
//
// For each pattern by itself, hits are found from left to right: of all matches
// that begin after the last hit, the one that begins first, and of those that
// begin there the longest. Hits of one pattern do not overlap; hits of different
// patterns may. [NewPlain] is that definition in code. [New] finds the same
// hits in one pass, in time that grows with the text and hardly with the
// number of patterns.
package match
