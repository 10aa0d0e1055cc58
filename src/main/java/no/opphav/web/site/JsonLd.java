package no.opphav.web.site;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes things as JSON-LD 1.1 in the vocabulary of schema.org. */
@Singleton
final class JsonLd {
    private static final String CONTEXT = "https://schema.org";

    private final JsonMapper json;

    JsonLd(JsonMapper json) {
        this.json = json;
    }

    /** A thing so written that it can stand in a script element: nothing in it ends that, or opens a comment. */
    String script(Thing thing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(thing.properties());
        try {
            return json.writeValueAsString(document)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
