package no.opphav.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says of its subject to machines.
 *
 * @param openGraph to whoever shows a link to the page (the Open Graph protocol), in their order
 * @param jsonLd to search engines (schema.org), as JSON-LD that can stand in a script element
 */
public record Metadata(List<Property> openGraph, String jsonLd) {
    public Metadata {
        openGraph = List.copyOf(openGraph);
    }

    /** Whether there is a picture to show with a link. */
    public boolean hasPicture() {
        return openGraph.stream().anyMatch(property -> property.name().equals("og:image"));
    }

    /** A property; one without content is left out of the page. */
    public record Property(String name, @Nullable String content) {}
}
