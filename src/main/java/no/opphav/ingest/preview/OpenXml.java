package no.opphav.ingest.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XML of an OpenDocument file, in which a local name means one thing only. */
final class OpenXml {
    private static final int LARGEST = 10 << 20;
    private static final double PIXELS_PER_INCH = 96;

    private OpenXml() {}

    /** A part of the package, or an empty document where it has no such part. */
    static Document part(ZipFile file, String name) throws IOException {
        var entry = file.getEntry(name);
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            if (entry == null) {
                var empty = builder.newDocument();
                empty.appendChild(empty.createElementNS(null, "nothing"));
                return empty;
            }
            return builder.parse(new ByteArrayInputStream(bytes(file, name)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** The bytes of a part of the package, where it is not too large to be held. */
    static byte[] bytes(ZipFile file, String name) throws IOException {
        var entry = file.getEntry(name);
        if (entry == null) {
            throw new IOException("There is no part of this name");
        }
        try (var bytes = file.getInputStream(entry)) {
            var read = bytes.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new Undrawable(Undrawn.TOO_LARGE, "A part of it has more than " + LARGEST + " bytes");
            }
            return read;
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName() != null) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    static List<Element> descendants(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The attribute of a local name; empty if there is none. */
    static String value(Element element, String name) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** A length such as {@code 2.5cm} in points; the other where the text is none. */
    static double points(String text, double other) {
        if (!text.matches("-?\\d{0,6}(\\.\\d{1,6})?(cm|mm|in|pt|pc|px)")) {
            return other;
        }
        var number = text.substring(0, text.length() - 2);
        if (number.isEmpty() || number.equals("-")) {
            return other;
        }
        return Double.parseDouble(number) * perUnit(text.substring(text.length() - 2));
    }

    private static double perUnit(String unit) {
        return switch (unit) {
            case "cm" -> 72 / 2.54;
            case "mm" -> 72 / 25.4;
            case "in" -> 72;
            case "pc" -> 12;
            case "px" -> 72 / PIXELS_PER_INCH;
            default -> 1;
        };
    }
}
