package behavior

import (
	"rapport/scorer/check"
	"rapport/transcripts"
)

func brushOff() Behavior {
	return Behavior{
		Name:    "brush_off",
		Doc:     "Belittles a worry or a feeling: calm down, it's only, no need to be upset, everyone has that; or turns to anything else where one was just shown.",
		Speaker: transcripts.Rep,
		Rules: []Rule{
			{Title: "tells them to calm down", Share: 9300, NotNear: []string{"{told|asked|tell} {him|her|me|them} to"}, Unless: check.Quoted | check.Negated,
				Phrases: []string{
					"{calm down|settle down|don't panic|cheer up|get over it|just relax|just chill|chill out|take it easy|take a deep breath|let it go}",
					"you (just) need|have|should to {calm|relax|chill|settle|get over}",
					"please (just) {calm|relax|chill|settle}", "lower your voice", "be reasonable|realistic",
					"don't be (so) {dramatic|silly|ridiculous|emotional|upset|angry|rude}",
					"you're overreacting|exaggerating", "making a|such <1> fuss|drama|mountain", "big deal out of",
					"stop complaining|whining|shouting|crying|worrying",
				}},
			{Title: "says that it mostly turns out well", Unless: check.Quoted | check.Question, Where: Closes,
				Phrases: []string{"most (of them|of these|bags|people|customers|parcels|orders) (just) {do|turn up|manage|come back}"}},
			{Title: "finds no reason for it", Unless: check.Quoted,
				Phrases: []string{
					"no need|reason to be|get (so) {upset|angry|worried|rude|loud|excited|worked up|emotional}",
					"no need|reason|point to|in {shout|raise|yell|shouting|getting|complaining}",
					"nothing (to|really) be|get (so) {upset|angry|worked}",
				}},
			{Title: "makes it small", Share: 8800, Unless: check.Quoted | check.Question,
				NotNear: []string{"everyone|everybody {has|gets} (a|the|their) {name|number|code|copy|account|email|key|badge|access}", "only|just {for|to|that|because|me|been|a moment|available|open}"},
				Phrases: []string{
					"it's|that's|is (really) only|just {a|an|the|some|internet|money|a phone} (small|little|tiny|minor|phone) {scratch|letter|form|delay|fee|phone|parcel|bill|email|call|day|week|few days|internet|thing|price|number|game|tv|machine|policy|money}", "{it's|that's|is} (really) only {internet|money}",
					"it's|that's|is (really) only|just <2> dollars|euros|pounds|cents|quid|pence|minutes|days|hours",
					"{nothing personal|sorry you feel|sorry if you feel|these things happen|not the end of the world|not (such|really) a big deal|no big deal|you'll survive|you'll live|could be worse|worse things happen|a hundred times|it's fine though|it is what it is|if you say so}",
					"{everybody|everyone|they all|all customers|all our customers} {say|says|has to wait|has that|gets that|complains|waits}", "happens to everyone|everybody",
					"{i wouldn't|no need to|don't need to|i'd not} (be) worry|worrying|stress|stressing|panic|panicking|fret (about|too much)", "you'd be grand", "i don't make the rules", "{that's|it's|is} not my (problem|fault|concern)", "hang in there",
					"{everyone|everybody|everyone's|everybody's} {got|has|gets|is in|wants} (a|an|the|their|some) *", "{loads|lots|plenty|most|many} of (our|other) {people|customers|callers|folks} {have|get|do|say|manage|wait}", "{it's|that's} (really) not (all) that bad|serious|terrible|dramatic", "{it|that|these things|things} {happen|happens}", "i'm sure it'll be fine|alright|ok|okay", "{others|other people|other customers|some people} {have|had|has} (it) (much|far|a lot) worse", "don't take it (so) {personally|seriously|to heart}",
					"only|just (like|about|around|maybe) <2> {coffees|lattes|pizzas|beers|cups of coffee}", "{can be|bit of|such} a bummer", "they always|all do that",
					"you're not the only {one|customer|person|caller} waiting|with|who|complaining",
					"you should be {glad|grateful|thankful|lucky}", "that's (just) life|how it works|how it is", "what do you want|expect me to do|say",
					"i don't see|understand what|why (the|you're|you) {problem|upset|fuss|issue|angry|bothered|worried}",
				}},
			{Title: "turns to anything else instead", Unless: check.Quoted, After: []string{"distress", "stake", "criticism"}, NotIf: []string{"acknowledge_feeling"},
				Where: Opens, Phrases: []string{"anything|something else"}},
			{Title: "turns to anything else instead", Unless: check.Quoted, After: []string{"distress", "stake", "criticism"}, NotIf: []string{"acknowledge_feeling"},
				Phrases: []string{"{is|was} there|that anything|something else", "{do you need|do you have|did you need|did you want|need|have|want|with|for|assist you with} anything|something else", "anything|something else {i can|we can|for you|today|i could|you need}"}},
		},
		Examples: append(says(
			"You need to calm down.",
			"it's only a scratch it's not a big deal",
			"There's no reason to get upset.",
			"Everybody has to wait these days.",
			"I wouldn't worry.",
			"Everyone's got problems with it this week.",
			"It's only like two coffees a week.",
			"It turns up, most parcels do.",
			"You're overreacting a bit.",
			"I'm sorry you feel that way.",
		), replies(
			"I'm so disappointed, it was a present for my son.", "Is there anything else I can help with?",
			"This is very disappointing.", "ok. something else?",
		)...),
		Counterexamples: says(
			"It only takes a minute.",
			"Is there anything else I can do for you?",
			"It's only open on weekdays.",
			"Don't worry, we'll fix it.",
			"I can hear how upset you are.",
			"I told him to calm down, he said.",
			"It's only the app that is blind, nothing is lost.",
			"Everybody gets a copy by mail.",
			"Tell me how that happened, please.",
			"That shouldn't happen.",
			"Most of them do fit.",
			"That's just what I needed, thank you.",
		),
	}
}
