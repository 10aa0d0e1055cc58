package no.opphav.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import no.opphav.kernel.LanguageTag;

/** The words of a feature's letters in one language, and how it writes dates. */
public final class LetterTexts {
    private final LanguageTag language;
    private final ZoneId zone;
    private final Locale locale;
    private final Properties messages;

    /**
     * The texts in Norwegian for who reads that, else in English.
     *
     * @param feature whose {@code letters_<language>.properties} they are, in a folder of its name
     * @param zone where the service is
     */
    public LetterTexts(String feature, LanguageTag wanted, ZoneId zone) {
        this.language = written(wanted);
        this.zone = zone;
        this.locale = language.locale();
        this.messages = read("/%s/letters_%s.properties".formatted(feature, language));
    }

    private static LanguageTag written(LanguageTag wanted) {
        return switch (wanted.locale().getLanguage()) {
            case "nb", "no", "da", "sv" -> LanguageTag.BOKMAAL;
            case "nn" -> LanguageTag.NYNORSK;
            default -> LanguageTag.ENGLISH;
        };
    }

    /** In which they are written. */
    public LanguageTag language() {
        return language;
    }

    /**
     * A message with its arguments in place ({@link MessageFormat}).
     *
     * @throws IllegalArgumentException if there is no such message
     */
    public String text(String key, Object... arguments) {
        var pattern = messages.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** 18. mars 2026 */
    public String date(LocalDate day) {
        return formatted(isEnglish() ? "d MMMM uuuu" : "d. MMMM uuuu").format(day);
    }

    /** onsdag 18. mars */
    public String weekday(LocalDate day) {
        return formatted(isEnglish() ? "EEEE d MMMM" : "EEEE d. MMMM").format(day);
    }

    /** 18. mars 2026 kl. 23.59, where the service is. */
    public String time(Instant instant) {
        return formatted(isEnglish() ? "d MMMM uuuu, HH:mm" : "d. MMMM uuuu 'kl.' HH.mm")
                .format(instant);
    }

    /** The language's name in this one: ukrainsk. */
    public String languageName(LanguageTag tag) {
        return tag.locale().getDisplayName(locale);
    }

    private boolean isEnglish() {
        return language.equals(LanguageTag.ENGLISH);
    }

    private DateTimeFormatter formatted(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone);
    }

    private static Properties read(String resource) {
        var messages = new Properties();
        try (var bytes = LetterTexts.class.getResourceAsStream(resource)) {
            if (bytes != null) {
                messages.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
