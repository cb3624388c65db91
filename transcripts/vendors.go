package transcripts

import (
	"errors"
	"fmt"
	"strings"
)

// vendorOf returns the name of the product whose JSON n has the signature keys
// of, "" when it has none. The generic reader leaves these alone: their times,
// roles and repeated words need a reader that knows them.
func vendorOf(n *jsonNode) string {
	has := func(paths ...string) bool {
		for _, p := range paths {
			if !hasPath(n, p) {
				return false
			}
		}
		return true
	}
	switch {
	case has("payload", "signatures"):
		return "a signed vCon"
	case has("ciphertext", "recipients"):
		return "an encrypted vCon"
	case has("parties", "dialog") || has("parties", "analysis") || has("vcon"):
		return "a vCon"
	case has("ConversationAnalytics") || has("SpeechSegments"):
		return "Amazon PCA output"
	case has("Transcript[].Content") && has("JobName"):
		return "Amazon Transcribe Call Analytics output"
	case has("Transcript[].AbsoluteTime"):
		return "an Amazon Connect chat"
	case has("Transcript[].Content") || has("Segments[].Utterance") || has("Segments[].Transcript"):
		return "Amazon Contact Lens output"
	case has("jobName", "results") || has("results.transcripts", "results.items") || has("results.speaker_labels"):
		return "Amazon Transcribe output"
	case has("audio_segments") || has("audio_items") || has("matched_blueprint") || has("inference_result"):
		return "Amazon Bedrock Data Automation output"
	case has("entries[].start_timestamp_usec"):
		return "Google CCAI Insights output"
	case has("transcripts[].phrases") || has("communicationId", "transcripts"):
		return "a Genesys Cloud transcript"
	case has("responseContents"):
		return "Webex voice output"
	case has("recognizedPhrases") || has("combinedRecognizedPhrases") || has("combinedPhrases", "phrases"):
		return "Azure speech output"
	case has("analysisInput.conversations") || has("conversations[].conversationItems") || has("conversationItems"):
		return "Azure Language output"
	case has("results.channels[].alternatives") || has("results.utterances", "metadata.request_id"):
		return "Deepgram output"
	case has("audio_url", "words") || has("audio_url", "utterances"):
		return "AssemblyAI output"
	case has("monologues[].elements"):
		return "Rev.ai output"
	case has("results[].alternatives[].words") || has("results[].alternatives[].transcript"):
		return "Google Speech-to-Text output"
	case has("results[].alternatives", "metadata") || has("results[].attaches_to"):
		return "Speechmatics output"
	case has("job", "speakers", "words"):
		return "Speechmatics output"
	case has("transcription[].offsets"):
		return "whisper.cpp output"
	case has("word_segments") || has("segments[].words[].score"):
		return "WhisperX output"
	case has("segments[].avg_logprob") || has("segments[].words") || has("segments[].no_speech_prob"):
		return "Whisper output"
	case has("callTranscripts[].transcript"):
		return "a Gong transcript"
	case has("call_id", "lines[].type"):
		return "a Dialpad transcript"
	case has("insights.Transcript"):
		return "RingSense output"
	case has("sentences[].media_channel") || has("sentences[].sentence_index"):
		return "a Twilio transcript"
	case has("conversation_parts") || has("ticket_parts"):
		return "an Intercom conversation"
	case has("comments[].author_id") || has("audits[].events") || has("ticket.requester_id") || has("requester_id", "submitter_id"):
		return "a Zendesk ticket"
	case has("history[].sender_type") || has("visitor", "history"):
		return "a Zendesk chat"
	case has("convo_id", "original"):
		return "an ABCD dialogue"
	case has("speaker_role", "human_transcript"):
		return "a Harper Valley transcript"
	case has("transcript_detailed[].sp"):
		return "a Verint transcript"
	case has("turns[].startOffset"):
		return "a Uniphore transcript"
	case has("client_msg_id") || has("ts", "user", "text"):
		return "a Slack export"
	case has("threads[].events[].author_id"):
		return "a LiveChat archive"
	case has("transcriptUtterances"):
		return "a HubSpot transcript"
	case has("messages[].actor_type"):
		return "a Freshchat conversation"
	case has("ActorType", "EntryTime") || has("[]entry_payload"):
		return "Salesforce conversation entries"
	}
	return ""
}

// hasPath reports whether n has a value at a path such as a.b[].c, where [] is
// any of an array's first elements.
func hasPath(n *jsonNode, path string) bool {
	const most = 8
	key, rest, more := strings.Cut(path, ".")
	key, list := strings.CutSuffix(key, "[]")
	n = n.get(key)
	if n == nil {
		return false
	}
	if !list {
		return !more || hasPath(n, rest)
	}
	if !n.is(jsonArray) {
		return false
	}
	for i := range n.kids[:min(len(n.kids), most)] {
		if !more || hasPath(&n.kids[i], rest) {
			return true
		}
	}
	return false
}

// unrecognizedJSON says what to do about JSON that no format claims, and why it
// is not read. cut tells that text is only the head of the file.
func unrecognizedJSON(text string, cut bool) (hint string, err error) {
	const convert = `convert it to one conversation a line: {"id":"c1","rep":"r7","turns":[{"speaker":"rep","text":"Good morning."},{"speaker":"customer","text":"Hello."}]}`
	if n, end, jerr := parseJSON(text); jerr != nil && !(jerr.short && cut) {
		line := 1 + strings.Count(text[:jerr.off], "\n")
		if !jerr.short || len(n.kids) == 0 {
			return "export it again, or mend that line", fmt.Errorf("the JSON is not valid: line %d: %w", line, jerr)
		}
		return "export it again", fmt.Errorf("the JSON is cut off: line %d: %w", line, jerr)
	} else if jerr == nil && n.is(jsonArray) && end > 0 && len(n.kids) == 0 {
		return "export it again, or leave it out", errors.New("the JSON is an empty array: there are no turns")
	}
	first, _ := firstObject([]byte(text))
	if name := vendorOf(first); name != "" {
		return convert + "; or, if it is a plain list of messages after all, force --from json-messages",
			fmt.Errorf("the JSON looks like %s, which no format reads as a transcript: it has no turns the program knows", name)
	}
	if _, err := chooseMessages(first); err != nil {
		return convert, err
	}
	if text := textCallOf(first); text != nil {
		return `say who speaks: put a label such as "Agent:" or "Customer:" before each turn of the text`,
			fmt.Errorf("the text under %q has no speaker labels; the turns cannot be told apart", keyName(first, text))
	}
	return convert, errors.New("the JSON has no turns: no list of objects with a text and a speaker")
}
