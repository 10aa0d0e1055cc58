package no.opphav.ingest.inspection;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.ingest.worker.Breakage;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What the service and a worker say to each other about a file that is looked into. */
final class InspectionMessages {
    static final String WORK = "inspect";
    /** The copy that the worker leaves in the room. */
    static final String WITHOUT_PLACE = "without-place";

    private static final String FILE = "file";
    private static final String NAME = "name";
    private static final String ROOM = "room";
    private static final String TYPE = "type";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String PAGES = "pages";
    private static final String MILLIS = "millis";
    private static final String FACT = "fact ";
    private static final String COPY = "copy";
    private static final String CODE = "code";
    private static final String REASON = "reason";
    private static final String TEXT = "text";
    private static final String NUMBER = "number";
    private static final int LONGEST_ARGUMENT = 200;
    private static final int MOST_ARGUMENTS = 5;

    /** What is to be looked into, and where to put what is made of it. */
    record Asked(Path file, FileName name, Path room) {}

    private InspectionMessages() {}

    static Message question(Path file, FileName name, Path room) {
        return Message.of(FILE, file.toAbsolutePath().toString())
                .with(NAME, name.value())
                .with(ROOM, room.toAbsolutePath().toString());
    }

    static Asked asked(Message question) throws IOException {
        return new Asked(
                Path.of(text(question, FILE)), new FileName(text(question, NAME)), Path.of(text(question, ROOM)));
    }

    static Message answer(Inspection inspection) {
        return switch (inspection) {
            case Inspection.Accepted(var type, var facts, var withoutPlace) -> accepted(type, facts, withoutPlace);
            case Inspection.Refused(var code, var reason, var arguments) -> refused(code, reason, arguments);
            case Inspection.Broken broken -> throw new IllegalStateException("Who is broken does not answer");
        };
    }

    /** The answer that the file has to be copied into the room before it can be given. */
    static Message copyWanted() {
        return Message.of(COPY, WITHOUT_PLACE);
    }

    static boolean isCopyWanted(Message answer) {
        return answer.value(COPY).isPresent();
    }

    /** What the answer says, as far as it can be true; {@link Breakage#NONSENSE} if it cannot. */
    static Inspection inspection(Message answer, Path room) {
        try {
            var code = answer.value(CODE);
            return code.isPresent() ? refused(code.get(), answer) : accepted(answer, room);
        } catch (IOException | IllegalArgumentException e) {
            return new Inspection.Broken(Breakage.NONSENSE);
        }
    }

    private static Message accepted(MediaType type, Facts facts, @Nullable Path withoutPlace) {
        var fields = new ArrayList<Message.Field>();
        fields.add(new Message.Field(TYPE, type.value()));
        add(fields, WIDTH, facts.width());
        add(fields, HEIGHT, facts.height());
        add(fields, PAGES, facts.pages());
        add(fields, MILLIS, facts.duration() == null ? null : facts.duration().toMillis());
        facts.more().forEach(fact -> add(fields, FACT + fact.name(), fact.value()));
        add(fields, WITHOUT_PLACE, withoutPlace == null ? null : withoutPlace.getFileName());
        return new Message(fields);
    }

    private static void add(List<Message.Field> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(new Message.Field(name, value.toString()));
        }
    }

    private static Message refused(ProblemCode code, String reason, List<Object> arguments) {
        var message = Message.of(CODE, code.name()).with(REASON, reason);
        for (var argument : arguments) {
            message = message.with(argument instanceof Integer ? NUMBER : TEXT, argument.toString());
        }
        return message;
    }

    private static Inspection accepted(Message answer, Path room) throws IOException {
        var type = MediaType.parse(text(answer, TYPE)).orElseThrow(InspectionMessages::nonsense);
        @Nullable Integer width = number(answer, WIDTH);
        @Nullable Integer height = number(answer, HEIGHT);
        @Nullable Integer pages = number(answer, PAGES);
        var duration = answer.value(MILLIS).map(Long::parseLong).map(Duration::ofMillis);
        var facts = new Facts(width, height, pages, duration.orElse(null), facts(answer));
        return new Inspection.Accepted(type, facts, withoutPlace(answer, room).orElse(null));
    }

    private static List<FileFact> facts(Message answer) {
        return answer.fields().stream()
                .filter(field -> field.name().startsWith(FACT))
                .limit(Said.MOST)
                .map(field -> new FileFact(
                        FactName.valueOf(field.name().substring(FACT.length())),
                        Said.cleaned(field.value(), FileFact.LONGEST)))
                .toList();
    }

    private static Optional<Path> withoutPlace(Message answer, Path room) throws IOException {
        if (answer.value(WITHOUT_PLACE).isEmpty()) {
            return Optional.empty();
        }
        var copy = room.resolve(WITHOUT_PLACE);
        if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
            throw nonsense();
        }
        return Optional.of(copy);
    }

    private static Inspection refused(String code, Message answer) throws IOException {
        var reason = text(answer, REASON);
        if (!reason.matches("(file|captions)-[a-z-]{1,40}")) {
            throw nonsense();
        }
        List<Object> arguments = answer.fields().stream()
                .filter(field -> field.name().equals(TEXT) || field.name().equals(NUMBER))
                .limit(MOST_ARGUMENTS)
                .map(InspectionMessages::argument)
                .toList();
        return new Inspection.Refused(ProblemCode.valueOf(code), reason, arguments);
    }

    private static Object argument(Message.Field field) {
        return field.name().equals(NUMBER)
                ? Integer.valueOf(field.value())
                : Said.cleaned(field.value(), LONGEST_ARGUMENT);
    }

    private static @Nullable Integer number(Message answer, String name) {
        return answer.value(name).map(Integer::valueOf).orElse(null);
    }

    private static String text(Message message, String name) throws IOException {
        return message.value(name).orElseThrow(InspectionMessages::nonsense);
    }

    private static StreamCorruptedException nonsense() {
        return new StreamCorruptedException("Not an answer to what was asked");
    }
}
