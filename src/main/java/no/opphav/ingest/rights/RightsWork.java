package no.opphav.ingest.rights;

import java.io.IOException;
import java.util.List;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.worker.Message;
import no.opphav.ingest.worker.Work;

/** Writes rights into copies of files, in a worker. A file that cannot have them keeps none of the others from getting them. */
public final class RightsWork implements Work {
    @Override
    public String name() {
        return RightsMessages.WORK;
    }

    @Override
    public Message answer(Message question) throws IOException {
        var asked = RightsMessages.asked(question);
        var answer = new Message(List.of());
        for (int i = 0; i < asked.files().size(); i++) {
            answer = answered(answer, asked, i);
        }
        return answer;
    }

    private static Message answered(Message answer, RightsMessages.Asked asked, int number) {
        var plain = asked.files().get(number);
        var writer = RightsFormats.writer(plain.type());
        if (writer.isEmpty()) {
            return RightsMessages.hindered(answer, number, RightsObstacle.FORMAT);
        }
        try {
            var copy = RightsMessages.copy(asked.room(), number);
            return RightsMessages.written(answer, number, writer.get().write(plain.file(), asked.facts(), copy));
        } catch (CannotCarry e) {
            return RightsMessages.hindered(answer, number, e.obstacle());
        } catch (IOException | RuntimeException e) {
            return RightsMessages.hindered(answer, number, RightsObstacle.DAMAGED);
        }
    }
}
