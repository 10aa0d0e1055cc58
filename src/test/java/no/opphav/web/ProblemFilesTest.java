package no.opphav.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.kernel.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemFilesTest {
    /** A field and its reason: {@code FieldProblem.of("slug", "taken")}, {@code Problem.field("role", "unknown")}. */
    private static final Pattern FIELD = Pattern.compile(
            "(?:FieldProblem\\.of|\\.wrong|Problem\\.field|FieldProblem)\\([^\"()]*(?:\"[^\"]*\"|\\w+),\\s*\"([a-z-]+)\"");

    /** A refusal of an inspection: {@code new Refusal(TYPE_MISMATCH, "file-mismatch")}. */
    private static final Pattern INSPECTION = Pattern.compile("\"((?:file|captions)-[a-z-]+)\"");

    /** Reasons named where a command says what it refuses. */
    private static final Set<String> PROMISED = Set.of(
            "required",
            "too-long",
            "not-an-address",
            "not-a-date",
            "date-in-past",
            "date-too-far",
            "unknown-presentation",
            "unknown-language");

    @ParameterizedTest
    @EnumSource
    void every_code_has_a_title_and_a_sentence(InterfaceLanguage language) {
        var expected = Arrays.stream(ProblemCode.values())
                .flatMap(code -> Stream.of("problem." + code.code() + ".title", "problem." + code.code() + ".detail"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(language, "problem.")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_sentence(InterfaceLanguage language) {
        assertThat(keys(language, "field.")).containsAll(reasons());
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_the_same_reasons_with_the_same_arguments(InterfaceLanguage language) {
        var bokmaal = messages(InterfaceLanguage.NB);
        assertThat(messages(language).keySet()).isEqualTo(bokmaal.keySet());
        messages(language)
                .forEach((key, text) -> assertThat(arguments((String) text))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(bokmaal.getProperty((String) key))));
    }

    @ParameterizedTest
    @EnumSource
    void no_sentence_hides_text_behind_an_apostrophe(InterfaceLanguage language) {
        assertThat(messages(language).values()).noneMatch(text -> ((String) text).contains("'"));
    }

    @Test
    void the_reasons_are_found_in_the_code() {
        assertThat(reasons()).contains("field.taken", "field.file-mismatch", "field.captions-order", "field.required");
    }

    private static Set<String> reasons() {
        var reasons =
                new TreeSet<>(PROMISED.stream().map(reason -> "field." + reason).toList());
        reasons.addAll(found(FIELD, Path.of("src/main/java")));
        reasons.addAll(found(INSPECTION, Path.of("src/main/java/no/opphav/ingest")));
        return reasons;
    }

    private static List<String> found(Pattern pattern, Path folder) {
        return pattern.matcher(sources(folder))
                .results()
                .map(match -> "field." + match.group(1))
                .toList();
    }

    private static int arguments(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Set<String> keys(InterfaceLanguage language, String prefix) {
        return messages(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties messages(InterfaceLanguage language) {
        var file = Path.of("src/main/resources/messages/problems_%s.properties".formatted(language.code()));
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemFilesTest::content)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
