// Package samples embeds the sample conversations: a fictional company's calls,
// chats and e-mails, written for the project. It holds files and nothing else.
package samples

import (
	"embed"
	"io/fs"
)

//go:embed *.jsonl *.csv *.yaml *.txt *.md calls
var files embed.FS

// FS returns the samples and what lies beside them: a roster, metadata, a fact
// sheet, macros and a README.
func FS() fs.FS { return files }
