package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static no.opphav.ingest.inspection.PlaceFiles.box;
import static no.opphav.ingest.inspection.PlaceFiles.joined;
import static no.opphav.ingest.inspection.PlaceFiles.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import no.opphav.ingest.film.FilmConversion;

/** Films that say in all the ways of their format that they were made at 59.91° north and 10.75° east, in Oslo. */
public final class FilmFiles {
    private static final Path SAMPLE =
            Path.of("src/main/resources/sample-catalogue/film/hva-er-karriereveiledning-nb.mp4");
    private static final String PLACE = "+59.9100+010.7500/";

    private FilmFiles() {}

    /** A fraction of a second of a film: an MP4, a film of QuickTime or one of Matroska. */
    public static Path write(String format, Path target) throws IOException {
        var options = new ArrayList<>(List.of("-t", "0.2", "-c", "copy", "-metadata", "copyright=© Direktoratet"));
        options.addAll(List.of("-metadata", "location=" + PLACE, "-metadata", "location-eng=" + PLACE));
        options.addAll(
                switch (format) {
                    case "mov" -> List.of("-f", "mov");
                    case "mkv" -> List.of("-metadata", "RECORDING_LOCATION=Oslo", "-f", "matroska");
                    default -> List.of("-f", "mp4");
                });
        new FilmConversion(Duration.ofMinutes(1), 1, 100 << 20).run(SAMPLE, options, target, at -> true);
        if (!format.equals("mkv")) {
            Files.write(target, xmp(), StandardOpenOption.APPEND);
            Files.write(target, values(), StandardOpenOption.APPEND);
        }
        return target;
    }

    private static byte[] xmp() {
        byte[] id = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");
        return box("uuid", id, PlaceFiles.XMP.getBytes(UTF_8));
    }

    /** As an iPhone writes them, but for where. */
    private static byte[] values() {
        byte[] handler = box("hdlr", number(0), number(0), "mdta".getBytes(ISO_8859_1), new byte[13]);
        byte[] keys = box(
                "keys",
                number(0),
                number(3),
                key("com.apple.quicktime.location.ISO6709"),
                key("com.apple.quicktime.location.name"),
                key("com.apple.quicktime.copyright"));
        byte[] list = box("ilst", value(1, PLACE), value(2, "Oslo"), value(3, "Direktoratet"));
        return box("moov", box("meta", handler, keys, list));
    }

    private static byte[] key(String name) {
        return box("mdta", name.getBytes(ISO_8859_1));
    }

    private static byte[] value(int key, String text) {
        byte[] data = box("data", number(1), number(0), text.getBytes(UTF_8));
        return joined(number(data.length + 8), number(key), data);
    }

    /** Boxes of a film with a track of what a camera measured, in two chunks, and nothing that could be played. */
    static byte[] withMeasurements() {
        byte[] type = box("ftyp", "isom".getBytes(ISO_8859_1), number(0));
        byte[] data = box("mdat", "picture59.91stays10.75!".getBytes(ISO_8859_1));
        int at = type.length + 8 + "picture".length();
        byte[] described = box("stsd", number(0), number(1), box("gpmd", number(0), number(1)));
        byte[] groups = box("stsc", number(0), number(1), number(1), number(1), number(1));
        byte[] sizes = box("stsz", number(0), number(0), number(2), number(5), number(6));
        byte[] offsets = box("stco", number(0), number(2), number(at), number(at + 10));
        byte[] table = box("stbl", described, groups, sizes, offsets);
        return joined(type, data, box("moov", box("trak", box("mdia", box("minf", table)))));
    }
}
