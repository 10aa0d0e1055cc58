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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFilesTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java/no/opphav/web"), Path.of("src/main/jte"));

    /** The texts of the public pages, and of the editors'. */
    private static final List<String> BUNDLES = List.of("messages", "editor");

    static Stream<MessageFile> files() {
        return BUNDLES.stream()
                .flatMap(bundle ->
                        Arrays.stream(InterfaceLanguage.values()).map(language -> new MessageFile(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_language_has_every_message(MessageFile file) {
        assertThat(new TreeSet<>(file.read().stringPropertyNames()))
                .isEqualTo(new TreeSet<>(file.inBokmaal().read().stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_message_takes_the_same_arguments_in_every_language(MessageFile file) {
        var bokmaal = file.inBokmaal().read();
        file.read()
                .forEach((key, text) -> assertThat(arguments((String) text))
                        .as("%s in %s", key, file)
                        .isEqualTo(arguments(bokmaal.getProperty((String) key))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_message_hides_text_behind_an_apostrophe(MessageFile file) {
        assertThat(file.read().values()).noneMatch(text -> ((String) text).contains("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "editor"})
    void every_message_is_used(String bundle) {
        var sources = sources();
        assertThat(new MessageFile(bundle, InterfaceLanguage.NB).read().stringPropertyNames())
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

    private static String sources() {
        return SOURCES.stream()
                .flatMap(MessageFilesTest::sourcesIn)
                .map(MessageFilesTest::content)
                .collect(Collectors.joining());
    }

    private static Stream<Path> sourcesIn(Path folder) {
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

    /** The messages of one bundle in one language. */
    record MessageFile(String bundle, InterfaceLanguage language) {
        MessageFile inBokmaal() {
            return new MessageFile(bundle, InterfaceLanguage.NB);
        }

        Properties read() {
            var file = Path.of("src/main/resources/messages/%s_%s.properties".formatted(bundle, language.code()));
            try (var reader = Files.newBufferedReader(file)) {
                var properties = new Properties();
                properties.load(reader);
                return properties;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
