package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.Slug;
import no.opphav.web.FormState;
import org.jspecify.annotations.Nullable;

/** Reads what a form was sent with, and collects everything that is wrong with it. */
final class FormReading {
    private final FormState form;
    private final List<FieldProblem> wrong = new ArrayList<>();

    FormReading(FormState form) {
        this.form = form;
    }

    /** What a field holds, read as something; of no meaning, and noted, where it is not that. */
    <T> T read(String field, String reason, java.util.function.Function<String, Optional<T>> reader, T otherwise) {
        return reader.apply(form.value(field)).orElseGet(() -> {
            note(field, form.value(field).isBlank() ? "required" : reason);
            return otherwise;
        });
    }

    <E extends Enum<E>> E choice(String field, E[] values) {
        return read(field, "required", name -> named(name, values), values[0]);
    }

    EmailAddress address(String field) {
        return read(field, "not-an-address", EmailAddress::parseReachable, new EmailAddress("unread@example.no"));
    }

    /** A slug; null where none is written. */
    @Nullable Slug slug(String field) {
        var written = form.value(field).strip();
        if (written.isEmpty()) {
            return null;
        }
        return read(field, "invalid", ignored -> Slug.parse(written), new Slug("unread"));
    }

    /** An id that was chosen; null where none was. */
    @Nullable UUID id(String field, String reason) {
        var written = form.value(field);
        return written.isBlank()
                ? null
                : uuid(written).orElseGet(() -> {
                    note(field, reason);
                    return null;
                });
    }

    /** The revision that the form was made from; one that no asset has where it is missing. */
    long revision() {
        var written = form.value("revision");
        return written.matches("\\d{1,18}") ? Long.parseLong(written) : -1;
    }

    /** The version of the texts that the form was made from; one that no texts have where it is missing. */
    long version() {
        var written = form.value("version");
        return written.matches("\\d{1,18}") ? Long.parseLong(written) : -1;
    }

    void note(String field, String reason) {
        wrong.add(FieldProblem.of(field, reason));
    }

    /** Refuses everything that is wrong, at once. */
    void check() {
        if (!wrong.isEmpty()) {
            throw Problem.fields(wrong);
        }
    }

    /** What the reading comes to, unless anything was wrong: then everything that is, at once. */
    <T> T all(Supplier<T> result) {
        try {
            var made = result.get();
            if (wrong.isEmpty()) {
                return made;
            }
        } catch (Problem problem) {
            wrong.addAll(problem.fields());
        }
        throw Problem.fields(wrong);
    }

    /** All that a form has of one field: a box that is ticked alone comes as one value, several as a list. */
    static List<String> several(@Nullable Map<String, Object> body, String field) {
        var sent = body == null ? null : body.get(field);
        return switch (sent) {
            case null -> List.of();
            case List<?> values ->
                values.stream().map(each -> Objects.toString(each, "")).toList();
            default -> List.of(sent.toString());
        };
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> named(String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst();
    }
}
