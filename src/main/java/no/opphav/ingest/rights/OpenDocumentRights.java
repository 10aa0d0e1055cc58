package no.opphav.ingest.rights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import no.opphav.catalogue.RightsObstacle;
import org.w3c.dom.Element;

/** Into an OpenDocument file: its title and author, and all the rest as fields of the user's (OpenDocument 1.3, part 3, 4.3). */
final class OpenDocumentRights implements RightsWriter {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String MANIFEST_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static final String MANIFEST_PREFIX = "manifest:";
    private static final String FILE_ENTRY = "manifest:file-entry";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String PART = "meta.xml";
    private static final String NOTHING = "<office:document-meta xmlns:office=\"" + OFFICE + "\" xmlns:meta=\"" + META
            + "\" xmlns:dc=\"" + DUBLIN_CORE + "\" office:version=\"1.3\"><office:meta/></office:document-meta>";

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException, CannotCarry {
        try (var document = new PackageCopy(file)) {
            check(document);
            if (document.part(PART).isEmpty()) {
                enter(document);
            }
            var properties = XmlPart.read(document.part(PART).orElse(NOTHING.getBytes(StandardCharsets.UTF_8)));
            var meta = XmlPart.first(properties.root(), OFFICE, "meta")
                    .orElseThrow(() -> new CannotCarry(RightsObstacle.DAMAGED));
            var former = new LinkedHashSet<String>();
            writeTitle(properties, meta, facts, former);
            writeCreator(properties, meta, facts, former);
            for (var fact : NamedFacts.of(facts).entrySet()) {
                set(properties, meta, fact.getKey(), fact.getValue(), former);
            }
            document.put(PART, properties.bytes());
            document.write(copy);
            return new Written(String.join("; ", former), false);
        }
    }

    /** Adds the part to the list of all that there are; a document may be without it (OpenDocument 1.3, part 2, 3.1). */
    private static void enter(PackageCopy document) throws IOException, CannotCarry {
        var manifest = XmlPart.read(document.required(MANIFEST));
        var root = manifest.root();
        boolean isListed =
                XmlPart.inside(root, MANIFEST_NAMESPACE, FILE_ENTRY.substring(MANIFEST_PREFIX.length())).stream()
                        .anyMatch(entry -> PART.equals(entry.getAttributeNS(MANIFEST_NAMESPACE, "full-path")));
        if (!isListed) {
            var entry = manifest.add(root, MANIFEST_NAMESPACE, FILE_ENTRY);
            entry.setAttributeNS(MANIFEST_NAMESPACE, "manifest:full-path", PART);
            entry.setAttributeNS(MANIFEST_NAMESPACE, "manifest:media-type", "text/xml");
            document.put(MANIFEST, manifest.bytes());
        }
    }

    private static void check(PackageCopy document) throws IOException, CannotCarry {
        if (document.has(name -> name.startsWith("META-INF/") && name.endsWith("signatures.xml"))) {
            throw new CannotCarry(RightsObstacle.SIGNED);
        }
        var manifest = new String(document.required(MANIFEST), StandardCharsets.UTF_8);
        if (manifest.contains("encryption-data")) {
            throw new CannotCarry(RightsObstacle.LOCKED);
        }
    }

    private static void writeTitle(XmlPart properties, Element meta, RightsFacts facts, Set<String> former) {
        var title = XmlPart.first(meta, DUBLIN_CORE, "title")
                .orElseGet(() -> properties.add(meta, DUBLIN_CORE, "dc:title"));
        var before = title.getTextContent().strip();
        if (!before.isEmpty() && !before.equals(facts.title().usual())) {
            set(properties, meta, NamedFacts.FORMER + "Title", before, former);
            former.add(before);
        }
        title.setTextContent(facts.title().usual());
    }

    private static void writeCreator(XmlPart properties, Element meta, RightsFacts facts, Set<String> former) {
        var creator = XmlPart.first(meta, META, "initial-creator")
                .orElseGet(() -> properties.add(meta, META, "meta:initial-creator"));
        if (creator.getTextContent().isBlank()) {
            creator.setTextContent(facts.holder());
        } else if (!creator.getTextContent().strip().equals(facts.holder())) {
            former.add(creator.getTextContent().strip());
        }
    }

    /** Sets a field; another value that it had is kept under another name. */
    private static void set(XmlPart properties, Element meta, String name, String value, Set<String> former) {
        for (var field : XmlPart.inside(meta, META, "user-defined")) {
            if (name.equals(field.getAttributeNS(META, "name"))) {
                var before = field.getTextContent().strip();
                if (before.equals(value)) {
                    return;
                }
                field.setAttributeNS(META, "meta:name", NamedFacts.FORMER + name);
                former.add(before);
            }
        }
        var field = properties.add(meta, META, "meta:user-defined");
        field.setAttributeNS(META, "meta:name", name);
        field.setAttributeNS(META, "meta:value-type", "string");
        field.setTextContent(value);
    }
}
