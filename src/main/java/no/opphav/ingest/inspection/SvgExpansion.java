package no.opphav.ingest.inspection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How many elements a viewer draws of an SVG in which elements are used again, and those uses are used again. */
final class SvgExpansion {
    private static final long MOST = 5_000_000;
    private static final int DEEPEST = 500;
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /** What stands in an element that has a name: its own elements, and the names of what is drawn in it. */
    private static final class Part {
        private final List<String> drawn = new ArrayList<>();
        private long own;
    }

    private final Map<String, Part> parts = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Long> sizes = new HashMap<>();

    void begin(XMLStreamReader xml) {
        var parent = open.isEmpty() ? "" : open.peek();
        var id = xml.getAttributeValue(null, "id");
        var name = id == null || id.isEmpty() ? parent : id;
        if (!name.equals(parent)) {
            part(parent).drawn.add(name);
        }
        var part = part(name);
        part.own++;
        if (xml.getLocalName().equals("use")) {
            var target = target(xml);
            if (target != null && target.startsWith("#")) {
                part.drawn.add(target.substring(1));
            }
        }
        open.push(name);
    }

    void end() {
        open.pop();
    }

    /** Refuses what is more than anybody's drawing, once all was read. */
    void check() throws Refusal {
        if (size("", new HashSet<>()) > MOST) {
            throw Refusal.unpacksTooLarge();
        }
    }

    private long size(String name, Set<String> above) throws Refusal {
        var known = sizes.get(name);
        if (known != null) {
            return known;
        }
        var part = parts.get(name);
        if (part == null || !above.add(name)) {
            return 0;
        }
        if (above.size() > DEEPEST) {
            throw Refusal.unpacksTooLarge();
        }
        long size = part.own;
        for (var drawn : part.drawn) {
            size = Math.min(MOST + 1, size + size(drawn, above));
        }
        above.remove(name);
        sizes.put(name, size);
        return size;
    }

    private Part part(String name) {
        return parts.computeIfAbsent(name, _ -> new Part());
    }

    private static @Nullable String target(XMLStreamReader xml) {
        var target = xml.getAttributeValue(null, "href");
        return target == null ? xml.getAttributeValue(XLINK, "href") : target;
    }
}
