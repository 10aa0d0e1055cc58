package no.opphav.web;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;

/** The interface in one language: its messages, and how it writes dates, sizes and languages. */
public final class Texts {
    private final InterfaceLanguage language;
    private final Map<String, String> messages;
    private final Formats formats;

    Texts(InterfaceLanguage language, Map<String, String> messages, Formats formats) {
        this.language = language;
        this.messages = messages;
        this.formats = formats;
    }

    public InterfaceLanguage language() {
        return language;
    }

    /**
     * A message with its arguments in place ({@link MessageFormat}).
     *
     * @throws IllegalArgumentException if there is no such message
     */
    public String text(String key, Object... arguments) {
        var pattern = messages.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language.code());
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** A message, or another one where there is no such. */
    public String textOr(String key, String otherwise) {
        return text(messages.containsKey(key) ? key : otherwise);
    }

    /** The message of a value of an enumeration: {@code kind.poster} for {@code text("kind", POSTER)}. */
    public String text(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String title(Problem problem) {
        return text("problem." + problem.code().code() + ".title");
    }

    public String detail(Problem problem) {
        return text(
                "problem." + problem.code().code() + ".detail",
                problem.arguments().toArray());
    }

    public String field(Problem.FieldProblem field) {
        return text("field." + field.reason(), field.arguments().toArray());
    }

    /** 12 400 */
    public String number(long count) {
        return formats.number(count);
    }

    /** 18. mars 2026 */
    public String date(LocalDate day) {
        return formats.date(day);
    }

    /** 18. mars 2026, where the service is. */
    public String date(Instant instant) {
        return formats.date(formats.day(instant));
    }

    /** 2026-03-18, where the service is. */
    public String isoDate(Instant instant) {
        return formats.day(instant).toString();
    }

    /** 3. des */
    public String shortDate(LocalDate day) {
        return formats.shortDate(day);
    }

    /** onsdag 2. desember */
    public String weekday(LocalDate day) {
        return formats.weekday(day);
    }

    /** 24. november kl. 10.12, where the service is. */
    public String time(Instant instant) {
        return formats.time(instant);
    }

    /** 24. november 2026 kl. 10.12 */
    public String dayAndTime(Instant instant) {
        return formats.dayAndTime(instant);
    }

    /** 24. november 2026 kl. 10.12 CET, where the service is. */
    public String moment(Instant instant) {
        return formats.moment(instant);
    }

    /** 1,5 for {@code 1.5} */
    public String number(String decimal) {
        return formats.number(new BigDecimal(decimal));
    }

    /** 2,4 MB */
    public String size(long bytes) {
        return formats.size(bytes);
    }

    /** 3:12 */
    public String duration(Duration length) {
        return formats.duration(length);
    }

    /** The language's name for itself: Українська. */
    public String autonym(LanguageTag tag) {
        return LanguageNames.autonym(tag);
    }

    /** The language's name in this one: ukrainsk. */
    public String languageName(LanguageTag tag) {
        return LanguageNames.in(language, tag);
    }

    /** The country's name in this language: Norge. */
    public String countryName(Locale country) {
        return country.getDisplayCountry(language.locale());
    }

    /** Things in a row as a sentence has them: bokmål, nynorsk og engelsk. */
    public String list(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : text("list.last", String.join(", ", things.subList(0, things.size() - 1)), things.getLast());
    }
}
