package no.opphav.ingest.inspection;

import java.io.IOException;
import no.opphav.ingest.worker.Message;
import no.opphav.ingest.worker.Work;

/** Looks into a file in a worker. */
public final class InspectionWork implements Work {
    private final ContentInspector inspector = new ContentInspector(new TypeDetector());

    @Override
    public String name() {
        return InspectionMessages.WORK;
    }

    @Override
    public Message answer(Message question) throws IOException {
        var asked = InspectionMessages.asked(question);
        try {
            return InspectionMessages.answer(inspector.inspect(asked.file(), asked.name(), asked.room()));
        } catch (CopyWanted e) {
            return InspectionMessages.copyWanted();
        }
    }
}
