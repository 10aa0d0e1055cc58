package no.opphav.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.MediaType;

/** What the service and a worker say to each other about the text of a file. */
final class TextMessages {
    static final String WORK = "text";

    private static final String FILE = "file";
    private static final String TYPE = "type";
    private static final String TARGET = "target";
    private static final String OUTCOME = "outcome";
    private static final String WRITTEN = "written";

    /**
     * What is asked of a worker.
     *
     * @param target where the text is to be written: in UTF-8, a form feed after each page
     */
    record Asked(Path file, MediaType type, Path target) {}

    private TextMessages() {}

    static Message question(Asked asked) {
        return Message.of(FILE, asked.file().toAbsolutePath().toString())
                .with(TYPE, asked.type().value())
                .with(TARGET, asked.target().toAbsolutePath().toString());
    }

    static Asked asked(Message question) throws IOException {
        return new Asked(
                Path.of(text(question, FILE)),
                MediaType.parse(text(question, TYPE)).orElseThrow(TextMessages::nonsense),
                Path.of(text(question, TARGET)));
    }

    static Message written() {
        return Message.of(OUTCOME, WRITTEN);
    }

    static boolean isWritten(Message answer) {
        return answer.value(OUTCOME).filter(WRITTEN::equals).isPresent();
    }

    private static String text(Message message, String name) throws IOException {
        return message.value(name).orElseThrow(TextMessages::nonsense);
    }

    private static IOException nonsense() {
        return new IOException("What reads text was asked nothing sensible");
    }
}
