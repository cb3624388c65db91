package rubric

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"rapport/rubric/yamlpos"
)

// Parse reads a rubric; name is the file's name in positions. It goes on after
// a problem, so that one bad criterion does not hide the next: with errors the
// rubric holds what could be read, and must not be scored with. It is nil only
// if the source is no YAML mapping.
//
// What checks mean is not looked at; compiling the rubric finds what is wrong
// there.
func Parse(name string, src []byte) (*Rubric, Diagnostics) {
	r := yamlpos.NewReporter()
	root := yamlpos.Parse(name, src, r)
	switch {
	case r.HasErrors() && !root.Exists():
		return nil, r.Diagnostics()
	case !root.Exists() || root.Null():
		r.Errorf(root, "empty-file", "the file is empty; a rubric begins with rubric: and a name")
		return nil, r.Diagnostics()
	case root.Kind() != yamlpos.Mapping:
		r.Errorf(root, "wrong-type", "a rubric is a mapping that begins with rubric: and a name, not a %s", root.Kind())
		return nil, r.Diagnostics()
	}
	rub, _ := yamlpos.Decode[Rubric](root, r)
	rub.File, rub.Hash = name, hash(src)
	complete(&rub)
	validate(&rub, r)
	return &rub, r.Diagnostics()
}

// hash returns the SHA-256 of src in hex as it would be on any system: line
// ends LF, no byte order mark.
func hash(src []byte) string {
	src = bytes.TrimLeft(src, "\uFEFF")
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	sum := sha256.Sum256(src)
	return hex.EncodeToString(sum[:])
}

// complete fills in the defaults that are not single values.
func complete(r *Rubric) {
	if r.Title == "" {
		r.Title = r.ID
	}
	if !r.Node.Field("bands").Exists() {
		r.Bands = defaultBands()
	}
	for _, p := range r.Principles {
		if p == nil {
			continue
		}
		if p.Title == "" {
			p.Title = p.ID
		}
		for _, c := range p.Criteria {
			if c != nil && c.Title == "" {
				c.Title = c.ID
			}
		}
	}
}

func defaultBands() []Band {
	return []Band{
		{Name: "Strong", From: 85},
		{Name: "On track", From: 70},
		{Name: "Building", From: 55},
		{Name: "Needs support", From: 0},
	}
}
