package no.opphav.ingest.inspection;

import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.util.Map;
import no.opphav.catalogue.FactName;

/** What a packet of XMP says of whose the file is and what may be done with it. */
final class XmpFacts {
    private static final Map<String, FactName> PROPERTIES = Map.ofEntries(
            Map.entry("dc:title", FactName.TITLE),
            Map.entry("dc:creator", FactName.AUTHOR),
            Map.entry("dc:rights", FactName.RIGHTS),
            Map.entry("xmpRights:Owner", FactName.RIGHTS),
            Map.entry("xmpRights:UsageTerms", FactName.RIGHTS),
            Map.entry("xmpRights:WebStatement", FactName.RIGHTS),
            Map.entry("photoshop:Credit", FactName.CREDIT),
            Map.entry("dc:language", FactName.LANGUAGE),
            Map.entry("photoshop:DateCreated", FactName.CREATED),
            Map.entry("xmp:CreateDate", FactName.CREATED));

    private XmpFacts() {}

    static void add(byte[] packet, Said said) {
        var metadata = new Metadata();
        new XmpReader().extract(packet, metadata);
        metadata.getDirectoriesOfType(XmpDirectory.class).forEach(xmp -> add(xmp, said));
    }

    static void add(XmpDirectory xmp, Said said) {
        xmp.getXmpProperties().forEach((path, value) -> {
            var name = PROPERTIES.get(path.replaceFirst("\\[\\d+]$", ""));
            if (name != null) {
                said.add(name, value);
            }
        });
    }
}
