package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent after its session had ended.
 *
 * @param to the address that it was sent to
 * @param fields all that was in it
 */
public record KeptForm(String to, List<Field> fields) {
    private static final String PREFIX = "kept.";

    public KeptForm {
        fields = List.copyOf(fields);
    }

    /** A field; one that is sent several times stands there as often. */
    public record Field(String name, String value) {
        /** Under which it goes through the sign-in. */
        public String carried() {
            return PREFIX + name;
        }
    }

    /** What came with the form itself. */
    static KeptForm sent(String to, @Nullable Map<String, Object> body) {
        List<Field> fields = new ArrayList<>();
        if (body != null) {
            body.forEach((name, value) -> values(value).forEach(each -> fields.add(new Field(name, each))));
        }
        return new KeptForm(to, fields);
    }

    /** What has come through the sign-in. */
    static KeptForm carried(String to, @Nullable Map<String, Object> body) {
        return new KeptForm(
                to,
                sent(to, body).fields().stream()
                        .filter(field -> field.name().startsWith(PREFIX))
                        .map(field -> new Field(field.name().substring(PREFIX.length()), field.value()))
                        .toList());
    }

    private static List<String> values(@Nullable Object value) {
        return value instanceof List<?> several
                ? several.stream().map(each -> Objects.toString(each, "")).toList()
                : List.of(Objects.toString(value, ""));
    }

    /** What somebody wrote or chose in it, to be read again. */
    public List<String> written() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.contains(" ") || value.length() > 40)
                .toList();
    }
}
