package no.opphav.platform.http;

import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it. Text that a
 * spreadsheet would take for a formula begins with an apostrophe, which makes it text there.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private final char separator;
    private final StringBuilder lines = new StringBuilder("\ufeff");

    public Csv(char separator) {
        this.separator = separator;
    }

    /** A line of texts and numbers. */
    public Csv line(Object... cells) {
        lines.append(Arrays.stream(cells).map(this::cell).collect(Collectors.joining(String.valueOf(separator))))
                .append("\r\n");
        return this;
    }

    /** The table as a file to keep, for whoever asks only. */
    public HttpResponse<byte[]> attachment(String name) {
        return HttpResponse.ok(bytes())
                .header("Content-Type", "text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store");
    }

    public byte[] bytes() {
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
