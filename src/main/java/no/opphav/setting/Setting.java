package no.opphav.setting;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * Something that administrators change while the service runs, and what it can be.
 *
 * @param <T> what it is read as
 */
public final class Setting<T> {
    public static final Setting<String> SITE_NAME = line("site.name", 60);
    public static final Setting<String> SITE_OWNER = line("site.owner", 120);
    public static final Setting<EmailAddress> SITE_CONTACT = address("site.contact");

    /** Working days within which a request is answered. */
    public static final Setting<Integer> ANSWER_WITHIN = number("request.answer-within", 1, 60, "3");

    /** Days after the event on which whoever fetched something is thanked; nobody is at 0. */
    public static final Setting<Integer> THANK_AFTER = number("request.thank-after", 0, 60, "2");

    /** Days after the event for which access is given where an editor says nothing else. */
    public static final Setting<Integer> ACCESS_FOR = number("request.access-for", 1, 90, "7");

    /** Days before the end of rights on which editors are warned, the first first. */
    public static final Setting<List<Integer>> WARN_DAYS = days("rights.warn-days", "60, 30, 7");

    /** Whether a film is published only with captions in its language. */
    public static final Setting<Boolean> CAPTIONS_GATE = choice("gate.captions");

    /** Whether a picture is published only with its alternative text. */
    public static final Setting<Boolean> ALTERNATIVE_TEXT_GATE = choice("gate.alternative-text");

    /** In the order in which they are shown. */
    public static final List<Setting<?>> ALL = List.of(
            SITE_NAME,
            SITE_OWNER,
            SITE_CONTACT,
            ANSWER_WITHIN,
            THANK_AFTER,
            ACCESS_FOR,
            WARN_DAYS,
            CAPTIONS_GATE,
            ALTERNATIVE_TEXT_GATE);

    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_DAYS = 365;
    private static final int MOST_MARKS = 6;

    /** What kind of value a setting has. */
    public enum Kind {
        TEXT,
        ADDRESS,
        NUMBER,
        /** Numbers of days, with commas between them. */
        DAYS,
        SWITCH
    }

    private final String name;
    private final Kind kind;
    private final int least;
    private final int most;
    private final @Nullable String usual;
    private final Reader<T> reader;
    private final Function<T, String> writer;

    private Setting(
            String name,
            Kind kind,
            int least,
            int most,
            @Nullable String usual,
            Reader<T> reader,
            Function<T, String> writer) {
        this.name = name;
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.usual = usual;
        this.reader = reader;
        this.writer = writer;
    }

    public static Optional<Setting<?>> named(String name) {
        return ALL.stream().filter(setting -> setting.name.equals(name)).findFirst();
    }

    /** Two words with a dot between them, such as {@code gate.captions}. */
    public String name() {
        return name;
    }

    /** The first of the name's words. */
    public String group() {
        return name.substring(0, name.indexOf('.'));
    }

    public Kind kind() {
        return kind;
    }

    /** The least number, or the least length of a text. */
    public int least() {
        return least;
    }

    /** The greatest number, or the greatest length of a text. */
    public int most() {
        return most;
    }

    /** What it is where nobody has said anything; null where that stands elsewhere. */
    @Nullable String usual() {
        return usual;
    }

    /** What was written, as the setting writes it; empty where it cannot be that, and noted. */
    Optional<String> cleaned(Written written, String field, String text) {
        return reader.read(written, field, text).map(writer);
    }

    /** What was written; empty where it cannot be that. */
    Optional<T> value(String text) {
        return reader.read(new Written(), name, text);
    }

    private static Setting<String> line(String name, int longest) {
        return new Setting<>(
                name,
                Kind.TEXT,
                1,
                longest,
                null,
                (written, field, text) -> {
                    var line = written.requiredLine(field, text, longest);
                    return length(line) < 1 || length(line) > longest ? Optional.empty() : Optional.of(line);
                },
                Function.identity());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Setting<EmailAddress> address(String name) {
        return new Setting<>(
                name,
                Kind.ADDRESS,
                3,
                LONGEST_ADDRESS,
                null,
                (written, field, text) -> noted(written, field, "not-an-address", EmailAddress.parse(text.strip())),
                EmailAddress::value);
    }

    private static Setting<Integer> number(String name, int least, int most, String usual) {
        return new Setting<>(
                name,
                Kind.NUMBER,
                least,
                most,
                usual,
                (written, field, text) -> noted(written, field, "not-between", whole(text, least, most), least, most),
                String::valueOf);
    }

    private static Setting<List<Integer>> days(String name, String usual) {
        return new Setting<>(
                name,
                Kind.DAYS,
                1,
                MOST_DAYS,
                usual,
                (written, field, text) ->
                        noted(written, field, "not-days", marks(text), MOST_MARKS, String.valueOf(MOST_DAYS)),
                days -> days.stream().map(String::valueOf).collect(joining(", ")));
    }

    private static Setting<Boolean> choice(String name) {
        return new Setting<>(
                name,
                Kind.SWITCH,
                0,
                1,
                "false",
                (written, field, text) -> noted(written, field, "invalid", truth(text)),
                String::valueOf);
    }

    private static <T> Optional<T> noted(
            Written written, String field, String reason, Optional<T> value, Object... arguments) {
        if (value.isEmpty()) {
            written.wrong(field, reason, arguments);
        }
        return value;
    }

    private static Optional<Integer> whole(String text, int least, int most) {
        return Optional.of(text.strip())
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    private static Optional<List<Integer>> marks(String text) {
        var each = Arrays.stream(text.split(",", -1))
                .map(part -> whole(part, 1, MOST_DAYS))
                .toList();
        if (each.size() > MOST_MARKS || each.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(each.stream()
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.strip()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name;
    }

    /** Reads what somebody wrote, and notes what is wrong with it. */
    private interface Reader<T> {
        Optional<T> read(Written written, String field, String text);
    }
}
