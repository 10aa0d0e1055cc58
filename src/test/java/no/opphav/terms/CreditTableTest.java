package no.opphav.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what translators may edit to the lines that are expected of each language, medium and use. */
class CreditTableTest {
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^}]*}?|}");

    private final CreditLines lines = new CreditLines();

    static List<LanguageTag> languages() {
        return new CreditLines().languages();
    }

    @Test
    void there_are_seven_languages() {
        assertThat(languages())
                .extracting(LanguageTag::value)
                .containsExactly("nb", "nn", "en", "uk", "ru", "fr", "ar");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_line_is_as_expected(LanguageTag language) {
        Map<String, String> written = new TreeMap<>();
        for (var medium : Medium.values()) {
            for (var use : Use.values()) {
                var credit = lines.credit(subject(), terms(), medium, use, language);
                written.put(key(medium) + "." + key(use), credit.text());
            }
        }
        assertThat(written).containsExactlyInAnyOrderEntriesOf(read("lines", language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_file_has_all_keys_and_no_other_and_each_template_says_what_it_has_to(LanguageTag language) {
        var templates = read("credit", language);
        var media = Arrays.stream(Medium.values()).map(CreditTableTest::key).toList();
        assertThat(templates.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(media.stream(), Stream.of("adapted", "translated"))
                        .toList());
        assertThat(media)
                .allSatisfy(medium -> assertThat(placeholders(templates, medium))
                        .contains("{title}", "{holder}", "{year}")
                        .isSubsetOf("{title}", "{holder}", "{year}", "{terms}", "{url}")
                        .doesNotHaveDuplicates());
        assertThat(List.of("print", "web", "slide", "film"))
                .allSatisfy(medium -> assertThat(templates.get(medium)).contains("{terms}"));
        assertThat(List.of("web", "social"))
                .allSatisfy(medium -> assertThat(templates.get(medium)).contains("{url}"));
        assertThat(placeholders(templates, "adapted")).containsExactly("{line}");
        assertThat(placeholders(templates, "translated")).containsExactly("{line}");
        assertThat(templates.get("adapted")).containsPattern("\\[[^]]+]");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_file_begins_with_what_its_placeholders_stand_for(LanguageTag language) throws IOException {
        var comments =
                Files.readAllLines(Path.of("src/main/resources/credit/credit_" + language + ".properties")).stream()
                        .takeWhile(line -> line.startsWith("#"))
                        .toList();
        assertThat(String.join("\n", comments)).contains("UTF-8", "{title}", "{holder}", "{year}", "{terms}", "{url}");
    }

    private static List<String> placeholders(Map<String, String> templates, String key) {
        var template = Objects.requireNonNull(templates.get(key), key);
        return IN_BRACES.matcher(template).results().map(MatchResult::group).toList();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> read(String name, LanguageTag language) {
        var file = "/credit/" + name + "_" + language + ".properties";
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(CreditTableTest.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }

    private static CreditSubject subject() {
        var page = URI.create("https://opphav.example/nb/assets/etikk");
        return new CreditSubject("Tittel", LanguageTag.BOKMAAL, "Direktoratet", 2026, page, "POSTER");
    }

    private static TermsVersion terms() {
        return new TermsVersion(
                new UUID(1, 1),
                new Slug("fri-bruk"),
                1,
                null,
                Access.FREE,
                null,
                List.of(),
                Map.of(
                        new LanguageTag("nb"), named("Fri bruk"),
                        new LanguageTag("nn"), named("Fri bruk"),
                        new LanguageTag("en"), named("Free use"),
                        new LanguageTag("uk"), named("Вільне використання"),
                        new LanguageTag("ru"), named("Свободное использование"),
                        new LanguageTag("fr"), named("Utilisation libre"),
                        new LanguageTag("ar"), named("استخدام حر")));
    }

    private static TermsTranslation named(String name) {
        return new TermsTranslation(name + ".", "–", "–");
    }
}
