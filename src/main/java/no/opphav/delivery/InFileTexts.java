package no.opphav.delivery;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;

/** Says in a ZIP which of its files do not carry their rights, and why: {@code delivery/in-file_<language>.properties}. */
final class InFileTexts {
    private static final Map<LanguageTag, Properties> LANGUAGES = Stream.of(
                    LanguageTag.BOKMAAL, LanguageTag.NYNORSK, LanguageTag.ENGLISH)
            .collect(Collectors.toMap(Function.identity(), InFileTexts::read));

    private InFileTexts() {}

    /** Lines of text, in English where the variant's language has none; nothing if every file carries its rights. */
    static String gaps(VariantView view) {
        var texts = Objects.requireNonNull(
                LANGUAGES.getOrDefault(view.variant().language(), LANGUAGES.get(LanguageTag.ENGLISH)));
        List<String> lines = new ArrayList<>();
        for (var file : view.files()) {
            if (file.rightsObstacle() != null) {
                var why = file.rightsObstacle().name().toLowerCase(Locale.ROOT);
                lines.add(file.name().value() + ": " + texts.getProperty(why));
            }
        }
        return lines.isEmpty()
                ? ""
                : "\r\n" + texts.getProperty("gaps") + "\r\n\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    private static Properties read(LanguageTag language) {
        var name = "/delivery/in-file_" + language + ".properties";
        var texts = new Properties();
        try (var bytes = Objects.requireNonNull(InFileTexts.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
