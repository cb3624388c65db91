package cmd_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A result is what these tests need of a result line.
type result struct {
	Call       struct{ ID string }
	Status     string
	Reason     string
	Score      *int
	Principles []struct {
		ID       string
		Criteria []struct {
			ID, Verdict string
			Points      int64
		}
	}
}

func (r *result) verdict(criterion string) string {
	for _, p := range r.Principles {
		for _, c := range p.Criteria {
			if c.ID == criterion {
				return c.Verdict
			}
		}
	}
	return ""
}

// scoreTalk scores a conversation written as lines of "Agent: …" and
// "Customer: …" by the customer-care rubric.
func scoreTalk(t *testing.T, talk string) *result {
	t.Helper()
	name := filepath.Join(t.TempDir(), "talk.txt")
	if err := os.WriteFile(name, []byte(strings.TrimSpace(talk)+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	code, out, errs := run(t, "score", name, "--format", "jsonl")
	if code != 0 {
		t.Fatalf("score exits %d: %s", code, errs)
	}
	var r result
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

// The same four troubles, met by somebody who recites and by somebody who
// listens.
func talks() []struct{ name, recited, plain string } {
	return []struct{ name, recited, plain string }{
		{"double charge", `
Agent: Thank you for calling Brindlemoor, my name is Alex, how may I provide you with excellent service today?
Customer: You took thirty-nine dollars twice this month. My rent bounced because of it and I'm really upset.
Agent: I completely understand your frustration and I sincerely apologize for any inconvenience this may have caused.
Customer: So what happened? Where is my money?
Agent: I completely understand. Your call is important to us and we value your business. May I have your account number, please?
Customer: It's 44718. I already typed it in.
Agent: Thank you for that information. Please allow me a moment while I review your account.
Customer: Okay.
Agent: Thank you for your patience. I do apologize for the inconvenience. The matter has been forwarded to the relevant department.
Customer: And when do I get it back?
Agent: I understand your concern. It will be processed as soon as possible. Is there anything else I can assist you with today?
Customer: No. That's it then, I suppose.
Agent: Thank you for choosing Brindlemoor, we appreciate your business. Have a wonderful day!`, `
Agent: Good morning, this is Alex at Brindlemoor. What's up?
Customer: You took thirty-nine dollars twice this month. My rent bounced because of it and I'm really upset.
Agent: Oh no, the rent. I'm sorry we took that money twice and left you standing there. I have your account here, 44718, so you needn't spell anything out again.
Customer: So what happened? Where is my money?
Agent: It left on the third, and a second time on the fourth because our system ran the batch again. So it's thirty-nine dollars we owe you, plus the bank's fee. Did I get that right?
Customer: Yes. The bank took twenty-five.
Agent: Twenty-five. I'm sending sixty-four dollars back right now, and it will be on your account by Thursday noon. I'll check on Thursday myself and call you if it isn't there.
Customer: And my landlord?
Agent: I'll write you two lines that say the mistake was ours, you'll have them by mail in ten minutes. Would that help with him?
Customer: Yes, that would help. Thanks.
Agent: Thank you for telling me about the fee, I wouldn't have seen that one. So: sixty-four dollars by Thursday, and the letter in ten minutes. I'm glad you rang. Take care, and good luck with the landlord.
Customer: Thank you. Bye.`},
		{"no-show", `
Agent: Thank you for calling, my name is Sam, it is my pleasure to assist you today.
Customer: Nobody came yesterday. I took a day off work for the technician, and it's the second time. I'm fed up.
Agent: I completely understand your frustration and I apologize for any inconvenience caused.
Customer: A day off, without pay. Why did he not come?
Agent: I understand how you feel. I apologize for the inconvenience. May I place you on a brief hold?
Customer: If you have to.
Agent: Thank you for your patience. Unfortunately that is our policy, appointments may change without notice.
Customer: Can you at least tell me when he comes?
Agent: I understand your concern. You will receive a notification in due course. Rest assured that your satisfaction is our top priority.
Customer: That's not a date.
Agent: I completely understand your frustration. Is there anything else I can help you with today?
Customer: No.
Agent: Thank you for being a valued customer. Have a great day!`, `
Agent: Hello, you're through to Sam at Brindlemoor.
Customer: Nobody came yesterday. I took a day off work for the technician, and it's the second time. I'm fed up.
Agent: A whole day of your pay, and twice now. I'd be fed up as well. I'm sorry that nobody came and nobody even rang you.
Customer: Why did he not come?
Agent: He didn't come because your job was still booked on the old address, that was our slip. I've moved it to Mill Street. You'd like somebody there without losing another working day, is that right?
Customer: Exactly. I'm home from five on.
Agent: Then he comes tomorrow between five and six in the evening. I'll ring you at half past four to tell you that he's on his way.
Customer: Can you tell me what it costs?
Agent: Nothing. It would be sixty-five dollars if the fault were in your own wiring, and I'll tell you before he starts if it looks like that.
Customer: Fair enough.
Agent: Thank you for waiting in twice for us, that was a lot to ask. So it's tomorrow, five to six, Mill Street, and my call at half past four. I'm glad you came back to me. All the best till then.
Customer: Thanks, Sam. Bye.`},
		{"lost phone", `
Agent: Hello and thank you for contacting us. My name is Kim and I will be assisting you today.
Customer: I lost my phone on the train and my daughter's photos are on it. I'm in a panic, can somebody use it to call abroad?
Agent: I am sorry for the inconvenience. I completely understand how frustrating that must be.
Customer: Can you block it?
Agent: Certainly. To protect your account, please confirm your full name, service address and date of birth.
Customer: I gave all that to the bot. Nora Lund, 4 Hill Road, May third 1985.
Agent: Thank you for that information. Please allow me 2-3 minutes to review your account.
Customer: Please hurry.
Agent: Thank you for your patience. Your request has been processed. I apologize for any inconvenience this may have caused.
Customer: So is it blocked? And the photos?
Agent: I understand your concern. We are unable to assist with that. Is there anything else I can assist you with today?
Customer: No.
Agent: Thank you for choosing us. We value your business. Have a wonderful day!`, `
Agent: Hi Nora, Kim here from Brindlemoor. I can see what you wrote to the bot.
Customer: I lost my phone on the train and my daughter's photos are on it. I'm in a panic, can somebody use it to call abroad?
Agent: Oh, your daughter's photos, that hurts. First the phone: I'm locking the card this second, and then nobody can call anywhere on it. Done, it's locked.
Customer: Can you get the photos back?
Agent: I don't know if they were saved. I can't see photos from here, because they never pass through us. But they may well be in your cloud, and I'll walk you through looking now if you like.
Customer: Yes please.
Agent: Open the photo app on your tablet and sign in with the same name. What do you see?
Customer: Oh thank God. They're there. All of them.
Agent: I'm so glad. Now the new card: it's free, and it will be at 4 Hill Road by Friday. Your number stays the same. Is that what you need?
Customer: Yes, that's everything. You've been kind.
Agent: That's good to hear, thank you. And thank you for writing straight away, that kept the bill at nothing. So: card locked, photos safe, new one by Friday. I'll look on Friday whether it has arrived. Give your daughter my best, bye!`},
		{"cancellation", `
Agent: Thank you for calling Brindlemoor, this is Pat speaking, how may I assist you?
Customer: I want to cancel my internet. My mother has died and nobody lives in the flat any more.
Agent: I am sorry to hear that. I completely understand. May I ask why you wish to leave us today?
Customer: I just told you. She died.
Agent: I apologize for the inconvenience. As a valued customer we can offer you a special discount today only.
Customer: I don't want a discount. Is there a fee?
Agent: I understand your concern. Please be advised that the terms and conditions apply.
Customer: What does that mean? How much?
Agent: Thank you for your patience. Your request has been submitted and will be processed in due course.
Customer: Fine.
Agent: Is there anything else I can assist you with today?
Customer: No, nothing.
Agent: Thank you for choosing Brindlemoor. We appreciate your business. Have a wonderful day!`, `
Agent: Good afternoon, Pat at Brindlemoor.
Customer: I want to cancel my internet. My mother has died and nobody lives in the flat any more.
Agent: I'm so sorry about your mother. You shouldn't have to think about routers now. So you'd like the line at her flat closed, and nothing more to do about it, is that right?
Customer: Yes. Is there a fee?
Agent: No, there's no fee. Normally it's ninety dollars, and we don't ask for it when somebody has died. May I have your name, so that I know whom I'm talking to?
Customer: Jonas. Jonas Weber.
Agent: Thank you, Jonas. I've closed it as of today, and the eleven dollars left of February go back to her account by the tenth.
Customer: Do I have to send the router back?
Agent: No. Keep it or throw it away, because we no longer use that model. I'll send you one letter that says all this, it leaves today, and after that you won't hear from us again.
Customer: That's a relief, thank you.
Agent: Thank you for ringing us in the middle of all that, Jonas. The line is closed, the eleven dollars come by the tenth, one letter. I'm glad that this one is off your list. I wish you and your family strength. Goodbye.
Customer: Goodbye.`},
	}
}

func TestRubric_RecitingScoresBelowListening(t *testing.T) {
	const least = 1500 // 15 points
	sumRecited, sumPlain := 0, 0
	for _, tt := range talks() {
		t.Run(tt.name, func(t *testing.T) {
			recited, plain := scoreTalk(t, tt.recited), scoreTalk(t, tt.plain)
			if recited.Score == nil || plain.Score == nil {
				t.Fatalf("statuses %s (%s), %s (%s), want scores", recited.Status, recited.Reason, plain.Status, plain.Reason)
			}
			sumRecited += *recited.Score
			sumPlain += *plain.Score
			if *plain.Score-*recited.Score < least {
				t.Errorf("recited scores %d, plain and warm %d: less than %d apart", *recited.Score, *plain.Score, least)
			}
		})
	}
	t.Logf("on average: recited %d, plain and warm %d", sumRecited/4, sumPlain/4)
}

func TestRubric_DroppedContactsAreNotScored(t *testing.T) {
	for name, talk := range map[string]string{
		"wrong number": `
Agent: Brindlemoor, good morning, Alex speaking.
Customer: Is this the pharmacy?
Agent: No, this is Brindlemoor, the phone company.
Customer: Sorry, wrong number.`,
		"silence": `
Agent: Brindlemoor, good morning, Alex speaking. Hello? Can you hear me? Hello?
Customer: [noise]
Agent: I can't hear you, I'm afraid. I'll hang up now, please try once more.`,
		"line dies": `
Agent: Good morning, Alex at Brindlemoor, what can I do for you?
Customer: Hi, my router has been
Agent: Hello? Are you still there?`,
	} {
		t.Run(name, func(t *testing.T) {
			r := scoreTalk(t, talk)
			if r.Score != nil || r.Status != "ineligible" || r.Reason == "" {
				t.Errorf("status %s (%s), score %v, want ineligible with a reason and no score", r.Status, r.Reason, r.Score)
			}
		})
	}

	t.Run("cut off in the middle", func(t *testing.T) {
		name := filepath.Join(t.TempDir(), "cut.jsonl")
		const line = `{"id":"cut","rep":"r1","channel":"voice","turns":[` +
			`{"speaker":"rep","text":"Good morning, Alex at Brindlemoor, what can I do for you?","start":0,"end":5},` +
			`{"speaker":"customer","text":"My router has been blinking red since yesterday and I can't work, I'm desperate.","start":6,"end":20},` +
			`{"speaker":"rep","text":"Since yesterday, and no work. I'm sorry. Let me look at the line, it takes me a moment.","start":21,"end":40},` +
			`{"speaker":"customer","text":"Thank you, I have restarted it twice and it didn't help, and now the","start":41,"end":60}],` +
			`"events":[{"kind":"cut_off","start":60,"source":"stated"}]}`
		if err := os.WriteFile(name, []byte(line+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		code, out, errs := run(t, "score", name, "--format", "jsonl")
		var r result
		if err := json.Unmarshal([]byte(out), &r); code != 0 || err != nil {
			t.Fatalf("exits %d, %v: %s", code, err, errs)
		}
		if r.Score != nil || r.Status != "ineligible" || !strings.Contains(r.Reason, "cut off") {
			t.Errorf("status %s (%s), score %v, want ineligible: cut off", r.Status, r.Reason, r.Score)
		}
	})
}

// Courtesy is asked for where it is hard: nobody gets points for not insulting
// a friendly customer, and nobody loses any.
func TestRubric_NobodyEarnsForNotInsulting(t *testing.T) {
	for name, talk := range map[string]string{
		"opening hours": `
Agent: Good morning, Alex at Brindlemoor, what can I do for you?
Customer: Hi, I just wanted to ask when the shop on Mill Street opens on Saturdays, I'd like to drop by.
Agent: From nine until two on Saturdays. Would you like to drop something off?
Customer: Only an old router, thanks.
Agent: Nine until two, then, and the box for old ones stands right by the door. Enjoy your Saturday!
Customer: Thanks, bye.`,
		"address": `
Agent: Hello, this is Kim at Brindlemoor.
Customer: Hello Kim, I've moved house and need my bill sent to the new address, which is 12 Harbor Steps.
Agent: 12 Harbor Steps, I've put it in. The next bill on the first goes there. Shall I move the line as well?
Customer: No, there is one in the flat already, thank you very much.
Agent: Then that's all done. I hope you'll like it by the harbor. Goodbye!
Customer: Goodbye.`,
		"plan": `
Agent: Good afternoon, Sam speaking, how are you?
Customer: Fine, thanks. Which plan has the most data? My son watches films all day on the train and it runs out.
Agent: Pocket Max, that's forty dollars a month without a limit. Films all day would fit in there.
Customer: Okay, I'll talk it over with him tonight and come back to you next week.
Agent: Do that, there's no hurry. It can be switched on within the hour whenever you like.
Customer: Great. Bye, Sam.`,
	} {
		t.Run(name, func(t *testing.T) {
			r := scoreTalk(t, talk)
			for _, criterion := range []string{"stays-courteous", "no-brush-off", "answers-upset"} {
				switch v := r.verdict(criterion); v {
				case "na":
				case "":
					t.Errorf("the rubric has no criterion %q", criterion)
				default:
					t.Errorf("%s is %s, want na: nothing of the kind came up", criterion, v)
				}
			}
		})
	}
}
