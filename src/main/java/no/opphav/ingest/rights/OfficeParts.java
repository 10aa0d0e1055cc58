package no.opphav.ingest.rights;

import java.io.IOException;
import org.w3c.dom.Element;

/** Where the properties of an Office document stand in its package (ECMA-376, part 2, 9.3 and 10.1.2). */
final class OfficeParts {
    private static final String RELATIONS = "_rels/.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final PackageCopy document;

    /** A kind of properties. */
    enum Kind {
        CORE(
                "docProps/core.xml",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "/core-properties",
                "application/vnd.openxmlformats-package.core-properties+xml"),
        CUSTOM(
                "docProps/custom.xml",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
                "/custom-properties",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml");

        private final String usual;
        private final String relation;
        private final String end;
        private final String type;

        Kind(String usual, String relation, String end, String type) {
            this.usual = usual;
            this.relation = relation;
            this.end = end;
            this.type = type;
        }
    }

    OfficeParts(PackageCopy document) {
        this.document = document;
    }

    /** The name of the part with them; one that the document lacks is entered where it has to be known. */
    String of(Kind kind) throws IOException, CannotCarry {
        var relations = XmlPart.read(document.required(RELATIONS));
        int number = 1;
        for (var relation : XmlPart.inside(relations.root(), RELATIONS_NAMESPACE, "Relationship")) {
            if (relation.getAttribute("Type").endsWith(kind.end)) {
                return relation.getAttribute("Target").replaceFirst("^/", "");
            }
            number++;
        }
        enter(kind, relations, "rIdRights" + number);
        return kind.usual;
    }

    private void enter(Kind kind, XmlPart relations, String id) throws IOException, CannotCarry {
        var relation = relations.add(relations.root(), RELATIONS_NAMESPACE, "Relationship");
        relation.setAttribute("Id", id);
        relation.setAttribute("Type", kind.relation);
        relation.setAttribute("Target", kind.usual);
        document.put(RELATIONS, relations.bytes());
        var types = XmlPart.read(document.required(TYPES));
        if (XmlPart.inside(types.root(), TYPES_NAMESPACE, "Override").stream().noneMatch(each -> isOf(kind, each))) {
            var type = types.add(types.root(), TYPES_NAMESPACE, "Override");
            type.setAttribute("PartName", "/" + kind.usual);
            type.setAttribute("ContentType", kind.type);
            document.put(TYPES, types.bytes());
        }
    }

    private static boolean isOf(Kind kind, Element override) {
        return override.getAttribute("PartName").equals("/" + kind.usual);
    }
}
