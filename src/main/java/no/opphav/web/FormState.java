package no.opphav.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.opphav.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a form holds when it is shown: what was written, and what is wrong with it.
 *
 * @param values by field name
 * @param errors sentences by field name, in the order of the refusal
 */
public record FormState(Map<String, String> values, Map<String, String> errors) {
    public FormState {
        values = Map.copyOf(values);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    public static FormState empty() {
        return new FormState(Map.of(), Map.of());
    }

    public static FormState of(Map<String, String> values) {
        return new FormState(values, Map.of());
    }

    /** What was sent; of a field sent twice, the first. */
    public static FormState sent(@Nullable Map<String, Object> body) {
        Map<String, String> values = new LinkedHashMap<>();
        if (body != null) {
            body.forEach((field, value) -> values.put(field, first(value)));
        }
        return of(values);
    }

    private static String first(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> several -> several.isEmpty() ? "" : first(several.getFirst());
            default -> value.toString();
        };
    }

    /** The same values, with the sentences of a refusal at their fields. */
    public FormState refused(Problem problem, Texts texts) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (var field : problem.fields()) {
            sentences.putIfAbsent(field.field(), texts.field(field));
        }
        return new FormState(values, sentences);
    }

    /** What the field holds; empty where nothing was written. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with the field; null where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** The ids of what explains the field, for {@code aria-describedby}; null where nothing does. */
    public @Nullable String describedBy(String field, boolean hasHint) {
        return describedBy("", field, hasHint);
    }

    /** The same of a form whose ids begin with a prefix. */
    public @Nullable String describedBy(String prefix, String field, boolean hasHint) {
        var hint = hasHint ? prefix + "hint-" + field : "";
        var error = errors.containsKey(field) ? prefix + "error-" + field : "";
        var ids = (hint + " " + error).strip();
        return ids.isEmpty() ? null : ids;
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }
}
