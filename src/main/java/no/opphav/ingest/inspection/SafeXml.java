package no.opphav.ingest.inspection;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers: no document type is read, no entity replaced, nothing outside the file opened. */
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    public static XMLStreamReader read(InputStream bytes) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
