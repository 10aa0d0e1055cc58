package no.opphav.ingest.preview;

import java.io.IOException;
import no.opphav.ingest.worker.Message;
import no.opphav.ingest.worker.Work;

/** Draws a file in a worker. */
public final class PreviewWork implements Work {
    private final Previewer previewer = new InProcessPreviewer();

    @Override
    public String name() {
        return PreviewMessages.WORK;
    }

    @Override
    public Message answer(Message question) throws IOException {
        var asked = PreviewMessages.asked(question);
        try {
            return PreviewMessages.answer(previewer.draw(asked.file(), asked.type(), asked.pages(), asked.folder()));
        } catch (Undrawable e) {
            return PreviewMessages.undrawn(e.reason());
        }
    }
}
