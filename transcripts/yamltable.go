package transcripts

import (
	"errors"
	"slices"
	"strings"

	"rapport/rubric/yamlpos"
)

// readYAMLTable reads a list of mappings, or a mapping whose only value is one:
//
//	people:
//	  - {id: r7, name: Dana Reyes, team: north, aliases: [dana, d.reyes@example.com]}
func readYAMLTable(name string, src []byte) (*sideTable, error) {
	r := yamlpos.NewReporter()
	n := yamlpos.Parse(name, src, r)
	if err := r.Diagnostics().Err(); err != nil {
		return nil, err
	}
	if fields := n.Fields(); len(fields) == 1 {
		n = fields[0].Value
	}
	t := new(sideTable)
	for _, item := range n.Items() {
		row := sideRow{line: item.Line()}
		for _, f := range item.Fields() {
			at := slices.Index(t.header, f.Key.Text())
			if at < 0 {
				at = len(t.header)
				t.header = append(t.header, f.Key.Text())
			}
			for len(row.cells) <= at {
				row.cells = append(row.cells, "")
			}
			if items := f.Value.Items(); len(items) > 0 {
				parts := make([]string, len(items))
				for i, it := range items {
					parts[i] = it.Text()
				}
				row.cells[at] = strings.Join(parts, ";")
			} else {
				row.cells[at] = f.Value.Text()
			}
		}
		t.rows = append(t.rows, row)
	}
	if len(t.rows) == 0 {
		return nil, errors.New("it is not a list of mappings; write one line such as: - {id: r7, name: Dana Reyes}")
	}
	return t, nil
}
