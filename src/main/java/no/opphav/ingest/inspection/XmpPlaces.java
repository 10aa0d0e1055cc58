package no.opphav.ingest.inspection;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which properties of XMP tell a place: coordinates, in any schema, and the names of places that Photoshop, the IPTC and
 * others note. Where somebody lives who has the rights has other names, and stays.
 */
final class XmpPlaces {
    private static final String COORDINATES = "\\w*(?i:GPS|Latitude|Longitude)\\w*";
    private static final String NAMES =
            "City|State|ProvinceState|Country|CountryCode|CountryName|WorldRegion|Sublocation"
                    + "|[Ll]ocation|LocationName|LocationCreated|LocationShown|shotLocation";
    private static final String NAME = "[\\w.-]+:(?:" + COORDINATES + "|" + NAMES + ")";
    private static final Pattern PATH = Pattern.compile("(?:^|/)" + NAME + "(?=[\\[/]|$)");
    private static final Pattern NAMED = Pattern.compile("(?:^|/)[\\w.-]+:(?:" + NAMES + ")(?=[\\[/]|$)");

    /** The properties as they stand in a packet, as elements or as attributes. */
    static final Pattern WRITTEN = Pattern.compile("(?s)<(" + NAME + ")(?:\\s[^<>]*)?(?:/>|>.*?</\\1\\s*>)"
            + "|(?<=\\s)" + NAME + "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private XmpPlaces() {}

    /** The properties of which that is true. */
    static Stream<String> in(XmpDirectory xmp) {
        return xmp.getXmpProperties().keySet().stream()
                .filter(path -> PATH.matcher(path).find());
    }

    static boolean isCoordinate(String path) {
        return !NAMED.matcher(path).find();
    }

    /** The names of places that they give. */
    static Stream<String> names(XmpDirectory xmp) {
        return xmp.getXmpProperties().entrySet().stream()
                .filter(property -> NAMED.matcher(property.getKey()).find())
                .filter(property -> !property.getKey().endsWith("xml:lang"))
                .map(property -> property.getValue());
    }

    /** Whether a packet cannot be read. */
    static boolean isDamaged(byte[] packet) {
        var metadata = new Metadata();
        new XmpReader().extract(packet, metadata);
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream().anyMatch(Directory::hasErrors);
    }

    /** Whether a packet tells a place, or may, because it cannot be read. */
    static boolean mayBeIn(byte[] packet) {
        var metadata = new Metadata();
        new XmpReader().extract(packet, metadata);
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                .anyMatch(xmp -> xmp.hasErrors() || in(xmp).findAny().isPresent());
    }
}
