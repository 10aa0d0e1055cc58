package no.opphav.ingest.inspection;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private static final Pattern MENTIONED =
            Pattern.compile("(?i)gps|latitude|longitude|(?<![a-z])(?:" + NAMES + ")(?![a-z])");

    private static final int MOST = 32 << 20;

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

    /**
     * A packet that cannot be read.
     *
     * @param notes where it stands, with what continues it
     */
    record Damaged(List<Note> notes, boolean mayTellPlace) {
        Damaged {
            notes = List.copyOf(notes);
        }
    }

    /** The packets of a file that cannot be read. What continues such a packet counts as a part of it. */
    static List<Damaged> damaged(FileBytes file, List<Note> notes) throws IOException {
        var more = new ByteArrayOutputStream();
        var continuing = new ArrayList<Note>();
        for (var note : notes) {
            if (note.kind() == Note.Kind.MORE_XMP && more.size() < MOST) {
                more.write(file.bytes(note.at(), (int) note.length()));
                continuing.add(note);
            }
        }
        var damaged = new ArrayList<Damaged>();
        for (var note : notes) {
            if (note.kind() == Note.Kind.XMP && note.length() <= MOST) {
                var packet = file.bytes(note.at(), (int) note.length());
                if (read(packet).anyMatch(Directory::hasErrors)) {
                    var all =
                            Stream.concat(Stream.of(note), continuing.stream()).toList();
                    damaged.add(new Damaged(all, mentioned(packet) || mentioned(more.toByteArray())));
                }
            }
        }
        if (more.size() > 0 && read(more.toByteArray()).anyMatch(Directory::hasErrors)) {
            damaged.add(new Damaged(continuing, mentioned(more.toByteArray())));
        }
        return damaged;
    }

    /** Whether a packet tells a place, or may, because it cannot be read and mentions what is named so. */
    static boolean mayBeIn(byte[] packet) {
        return read(packet)
                .anyMatch(xmp ->
                        xmp.hasErrors() ? mentioned(packet) : in(xmp).findAny().isPresent());
    }

    private static Stream<XmpDirectory> read(byte[] packet) {
        var metadata = new Metadata();
        new XmpReader().extract(packet, metadata);
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream();
    }

    /** Whatever the damage is: the names, written in one byte or two for a sign, wherever they stand. */
    private static boolean mentioned(byte[] packet) {
        var text = new String(packet, StandardCharsets.ISO_8859_1).replace("\0", "");
        return MENTIONED.matcher(text).find();
    }
}
