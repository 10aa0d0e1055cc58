package no.opphav.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one request, and refuses all that is wrong with them at once. */
final class Fields {
    private final List<FieldProblem> problems = new ArrayList<>();

    /** A text that has to be there. */
    String text(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            problems.add(FieldProblem.of(field, "required"));
            return "";
        }
        return given;
    }

    Optional<LanguageTag> language(String field, @Nullable String given) {
        return value(field, given, LanguageTag::parse, "unknown-language");
    }

    Optional<EmailAddress> address(String field, @Nullable String given) {
        return value(field, given, EmailAddress::parse, "not-an-address");
    }

    Optional<Slug> slug(String field, String given) {
        return value(field, given, Slug::parse, "invalid");
    }

    <E extends Enum<E>> Optional<E> name(String field, @Nullable String given, Class<E> type) {
        return value(field, given, name -> Names.parse(type, name), "invalid");
    }

    /** The values that a list holds, with commas between them; none where nothing is given. */
    <T> Set<T> list(String field, @Nullable String given, Function<String, Optional<T>> parse) {
        Set<T> values = new LinkedHashSet<>();
        if (given != null && !given.isBlank()) {
            for (var each : given.split(",", -1)) {
                value(field, each.strip(), parse, "invalid").ifPresent(values::add);
            }
        }
        return values;
    }

    /** Something that has to be there, read by what knows how. */
    <T> Optional<T> read(String field, @Nullable String given, Function<String, Optional<T>> parse, String reason) {
        return value(field, given, parse, reason);
    }

    /** Says that something is wrong with a field that only its reader can know. */
    void refuse(String field, String reason) {
        problems.add(FieldProblem.of(field, reason));
    }

    /** The revision that the client last saw. */
    long revision(@Nullable Long given) {
        if (given == null) {
            problems.add(FieldProblem.of("revision", "required"));
            return 0;
        }
        return given;
    }

    private <T> Optional<T> value(
            String field, @Nullable String given, Function<String, Optional<T>> parse, String reason) {
        var text = text(field, given);
        var value = parse.apply(text);
        if (value.isEmpty() && !text.isEmpty()) {
            problems.add(FieldProblem.of(field, reason));
        }
        return value;
    }

    /** What the fields make, if nothing is wrong with them. */
    <T> T make(Supplier<T> value) {
        if (!problems.isEmpty()) {
            throw Problem.fields(problems);
        }
        return value.get();
    }
}
