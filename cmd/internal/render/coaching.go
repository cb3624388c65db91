package render

import (
	"fmt"
	"io"
	"text/tabwriter"

	"rapport/scorer"
)

// A Coaching is what `rapport coach` ends with.
type Coaching struct {
	Folder        string
	Files         []CoachingFile
	Conversations int
}

// A CoachingFile is one workbook.
type CoachingFile struct {
	Name string
	Rep  *scorer.RepSummary // nil for the team's
}

// Write prints which workbooks there are.
func (c *Coaching) Write(w io.Writer) {
	fmt.Fprintf(w, "%s, %s in %s:\n", count(c.Conversations, "conversation"), count(len(c.Files), "workbook"), c.Folder)
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	unassigned := false
	for _, f := range c.Files {
		switch {
		case f.Rep == nil:
			fmt.Fprintf(tw, "  %s\tthe team\t\n", f.Name)
		case f.Rep.Rep.ID == "" && f.Rep.Rep.Name == "":
			unassigned = true
			fmt.Fprintf(tw, "  %s\tno rep named\t%s\n", f.Name, count(f.Rep.Legs(), "contact"))
		default:
			name := f.Rep.Rep.Name
			if name == "" {
				name = f.Rep.Rep.ID
			}
			fmt.Fprintf(tw, "  %s\t%s\t%s, %d eligible\n", f.Name, name, count(f.Rep.Legs(), "contact"), f.Rep.Eligible())
		}
	}
	tw.Flush()
	if unassigned {
		fmt.Fprintln(w, "\nSome conversations name no rep. Say who took them with --metadata FILE (by call id or file\nname), --id-from REGEX (from the file name), --rep ID (all of them), or add names to a --roster.")
	}
	fmt.Fprintf(w, "\nNext:\n  open a workbook's Summary sheet; its Plan sheet is for you to fill in\n")
}
