package no.opphav.ingest.rights;

import java.io.IOException;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.worker.Message;
import no.opphav.ingest.worker.Work;

/** Writes rights into a copy of a file, in a worker. */
public final class RightsWork implements Work {
    @Override
    public String name() {
        return RightsMessages.WORK;
    }

    @Override
    public Message answer(Message question) throws IOException {
        var asked = RightsMessages.asked(question);
        var writer = RightsFormats.writer(asked.type());
        if (writer.isEmpty()) {
            return RightsMessages.hindered(RightsObstacle.FORMAT);
        }
        try {
            return RightsMessages.written(writer.get().write(asked.file(), asked.facts(), asked.copy()));
        } catch (CannotCarry e) {
            return RightsMessages.hindered(e.obstacle());
        } catch (IOException | RuntimeException e) {
            return RightsMessages.hindered(RightsObstacle.DAMAGED);
        }
    }
}
