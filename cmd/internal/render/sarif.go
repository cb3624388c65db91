package render

import (
	"io"

	"rapport/rubric"
)

// The parts of SARIF 2.1.0 that are written.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID   string    `json:"id"`
		Text sarifText `json:"fullDescription"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
	}
	sarifLocation struct {
		ID       int `json:"id,omitempty"`
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *sarifRegion `json:"region,omitempty"`
		} `json:"physicalLocation"`
		Message *sarifText `json:"message,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)

// SARIF prints a log of the Static Analysis Results Interchange Format 2.1.0.
func (d *Diagnostics) SARIF(w io.Writer) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "rapport", Version: d.Tool, Rules: []sarifRule{}}
	for _, c := range d.Codes {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{ID: c.ID, Text: sarifText{c.Doc}})
	}
	for _, x := range d.List {
		text := x.Message
		if len(x.Suggest) > 0 {
			text += "; did you mean " + alternatives(x.Suggest) + "?"
		}
		res := sarifResult{RuleID: x.Code, Level: x.Severity.String(), Message: sarifText{text}, Locations: []sarifLocation{sarifPlace(x.Pos, x.End)}}
		for i, r := range x.Related {
			l := sarifPlace(r.Pos, r.Pos)
			l.ID, l.Message = i+1, &sarifText{r.Message}
			res.Related = append(res.Related, l)
		}
		run.Results = append(run.Results, res)
	}
	return writeJSON(w, sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

func sarifPlace(from, to rubric.Position) sarifLocation {
	var l sarifLocation
	l.Physical.Artifact.URI = from.File
	if from.Line > 0 {
		l.Physical.Region = &sarifRegion{StartLine: from.Line, StartColumn: from.Col}
		if to != from && to.Line >= from.Line && to.Col > 0 {
			l.Physical.Region.EndLine, l.Physical.Region.EndColumn = to.Line, to.Col
		}
	}
	return l
}
