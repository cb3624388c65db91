// Package rubrics embeds the rubrics that ship with the program. It holds files
// and nothing else.
package rubrics

import (
	"embed"
	"io/fs"
)

//go:generate go run rapport/scorer/internal/rubricschema rubric.schema.json

//go:embed *.yaml
var files embed.FS

// FS returns the shipped rubrics, one YAML file each, named after their id.
func FS() fs.FS { return files }
