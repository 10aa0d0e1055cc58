package no.opphav.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG whose {@code text} elements are replaced by the outlines of their letters; title and description stay as text. */
final class OutlinedSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Outlines outlines = new Outlines();

    String outline(String svg) throws IOException {
        try {
            var document = parse(svg);
            var texts = document.getElementsByTagNameNS(SVG, "text");
            while (texts.getLength() > 0) {
                replace((Element) texts.item(0));
            }
            return serialize(document);
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("Not an SVG that can be outlined", e);
        }
    }

    private void replace(Element text) {
        var setting = new Outlines.Setting(
                attribute(text, "font-weight", "400"),
                Float.parseFloat(attribute(text, "font-size", "16")),
                Float.parseFloat(attribute(text, "letter-spacing", "0")),
                attribute(text, "text-anchor", "start"));
        var x = Double.parseDouble(text.getAttribute("x"));
        var y = Double.parseDouble(text.getAttribute("y"));
        var path = text.getOwnerDocument().createElementNS(SVG, "path");
        path.setAttribute("d", outlines.path(text.getTextContent(), x, y, setting));
        if (text.hasAttribute("fill")) {
            path.setAttribute("fill", text.getAttribute("fill"));
        }
        text.getParentNode().replaceChild(path, text);
    }

    private static String attribute(Element element, String name, String otherwise) {
        return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
    }

    private static Document parse(String svg) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String serialize(Document document) throws TransformerException {
        var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out + "\n";
    }
}
