package no.opphav.ingest.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;

/** What an Office document says of itself (ECMA-376, part 2, 11; OpenDocument 1.3, part 3, 4.3), and the files in it. */
final class OfficeProperties {
    private static final List<String> PARTS = List.of("docProps/core.xml", "meta.xml");
    private static final Map<String, FactName> PROPERTIES = Map.of(
            "title", FactName.TITLE,
            "creator", FactName.AUTHOR,
            "initial-creator", FactName.AUTHOR,
            "rights", FactName.RIGHTS,
            "language", FactName.LANGUAGE,
            "created", FactName.CREATED,
            "creation-date", FactName.CREATED);

    private static final Pattern PLAYED = Pattern.compile(
            "(.*/)?media/.*\\.(mp4|m4v|mov|avi|wmv|webm|mkv|mpe?g|mp3|m4a|wav|wma|ogg|oga|aac|flac)",
            Pattern.CASE_INSENSITIVE);

    private static final String RELATIONS = ".rels";
    private static final List<String> FETCHED = List.of("/attachedTemplate", "/oleObject", "/frame");

    private OfficeProperties() {}

    static List<FileFact> of(ZipFile zip) throws IOException, XMLStreamException, Refusal {
        var said = new Said();
        for (var part : PARTS) {
            var entry = zip.getEntry(part);
            if (entry != null) {
                read(zip, entry, xml -> property(xml, said));
            }
        }
        for (var entry : zip.stream().toList()) {
            var name = entry.getName();
            if ((name.contains("/embeddings/") || PLAYED.matcher(name).matches()) && !entry.isDirectory()) {
                said.add(FactName.EMBEDDED_FILE, name.substring(name.lastIndexOf('/') + 1));
            }
            if (name.endsWith(RELATIONS)) {
                read(zip, entry, OfficeProperties::relation);
            }
        }
        return said.facts();
    }

    @FunctionalInterface
    private interface Reading {
        void at(XMLStreamReader element) throws XMLStreamException, Refusal;
    }

    private static void read(ZipFile zip, ZipEntry entry, Reading reading)
            throws IOException, XMLStreamException, Refusal {
        try (var bytes = zip.getInputStream(entry)) {
            var xml = SafeXml.read(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    reading.at(xml);
                }
            }
        }
    }

    private static void property(XMLStreamReader xml, Said said) throws XMLStreamException {
        var name = PROPERTIES.get(xml.getLocalName());
        if (name != null) {
            said.add(name, xml.getElementText());
        }
    }

    /** A template or an object that is fetched from elsewhere when the document is opened brings its macros along. */
    private static void relation(XMLStreamReader xml) throws Refusal {
        var type = xml.getAttributeValue(null, "Type");
        boolean fetched = type != null && FETCHED.stream().anyMatch(type::endsWith);
        if (fetched && "External".equals(xml.getAttributeValue(null, "TargetMode"))) {
            throw Refusal.active(Said.cleaned(type.substring(type.lastIndexOf('/') + 1), 80));
        }
    }
}
