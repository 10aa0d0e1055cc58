package no.opphav.ingest.rights;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import no.opphav.ingest.worker.Message;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a slide with the credit and the terms, besides what a file carries anyway.
 *
 * @param language of the words (BCP 47)
 * @param headline of the slide
 * @param credit what stands above the line that credits the presentation
 * @param line that credits it
 * @param brief what stands above the terms in short
 * @param full what stands above the address of the terms
 * @param version which version it is, in words
 */
record SlideWords(
        String language, String headline, String credit, String line, String brief, String full, String version) {
    private static final String LANGUAGE = "slide-language";
    private static final String HEADLINE = "slide-headline";
    private static final String CREDIT = "slide-credit";
    private static final String LINE = "slide-line";
    private static final String BRIEF = "slide-brief";
    private static final String FULL = "slide-full";
    private static final String VERSION = "slide-version";

    SlideWords {
        line = Wording.clean(line).replace('\n', ' ');
    }

    /** The words in a language that has them. */
    static SlideWords in(LanguageTag language, String line, int version) {
        var words = words(language);
        return new SlideWords(
                language.value(),
                word(words, "headline"),
                word(words, "credit"),
                line,
                word(words, "short"),
                word(words, "full"),
                word(words, "version").replace("{0}", Integer.toString(version)));
    }

    private static Properties words(LanguageTag language) {
        var file = "/slide/slide_" + language + ".properties";
        var words = new Properties();
        try (var stream = Objects.requireNonNull(SlideWords.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String word(Properties words, String name) {
        return Objects.requireNonNull(words.getProperty(name), name);
    }

    boolean rightToLeft() {
        return new LanguageTag(language).rightToLeft();
    }

    Message addTo(Message question) {
        return question.with(LANGUAGE, language)
                .with(HEADLINE, headline)
                .with(CREDIT, credit)
                .with(LINE, line)
                .with(BRIEF, brief)
                .with(FULL, full)
                .with(VERSION, version);
    }

    /** The words of a question; null where there are none in it. */
    static @Nullable SlideWords of(Message question) {
        return question.value(HEADLINE).isEmpty()
                ? null
                : new SlideWords(
                        text(question, LANGUAGE),
                        text(question, HEADLINE),
                        text(question, CREDIT),
                        text(question, LINE),
                        text(question, BRIEF),
                        text(question, FULL),
                        text(question, VERSION));
    }

    private static String text(Message question, String name) {
        return question.value(name).orElse("");
    }
}
