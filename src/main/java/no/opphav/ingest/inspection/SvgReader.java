package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads an SVG, and refuses one that does anything but show a picture. */
final class SvgReader {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgReader() {}

    static Facts read(Path file) throws IOException, Refusal {
        try (var bytes = Files.newInputStream(file)) {
            if (Doctype.declaresIn(bytes)) {
                throw Refusal.active("<!DOCTYPE … [ ]>");
            }
        }
        try (var bytes = Files.newInputStream(file)) {
            return read(SafeXml.read(bytes));
        } catch (XMLStreamException e) {
            throw Refusal.damaged();
        }
    }

    private static Facts read(XMLStreamReader xml) throws XMLStreamException, Refusal {
        var activity = new SvgActivity();
        var expansion = new SvgExpansion();
        @Nullable Facts facts = null;
        while (xml.hasNext()) {
            int event = xml.next();
            activity.check(xml, event);
            if (event == XMLStreamReader.START_ELEMENT) {
                expansion.begin(xml);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                expansion.end();
            }
            if (facts == null && event == XMLStreamReader.START_ELEMENT) {
                facts = size(root(xml));
            }
        }
        if (facts == null) {
            throw Refusal.damaged();
        }
        expansion.check();
        return facts;
    }

    private static XMLStreamReader root(XMLStreamReader xml) throws Refusal {
        if (!xml.getLocalName().equals("svg") || !NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new Refusal(ProblemCode.TYPE_MISMATCH, "file-mismatch", "svg", "application/xml");
        }
        return xml;
    }

    private static Facts size(XMLStreamReader svg) {
        int width = pixels(svg.getAttributeValue(null, "width"));
        int height = pixels(svg.getAttributeValue(null, "height"));
        String box = svg.getAttributeValue(null, "viewBox");
        if ((width > 0 && height > 0) || box == null) {
            return Facts.ofPixels(width, height);
        }
        String[] corners = box.strip().split("[\\s,]+", -1);
        return corners.length == 4 ? Facts.ofPixels(pixels(corners[2]), pixels(corners[3])) : Facts.NONE;
    }

    private static int pixels(@Nullable String length) {
        if (length == null || !length.strip().matches("\\d{1,6}(\\.\\d*)?(px)?")) {
            return 0;
        }
        return (int) Math.round(Double.parseDouble(length.strip().replace("px", "")));
    }
}
