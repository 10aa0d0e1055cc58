package no.opphav.ingest.captions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.Problem;

/** What the service and a worker say to each other about captions. */
final class CaptionsMessages {
    static final String WORK = "captions";
    /** Cues in one answer. */
    static final int AT_ONCE = 100;

    private static final String FILE = "file";
    private static final String TARGET = "target";
    private static final String SUB_RIP = "sub-rip";
    private static final String FROM = "from";
    private static final String OUTCOME = "outcome";
    private static final String WRITTEN = "written";
    private static final String AS_THEY_ARE = "as-they-are";
    private static final String REASON = "reason";
    private static final String LINE = "line";
    private static final String START = "start";
    private static final String END = "end";
    private static final String SPEAKER = "speaker";
    private static final String TEXT = "text";
    private static final Set<String> REASONS =
            Set.of("captions-too-large", "captions-encoding", "captions-none", "captions-timing", "captions-end");

    /** What is asked of a worker. */
    sealed interface Asked {}

    /** Captions written again as WebVTT in UTF-8. */
    record Conversion(Path file, boolean subRip, Path target) implements Asked {}

    /** The cues of captions, from one of them on. */
    record Reading(Path file, int from) implements Asked {}

    private CaptionsMessages() {}

    static Message question(Conversion asked) {
        return Message.of(FILE, asked.file().toAbsolutePath().toString())
                .with(SUB_RIP, Boolean.toString(asked.subRip()))
                .with(TARGET, asked.target().toAbsolutePath().toString());
    }

    static Message question(Reading asked) {
        return Message.of(FILE, asked.file().toAbsolutePath().toString()).with(FROM, Integer.toString(asked.from()));
    }

    static Asked asked(Message question) throws IOException {
        var file = Path.of(text(question, FILE));
        return question.value(TARGET).isPresent()
                ? new Conversion(file, Boolean.parseBoolean(text(question, SUB_RIP)), Path.of(text(question, TARGET)))
                : new Reading(file, (int) number(text(question, FROM)));
    }

    static Message written() {
        return Message.of(OUTCOME, WRITTEN);
    }

    static Message asTheyAre() {
        return Message.of(OUTCOME, AS_THEY_ARE);
    }

    static Message refusal(Problem problem) {
        var field = problem.fields().getFirst();
        return Message.of(REASON, field.reason())
                .with(LINE, field.arguments().getFirst().toString());
    }

    static Message cues(List<Cue> cues, int from) {
        var answer = Message.of(OUTCOME, WRITTEN);
        for (var cue : cues.subList(Math.min(from, cues.size()), Math.min(from + AT_ONCE, cues.size()))) {
            answer = answer.with(START, Long.toString(cue.start().toMillis()))
                    .with(END, Long.toString(cue.end().toMillis()))
                    .with(SPEAKER, cue.speaker() == null ? "" : cue.speaker())
                    .with(TEXT, cue.text());
        }
        return answer;
    }

    /**
     * Whether something was written.
     *
     * @throws Problem {@code CAPTIONS_INVALID}, where the answer says what is wrong with the captions
     */
    static boolean isWritten(Message answer) throws IOException {
        refuse(answer);
        return text(answer, OUTCOME).equals(WRITTEN);
    }

    /**
     * The cues in the answer, at most {@link #AT_ONCE}.
     *
     * @throws Problem {@code CAPTIONS_INVALID}, where the answer says what is wrong with the captions
     */
    static List<Cue> cues(Message answer) throws IOException {
        refuse(answer);
        var starts = answer.values(START);
        var ends = answer.values(END);
        var speakers = answer.values(SPEAKER);
        var texts = answer.values(TEXT);
        int count = starts.size();
        if (count > AT_ONCE || ends.size() != count || speakers.size() != count || texts.size() != count) {
            throw nonsense();
        }
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < count; i++) {
            cues.add(cue(number(starts.get(i)), number(ends.get(i)), speakers.get(i), texts.get(i)));
        }
        return cues;
    }

    private static Cue cue(long start, long end, String speaker, String text) throws IOException {
        if (speaker.length() > Cue.LONGEST) {
            throw nonsense();
        }
        try {
            return new Cue(Duration.ofMillis(start), Duration.ofMillis(end), speaker.isBlank() ? null : speaker, text);
        } catch (IllegalArgumentException e) {
            throw nonsense();
        }
    }

    private static void refuse(Message answer) throws IOException {
        var reason = answer.value(REASON);
        if (reason.isPresent() && REASONS.contains(reason.get())) {
            throw SubRip.invalid(reason.get(), (int) Math.min(number(text(answer, LINE)), Integer.MAX_VALUE));
        }
    }

    private static String text(Message message, String name) throws IOException {
        return message.value(name).orElseThrow(CaptionsMessages::nonsense);
    }

    private static long number(String text) throws IOException {
        if (!text.matches("\\d{1,15}")) {
            throw nonsense();
        }
        return Long.parseLong(text);
    }

    private static IOException nonsense() {
        return new IOException("What reads captions gave no sensible answer");
    }
}
