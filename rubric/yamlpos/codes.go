package yamlpos

// A Code is a kind of diagnostic that may be looked up.
type Code struct {
	ID  string // as in Diagnostic.Code
	Doc string // what it means and how to fix it
}

// Codes returns the codes this package reports, sorted by ID.
func Codes() []Code {
	return []Code{
		{"alias-bomb", "The aliases of the file, written out, would be too many values. Use fewer aliases of aliases."},
		{"alias-cycle", "An alias stands inside the value of its own anchor, which would go on forever."},
		{"bad-bool", "The key takes true or false, unquoted and in lower case; yes, no, on and off are texts."},
		{"bad-duration", `The key takes a number of seconds (45) or a number with a unit ("45 s", "1.5 min", "300 ms"), to the millisecond.`},
		{"bad-key", "A key is a list or a mapping. Keys are words; quote one that contains brackets."},
		{"bad-number", "The key takes a whole number in plain digits: 1000, not 1_000, 0x3E8, 01000, 1e3 or 1000.0."},
		{"control-character", "The file contains a NUL or another control character, which YAML does not allow. Delete it."},
		{"duplicate-key", "A mapping has the same key twice. Keep one; the first was read."},
		{"empty-text", "A required text is empty."},
		{"merge-key", "Merge keys (<<) are not read. Write the keys out, or use an alias for a whole value."},
		{"missing-key", "A required key is not there. The position is that of the mapping it belongs in."},
		{"missing-value", "A value was expected and nothing is there."},
		{"more", "More was found than is shown. Fix what is shown and run again."},
		{"not-one-of", "The value is not among the words the key takes."},
		{"not-utf8", "The file is not UTF-8. Save it as UTF-8."},
		{"null-value", `A key has no value (or null, or ~). Give it one, leave the key out, or quote the text "null".`},
		{"out-of-range", "A number is too small or too large."},
		{"several-documents", "The file has a second document, after ---. Only one is read; put it in a file of its own."},
		{"syntax", "The file is not YAML. The message says what did not fit; the line is where reading failed, and the column is unknown."},
		{"tab", "A tab stands in the indentation. YAML wants spaces."},
		{"too-deep", "Lists and mappings are nested deeper than any sensible file."},
		{"too-large", "The file is larger than what is read."},
		{"unknown-anchor", "An alias names an anchor that is not above it."},
		{"unknown-key", "The key means nothing in this place. It may be misspelt, or indented too far or not far enough."},
		{"unknown-tag", "A YAML tag (!name) stands before the value. Only the plain types of YAML are read."},
		{"unsupported-type", "The program asked for a value it cannot decode. This is an error in the program; please report it."},
		{"wrong-length", "A text has too few or too many characters, or a list or mapping too few or too many entries."},
		{"wrong-type", "A text, a list or a mapping stands where another of them belongs, or a number is quoted."},
	}
}
