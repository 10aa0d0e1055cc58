package no.opphav.ingest.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * What in an SVG could run a script, carry another document, or fetch something from elsewhere. Links that a reader has
 * to follow are allowed.
 */
final class SvgActivity {
    private static final Set<String> NAMESPACES = Set.of("http://www.w3.org/2000/svg", "");
    private static final Set<String> ACTIVE_NAMESPACES =
            Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/2001/xml-events");
    private static final Set<String> ACTIVE_ELEMENTS = Set.of(
            "script", "foreignobject", "handler", "listener", "iframe", "embed", "object", "audio", "video", "canvas");
    private static final Set<String> ANIMATIONS = Set.of("set", "animate", "animatemotion", "animatetransform");
    private static final Pattern LINK = Pattern.compile("(?i)\\s*(https?:|mailto:|#).*", Pattern.DOTALL);
    private static final Pattern CONTAINED = Pattern.compile(
            "(?i)\\s*(#.*|data:(image/(png|jpe?g|gif|webp)|font/|application/(x-)?font).*|)", Pattern.DOTALL);
    private static final Pattern STYLE_URL = Pattern.compile("(?i)url\\(\\s*['\"]?([^)'\"]*)");
    private static final Pattern STYLE_FETCH = Pattern.compile("(?i)@import|expression\\s*\\(|-moz-binding|\\\\");

    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder style = new StringBuilder();

    /** Refuses the file for what the reader stands at. */
    void check(XMLStreamReader xml, int event) throws Refusal {
        switch (event) {
            case XMLStreamReader.PROCESSING_INSTRUCTION ->
                refuseIf(xml.getPITarget().equalsIgnoreCase("xml-stylesheet"), "<?xml-stylesheet?>");
            case XMLStreamReader.START_ELEMENT -> begin(xml);
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text(xml.getText());
            case XMLStreamReader.END_ELEMENT -> end();
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) throws Refusal {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String element = xml.getLocalName().toLowerCase(Locale.ROOT);
        refuseIf(ACTIVE_NAMESPACES.contains(namespace) || ACTIVE_ELEMENTS.contains(element), "<" + element + ">");
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(element, xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
        open.push(NAMESPACES.contains(namespace) ? element : "");
    }

    private static void attribute(String element, String name, String value) throws Refusal {
        refuseIf(name.startsWith("on"), name);
        if (name.equals("href") || name.equals("src")) {
            var allowed = element.equals("a") ? LINK : CONTAINED;
            refuseIf(!allowed.matcher(value).matches(), name + "=\"" + start(value) + "\"");
        }
        if (ANIMATIONS.contains(element) && name.equals("attributename")) {
            String animated = value.strip().toLowerCase(Locale.ROOT);
            refuseIf(animated.endsWith("href") || animated.startsWith("on"), "<" + element + " " + value + ">");
        }
        fetching(value, name.equals("style"));
    }

    private void text(String characters) {
        if ("style".equals(open.peek())) {
            style.append(characters);
        }
    }

    private void end() throws Refusal {
        if ("style".equals(open.pop())) {
            fetching(style.toString(), true);
            style.setLength(0);
        }
    }

    private static void fetching(String value, boolean css) throws Refusal {
        refuseIf(css && STYLE_FETCH.matcher(value).find(), "style");
        var url = STYLE_URL.matcher(value);
        while (url.find()) {
            refuseIf(!CONTAINED.matcher(url.group(1)).matches(), "url(" + start(url.group(1)) + ")");
        }
    }

    private static String start(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private static void refuseIf(boolean active, String found) throws Refusal {
        if (active) {
            throw Refusal.active(found);
        }
    }
}
