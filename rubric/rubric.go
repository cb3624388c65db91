package rubric

import "rapport/rubric/yamlpos"

// Names of package yamlpos that readers of rubrics meet.
type (
	// Node is a YAML value that remembers its place.
	Node = yamlpos.Node
	// Diagnostic is one thing wrong, or worth saying, about one place in a file.
	Diagnostic = yamlpos.Diagnostic
	// Diagnostics is a sorted list of diagnostics.
	Diagnostics = yamlpos.Diagnostics
	// Position is a place in a file.
	Position = yamlpos.Position
	// Reporter collects diagnostics.
	Reporter = yamlpos.Reporter
)

// A Rubric is one parsed file. It is immutable after Parse.
type Rubric struct {
	_           struct{}             `noun:"rubric" doc:"What a conversation is scored by."`
	ID          string               `yaml:"rubric,required" doc:"Name of the rubric in kebab-case. Reports, reviews and receipts refer to it."`
	Version     string               `yaml:"version,required" doc:"Version of the rubric, for people; raise it when scores may change."`
	Title       string               `yaml:"title" doc:"Title in reports. Default: the id."`
	Language    string               `yaml:"language" doc:"Language the phrases are written in, as a BCP 47 tag such as en or pt-BR."`
	Description string               `yaml:"description" doc:"What the rubric is for."`
	AppliesTo   AppliesTo            `yaml:"applies_to" doc:"Conversations this rubric is meant for. Default: all."`
	Eligibility Eligibility          `yaml:"eligibility" doc:"What a conversation needs in order to get a score."`
	Bands       []Band               `yaml:"bands" min:"1" doc:"Words for ranges of a rep's score, best first; the last begins at 0."`
	NA          string               `yaml:"na" default:"redistribute_principle" enum:"redistribute_principle,redistribute_rubric,full_credit,zero" doc:"What becomes of the weight of a criterion that does not apply."`
	Facts       []yamlpos.At[string] `yaml:"facts" doc:"Files of facts (amounts, dates, rules) that statements are compared with, relative to the rubric."`
	Behaviors   []*Behavior          `yaml:"behaviors,keyed" doc:"Behaviors of your own, beside the built-in ones. A name of a built-in one replaces it."`
	Principles  []*Principle         `yaml:"principles,required" min:"1" doc:"The values that are scored, in the order of reports."`
	Node        Node                 `yaml:",self"`

	File string // as given to Parse
	Hash string // SHA-256 of the source in hex, with LF line ends and no byte order mark
}

// AppliesTo narrows a rubric to some conversations. An empty list means any.
type AppliesTo struct {
	_         struct{} `noun:"applies_to block"`
	Channels  []string `yaml:"channels" enum:"voice,chat,email" doc:"Channels."`
	Languages []string `yaml:"languages" doc:"Languages, as BCP 47 tags."`
	Queues    []string `yaml:"queues" doc:"Queues, as the transcripts name them."`
}

// Eligibility is what a leg needs in order to get a score. A leg that falls
// short of the first five has status ineligible, of the last two insufficient.
type Eligibility struct {
	_             struct{} `noun:"eligibility block"`
	RepTurns      int      `yaml:"rep_turns" default:"2" min:"0" max:"1000000" doc:"Least number of turns of the rep."`
	CustomerTurns int      `yaml:"customer_turns" default:"2" min:"0" max:"1000000" doc:"Least number of turns of the customer."`
	Words         int      `yaml:"words" default:"40" min:"0" max:"1000000" doc:"Least number of words of both."`
	Seconds       int      `yaml:"seconds" default:"45" min:"0" max:"1000000" doc:"Least length in seconds, where times exist."`
	CutOff        string   `yaml:"cut_off" default:"exclude" enum:"exclude,allow" doc:"Whether a conversation that was cut off is left out."`
	Decided       int      `yaml:"decided" default:"50" min:"0" max:"100" doc:"Least percentage of the applying weight that must be decided, that is, not unknown."`
	Criteria      int      `yaml:"criteria" default:"4" min:"0" max:"1000" doc:"Least number of criteria that must be decided."`
}

// A Band is a word for a range of scores that goes up to the band above.
type Band struct {
	_    struct{} `noun:"band"`
	Name string   `yaml:"name,required" doc:"Word for the range."`
	From int      `yaml:"from,required" min:"0" max:"100" doc:"Least score of the band, in percent."`
	Node Node     `yaml:",self"`
}

// A Behavior is something people say that the user describes by phrases and
// examples.
type Behavior struct {
	_               struct{}             `noun:"behavior" doc:"Something people say, described by phrases and examples."`
	Name            string               `yaml:",key"`
	Speaker         string               `yaml:"speaker" enum:"rep,customer,bot,other" doc:"Who usually says it: the default speaker of a check on it."`
	Phrases         []yamlpos.At[string] `yaml:"phrases,oneormany" doc:"Phrases that show it. A * stands for any word, <3> for up to three words, (word) for an optional word, a|b for either."`
	Regexes         []yamlpos.At[string] `yaml:"regexes,oneormany" doc:"Regular expressions (RE2) that show it."`
	Unless          []string             `yaml:"unless,oneormany" doc:"Guards: circumstances in which a match does not count."`
	Examples        []yamlpos.At[string] `yaml:"examples" doc:"Sentences that show it. They are tests, and teach the recognizer."`
	Counterexamples []yamlpos.At[string] `yaml:"counterexamples" doc:"Sentences that come close and do not show it."`
	FlagRate        int                  `yaml:"flag_rate" min:"0" max:"10000" doc:"How often it is expected in ordinary talk, in turns of 10,000."`
	Doc             string               `yaml:"doc" doc:"What it is, for people."`
	Node            Node                 `yaml:",self"`
}

// A Principle is one of the values scored: empathy, accuracy, respect, …
type Principle struct {
	_        struct{}     `noun:"principle" doc:"One of the values that are scored."`
	ID       string       `yaml:"id,required" doc:"Name in kebab-case, unique among the principles."`
	Title    string       `yaml:"title" doc:"Title in reports. Default: the id."`
	Weight   int          `yaml:"weight,required" min:"1" max:"10000" doc:"Weight among the principles; they need not add up to 100."`
	Doc      string       `yaml:"doc" doc:"What the principle is about, for people."`
	Criteria []*Criterion `yaml:"criteria,required" min:"1" doc:"The questions of the principle, in the order of reports."`
	Node     Node         `yaml:",self"`
}

// A Criterion is one question a reviewer would answer about a conversation.
type Criterion struct {
	_           struct{} `noun:"criterion" doc:"One question a reviewer would answer about a conversation."`
	ID          string   `yaml:"id,required" doc:"Name in kebab-case, unique in the rubric."`
	Title       string   `yaml:"title" doc:"Title in reports. Default: the id."`
	Ask         string   `yaml:"ask,required" doc:"The question, to be answered with yes when the rep did well."`
	Weight      int      `yaml:"weight,required" min:"1" max:"10000" doc:"Weight among the criteria of the principle; they need not add up to 100."`
	Channels    []string `yaml:"channels" enum:"voice,chat,email" doc:"Channels the question can be asked of; elsewhere it does not apply. Default: all."`
	Criticality string   `yaml:"criticality" enum:"customer,business,compliance" doc:"Whom a miss hurts badly, if anybody."`
	Attribution string   `yaml:"attribution" default:"rep" enum:"rep,process,customer" doc:"Who can change it."`
	NA          string   `yaml:"na" enum:"redistribute_principle,redistribute_rubric,full_credit,zero" doc:"What becomes of the weight when the question does not apply. Default: as the rubric says."`
	Bonus       bool     `yaml:"bonus" doc:"Adds points when met and costs nothing when not."`
	AppliesWhen *Check   `yaml:"applies_when" doc:"The opportunity: when this is not met, the question does not apply."`
	UnknownWhen *Check   `yaml:"unknown_when" doc:"When this is met, the answer is left to a person."`
	Check       *Check   `yaml:"check,required" doc:"What must be met."`
	OnFail      *Effect  `yaml:"on_fail" doc:"What a miss does to the score, beyond its points."`
	Tip         string   `yaml:"tip" doc:"One sentence for the rep: what to do."`
	SayInstead  string   `yaml:"say_instead" doc:"A sentence the rep could have said."`
	Guidance    string   `yaml:"guidance" doc:"How reviewers should decide, for people."`
	Source      string   `yaml:"source" doc:"Where the rule comes from: a policy, a law, a contract."`
	Examples    Examples `yaml:"examples" doc:"Short conversations with the verdict they must get. They are tests."`
	Node        Node     `yaml:",self"`
}

// Examples are short conversations by the verdict they must get.
type Examples struct {
	_       struct{}   `noun:"examples block"`
	Met     []*Example `yaml:"met" doc:"Conversations that meet the criterion."`
	NotMet  []*Example `yaml:"not_met" doc:"Conversations that miss it."`
	NA      []*Example `yaml:"na" doc:"Conversations it does not apply to."`
	Unknown []*Example `yaml:"unknown" doc:"Conversations that a person must decide."`
}

// An Example is a short conversation: a list of lines, or a mapping with turns
// and what else matters.
type Example struct {
	_        struct{}                   `noun:"example" doc:"A short conversation: its turns, each \"speaker: text\"."`
	Channel  string                     `yaml:"channel" enum:"voice,chat,email" doc:"Channel. Default: any the criterion is for."`
	Metadata yamlpos.OrderedMap[string] `yaml:"metadata" doc:"Metadata of the conversation."`
	Facts    Node                       `yaml:"facts" doc:"Facts that hold in it, as in a fact file."`
	Turns    []yamlpos.At[string]       `yaml:"turns,required,short" min:"1" doc:"Lines such as \"customer: Does it work abroad?\"."`
	Node     Node                       `yaml:",self"`
}
