package workbook

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"golang.org/x/text/unicode/norm"

	"rapport/transcripts"
)

// Unassigned is the file name of the workbook for calls that name no rep, and
// TeamFile that of the team workbook.
const (
	Unassigned = "unassigned.xlsx"
	TeamFile   = "team.xlsx"
)

// FileName returns the name of a rep's workbook, <slug>-<hash4>.xlsx: lower-case
// ASCII letters, digits and hyphens, so that every file system takes it, and a
// hash so that two ids with one slug stay apart. It depends on the id alone, or
// on the name where there is no id, so that links survive a changed name.
func FileName(rep transcripts.Party) string {
	id := rep.ID
	if id == "" {
		id = rep.Name
	}
	if id == "" {
		return Unassigned
	}
	sum := sha256.Sum256([]byte(id))
	return slug(id) + "-" + hex.EncodeToString(sum[:2]) + ".xlsx"
}

// slugLength is the greatest length of a slug; paths on Windows are short.
const slugLength = 48

// slug folds s to lower-case ASCII letters, digits and single hyphens.
func slug(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		if b.Len() >= slugLength {
			break
		}
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r >= 0x300 && r <= 0x36f: // the accent of the letter before it
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	if out := strings.Trim(b.String(), "-"); out != "" {
		return out
	}
	return "rep"
}
