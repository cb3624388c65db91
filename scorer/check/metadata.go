package check

import (
	"regexp"
	"strings"
	"time"

	"rapport/rubric/yamlpos"
)

type metadataParams struct {
	Field   string               `yaml:"field,required" doc:"A metadata field of the call, or queue, team, channel, language, direction, customer, rep."`
	Is      []yamlpos.At[string] `yaml:"is,oneormany" doc:"Values that are met, compared without case."`
	Not     []yamlpos.At[string] `yaml:"not,oneormany" doc:"Values that are not met."`
	Matches yamlpos.At[string]   `yaml:"matches" doc:"An RE2 regular expression the value must contain."`
	Min     Number               `yaml:"min" doc:"Least value, for numbers."`
	Max     Number               `yaml:"max" doc:"Greatest value, for numbers."`
	Present *bool                `yaml:"present" doc:"Whether the field must be there. Unlike all others this is never n/a."`
}

func metadata() Kind {
	return Kind{
		Name: "metadata",
		Doc: `Tests a field of the record, such as a satisfaction score or the queue.

n/a where the record does not have the field; unknown where it has it but not as a number and a number is asked for.`,
		Params: ParamsOf(func(p metadataParams, n yamlpos.Node, c *Compiler) Test {
			tests := 0
			for _, set := range []bool{len(p.Is) > 0, len(p.Not) > 0, p.Matches.V != "", p.Min.Set || p.Max.Set, p.Present != nil} {
				if set {
					tests++
				}
			}
			if tests != 1 {
				c.Reporter.Errorf(n, "one-test", "give one of is, not, matches, min and max, or present")
				return nil
			}
			var re *regexp.Regexp
			if p.Matches.V != "" {
				var err error
				if re, err = regexp.Compile("(?i)" + p.Matches.V); err != nil {
					c.Reporter.Errorf(p.Matches.Node, "bad-regex", "%v", err)
					return nil
				}
			}
			return func(in *Input) Outcome {
				v, ok := field(in, p.Field)
				if p.Present != nil {
					return fieldOutcome(ok == *p.Present, p.Field, v)
				}
				if !ok {
					return NotMeasurable("the record has no "+p.Field, nil)
				}
				switch {
				case re != nil:
					return fieldOutcome(re.MatchString(v), p.Field, v)
				case len(p.Is) > 0:
					return fieldOutcome(oneOf(v, p.Is), p.Field, v)
				case len(p.Not) > 0:
					return fieldOutcome(!oneOf(v, p.Not), p.Field, v)
				}
				num, ok := milli(strings.TrimSuffix(strings.TrimSpace(v), "%"))
				if !ok {
					return Unsure(None, ByMetric, p.Field+" is "+v+", which is no number", nil)
				}
				lim := limits{Min: p.Min, Max: p.Max}
				return Sure(lim.share(num), ByMetric, p.Field+" is "+v+", "+lim.String(), nil)
			}
		}),
		Examples: []Example{
			{Name: "number", Check: `metadata: {field: csat, min: 4}`, Lines: []string{"csat=5", "rep: Hello."}, Want: Met},
			{Name: "too low", Check: `metadata: {field: csat, min: 4}`, Lines: []string{"csat=2", "rep: Hello."}, Want: NotMet},
			{Name: "missing", Check: `metadata: {field: csat, min: 4}`, Lines: []string{"rep: Hello."}, Want: NotApplicable},
			{Name: "no number", Check: `metadata: {field: csat, min: 4}`, Lines: []string{"csat=good", "rep: Hello."}, Want: Unknown},
			{Name: "value", Check: `metadata: {field: outcome, is: [solved, closed]}`, Lines: []string{"outcome=Solved", "rep: Hello."}, Want: Met},
			{Name: "present", Check: `metadata: {field: csat, present: true}`, Lines: []string{"rep: Hello."}, Want: NotMet},
		},
	}
}

func fieldOutcome(ok bool, name, v string) Outcome {
	s := None
	if ok {
		s = Full
	}
	if v == "" {
		return Sure(s, ByMetric, name+" is not in the record", nil)
	}
	return Sure(s, ByMetric, name+" is "+v, nil)
}

func oneOf(v string, list []yamlpos.At[string]) bool {
	for _, x := range list {
		if strings.EqualFold(strings.TrimSpace(v), x.V) {
			return true
		}
	}
	return false
}

// field returns a metadata field or a field of the call itself.
func field(in *Input, name string) (string, bool) {
	if v, ok := in.Call.Metadata[name]; ok && v != "" {
		return v, true
	}
	c := in.Call
	var v string
	switch name {
	case "queue":
		v = c.Queue
	case "team":
		v = c.Team
	case "language":
		v = c.Language
	case "direction":
		v = c.Direction
	case "channel":
		v = c.Channel.String()
	case "customer":
		v = c.Customer.Name
	case "rep":
		v = in.Leg.Rep.ID
	case "weekday":
		if !c.Started.IsZero() {
			v = c.Started.In(time.UTC).Weekday().String()
		}
	}
	return v, v != ""
}
