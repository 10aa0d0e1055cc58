package no.opphav.ingest.rights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import no.opphav.catalogue.RightsObstacle;
import org.w3c.dom.Element;

/**
 * Into a document of Microsoft Office: its title and author among the core properties, all the rest as custom properties
 * (ECMA-376, part 2, 11; part 1, 22.3). Every other part stays byte for byte, but for those in which a {@link CreditSlide}
 * has to be entered.
 */
final class OfficeRights implements RightsWriter {
    private static final String CORE_NAMESPACE =
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String CUSTOM_NAMESPACE =
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static final String VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private static final String FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private static final int FIRST_PROPERTY = 2;
    private static final String CORE =
            "<cp:coreProperties xmlns:cp=\"" + CORE_NAMESPACE + "\" xmlns:dc=\"" + DUBLIN_CORE + "\"/>";
    private static final String CUSTOM = "<Properties xmlns=\"" + CUSTOM_NAMESPACE + "\" xmlns:vt=\"" + VALUES + "\"/>";

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException, CannotCarry {
        try (var document = new PackageCopy(file)) {
            if (document.has(name -> name.startsWith("_xmlsignatures/"))) {
                throw new CannotCarry(RightsObstacle.SIGNED);
            }
            var parts = new OfficeParts(document);
            var former = new LinkedHashSet<String>();
            var core = parts.of(OfficeParts.Kind.CORE);
            var custom = parts.of(OfficeParts.Kind.CUSTOM);
            var properties = XmlPart.read(document.part(custom).orElse(CUSTOM.getBytes(StandardCharsets.UTF_8)));
            document.put(core, core(document, core, properties, facts, former));
            for (var fact : NamedFacts.of(facts).entrySet()) {
                set(properties, fact.getKey(), fact.getValue(), former);
            }
            document.put(custom, properties.bytes());
            var slide = facts.deck() == null ? null : facts.deck().slide();
            if (slide != null) {
                new CreditSlide(document).add(facts, slide);
            }
            document.write(copy);
            return new Written(String.join("; ", former), false);
        }
    }

    private static byte[] core(
            PackageCopy document, String name, XmlPart properties, RightsFacts facts, Set<String> former)
            throws IOException {
        var core = XmlPart.read(document.part(name).orElse(CORE.getBytes(StandardCharsets.UTF_8)));
        var title = XmlPart.first(core.root(), DUBLIN_CORE, "title")
                .orElseGet(() -> core.add(core.root(), DUBLIN_CORE, "dc:title"));
        var before = title.getTextContent().strip();
        if (!before.isEmpty() && !before.equals(facts.title().usual())) {
            set(properties, NamedFacts.FORMER + "Title", before, former);
            former.add(before);
        }
        title.setTextContent(facts.title().usual());
        var creator = XmlPart.first(core.root(), DUBLIN_CORE, "creator")
                .orElseGet(() -> core.add(core.root(), DUBLIN_CORE, "dc:creator"));
        if (creator.getTextContent().isBlank()) {
            creator.setTextContent(facts.holder());
        } else if (!creator.getTextContent().strip().equals(facts.holder())) {
            former.add(creator.getTextContent().strip());
        }
        if (facts.deck() != null) {
            XmlPart.first(core.root(), CORE_NAMESPACE, "version")
                    .orElseGet(() -> core.add(core.root(), CORE_NAMESPACE, "cp:version"))
                    .setTextContent(facts.deck().version());
        }
        return core.bytes();
    }

    /** Sets a property; another value that it had is kept under another name. */
    private static void set(XmlPart properties, String name, String value, Set<String> former) {
        int last = FIRST_PROPERTY - 1;
        for (var property : XmlPart.inside(properties.root(), CUSTOM_NAMESPACE, "property")) {
            last = Math.max(last, number(property));
            if (name.equals(property.getAttribute("name"))) {
                var before = property.getTextContent().strip();
                if (before.equals(value)) {
                    return;
                }
                property.setAttribute("name", NamedFacts.FORMER + name);
                former.add(before);
            }
        }
        var property = properties.add(properties.root(), CUSTOM_NAMESPACE, "property");
        property.setAttribute("fmtid", FORMAT_ID);
        property.setAttribute("pid", Integer.toString(last + 1));
        property.setAttribute("name", name);
        properties.add(property, VALUES, "vt:lpwstr").setTextContent(value);
    }

    private static int number(Element property) {
        var number = property.getAttribute("pid");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }
}
