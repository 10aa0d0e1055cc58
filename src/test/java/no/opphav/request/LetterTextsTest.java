package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.LetterTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void every_language_has_every_message_with_the_same_arguments(String language) throws IOException {
        var bokmaal = messages("nb");
        var others = messages(language);
        assertThat(new TreeSet<>(others.stringPropertyNames())).isEqualTo(new TreeSet<>(bokmaal.stringPropertyNames()));
        others.forEach((key, text) -> assertThat(arguments((String) text))
                .as("%s in %s", key, language)
                .isEqualTo(arguments(bokmaal.getProperty((String) key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void no_message_hides_text_behind_an_apostrophe(String language) throws IOException {
        assertThat(messages(language).values()).noneMatch(text -> ((String) text).contains("'"));
    }

    @Test
    void every_message_is_used() throws IOException {
        String sources;
        try (var files = Files.list(Path.of("src/main/java/no/opphav/request"))) {
            sources = files.map(LetterTextsTest::content).collect(Collectors.joining());
        }
        assertThat(messages("nb").stringPropertyNames()).allMatch(key -> sources.contains('"' + key + '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "nb, 3. mars 2026, tirsdag 3. mars, 3. mars 2026 kl. 23.59, ukrainsk",
        "nn, 3. mars 2026, tysdag 3. mars, 3. mars 2026 kl. 23.59, ukrainsk",
        "en, 3 March 2026, Tuesday 3 March, '3 March 2026, 23:59', Ukrainian"
    })
    void days_and_languages_are_written_as_the_reader_does(
            String language, String date, String weekday, String time, String ukrainian) {
        var texts = new LetterTexts("request", new LanguageTag(language), ZoneId.of("Europe/Oslo"));
        var day = LocalDate.of(2026, 3, 3);
        assertThat(texts.date(day)).isEqualTo(date);
        assertThat(texts.weekday(day)).isEqualTo(weekday);
        assertThat(texts.time(Instant.parse("2026-03-03T22:59:59Z"))).isEqualTo(time);
        assertThat(texts.languageName(new LanguageTag("uk"))).isEqualTo(ukrainian);
    }

    @ParameterizedTest
    @CsvSource({"no, nb", "sv, nb", "nn-NO, nn", "ar, en"})
    void who_reads_another_language_gets_the_nearest(String wanted, String written) {
        assertThat(new LetterTexts("request", new LanguageTag(wanted), ZoneId.of("Europe/Oslo")).language())
                .isEqualTo(new LanguageTag(written));
    }

    private static int arguments(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Properties messages(String language) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/request/letters_%s.properties".formatted(language)))) {
            messages.load(reader);
        }
        return messages;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
