package no.opphav.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import no.opphav.kernel.Site;

/** The texts of the pages in every language they speak, read once from {@code messages/*_<language>.properties}. */
@Singleton
public final class Messages {
    private static final List<String> BUNDLES = List.of("messages", "problems", "editor");

    private final Map<InterfaceLanguage, Texts> texts = new EnumMap<>(InterfaceLanguage.class);

    Messages(Site site) {
        for (var language : InterfaceLanguage.values()) {
            texts.put(language, new Texts(language, all(language), new Formats(language, site.timeZone())));
        }
    }

    public Texts in(InterfaceLanguage language) {
        return java.util.Objects.requireNonNull(texts.get(language));
    }

    private static Map<String, String> all(InterfaceLanguage language) {
        Map<String, String> messages = new HashMap<>();
        for (var bundle : BUNDLES) {
            read("/messages/%s_%s.properties".formatted(bundle, language.code()))
                    .forEach((key, text) -> messages.put((String) key, (String) text));
        }
        return Map.copyOf(messages);
    }

    private static Properties read(String resource) {
        try (var bytes = Messages.class.getResourceAsStream(resource)) {
            var properties = new Properties();
            if (bytes != null) {
                properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
