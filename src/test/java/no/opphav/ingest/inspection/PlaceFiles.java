package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pictures of each format that say, in all the ways in which it can be said there, that they were taken at 59.91° north and
 * 10.75° east, at Slottet in Frogner, Oslo; and whose they are.
 */
final class PlaceFiles {
    static final String XMP = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
             xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
             xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" photoshop:City="Oslo"
             Iptc4xmpCore:CountryCode="NOR" exif:GPSLatitude="59,54.6N" exif:GPSVersionID='2.2.0.0'>
            <exif:GPSLongitude>10,45.0E</exif:GPSLongitude>
            <photoshop:State>Akershus</photoshop:State><photoshop:Country>Norge</photoshop:Country>
            <Iptc4xmpCore:Location>Frogner</Iptc4xmpCore:Location>
            <Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource">
            <Iptc4xmpExt:Sublocation>Slottet</Iptc4xmpExt:Sublocation><Iptc4xmpExt:City>Oslo</Iptc4xmpExt:City>
            </rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
            <Iptc4xmpExt:LocationShown><rdf:Bag>
            <rdf:li Iptc4xmpExt:City="Oslo" Iptc4xmpExt:CountryName="Norge"/>
            </rdf:Bag></Iptc4xmpExt:LocationShown>
            <Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiAdrCity="Bodø"/>
            <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Direktoratet</rdf:li></rdf:Alt></dc:rights>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;
    private static final byte[] WEBP_PIXEL =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private PlaceFiles() {}

    /** A picture with the ending that its format has. */
    static byte[] of(String format) {
        return switch (format) {
            case "jpg" -> jpeg();
            case "png" -> png();
            case "gif" -> gif();
            case "webp" -> webp();
            case "tif" -> tiff();
            case "psd" -> psd();
            case "heic" -> heif("heic");
            case "avif" -> heif("avif");
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static byte[] jpeg() {
        byte[] jpeg = SampleFiles.picture("jpg", 40, 30);
        byte[] exif = joined("Exif\0\0".getBytes(ISO_8859_1), exif());
        byte[] xmp = joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), XMP.getBytes(UTF_8));
        byte[] iptc = joined("Photoshop 3.0\0".getBytes(ISO_8859_1), resource(1028, iptc()));
        byte[] follows = joined(new byte[] {(byte) 0xff, (byte) 0xd8}, segment(exif));
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(exif),
                segment(xmp),
                segment(0xed, iptc),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                follows);
    }

    private static byte[] segment(byte[] content) {
        return segment(0xe1, content);
    }

    private static byte[] segment(int mark, byte[] content) {
        return joined(
                new byte[] {(byte) 0xff, (byte) mark},
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array(),
                content);
    }

    private static byte[] png() {
        byte[] png = SampleFiles.picture("png", 40, 30);
        byte[] xmp = joined("XML:com.adobe.xmp\0\0\0\0\0".getBytes(ISO_8859_1), XMP.getBytes(UTF_8));
        return joined(
                Arrays.copyOf(png, 33),
                chunk("eXIf", exif()),
                chunk("iTXt", xmp),
                chunk("tEXt", profile(resource(1028, iptc()))),
                Arrays.copyOfRange(png, 33, png.length));
    }

    /** As ImageMagick writes it. */
    private static byte[] profile(byte[] content) {
        var digits = HexFormat.of().formatHex(content);
        return "Raw profile type iptc\0\niptc\n%8d\n%s\n"
                .formatted(content.length, digits)
                .getBytes(ISO_8859_1);
    }

    /** As ImageMagick writes it where it packs: once as image resources, in which others are, and once as data sets. */
    static byte[] pngWithPackedProfile(String... places) {
        byte[] png = SampleFiles.picture("png", 40, 30);
        byte[] sets = joined(
                dataSet(2, 5, "Møte om våren"),
                dataSet(2, 80, "Kari Fotograf"),
                joined(Arrays.stream(places).map(name -> dataSet(2, 90, name)).toArray(byte[][]::new)),
                dataSet(2, 110, "Byrået"));
        byte[] resources = resource(1028, sets);
        return joined(
                Arrays.copyOf(png, 33),
                packed(profile(resource(1028, resources))),
                packed(profile(resources)),
                Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] packed(byte[] text) {
        int keyword = "Raw profile type iptc".length();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(text, keyword + 1, text.length - keyword - 1);
        deflater.finish();
        byte[] packed = new byte[text.length * 2];
        byte[] content =
                joined(Arrays.copyOf(text, keyword), new byte[2], Arrays.copyOf(packed, deflater.deflate(packed)));
        deflater.end();
        return chunk("zTXt", content);
    }

    /** With nothing but a packet of XMP. */
    static byte[] jpegWith(String packet) {
        byte[] jpeg = SampleFiles.picture("jpg", 40, 30);
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), packet.getBytes(UTF_8))),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** With what others know as its author and whose it is. */
    static byte[] pngWithTexts(String author, String copyright) {
        byte[] png = SampleFiles.picture("png", 40, 30);
        return joined(
                Arrays.copyOf(png, 33),
                chunk("tEXt", ("Author\0" + author).getBytes(ISO_8859_1)),
                chunk("tEXt", ("Copyright\0" + copyright).getBytes(ISO_8859_1)),
                Arrays.copyOfRange(png, 33, png.length));
    }

    /** A packet that goes to its end wherever in it the blocks are thought to begin. */
    private static byte[] gif() {
        byte[] gif = SampleFiles.picture("gif", 40, 30);
        byte[] ending = new byte[258];
        ending[0] = 1;
        for (int i = 1; i < 257; i++) {
            ending[i] = (byte) (256 - i);
        }
        return joined(
                Arrays.copyOf(gif, gif.length - 1),
                new byte[] {0x21, (byte) 0xff, 11},
                "XMP DataXMP".getBytes(ISO_8859_1),
                XMP.getBytes(UTF_8),
                ending,
                new byte[] {0x3b});
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] body = joined(type.getBytes(ISO_8859_1), content);
        var sum = new CRC32();
        sum.update(body);
        return joined(number(content.length), body, number((int) sum.getValue()));
    }

    private static byte[] webp() {
        byte[] extended = {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] chunks = joined(
                riff("VP8X", extended),
                Arrays.copyOfRange(WEBP_PIXEL, 12, WEBP_PIXEL.length),
                riff("EXIF", exif()),
                riff("XMP ", XMP.getBytes(UTF_8)));
        return joined("RIFF".getBytes(ISO_8859_1), little(chunks.length + 4), "WEBP".getBytes(ISO_8859_1), chunks);
    }

    private static byte[] riff(String type, byte[] content) {
        return joined(type.getBytes(ISO_8859_1), little(content.length), content, new byte[content.length % 2]);
    }

    /** ImageIO's picture, its directory written again at the end with three entries more. */
    private static byte[] tiff() {
        byte[] tiff = SampleFiles.picture("tiff", 40, 30);
        var in = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        int count = in.getShort(directory);
        byte[] xmp = XMP.getBytes(UTF_8);
        int newAt = tiff.length + tiff.length % 2;
        int gpsAt = newAt + 2 + (count + 3) * 12 + 4;
        int xmpAt = gpsAt + GPS;
        byte[] iptc = iptc();
        var out = ByteBuffer.allocate(xmpAt + xmp.length + iptc.length).order(in.order());
        out.put(tiff).position(newAt);
        out.putShort((short) (count + 3));
        boolean written = false;
        for (int i = 0; i < count; i++) {
            int at = directory + 2 + i * 12;
            if (!written && (in.getShort(at) & 0xffff) > 700) {
                entry(out, 700, 1, xmp.length, xmpAt);
                written = true;
            }
            out.put(tiff, at, 12);
        }
        if (!written) {
            entry(out, 700, 1, xmp.length, xmpAt);
        }
        entry(out, 33_723, 7, iptc.length, xmpAt + xmp.length);
        entry(out, 0x8825, 4, 1, gpsAt);
        out.putInt(0);
        gps(out, 0);
        out.put(xmp);
        out.put(iptc);
        out.putInt(4, newAt);
        return out.array();
    }

    private static byte[] psd() {
        byte[] resources = joined(resource(1028, iptc()), resource(1058, exif()), resource(1060, XMP.getBytes(UTF_8)));
        byte[] header = {'8', 'B', 'P', 'S', 0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 8, 0, 3};
        return joined(header, number(0), number(resources.length), resources, number(0), new byte[2 + 12]);
    }

    private static byte[] resource(int id, byte[] content) {
        byte[] start = {'8', 'B', 'I', 'M', (byte) (id >> 8), (byte) id, 0, 0};
        return joined(start, number(content.length), content, new byte[content.length % 2]);
    }

    /** Boxes as cameras write them, around pixels that are none. */
    private static byte[] heif(String brand) {
        byte[] exif = joined(number(0), exif());
        byte[] xmp = XMP.getBytes(UTF_8);
        byte[] type = box("ftyp", brand.getBytes(ISO_8859_1), number(0), "mif1".getBytes(ISO_8859_1));
        int metaLength = heifMeta(0, exif.length, xmp.length).length;
        int data = type.length + metaLength + 8;
        return joined(type, heifMeta(data, exif.length, xmp.length), box("mdat", exif, xmp, new byte[16]));
    }

    private static byte[] heifMeta(int data, int exif, int xmp) {
        byte[] none = number(0);
        byte[] handler = box("hdlr", none, none, "pict".getBytes(ISO_8859_1), new byte[13]);
        byte[] information =
                box("iinf", none, new byte[] {0, 2}, item(1, "Exif\0"), item(2, "mime\0application/rdf+xml\0"));
        byte[] locations =
                box("iloc", none, new byte[] {0x44, 0, 0, 2}, extent(1, data, exif), extent(2, data + exif, xmp));
        return box("meta", none, handler, information, locations);
    }

    private static byte[] item(int id, String typeAndName) {
        return box("infe", number(2 << 24), new byte[] {0, (byte) id, 0, 0}, typeAndName.getBytes(ISO_8859_1));
    }

    private static byte[] extent(int id, int at, int length) {
        return joined(new byte[] {0, (byte) id, 0, 0, 0, 1}, number(at), number(length));
    }

    static byte[] box(String type, byte[]... content) {
        byte[] all = joined(content);
        return joined(number(all.length + 8), type.getBytes(ISO_8859_1), all);
    }

    /** The length of a directory of the place with its values. */
    private static final int GPS = 2 + 4 * 12 + 4 + 48;

    private static byte[] iptc() {
        return joined(
                dataSet(1, 90, "\u001b%G"),
                dataSet(2, 26, "NOR"),
                dataSet(2, 27, "Slottet"),
                dataSet(2, 90, "Oslo"),
                dataSet(2, 92, "Frogner"),
                dataSet(2, 95, "Akershus"),
                dataSet(2, 100, "NOR"),
                dataSet(2, 101, "Norge"),
                dataSet(2, 116, "© Direktoratet"));
    }

    private static byte[] dataSet(int record, int number, String value) {
        byte[] content = value.getBytes(UTF_8);
        return joined(new byte[] {0x1c, (byte) record, (byte) number, 0, (byte) content.length}, content);
    }

    private static byte[] exif() {
        var exif = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + GPS);
        exif.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 2);
        entry(exif, 0x0112, 3, 1, 1 << 16);
        entry(exif, 0x8825, 4, 1, 38);
        exif.putInt(0);
        gps(exif, 0);
        return exif.array();
    }

    private static void gps(ByteBuffer exif, int base) {
        int values = exif.position() - base + 2 + 4 * 12 + 4;
        exif.putShort((short) 4);
        sign(exif, 1, 'N');
        entry(exif, 2, 5, 3, values);
        sign(exif, 3, 'E');
        entry(exif, 4, 5, 3, values + 24);
        exif.putInt(0);
        exif.putInt(59).putInt(1).putInt(54).putInt(1).putInt(36).putInt(1);
        exif.putInt(10).putInt(1).putInt(45).putInt(1).putInt(0).putInt(1);
    }

    private static void sign(ByteBuffer exif, int tag, char sign) {
        exif.putShort((short) tag).putShort((short) 2).putInt(2);
        exif.put((byte) sign).put(new byte[3]);
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] little(int number) {
        return number(Integer.reverseBytes(number));
    }
}
