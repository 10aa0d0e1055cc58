package no.opphav.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageFilesTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java/no/opphav/web"), Path.of("src/main/jte"));

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_message(InterfaceLanguage language) {
        assertThat(new TreeSet<>(messages(language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(messages(InterfaceLanguage.NB).stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource
    void every_message_takes_the_same_arguments_in_every_language(InterfaceLanguage language) {
        var bokmaal = messages(InterfaceLanguage.NB);
        messages(language)
                .forEach((key, text) -> assertThat(arguments((String) text))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(bokmaal.getProperty((String) key))));
    }

    @ParameterizedTest
    @EnumSource
    void no_message_hides_text_behind_an_apostrophe(InterfaceLanguage language) {
        assertThat(messages(language).values()).noneMatch(text -> ((String) text).contains("'"));
    }

    @Test
    void every_message_is_used() {
        var sources = sources();
        assertThat(messages(InterfaceLanguage.NB).stringPropertyNames())
                .filteredOn(key -> !isUsed(key, sources))
                .isEmpty();
    }

    /** By its whole name, or by its prefix where the rest is a value's name or is put on to it. */
    private static boolean isUsed(String key, String sources) {
        var prefix = key.substring(0, key.lastIndexOf('.'));
        return sources.contains('"' + key + '"')
                || sources.contains("text(\"" + prefix + "\", ")
                || sources.contains('"' + prefix + ".\" +");
    }

    private static int arguments(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Properties messages(InterfaceLanguage language) {
        var file = Path.of("src/main/resources/messages/messages_%s.properties".formatted(language.code()));
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() {
        return SOURCES.stream()
                .flatMap(MessageFilesTest::files)
                .map(MessageFilesTest::content)
                .collect(Collectors.joining());
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet()).stream();
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
