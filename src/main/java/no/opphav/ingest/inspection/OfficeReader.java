package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the slides or pages of an Office document (ECMA-376, OpenDocument) without building it in memory. */
final class OfficeReader {
    private OfficeReader() {}

    static Facts slides(Path file) throws IOException, Refusal {
        return read(file, "ppt/presentation.xml", xml -> one(xml, "sldId"));
    }

    static Facts pages(Path file) throws IOException, Refusal {
        return read(file, "docProps/app.xml", xml -> numberIn(xml, "Pages"));
    }

    static Facts openSlides(Path file) throws IOException, Refusal {
        return read(file, "content.xml", xml -> inDrawing(xml) ? one(xml, "page") : 0);
    }

    static Facts openPages(Path file) throws IOException, Refusal {
        return read(file, "meta.xml", OfficeReader::pageCount);
    }

    static Facts unmeasured(Path file) throws IOException, Refusal {
        return read(file, "", xml -> 0);
    }

    private static Facts read(Path file, String part, ToIntFunction<XMLStreamReader> count)
            throws IOException, Refusal {
        try (var zip = new ZipFile(file.toFile())) {
            EmbeddedObjects.check(zip, Archive.most(file));
            var said = OfficeProperties.of(zip);
            var entry = zip.getEntry(part);
            return (entry == null ? Facts.NONE : Facts.ofPages(sum(zip, entry, count))).saying(said);
        } catch (ZipException | XMLStreamException e) {
            throw Refusal.damaged();
        }
    }

    private static int sum(ZipFile zip, ZipEntry entry, ToIntFunction<XMLStreamReader> count)
            throws IOException, XMLStreamException {
        try (var bytes = zip.getInputStream(entry)) {
            var xml = SafeXml.read(bytes);
            var sum = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    sum += count.applyAsInt(xml);
                }
            }
            return sum;
        }
    }

    private static int one(XMLStreamReader xml, String element) {
        return xml.getLocalName().equals(element) ? 1 : 0;
    }

    private static boolean inDrawing(XMLStreamReader xml) {
        return "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0".equals(xml.getNamespaceURI());
    }

    private static int numberIn(XMLStreamReader xml, String element) {
        try {
            return xml.getLocalName().equals(element) ? number(xml.getElementText()) : 0;
        } catch (XMLStreamException e) {
            return 0;
        }
    }

    private static int pageCount(XMLStreamReader xml) {
        String pages = xml.getAttributeValue("urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "page-count");
        return pages == null ? 0 : number(pages);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
