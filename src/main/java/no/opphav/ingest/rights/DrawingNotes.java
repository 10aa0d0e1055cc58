package no.opphav.ingest.rights;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.opphav.ingest.inspection.SafeXml;

/**
 * What an SVG file says of itself outside of XMP: its title, and who is named in its {@code metadata} (Dublin
 * Core and Creative Commons, as drawing programs write them). All of that stays where it is.
 */
final class DrawingNotes {
    private static final String METADATA = "metadata";
    private static final String TITLE = "title";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Set<String> NAMING =
            Set.of(TITLE, "creator", "rights", "publisher", "contributor", "license", "attributionName");
    private static final int MOST = 50;

    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private DrawingNotes() {}

    /** In their order; what can be read of a drawing that is not whole. */
    static List<String> of(byte[] drawing) {
        var found = new DrawingNotes();
        try {
            found.read(SafeXml.read(new ByteArrayInputStream(drawing)));
        } catch (XMLStreamException e) {
            return found.notes;
        }
        return found.notes;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext() && notes.size() < MOST) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(isNaming() ? xml.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        text.setLength(0);
        open.addLast(xml.getLocalName());
        var resource = xml.getAttributeValue(RDF, "resource");
        if (resource != null && isNaming()) {
            note(resource);
        }
    }

    private void end() {
        if (isNaming()) {
            note(text.toString());
        }
        text.setLength(0);
        open.removeLast();
    }

    private void note(String said) {
        if (!said.isBlank()) {
            notes.add(said.strip());
        }
    }

    /** Whether it stands at the drawing itself, not at a part of it, and is not XMP, which is read by what knows it. */
    private boolean isNaming() {
        var path = List.copyOf(open);
        if (path.size() == 2) {
            return path.getLast().equals(TITLE);
        }
        return path.size() > 2
                && path.get(1).equals(METADATA)
                && !path.contains("xmpmeta")
                && path.stream().anyMatch(NAMING::contains);
    }
}
