package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func brushOff() Behavior {
	return Behavior{
		Name:    "brush_off",
		Doc:     "Belittles a worry or a feeling: calm down, it's only, no need to be upset, everyone has that.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "tells them to calm down", Share: 9300, NotNear: []string{"{told|asked|tell} {him|her|me|them} to"}, Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"calm|settle (yourself) down",
					"you (just) {need|have|should} to {calm|relax|chill|settle|be patient|understand|get over}",
					"just relax|chill", "chill out",
					"take it easy",
					"please (just) {calm|relax|chill|settle}",
					"lower your voice",
					"be reasonable|realistic",
					"don't be (so) {dramatic|silly|ridiculous|emotional|upset|angry|rude}",
					"no need to {be|get|shout|raise|yell|act|speak|talk} {so|upset|angry|rude|at|your|like|worked|emotional|aggressive|that}",
					"there's no {need|reason|point} (to|for|in) {be|get|shout|being|getting|that|yell|worry|shouting|complaining}",
					"you're overreacting|exaggerating",
					"overreacting|overreaction",
					"making (a) {big|such} {deal|fuss|drama|mountain}",
					"get over it",
					"let it go",
					"move on",
					"stop complaining|whining|shouting|crying|worrying",
				}},
			{Title: "makes it small", Share: 8300, Unless: check.Quoted | check.Question,
				NotNear: []string{"it's only|just {for|to|that|because|me|one|a matter|been|the two|a moment|available|open}"},
				Phrases: []string{"{it's|that's|this is|it was} only|just * {dollars|pounds|euros|quid|days|hours|minutes|cents|pence}", "{it's|that's|this is|it was} only|just (a) (small|little|tiny|minor) {scratch|letter|form|delay|fee|phone|parcel|bill|email|call|day|week|few days|couple of days}", "{not|isn't} (such|really) a big deal", "everyone|everybody {has to wait|has|gets|waits|says} (that|this|to|the)",
					"{it's|that's|this is|that is|it was} only|just|merely a|an|one|five|ten|two|three|the|some|about * {day|days|minutes|pounds|dollars|euros|hours|thing|email|phone|parcel|order|fee|scratch|delay|letter|week|bit|small|little|minor|few|couple|fiver|call}",
					"it's|that's|this is not {really|actually|that|such|a|the} (that) {big|bad|serious|end|important|much|urgent|hard|difficult|a problem|deal} (a) {deal|of}",
					"not (the) {end|big|such} {of|a|deal} {the|deal|big} world",
					"not that {big|bad|serious|important|hard|difficult} (a|of)",
					"no big deal",
					"{nothing|not} (to|really) {be|get} (so) {upset|worried|angry|excited|worked}",
					"everyone|everybody|all (our|the) {customers|else} {has|have|says|say|gets|get|complains|asks|waits|wait|does|manages} {that|the|to|this|it|same|wait}",
					"everyone|everybody|people|customers always {say|says|complain|complains|think|thinks|get|gets}",
					"you're not the only one|customer|person|caller {waiting|with|who|complaining}",
					"happens to everyone|everybody|all|lots",
					"it|that|these|things (just) happens|happen",
					"worse things {happen|have|could}",
					"could|could've (be|been|have) (been) {worse|a lot}",
					"that's (just) {life|how|the way} {it|things|is|works|goes}",
					"you'll {live|survive|be fine|get over|get used}",
					"you should be {glad|happy|grateful|thankful|lucky}",
					"at least you|it|your",
					"it is what it is",
					"don't (you) worry about it (then)",
					"what do you want|expect me to {do|say}",
					"i don't {see|understand} {what|why} (the|you're|you) {problem|upset|fuss|issue|angry|bothered|worried|is|are|would|it}",
					"so what", "your point is",
					"if you say so",
				}},
		},
		Examples: says(
			"You need to calm down.",
			"it's only a scratch it's not a big deal",
			"There's no reason to get upset.",
			"Everybody has to wait these days.",
			"You're overreacting a bit.",
		),
		Counterexamples: says(
			"It's only open on weekdays.",
			"Don't worry, we'll fix it.",
			"I can hear how upset you are.",
			"I told him to calm down, he said.",
			"That's just what I needed, thank you.",
		),
	}
}
