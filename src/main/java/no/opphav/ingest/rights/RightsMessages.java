package no.opphav.ingest.rights;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.RightsCopy;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.MediaType;

/** What the service and a worker say to each other about files into which the same rights are to be written. */
final class RightsMessages {
    static final String WORK = "rights";
    /** How many files there may be in one question: the worker's deadline is for all of them. */
    static final int MOST_FILES = 30;

    private static final String COPY = "with-rights-";
    private static final String FILE = "file";
    private static final String TYPE = "type";
    private static final String ROOM = "room";
    private static final String FORMER = "former";
    private static final String REPLACED = "replaced";
    private static final String OBSTACLE = "obstacle";

    /** What is to be written into, and where to put the copies. */
    record Asked(List<Plain> files, RightsFacts facts, Path room) {}

    private RightsMessages() {}

    static Message question(List<Plain> files, RightsFacts facts, Path room) {
        var question = Message.of(ROOM, room.toAbsolutePath().toString());
        for (var each : files) {
            question = question.with(FILE, each.file().toAbsolutePath().toString())
                    .with(TYPE, each.type().value());
        }
        return facts.addTo(question);
    }

    static Asked asked(Message question) throws IOException {
        var paths = question.values(FILE);
        var types = question.values(TYPE);
        if (paths.size() != types.size()) {
            throw nonsense();
        }
        List<Plain> files = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            files.add(new Plain(
                    Path.of(paths.get(i)), MediaType.parse(types.get(i)).orElseThrow(RightsMessages::nonsense)));
        }
        return new Asked(files, RightsFacts.of(question), Path.of(text(question, ROOM)));
    }

    /** Where the worker leaves the copy of the file of that number, counted from nought. */
    static Path copy(Path room, int number) {
        return room.resolve(COPY + number);
    }

    static Message written(Message answer, int number, RightsWriter.Written written) {
        var former = written.former();
        return answer.with(
                        name(FORMER, number), former.substring(0, Math.min(former.length(), RightsCopy.LONGEST_FORMER)))
                .with(name(REPLACED, number), Boolean.toString(written.replaced()));
    }

    static Message hindered(Message answer, int number, RightsObstacle obstacle) {
        return answer.with(name(OBSTACLE, number), obstacle.name());
    }

    /**
     * What the answer says of each file, as far as it can be true.
     *
     * @throws StreamCorruptedException if it cannot
     */
    static List<Stamping> stampings(Message answer, int count, Path room) throws StreamCorruptedException {
        try {
            List<Stamping> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(stamping(answer, i, room));
            }
            return all;
        } catch (IllegalArgumentException e) {
            throw nonsense();
        }
    }

    private static Stamping stamping(Message answer, int number, Path room) throws StreamCorruptedException {
        var obstacle = answer.value(name(OBSTACLE, number));
        return obstacle.isPresent()
                ? new Stamping.Hindered(RightsObstacle.valueOf(obstacle.get()))
                : made(answer, number, room);
    }

    private static Stamping made(Message answer, int number, Path room) throws StreamCorruptedException {
        var copy = copy(room, number);
        if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
            throw nonsense();
        }
        var former = Wording.clean(text(answer, name(FORMER, number))).replace('\n', ' ');
        return new Stamping.Made(
                copy,
                former.substring(0, Math.min(former.length(), RightsCopy.LONGEST_FORMER)),
                Boolean.parseBoolean(text(answer, name(REPLACED, number))));
    }

    private static String name(String field, int number) {
        return field + " " + number;
    }

    private static String text(Message message, String name) throws StreamCorruptedException {
        return message.value(name).orElseThrow(RightsMessages::nonsense);
    }

    private static StreamCorruptedException nonsense() {
        return new StreamCorruptedException("Not an answer to what was asked");
    }
}
