package no.opphav.ingest.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Whether an XML file declares entities, attributes or elements of its own before its root element. A viewer applies
 * such declarations, so that a file that has them is not what it seems.
 */
final class Doctype extends DefaultHandler2 {
    private boolean declares;

    private Doctype() {}

    /** Reads no further than to the root element; false if the file is no XML. */
    static boolean declaresIn(InputStream xml) throws IOException {
        var doctype = new Doctype();
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/declaration-handler", doctype);
            parser.parse(xml, doctype);
        } catch (SAXException e) {
            return doctype.declares;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform has these features", e);
        }
        return doctype.declares;
    }

    @Override
    public void elementDecl(String name, String model) throws SAXException {
        declared();
    }

    @Override
    public void attributeDecl(
            String element, String attribute, String type, @Nullable String mode, @Nullable String value)
            throws SAXException {
        declared();
    }

    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
        declared();
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId) throws SAXException {
        declared();
    }

    @Override
    public InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        throw new SAXException("The root element ends the prolog");
    }

    private void declared() throws SAXException {
        declares = true;
        throw new SAXException("One declaration is enough");
    }
}
