package no.opphav.ingest.inspection;

import static no.opphav.catalogue.FactName.AUTHOR;
import static no.opphav.catalogue.FactName.CREATED;
import static no.opphav.catalogue.FactName.CREDIT;
import static no.opphav.catalogue.FactName.PLACE;
import static no.opphav.catalogue.FactName.RIGHTS;
import static no.opphav.catalogue.FactName.TITLE;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.KeyValuePair;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.ErrorDirectory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.opphav.catalogue.FileFact;
import org.jspecify.annotations.Nullable;

/** What a camera, a program or a person noted in a picture about it, in XMP, IPTC and Exif. */
final class PictureNotes {
    private static final int[] PLACES = {
        GpsDirectory.TAG_LATITUDE,
        GpsDirectory.TAG_LONGITUDE,
        GpsDirectory.TAG_DEST_LATITUDE,
        GpsDirectory.TAG_DEST_LONGITUDE
    };

    private static final int[] NAMED_PLACES = {
        IptcDirectory.TAG_SUB_LOCATION,
        IptcDirectory.TAG_CITY,
        IptcDirectory.TAG_PROVINCE_OR_STATE,
        IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME,
        IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_CODE,
        IptcDirectory.TAG_CONTENT_LOCATION_NAME,
        IptcDirectory.TAG_CONTENT_LOCATION_CODE
    };

    private static final int MOST_XMP = 32 << 20;

    private final Metadata metadata;
    private final boolean read;

    private PictureNotes(Metadata metadata, boolean read) {
        this.metadata = metadata;
        this.read = read;
    }

    /** None, if they cannot be read. */
    static PictureNotes of(Path picture) throws IOException {
        try {
            var metadata = ImageMetadataReader.readMetadata(picture.toFile());
            addXmpOfHeif(picture, metadata);
            addTextOfPng(picture, metadata);
            return new PictureNotes(metadata, !metadata.containsDirectoryOfType(ErrorDirectory.class));
        } catch (ImageProcessingException | RuntimeException e) {
            return new PictureNotes(new Metadata(), false);
        }
    }

    /** The reader of metadata leaves it out. */
    private static void addXmpOfHeif(Path picture, Metadata metadata) throws IOException {
        try (var bytes = FileBytes.open(picture)) {
            if (!bytes.startsWith(4, "ftyp")) {
                return;
            }
            for (var note : IsoParts.of(bytes).notes()) {
                if (note.kind() == Note.Kind.XMP && note.length() < MOST_XMP) {
                    new XmpReader().extract(bytes.bytes(note.at(), (int) note.length()), metadata);
                }
            }
        }
    }

    /** So it does what programs put into texts of a PNG from other formats. */
    private static void addTextOfPng(Path picture, Metadata metadata) throws IOException {
        try (var bytes = FileBytes.open(picture)) {
            if (!bytes.startsWith(1, "PNG")) {
                return;
            }
            for (var note : PngParts.of(bytes).notes()) {
                if (note.kind() == Note.Kind.PROFILE) {
                    for (var iptc : RawProfile.iptc(bytes, note)) {
                        new IptcReader().extract(new SequentialByteArrayReader(iptc), metadata, iptc.length);
                    }
                }
            }
        } catch (EOFException | Refusal e) {
            // what stands before its damage is read; that it is damaged, others say
            return;
        }
    }

    List<FileFact> facts() {
        var said = new Said();
        for (var xmp : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            XmpFacts.add(xmp, said);
        }
        for (var iptc : metadata.getDirectoriesOfType(IptcDirectory.class)) {
            said.add(TITLE, iptc.getString(IptcDirectory.TAG_OBJECT_NAME))
                    .add(AUTHOR, iptc.getString(IptcDirectory.TAG_BY_LINE))
                    .add(RIGHTS, iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE))
                    .add(CREDIT, iptc.getString(IptcDirectory.TAG_CREDIT));
        }
        for (var exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            said.add(AUTHOR, exif.getString(ExifIFD0Directory.TAG_ARTIST))
                    .add(RIGHTS, exif.getString(ExifIFD0Directory.TAG_COPYRIGHT));
        }
        for (var png : metadata.getDirectoriesOfType(PngDirectory.class)) {
            texts(png).forEach(text -> addText(text, said));
        }
        var detail = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        said.add(CREATED, text(detail, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
        said.add(PLACE, place().orElse(null));
        placeNames().forEach(name -> said.add(PLACE, name));
        return said.facts();
    }

    private static Stream<KeyValuePair> texts(PngDirectory png) {
        return png.getObject(PngDirectory.TAG_TEXTUAL_DATA) instanceof List<?> all
                ? all.stream().filter(KeyValuePair.class::isInstance).map(KeyValuePair.class::cast)
                : Stream.empty();
    }

    /** The keywords that are agreed on (W3C PNG, third edition, 11.3.3.1). */
    private static void addText(KeyValuePair text, Said said) {
        switch (text.getKey()) {
            case "Title" -> said.add(TITLE, text.getValue().toString());
            case "Author" -> said.add(AUTHOR, text.getValue().toString());
            case "Copyright" -> said.add(RIGHTS, text.getValue().toString());
            default -> {}
        }
    }

    /** Whether they were read, but for packets of XMP; those that were not may say anything. */
    boolean areRead() {
        return read;
    }

    /** How many packets of XMP there are besides that could not be read. */
    long damagedXmp() {
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                .filter(Directory::hasErrors)
                .count();
    }

    /** Whether they say where the picture was taken, by coordinates or a name. */
    boolean sayPlace() {
        return Stream.of(gps(), xmpPlaces(), placeNames())
                .flatMap(all -> all)
                .findAny()
                .isPresent();
    }

    private Optional<String> place() {
        var known = metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .flatMap(gps -> Optional.ofNullable(gps.getGeoLocation()).stream())
                .map(place -> String.format(Locale.ROOT, "%.5f, %.5f", place.getLatitude(), place.getLongitude()))
                .findFirst();
        return known.isPresent()
                ? known
                : Stream.concat(gps(), xmpPlaces().filter(XmpPlaces::isCoordinate))
                        .findFirst();
    }

    private Stream<String> placeNames() {
        var inIptc = metadata.getDirectoriesOfType(IptcDirectory.class).stream()
                .flatMap(iptc -> Arrays.stream(NAMED_PLACES).mapToObj(iptc::getString))
                .filter(Objects::nonNull);
        var inXmp = metadata.getDirectoriesOfType(XmpDirectory.class).stream().flatMap(XmpPlaces::names);
        return Stream.concat(inIptc, inXmp);
    }

    private Stream<String> gps() {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .filter(gps -> Arrays.stream(PLACES).anyMatch(gps::containsTag))
                .map(Directory::getName);
    }

    private Stream<String> xmpPlaces() {
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream().flatMap(XmpPlaces::in);
    }

    private static @Nullable String text(@Nullable Directory directory, int tag) {
        return directory == null ? null : directory.getString(tag);
    }
}
