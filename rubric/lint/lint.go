package lint

import (
	"iter"
	"slices"
	"strings"

	"rapport/rubric"
	"rapport/rubric/yamlpos"
)

// An Analyzer looks for one weakness. Adding one means writing one file that has
// one function returning an Analyzer; analyzers_list.go is generated.
type Analyzer struct {
	Name     string // kebab-case: the code of what it reports
	Doc      string // what it is about and what to do; the first sentence is the summary
	Severity yamlpos.Severity
	Run      func(*Pass)
	// Bad has the weakness on the lines that end in "# here"; Good is how it is
	// better. Each is a whole rubric or the keys of one criterion.
	Bad, Good string
}

// A Pass is one Analyzer looking at one rubric.
type Pass struct {
	Rubric   *rubric.Rubric
	analyzer *Analyzer
	reporter *yamlpos.Reporter
}

// Reportf reports the weakness at n and returns the diagnostic, to which
// suggestions and related places may be added.
func (p *Pass) Reportf(n rubric.Node, format string, args ...any) *rubric.Diagnostic {
	d := p.reporter.Warnf(n, p.analyzer.Name, format, args...)
	d.Severity = p.analyzer.Severity
	return d
}

// Criteria yields every criterion with its principle, in the order of the file.
func (p *Pass) Criteria() iter.Seq2[*rubric.Principle, *rubric.Criterion] {
	return func(yield func(*rubric.Principle, *rubric.Criterion) bool) {
		for _, x := range p.Rubric.Principles {
			for _, c := range x.Criteria {
				if !yield(x, c) {
					return
				}
			}
		}
	}
}

// Run looks at r, which must have been parsed without errors, with the given
// analyzers, and returns what they found in the order of the file.
func Run(r *rubric.Rubric, analyzers []Analyzer) rubric.Diagnostics {
	rep := yamlpos.NewReporter()
	for i := range analyzers {
		analyzers[i].Run(&Pass{Rubric: r, analyzer: &analyzers[i], reporter: rep})
	}
	return rep.Diagnostics()
}

// Source makes a whole rubric of Bad or Good, which may be the keys of one
// criterion only.
func Source(example string) string {
	if strings.HasPrefix(example, "rubric:") {
		return example
	}
	const indent = "        "
	body := strings.ReplaceAll(strings.TrimSuffix(example, "\n"), "\n", "\n"+indent)
	return "rubric: example\nversion: 1\nlanguage: en\nprinciples:\n  - id: care\n    weight: 100\n    criteria:\n      - " + body + "\n"
}

// Codes returns the codes that analyzers report, sorted by ID.
func Codes() []rubric.Code {
	var codes []rubric.Code
	for _, a := range Analyzers() {
		codes = append(codes, rubric.Code{ID: a.Name, Doc: a.Doc})
	}
	slices.SortFunc(codes, func(a, b rubric.Code) int { return strings.Compare(a.ID, b.ID) })
	return codes
}
