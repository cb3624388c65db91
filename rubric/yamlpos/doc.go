// Package yamlpos reads YAML strictly and remembers where every value stood.
//
// It knows the grammar of YAML, places in files, and how a tree of nodes fills
// a Go struct by its tags. It does not know rubrics, checks, or any other file
// of the program: those packages describe their files as structs, and get
// decoding, messages with positions and a JSON Schema from the one declaration.
//
// It is the only importer of the YAML library.
//
// # Struct tags
//
// A field takes part when it has a yaml tag. Its first part is the key; these
// options may follow, separated by commas:
//
//	required    the key must be there; a text must not be blank
//	short       a value that is no mapping is decoded into this field, so that
//	            "phrase: [a, b]" equals "phrase: {phrases: [a, b]}"
//	inline      the fields of this struct belong to the same mapping
//	oneormany   a single value stands for a list of one
//	keyed       a list of structs is written as a mapping; each key goes to the
//	            element's field tagged ",key"
//	key         receives the key of an element of a keyed list
//	self        a Node field that receives the whole mapping
//
// Further tags: doc describes the field, enum lists the words a text may be
// ("a,b,c"), min and max bound a number, the length of a text in characters or
// of a list in items, and default is the value, as written in YAML, of a key
// left out. A blank field may name the struct for messages and describe it:
//
//	_ struct{} `noun:"criterion" doc:"One question a reviewer would answer."`
//
// # Texts
//
// A text field takes any scalar but null as it is written: "no", 12 and 1.10
// stay those words, whatever type YAML would give them.
package yamlpos
