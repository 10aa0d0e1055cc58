package no.opphav.web.site;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thing as schema.org speaks of it: a type of its vocabulary with properties. */
final class Thing {
    private final Map<String, Object> properties = new LinkedHashMap<>();

    /** A thing of a type, such as {@code VideoObject}. */
    Thing(String type) {
        properties.put("@type", type);
    }

    /** The same thing with a property more; one that is null or empty says nothing and is left out. */
    Thing with(String property, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text when text.isBlank() -> {}
            case Collection<?> none when none.isEmpty() -> {}
            case Thing thing -> properties.put(property, thing.properties);
            case List<?> several ->
                properties.put(property, several.stream().map(Thing::plain).toList());
            default -> properties.put(property, plain(value));
        }
        return this;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Thing thing -> thing.properties;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }

    /** Its properties under their names, in order. */
    Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties);
    }
}
