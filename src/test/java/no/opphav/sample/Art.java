package no.opphav.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;

/** The sources under {@code sample-art}: drawings, page templates and texts. */
final class Art {
    private Art() {}

    static String read(String path) {
        return new String(bytes("sample-art/" + path), StandardCharsets.UTF_8);
    }

    static Words words(String part, String language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(part + "/texts_" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return new Words(language, words);
    }

    static byte[] bytes(String resource) {
        try (var in = Art.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
