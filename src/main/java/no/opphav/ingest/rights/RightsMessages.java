package no.opphav.ingest.rights;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import no.opphav.catalogue.RightsCopy;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.MediaType;

/** What the service and a worker say to each other about a file into which rights are to be written. */
final class RightsMessages {
    static final String WORK = "rights";
    /** The copy that the worker leaves in the room. */
    static final String COPY = "with-rights";

    private static final String FILE = "file";
    private static final String TYPE = "type";
    private static final String ROOM = "room";
    private static final String FORMER = "former";
    private static final String REPLACED = "replaced";
    private static final String OBSTACLE = "obstacle";

    /** What is to be written into, and where to put the copy. */
    record Asked(Path file, MediaType type, RightsFacts facts, Path copy) {}

    private RightsMessages() {}

    static Message question(Path file, MediaType type, RightsFacts facts, Path room) {
        return facts.addTo(Message.of(FILE, file.toAbsolutePath().toString())
                .with(TYPE, type.value())
                .with(ROOM, room.toAbsolutePath().toString()));
    }

    static Asked asked(Message question) throws IOException {
        return new Asked(
                Path.of(text(question, FILE)),
                MediaType.parse(text(question, TYPE)).orElseThrow(RightsMessages::nonsense),
                RightsFacts.of(question),
                Path.of(text(question, ROOM)).resolve(COPY));
    }

    static Message written(RightsWriter.Written written) {
        var former = written.former();
        return Message.of(FORMER, former.substring(0, Math.min(former.length(), RightsCopy.LONGEST_FORMER)))
                .with(REPLACED, Boolean.toString(written.replaced()));
    }

    static Message hindered(RightsObstacle obstacle) {
        return Message.of(OBSTACLE, obstacle.name());
    }

    /**
     * What the answer says, as far as it can be true.
     *
     * @throws StreamCorruptedException if it cannot
     */
    static Stamping stamping(Message answer, Path room) throws StreamCorruptedException {
        try {
            var obstacle = answer.value(OBSTACLE);
            return obstacle.isPresent()
                    ? new Stamping.Hindered(RightsObstacle.valueOf(obstacle.get()))
                    : made(answer, room);
        } catch (IllegalArgumentException e) {
            throw nonsense();
        }
    }

    private static Stamping made(Message answer, Path room) throws StreamCorruptedException {
        var copy = room.resolve(COPY);
        if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
            throw nonsense();
        }
        var former = Wording.clean(text(answer, FORMER)).replace('\n', ' ');
        return new Stamping.Made(
                copy,
                former.substring(0, Math.min(former.length(), RightsCopy.LONGEST_FORMER)),
                Boolean.parseBoolean(text(answer, REPLACED)));
    }

    private static String text(Message message, String name) throws StreamCorruptedException {
        return message.value(name).orElseThrow(RightsMessages::nonsense);
    }

    private static StreamCorruptedException nonsense() {
        return new StreamCorruptedException("Not an answer to what was asked");
    }
}
