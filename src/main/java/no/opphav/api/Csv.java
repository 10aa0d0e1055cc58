package no.opphav.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it. Text that a
 * spreadsheet would take for a formula begins with an apostrophe, which makes it text there.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    /** What stands between two cells. */
    enum Separator {
        COMMA,
        /** As spreadsheets expect it where the comma is in numbers. */
        SEMICOLON;

        /** The one that is asked for. */
        static Separator read(Fields fields, String name) {
            return fields.name("separator", name, Separator.class).orElse(COMMA);
        }
    }

    private final char separator;
    private final StringBuilder lines = new StringBuilder("\ufeff");

    Csv(char separator) {
        this.separator = separator;
    }

    Csv(Separator separator) {
        this(separator == Separator.COMMA ? ',' : ';');
    }

    /** A line of texts and numbers. */
    Csv line(Object... cells) {
        lines.append(Arrays.stream(cells).map(this::cell).collect(Collectors.joining(String.valueOf(separator))))
                .append("\r\n");
        return this;
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String cell(Object value) {
        var text = value instanceof String written ? harmless(written) : value.toString();
        var quoted = text.indexOf(separator) >= 0 || text.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
