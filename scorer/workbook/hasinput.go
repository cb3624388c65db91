package workbook

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// HasInput reports whether somebody wrote into the input cells of the workbook
// at path: an override, a reason, a plan. A file that is no workbook of this
// program has none. Errors are those of opening and reading it.
func HasInput(path string) (bool, error) {
	f, err := excelize.OpenFile(path)
	if err != nil {
		return false, fmt.Errorf("open workbook %s: %w", path, err)
	}
	defer f.Close()
	for _, n := range f.GetDefinedName() {
		if !strings.HasPrefix(n.Name, inputPrefix) {
			continue
		}
		areas := map[string][]area{} // by sheet
		for rng := range strings.SplitSeq(n.RefersTo, ",") {
			if sheet, a, ok := parseArea(rng); ok {
				areas[sheet] = append(areas[sheet], a)
			}
		}
		for sheet, list := range areas {
			found, err := anyFilled(f, sheet, list)
			if err != nil {
				return false, fmt.Errorf("read workbook %s: %w", path, err)
			}
			if found {
				return true, nil
			}
		}
	}
	return false, nil
}

// An area is a range of cells, its ends included.
type area struct{ col, row, lastCol, lastRow int }

// parseArea reads a reference such as Evidence!$R$5:$R$90 or Plan!$B$7.
func parseArea(s string) (sheet string, a area, ok bool) {
	sheet, rng, ok := strings.Cut(s, "!")
	if !ok {
		return "", a, false
	}
	sheet = strings.ReplaceAll(strings.Trim(sheet, "'"), "''", "'")
	from, to, both := strings.Cut(strings.ReplaceAll(rng, "$", ""), ":")
	if !both {
		to = from
	}
	var err1, err2 error
	a.col, a.row, err1 = excelize.CellNameToCoordinates(from)
	a.lastCol, a.lastRow, err2 = excelize.CellNameToCoordinates(to)
	return sheet, a, err1 == nil && err2 == nil
}

// anyFilled reports whether a cell of the areas holds something.
func anyFilled(f *excelize.File, sheet string, areas []area) (bool, error) {
	rows, err := f.Rows(sheet)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	for row := 1; rows.Next(); row++ {
		cells, err := rows.Columns()
		if err != nil {
			return false, err
		}
		for _, a := range areas {
			if row < a.row || row > a.lastRow {
				continue
			}
			for col := a.col; col <= a.lastCol && col <= len(cells); col++ {
				if strings.TrimSpace(cells[col-1]) != "" {
					return true, nil
				}
			}
		}
	}
	return false, rows.Error()
}
