package no.opphav.ingest.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import no.opphav.ingest.worker.Message;
import no.opphav.ingest.worker.Work;

/** Reads the text of a file in a worker. */
public final class TextWork implements Work {
    @Override
    public String name() {
        return TextMessages.WORK;
    }

    @Override
    public Message answer(Message question) throws IOException {
        var asked = TextMessages.asked(question);
        var format = TextFormat.of(asked.type()).orElseThrow(() -> new IOException("It is not read"));
        try (var sink = PageSink.to(asked.target())) {
            format.read(asked.file(), sink);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        return TextMessages.written();
    }
}
