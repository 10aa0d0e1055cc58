package no.opphav.ingest.preview;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The styles of an OpenDocument file, by which everything in it is painted (OpenDocument 1.3, part 3, 16). */
final class OpenStyles {
    private static final int DEEPEST = 20;

    private final Map<String, Element> named = new HashMap<>();
    private final Map<String, Element> defaults = new HashMap<>();
    private final Map<String, Element> fills = new HashMap<>();
    private final Map<String, Element> layouts = new HashMap<>();
    private final Map<String, Element> masters = new HashMap<>();

    OpenStyles(Document... documents) {
        for (var document : documents) {
            OpenXml.descendants(document.getDocumentElement(), "style").forEach(style -> {
                var key = OpenXml.value(style, "family") + "/" + OpenXml.value(style, "name");
                named.put(key, style);
            });
            OpenXml.descendants(document.getDocumentElement(), "default-style")
                    .forEach(style -> defaults.put(OpenXml.value(style, "family"), style));
            OpenXml.descendants(document.getDocumentElement(), "gradient").forEach(this::addFill);
            OpenXml.descendants(document.getDocumentElement(), "fill-image").forEach(this::addFill);
            OpenXml.descendants(document.getDocumentElement(), "page-layout")
                    .forEach(layout -> layouts.put(OpenXml.value(layout, "name"), layout));
            OpenXml.descendants(document.getDocumentElement(), "master-page")
                    .forEach(master -> masters.put(OpenXml.value(master, "name"), master));
        }
    }

    private void addFill(Element fill) {
        fills.put(OpenXml.value(fill, "name"), fill);
    }

    Optional<Element> master(Element page) {
        return Optional.ofNullable(masters.get(OpenXml.value(page, "master-page-name")));
    }

    /** The properties of the page that a master is made for. */
    Optional<Element> layout(Element master) {
        return Optional.ofNullable(layouts.get(OpenXml.value(master, "page-layout-name")))
                .flatMap(layout -> OpenXml.child(layout, "page-layout-properties"));
    }

    /** What a style, or those it is made from, say of a property; empty if none does. */
    String property(String family, String style, String property) {
        var name = style;
        for (int i = 0; i < DEEPEST && !name.isEmpty(); i++) {
            var element = named.get(family + "/" + name);
            if (element == null) {
                break;
            }
            var value = own(element, property);
            if (!value.isEmpty()) {
                return value;
            }
            name = OpenXml.value(element, "parent-style-name");
        }
        return "";
    }

    /** What a property is where no style says anything of it. */
    String fallback(String family, String property) {
        var fallback = defaults.get(family);
        return fallback == null ? "" : own(fallback, property);
    }

    /** The named gradient or picture that something is filled with. */
    Optional<Element> fill(String name) {
        return Optional.ofNullable(fills.get(name));
    }

    static @Nullable Color color(String text) {
        return text.matches("#[0-9a-fA-F]{6}") ? Color.decode(text) : null;
    }

    private static String own(Element style, String property) {
        for (var child : OpenXml.children(style)) {
            if (child.getLocalName().endsWith("-properties")) {
                var value = OpenXml.value(child, property);
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return "";
    }
}
